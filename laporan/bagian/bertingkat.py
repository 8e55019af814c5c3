"""Tables whose cells span rows: tujuan over its sasaran, sasaran over its indicators.

A cell that spans a page break loses its border and label. So rows are cut into groups that
fit a page, spans are made within a group, and a label that goes on says "(lanjutan)".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from laporan.bagian.sel import Baris, Kelompok, Kolom, Sel
from laporan.bagian.ukuran import Halaman, baris_sel, lebar_kolom

LANJUTAN = " (lanjutan)"


@dataclass(frozen=True)
class BarisDatar:
    """A row with all its cells, and the keys of the levels it belongs to, outermost first."""

    sel: tuple[Sel, ...]
    kunci: tuple[int, ...]


PATUT_DIISI = 12
"""Lines at the foot of a page for which it is worth cutting a group."""


def bertingkat(
    baris: Sequence[BarisDatar],
    tingkat: Sequence[int | None],
    kolom: Sequence[Kolom],
    halaman: Halaman,
) -> tuple[Kelompok, ...]:
    """Groups of spanned rows. `tingkat[n]` is the level that column n follows; None: each row."""

    def ukur(isi: list[BarisDatar]) -> int:
        return _tinggi(isi, tingkat, kolom, halaman)

    hasil: list[list[list[BarisDatar]]] = []
    sisa = halaman.baris - halaman.awal
    for induk in _per_induk(baris):
        potongan, sisa = _potong(induk, sisa, halaman.baris, ukur)
        hasil.append(potongan)
    if hasil and sisa < halaman.akhir:
        hasil[-1] = _lepas_akhir(hasil[-1])
    return tuple(
        _gabung(isi, tingkat, lanjutan=n > 0) for induk in hasil for n, isi in enumerate(induk)
    )


def _lepas_akhir(potongan: list[list[BarisDatar]]) -> list[list[BarisDatar]]:
    """What follows the table draws its last group along: one row is enough for that."""
    *awal, akhir = potongan
    return [*awal, akhir[:-1], akhir[-1:]] if len(akhir) > 1 else potongan


def _per_induk(baris: Sequence[BarisDatar]) -> list[list[BarisDatar]]:
    hasil: list[list[BarisDatar]] = []
    for b in baris:
        if hasil and hasil[-1][0].kunci[0] == b.kunci[0]:
            hasil[-1].append(b)
        else:
            hasil.append([b])
    return hasil


def _potong(
    baris: list[BarisDatar], sisa: int, penuh: int, ukur: Callable[[list[BarisDatar]], int]
) -> tuple[list[list[BarisDatar]], int]:
    """Cut where the next row would not fit any more; answers also the lines left after it."""
    if ukur(baris) > sisa and sisa < PATUT_DIISI:
        sisa = penuh
    hasil: list[list[BarisDatar]] = []
    kini: list[BarisDatar] = []
    for b in baris:
        if ukur([*kini, b]) > sisa and (kini or sisa < penuh):
            hasil += [kini] if kini else []
            kini, sisa = [], penuh
        kini.append(b)
    return [*hasil, kini], max(0, sisa - ukur(kini))


def _tinggi(
    baris: list[BarisDatar],
    tingkat: Sequence[int | None],
    kolom: Sequence[Kolom],
    halaman: Halaman,
) -> int:
    """Lines of a group: its rows, or a spanning label that is taller than they are."""
    biasa = [n for n, t in enumerate(tingkat) if t is None]
    lebar = [lebar_kolom(k, halaman) for k in kolom]
    baris_biasa = sum(max((baris_sel(b.sel[n], lebar[n]) for n in biasa), default=1) for b in baris)
    label = (
        sum(
            baris_sel(b.sel[n], lebar[n])
            for m, b in enumerate(baris)
            if m == 0 or not _sama(baris[m - 1], b, t)
        )
        for n, t in enumerate(tingkat)
        if t is not None
    )
    return max(baris_biasa, *label)


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
