"""Rows of the comparison page: indicators of the plan, each with its levels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from iku.models import Indikator, Pembanding, Realisasi
from iku.nilai import Angka, Hasil, Nilai, belum
from iku.rumus import selisih
from iku.selectors.entri import SETAHUN
from iku.selectors.rencana import tahun_kinerja
from iku.selectors.susunan import indikator_rencana, sebutan_induk
from iku.selectors.tahun import BelumAda
from kecamatan.models import Kecamatan


@dataclass(frozen=True)
class BarisPembanding:
    indikator: Indikator
    realisasi: Nilai | None
    tersimpan: Mapping[str, Pembanding]
    """By level."""

    @property
    def kelompok(self) -> str:
        return sebutan_induk(self.indikator)

    def selisih(self, nilai: Nilai | None) -> Hasil:
        """Realisasi minus the figure, as the report says it; letters are not subtracted."""
        if not isinstance(nilai, Angka) or not isinstance(self.realisasi, Angka):
            return belum("Realisasi belum diisi." if self.realisasi is None else "")
        return selisih(self.realisasi.nilai, nilai.nilai)


def baris_pembanding(kecamatan: Kecamatan, tahun: int, *, semua: bool) -> list[BarisPembanding]:
    """Indicators of tujuan and sasaran, others where they are compared or `semua` asks for them.

    Four queries; raises BelumAda.
    """
    kinerja = tahun_kinerja(kecamatan.pk, tahun)
    if kinerja is None:
        raise BelumAda(f"{kecamatan.sebutan} belum mempunyai tahun kinerja {tahun}.")
    indikator = indikator_rencana(kinerja.renstra_id)
    tersimpan: dict[int, dict[str, Pembanding]] = {}
    for p in Pembanding.objects.filter(indikator__in=indikator, tahun=tahun):
        tersimpan.setdefault(p.indikator_id, {})[p.tingkat] = p
    realisasi = {
        r.indikator_id: r.nilai
        for r in Realisasi.objects.filter(indikator__in=indikator, tahun=tahun, triwulan=SETAHUN)
    }
    return [
        BarisPembanding(i, realisasi.get(i.pk), tersimpan.get(i.pk, {}))
        for i in indikator
        if semua or i.tujuan_id or i.sasaran_id or i.pk in tersimpan
    ]
