"""The plans that a year and its decree name, whole."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from iku import predikat
from iku.models import KebijakanKinerja, Pita, Renstra, Rpjmd, SimpulRpjmd, TahunKinerja
from iku.selectors.isi import ProgramIsi, RencanaIsi, RpjmdIsi, SimpulIsi, TujuanIsi
from iku.selectors.nilai import Aturan, indikator_renstra
from iku.selectors.pohon import program_renstra, tujuan_renstra


@dataclass(frozen=True)
class Kebijakan:
    """How a kabupaten measures in a year; `batas` caps a capaian in means only."""

    skala: predikat.Skala
    catatan_skala: str
    rumus_negatif: str
    batas: Decimal | None


def semua_skala(hanya: Collection[int] | None = None) -> dict[int, tuple[predikat.Skala, str]]:
    """Every scale, or those asked for, with its footnote, by id, in one query."""
    hasil: dict[int, tuple[predikat.Skala, str]] = {}
    kelompok: dict[int, list[Pita]] = {}
    semua = Pita.objects.select_related("skala").order_by("skala_id", "urutan")
    for pita in semua if hanya is None else semua.filter(skala__in=hanya):
        kelompok.setdefault(pita.skala_id, []).append(pita)
    for id_, isi in kelompok.items():
        hasil[id_] = (isi[0].skala.murni([p.murni() for p in isi]), isi[0].skala.catatan)
    return hasil


IKUT_RENSTRA = ("rpjmd", "sasaran_rpjmd", "dasar_hukum__kabupaten")
"""What to select together with a Renstra that is handed to `rencana`."""


def tahun_kinerja(
    kecamatan: int, tahun: int, *, dengan_renstra: bool = False
) -> TahunKinerja | None:
    """What was decided for the year; with its plan as `rencana` wants it, if asked."""
    semua = TahunKinerja.objects.filter(kecamatan=kecamatan, tahun=tahun)
    if dengan_renstra:
        semua = semua.select_related(*(f"renstra__{x}" for x in IKUT_RENSTRA))
    return semua.order_by().first()  # at most one: nothing to put in order


def kebijakan(kabupaten: int, tahun: int) -> KebijakanKinerja | None:
    """The policy in force: the one that began last, not after `tahun`."""
    return (
        KebijakanKinerja.objects.filter(kabupaten=kabupaten, mulai_tahun__lte=tahun)
        .order_by("-mulai_tahun")
        .first()
    )


def rencana(
    semua: Collection[Renstra], aturan: Aturan, tahun: int, pagu: str
) -> dict[int, RencanaIsi]:
    """Plans with all values, by id; money of `tahun` only. As many queries for two as for one."""
    id_semua = {r.pk for r in semua}
    indikator = indikator_renstra(id_semua, aturan)
    tujuan = tujuan_renstra(id_semua, indikator)
    program = program_renstra(id_semua, indikator, tahun, pagu)
    rpjmd = _semua_rpjmd({r.rpjmd for r in semua if r.rpjmd})
    return {
        r.pk: _isi(r, rpjmd.get(r.rpjmd_id or 0), tujuan.get(r.pk, ()), program.get(r.pk, ()))
        for r in semua
    }


def _isi(
    induk: Renstra,
    rpjmd: RpjmdIsi | None,
    tujuan: tuple[TujuanIsi, ...],
    program: tuple[ProgramIsi, ...],
) -> RencanaIsi:
    return RencanaIsi(
        id=induk.pk,
        tahun_awal=induk.tahun_awal,
        tahun_akhir=induk.tahun_akhir,
        status=induk.status,
        dasar_hukum=_dasar_hukum(induk),
        rpjmd=rpjmd,
        sasaran_rpjmd=induk.sasaran_rpjmd.uraian if induk.sasaran_rpjmd else "",
        tujuan=tujuan,
        program=program,
    )


def _dasar_hukum(renstra: Renstra) -> str:
    p = renstra.dasar_hukum
    return f"{p.sebutan} tentang {p.tentang}" if p else ""


Anak = Mapping[tuple[int, int | None], list[SimpulRpjmd]]
"""Nodes by their RPJMD and the node above them."""


def _semua_rpjmd(semua: Collection[Rpjmd]) -> dict[int, RpjmdIsi]:
    if not semua:
        return {}
    anak: dict[tuple[int, int | None], list[SimpulRpjmd]] = {}
    for simpul in SimpulRpjmd.objects.filter(rpjmd__in=semua).order_by("urutan", "pk"):
        anak.setdefault((simpul.rpjmd_id, simpul.induk_id), []).append(simpul)
    return {r.pk: RpjmdIsi(r.periode, r.visi, _simpul(anak, r.pk, None)) for r in semua}


def _simpul(anak: Anak, rpjmd: int, induk: int | None) -> tuple[SimpulIsi, ...]:
    isi = anak.get((rpjmd, induk), ())
    return tuple(SimpulIsi(s.jenis, s.uraian, _simpul(anak, rpjmd, s.pk)) for s in isi)
