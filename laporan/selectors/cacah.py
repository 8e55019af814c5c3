"""How much of a year's work is there, for many kecamatan at once: grouped counts, one query.

Composing the documents says exactly what is missing, but takes dozens of queries for each
kecamatan; for an overview it is enough to know how many of each thing exist.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Count, F, FilteredRelation, IntegerField, Q, QuerySet, Value

from iku.models import (
    Anggaran,
    BelanjaPerangkat,
    Indikator,
    Kegiatan,
    Sasaran,
    Survei,
    TahunKinerja,
)
from iku.models.indikator import JALUR_INDIKATOR
from kecamatan.models import Kop, Pejabat, TugasFungsi, UnitKerja
from laporan.models import Analisis, Kendala, SkIku, SkIkuBaris

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
    "bertarget": ("bertarget",),
    "ukuran": ("ukuran", "terukur"),
    "keluaran": ("keluaran", "berhasil"),
    "berdana": ("berdana", "terserap"),
}
"""What is counted by plan, and the counts that one row of it gives."""

_RUMUS = ("formulasi", "pembilang", "penjelasan")
TAK_RINCI = (
    Q(**{f"{di}{x}": "" for x in _RUMUS for di in ("", "indikator__")})
    | Q(sumber_data="", indikator__sumber_data="")
    | Q(penanggung_jawab="", indikator__penanggung_jawab__isnull=True)
)
"""A row of a decree without formula, source or who answers for it, and its indicator too."""


def _kantor(kecamatan: list[int], tahun: int) -> Iterator[Bagian]:
    milik, setahun = Q(kecamatan__in=kecamatan), Q(kecamatan__in=kecamatan, tahun=tahun)
    for nama, model in KANTOR.items():
        yield _satu(nama, model._default_manager.filter(milik))
    yield _satu("tahun", TahunKinerja.objects.filter(setahun))
    yield _satu("kendala", Kendala.objects.filter(setahun))
    yield _satu("survei", Survei.objects.filter(setahun, aspek__isnull=False))
    btl = BelanjaPerangkat.objects.filter(setahun, kelompok=BelanjaPerangkat.Kelompok.BTL)
    yield _satu("btl", btl.filter(pagu_murni__isnull=False, realisasi__isnull=True))
    letak = "dokumen__kecamatan"
    sk = SkIku.objects.filter(**{f"{letak}__in": kecamatan}, dokumen__tahun__lte=tahun)
    yield _satu("sk", sk, letak)
    kosong = SkIkuBaris.objects.filter(TAK_RINCI, **{f"sk__{letak}__in": kecamatan})
    yield _satu("baris_kosong", kosong.filter(sk__dokumen__tahun=tahun), f"sk__{letak}")


def _rencana(renstra: list[int], tahun: int) -> Iterator[Bagian]:
    for jalur in JALUR_INDIKATOR:
        yield _indikator(jalur.removesuffix("__kecamatan"), renstra, tahun)
    tujuan, sasaran = "tujuan__renstra", "sasaran__tujuan__renstra"
    yield _satu("sasaran", Sasaran.objects.filter(**{f"{tujuan}__in": renstra}), tujuan)
    analisis = Analisis.objects.filter(**{f"{sasaran}__in": renstra}, tahun=tahun)
    yield _satu("analisis", analisis, sasaran)
    yield _kegiatan(renstra, tahun)
    yield from _tercetak(renstra, tahun)


def _tercetak(renstra: list[int], tahun: int) -> Iterator[Bagian]:
    """What the documents print, and so ask for: not every indicator is in one."""
    milik = "tujuan__renstra"
    target = {"indikator__target__tahun": tahun, "indikator__target__triwulan": 0}
    sasaran = Sasaran.objects.filter(**{f"{milik}__in": renstra}, **target)
    yield _satu("bertarget", sasaran, milik)
    ada, keduanya = Q(t__isnull=False) | Q(r__isnull=False), Q(t__isnull=False, r__isnull=False)
    terukur = Count("pk", filter=keduanya)
    milik = "sasaran__tujuan__renstra"
    yield _baris("ukuran", _setahun(milik, renstra, tahun).filter(ada), milik, isi=terukur)
    for atas in ("kegiatan", "sub_kegiatan__kegiatan"):
        milik = f"{atas}__program__renstra"
        semua = _setahun(milik, renstra, tahun)
        mendukung = semua.filter(**{f"{atas}__program__sasaran__isnull": False})
        yield _baris("keluaran", mendukung, milik, isi=Count("r"))
        berdana = Anggaran.objects.filter(**{f"{milik}__in": renstra}, tahun=tahun)
        pagu = berdana.filter(Q(pagu_murni__isnull=False) | Q(pagu_perubahan__isnull=False))
        yield _baris("berdana", pagu, milik, isi=Count("realisasi"))


def _indikator(jalur: str, renstra: list[int], tahun: int) -> Bagian:
    """Indicators of one level; of these with a target; of these with a realisasi."""
    semua = _setahun(jalur, renstra, tahun)
    terisi = Count("r", filter=Q(t__isnull=False))
    return _baris("indikator", semua, jalur, isi=Count("t"), lain=terisi)


def _setahun(jalur: str, renstra: list[int], tahun: int) -> Bagian:
    """Indicators with their target `t` and realisasi `r` of the year."""
    setahun = {
        nama: FilteredRelation(
            asal, condition=Q(**{f"{asal}__tahun": tahun, f"{asal}__triwulan": 0})
        )
        for nama, asal in (("t", "target"), ("r", "realisasi"))
    }
    return Indikator.objects.filter(**{f"{jalur}__in": renstra}).annotate(**setahun)


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
    return _baris(apa, semua, letak, isi=NOL)


NOL = Value(0, output_field=IntegerField())


def _baris(apa: str, semua: QuerySet[Any], letak: str, *, isi: Any, lain: Any = NOL) -> Bagian:
    """One row for each place, in columns that all rows share."""
    kelompok = semua.order_by().annotate(apa=Value(apa), letak=F(letak)).values("apa", "letak")
    cacah: Bagian = kelompok.annotate(n=Count("pk", distinct=True), isi=isi, lain=lain)
    return cacah.values_list("apa", "letak", "n", "isi", "lain")
