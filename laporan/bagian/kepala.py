"""Letterhead and signatures."""

from __future__ import annotations

from dataclasses import dataclass

from laporan.bagian.unsur import BELUM


@dataclass(frozen=True)
class Kop:
    """Logo, PEMERINTAH KABUPATEN …, KECAMATAN …, address lines."""

    pemerintah: str
    instansi: str
    alamat: tuple[str, ...]
    logo: str = ""
    """A `data:` URI, so that a frozen document needs no file."""


@dataclass(frozen=True)
class TandaTangan:
    """Place and date, jabatan in capitals, space, NAMA, pangkat, NIP (aturan §8)."""

    jabatan: str
    nama: str
    pangkat: str = ""
    nip: str = ""
    tempat_tanggal: str = ""
    pihak: str = ""
    """`Pihak Pertama`, above the jabatan."""
    jenis: str = "tanda_tangan"


@dataclass(frozen=True)
class TandaTanganBerdua:
    """Pihak kedua signs left, pihak pertama right."""

    kiri: TandaTangan
    kanan: TandaTangan
    jenis: str = "tanda_tangan_berdua"


def tempat_tanggal(tempat: str, tanggal: str) -> str:
    return f"{tempat or BELUM}, {tanggal or BELUM}"


def ganti_tanggal(lama: str, tanggal: str) -> str:
    """The same place with another date; a block without a date keeps none."""
    tempat, ada, _ = lama.rpartition(", ")
    return tempat_tanggal(tempat, tanggal) if ada else lama
