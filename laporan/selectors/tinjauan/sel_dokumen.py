"""A cell of the overview of documents, and its row: what is there, what lacks, what is late."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kecamatan.models import Kecamatan
from kecamatan.tanggal import dari_tanggal, tulis
from laporan.alur.langkah import TERBUKA, Status
from laporan.jenis import JenisDokumen
from laporan.models import Dokumen
from laporan.selectors.beranda import Tugas


@dataclass(frozen=True)
class SelDokumen:
    jenis: JenisDokumen
    dokumen: Dokumen | None
    """The newest version."""
    ditetapkan: int
    """The newest version that was Ditetapkan; 0: none."""
    tugas: tuple[Tugas, ...]
    tanpa: tuple[str, ...]
    """What it prints where there is some, but does not ask for."""
    peringatan: int
    """Figures that still want a reason; see the page Periksa for the sentences."""
    terlambat: bool
    """Due by now, and not handed in (or withdrawn since) by the office itself."""
    dikembalikan: bool = False
    """Handed in, sent back by a reviewer, and not handed in again; withdrawn is not that."""
    lewat: date | None = None
    """The day it was handed in, where that was after it was due."""

    @cached_property
    def status(self) -> Status | None:
        """None: a decree that this year does not have."""
        if self.dokumen is None:
            return None if self.jenis.kode == "sk-iku" else Status.DRAF
        return Status(self.dokumen.status)

    @property
    def versi(self) -> int:
        return self.dokumen.versi if self.dokumen else 1

    @property
    def selesai(self) -> int:
        return sum(t.selesai for t in self.tugas)

    @cached_property
    def kurang(self) -> list[str]:
        """Nothing once it was handed in: the gate lets only complete ones through."""
        masuk = self.status is not None and self.status not in TERBUKA
        return [] if masuk else [t.nama for t in self.tugas if not t.selesai]

    @property
    def lengkap(self) -> bool:
        """Of a decree that the year does not have, nothing is complete."""
        return self.status is not None and not self.kurang

    @property
    def bahan(self) -> str:
        """`lengkap`, or `9 dari 10`."""
        if self.status is None or not self.tugas:
            return ""
        return "lengkap" if self.lengkap else f"{self.selesai} dari {len(self.tugas)}"

    @property
    def kata_lewat(self) -> str:
        """`diajukan 5 Maret 2025, sesudah tenggat`."""
        return f"diajukan {tulis(dari_tanggal(self.lewat))}, sesudah tenggat" if self.lewat else ""

    @property
    def diajukan(self) -> bool:
        """It was handed in at least once and is not back at the kecamatan."""
        return bool(self.ditetapkan) or (self.status is not None and self.status not in TERBUKA)


@dataclass(frozen=True)
class BarisDokumen:
    kecamatan: Kecamatan
    jalur: Mapping[str, object]
    disiapkan: bool
    sel: tuple[SelDokumen, ...]
    hanya: str = ""
    """The kind of document that is looked for; "" where all are."""

    @property
    def tampak(self) -> list[SelDokumen]:
        return [s for s in self.sel if self.hanya in ("", s.jenis.kode)]

    @property
    def kurang(self) -> int:
        """Documents that still lack something; one that the year does not have lacks nothing."""
        return sum(bool(s.kurang) for s in self.tampak)

    @property
    def peringatan(self) -> int:
        return sum(s.peringatan for s in self.tampak)

    def di(self, kode: str) -> SelDokumen:
        return next(s for s in self.sel if s.jenis.kode == kode)
