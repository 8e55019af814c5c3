from iku.models.acuan import KebijakanKinerja, Nomenklatur, Pita, Skala
from iku.models.akip import (
    KomponenAkip,
    NilaiAkip,
    NilaiKomponen,
    RekomendasiAkip,
    TindakLanjut,
)
from iku.models.anggaran import Anggaran, BelanjaPerangkat, CatatanKegiatan
from iku.models.bukti import Bukti
from iku.models.indikator import Formulasi, Indikator, PenanggungJawab
from iku.models.nilai import Pembanding, Realisasi, Target
from iku.models.renstra import (
    Kegiatan,
    Program,
    Renstra,
    Sasaran,
    SubKegiatan,
    TahunKinerja,
    Tujuan,
)
from iku.models.rpjmd import Rpjmd, SimpulRpjmd
from iku.models.survei import Aspek, Survei

__all__ = [
    "Anggaran",
    "Aspek",
    "BelanjaPerangkat",
    "Bukti",
    "CatatanKegiatan",
    "Formulasi",
    "Indikator",
    "KebijakanKinerja",
    "Kegiatan",
    "KomponenAkip",
    "NilaiAkip",
    "NilaiKomponen",
    "Nomenklatur",
    "Pembanding",
    "PenanggungJawab",
    "Pita",
    "Program",
    "Realisasi",
    "RekomendasiAkip",
    "Renstra",
    "Rpjmd",
    "Sasaran",
    "SimpulRpjmd",
    "Skala",
    "SubKegiatan",
    "Survei",
    "TahunKinerja",
    "Target",
    "TindakLanjut",
    "Tujuan",
]
