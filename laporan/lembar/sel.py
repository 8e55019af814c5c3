"""Values of the domain as cells: a number stays one, and says whether it is a percentage."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Protocol, TypeVar

from iku.nilai import Angka, Hasil, Huruf, Nilai, Teks, TidakAda
from laporan.lembar.bentuk import Baris, Isi, Jenis, Rupa, Sel

TANPA_DATA = "tidak ada data"


class Berkelompok(Protocol):
    @property
    def kelompok(self) -> str: ...


B = TypeVar("B", bound=Berkelompok)


def sel_nilai(nilai: Nilai | None, satuan: str) -> Sel:
    """Empty where nothing was entered; words where there are no data."""
    match nilai:
        case Angka(angka):
            return Sel(angka, Jenis.PERSEN if satuan.strip() == "%" else Jenis.ANGKA)
        case Huruf(huruf):
            return Sel(huruf, Jenis.TEKS)
        case Teks(teks):
            return Sel(teks, Jenis.TEKS)
        case TidakAda():
            return Sel(TANPA_DATA, Jenis.TEKS)
    return Sel(None, Jenis.TEKS)


def sel_hasil(hasil: Hasil, jenis: Jenis = Jenis.PERSEN) -> Sel:
    """A computed number as people see it printed, and as a predikat compares it."""
    return Sel(hasil.dua_desimal, jenis)


def berkelompok(semua: Iterable[B], baris: Callable[[B], Iterable[Baris]]) -> tuple[Baris, ...]:
    """Rows under the headings of the page."""
    hasil: list[Baris] = []
    for judul, isi in groupby(semua, key=lambda b: b.kelompok):
        hasil.append(kelompok(judul))
        hasil.extend(satu for b in isi for satu in baris(b))
    return tuple(hasil)


def kelompok(judul: str) -> Baris:
    return Baris((judul,), Rupa.KELOMPOK)


def jumlah(*sel: Isi | Sel) -> Baris:
    return Baris(sel, Rupa.JUMLAH)
