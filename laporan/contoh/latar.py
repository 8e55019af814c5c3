"""Where and when the invented kecamatan are; every name says that they are invented."""

from __future__ import annotations

from dataclasses import dataclass

SLUG = "contoh"


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


LATAR = Latar()
