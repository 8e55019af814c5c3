"""What documents are put together from."""

from laporan.bagian.bagan import Bagan, SimpulUnit, bagan
from laporan.bagian.beku import beku, sidik
from laporan.bagian.blok import blok
from laporan.bagian.grafik import Grafik, grafik
from laporan.bagian.kepala import (
    Kop,
    TandaTangan,
    TandaTanganBerdua,
    ganti_tanggal,
    tempat_tanggal,
)
from laporan.bagian.sel import (
    Baris,
    IsiSel,
    Kelompok,
    Kolom,
    Sel,
    baris,
    kelompok,
    satu_per_satu,
    sel,
)
from laporan.bagian.tabel import Tabel
from laporan.bagian.unsur import (
    BELUM,
    Angka,
    Butir,
    Daftar,
    Judul,
    Paragraf,
    Pasangan,
    Potongan,
    Rumus,
    daftar,
    paragraf,
    polos,
)

Unsur = (
    Paragraf
    | Daftar
    | Judul
    | Rumus
    | Pasangan
    | Tabel
    | Bagan
    | Grafik
    | TandaTangan
    | TandaTanganBerdua
)

__all__ = [
    "BELUM",
    "Angka",
    "Bagan",
    "Baris",
    "Butir",
    "Daftar",
    "Grafik",
    "IsiSel",
    "Judul",
    "Kelompok",
    "Kolom",
    "Kop",
    "Paragraf",
    "Pasangan",
    "Potongan",
    "Rumus",
    "Sel",
    "SimpulUnit",
    "Tabel",
    "TandaTangan",
    "TandaTanganBerdua",
    "Unsur",
    "bagan",
    "baris",
    "beku",
    "blok",
    "daftar",
    "ganti_tanggal",
    "grafik",
    "kelompok",
    "paragraf",
    "polos",
    "satu_per_satu",
    "sel",
    "sidik",
    "tempat_tanggal",
]
