"""Tables of the pages as Excel: declared once as data, written by one module."""

from laporan.lembar.bentuk import Baris, Buku, Isi, Jenis, Kolom, Rupa, Sel, Tabel, buku
from laporan.lembar.excel import TIPE, tulis

__all__ = [
    "TIPE",
    "Baris",
    "Buku",
    "Isi",
    "Jenis",
    "Kolom",
    "Rupa",
    "Sel",
    "Tabel",
    "buku",
    "tulis",
]
