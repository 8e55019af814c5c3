"""Many kecamatan quickly: whole kabupaten copied inside the database, row by row the same.

A copied row gets its id plus a step for each copy, and so does every link to a copied row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import connection
from django.db.models import Model

from bench.contoh_rencana import TAHUN
from iku import models as iku
from kecamatan import models as kecamatan
from laporan import models as laporan

LANGKAH = 1_000_000
"""Between the ids of two copies; more than any table of the template holds."""
SETAHUN: tuple[type[Model], ...] = (
    *(iku.TahunKinerja, iku.Realisasi, iku.Anggaran, iku.Survei),
    *(laporan.Dokumen, laporan.Analisis, laporan.Kendala),
)
"""What every year has of its own."""
SEMUA: tuple[type[Model], ...] = (
    *(kecamatan.Kabupaten, iku.KebijakanKinerja, kecamatan.Kecamatan),
    *(kecamatan.Kop, kecamatan.TugasFungsi, kecamatan.UnitKerja, kecamatan.Pejabat),
    *(iku.Renstra, iku.Tujuan, iku.Sasaran, iku.Program, iku.Kegiatan, iku.SubKegiatan),
    *(iku.Indikator, iku.Target, iku.TahunKinerja, iku.Realisasi, iku.Anggaran, iku.Survei),
    *(iku.Aspek, laporan.Dokumen, laporan.Analisis, laporan.Kendala),
)


def setahun_demi_setahun(tahun: Iterable[int]) -> None:
    """The year of the template, again for the other years (those that are there stay)."""
    for nomor, satu in enumerate((t for t in tahun if t != TAHUN), start=1):
        for model in SETAHUN:
            geser = f"{LANGKAH // 10 * nomor}"
            _salin(model, {"id": f"id + {geser}", "tahun": str(satu)}, f"tahun = {TAHUN}")


def perbanyak(kali: int) -> None:
    """The kabupaten of the template and all below it, so many times more; needs PostgreSQL."""
    milik = {model._meta.db_table for model in SEMUA}
    for model in SEMUA:
        _salin(model, _geseran(model, milik), "", f", generate_series(1, {kali}) AS k")
    with connection.cursor() as kursor:
        kursor.execute("VACUUM ANALYZE")


def _geseran(model: type[Model], milik: set[str]) -> dict[str, str]:
    """How the columns of a copy differ: its id, its links to copied rows, and its slug."""
    hasil = {"id": f"id + k * {LANGKAH}::bigint"}
    for medan in model._meta.concrete_fields:
        induk = medan.related_model
        if isinstance(induk, type) and induk._meta.db_table in milik:
            hasil[str(medan.column)] = f"{medan.column} + k * {LANGKAH}::bigint"
    if model is kecamatan.Kabupaten:
        hasil["slug"] = "slug || '-' || k"
    return hasil


def _salin(model: type[Model], ganti: Mapping[str, str], syarat: str, kali: str = "") -> None:
    tabel = model._meta.db_table
    kolom = [str(m.column) for m in model._meta.concrete_fields]
    nilai = ", ".join(ganti.get(k, f'"{k}"') for k in kolom)
    di = f" WHERE {syarat}" if syarat else ""
    nama = ", ".join(f'"{k}"' for k in kolom)
    perintah: Any = f'INSERT INTO "{tabel}" ({nama}) SELECT {nilai} FROM "{tabel}"{kali}{di}'
    akhir = " ON CONFLICT DO NOTHING"
    if connection.vendor == "sqlite" and not di:
        akhir = " WHERE true" + akhir
    with connection.cursor() as kursor:
        kursor.execute(perintah + akhir)
