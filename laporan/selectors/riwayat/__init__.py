"""Who changed what from which value to which, of all records of a kecamatan."""

from laporan.selectors.riwayat.jejak import JUMLAH, Saringan, jenis_terlacak, pelaku
from laporan.selectors.riwayat.peristiwa import Halaman, Peristiwa, halaman

__all__ = [
    "JUMLAH",
    "Halaman",
    "Peristiwa",
    "Saringan",
    "halaman",
    "jenis_terlacak",
    "pelaku",
]
