"""Many kecamatan quickly: whole kabupaten copied inside the database, row by row the same.

A copied row gets its id plus a step for each copy, and so does every link to a copied row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import connection
from django.db.models import Model

from iku import models as iku
from kecamatan import models as kecamatan
from laporan import models as laporan
from laporan.contoh.latar import LATAR

KECAMATAN, TAHUN_LAIN, KABUPATEN = 1_000, 100_000, 1_000_000
"""Between the ids of two copies: each is more than what the step before it can reach."""
SETAHUN: tuple[type[Model], ...] = (
    *(iku.TahunKinerja, iku.Realisasi, iku.Anggaran, iku.Survei),
    *(laporan.Dokumen, laporan.Analisis, laporan.Kendala),
)
"""What every year has of its own."""
SEKECAMATAN: tuple[type[Model], ...] = (
    *(kecamatan.Kecamatan, kecamatan.Kop, kecamatan.TugasFungsi),
    *(kecamatan.UnitKerja, kecamatan.Pejabat),
    *(iku.Renstra, iku.Tujuan, iku.Sasaran, iku.Program, iku.Kegiatan, iku.SubKegiatan),
    *(iku.Indikator, iku.Target, iku.TahunKinerja, iku.Realisasi, iku.Anggaran, iku.Survei),
    *(iku.Aspek, laporan.Dokumen, laporan.Analisis, laporan.Kendala),
)
SEKABUPATEN: tuple[type[Model], ...] = (
    *(kecamatan.Kabupaten, iku.KebijakanKinerja),
    *SEKECAMATAN,
)


def sekabupaten(jumlah: int) -> None:
    """The one kecamatan that is there, until there are so many."""
    _perbanyak(SEKECAMATAN, jumlah - 1, KECAMATAN)


def setahun_demi_setahun(tahun: Iterable[int]) -> None:
    """The year of the template, again for the other years."""
    for nomor, satu in enumerate((t for t in tahun if t != LATAR.tahun), start=1):
        for model in SETAHUN:
            ganti = {"id": f"id + {TAHUN_LAIN * nomor}", "tahun": str(satu)}
            _salin(model, ganti, f"tahun = {LATAR.tahun}")


def senegeri(kali: int) -> None:
    """The kabupaten and all below it, so many times more."""
    _perbanyak(SEKABUPATEN, kali, KABUPATEN)


def hitung_statistik() -> None:
    """What the planner knows of the tables, which a running database keeps by itself."""
    with connection.cursor() as kursor:
        kursor.execute("ANALYZE")


def _perbanyak(semua: tuple[type[Model], ...], kali: int, langkah: int) -> None:
    milik = {model._meta.db_table for model in semua}
    urut = "WITH RECURSIVE u(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM u WHERE k < {})"
    deret = f", ({urut.format(kali)} SELECT k FROM u) AS deret"
    for model in semua:
        _salin(model, _geseran(model, milik, langkah), "1 = 1", deret)


def _geseran(model: type[Model], milik: set[str], langkah: int) -> dict[str, str]:
    """How the columns of a copy differ: its id, its links to copied rows, and its slug."""
    tambah = f"+ CAST(deret.k AS bigint) * {langkah}"
    hasil = {"id": f"id {tambah}"}
    for medan in model._meta.concrete_fields:
        induk = medan.related_model
        if isinstance(induk, type) and induk._meta.db_table in milik:
            hasil[str(medan.column)] = f"{medan.column} {tambah}"
    if model in (kecamatan.Kabupaten, kecamatan.Kecamatan):
        hasil["slug"] = "slug || '-' || deret.k"
    return hasil


def _salin(model: type[Model], ganti: Mapping[str, str], syarat: str, deret: str = "") -> None:
    """What is there already, by whatever rule, stays."""
    tabel = model._meta.db_table
    kolom = [str(m.column) for m in model._meta.concrete_fields]
    nama = ", ".join(f'"{k}"' for k in kolom)
    nilai = ", ".join(ganti.get(k, f'"{k}"') for k in kolom)
    asal = f'SELECT {nilai} FROM "{tabel}"{deret} WHERE {syarat}'
    perintah: Any = f'INSERT INTO "{tabel}" ({nama}) {asal} ON CONFLICT DO NOTHING'
    with connection.cursor() as kursor:
        kursor.execute(perintah)
