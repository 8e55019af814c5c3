"""Everything that people wrote for one kecamatan and year, in one query."""

from __future__ import annotations

from typing import Any

from django.db.models import F, IntegerField, QuerySet, TextField, Value
from django.db.models.functions import Cast

from laporan.models import Analisis, Kendala, Narasi, Penghargaan
from laporan.selectors.isi import AnalisisIsi, TeksIsi

LEBAR = 4
"""Texts per row; whoever has fewer is filled up."""
Baris = list[tuple[int, list[str]]]
"""Where it stands (for an analysis: its sasaran), and its texts."""


def teks_tahun(kecamatan: int, tahun: int, *, narasi: bool = True) -> TeksIsi:
    """What people wrote for a year; without `narasi` only the lists."""
    sendiri, analisis, kendala, penghargaan = _baca(kecamatan, tahun)
    return TeksIsi(
        narasi={(jenis, bagian): isi for _, (jenis, bagian, isi, *_) in sendiri if narasi},
        analisis={
            sasaran: AnalisisIsi(*(tuple(x.splitlines()) for x in isi)) for sasaran, isi in analisis
        },
        kendala=tuple(isi[0] for _, isi in kendala if isi[0]),
        langkah=tuple(isi[1] for _, isi in kendala if isi[1]),
        penghargaan=tuple(_penghargaan(*isi[:3]) for _, isi in penghargaan),
    )


def _baca(kecamatan: int, tahun: int) -> tuple[Baris, ...]:
    """Four kinds of record that have nothing in common but that they are text."""
    milik = {"kecamatan": kecamatan, "tahun": tahun}
    sasaran = {"sasaran__tujuan__renstra__kecamatan": kecamatan, "tahun": tahun}
    bagian = (
        _kolom(0, Narasi.objects.filter(**milik), "pk", "jenis", "bagian", "isi"),
        _kolom(
            *(1, Analisis.objects.filter(**sasaran), "sasaran_id"),
            *("pendorong", "penghambat", "rencana_aksi", "uraian"),
        ),
        _kolom(2, Kendala.objects.filter(**milik), "urutan", "kendala", "langkah"),
        _kolom(3, Penghargaan.objects.filter(**milik), "urutan", "nama", "pemberi", "tingkat"),
    )
    hasil: tuple[Baris, ...] = ([], [], [], [])
    semua = bagian[0].union(*bagian[1:], all=True).order_by("asal", "letak", "nomor")
    for asal, letak, _, *isi in semua:
        hasil[asal].append((letak, isi))
    return hasil


def _kolom(asal: int, semua: Any, letak: str, *kolom: str) -> QuerySet[Any, Any]:
    teks: list[Any] = [*map(F, kolom), *(Value("") for _ in range(LEBAR - len(kolom)))]
    nomor: dict[str, Any] = {"asal": Value(asal), "letak": F(letak), "nomor": F("pk")}
    isi: dict[str, Any] = {k: Cast(x, IntegerField()) for k, x in nomor.items()}
    isi |= {f"teks_{n}": Cast(x, TextField()) for n, x in enumerate(teks)}
    hasil: QuerySet[Any, Any] = semua.order_by().annotate(**isi).values_list(*isi)
    return hasil


def _penghargaan(nama: str, pemberi: str, tingkat: str) -> str:
    dari = f" dari {pemberi}" if pemberi else ""
    di = f" (tingkat {tingkat})" if tingkat else ""
    return f"{nama}{dari}{di}"
