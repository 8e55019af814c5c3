"""The building blocks of a document's body: frozen, printable, free of computation.

Every block says its `jenis`; the template of that name under `laporan/_bagian/` prints it. A
number travels as an `Angka`: the printed text beside the exact value.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

BELUM = "[belum diisi]"


@dataclass(frozen=True)
class Angka:
    """A printed number and its exact value (None where there is none)."""

    cetak: str
    nilai: Decimal | None = None

    def __str__(self) -> str:
        return self.cetak


@dataclass(frozen=True)
class Potongan:
    """A run of text in one style: "" or `tebal` or `miring`."""

    teks: str
    gaya: str = ""


@dataclass(frozen=True)
class Paragraf:
    isi: tuple[Potongan, ...]
    jenis: str = "paragraf"


@dataclass(frozen=True)
class Butir:
    """A list item with an optional list below it."""

    isi: tuple[Potongan, ...]
    rincian: Daftar | None = None


@dataclass(frozen=True)
class Daftar:
    """`gaya`: angka (1.), kurung (1), huruf (a.), titik (•)."""

    butir: tuple[Butir, ...]
    gaya: str = "angka"
    jenis: str = "daftar"


@dataclass(frozen=True)
class Judul:
    """A heading below the sub-chapter; `tingkat` 3 to 5."""

    teks: str
    tingkat: int = 3
    jenis: str = "judul"


@dataclass(frozen=True)
class Rumus:
    """`kiri = atas / bawah × kali`, set as a fraction."""

    kiri: str
    atas: str
    bawah: str
    kali: str = ""
    jenis: str = "rumus"


@dataclass(frozen=True)
class Pasangan:
    """Label and value in two columns: `Nama : …`."""

    baris: tuple[tuple[str, str], ...]
    jenis: str = "pasangan"


def polos(teks: str) -> tuple[Potongan, ...]:
    return (Potongan(teks),)


def paragraf(teks: str) -> Paragraf:
    return Paragraf(polos(teks))


def daftar(isi: tuple[str, ...] | list[str], gaya: str = "angka") -> Daftar:
    return Daftar(tuple(Butir(polos(x)) for x in isi), gaya)
