"""The indicators of a plan in its order, each under the wording of what it measures."""

from __future__ import annotations

from iku.models import Indikator, TahunKinerja
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


def indikator_rencana(renstra: int, hanya: int | None = None) -> list[Indikator]:
    """All of a plan, with what lies above them, in one query; or only one."""
    if hanya is not None:
        return _satu(renstra, hanya)
    atas = [jalur.removesuffix("__renstra__kecamatan") for jalur in JALUR_INDIKATOR]
    semua = Indikator.objects.filter(milik_renstra([renstra])).select_related(*atas)
    return sorted(semua, key=_tempat)


def _satu(renstra: int, pk: int) -> list[Indikator]:
    """By its one parent: a saved row must be quick, and asking all five parents is slow."""
    satu = Indikator.objects.filter(pk=pk).first()
    if satu is None:
        return []
    milik = {"pk": pk, "__".join(_ke_renstra(satu)): renstra}
    return [satu] if Indikator.objects.filter(**milik).exists() else []


def tahun_kinerja_dari(satu: Indikator, kecamatan: int, tahun: int) -> TahunKinerja | None:
    """The year of this kecamatan, where the plan that it names holds the indicator."""
    memuat = {"__".join(reversed(_ke_renstra(satu))): getattr(satu, f"{tingkat(satu)}_id")}
    semua = TahunKinerja.objects.filter(kecamatan=kecamatan, tahun=tahun, **memuat)
    return semua.order_by().first()


def _ke_renstra(satu: Indikator) -> list[str]:
    """Upwards from its parent: `sasaran`, `tujuan`, `renstra`."""
    jalur = next(j for j in JALUR_INDIKATOR if j.startswith(f"{tingkat(satu)}__"))
    return jalur.split("__")[:-1]


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
