"""How plans, values and money are written in example-data files."""

from iku.muatan.indikator import FORMULASI
from iku.muatan.kabupaten import ANAK_KABUPATEN, KOMPONEN_AKIP, SKALA
from iku.muatan.rencana import cari_renstra, sebut_renstra
from iku.muatan.tahun import ANAK_KECAMATAN

__all__ = [
    "ANAK_KABUPATEN",
    "ANAK_KECAMATAN",
    "FORMULASI",
    "KOMPONEN_AKIP",
    "SKALA",
    "cari_renstra",
    "sebut_renstra",
]
