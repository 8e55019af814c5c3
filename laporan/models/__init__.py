from laporan.models.alur import Bekuan, Delegasi, Perpindahan, Terbitan
from laporan.models.cetakan import Cetakan
from laporan.models.dokumen import Dokumen, KetentuanSk, SkIku, SkIkuBaris
from laporan.models.paket import Paket, PaketIsi, Pekerja
from laporan.models.salinan import SalinanBertandaTangan
from laporan.models.tata_letak import TataLetak
from laporan.models.teks import Analisis, ButirReviu, Kendala, Narasi, Penghargaan
from laporan.models.tenggat import Tenggat
from laporan.models.tinjauan import Catatan, JawabanReviu, PernyataanReviu, Triwulan

__all__ = [
    "Analisis",
    "Bekuan",
    "ButirReviu",
    "Catatan",
    "Cetakan",
    "Delegasi",
    "Dokumen",
    "JawabanReviu",
    "Kendala",
    "KetentuanSk",
    "Narasi",
    "Paket",
    "PaketIsi",
    "Pekerja",
    "Penghargaan",
    "PernyataanReviu",
    "Perpindahan",
    "SalinanBertandaTangan",
    "SkIku",
    "SkIkuBaris",
    "TataLetak",
    "Tenggat",
    "Terbitan",
    "Triwulan",
]
