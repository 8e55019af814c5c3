"""What the office is and what people wrote, as frozen data for documents."""

from __future__ import annotations

from dataclasses import dataclass

from iku.selectors import FormulasiIsi
from kecamatan.tanggal import TanggalSebagian


@dataclass(frozen=True)
class Identitas:
    """Names as documents use them."""

    nama: str
    sebutan: str
    kabupaten: str
    sebutan_kabupaten: str
    provinsi: str
    kepala: str
    """`Bupati` or `Wali Kota`."""
    desa: str


@dataclass(frozen=True)
class PejabatIsi:
    nama: str
    jabatan: str
    """With Plt./Plh./Pj. in front where it applies: `Plt. Camat`."""
    pangkat: str
    nip: str


@dataclass(frozen=True)
class TugasFungsiIsi:
    dasar_hukum: tuple[str, ...] = ()
    kedudukan: tuple[str, ...] = ()
    tugas: tuple[str, ...] = ()
    fungsi: tuple[str, ...] = ()


@dataclass(frozen=True)
class BarisSkIsi:
    indikator: int
    kinerja_utama: str
    nama: str
    formulasi: FormulasiIsi
    berformulasi_sendiri: bool
    penanggung_jawab: tuple[str, ...]
    sumber_data: str


@dataclass(frozen=True)
class SkIkuIsi:
    renstra: int
    periode: str
    tentang: tuple[str, ...]
    pembuka: bool
    menetapkan: str
    judul_lampiran: tuple[str, ...]
    kolom: str
    halaman_instansi: str
    narasi_tujuan: str
    ttd_lampiran: str
    menimbang: tuple[str, ...] = ()
    mengingat: tuple[str, ...] = ()
    diktum: tuple[str, ...] = ()
    baris: tuple[BarisSkIsi, ...] = ()


@dataclass(frozen=True)
class DokumenIsi:
    """A document's own data; fields are empty where nobody filled them in."""

    jenis: str
    id: int = 0
    versi: int = 1
    tahun: int = 0
    nomor: tuple[str, ...] = ()
    """Parts between slashes; an empty part leaves room for handwriting."""
    tempat: str = ""
    tanggal: TanggalSebagian | None = None
    penandatangan: PejabatIsi | None = None
    pihak_kedua: str = ""


@dataclass(frozen=True)
class AnalisisIsi:
    pendorong: tuple[str, ...] = ()
    penghambat: tuple[str, ...] = ()
    rencana_aksi: tuple[str, ...] = ()
    uraian: tuple[str, ...] = ()


@dataclass(frozen=True)
class TeksIsi:
    """Everything that people wrote for one kecamatan and year."""

    narasi: dict[tuple[str, str], str]
    analisis: dict[int, AnalisisIsi]
    kendala: tuple[str, ...]
    langkah: tuple[str, ...]
    penghargaan: tuple[str, ...]
