"""Tables whose cells span rows: tujuan over its sasaran, sasaran over its indicators.

A cell that spans a page break loses its border and label. So rows are cut into groups that
fit a page, spans are made within a group, and a label that goes on says "(lanjutan)".

Heights are estimates. Where the place of the table is known (`Halaman.pasti`) a group that was
cut off begins a page, whatever room is left: "(lanjutan)" never stands in the middle of one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from laporan.bagian.sel import Baris, Kelompok, Kolom, Sel
from laporan.bagian.ukuran import Halaman, baris_sel, lebar_kolom

LANJUTAN = " (lanjutan)"


@dataclass(frozen=True)
class BarisDatar:
    """A row with all its cells, and the keys of the levels it belongs to, outermost first."""

    sel: tuple[Sel, ...]
    kunci: tuple[int, ...]


HALAMAN_BARU = "halaman-baru"
"""Style of a row that begins a page."""
PATUT_DIISI = 12
"""Lines at the foot of a page for which it is worth cutting a group."""


@dataclass(frozen=True)
class Ukuran:
    """What the rows are measured with, and what of them stays whole."""

    tingkat: Sequence[int | None]
    kolom: Sequence[Kolom]
    halaman: Halaman
    utuh: int | None

    def tinggi(self, baris: Sequence[BarisDatar]) -> int:
        """Lines of a group: a label that is taller than its rows stretches the last of them."""
        dasar, bawah = 0, [0] * len(self.tingkat)
        for lalu, b, lanjut in zip((None, *baris), baris, (*baris[1:], None), strict=False):
            for n, tkt in enumerate(self.tingkat):
                if _beda(lalu, b, tkt):
                    bawah[n] = dasar + self._sel(b, n)
            dasar = max(
                x for x, tkt in zip(bawah, self.tingkat, strict=True) if _beda(lanjut, b, tkt)
            )
        return -(-dasar // 100)

    def tinggi_baris(self, baris: Sequence[BarisDatar]) -> int:
        """Lines of the rows alone, without what spans them."""
        biasa = [n for n, t in enumerate(self.tingkat) if t is None]
        return -(-sum(max((self._sel(b, n) for n in biasa), default=100) for b in baris) // 100)

    def _sel(self, b: BarisDatar, n: int) -> int:
        """Hundredths of a line."""
        isi = baris_sel(b.sel[n], lebar_kolom(self.kolom[n], self.halaman))
        return 100 * isi + self.halaman.antar

    def satuan(self, baris: Sequence[BarisDatar]) -> list[list[BarisDatar]]:
        """Rows that are not cut apart: those of one key, unless they take half a page."""
        hasil: list[list[BarisDatar]] = []
        for _, isi in groupby(baris, key=self._kunci):
            satu = list(isi)
            muat = self.tinggi_baris(satu) <= self.halaman.baris // 2
            hasil += [satu] if muat else [[b] for b in satu]
        return hasil

    def _kunci(self, b: BarisDatar) -> tuple[int, ...]:
        return b.kunci if self.utuh is None else b.kunci[: self.utuh + 1]


@dataclass(frozen=True)
class Potongan:
    baris: list[BarisDatar]
    baru: bool
    """Reckoned on a new page."""


def bertingkat(
    baris: Sequence[BarisDatar],
    tingkat: Sequence[int | None],
    kolom: Sequence[Kolom],
    halaman: Halaman,
    *,
    utuh: int | None = None,
) -> tuple[Kelompok, ...]:
    """Groups of spanned rows. `tingkat[n]` is the level that column n follows; None: each row.

    Rows of one key at level `utuh` stay together; where they fill more than half a page, what
    follows their name on that level is not printed again.
    """
    ukuran = Ukuran(tingkat, kolom, halaman, utuh)
    hasil: list[list[Potongan]] = []
    sisa = halaman.baris - halaman.awal
    for induk in _per_induk(baris):
        potongan, sisa = _potong(induk, sisa, ukuran)
        hasil.append(potongan)
    if hasil and sisa < halaman.akhir:
        hasil[-1] = _lepas_akhir(hasil[-1], ukuran)
    return tuple(k for induk in hasil for k in _kelompok(induk, ukuran))


def _lepas_akhir(potongan: list[Potongan], ukuran: Ukuran) -> list[Potongan]:
    """What follows the table draws its last group along: its last rows are enough for that."""
    *awal, akhir = potongan
    *depan, satuan = ukuran.satuan(akhir.baris)
    if not depan:
        return [*awal, replace(akhir, baru=True)]
    tinggal = [b for s in depan for b in s]
    return [*awal, replace(akhir, baris=tinggal), Potongan(satuan, baru=True)]


def _per_induk(baris: Sequence[BarisDatar]) -> list[list[BarisDatar]]:
    return [list(isi) for _, isi in groupby(baris, key=lambda b: b.kunci[0])]


def _potong(baris: list[BarisDatar], sisa: int, ukuran: Ukuran) -> tuple[list[Potongan], int]:
    """Cut where the next rows would not fit any more; answers also the lines left after them."""
    penuh = ukuran.halaman.baris
    baru = ukuran.tinggi(baris) > sisa and sisa < PATUT_DIISI
    sisa = penuh if baru else sisa
    hasil: list[Potongan] = []
    kini: list[BarisDatar] = []
    for satuan in ukuran.satuan(baris):
        if ukuran.tinggi([*kini, *satuan]) > sisa and (kini or sisa < penuh):
            hasil += [Potongan(kini, baru)] if kini else []
            kini, sisa, baru = [], penuh, True
        kini = [*kini, *satuan]
    return [*hasil, Potongan(kini, baru)], max(0, sisa - ukuran.tinggi(kini))


def _kelompok(potongan: list[Potongan], ukuran: Ukuran) -> list[Kelompok]:
    isi = [potongan[0].baris]
    for lalu, kini in pairwise(potongan):
        isi.append([_lanjutkan(lalu.baris[-1], kini.baris[0], ukuran), *kini.baris[1:]])
    return [
        _gabung(satu, ukuran.tingkat, baru=p.baru and ukuran.halaman.pasti)
        for p, satu in zip(potongan, isi, strict=True)
    ]


def _lanjutkan(lalu: BarisDatar, kini: BarisDatar, ukuran: Ukuran) -> BarisDatar:
    """The first row after a cut: its first label goes on, and what stays whole if it was cut."""
    sel = _tandai(kini.sel)
    utuh = ukuran.utuh
    if utuh is not None and _sama(lalu, kini, utuh):
        nama, *lain = (n for n, t in enumerate(ukuran.tingkat) if t == utuh)
        sel[nama] = replace(sel[nama], cetak=kini.sel[nama].cetak + LANJUTAN)
        for n in lain:
            sel[n] = replace(sel[n], cetak="", nilai=None)
    return replace(kini, sel=tuple(sel))


def _gabung(baris: list[BarisDatar], tingkat: Sequence[int | None], *, baru: bool) -> Kelompok:
    hasil: list[Baris] = []
    for nomor, b in enumerate(baris):
        sel = [
            _rentang(baris, nomor, tkt, satu)
            for tkt, satu in zip(tingkat, b.sel, strict=True)
            if tkt is None or nomor == 0 or not _sama(baris[nomor - 1], b, tkt)
        ]
        hasil.append(Baris(tuple(sel), HALAMAN_BARU if baru and nomor == 0 else ""))
    return Kelompok(tuple(hasil))


def _rentang(baris: list[BarisDatar], nomor: int, tingkat: int | None, sel: Sel) -> Sel:
    if tingkat is None:
        return sel
    panjang = 1
    while nomor + panjang < len(baris) and _sama(baris[nomor], baris[nomor + panjang], tingkat):
        panjang += 1
    return replace(sel, gabung_baris=panjang)


def _beda(a: BarisDatar | None, b: BarisDatar, tingkat: int | None) -> bool:
    """Whether a new cell begins between two rows."""
    return a is None or tingkat is None or not _sama(a, b, tingkat)


def _sama(a: BarisDatar, b: BarisDatar, tingkat: int) -> bool:
    return a.kunci[: tingkat + 1] == b.kunci[: tingkat + 1]


def _tandai(sel: Sequence[Sel]) -> list[Sel]:
    """The first cell with words says that it goes on."""
    hasil = list(sel)
    for n, satu in enumerate(hasil):
        if len(satu.cetak) > 4:
            hasil[n] = replace(satu, cetak=satu.cetak + LANJUTAN)
            break
    return hasil
