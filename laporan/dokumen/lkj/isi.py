"""The facts of a Laporan Kinerja: each figure once, printed text beside value.

Tables and sentences are both made from these, so they cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass

from laporan.bagian import Angka
from laporan.selectors.isi import AnalisisIsi, Identitas


@dataclass(frozen=True)
class BandingFakta:
    """An indicator beside other figures (aturan §5.2–5.4)."""

    lalu: Angka
    """Realisasi of the comparison year."""
    target_akhir: Angka
    """Target of the last year of the Renstra."""
    kemajuan: Angka
    nasional: Angka
    selisih_nasional: Angka


@dataclass(frozen=True)
class IndikatorFakta:
    nama: str
    satuan: str
    sumber_data: str
    target: Angka
    realisasi: Angka
    capaian: Angka
    """In percent, without the sign."""
    predikat: str
    mutu: str
    """Letter of the realisasi with its meaning, `C (Kurang Baik)`; "" where there is none."""
    mutu_pelayanan: bool
    """The letter is that of a survey of service, not of another scale such as AKIP."""
    gabungan: bool
    """The source gives one value for several indicators."""
    semakin: str
    """`semakin tinggi semakin baik` or the opposite."""
    alasan: str
    """Why the capaian has no number; "" where it has one."""
    banding: BandingFakta


@dataclass(frozen=True)
class KeluaranFakta:
    nama: str
    target: Angka
    realisasi: Angka


@dataclass(frozen=True)
class KegiatanFakta:
    nama: str
    pagu: Angka
    realisasi: Angka
    serapan: Angka
    keluaran: tuple[KeluaranFakta, ...]
    keterangan: str
    catatan: str


@dataclass(frozen=True)
class ProgramFakta:
    nama: str
    pagu: Angka
    realisasi: Angka
    serapan: Angka
    indikator: tuple[str, ...]
    kegiatan: tuple[KegiatanFakta, ...]
    jumlah_kegiatan: str


@dataclass(frozen=True)
class DanaFakta:
    """Programs that support a sasaran, and their money."""

    program: tuple[ProgramFakta, ...]
    jumlah_program: str
    jumlah_kegiatan: str
    pagu: Angka
    realisasi: Angka
    serapan: Angka
    efisiensi: Angka
    """Capaian minus serapan, in percentage points."""
    efisien: bool
    proporsi: Angka
    """Of the whole direct budget, in percent."""


@dataclass(frozen=True)
class SasaranFakta:
    nomor: int
    romawi: str
    tujuan: int
    nomor_dalam_tujuan: int
    uraian: str
    strategi: tuple[str, ...]
    kebijakan: tuple[str, ...]
    indikator: tuple[IndikatorFakta, ...]
    semua_indikator: tuple[str, ...]
    """Also those without a target this year."""
    jumlah_indikator: str
    """Those that are measured, `2 (dua)`."""
    rata_rata: Angka
    predikat: str
    dilewati: int
    dibatasi: bool
    dana: DanaFakta
    analisis: AnalisisIsi


@dataclass(frozen=True)
class TujuanFakta:
    nomor: int
    uraian: str
    indikator: tuple[str, ...]
    sasaran: tuple[SasaranFakta, ...]


@dataclass(frozen=True)
class PredikatFakta:
    label: str
    jumlah: int
    kata: str
    """`2 (dua)`."""
    persen: Angka


@dataclass(frozen=True)
class RingkasanFakta:
    jumlah_tujuan: str
    jumlah_sasaran: str
    jumlah_indikator: str
    terhitung: str
    semua_terhitung: bool
    per_predikat: tuple[PredikatFakta, ...]
    """Only predikat that occur, the best first."""
    rata_rata: Angka
    predikat: str


@dataclass(frozen=True)
class BelanjaFakta:
    """A class of belanja; `rincian` are its parts as far as they are known."""

    nama: str
    pagu: Angka
    realisasi: Angka
    serapan: Angka
    proporsi: Angka
    rincian: tuple[tuple[str, Angka], ...] = ()


@dataclass(frozen=True)
class KeuanganFakta:
    """`total_*`: the whole office; `jumlah_*`: the program table."""

    dirinci: bool
    """Whether the split by class of belanja is known."""
    kelompok: tuple[BelanjaFakta, ...]
    total_pagu: Angka
    total_realisasi: Angka
    total_serapan: Angka
    jumlah_pagu: Angka
    jumlah_realisasi: Angka
    jumlah_serapan: Angka
    jumlah_program: str
    jumlah_kegiatan: str
    sebutan: str
    """`belanja langsung` where the office splits so, otherwise `belanja`."""
    pagu: str
    """`murni` or `perubahan`: which pagu the document uses."""


@dataclass(frozen=True)
class SurveiFakta:
    nama: str
    pelaksana: str
    responden: str
    jumlah_aspek: str
    rerata: Angka
    mutu: str
    di_bawah: tuple[str, ...]
    tindak_lanjut: tuple[str, ...]
    beda: str
    """Says so where the mean differs from the realisasi it is evidence for."""


@dataclass(frozen=True)
class SkFakta:
    nomor: str
    tanggal: str


@dataclass(frozen=True)
class RenstraFakta:
    periode: str
    tahun_akhir: int
    tahun_ke: str
    dasar_hukum: str
    perubahan: bool
    visi: str
    misi: tuple[str, ...]
    jumlah_misi: str
    periode_rpjmd: str
    sasaran_kabupaten: str


@dataclass(frozen=True)
class Fakta:
    identitas: Identitas
    tahun: int
    tahun_lalu: int
    tahun_terbit: int
    tahun_depan: int
    renstra: RenstraFakta
    tujuan: tuple[TujuanFakta, ...]
    sasaran: tuple[SasaranFakta, ...]
    ringkasan: RingkasanFakta
    keuangan: KeuanganFakta
    survei: tuple[SurveiFakta, ...]
    sk: SkFakta | None
    iku_tanpa_target: tuple[str, ...]
    """IKU of the decree in force that no target of the year measures: said, not hidden."""
    dasar_hukum_organisasi: tuple[str, ...]
    jumlah_program_utama: str
    jumlah_kegiatan_utama: str
    kendala: tuple[str, ...]
    langkah: tuple[str, ...]
    penghargaan: tuple[str, ...]
