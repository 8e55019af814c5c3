"""Where on screen a thing is filled in: what a document lacks leads to the page that mends it.

The one place that knows both; a document says `bahan.kurang("…", tempat.KOP)`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.urls import NoReverseMatch, reverse


@dataclass(frozen=True)
class Tempat:
    """A page of the kecamatan and year, and the part of it."""

    rute: str
    jangkar: str = ""
    nanti: str = ""
    """The kind of document whose Ditetapkan brings it: there it may stay open until then."""

    @property
    def halaman(self) -> str:
        """The page as the menu calls it."""
        return self.rute.capitalize()

    def alamat(self, jalur: Mapping[str, Any]) -> str:
        """Of a page that does not exist (yet), the start page: it names the task."""
        try:
            dasar = reverse(self.rute, kwargs={**jalur})
        except NoReverseMatch:
            return reverse("beranda", kwargs={**jalur})
        return f"{dasar}#{self.jangkar}" if self.jangkar else dasar


KOP = Tempat("profil", "kop")
PEJABAT = Tempat("profil", "pejabat")
UNIT = Tempat("profil", "unit")
TUGAS_FUNGSI = Tempat("profil", "tugas-fungsi")
RENCANA = Tempat("rencana")
TARGET = Tempat("target")
REALISASI = Tempat("realisasi")
ANGGARAN = Tempat("anggaran")
TEKS = Tempat("teks")


def dokumen(jenis: str) -> Tempat:
    """Number, date and signatories of a kind of document."""
    return Tempat("dokumen", f"dokumen-{jenis}")


def penetapan(jenis: str) -> Tempat:
    """Number and date: the same place, but Ditetapkan brings them too."""
    return replace(dokumen(jenis), nanti=jenis)


def target(indikator: int) -> Tempat:
    """The row of an indicator."""
    return Tempat(TARGET.rute, f"baris-{indikator}")


def realisasi(indikator: int) -> Tempat:
    """The row of an indicator."""
    return Tempat(REALISASI.rute, f"baris-{indikator}")


def anggaran(kode: str) -> Tempat:
    """The row of a kegiatan (`k1`), a sub kegiatan (`s2`), or the notes on a kegiatan (`c1`)."""
    return Tempat(ANGGARAN.rute, f"baris-{kode}")


@dataclass(frozen=True)
class Kekurangan:
    hal: str
    alamat: str
    halaman: str = ""
    nanti: str = ""
    """The kind of document whose Ditetapkan brings it."""


def kekurangan(
    semua: Iterable[tuple[str, Tempat]], jalur: Mapping[str, Any]
) -> tuple[Kekurangan, ...]:
    """What is missing, with the address where it is filled in."""
    return tuple(Kekurangan(hal, di.alamat(jalur), di.halaman, di.nanti) for hal, di in semua)
