"""A process that opens pages when it is told to, on the database of its environment."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
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
    from bench.negeri import hitung_statistik, sekabupaten, senegeri, setahun_demi_setahun
    from laporan.contoh.latar import LATAR, SLUG
    from laporan.contoh.muat import muat_contoh

    muat_contoh(1)
    sekabupaten(KECAMATAN)
    setahun_demi_setahun(TAHUN)
    _tetapkan()
    if kabupaten_lain:
        senegeri(kabupaten_lain)
    hitung_statistik()
    klien = _klien()
    for halaman in sys.stdin:
        j = _buka(klien, f"/{SLUG}/{LATAR.tahun}/{halaman.strip()}")
        print(j.kueri, j.ms, j.prosesor, flush=True)


def _tetapkan() -> None:
    """Every Laporan Kinerja of the year is final: the overviews then read its figures too."""
    from kecamatan.models import Kecamatan
    from laporan import jenis
    from laporan.alur.langkah import Status
    from laporan.bagian import beku
    from laporan.contoh.latar import LATAR
    from laporan.models import Bekuan, Dokumen, Terbitan

    naskah = beku(jenis.susun("lkj", Kecamatan.objects.earliest("pk"), LATAR.tahun))
    semua = Dokumen.objects.filter(jenis="lkj", tahun=LATAR.tahun)
    tetap = {"alamat": "https://contoh.go.id/", "ukuran": 5, "isi": b"bench", "naskah": naskah}
    Bekuan.objects.bulk_create(Bekuan(dokumen=d, naskah=naskah, sidik="0" * 64) for d in semua)
    Terbitan.objects.bulk_create(
        Terbitan(dokumen=d, kode=f"B{d.pk}", sha256=f"{d.pk:064}", **tetap) for d in semua
    )
    semua.update(status=Status.DITETAPKAN)


def _buka(klien: Any, jalur: str) -> Jawab:
    from django.db import connection

    hitung = Cacah()
    with connection.execute_wrapper(hitung):
        dinding, prosesor = time.perf_counter(), time.process_time()
        jawab = klien.get(jalur)
        ms, sendiri = time.perf_counter() - dinding, time.process_time() - prosesor
    assert jawab.status_code == 200, jalur
    return Jawab(hitung.kueri, 1000 * ms, 1000 * sendiri)


class Cacah:
    """Counts only: Django's own log of queries writes every one out with its thousand values,
    which on PostgreSQL took a quarter of the time that was to be measured."""

    def __init__(self) -> None:
        self.kueri = 0

    def __call__(self, execute: Callable[..., Any], *isi: Any) -> Any:
        self.kueri += 1
        return execute(*isi)


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
