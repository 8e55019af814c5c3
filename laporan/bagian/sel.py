"""Cells, rows, columns, and groups of rows that stay together on a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from laporan.bagian.unsur import Angka, Daftar, Rumus


@dataclass(frozen=True)
class Sel:
    """A cell. `rincian` holds what is more than text: a fraction, a list."""

    cetak: str
    nilai: Decimal | None = None
    rincian: tuple[Rumus | Daftar | IsiSel, ...] = ()
    gabung_baris: int = 1
    gabung_kolom: int = 1
    rata: str = ""
    tebal: bool = False


@dataclass(frozen=True)
class IsiSel:
    """A labelled paragraph inside a cell: `Makna Indikator : …`."""

    label: str
    teks: str
    jenis: str = "isi_sel"


@dataclass(frozen=True)
class Kolom:
    judul: str
    lebar: int
    """Percent of the table's width; widths are fixed, so that layout is quick."""
    rata: str = ""


@dataclass(frozen=True)
class Baris:
    sel: tuple[Sel, ...]
    gaya: str = ""
    """`tebal` for totals and groups, `halaman-baru` where a page begins."""


@dataclass(frozen=True)
class Kelompok:
    """Rows that are not separated by a page break."""

    baris: tuple[Baris, ...]


def sel(isi: str | Angka | Sel | None, **lain: object) -> Sel:
    if isinstance(isi, Sel):
        return isi
    if isinstance(isi, Angka):
        return replace(Sel(isi.cetak, isi.nilai), **lain)  # type: ignore[arg-type]
    return replace(Sel(isi or ""), **lain)  # type: ignore[arg-type]


def baris(*isi: str | Angka | Sel | None, gaya: str = "") -> Baris:
    return Baris(tuple(sel(x) for x in isi), gaya)


def kelompok(semua: Sequence[Baris]) -> Kelompok:
    return Kelompok(tuple(semua))


def satu_per_satu(semua: Sequence[Baris]) -> tuple[Kelompok, ...]:
    """Each row its own group: the table may break between any two of them."""
    return tuple(Kelompok((b,)) for b in semua)
