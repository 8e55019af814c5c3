"""How much of a year's work is there, for many kecamatan at once: grouped counts, one query.

Composing the documents says exactly what is missing, but takes dozens of queries for each
kecamatan; for an overview it is enough to know how many of each thing exist.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Count, F, FilteredRelation, IntegerField, Q, QuerySet, Value

from iku.models import Indikator, Kegiatan, Sasaran, Survei, TahunKinerja
from iku.models.indikator import JALUR_INDIKATOR
from kecamatan.models import Kop, Pejabat, TugasFungsi, UnitKerja
from laporan.models import Analisis, Kendala

Cacah = Counter[str]
Bagian = QuerySet[Any, Any]
KANTOR = {"pejabat": Pejabat, "kop": Kop, "unit": UnitKerja, "tugas": TugasFungsi}


def cacah(renstra: Mapping[int, int | None], tahun: int) -> dict[int, Cacah]:
    """By kecamatan; `renstra` says which plan counts for each in the year, None: none yet."""
    bagian = [*_kantor(list(renstra), tahun), *_rencana([r for r in renstra.values() if r], tahun)]
    hasil: dict[int, Cacah] = {k: Counter() for k in renstra}
    milik = {r: k for k, r in renstra.items()}
    for apa, letak, n, isi, lain in bagian[0].union(*bagian[1:], all=True):
        tujuan = hasil[milik[letak] if apa in DI_RENSTRA else letak]
        for nama, banyak in zip(DI_RENSTRA.get(apa, (apa,)), (n, isi, lain), strict=False):
            tujuan[nama] += banyak
    return hasil


DI_RENSTRA = {
    "indikator": ("indikator", "target", "realisasi"),
    "sasaran": ("sasaran",),
    "kegiatan": ("kegiatan", "anggaran", "pagu"),
    "analisis": ("analisis",),
}
"""What is counted by plan, and the counts that one row of it gives."""


def _kantor(kecamatan: list[int], tahun: int) -> Iterator[Bagian]:
    milik, setahun = Q(kecamatan__in=kecamatan), Q(kecamatan__in=kecamatan, tahun=tahun)
    for nama, model in KANTOR.items():
        yield _satu(nama, model._default_manager.filter(milik))
    yield _satu("tahun", TahunKinerja.objects.filter(setahun))
    yield _satu("kendala", Kendala.objects.filter(setahun))
    yield _satu("survei", Survei.objects.filter(setahun, aspek__isnull=False))


def _rencana(renstra: list[int], tahun: int) -> Iterator[Bagian]:
    for jalur in JALUR_INDIKATOR:
        yield _indikator(jalur.removesuffix("__kecamatan"), renstra, tahun)
    tujuan, sasaran = "tujuan__renstra", "sasaran__tujuan__renstra"
    yield _satu("sasaran", Sasaran.objects.filter(**{f"{tujuan}__in": renstra}), tujuan)
    analisis = Analisis.objects.filter(**{f"{sasaran}__in": renstra}, tahun=tahun)
    yield _satu("analisis", analisis, sasaran)
    yield _kegiatan(renstra, tahun)


def _indikator(jalur: str, renstra: list[int], tahun: int) -> Bagian:
    """Indicators of one level; of these with a target; of these with a realisasi."""
    setahun = {
        nama: FilteredRelation(
            asal, condition=Q(**{f"{asal}__tahun": tahun, f"{asal}__triwulan": 0})
        )
        for nama, asal in (("t", "target"), ("r", "realisasi"))
    }
    semua = Indikator.objects.filter(**{f"{jalur}__in": renstra}).annotate(**setahun)
    terisi = Count("r", filter=Q(t__isnull=False))
    return _baris("indikator", semua, jalur, isi=Count("t"), lain=terisi)


def _kegiatan(renstra: list[int], tahun: int) -> Bagian:
    """Kegiatan; of these with a realisasi of money, of their own or below; and with a pagu."""
    ada = {}
    for nama, kolom in (("isi", ("realisasi",)), ("lain", ("pagu_murni", "pagu_perubahan"))):
        syarat = Q()
        for di in ("anggaran", "sub_kegiatan__anggaran"):
            for satu in kolom:
                syarat |= Q(**{f"{di}__tahun": tahun, f"{di}__{satu}__isnull": False})
        ada[nama] = Count("pk", filter=syarat, distinct=True)
    semua = Kegiatan.objects.filter(program__renstra__in=renstra)
    return _baris("kegiatan", semua, "program__renstra", **ada)


def _satu(apa: str, semua: QuerySet[Any], letak: str = "kecamatan_id") -> Bagian:
    nol = Value(0, output_field=IntegerField())
    return _baris(apa, semua, letak, isi=nol, lain=nol)


def _baris(apa: str, semua: QuerySet[Any], letak: str, *, isi: Any, lain: Any) -> Bagian:
    """One row for each place, in columns that all rows share."""
    kelompok = semua.order_by().annotate(apa=Value(apa), letak=F(letak)).values("apa", "letak")
    cacah: Bagian = kelompok.annotate(n=Count("pk", distinct=True), isi=isi, lain=lain)
    return cacah.values_list("apa", "letak", "n", "isi", "lain")
