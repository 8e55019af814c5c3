"""A finding: where, what, how to mend it, and the way there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Tingkat(Enum):
    SALAH = "kesalahan"
    """It must be mended before the year can be submitted."""
    PERINGATAN = "peringatan"
    """It is possible but rare: a reason is enough."""


@dataclass(frozen=True)
class Temuan:
    tingkat: Tingkat
    tempat: str
    """The page on which it is mended."""
    pesan: str
    obat: str
    alamat: str
    """Of the very row, where there is one."""
    perihal: str = ""
    """What it is about, where the message does not say so: an indicator, a sub kegiatan."""
    alasan: str = ""
    """The reason that was given for a warning."""
    alamat_alasan: str = ""
    """Where the reason is written, if not in the same row."""
    dokumen: tuple[str, ...] = ()
    """Names of the documents that lack it."""
    nanti: str = ""
    """The kind of document whose Ditetapkan brings it; another that prints it waits for that."""

    @property
    def kalimat(self) -> str:
        """In one sentence: `Belum ada: kop surat.`"""
        if self.tingkat is Tingkat.SALAH:
            return f"Belum ada: {self.pesan}."
        minta = "" if self.pesan.endswith("sebabnya.") else " Tulis sebabnya."
        return f"{self.perihal}: {self.pesan}{minta}"

    @property
    def terbuka(self) -> bool:
        """Whether it still stands in the way."""
        return self.tingkat is Tingkat.SALAH or not self.alasan


@dataclass(frozen=True)
class BarisIsian:
    """One figure of the year as it was entered."""

    nama: str
    target: str
    realisasi: str
    hasil: str
    """Capaian with predikat, or serapan."""
    terisi: bool
    alamat: str


@dataclass(frozen=True)
class KelompokIsian:
    judul: str
    hasil: str
    """Head of the column of results."""
    baris: tuple[BarisIsian, ...]

    @property
    def terisi(self) -> int:
        return sum(b.terisi for b in self.baris)


@dataclass(frozen=True)
class Pemeriksaan:
    temuan: tuple[Temuan, ...]
    isian: tuple[KelompokIsian, ...] = ()

    @property
    def kesalahan(self) -> tuple[Temuan, ...]:
        return tuple(t for t in self.temuan if t.tingkat is Tingkat.SALAH)

    @property
    def peringatan(self) -> tuple[Temuan, ...]:
        """Those that still want a reason."""
        return tuple(t for t in self.temuan if t.tingkat is Tingkat.PERINGATAN and t.terbuka)

    @property
    def dijelaskan(self) -> tuple[Temuan, ...]:
        return tuple(t for t in self.temuan if not t.terbuka)

    @property
    def terbuka(self) -> tuple[Temuan, ...]:
        """What a submission has to wait for; nothing means: it may go."""
        return tuple(t for t in self.temuan if t.terbuka)
