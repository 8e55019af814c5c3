"""Rows of all history tables at once: as many queries for thirty tables as for one.

What was deleted together with everything above it still belongs to its kecamatan: the way up
goes through the history tables, never through the records that are there now.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.apps import apps
from django.db.models import (
    CharField,
    JSONField,
    Max,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import JSONObject

from kecamatan.models import Kecamatan, Pengguna, Terlacak

JUMLAH = 30
"""Rows of one page."""
Isi = dict[str, Any]
"""The columns of a record, by name."""
Kunci = tuple[type[Model], int]


@dataclass(frozen=True)
class Saringan:
    """Which rows; what is None is not asked for. `sampai` is the first moment after them."""

    jenis: type[Terlacak] | None = None
    pk: int | None = None
    orang: int | None = None
    dari: datetime | None = None
    sampai: datetime | None = None
    halaman: int = 1
    jumlah: int = JUMLAH


@dataclass(frozen=True)
class Jejak:
    """One row: the record as it was left, and as it was before (None: it did not exist)."""

    model: type[Terlacak]
    pk: int
    waktu: datetime
    orang: int | None
    tanda: str
    isi: Isi
    sebelum: Isi | None


def jenis_terlacak() -> dict[str, type[Terlacak]]:
    """Every kind of record that has a history, by the name it has in addresses."""
    semua = (m for m in apps.get_models() if issubclass(m, Terlacak))
    return {str(m._meta.model_name): m for m in semua}


def jejak(kecamatan: Kecamatan, saringan: Saringan) -> list[Jejak]:
    """The rows of a page and one more if there is a next page, newest first; three queries."""
    awal = (saringan.halaman - 1) * saringan.jumlah
    urut = _tersaring(kecamatan, saringan).order_by("-history_date", "jejak_jenis", "-history_id")[
        awal : awal + saringan.jumlah + 1
    ]
    baris = list(urut)
    isi = _isi(baris)
    return [_satu(b, *isi[b["jejak_jenis"], b["history_id"]]) for b in baris]


def pelaku(kecamatan: Kecamatan) -> dict[int, str]:
    """Names of all who hold, or held, a role here."""
    peran = Q(keanggotaan__kecamatan=kecamatan)
    peran |= Q(keanggotaan__kabupaten=kecamatan.kabupaten_id)
    return nama_orang(Pengguna.objects.filter(peran).distinct())


def nama_orang(semua: Iterable[Pengguna]) -> dict[int, str]:
    return {p.pk: p.sebutan for p in semua}


Wadah = Mapping[type[Model], Collection[int]]
"""Ids of the records of a kecamatan that hold others, also of deleted ones."""


def _wadah(kecamatan: Kecamatan) -> Wadah:
    """One query, whose ids then make the many tables below quick to ask."""
    jenis = jenis_terlacak()
    induk = {atas for m in jenis.values() for atas in _induk(m).values()} - {Kecamatan}
    semua = [_bernama(m, _di_atas(m, kecamatan)).values("jejak_jenis", "id") for m in induk]
    hasil: dict[type[Model], set[int]] = {m: set() for m in induk}
    for b in _gabung(semua):
        hasil[jenis[b["jejak_jenis"]]].add(b["id"])
    return hasil | {Kecamatan: {kecamatan.pk}}


def _induk(model: Any) -> dict[str, Any]:
    """Foreign keys to what a record lies below, and the kind of that."""
    langkah = sorted({jalur.split("__")[0] for jalur in model.JALUR})
    return {nama: model._meta.get_field(nama).related_model for nama in langkah}


def _di_atas(model: Any, kecamatan: Kecamatan) -> QuerySet[Any, Any]:
    syarat = Q()
    for nama, atas in _induk(model).items():
        if atas is Kecamatan:
            syarat |= Q(**{nama: kecamatan})
        else:
            syarat |= Q(**{f"{nama}__in": _di_atas(atas, kecamatan).values("id")})
    hasil: QuerySet[Any, Any] = model.history.model.objects.filter(syarat)
    return hasil


def _tersaring(kecamatan: Kecamatan, s: Saringan) -> QuerySet[Any, Any]:
    syarat = {
        "id": s.pk,
        "history_user": s.orang,
        "history_date__gte": s.dari,
        "history_date__lt": s.sampai,
    }
    diminta = {k: v for k, v in syarat.items() if v is not None}
    wadah = _wadah(kecamatan)
    semua = [s.jenis] if s.jenis else jenis_terlacak().values()
    kolom = ("history_id", "history_date", "history_user_id", "history_type", "id")
    return _gabung(
        _bernama(m, _di(m, wadah).filter(**diminta)).values("jejak_jenis", *kolom) for m in semua
    )


def _di(model: type[Terlacak], wadah: Wadah) -> QuerySet[Any, Any]:
    syarat = Q()
    for nama, atas in _induk(model).items():
        syarat |= Q(**{f"{nama}_id__in": wadah[atas]})
    hasil: QuerySet[Any, Any] = model.history.model.objects.filter(syarat)
    return hasil


def _bernama(model: type[Model], semua: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    nama = Value(str(model._meta.model_name), output_field=CharField())
    hasil: QuerySet[Any, Any] = semua.order_by().annotate(jejak_jenis=nama)
    return hasil


def _gabung(semua: Iterable[QuerySet[Any, Any]]) -> QuerySet[Any, Any]:
    pertama, *lain = semua
    return pertama.union(*lain, all=True) if lain else pertama


def _satu(baris: Isi, isi: Isi, sebelum: Isi | None) -> Jejak:
    return Jejak(
        model=jenis_terlacak()[baris["jejak_jenis"]],
        pk=baris["id"],
        waktu=baris["history_date"],
        orang=baris["history_user_id"],
        tanda=baris["history_type"],
        isi=isi,
        sebelum=sebelum,
    )


# -- Contents: the columns of different tables fit into one query as JSON ----------------------


RAHASIA = {"password"}
"""Columns of people that no history reads."""


class _Desimal(json.JSONDecoder):
    """Numbers stay exact."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "parse_float": Decimal})


class _Kolom(JSONObject):
    output_field = JSONField(decoder=_Desimal)


def _json(model: type[Model]) -> _Kolom:
    kolom = (f.attname for f in model._meta.concrete_fields if f.attname not in RAHASIA)
    return _Kolom(**{nama: nama for nama in kolom})


def _isi(baris: Collection[Isi]) -> Mapping[tuple[str, int], tuple[Isi, Isi | None]]:
    """What the rows say, and the rows before them of the same records; one query."""
    kelompok: dict[str, list[int]] = defaultdict(list)
    for b in baris:
        kelompok[b["jejak_jenis"]].append(b["history_id"])
    if not kelompok:
        return {}
    semua = _gabung(_berisi(jenis_terlacak()[n], id_) for n, id_ in kelompok.items())
    return {
        (b["jejak_jenis"], b["history_id"]): (b["jejak_isi"], b["jejak_sebelum"]) for b in semua
    }


def _berisi(model: type[Terlacak], id_semua: list[int]) -> QuerySet[Any, Any]:
    riwayat = model.history.model.objects
    lama = riwayat.filter(id=OuterRef("id"), history_id__lt=OuterRef("history_id"))
    sebelum = lama.order_by("-history_id").annotate(jejak_isi=_json(model)).values("jejak_isi")[:1]
    hasil: QuerySet[Any, Any] = (
        _bernama(model, riwayat.filter(history_id__in=id_semua))
        .annotate(jejak_isi=_json(model), jejak_sebelum=Subquery(sebelum))
        .values("jejak_jenis", "history_id", "jejak_isi", "jejak_sebelum")
    )
    return hasil


def isi_akhir(semua: Mapping[type[Model], Collection[int]]) -> dict[Kunci, Isi]:
    """Records as they are, or were last, by kind and id; one query."""
    if not semua:
        return {}
    nama = {str(m._meta.model_name): m for m in semua}
    gabungan = _gabung(_akhir(model, id_) for model, id_ in semua.items())
    return {(nama[b["jejak_jenis"]], b["id"]): b["jejak_isi"] for b in gabungan}


def _akhir(model: type[Model], id_semua: Collection[int]) -> QuerySet[Any, Any]:
    if issubclass(model, Terlacak):
        riwayat = model.history.model.objects
        satu = riwayat.filter(id__in=id_semua).order_by().values("id").annotate(m=Max("history_id"))
        baris = riwayat.filter(history_id__in=satu.values("m"))
    else:
        baris = model._default_manager.filter(pk__in=id_semua)
    isi = _bernama(model, baris).annotate(jejak_isi=_json(model))
    hasil: QuerySet[Any, Any] = isi.values("jejak_jenis", "id", "jejak_isi")
    return hasil
