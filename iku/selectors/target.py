"""Rows of the target grid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from iku.models import Indikator, Renstra, Target
from iku.selectors.susunan import indikator_rencana, sebutan_induk
from kecamatan.models import Kecamatan


@dataclass(frozen=True)
class BarisTarget:
    indikator: Indikator
    tahun: range
    tersimpan: Mapping[int, Target]

    @property
    def kelompok(self) -> str:
        return sebutan_induk(self.indikator)

    def revisi(self, tahun: int) -> int:
        ada = self.tersimpan.get(tahun)
        return ada.revisi if ada else 0


def renstra_tahun(kecamatan: Kecamatan, tahun: int) -> Renstra | None:
    """The plan that counts for the year, or else the newest whose period holds it."""
    semua = Renstra.objects.filter(kecamatan=kecamatan)
    ditetapkan = semua.filter(tahun_kinerja__tahun=tahun).first()
    memuat = semua.filter(tahun_awal__lte=tahun, tahun_akhir__gte=tahun)
    return ditetapkan or memuat.order_by("-tahun_awal", "-versi").first()


def baris_target(renstra: Renstra, *, hanya: int | None = None) -> list[BarisTarget]:
    """In the order of the plan; two queries."""
    semua = indikator_rencana(renstra.pk, hanya)
    tersimpan: dict[int, dict[int, Target]] = defaultdict(dict)
    for t in Target.objects.filter(indikator__in=[i.pk for i in semua], triwulan=0):
        tersimpan[t.indikator_id][t.tahun] = t
    return [BarisTarget(i, renstra.tahun, tersimpan[i.pk]) for i in semua]
