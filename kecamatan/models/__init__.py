from kecamatan.models.berlaku import Berlaku
from kecamatan.models.kantor import Kop, Pejabat, TugasFungsi, UnitKerja
from kecamatan.models.kiriman import Kiriman
from kecamatan.models.pengguna import Keanggotaan, Pengguna
from kecamatan.models.peraturan import Peraturan
from kecamatan.models.setempat import Setempat
from kecamatan.models.terlacak import Terlacak, TerlacakQuerySet
from kecamatan.models.wilayah import Kabupaten, Kecamatan, KepalaDaerah

__all__ = [
    "Berlaku",
    "Kabupaten",
    "Keanggotaan",
    "Kecamatan",
    "KepalaDaerah",
    "Kiriman",
    "Kop",
    "Pejabat",
    "Pengguna",
    "Peraturan",
    "Setempat",
    "Terlacak",
    "TerlacakQuerySet",
    "TugasFungsi",
    "UnitKerja",
]
