"""What a deletion takes along, what it cuts loose, and what stands against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Model
from django.db.models.deletion import Collector

from kecamatan.models import Kecamatan, Terlacak
from kecamatan.pengumpul import Pengumpul

Ikut = frozenset[type[Terlacak]]
Pegangan = tuple[Any, str, type[Model]]
"""A record to be deleted, how it is held, and by what kind of record."""
KALIMAT_MAKS = 10


@dataclass(frozen=True)
class Akibat:
    """Looked up before anything is deleted, so that people can be told."""

    objek: Terlacak
    kolektor: Any
    ikut: Ikut | None
    """Kinds of records that go along; others below it forbid the deletion. None: all go along."""

    @cached_property
    def terhapus(self) -> list[Any]:
        """The record and everything that goes along."""
        return [x for model, x in self.kolektor.instances_with_model() if self._boleh(model)]

    @cached_property
    def dilepas(self) -> list[tuple[Any, str]]:
        """Records that stay but lose their link, with the name of that link."""
        return [
            (objek, medan.name)
            for (medan, _), kelompok in self.kolektor.field_updates.items()
            for semua in kelompok
            for objek in semua
            if objek not in self.kolektor.data[type(objek)]
        ]

    @cached_property
    def pemegang(self) -> list[str]:
        """Sentences on what forbids it: `Indikator “X” mempunyai 5 target dan 3 realisasi.`"""
        kalimat = list(_kalimat([*self._di_bawah(), *self._pemakai()]))
        lebih = len(kalimat) - KALIMAT_MAKS
        return kalimat if lebih <= 0 else [*kalimat[:KALIMAT_MAKS], f"Dan {lebih} lainnya."]

    @property
    def rincian_ikut(self) -> str:
        """`2 sasaran dan 5 indikator`; empty where only the record itself goes."""
        return rincian(type(x) for x in self.terhapus if x != self.objek)

    def _boleh(self, model: type[Model]) -> bool:
        return self.ikut is None or model is type(self.objek) or model in self.ikut

    def _di_bawah(self) -> Iterator[Pegangan]:
        for model, satu in self.kolektor.instances_with_model():
            if not self._boleh(model) and (pemilik := self._pemilik(satu)) is not None:
                yield pemilik, "mempunyai", model

    def _pemakai(self) -> Iterator[Pegangan]:
        for model, per_medan in self.kolektor.restricted_objects.items():
            for medan, semua in per_medan.items():
                for satu in semua - set(self.kolektor.data[model]):
                    pemilik = self._indeks[medan.related_model, getattr(satu, medan.attname)]
                    yield pemilik, _kata(model, medan), model

    def _pemilik(self, satu: Model) -> Any | None:
        """The record among the deleted ones that this one lies below."""
        for medan in satu._meta.concrete_fields:
            if medan.is_relation and (id_ := getattr(satu, medan.attname)) is not None:
                pemilik = self._indeks.get((medan.related_model, id_))
                if pemilik is not None and self._boleh(type(pemilik)):
                    return pemilik
        return None

    @cached_property
    def _indeks(self) -> dict[tuple[Any, int], Any]:
        """What was found, by kind and id: asking each record for its owner would be a query."""
        return {(m, x.pk): x for m, x in self.kolektor.instances_with_model()}


def akibat(objek: Terlacak, ikut: Ikut | None = None, *, di: Kecamatan | None = None) -> Akibat:
    """What deleting `objek` would do; nothing is changed.

    With `di`, its kecamatan, it is looked up quickly, good for telling but not for deleting.
    """
    biasa = Collector(using=objek._state.db or "default", origin=objek)
    kolektor = Pengumpul(objek, di) if di else biasa
    kolektor.collect([objek], fail_on_restricted=False)
    return Akibat(objek, kolektor, ikut)


def sebut(objek: Model) -> str:
    """`Indikator “Nilai SKM”`."""
    nama = str(objek._meta.verbose_name_plural)
    return f"{nama[:1].upper()}{nama[1:]} “{objek}”"


def _kata(model: Any, medan: Any) -> str:
    """How a record holds another: lying below it, or only naming it."""
    if medan.related_model is model:
        return "membawahi"
    jalur = getattr(model, "JALUR", (f"{medan.name}__",))  # without one: a step, a print
    di_bawah = any(satu.startswith(f"{medan.name}__") for satu in jalur)
    return "mempunyai" if di_bawah else "dipakai oleh"


def _kalimat(semua: Iterable[Pegangan]) -> Iterator[str]:
    kelompok: dict[tuple[Any, str], list[type[Model]]] = {}
    for pemilik, kata, model in semua:
        kelompok.setdefault((pemilik, kata), []).append(model)
    for (pemilik, kata), isi in kelompok.items():
        yield f"{sebut(pemilik)} {kata} {rincian(isi)}."


def rincian(semua: Iterable[type[Model]]) -> str:
    """`5 target, 2 bukti dukung dan 3 realisasi`; Indonesian has no other plural."""
    butir = [f"{n} {m._meta.verbose_name_plural}" for m, n in Counter(semua).items()]
    return " dan ".join(x for x in (", ".join(butir[:-1]), *butir[-1:]) if x)
