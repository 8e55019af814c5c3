"""The money of a year as a tree: inputs at the leaves, every total computed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.db.models import Prefetch, Q

from iku.models import (
    Anggaran,
    BelanjaPerangkat,
    CatatanKegiatan,
    Kegiatan,
    Program,
    SubKegiatan,
    TahunKinerja,
)
from iku.selectors.isi import Uang
from iku.selectors.rencana import tahun_kinerja
from iku.selectors.tahun import BelumAda
from kecamatan.models import Kecamatan

K = BelanjaPerangkat.Kelompok
BAGIAN_BL = (K.BL_PEGAWAI, K.BL_BARANG, K.BL_MODAL)
"""What belanja langsung consists of."""
MURNI, PERUBAHAN = TahunKinerja.Pagu.MURNI, TahunKinerja.Pagu.PERUBAHAN


@dataclass(frozen=True)
class Daun:
    """A lowest node, the only place where money is entered."""

    kode: str
    nama: str
    rekening: str
    unit: str
    simpul: Kegiatan | SubKegiatan
    anggaran: Anggaran | None

    @property
    def kunci(self) -> dict[str, Kegiatan | SubKegiatan]:
        letak = "kegiatan" if isinstance(self.simpul, Kegiatan) else "sub_kegiatan"
        return {letak: self.simpul}

    @property
    def berubah(self) -> bool:
        return self.anggaran is not None and self.anggaran.pagu_perubahan is not None

    def uang(self, jenis: str) -> Uang:
        a = self.anggaran
        return Uang(a.pagu(jenis), a.realisasi) if a else Uang()


@dataclass(frozen=True)
class Cabang:
    """A node whose money is the sum of what is below it."""

    kode: str
    tingkat: str
    nama: str
    rekening: str
    isi: tuple[Cabang | Daun, ...]

    @property
    def berubah(self) -> bool:
        """Whether pagu perubahan was entered anywhere below."""
        return any(x.berubah for x in self.isi)

    def uang(self, jenis: str) -> Uang:
        return sum((x.uang(jenis) for x in self.isi), Uang())

    def urai(self, dalam: int = 0) -> Iterator[tuple[int, Cabang | Daun]]:
        """Everything below, depth first, as rows of a table."""
        for x in self.isi:
            yield dalam, x
            if isinstance(x, Cabang):
                yield from x.urai(dalam + 1)

    def rantai(self, kode: str) -> tuple[str, ...]:
        """Codes of the totals that the leaf `kode` is part of, itself not included."""
        for x in self.isi:
            if x.kode == kode:
                return (self.kode,)
            if isinstance(x, Cabang) and (bawah := x.rantai(kode)):
                return (self.kode, *bawah)
        return ()

    def cabang(self, kode: Sequence[str]) -> list[Cabang]:
        semua = [self, *(x for _, x in self.urai() if isinstance(x, Cabang))]
        return [x for x in semua if x.kode in kode]


@dataclass(frozen=True)
class AnggaranTahun:
    kinerja: TahunKinerja
    program: tuple[Program, ...]
    """With their kegiatan and sub kegiatan."""
    tersimpan: Mapping[str, Anggaran | None]
    """By the code of the leaf."""
    belanja: Mapping[str, BelanjaPerangkat]
    """By kelompok."""
    catatan: Mapping[int, CatatanKegiatan]
    """By kegiatan."""

    @cached_property
    def pohon(self) -> Cabang:
        isi = tuple(self._program(p) for p in self.program)
        return Cabang("jumlah-semua", "semua", "Jumlah seluruhnya", "", isi)

    @property
    def kegiatan(self) -> list[Kegiatan]:
        return [k for p in self.program for k in p.kegiatan.all()]

    @property
    def belanja_tercatat(self) -> Decimal | None:
        """Pagu that the leaves should add up to, where the office recorded it by class:
        belanja langsung or its parts until 2020, operasi and modal since (aturan §6)."""
        pagu = {k: b.pagu(self.kinerja.pagu) for k, b in self.belanja.items()}
        for golongan in ((K.BL,), BAGIAN_BL, (K.OPERASI, K.MODAL)):
            terisi = [nilai for k in golongan if (nilai := pagu.get(k)) is not None]
            if terisi:
                return sum(terisi, Decimal(0))
        return None

    def _program(self, p: Program) -> Cabang:
        isi = tuple(self._kegiatan(k) for k in p.kegiatan.all())
        return Cabang(f"jumlah-p{p.pk}", "Program", p.nama, p.kode, isi)

    def _kegiatan(self, k: Kegiatan) -> Cabang | Daun:
        """A kegiatan with sub kegiatan takes no money of its own, unless it already has some."""
        sub = tuple(self._daun(s, f"s{s.pk}", s.nama, s.kode) for s in k.sub_kegiatan.all())
        if not sub:
            return self._daun(k, f"k{k.pk}", k.nama, k.kode)
        if self.tersimpan.get(f"k{k.pk}"):
            nama = f"{k.nama}: langsung, tanpa sub kegiatan"
            sub = (self._daun(k, f"k{k.pk}", nama, ""), *sub)
        return Cabang(f"jumlah-k{k.pk}", "Kegiatan", k.nama, k.kode, sub)

    def _daun(self, simpul: Kegiatan | SubKegiatan, kode: str, nama: str, rekening: str) -> Daun:
        unit = simpul.unit_pelaksana if isinstance(simpul, SubKegiatan) else None
        nama_unit = unit.nama if unit else ""
        return Daun(kode, nama, rekening, nama_unit, simpul, self.tersimpan.get(kode))


def anggaran_tahun(kecamatan: Kecamatan, tahun: int) -> AnggaranTahun:
    """Seven queries however many nodes; raises BelumAda where the year is not set up."""
    kinerja = tahun_kinerja(kecamatan.pk, tahun)
    if kinerja is None:
        raise BelumAda(f"{kecamatan.sebutan} belum mempunyai tahun kinerja {tahun}.")
    belanja = BelanjaPerangkat.objects.filter(kecamatan=kecamatan, tahun=tahun)
    catatan = CatatanKegiatan.objects.filter(
        kegiatan__program__renstra=kinerja.renstra_id, tahun=tahun
    )
    return AnggaranTahun(
        kinerja=kinerja,
        program=_program(kinerja.renstra_id),
        tersimpan=_tersimpan(kinerja.renstra_id, tahun),
        belanja={b.kelompok: b for b in belanja},
        catatan={c.kegiatan_id: c for c in catatan},
    )


def _program(renstra: int) -> tuple[Program, ...]:
    sub = SubKegiatan.objects.select_related("unit_pelaksana").order_by("urutan", "pk")
    kegiatan = Kegiatan.objects.order_by("urutan", "pk")
    bawah = Prefetch("kegiatan", kegiatan.prefetch_related(Prefetch("sub_kegiatan", sub)))
    semua = Program.objects.filter(renstra=renstra).order_by("urutan", "pk")
    return tuple(semua.prefetch_related(bawah))


def _tersimpan(renstra: int, tahun: int) -> dict[str, Anggaran | None]:
    milik = Q(kegiatan__program__renstra=renstra)
    milik |= Q(sub_kegiatan__kegiatan__program__renstra=renstra)
    return {
        f"k{a.kegiatan_id}" if a.kegiatan_id else f"s{a.sub_kegiatan_id}": a
        for a in Anggaran.objects.filter(milik, tahun=tahun)
    }
