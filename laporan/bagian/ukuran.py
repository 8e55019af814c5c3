"""How many lines something takes, as far as it can be told without typesetting it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from laporan.bagian.sel import Baris, IsiSel, Kolom, Sel
from laporan.bagian.unsur import Daftar, Rumus


@dataclass(frozen=True)
class Halaman:
    """How much fits: characters over the whole width of the table, and lines of a group."""

    huruf: int
    baris: int
    awal: int = 0
    """Lines that something else takes on the first page: letterhead, title."""
    akhir: int = 0
    """Lines that have to stay on the page of the last row: the signature."""
    antar: int = 0
    """Hundredths of a line that the padding and the rule of each row take besides."""
    pasti: bool = False
    """Where the table begins is known, so what does not fit any more begins a new page."""


TEGAK = Halaman(huruf=92, baris=56)
MENDATAR = Halaman(huruf=190, baris=36)
LEMBAR = {"F4": (330, 215), "A4": (297, 210)}
"""Width and height of a sheet that lies across, in mm."""
BARIS_MM, HURUF_MM = Decimal("3.22"), Decimal("1.513")
"""Height of a line of a matrix, and width of a character as words fill their columns."""
KEPALA_MM, CADANGAN_MM = 13, 7
"""The head of a matrix on every page, and what is kept free for a row counted too low."""
ANTAR = 62


def matriks(kertas: str, tegak: int, datar: int, *, atas: int, bawah: int) -> Halaman:
    """A matrix across a sheet of which the margins take so many mm up and down, and sideways.

    Above and below the table so many mm are taken; the last of them may use what is kept free.
    """
    lebar, tinggi = LEMBAR[kertas]
    return Halaman(
        huruf=int((lebar - datar) / HURUF_MM),
        baris=int((tinggi - tegak - KEPALA_MM - CADANGAN_MM) / BARIS_MM),
        awal=ceil(atas / BARIS_MM),
        akhir=ceil((bawah - CADANGAN_MM) / BARIS_MM),
        antar=ANTAR,
        pasti=True,
    )


BANTALAN = 2
"""Characters that the padding of a cell takes away."""
SETENGAH = 30
BARIS_SEDIKIT = 8
"""Lines and rows up to which a table is better moved to the next page than cut."""


def lebar_kolom(kolom: Kolom, halaman: Halaman) -> int:
    """Characters on a line of this column."""
    return max(4, kolom.lebar * halaman.huruf // 100 - BANTALAN)


def pendek(baris: Sequence[Baris], kolom: Sequence[Kolom]) -> bool:
    """Whether a table of an upright page should not be cut at all."""
    if len(baris) > BARIS_SEDIKIT:
        return False
    return sum(_baris_tabel(b, kolom) for b in baris) <= SETENGAH


def _baris_tabel(baris: Baris, kolom: Sequence[Kolom]) -> int:
    """Lines of a row; cells that span rows are counted with the row they begin in."""
    mulai = len(kolom) - sum(s.gabung_kolom for s in baris.sel)
    tinggi = 1
    for s in baris.sel:
        milik = kolom[mulai : mulai + s.gabung_kolom]
        lebar = sum(lebar_kolom(k, TEGAK) for k in milik) or 4
        tinggi = max(tinggi, -(-baris_sel(s, lebar) // s.gabung_baris))
        mulai += s.gabung_kolom
    return tinggi


def baris_sel(sel: Sel, lebar: int) -> int:
    """Lines of a cell, with the fractions and lists in it."""
    teks = sel.cetak.split("\n") if sel.cetak else []
    sendiri = sum(_lipat(x, lebar) for x in teks)
    return max(1, sendiri + sum(_rincian(r, lebar) for r in sel.rincian))


def _lipat(teks: str, lebar: int) -> int:
    return -(-max(1, len(teks)) // max(4, lebar))


def _rincian(isi: Rumus | Daftar | IsiSel, lebar: int) -> int:
    if isinstance(isi, Rumus):
        sempit = lebar * 3 // 4
        return _lipat(isi.atas, sempit) + _lipat(isi.bawah, sempit) + 1
    if isinstance(isi, IsiSel):
        return _lipat(isi.teks, lebar) + (1 if isi.label and isi.teks else 0)
    return sum(
        _lipat("".join(p.teks for p in b.isi), lebar - 3)
        + (_rincian(b.rincian, lebar - 3) if b.rincian else 0)
        for b in isi.butir
    )
