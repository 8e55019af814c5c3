"""The files of a year, beside the indicators that they prove."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from iku.models import Bukti, Indikator, Realisasi
from iku.nilai import Nilai, TidakAda, cetak
from iku.selectors.rencana import tahun_kinerja
from iku.selectors.susunan import indikator_rencana, sebutan_induk
from kecamatan.models import Kecamatan


@dataclass(frozen=True)
class BarisBukti:
    id: int
    nama: str
    nilai: Nilai | None
    satuan: str
    berkas: tuple[Bukti, ...]

    @property
    def realisasi(self) -> str:
        """In words; empty where nothing was entered yet."""
        ada = not isinstance(self.nilai, TidakAda)
        return cetak(self.nilai, self.satuan) if ada else "tidak ada data"

    @property
    def tanpa_bukti(self) -> bool:
        """There is a figure, and no file that proves it."""
        return not self.berkas and not isinstance(self.nilai, TidakAda | None)


@dataclass(frozen=True)
class KelompokBukti:
    judul: str
    baris: tuple[BarisBukti, ...]


@dataclass(frozen=True)
class BuktiTahun:
    """`kelompok` is None where the year has no plan yet; `lain` belongs to no indicator of it."""

    kelompok: tuple[KelompokBukti, ...] | None
    lain: tuple[Bukti, ...]

    @property
    def jumlah(self) -> int:
        return len(self.lain) + sum(len(b.berkas) for b in self._semua())

    @property
    def tanpa_bukti(self) -> int:
        return sum(b.tanpa_bukti for b in self._semua())

    def _semua(self) -> Iterator[BarisBukti]:
        for kelompok in self.kelompok or ():
            yield from kelompok.baris


Berkas = Mapping[int, tuple[Bukti, ...]]


def bukti_tahun(kecamatan: Kecamatan, tahun: int) -> BuktiTahun:
    """In the order of the plan; as many queries for many indicators as for one."""
    berkas = _berkas(kecamatan, tahun)
    kinerja = tahun_kinerja(kecamatan.pk, tahun)
    if kinerja is None:
        return BuktiTahun(None, _selain((), berkas))
    semua = indikator_rencana(kinerja.renstra_id)
    realisasi = _realisasi(semua, tahun)
    kelompok = tuple(
        KelompokBukti(judul, tuple(_baris(i, realisasi, berkas) for i in isi))
        for judul, isi in groupby(semua, key=sebutan_induk)
    )
    return BuktiTahun(kelompok, _selain([i.pk for i in semua], berkas))


def _berkas(kecamatan: Kecamatan, tahun: int) -> Berkas:
    hasil: dict[int, tuple[Bukti, ...]] = defaultdict(tuple)
    for b in Bukti.objects.di(kecamatan).filter(tahun=tahun).order_by("triwulan", "pk"):
        hasil[b.indikator_id] += (b,)
    return hasil


def _selain(indikator: Collection[int], berkas: Berkas) -> tuple[Bukti, ...]:
    return tuple(b for id_, semua in berkas.items() if id_ not in indikator for b in semua)


def _realisasi(semua: Collection[Indikator], tahun: int) -> dict[int, Nilai]:
    isi = Realisasi.objects.filter(indikator__in=semua, tahun=tahun, triwulan=0)
    return {r.indikator_id: r.nilai for r in isi}


def _baris(i: Indikator, realisasi: Mapping[int, Nilai], berkas: Berkas) -> BarisBukti:
    return BarisBukti(i.pk, i.nama, realisasi.get(i.pk), i.satuan, berkas.get(i.pk, ()))
