"""What a table is, before anybody writes it: titles, columns, rows with typed values, notes.

A number stays a number (percent as on screen: 84,5), None is "belum diisi", text is text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum

from kecamatan.models import Kabupaten, Kecamatan
from laporan.models import TataLetak

Isi = str | int | Decimal | datetime | None


class Jenis(Enum):
    """How a value is shown."""

    TEKS = "teks"
    ANGKA = "angka"
    UANG = "uang"
    PERSEN = "persen"
    TAHUN = "tahun"
    WAKTU = "waktu"


class Rupa(Enum):
    """What a row is: a heading over others, an ordinary row, a total."""

    KELOMPOK = "kelompok"
    ISI = "isi"
    JUMLAH = "jumlah"


@dataclass(frozen=True)
class Kolom:
    """Neighbours with the same `kelompok` stand under one common head."""

    judul: str
    jenis: Jenis = Jenis.TEKS
    kelompok: str = ""


@dataclass(frozen=True)
class Sel:
    """A value that is shown in another way than its column."""

    isi: Isi
    jenis: Jenis


@dataclass(frozen=True)
class Baris:
    """Cells from the left; those that are left out stay empty. `dalam` indents the first."""

    sel: tuple[Isi | Sel, ...]
    rupa: Rupa = Rupa.ISI
    dalam: int = 0


@dataclass(frozen=True)
class Tabel:
    judul: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...] = ()
    catatan: tuple[str, ...] = ()
    lembar: str = ""
    """Name of its sheet, where the title is too long for one."""

    @property
    def bertingkat(self) -> bool:
        return any(k.kelompok for k in self.kolom)


@dataclass(frozen=True)
class Buku:
    nama: str
    """Of the file, without ending: `Realisasi_Balung_2020`."""
    tempat: tuple[str, ...]
    """Lines below each title: of whom, and when."""
    tabel: tuple[Tabel, ...]
    kertas: str = TataLetak.Kertas.F4


def buku(
    awal: str, kecamatan: Kecamatan, tahun: int, *tabel: Tabel, masa: str = "", kode: str = ""
) -> Buku:
    """The tables of one kecamatan and year; `masa` and its `kode` name a part of the year."""
    kapan = f"Tahun {tahun}" + (f", {masa}" if masa else "")
    bagian = [awal, kecamatan.nama, str(tahun), kode]
    return Buku(
        nama="_".join(x.replace(" ", "_") for x in bagian if x),
        tempat=(f"{kecamatan.sebutan}, {kecamatan.kabupaten.sebutan}", kapan),
        tabel=tabel,
        kertas=kertas(kecamatan.kabupaten),
    )


def kertas(kabupaten: Kabupaten) -> str:
    """The paper on which the kabupaten prints."""
    tata_letak: TataLetak = getattr(kabupaten, "tata_letak", None) or TataLetak()
    return tata_letak.kertas
