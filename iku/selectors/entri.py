"""Rows of the entry pages: every indicator of the plan with what was entered so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from iku.akumulasi import Akumulasi, usulan
from iku.models import Indikator, Realisasi, Renstra, TahunKinerja, Target
from iku.nilai import Nilai
from iku.predikat import Skala
from iku.selectors.akip import AkipIsi, akip_tahun, dari_akip, usulan_akip
from iku.selectors.isi import IndikatorIsi, NilaiTahun
from iku.selectors.nilai import penanggung_jawab, satu_isi
from iku.selectors.pengukuran import Pengukuran, ukur_dengan
from iku.selectors.rencana import tahun_kinerja
from iku.selectors.susunan import indikator_rencana, sebutan_induk, tahun_kinerja_dari
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
    nilai_akip: Nilai | None = None
    """What the evaluation recorded, for an indicator that is the evaluation itself."""

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
        """The year as the evaluation or its quarters give it."""
        if self.nilai_akip is not None:
            return self.nilai_akip
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
    kinerja, semua = _rencana(kecamatan, tahun, hanya)
    huruf = {i.skala_huruf_id for i in semua if i.skala_huruf_id}
    cara, aturan = cara_ukur(kecamatan, tahun, huruf)
    lalu = (kinerja and kinerja.tahun_pembanding) or tahun - 1
    angka, akip = _Angka(semua, tahun, lalu), _akip(semua, kecamatan, tahun)
    oleh = penanggung_jawab([i.pk for i in semua]) if hanya is None else {}
    return [
        BarisEntri(
            indikator=i,
            isi=satu_isi(i, aturan, angka.isi(i), oleh.get(i.pk, ())),
            tahun=tahun,
            tahun_lalu=lalu,
            skala=cara.skala,
            triwulan=triwulan,
            tersimpan=angka.tersimpan[i.pk],
            nilai_akip=usulan_akip(akip, i),
        )
        for i in semua
    ]


def _akip(semua: list[Indikator], kecamatan: Kecamatan, tahun: int) -> AkipIsi | None:
    """Asked only where an indicator is the evaluation itself, and once."""
    if not any(dari_akip(i.nama) for i in semua):
        return None
    return akip_tahun([kecamatan.pk], tahun).get(kecamatan.pk)


def _rencana(
    kecamatan: Kecamatan, tahun: int, hanya: int | None
) -> tuple[TahunKinerja | None, list[Indikator]]:
    """What was decided for the year and its indicators; for one of them with a query less, since
    a saved row must be quick."""
    satu = Indikator.objects.filter(pk=hanya).order_by().first() if hanya else None
    if satu and (kinerja := tahun_kinerja_dari(satu, kecamatan.pk, tahun)):
        return kinerja, [satu]
    kinerja = tahun_kinerja(kecamatan.pk, tahun)
    renstra = kinerja.renstra_id if kinerja else _renstra(kecamatan, tahun).pk
    return kinerja, indikator_rencana(renstra, hanya)


def _renstra(kecamatan: Kecamatan, tahun: int) -> Renstra:
    renstra = renstra_tahun(kecamatan, tahun)
    if renstra is None:
        raise BelumAda(f"{kecamatan.sebutan} belum mempunyai tahun kinerja {tahun}.")
    return renstra


@dataclass(frozen=True)
class TahunEntri:
    """What an entry page says of its year."""

    hanya_pembanding: bool
    """It reports nothing itself: its figures are what later years are compared with."""
    lalu: int | None
    """The year compared with, where the plan holds that one too: entered in the same way."""


def tahun_entri(kecamatan: Kecamatan, tahun: int) -> TahunEntri:
    """Raises BelumAda."""
    kinerja = tahun_kinerja(kecamatan.pk, tahun)
    renstra = kinerja.renstra if kinerja else _renstra(kecamatan, tahun)
    lalu = (kinerja and kinerja.tahun_pembanding) or tahun - 1
    return TahunEntri(kinerja is None, lalu if lalu in renstra.tahun else None)


class _Angka:
    """What these indicators have in the year and in the one it is compared with; two queries."""

    def __init__(self, semua: Sequence[Indikator], tahun: int, lalu: int) -> None:
        id_semua = [i.pk for i in semua]
        self.tersimpan: dict[int, dict[int, Realisasi]] = defaultdict(dict)
        self._isi: dict[int, dict[str, dict[int, NilaiTahun]]] = defaultdict(_kosong)
        tahun_ini_dan_lalu = {"indikator__in": id_semua, "tahun__in": (tahun, lalu)}
        for r in Realisasi.objects.filter(**tahun_ini_dan_lalu).order_by():
            self._catat("realisasi", r)
            if r.tahun == tahun:
                self.tersimpan[r.indikator_id][r.triwulan] = r
        for t in Target.objects.filter(indikator__in=id_semua, tahun=tahun).order_by():
            self._catat("target", t)

    def _catat(self, apa: str, satu: Realisasi | Target) -> None:
        if satu.triwulan == SETAHUN:
            isi = NilaiTahun(satu.nilai, satu.kelompok, catatan=satu.catatan)
            self._isi[satu.indikator_id][apa][satu.tahun] = isi

    def isi(self, indikator: Indikator) -> Mapping[str, dict[int, NilaiTahun]]:
        return self._isi[indikator.pk]


def _kosong() -> dict[str, dict[int, NilaiTahun]]:
    return {"target": {}, "realisasi": {}}
