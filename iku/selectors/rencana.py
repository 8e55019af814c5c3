"""The plan that counts for a year, whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from iku import predikat
from iku.models import KebijakanKinerja, Pita, Renstra, SimpulRpjmd, TahunKinerja
from iku.selectors.isi import RencanaIsi, RpjmdIsi, SimpulIsi
from iku.selectors.nilai import Aturan, indikator_renstra
from iku.selectors.pohon import program_renstra, tujuan_renstra


@dataclass(frozen=True)
class Kebijakan:
    """How a kabupaten measures in a year; `batas` caps a capaian in means only."""

    skala: predikat.Skala
    catatan_skala: str
    rumus_negatif: str
    batas: Decimal | None


def semua_skala() -> dict[int, tuple[predikat.Skala, str]]:
    """Every scale with its footnote, by id, in one query."""
    hasil: dict[int, tuple[predikat.Skala, str]] = {}
    kelompok: dict[int, list[Pita]] = {}
    for pita in Pita.objects.select_related("skala").order_by("skala", "urutan"):
        kelompok.setdefault(pita.skala_id, []).append(pita)
    for id_, isi in kelompok.items():
        hasil[id_] = (isi[0].skala.murni([p.murni() for p in isi]), isi[0].skala.catatan)
    return hasil


_RENSTRA = ("rpjmd", "sasaran_rpjmd", "dasar_hukum__kabupaten")


def renstra(id_: int) -> Renstra:
    return Renstra.objects.select_related(*_RENSTRA).get(pk=id_)


def tahun_kinerja(kecamatan: int, tahun: int) -> TahunKinerja | None:
    return (
        TahunKinerja.objects.filter(kecamatan=kecamatan, tahun=tahun)
        .select_related(*(f"renstra__{x}" for x in _RENSTRA))
        .first()
    )


def kebijakan(kabupaten: int, tahun: int) -> KebijakanKinerja | None:
    """The policy in force: the one that began last, not after `tahun`."""
    return (
        KebijakanKinerja.objects.filter(kabupaten=kabupaten, mulai_tahun__lte=tahun)
        .order_by("-mulai_tahun")
        .first()
    )


def rencana(induk: Renstra, aturan: Aturan, tahun: int, pagu: str) -> RencanaIsi:
    """One Renstra with all values; money of `tahun` only."""
    indikator = indikator_renstra(induk.pk, aturan)
    return RencanaIsi(
        id=induk.pk,
        tahun_awal=induk.tahun_awal,
        tahun_akhir=induk.tahun_akhir,
        status=induk.status,
        dasar_hukum=_dasar_hukum(induk),
        rpjmd=_rpjmd(induk),
        sasaran_rpjmd=induk.sasaran_rpjmd.uraian if induk.sasaran_rpjmd else "",
        tujuan=tujuan_renstra(induk.pk, indikator),
        program=program_renstra(induk.pk, indikator, tahun, pagu),
    )


def _dasar_hukum(renstra: Renstra) -> str:
    p = renstra.dasar_hukum
    return f"{p.sebutan} tentang {p.tentang}" if p else ""


def _rpjmd(renstra: Renstra) -> RpjmdIsi | None:
    rpjmd = renstra.rpjmd
    if rpjmd is None:
        return None
    anak: dict[int | None, list[SimpulRpjmd]] = {}
    for simpul in SimpulRpjmd.objects.filter(rpjmd=rpjmd).order_by("urutan", "pk"):
        anak.setdefault(simpul.induk_id, []).append(simpul)
    return RpjmdIsi(rpjmd.periode, rpjmd.visi, _simpul(anak, None))


def _simpul(
    anak: Mapping[int | None, list[SimpulRpjmd]], induk: int | None
) -> tuple[SimpulIsi, ...]:
    return tuple(SimpulIsi(s.jenis, s.uraian, _simpul(anak, s.pk)) for s in anak.get(induk, ()))
