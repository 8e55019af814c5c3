"""The organisation chart as boxes and lines; the template draws them as SVG.

The usual shape of a kecamatan: camat above, sekretariat with its sub bagian to the right,
jabatan fungsional to the left, seksi and kelurahan in a row below.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

LEBAR = 660
CELAH = 12
TINGGI_BARIS = 15
BANTALAN = 16
LEBAR_KOTAK = 150
HURUF_PER_100 = 15
"""About so many capitals of the drawing's font fit into 100 units."""


@dataclass(frozen=True)
class SimpulUnit:
    nama: str
    jenis: str
    bawahan: tuple[SimpulUnit, ...] = ()


@dataclass(frozen=True)
class BarisTeks:
    x: int
    y: int
    teks: str


@dataclass(frozen=True)
class Kotak:
    x: int
    y: int
    lebar: int
    tinggi: int
    baris: tuple[BarisTeks, ...]

    @property
    def tengah(self) -> int:
        return self.x + self.lebar // 2

    @property
    def dasar(self) -> int:
        return self.y + self.tinggi


@dataclass(frozen=True)
class Garis:
    x1: int
    y1: int
    x2: int
    y2: int


@dataclass(frozen=True)
class Bagan:
    nomor: str
    judul: str
    lebar: int
    tinggi: int
    kotak: tuple[Kotak, ...]
    garis: tuple[Garis, ...]
    uraian: str
    """What the drawing says, for those who cannot see it."""
    kode: str = "bagan"
    jenis: str = "bagan"


def bagan(puncak: SimpulUnit, judul: str, nomor: str = "") -> Bagan:
    """Draw the units below `puncak`."""
    atas = _kotak(puncak.nama, (LEBAR - LEBAR_KOTAK) // 2, 0, LEBAR_KOTAK)
    kanan = _sisi_kanan(puncak, atas)
    kiri = _sisi_kiri(puncak, atas)
    y_baris = max([atas.dasar, *(k.dasar for k in (*kanan.kotak, *kiri.kotak))]) + 3 * CELAH
    bawah = _baris_bawah([b for b in puncak.bawahan if _di_bawah(b)], atas, y_baris)
    kotak = (atas, *kanan.kotak, *kiri.kotak, *bawah.kotak)
    return Bagan(
        nomor=nomor,
        judul=judul,
        lebar=LEBAR,
        tinggi=max(k.dasar for k in kotak) + 2,
        kotak=kotak,
        garis=(*kanan.garis, *kiri.garis, *bawah.garis),
        uraian=_uraian(puncak),
    )


@dataclass(frozen=True)
class _Bagian:
    kotak: tuple[Kotak, ...] = ()
    garis: tuple[Garis, ...] = ()


def _di_bawah(unit: SimpulUnit) -> bool:
    return unit.jenis not in ("sekretariat", "fungsional")


def _kotak(nama: str, x: int, y: int, lebar: int) -> Kotak:
    baris = textwrap.wrap(nama.upper(), max(6, lebar * HURUF_PER_100 // 100)) or [""]
    tinggi = BANTALAN + TINGGI_BARIS * len(baris)
    tengah = x + lebar // 2
    teks = tuple(
        BarisTeks(tengah, y + BANTALAN // 2 + TINGGI_BARIS * n + 11, isi)
        for n, isi in enumerate(baris)
    )
    return Kotak(x, y, lebar, tinggi, teks)


def _sisi_kanan(puncak: SimpulUnit, atas: Kotak) -> _Bagian:
    sekretariat = next((b for b in puncak.bawahan if b.jenis == "sekretariat"), None)
    if sekretariat is None:
        return _Bagian()
    y = atas.dasar + 2 * CELAH
    x = LEBAR - 2 * LEBAR_KOTAK // 2 - LEBAR_KOTAK // 2
    kepala = _kotak(sekretariat.nama, x, y, LEBAR_KOTAK)
    sendi = kepala.y + kepala.tinggi // 2
    garis = Garis(atas.tengah, sendi, kepala.x, sendi)
    bawah = _anak(sekretariat.bawahan, kepala)
    return _Bagian((kepala, *bawah.kotak), (garis, *bawah.garis))


def _anak(unit: Sequence[SimpulUnit], induk: Kotak) -> _Bagian:
    """Sub bagian, side by side below the sekretariat."""
    if not unit:
        return _Bagian()
    lebar = min(120, (LEBAR // 2 - CELAH * len(unit)) // len(unit))
    seluruh = lebar * len(unit) + CELAH * (len(unit) - 1)
    mulai = min(induk.tengah - seluruh // 2, LEBAR - seluruh)
    y = induk.dasar + 2 * CELAH
    kotak = tuple(_kotak(u.nama, mulai + n * (lebar + CELAH), y, lebar) for n, u in enumerate(unit))
    return _Bagian(kotak, _cabang(induk.tengah, induk.dasar, y - CELAH, kotak))


def _sisi_kiri(puncak: SimpulUnit, atas: Kotak) -> _Bagian:
    fungsional = next((b for b in puncak.bawahan if b.jenis == "fungsional"), None)
    if fungsional is None:
        return _Bagian()
    kotak = _kotak(fungsional.nama, 0, atas.dasar + 2 * CELAH, LEBAR_KOTAK)
    sendi = kotak.y + kotak.tinggi // 2
    return _Bagian((kotak,), (Garis(kotak.x + kotak.lebar, sendi, atas.tengah, sendi),))


def _baris_bawah(unit: Sequence[SimpulUnit], atas: Kotak, y: int) -> _Bagian:
    if not unit:
        return _Bagian()
    per_baris = min(len(unit), 5)
    lebar = (LEBAR - CELAH * (per_baris - 1)) // per_baris
    lebar = min(lebar, LEBAR_KOTAK)
    hasil = _Bagian()
    for awal in range(0, len(unit), per_baris):
        isi = unit[awal : awal + per_baris]
        mulai = (LEBAR - len(isi) * lebar - (len(isi) - 1) * CELAH) // 2
        kotak = tuple(
            _kotak(u.nama, mulai + n * (lebar + CELAH), y, lebar) for n, u in enumerate(isi)
        )
        garis = _cabang(atas.tengah, atas.dasar, y - CELAH, kotak)
        hasil = _Bagian((*hasil.kotak, *kotak), (*hasil.garis, *garis))
        y = max(k.dasar for k in kotak) + 2 * CELAH
    return hasil


def _cabang(x: int, y: int, sendi: int, kotak: Sequence[Kotak]) -> tuple[Garis, ...]:
    """A stem from (x, y) down to `sendi`, a bar, and a drop to every box."""
    tepi = [x, *(k.tengah for k in kotak)]
    turun = tuple(Garis(k.tengah, sendi, k.tengah, k.y) for k in kotak)
    return (Garis(x, y, x, sendi), Garis(min(tepi), sendi, max(tepi), sendi), *turun)


def _uraian(unit: SimpulUnit) -> str:
    if not unit.bawahan:
        return unit.nama
    return f"{unit.nama}, membawahi: " + "; ".join(_uraian(b) for b in unit.bawahan)
