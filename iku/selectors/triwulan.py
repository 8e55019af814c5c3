"""What a quarter still owes: indicators with a target and neither a figure nor "tidak ada data"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from iku.models import Indikator, Realisasi, Target
from iku.selectors.entri import SETAHUN
from iku.selectors.susunan import indikator_rencana
from iku.selectors.target import renstra_tahun
from kecamatan.models import Kecamatan


@dataclass(frozen=True)
class Tagihan:
    ditagih: tuple[Indikator, ...]
    """With a target for the quarter; that of the year where it has none by quarter."""
    kurang: tuple[Indikator, ...]


def tagihan_triwulan(kecamatan: Kecamatan, tahun: int, triwulan: int) -> Tagihan:
    """In the order of the plan; four queries at most."""
    renstra = renstra_tahun(kecamatan, tahun)
    semua = indikator_rencana(renstra.pk) if renstra else []
    di_sini = {"indikator__in": [i.pk for i in semua], "tahun": tahun}
    target: dict[int, set[int]] = defaultdict(set)
    bertarget = Target.objects.filter(**di_sini).exclude(jenis=Target.Jenis.TIDAK_ADA)
    for pk, kapan in bertarget.values_list("indikator", "triwulan"):
        target[pk].add(kapan)
    isi = Realisasi.objects.filter(**di_sini, triwulan=triwulan)
    terisi = set(isi.values_list("indikator", flat=True))
    ditagih = tuple(i for i in semua if triwulan in target[i.pk] or target[i.pk] == {SETAHUN})
    return Tagihan(ditagih, tuple(i for i in ditagih if i.pk not in terisi))
