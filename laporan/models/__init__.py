from laporan.models.cetakan import Cetakan
from laporan.models.dokumen import Dokumen, KetentuanSk, SkIku, SkIkuBaris
from laporan.models.tata_letak import TataLetak
from laporan.models.teks import Analisis, ButirReviu, Kendala, Narasi, Penghargaan
from laporan.models.tenggat import Tenggat

__all__ = [
    "Analisis",
    "ButirReviu",
    "Cetakan",
    "Dokumen",
    "Kendala",
    "KetentuanSk",
    "Narasi",
    "Penghargaan",
    "SkIku",
    "SkIkuBaris",
    "TataLetak",
    "Tenggat",
]
