"""Which parts of the documents are text, in the order in which they are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

PER_SASARAN, PER_SURVEI = "sasaran", "survei"
Isi = tuple[tuple[str, str], ...]

_SASARAN: Isi = (
    ("sasaran_simpulan", "hasil pengukuran"),
    ("sasaran_kemajuan", "perbandingan"),
    ("sasaran_analisis", "pendorong, penghambat, rencana aksi"),
    ("sasaran_efisiensi", "efisiensi"),
    ("sasaran_program", "program pendukung"),
)
_SURVEI: Isi = (("survei", "pengantar"), ("survei_simpulan", "simpulan"))

LKJ: dict[str, tuple[str, tuple[tuple[str, str] | str, ...]]] = {
    "kata_pengantar": ("Kata Pengantar", (("kata_pengantar", "Kata pengantar"),)),
    "ikhtisar": (
        "Ikhtisar Eksekutif",
        (
            ("ikhtisar_dasar", "Dasar penyusunan"),
            ("ikhtisar_capaian", "Capaian kinerja"),
            ("ikhtisar_keuangan", "Keuangan"),
            ("ikhtisar_kendala", "Kendala dan langkah"),
        ),
    ),
    "bab1": (
        "Bab I Pendahuluan",
        (
            ("latar_belakang", "Latar belakang"),
            ("maksud_tujuan", "Maksud dan tujuan"),
            ("kedudukan", "Kedudukan, tugas, dan fungsi: pengantar"),
            ("susunan", "Susunan organisasi: pengantar bagan"),
        ),
    ),
    "bab2": (
        "Bab II Perencanaan dan Perjanjian Kinerja",
        (
            ("renstra", "Rencana Strategis: pengantar"),
            ("visi_misi", "Visi dan misi"),
            ("tujuan_sasaran", "Tujuan dan sasaran"),
            ("strategi", "Strategi dan kebijakan"),
            ("rkt", "Rencana Kinerja Tahunan: pengantar"),
            ("rkt_sasaran", "Rencana Kinerja Tahunan: sasaran"),
            ("rkt_program", "Rencana Kinerja Tahunan: program"),
            ("rkt_kegiatan", "Rencana Kinerja Tahunan: kegiatan"),
            ("pk", "Perjanjian Kinerja: pengantar"),
            ("iku", "Indikator Kinerja Utama: pengantar"),
        ),
    ),
    "bab3": (
        "Bab III Akuntabilitas Kinerja",
        (
            ("pengukuran_metode", "Cara pengukuran"),
            ("pengukuran_positif", "Rumus: semakin tinggi semakin baik"),
            ("pengukuran_negatif", "Rumus: semakin rendah semakin baik"),
            ("pengukuran_skala", "Skala capaian"),
            ("pengukuran_rincian", "Rincian pengukuran"),
            ("evaluasi", "Evaluasi dan analisis: pengantar"),
            PER_SASARAN,
            PER_SURVEI,
            ("keuangan_opd", "Anggaran perangkat daerah"),
            ("keuangan_proporsi", "Proporsi belanja"),
            ("keuangan_program", "Anggaran per program"),
            ("keuangan_sasaran", "Anggaran per sasaran"),
        ),
    ),
    "bab4": (
        "Bab IV Penutup",
        (
            ("penutup_simpulan", "Simpulan"),
            ("penutup_keuangan", "Keuangan"),
            ("penutup_kendala", "Kendala dan langkah"),
            ("penutup_akhir", "Kalimat penutup"),
        ),
    ),
}
"""Place in the report: its title, and its parts (key, name). A test compares it with a report."""

PK: Isi = (("pembuka", "Kalimat pembuka"), ("pernyataan", "Pernyataan kedua pihak"))

SUMBER = {
    "ikhtisar_kendala": "kendala",
    "penutup_kendala": "kendala",
    "sasaran_analisis": "analisis",
}
"""Standard text that is put together from what people fill in elsewhere on the page."""


@dataclass(frozen=True)
class Bagian:
    """One part: `jenis` and `kunci` as in Narasi; `tempat` is where it is printed."""

    jenis: str
    kunci: str
    nama: str
    tempat: str
    letak: str

    @property
    def sumber(self) -> str:
        return SUMBER.get(self.kunci.partition(".")[0], "")


def semua_bagian(sasaran: int, survei: int) -> list[Bagian]:
    """Every part, for so many sasaran and surveys."""
    hasil = [
        Bagian("lkj", kunci, nama, tempat, letak)
        for tempat, (letak, isi) in LKJ.items()
        for satu in isi
        for kunci, nama in _rinci(satu, sasaran, survei)
    ]
    hasil += [Bagian("pk", kunci, nama, "pk", "Perjanjian Kinerja") for kunci, nama in PK]
    return hasil


def _rinci(satu: tuple[str, str] | str, sasaran: int, survei: int) -> Iterator[tuple[str, str]]:
    if isinstance(satu, tuple):
        yield satu
    elif satu == PER_SASARAN:
        yield from _bernomor("Sasaran", _SASARAN, range(1, sasaran + 1))
    else:
        yield from _bernomor("Survei", _SURVEI, range(1, survei + 1))


def _bernomor(sebutan: str, isi: Isi, nomor: Iterable[int]) -> Iterator[tuple[str, str]]:
    for n in nomor:
        for kode, nama in isi:
            yield f"{kode}.{n}", f"{sebutan} {n}: {nama}"
