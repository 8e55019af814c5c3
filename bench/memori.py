"""Peak memory of one cold `cetak`, measured from a process that is small itself.

A child begins with its parent's peak (Linux counts the memory before `exec`), so this module
is also a program of its own that imports nothing: `python -m bench.memori PERINTAH …`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from bench.lingkungan import perintah
from bench.tampilan import bagian, sasaran

BATAS = 250


def ukur(folder: Path, ulangan: int = 3) -> None:
    bagian(f"Memori puncak satu cetak LKj Balung 2020 dari awal, terbesar dari {ulangan}")
    cetak = perintah("cetak", "lkj", "jember/balung", "2020", "-o", str(folder / "memori.pdf"))
    terbesar = max(_dari_proses_kecil(cetak) for _ in range(ulangan)) // 1024
    sasaran("ru_maxrss", f"{terbesar} MB", f"≤ {BATAS} MB", tercapai=terbesar <= BATAS)


def _dari_proses_kecil(cetak: list[str]) -> int:
    luar = [sys.executable, "-m", "bench.memori", *cetak]
    return int(subprocess.run(luar, check=True, capture_output=True, text=True).stdout)


def puncak(cetak: list[str]) -> int:
    """Peak resident memory of a command, in KiB."""
    with subprocess.Popen(cetak, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as proses:
        _, status, pemakaian = os.wait4(proses.pid, 0)
        proses.returncode = os.waitstatus_to_exitcode(status)
    if proses.returncode:
        raise SystemExit(f"{cetak} gagal: {proses.returncode}")
    return pemakaian.ru_maxrss


if __name__ == "__main__":
    print(puncak(sys.argv[1:]))
