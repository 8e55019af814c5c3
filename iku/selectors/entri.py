"""Rows of the entry page: every indicator of the plan with what was entered so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from iku.models import Indikator, Realisasi
from iku.predikat import Skala
from iku.selectors.isi import IndikatorIsi, RencanaIsi
from iku.selectors.pengukuran import Pengukuran, ukur


@dataclass(frozen=True)
class BarisEntri:
    kelompok: str
    """Heading under which it stands: `Sasaran 1. Meningkatnya …`."""
    indikator: Indikator
    isi: IndikatorIsi
    realisasi: Realisasi | None
    ukuran: Pengukuran


def baris_entri(
    rencana: RencanaIsi, tahun: int, skala: Skala, triwulan: int = 0
) -> list[BarisEntri]:
    """In the order of the plan; two queries more than the plan itself."""
    susunan = list(_susunan(rencana))
    id_semua = [i.id for _, i in susunan]
    indikator: Mapping[int, Indikator] = Indikator.objects.in_bulk(id_semua)
    semua = Realisasi.objects.filter(indikator__in=id_semua, tahun=tahun, triwulan=triwulan)
    realisasi = {r.indikator_id: r for r in semua}
    return [
        BarisEntri(judul, indikator[i.id], i, realisasi.get(i.id), ukur(i, tahun, skala))
        for judul, i in susunan
    ]


def _susunan(rencana: RencanaIsi) -> Iterator[tuple[str, IndikatorIsi]]:
    for tujuan in rencana.tujuan:
        for i in tujuan.indikator:
            yield f"Tujuan {tujuan.nomor}. {tujuan.uraian}", i
        for sasaran in tujuan.sasaran:
            for i in sasaran.indikator:
                yield f"Sasaran {sasaran.nomor}. {sasaran.uraian}", i
    for program in rencana.program:
        for i in program.indikator:
            yield f"Program {program.nama}", i
        for kegiatan in program.kegiatan:
            for i in (
                *kegiatan.indikator,
                *(x for s in kegiatan.sub_kegiatan for x in s.indikator),
            ):
                yield f"Kegiatan {kegiatan.nama}", i
