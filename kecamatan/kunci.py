"""What may not be changed at the moment, and why: asked by every page, answered from above.

Documents lock figures and texts, but the pages of figures lie below them: whoever knows of locks
registers here, once, when the application starts.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Protocol

from kecamatan.models import Kecamatan


class Hal(Enum):
    """What can be locked. Master data never are."""

    TARGET = "target"
    REALISASI = "realisasi"
    ANGGARAN = "anggaran"
    SURVEI = "survei"
    PEMBANDING = "pembanding"
    RENCANA = "rencana"
    """Which plan a year counts for."""
    TAHUN = "tahun"
    """That the year is set up at all."""
    DOKUMEN = "dokumen"
    """What only one kind of document says: its texts, its number and date."""


class Kunci(Protocol):
    """The locks of one kecamatan on one day."""

    def alasan(self, hal: Hal, *, tahun: int, triwulan: int = 0, jenis: str = "") -> str:
        """Why it is locked and how it is opened; empty where it is not."""
        ...


class TanpaKunci:
    def alasan(self, hal: Hal, *, tahun: int, triwulan: int = 0, jenis: str = "") -> str:
        return ""


Pembuat = Callable[[Kecamatan, date], Kunci]
_pembuat: list[Pembuat] = []


def daftarkan(pembuat: Pembuat) -> None:
    """Let `pembuat` answer from now on."""
    _pembuat[:] = [pembuat]


def kunci_di(kecamatan: Kecamatan, hari: date) -> Kunci:
    return _pembuat[0](kecamatan, hari) if _pembuat else TanpaKunci()
