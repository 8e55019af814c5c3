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
TINGGI_BATANG = 16
LANGKAH = 24
ATAS = 26
SERATUS = Decimal(100)


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
) -> Grafik:
    """`nilai`: name and score on 0–`puncak`; aspects keep their order."""
    return Grafik(
        nomor=nomor,
        judul=judul,
        lebar=LEBAR,
        tinggi=ATAS + LANGKAH * len(nilai) + 8,
        x_nol=LEBAR_NAMA,
        x_rerata=LEBAR_NAMA + _panjang(rerata, puncak),
        rerata=tulis(rerata),
        batang=tuple(
            Batang(ATAS + LANGKAH * n, _panjang(x, puncak), _pendek(nama), tulis(x), x < rerata)
            for n, (nama, x) in enumerate(nilai)
        ),
        uraian=f"{judul}: "
        + "; ".join(f"{nama} {tulis(x)}" for nama, x in nilai)
        + f"; rata-rata {tulis(rerata)}.",
    )


def _pendek(nama: str) -> str:
    """The name beside its bar; the whole of it stands in the table above."""
    return textwrap.shorten(nama, HURUF_NAMA, placeholder=" …")


def _panjang(nilai: Decimal, puncak: Decimal) -> int:
    """Units of the drawing for a value on 0–`puncak`; room is left for the number behind it."""
    return int((LEBAR - LEBAR_NAMA - 60) * min(max(nilai, Decimal(0)), puncak) / puncak)
