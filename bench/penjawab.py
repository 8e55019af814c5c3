"""A process that opens pages when it is told to, on the database of its environment."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from datetime import date
from typing import Any

KECAMATAN, KABUPATEN_LAIN = 31, 235
"""31 × 236 = 7 316 kecamatan: as many as there are, and a few more."""
TAHUN = range(2021, 2026)
HALAMAN = ("tinjauan/", "tinjauan/indikator/")


@dataclass(frozen=True)
class Jawab:
    """Queries of a page; milliseconds by the wall, and of the processor in the process alone."""

    kueri: int
    ms: float
    prosesor: float


def layani(kabupaten_lain: int) -> None:
    """Fill the database, then answer the name of a page with its figures, line by line."""
    from bench.negeri import sekabupaten, senegeri, setahun_demi_setahun
    from laporan.contoh.latar import LATAR, SLUG
    from laporan.contoh.muat import muat_contoh

    muat_contoh(1)
    sekabupaten(KECAMATAN)
    setahun_demi_setahun(TAHUN)
    if kabupaten_lain:
        senegeri(kabupaten_lain)
    klien = _klien()
    for halaman in sys.stdin:
        j = _buka(klien, f"/{SLUG}/{LATAR.tahun}/{halaman.strip()}")
        print(j.kueri, j.ms, j.prosesor, flush=True)


def _buka(klien: Any, jalur: str) -> Jawab:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as kueri:
        dinding, prosesor = time.perf_counter(), time.process_time()
        jawab = klien.get(jalur)
        ms, sendiri = time.perf_counter() - dinding, time.process_time() - prosesor
    assert jawab.status_code == 200, jalur
    return Jawab(len(kueri), 1000 * ms, 1000 * sendiri)


def _klien() -> Any:
    from django.conf import settings
    from django.test import Client

    from kecamatan.models import Kabupaten, Keanggotaan, Pengguna
    from laporan.contoh.latar import SLUG

    settings.ALLOWED_HOSTS = ["testserver"]
    klien, pengguna = Client(), Pengguna.objects.create_user("bench-peninjau")
    kabupaten = Kabupaten.objects.get(slug=SLUG)
    Keanggotaan.objects.create(
        pengguna=pengguna, peran="peninjau", kabupaten=kabupaten, mulai=date(2020, 1, 1)
    )
    klien.force_login(pengguna)
    return klien
