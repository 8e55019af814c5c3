"""What the figures were measured on."""

from __future__ import annotations

import os
import platform
import shutil
import sqlite3
import subprocess
from importlib.metadata import version
from pathlib import Path

from bench.tampilan import bagian, baris

PUSTAKA = ("Django", "weasyprint", "pydyf", "tinycss2", "fonttools")


def cetak_mesin() -> None:
    bagian("Mesin")
    baris("Nama", platform.node())
    baris("Prosesor", "", f"{_prosesor()}, {len(os.sched_getaffinity(0))} inti")
    baris("Memori", f"{_memori()} MB")
    baris("Sistem", "", platform.platform())
    baris("Python", platform.python_version())
    for nama in PUSTAKA:
        baris(nama, version(nama))
    baris("SQLite", sqlite3.sqlite_version)
    baris("Chromium", "", versi_chromium() or "tidak ada")


def _prosesor() -> str:
    for satu in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if satu.startswith("model name"):
            return satu.partition(":")[2].strip()
    return platform.machine()


def _memori() -> int:
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2**20


def chromium() -> str | None:
    return shutil.which("chromium")


def versi_chromium() -> str:
    biner = chromium()
    if biner is None:
        return ""
    hasil = subprocess.run([biner, "--version"], capture_output=True, text=True, check=False)
    return hasil.stdout.strip()
