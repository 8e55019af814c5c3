"""Rows of the entry pages: every indicator of the plan with what was entered so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from iku.akumulasi import Akumulasi, usulan
from iku.models import Indikator, Realisasi
from iku.nilai import Nilai
from iku.predikat import Skala
from iku.selectors.isi import IndikatorIsi, NilaiTahun
from iku.selectors.nilai import isi_indikator
from iku.selectors.pengukuran import Pengukuran, ukur_dengan
from iku.selectors.rencana import tahun_kinerja
from iku.selectors.susunan import indikator_rencana, sebutan_induk
from iku.selectors.tahun import BelumAda, cara_ukur
from iku.selectors.target import renstra_tahun
from kecamatan.models import Kecamatan

SETAHUN = 0
"""`triwulan` of the value of a whole year."""


@dataclass(frozen=True)
class BarisEntri:
    indikator: Indikator
    isi: IndikatorIsi
    tahun: int
    tahun_lalu: int
    skala: Skala
    triwulan: int = SETAHUN
    tersimpan: Mapping[int, Realisasi] | None = None
    """What is stored of the year, by quarter."""
    hanya_pembanding: bool = False
    """The year reports nothing itself: its figures are what later years are compared with."""
    lalu_serencana: bool = False
    """The plan holds the earlier year as well: its figures are entered in the same way."""

    @property
    def kelompok(self) -> str:
        return sebutan_induk(self.indikator)

    @property
    def realisasi(self) -> Realisasi | None:
        return (self.tersimpan or {}).get(self.triwulan)

    @property
    def target(self) -> NilaiTahun | None:
        return self.isi.target.get(self.tahun)

    @property
    def lalu(self) -> NilaiTahun | None:
        return self.isi.realisasi.get(self.tahun_lalu)

    @property
    def usulan(self) -> Nilai | None:
        """The year as its quarters give it."""
        semua = {t: r.nilai for t, r in (self.tersimpan or {}).items() if t != SETAHUN}
        return usulan(Akumulasi(self.indikator.akumulasi), semua)

    def ukur(self, nilai: Nilai | None) -> Pengukuran:
        """Capaian and predikat of a value, stored or being typed, against the year's target."""
        realisasi = None if nilai is None else NilaiTahun(nilai)
        return ukur_dengan(self.isi, self.tahun, self.skala, realisasi)


def baris_entri(
    kecamatan: Kecamatan, tahun: int, triwulan: int = SETAHUN, *, hanya: int | None = None
) -> list[BarisEntri]:
    """In the order of the plan, or `hanya` one; raises BelumAda. As many queries for many.

    A year that is not set up still takes figures where a plan holds it.
    """
    kinerja = tahun_kinerja(kecamatan.pk, tahun)
    renstra = kinerja.renstra if kinerja else renstra_tahun(kecamatan, tahun)
    if renstra is None:
        raise BelumAda(f"{kecamatan.sebutan} belum mempunyai tahun kinerja {tahun}.")
    cara, aturan = cara_ukur(kecamatan, tahun)
    semua = indikator_rencana(renstra, hanya)
    isi = isi_indikator(semua, aturan, penanggung_jawab=hanya is None)
    nilai = _tersimpan(semua, tahun)
    lalu = (kinerja and kinerja.tahun_pembanding) or tahun - 1
    serencana = (kinerja is None, lalu in renstra.tahun)
    return [
        BarisEntri(i, isi[i.pk], tahun, lalu, cara.skala, triwulan, nilai[i.pk], *serencana)
        for i in semua
    ]


def _tersimpan(semua: Sequence[Indikator], tahun: int) -> Mapping[int, dict[int, Realisasi]]:
    hasil: dict[int, dict[int, Realisasi]] = defaultdict(dict)
    for r in Realisasi.objects.filter(indikator__in=[i.pk for i in semua], tahun=tahun):
        hasil[r.indikator_id][r.triwulan] = r
    return hasil
