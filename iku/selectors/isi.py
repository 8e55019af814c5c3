"""A plan and its figures as frozen data: what documents, screens and checks are made of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from iku.nilai import Hasil, Nilai
from iku.predikat import Skala
from iku.rumus import Rumus, serapan


@dataclass(frozen=True)
class NilaiTahun:
    """A target or realisasi of a year; joint values share a `kelompok` (aturan §9)."""

    nilai: Nilai
    kelompok: str = ""
    penetap: str = ""
    catatan: str = ""
    sumber_data: str = ""


@dataclass(frozen=True)
class FormulasiIsi:
    jenis: str = ""
    teks: str = ""
    pembilang: str = ""
    penyebut: str = ""
    pengali: str = ""
    penjelasan: str = ""
    makna: str = ""
    alasan: str = ""
    referensi: str = ""


@dataclass(frozen=True)
class IndikatorIsi:
    id: int
    nama: str
    satuan: str
    rumus: Rumus
    skala_huruf: Skala | None
    kondisi_awal: str
    sumber_data: str
    formulasi: FormulasiIsi
    penanggung_jawab: tuple[str, ...] = ()
    target: Mapping[int, NilaiTahun] = field(default_factory=dict)
    realisasi: Mapping[int, NilaiTahun] = field(default_factory=dict)
    pembanding: Mapping[tuple[str, int], NilaiTahun] = field(default_factory=dict)

    def target_renstra(self, tahun: int) -> Nilai | None:
        """The plan's own target; one that was set later, in a PK, is not in the matrix."""
        target = self.target.get(tahun)
        return target.nilai if target and target.penetap == "renstra" else None


@dataclass(frozen=True)
class SasaranIsi:
    id: int
    nomor: int
    """Counted through the whole Renstra: "Sasaran 2"."""
    uraian: str
    strategi: tuple[str, ...]
    kebijakan: tuple[str, ...]
    indikator: tuple[IndikatorIsi, ...]
    nomor_dalam_tujuan: int = 1


@dataclass(frozen=True)
class TujuanIsi:
    id: int
    nomor: int
    uraian: str
    sifat: str
    indikator: tuple[IndikatorIsi, ...]
    sasaran: tuple[SasaranIsi, ...]


@dataclass(frozen=True)
class Uang:
    """Pagu and realisasi in rupiah; None where nothing was entered."""

    pagu: Decimal | None = None
    realisasi: Decimal | None = None

    @property
    def serapan(self) -> Hasil:
        return serapan(self.realisasi, self.pagu)

    def __add__(self, lain: Uang) -> Uang:
        return Uang(_tambah(self.pagu, lain.pagu), _tambah(self.realisasi, lain.realisasi))


def _tambah(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    """Nothing plus nothing stays nothing, not zero."""
    if a is None or b is None:
        return a if b is None else b
    return a + b


@dataclass(frozen=True)
class SubKegiatanIsi:
    id: int
    nomor: int
    kode: str
    nama: str
    uang: Uang
    sumber_dana: str
    mendukung: int | None
    """The kegiatan of the Renstra that this money carries out."""
    indikator: tuple[IndikatorIsi, ...] = ()


@dataclass(frozen=True)
class KegiatanIsi:
    id: int
    nomor: int
    kode: str
    nama: str
    uang_sendiri: Uang
    sumber_dana: str
    sub_kegiatan: tuple[SubKegiatanIsi, ...]
    didukung: Uang
    """Money under another name (see `SubKegiatanIsi.mendukung`); not part of this node's total."""
    keterangan: str = ""
    catatan: str = ""
    indikator: tuple[IndikatorIsi, ...] = ()

    @property
    def uang(self) -> Uang:
        """What is budgeted under this name."""
        return sum((s.uang for s in self.sub_kegiatan), self.uang_sendiri)

    @property
    def uang_pelaksanaan(self) -> Uang:
        """What carries this kegiatan out, under whatever name."""
        return self.uang + self.didukung


@dataclass(frozen=True)
class ProgramIsi:
    id: int
    nomor: int
    kode: str
    nama: str
    sasaran: int | None
    kegiatan: tuple[KegiatanIsi, ...]
    indikator: tuple[IndikatorIsi, ...] = ()

    @property
    def uang(self) -> Uang:
        return sum((k.uang for k in self.kegiatan), Uang())

    @property
    def uang_pelaksanaan(self) -> Uang:
        return sum((k.uang_pelaksanaan for k in self.kegiatan), Uang())

    @property
    def sumber_dana(self) -> tuple[str, ...]:
        sub = [s.sumber_dana for k in self.kegiatan for s in k.sub_kegiatan]
        semua = [*(k.sumber_dana for k in self.kegiatan), *sub]
        return tuple(dict.fromkeys(x for x in semua if x))


@dataclass(frozen=True)
class RpjmdIsi:
    periode: str
    visi: str
    misi: tuple[SimpulIsi, ...]


@dataclass(frozen=True)
class SimpulIsi:
    """A misi, tujuan, sasaran or indicator of the RPJMD with what is below it."""

    jenis: str
    uraian: str
    anak: tuple[SimpulIsi, ...] = ()

    def bawah(self, jenis: str) -> tuple[SimpulIsi, ...]:
        return tuple(a for a in self.anak if a.jenis == jenis)


@dataclass(frozen=True)
class RencanaIsi:
    """One version of a Renstra with the values of its indicators and the money of one year."""

    id: int
    tahun_awal: int
    tahun_akhir: int
    status: str
    dasar_hukum: str
    rpjmd: RpjmdIsi | None
    sasaran_rpjmd: str
    tujuan: tuple[TujuanIsi, ...]
    program: tuple[ProgramIsi, ...]

    @property
    def periode(self) -> str:
        return f"{self.tahun_awal}-{self.tahun_akhir}"

    @property
    def tahun(self) -> range:
        return range(self.tahun_awal, self.tahun_akhir + 1)

    @property
    def sasaran(self) -> tuple[SasaranIsi, ...]:
        return tuple(s for t in self.tujuan for s in t.sasaran)

    @property
    def uang(self) -> Uang:
        return sum((p.uang for p in self.program), Uang())

    def program_sasaran(self, sasaran: SasaranIsi) -> tuple[ProgramIsi, ...]:
        return tuple(p for p in self.program if p.sasaran == sasaran.id)

    def semua_indikator(self) -> Iterator[IndikatorIsi]:
        for tujuan in self.tujuan:
            yield from tujuan.indikator
            for sasaran in tujuan.sasaran:
                yield from sasaran.indikator
        for program in self.program:
            yield from program.indikator
            for kegiatan in program.kegiatan:
                yield from kegiatan.indikator
                for sub in kegiatan.sub_kegiatan:
                    yield from sub.indikator
