"""Tables whose cells span rows: tujuan over its sasaran, sasaran over its indicators.

A cell that spans a page break loses its border and label. So rows are cut into groups that
fit a page, spans are made within a group, and a label that goes on says "(lanjutan)".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from laporan.bagian.tabel import Baris, Kelompok, Kolom, Sel

LANJUTAN = " (lanjutan)"


@dataclass(frozen=True)
class BarisDatar:
    """A row with all its cells, and the keys of the levels it belongs to, outermost first."""

    sel: tuple[Sel, ...]
    kunci: tuple[int, ...]


@dataclass(frozen=True)
class Halaman:
    """How much fits: characters over the whole width of the table, and lines of a group."""

    huruf: int
    baris: int


TEGAK = Halaman(huruf=95, baris=40)
MENDATAR = Halaman(huruf=190, baris=22)


def bertingkat(
    baris: Sequence[BarisDatar],
    tingkat: Sequence[int | None],
    kolom: Sequence[Kolom],
    halaman: Halaman,
) -> tuple[Kelompok, ...]:
    """Groups of spanned rows. `tingkat[n]` is the level that column n follows; None: each row."""
    hasil: list[Kelompok] = []
    for induk in _per_induk(baris):
        for nomor, isi in enumerate(_muat_sehalaman(induk, kolom, halaman)):
            hasil.append(_gabung(isi, tingkat, lanjutan=nomor > 0))
    return tuple(hasil)


def _per_induk(baris: Sequence[BarisDatar]) -> list[list[BarisDatar]]:
    hasil: list[list[BarisDatar]] = []
    for b in baris:
        if hasil and hasil[-1][0].kunci[0] == b.kunci[0]:
            hasil[-1].append(b)
        else:
            hasil.append([b])
    return hasil


def _muat_sehalaman(
    baris: list[BarisDatar], kolom: Sequence[Kolom], halaman: Halaman
) -> list[list[BarisDatar]]:
    """Cut between rows where the next one would not fit any more."""
    hasil: list[list[BarisDatar]] = [[]]
    tinggi = 0
    for b in baris:
        sendiri = _tinggi(b, kolom, halaman, _baru(hasil[-1], b))
        if hasil[-1] and tinggi + sendiri > halaman.baris:
            hasil.append([])
            tinggi = 0
            sendiri = _tinggi(b, kolom, halaman, len(kolom))
        hasil[-1].append(b)
        tinggi += sendiri
    return hasil


def _baru(sudah: list[BarisDatar], b: BarisDatar) -> int:
    """How many levels begin anew with this row."""
    if not sudah:
        return len(b.kunci)
    sama = [x == y for x, y in zip(sudah[-1].kunci, b.kunci, strict=True)]
    return sama.count(False)


def _tinggi(b: BarisDatar, kolom: Sequence[Kolom], halaman: Halaman, baru: int) -> int:
    """Lines of the tallest cell; spanning cells are counted where they begin."""
    isi = b.sel if baru else b.sel[-3:]
    lebar = kolom if baru else kolom[-3:]
    return max(
        -(-_panjang(s) // max(4, k.lebar * halaman.huruf // 100))
        for s, k in zip(isi, lebar, strict=True)
    )


def _panjang(sel: Sel) -> int:
    """Characters of a cell; what is more than text counts as the text it is made of."""
    return max(1, len(sel.cetak) + sum(len(str(r)) // 2 for r in sel.rincian))


def _gabung(baris: list[BarisDatar], tingkat: Sequence[int | None], *, lanjutan: bool) -> Kelompok:
    hasil: list[Baris] = []
    for nomor, b in enumerate(baris):
        sel = [
            _rentang(baris, nomor, tkt, satu)
            for tkt, satu in zip(tingkat, b.sel, strict=True)
            if tkt is None or nomor == 0 or not _sama(baris[nomor - 1], b, tkt)
        ]
        if lanjutan and nomor == 0:
            sel = _tandai(sel)
        hasil.append(Baris(tuple(sel)))
    return Kelompok(tuple(hasil))


def _rentang(baris: list[BarisDatar], nomor: int, tingkat: int | None, sel: Sel) -> Sel:
    if tingkat is None:
        return sel
    panjang = 1
    while nomor + panjang < len(baris) and _sama(baris[nomor], baris[nomor + panjang], tingkat):
        panjang += 1
    return replace(sel, gabung_baris=panjang)


def _sama(a: BarisDatar, b: BarisDatar, tingkat: int) -> bool:
    return a.kunci[: tingkat + 1] == b.kunci[: tingkat + 1]


def _tandai(sel: list[Sel]) -> list[Sel]:
    """The first cell with words says that it goes on."""
    for n, satu in enumerate(sel):
        if len(satu.cetak) > 4:
            sel[n] = replace(satu, cetak=satu.cetak + LANJUTAN)
            break
    return sel
