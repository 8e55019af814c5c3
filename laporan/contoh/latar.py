"""Where and when the invented kecamatan are; every name says that they are invented."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kecamatan.models import Kabupaten

SLUG = "contoh"
PROVINSI = "Contoh"
"""The mark of an invented kabupaten besides its name: no real one lies there."""


def rekaan(kabupaten: Kabupaten) -> bool:
    """Whether it was invented, which everybody who reads of it must be told."""
    return kabupaten.provinsi == PROVINSI


@dataclass(frozen=True)
class Latar:
    """A kabupaten by its address, and the year of which everything is told."""

    slug: str = SLUG
    tahun: int = 2024

    @property
    def nama(self) -> str:
        return self.slug.replace("-", " ").title()

    @property
    def awal(self) -> int:
        """The plan began three years before and has two to go."""
        return self.tahun - 3

    @property
    def akhir(self) -> int:
        return self.tahun + 2

    @property
    def sebutan(self) -> str:
        """How a data file refers to the plan."""
        return f"{self.awal}-{self.akhir} versi 1"


def batas_pk(tahun: int) -> date:
    """The day on which a Perjanjian Kinerja is due here."""
    return date(tahun, 1, 31)


def batas_lkj(tahun: int) -> date:
    return date(tahun + 1, 2, 28)


LATAR = Latar()
