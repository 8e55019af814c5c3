"""The indicators of a plan in its order, each under the wording of what it measures."""

from __future__ import annotations

from iku.models import Indikator, Renstra
from iku.models.indikator import JALUR_INDIKATOR
from iku.selectors.nilai import milik_renstra

TINGKAT = {
    "tujuan": "Tujuan",
    "sasaran": "Sasaran",
    "program": "Program",
    "kegiatan": "Kegiatan",
    "sub_kegiatan": "Sub kegiatan",
}
"""The one parent of an indicator, and the word for it."""


def indikator_rencana(renstra: Renstra, hanya: int | None = None) -> list[Indikator]:
    """All of them, or only one, with what lies above them; one query."""
    atas = [jalur.removesuffix("__renstra__kecamatan") for jalur in JALUR_INDIKATOR]
    semua = Indikator.objects.filter(milik_renstra([renstra.pk])).select_related(*atas)
    return sorted(semua if hanya is None else semua.filter(pk=hanya), key=_tempat)


def sebutan_induk(indikator: Indikator) -> str:
    """Heading under which it stands: `Sasaran: Meningkatnya …`."""
    nama = tingkat(indikator)
    return f"{TINGKAT[nama]}: {getattr(indikator, nama)}"


def tingkat(indikator: Indikator) -> str:
    return next(nama for nama in TINGKAT if getattr(indikator, f"{nama}_id") is not None)


def _tempat(i: Indikator) -> tuple[tuple[int, int], ...]:
    """Tujuan and sasaran before programs; what is its own before what lies below it."""
    sub, kegiatan, sasaran = i.sub_kegiatan, i.kegiatan, i.sasaran
    kegiatan = sub.kegiatan if sub else kegiatan
    program = kegiatan.program if kegiatan else i.program
    tujuan = sasaran.tujuan if sasaran else i.tujuan
    rantai = [x for x in (tujuan, sasaran, program, kegiatan, sub) if x]
    cabang = (0 if tujuan else 1, 0)
    return (cabang, *((x.urutan + 1, x.pk) for x in rantai), (0, i.urutan), (0, i.pk))
