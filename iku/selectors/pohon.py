"""The cascade of plans as trees; each half of them is one query with left joins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import groupby
from typing import Any

from django.db.models import F, FilteredRelation, Q

from iku.models import Anggaran, Program, Tujuan
from iku.selectors.isi import (
    IndikatorIsi,
    KegiatanIsi,
    ProgramIsi,
    SasaranIsi,
    SubKegiatanIsi,
    TujuanIsi,
    Uang,
)
from iku.selectors.nilai import Induk

Indikator = Mapping[Induk, list[IndikatorIsi]]


def tujuan_renstra(
    renstra: Collection[int], indikator: Indikator
) -> dict[int, tuple[TujuanIsi, ...]]:
    """Tujuan with their sasaran, by plan."""
    baris = (
        Tujuan.objects.filter(renstra__in=renstra)
        .order_by("renstra_id", "urutan", "pk", "sasaran__urutan", "sasaran__pk")
        .values(
            "pk",
            "renstra_id",
            "uraian",
            "sifat",
            s_pk=F("sasaran__pk"),
            s_uraian=F("sasaran__uraian"),
            s_strategi=F("sasaran__strategi"),
            s_kebijakan=F("sasaran__kebijakan"),
        )
    )
    per_renstra = groupby(baris, key=lambda b: b["renstra_id"])
    return {id_: _semua_tujuan(isi, indikator) for id_, isi in per_renstra}


def _semua_tujuan(baris: Iterable[Any], indikator: Indikator) -> tuple[TujuanIsi, ...]:
    hasil: list[TujuanIsi] = []
    nomor_sasaran = 0
    for _, isi in groupby(baris, key=lambda b: b["pk"]):
        kelompok = list(isi)
        sasaran = _sasaran(kelompok, nomor_sasaran, indikator)
        nomor_sasaran += len(sasaran)
        hasil.append(_tujuan(kelompok[0], len(hasil) + 1, sasaran, indikator))
    return tuple(hasil)


def _tujuan(
    baris: Any, nomor: int, sasaran: tuple[SasaranIsi, ...], indikator: Indikator
) -> TujuanIsi:
    return TujuanIsi(
        id=baris["pk"],
        nomor=nomor,
        uraian=baris["uraian"],
        sifat=baris["sifat"],
        indikator=_milik(indikator, "tujuan", baris["pk"]),
        sasaran=sasaran,
    )


def _sasaran(baris: list[Any], mulai: int, indikator: Indikator) -> tuple[SasaranIsi, ...]:
    return tuple(
        SasaranIsi(
            id=b["s_pk"],
            nomor=mulai + n,
            nomor_dalam_tujuan=n,
            uraian=b["s_uraian"],
            strategi=_per_baris(b["s_strategi"]),
            kebijakan=_per_baris(b["s_kebijakan"]),
            indikator=_milik(indikator, "sasaran", b["s_pk"]),
        )
        for n, b in enumerate((b for b in baris if b["s_pk"] is not None), start=1)
    )


def _per_baris(teks: str) -> tuple[str, ...]:
    return tuple(x.strip() for x in teks.splitlines() if x.strip())


def _milik(indikator: Indikator, induk: str, id_: int) -> tuple[IndikatorIsi, ...]:
    return tuple(indikator.get((induk, id_), ()))


def program_renstra(
    renstra: Collection[int], indikator: Indikator, tahun: int, pagu: str
) -> dict[int, tuple[ProgramIsi, ...]]:
    """Programs with the money of one year, by plan; `pagu` is `murni` or `perubahan`."""
    baris = list(_baris_program(renstra, tahun))
    uang = _uang(renstra, tahun, pagu)
    didukung = _didukung(baris, uang)
    hasil: dict[int, tuple[ProgramIsi, ...]] = {}
    for _, isi in groupby(baris, key=lambda b: b["pk"]):
        kelompok = list(isi)
        id_ = kelompok[0]["renstra_id"]
        sebelum = hasil.get(id_, ())
        kegiatan = tuple(_kegiatan(kelompok, indikator, uang, didukung))
        program = _program(kelompok[0], len(sebelum) + 1, kegiatan, indikator)
        hasil[id_] = (*sebelum, program)
    return hasil


def _baris_program(renstra: Collection[int], tahun: int) -> Iterable[Any]:
    """A row per lowest node, with what is noted about its kegiatan in the year."""
    k, s = "kegiatan__", "kegiatan__sub_kegiatan__"
    catatan = FilteredRelation(
        f"{k}catatan_tahunan", condition=Q(**{f"{k}catatan_tahunan__tahun": tahun})
    )
    return (
        Program.objects.filter(renstra__in=renstra)
        .annotate(catatan=catatan)
        .order_by("renstra_id", "urutan", "pk", f"{k}urutan", f"{k}pk", f"{s}urutan", f"{s}pk")
        .values(
            "pk",
            "renstra_id",
            "kode",
            "nama",
            "sasaran_id",
            k_pk=F(f"{k}pk"),
            k_kode=F(f"{k}kode"),
            k_nama=F(f"{k}nama"),
            k_keterangan=F("catatan__keterangan"),
            k_catatan=F("catatan__catatan"),
            s_pk=F(f"{s}pk"),
            s_kode=F(f"{s}kode"),
            s_nama=F(f"{s}nama"),
            s_mendukung=F(f"{s}mendukung_id"),
        )
    )


def _program(
    baris: Any, nomor: int, kegiatan: tuple[KegiatanIsi, ...], indikator: Indikator
) -> ProgramIsi:
    return ProgramIsi(
        id=baris["pk"],
        nomor=nomor,
        kode=baris["kode"],
        nama=baris["nama"],
        sasaran=baris["sasaran_id"],
        kegiatan=kegiatan,
        indikator=_milik(indikator, "program", baris["pk"]),
    )


def _kegiatan(
    baris: list[Any],
    indikator: Indikator,
    uang: Mapping[Induk, tuple[Uang, str]],
    didukung: Mapping[int, Uang],
) -> Iterable[KegiatanIsi]:
    ada = [b for b in baris if b["k_pk"] is not None]
    for nomor, (id_, isi) in enumerate(groupby(ada, key=lambda b: b["k_pk"]), start=1):
        kelompok = list(isi)
        sendiri, sumber = uang.get(("kegiatan", id_), (Uang(), ""))
        yield KegiatanIsi(
            id=id_,
            nomor=nomor,
            kode=kelompok[0]["k_kode"],
            nama=kelompok[0]["k_nama"],
            uang_sendiri=sendiri,
            sumber_dana=sumber,
            sub_kegiatan=_sub_kegiatan(kelompok, indikator, uang),
            didukung=didukung.get(id_, Uang()),
            keterangan=kelompok[0]["k_keterangan"] or "",
            catatan=kelompok[0]["k_catatan"] or "",
            indikator=_milik(indikator, "kegiatan", id_),
        )


def _sub_kegiatan(
    baris: list[Any], indikator: Indikator, uang: Mapping[Induk, tuple[Uang, str]]
) -> tuple[SubKegiatanIsi, ...]:
    hasil: list[SubKegiatanIsi] = []
    for b in baris:
        if b["s_pk"] is None:
            continue
        sendiri, sumber = uang.get(("sub_kegiatan", b["s_pk"]), (Uang(), ""))
        hasil.append(
            SubKegiatanIsi(
                id=b["s_pk"],
                nomor=len(hasil) + 1,
                kode=b["s_kode"],
                nama=b["s_nama"],
                uang=sendiri,
                sumber_dana=sumber,
                mendukung=b["s_mendukung"],
                indikator=_milik(indikator, "sub_kegiatan", b["s_pk"]),
            )
        )
    return tuple(hasil)


def _uang(renstra: Collection[int], tahun: int, pagu: str) -> dict[Induk, tuple[Uang, str]]:
    """Money by leaf. Pagu perubahan falls back on pagu murni where it was not changed."""
    semua = Anggaran.objects.filter(tahun=tahun).filter(
        Q(kegiatan__program__renstra__in=renstra)
        | Q(sub_kegiatan__kegiatan__program__renstra__in=renstra)
    )
    hasil: dict[Induk, tuple[Uang, str]] = {}
    for a in semua:
        kunci = (
            ("kegiatan", a.kegiatan_id) if a.kegiatan_id else ("sub_kegiatan", a.sub_kegiatan_id)
        )
        hasil[(kunci[0], kunci[1] or 0)] = (Uang(a.pagu(pagu), a.realisasi), a.sumber_dana)
    return hasil


def _didukung(baris: list[Any], uang: Mapping[Induk, tuple[Uang, str]]) -> Mapping[int, Uang]:
    hasil: dict[int, Uang] = defaultdict(Uang)
    for b in baris:
        if b["s_mendukung"] is not None:
            sendiri, _ = uang.get(("sub_kegiatan", b["s_pk"]), (Uang(), ""))
            hasil[b["s_mendukung"]] += sendiri
    return hasil
