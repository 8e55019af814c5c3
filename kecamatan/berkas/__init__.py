"""Readable example-data files: `manage.py muat` and `manage.py ekspor` share one declaration."""

from kecamatan.berkas.bentuk import (
    Anak,
    Bentuk,
    Konteks,
    Medan,
    acuan,
    baris,
    bilangan,
    hari,
    pilihan,
    sebagai_teks,
    teks,
    ya_tidak,
)
from kecamatan.berkas.pemuat import muat, perbarui
from kecamatan.berkas.penulis import tulis
from kecamatan.berkas.simpul import (
    BerkasTidakSah,
    Cabang,
    Daun,
    Deret,
    Polos,
    Simpul,
    baca_yaml,
    polos,
    tulis_yaml,
)

__all__ = [
    "Anak",
    "Bentuk",
    "BerkasTidakSah",
    "Cabang",
    "Daun",
    "Deret",
    "Konteks",
    "Medan",
    "Polos",
    "Simpul",
    "acuan",
    "baca_yaml",
    "baris",
    "bilangan",
    "hari",
    "muat",
    "perbarui",
    "pilihan",
    "polos",
    "sebagai_teks",
    "teks",
    "tulis",
    "tulis_yaml",
    "ya_tidak",
]
