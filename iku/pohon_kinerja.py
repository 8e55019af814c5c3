"""A plan as the tree that people look at: one kind of node, numbered, with its links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from iku.rumus import Rumus
from iku.selectors import (
    IndikatorIsi,
    KegiatanIsi,
    ProgramIsi,
    RencanaIsi,
    SasaranIsi,
    SubKegiatanIsi,
    TujuanIsi,
)


@dataclass(frozen=True)
class Tautan:
    """The way to another node of the same page."""

    kunci: str
    sebut: str


@dataclass(frozen=True)
class Ukuran:
    """An indicator as one line."""

    id: int
    nama: str
    satuan: str
    turun: bool
    """Lower is better."""


@dataclass(frozen=True)
class Simpul:
    jenis: str
    """Code of its form (`sub-kegiatan`)."""
    id: int
    label: str
    uraian: str
    kode: str = ""
    ukuran: tuple[Ukuran, ...] = ()
    kait_kata: str = ""
    kait: tuple[Tautan, ...] = ()
    rincian: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Lists below the wording: strategi, kebijakan."""
    anak: tuple[Simpul, ...] = ()
    bawah: str = ""
    """Code of what may be added below; empty where only indicators may."""

    @property
    def kunci(self) -> str:
        return f"{self.jenis}-{self.id}"

    @property
    def jenis_indikator(self) -> str:
        return f"indikator-{self.jenis}"

    @property
    def sebut_bawah(self) -> str:
        return self.bawah.replace("-", " ")


@dataclass(frozen=True)
class Pohon:
    tujuan: tuple[Simpul, ...]
    program: tuple[Simpul, ...]


def pohon(rencana: RencanaIsi) -> Pohon:
    sasaran = {s.id: s for s in rencana.sasaran}
    return Pohon(
        tuple(_tujuan(t, rencana.program) for t in rencana.tujuan),
        tuple(_program(p, sasaran.get(p.sasaran or 0)) for p in rencana.program),
    )


def _tujuan(t: TujuanIsi, program: Sequence[ProgramIsi]) -> Simpul:
    return Simpul(
        jenis="tujuan",
        id=t.id,
        label=f"Tujuan {t.nomor}" + (f" ({t.sifat.upper()})" if t.sifat else ""),
        uraian=t.uraian,
        ukuran=_ukuran(t.indikator),
        anak=tuple(_sasaran(s, program) for s in t.sasaran),
        bawah="sasaran",
    )


def _sasaran(s: SasaranIsi, program: Sequence[ProgramIsi]) -> Simpul:
    pendukung = [p for p in program if p.sasaran == s.id]
    return Simpul(
        jenis="sasaran",
        id=s.id,
        label=f"Sasaran {s.nomor}",
        uraian=s.uraian,
        ukuran=_ukuran(s.indikator),
        kait_kata="Didukung" if pendukung else "Belum didukung program",
        kait=tuple(Tautan(f"program-{p.id}", f"Program {p.nomor} {p.nama}") for p in pendukung),
        rincian=tuple(x for x in (("Strategi", s.strategi), ("Kebijakan", s.kebijakan)) if x[1]),
    )


def _program(p: ProgramIsi, sasaran: SasaranIsi | None) -> Simpul:
    kait = (Tautan(f"sasaran-{sasaran.id}", f"Sasaran {sasaran.nomor}"),) if sasaran else ()
    return Simpul(
        jenis="program",
        id=p.id,
        label=f"Program {p.nomor}",
        uraian=p.nama,
        kode=p.kode,
        ukuran=_ukuran(p.indikator),
        kait_kata="Mendukung" if kait else "Program rutin, tanpa sasaran",
        kait=kait,
        anak=tuple(_kegiatan(k, p.nomor) for k in p.kegiatan),
        bawah="kegiatan",
    )


def _kegiatan(k: KegiatanIsi, atas: int) -> Simpul:
    nomor = f"{atas}.{k.nomor}"
    return Simpul(
        jenis="kegiatan",
        id=k.id,
        label=f"Kegiatan {nomor}",
        uraian=k.nama,
        kode=k.kode,
        ukuran=_ukuran(k.indikator),
        anak=tuple(_sub(s, nomor) for s in k.sub_kegiatan),
        bawah="sub-kegiatan",
    )


def _sub(s: SubKegiatanIsi, atas: str) -> Simpul:
    return Simpul(
        jenis="sub-kegiatan",
        id=s.id,
        label=f"Sub kegiatan {atas}.{s.nomor}",
        uraian=s.nama,
        kode=s.kode,
        ukuran=_ukuran(s.indikator),
    )


def _ukuran(semua: Sequence[IndikatorIsi]) -> tuple[Ukuran, ...]:
    return tuple(Ukuran(i.id, i.nama, i.satuan, i.rumus is not Rumus.POSITIF) for i in semua)
