"""How records and their values are called, for people who know nothing of tables."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import Field, Model
from django.utils.formats import date_format
from django.utils.text import capfirst

from iku import angka
from kecamatan.models import Pengguna, Peraturan
from laporan import jenis as jenis_dokumen
from laporan.models import Dokumen, Narasi
from laporan.models.tinjauan import ROMAWI
from laporan.selectors.riwayat.jejak import Isi, Kunci

NAMA = ("nama", "uraian", "kendala", "langkah", "teks", "bagian", "tentang", "jalan")
"""Columns that name a record, the best one first."""
BUKAN_ISI = {"id", "revisi", "berkas", "sha256", "sidik_ajuan"}
"""Columns that say nothing to people."""
PANJANG_NAMA = 120


def jenis(model: type[Model]) -> str:
    return capfirst(str(model._meta.verbose_name_plural))


def nama(model: type[Model], isi: Isi) -> str:
    """`Hasil survei kepuasan masyarakat`; a year or period where it has no words of its own."""
    if model is Peraturan:
        return f"{isi['jenis']} {isi['nomor']}/{isi['tahun']}"
    if model is Dokumen:
        return f"{_dokumen(isi['jenis'])} {isi['tahun']} versi {isi['versi']}"
    if model is Pengguna:
        orang = {k: isi[k] for k in ("username", "first_name", "last_name")}
        return Pengguna(**orang).sebutan
    kata = next((str(isi[k]) for k in NAMA if isi.get(k)), "")
    pendek = kata if len(kata) <= PANJANG_NAMA else f"{kata[:PANJANG_NAMA]}…"
    return pendek or _tahun(isi)


def _dokumen(kode: str) -> str:
    """`Laporan Kinerja`; the code where there is no such kind any more."""
    satu = jenis_dokumen.semua().get(kode)
    return satu.nama if satu else kode


def judul(model: type[Model], isi: Isi, induk: str) -> str:
    """`Realisasi 2020: Hasil survei …`: kind, year, and its own name or that of its parent.

    A document is called by its name alone, and what belongs to one says to which.
    """
    sendiri = nama(model, isi)
    if model is Dokumen:
        return sendiri
    tahun = _tahun(isi)
    kata = sendiri if sendiri != tahun else induk
    if "dokumen_id" in isi and kata != induk:
        kata = f"{kata}, {induk}"
    return ": ".join(x for x in (f"{jenis(model)} {tahun}".strip(), kata) if x)


def _tahun(isi: Isi) -> str:
    if isi.get("tahun_awal"):
        return f"{isi['tahun_awal']}–{isi['tahun_akhir']}"
    tahun = str(isi.get("tahun") or "")
    return f"{tahun} triwulan {ROMAWI[isi['triwulan']]}" if isi.get("triwulan") else tahun


def medan(model: type[Model]) -> list[Field[Any, Any]]:
    return [f for f in model._meta.concrete_fields if f.name not in BUKAN_ISI]


def nilai(f: Field[Any, Any], mentah: Any, nama_lain: Mapping[Kunci, str]) -> str:
    """A stored value as the forms show it; empty where there is none."""
    if mentah in (None, ""):
        return ""
    if f.is_relation:
        tujuan: Any = f.related_model
        return nama_lain.get((tujuan, mentah)) or f"nomor {mentah}"
    if f.name == "jenis" and f.model in (Dokumen, Narasi):
        return _dokumen(mentah)
    if f.flatchoices:
        return str(dict(f.flatchoices).get(mentah, mentah))
    return _tulis(f, f.to_python(mentah))


def _tulis(f: Field[Any, Any], isi: Any) -> str:
    """Years and places are plain, amounts are grouped."""
    if isinstance(isi, bool):
        return "Ya" if isi else "Tidak"
    if isinstance(isi, date):
        return date_format(isi, "j F Y")
    if isinstance(isi, Decimal):
        return angka.gema(isi)
    if isinstance(isi, int) and not isinstance(f, models.PositiveSmallIntegerField):
        return angka.gema(Decimal(isi))
    return str(isi)
