"""What a quarter owes: a figure or "tidak ada data" for its own targets, and not nothing at all.

Most targets are those of a year, and many are measured once in it.
"""

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
    belum: tuple[Indikator, ...]
    """Those without an entry."""
    bertarget: frozenset[int]
    """Those with a target for this very quarter."""

    @property
    def kurang(self) -> tuple[Indikator, ...]:
        """Without these it cannot be submitted."""
        if self.belum == self.ditagih:
            return self.belum
        return tuple(i for i in self.belum if i.pk in self.bertarget)


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
    belum = tuple(i for i in ditagih if i.pk not in terisi)
    return Tagihan(ditagih, belum, frozenset(pk for pk in target if triwulan in target[pk]))
