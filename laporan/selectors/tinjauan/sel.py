"""A cell of the overview of indicators: what became of it, in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from iku.nilai import Hasil, TidakAda
from iku.nilai import cetak as cetak_nilai
from iku.selectors import Pengukuran
from iku.selectors.banyak import Terukur
from laporan.resmi import angka_hasil


class Terisi(Enum):
    """What became of a cell; each is said in words, 0 is a value like any other."""

    TERISI = "terisi"
    BELUM = "belum diisi"
    TANPA_DATA = "tidak ada data"
    BUKAN = "tidak dipakai"
    """The plan of this kecamatan does not hold the indicator."""
    BELUM_SIAP = "tahun belum disiapkan"
    """No plan was chosen for the year, so whether it holds the indicator is not known."""
    LUAR = "di luar saringan"


@dataclass(frozen=True)
class SelIndikator:
    terukur: Terukur | None
    tampak: bool = True
    """What was not looked for is neither shown nor counted."""
    lkj: str = ""
    """The capaian that a final Laporan Kinerja printed, where it is another than today's."""
    disiapkan: bool = True
    """Whether the year of the kecamatan has a plan."""

    @cached_property
    def ukuran(self) -> Pengukuran | None:
        return self.terukur.ukuran if self.terukur and self.tampak else None

    @cached_property
    def keadaan(self) -> Terisi:
        if not self.tampak:
            return Terisi.LUAR
        if not self.disiapkan:
            return Terisi.BELUM_SIAP
        if self.ukuran is None:
            return Terisi.BUKAN
        if self.ukuran.realisasi is None:
            return Terisi.BELUM
        tanpa = isinstance(self.ukuran.realisasi.nilai, TidakAda)
        return Terisi.TANPA_DATA if tanpa else Terisi.TERISI

    @cached_property
    def nilai(self) -> str:
        u = self.ukuran
        return cetak_nilai(u.realisasi.nilai, u.indikator.satuan) if u and u.realisasi else ""

    @cached_property
    def target(self) -> str:
        u = self.ukuran
        return cetak_nilai(u.target.nilai, u.indikator.satuan) if u and u.target else ""

    @cached_property
    def hasil(self) -> Hasil | None:
        return self.ukuran.hasil if self.ukuran else None

    @cached_property
    def capaian(self) -> str:
        """`84,5%`, or why there is no number."""
        return cetak_hasil(self.ukuran.hasil) if self.ukuran else ""

    @cached_property
    def predikat(self) -> str:
        u = self.ukuran
        return u.predikat.label if u and u.predikat else ""


def cetak_hasil(hasil: Hasil) -> str:
    cetak = angka_hasil(hasil).cetak
    return f"{cetak}%" if hasil.terhitung else cetak


KOSONG = SelIndikator(None)
BELUM_SIAP = SelIndikator(None, disiapkan=False)
