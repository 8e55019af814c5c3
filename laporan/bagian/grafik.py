"""Bar chart of scores against their mean, as plain rectangles and lines for SVG."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from iku.angka import tulis

LEBAR = 660
LEBAR_NAMA = 300
HURUF_NAMA = 52
RUANG_ANGKA = 60
TINGGI_BATANG = 16
LANGKAH = 24
ATAS = 26
SERATUS = Decimal(100)


@dataclass(frozen=True)
class Ruang:
    """How wide the drawing is, and how much of it the names take."""

    lebar: int
    nama: int

    def pendek(self, nama: str) -> str:
        """The name beside its bar; the whole of it stands in the table above."""
        return textwrap.shorten(nama, HURUF_NAMA * self.nama // LEBAR_NAMA, placeholder=" …")

    def panjang(self, nilai: Decimal, puncak: Decimal) -> int:
        """Units of the drawing for a value on 0–`puncak`; room is left for the number behind it."""
        isi = self.lebar - self.nama - RUANG_ANGKA
        return int(isi * min(max(nilai, Decimal(0)), puncak) / puncak)


LEGA = Ruang(LEBAR, LEBAR_NAMA)


@dataclass(frozen=True)
class Batang:
    y: int
    panjang: int
    nama: str
    cetak: str
    di_bawah: bool
    """Below the mean: drawn lighter, and said in words as well."""


@dataclass(frozen=True)
class Grafik:
    nomor: str
    judul: str
    lebar: int
    tinggi: int
    x_nol: int
    x_rerata: int
    rerata: str
    batang: tuple[Batang, ...]
    uraian: str
    kode: str = "grafik"
    jenis: str = "grafik"


def grafik(
    nilai: Sequence[tuple[str, Decimal]],
    rerata: Decimal,
    judul: str,
    nomor: str = "",
    *,
    puncak: Decimal = SERATUS,
    ruang: Ruang = LEGA,
) -> Grafik:
    """`nilai`: name and score on 0–`puncak`; aspects keep their order."""
    return Grafik(
        nomor=nomor,
        judul=judul,
        lebar=ruang.lebar,
        tinggi=ATAS + LANGKAH * len(nilai) + 8,
        x_nol=ruang.nama,
        x_rerata=ruang.nama + ruang.panjang(rerata, puncak),
        rerata=tulis(rerata),
        batang=tuple(
            Batang(
                y=ATAS + LANGKAH * n,
                panjang=ruang.panjang(x, puncak),
                nama=ruang.pendek(nama),
                cetak=tulis(x),
                di_bawah=x < rerata,
            )
            for n, (nama, x) in enumerate(nilai)
        ),
        uraian=_uraian(nilai, rerata, judul),
    )


def _uraian(nilai: Sequence[tuple[str, Decimal]], rerata: Decimal, judul: str) -> str:
    semua = "; ".join(f"{nama} {tulis(x)}" for nama, x in nilai)
    return f"{judul}: {semua}; rata-rata {tulis(rerata)}."
