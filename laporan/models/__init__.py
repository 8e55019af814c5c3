from laporan.models.alur import Bekuan, Delegasi, Perpindahan, Terbitan
from laporan.models.cetakan import Cetakan
from laporan.models.dokumen import Dokumen, KetentuanSk, SkIku, SkIkuBaris
from laporan.models.paket import Paket, PaketIsi, Pekerja
from laporan.models.tata_letak import TataLetak
from laporan.models.teks import Analisis, ButirReviu, Kendala, Narasi, Penghargaan
from laporan.models.tenggat import Tenggat

__all__ = [
    "Analisis",
    "Bekuan",
    "ButirReviu",
    "Cetakan",
    "Delegasi",
    "Dokumen",
    "Kendala",
    "KetentuanSk",
    "Narasi",
    "Paket",
    "PaketIsi",
    "Pekerja",
    "Penghargaan",
    "Perpindahan",
    "SkIku",
    "SkIkuBaris",
    "TataLetak",
    "Tenggat",
    "Terbitan",
]
