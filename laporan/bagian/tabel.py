"""Tables: a head, column widths, and groups of rows."""

from __future__ import annotations

from dataclasses import dataclass

from laporan.bagian.sel import Baris, Kelompok, Kolom, Sel


@dataclass(frozen=True)
class Tabel:
    kode: str
    judul: str
    kolom: tuple[Kolom, ...]
    badan: tuple[Kelompok, ...]
    nomor: str = ""
    """`3.1`, given by the document; "" for a table without caption."""
    kepala: tuple[tuple[Sel, ...], ...] = ()
    """Rows above the column titles where heads are grouped; then these replace the titles."""
    nomor_kolom: bool = False
    sumber: str = ""
    catatan: tuple[str, ...] = ()
    utuh: bool = False
    """Small enough to be kept on one page, caption and notes included."""
    jenis: str = "tabel"

    @property
    def baris(self) -> tuple[Baris, ...]:
        return tuple(b for k in self.badan for b in k.baris)
