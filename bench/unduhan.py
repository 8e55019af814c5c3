"""Downloading an unchanged LKj against printing it: what the cache of PDFs is worth."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from django.conf import settings
from django.http import FileResponse
from django.test import Client

from bench.kecepatan import kami
from bench.tampilan import bagian, baris, desimal, detik, sasaran
from kecamatan.models import Pengguna

ALAMAT = "/jember/balung/2020/lkj/pdf/"
PALING_SEDIKIT = 10
"""Times faster: below that a cache would not be worth its disk."""


def ukur(folder: Path, ulangan: int = 5) -> None:
    bagian(f"Mengunduh LKj Balung 2020 yang tidak berubah, median {ulangan} putaran")
    klien = _klien()
    while not isinstance(klien.get(ALAMAT), FileResponse):
        time.sleep(1)
    cetak, unduh = [], []
    for _ in range(ulangan):
        cetak.append(_lama(kami))
        unduh.append(_lama(lambda: b"".join(klien.get(ALAMAT))))
    baris("Mencetak", detik(median(cetak)))
    baris("Mengunduh yang sudah ada", detik(median(unduh)))
    rasio = median(a / b for a, b in zip(cetak, unduh, strict=True))
    tercapai = rasio >= PALING_SEDIKIT
    sasaran("Mencetak : mengunduh", desimal(rasio), f"≥ {PALING_SEDIKIT}", tercapai=tercapai)


def _klien() -> Client:
    settings.ALLOWED_HOSTS = ["testserver"]
    klien = Client()
    klien.force_login(Pengguna.objects.create_superuser("bench-unduhan"))
    return klien


def _lama(kerja: Callable[[], object]) -> float:
    mulai = time.perf_counter()
    kerja()
    return time.perf_counter() - mulai
