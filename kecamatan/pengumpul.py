"""Looks up what a deletion would touch with few questions: Django asks for each relation anew.

What others lie below is read once per kind; all kinds below which nothing lies, together in one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from types import SimpleNamespace
from typing import Any

from django.db.models import CASCADE, DO_NOTHING, SET_NULL, F, Model, Value
from django.db.models.deletion import Collector, get_candidate_relations_to_delete

from kecamatan.models import Kecamatan, Terlacak

Jenis = type[Model]


class Daftar(list[Any]):
    """Records where Django expects a query; it looks at `query` to see whether it may trim it."""

    query = SimpleNamespace(select_related=True)


class Pengumpul(Collector):
    """Of one kecamatan. For looking only: of leaves it knows no more than ids."""

    def __init__(self, objek: Terlacak, di: Kecamatan) -> None:
        super().__init__(using=objek._state.db or "default", origin=objek)
        self._akar, self._di = type(objek), di
        self._terbaca: dict[Jenis, list[Any]] = {}

    def related_objects(self, related_model: Any, related_fields: Any, objs: Any) -> Any:
        if not issubclass(related_model, Terlacak):  # few: a document's steps and prints
            return super().related_objects(related_model, related_fields, objs)
        nomor = {o.pk for o in objs}
        return Daftar(
            x
            for x in self._semua(related_model)
            if any(getattr(x, medan.attname) in nomor for medan in related_fields)
        )

    def _semua(self, model: Any) -> list[Any]:
        if model not in self._terbaca:
            if model in _daun(self._akar):
                self._terbaca |= self._baca_daun()
            else:
                self._terbaca[model] = list(model._default_manager.di(self._di))
        return self._terbaca[model]

    def _baca_daun(self) -> dict[Jenis, list[Any]]:
        daun = _daun(self._akar)
        tanya = [(model, medan) for model, semua in daun.items() for medan in semua]
        hasil: dict[Jenis, dict[int, Any]] = {model: {} for model in daun}
        awal, *lain = (_tanya(n, *satu, self._di) for n, satu in enumerate(tanya))
        for n, pk, induk in awal.union(*lain, all=True):
            model, medan = tanya[n]
            objek = hasil[model].setdefault(pk, model(pk=pk))
            setattr(objek, medan.attname, induk)
        return {model: list(semua.values()) for model, semua in hasil.items()}


def _tanya(n: int, model: Any, medan: Any, di: Kecamatan) -> Any:
    semua = model._default_manager.di(di).order_by()
    return semua.values_list(Value(n), F("pk"), F(medan.attname))


@cache
def _daun(akar: Jenis) -> dict[Jenis, list[Any]]:
    """Kinds below which nothing lies that a deletion would touch, with their links."""
    hasil: dict[Jenis, list[Any]] = defaultdict(list)
    for model, medan in _tautan({akar}, akar):
        dilepas = medan.remote_field.on_delete is SET_NULL
        if issubclass(model, Terlacak) and not dilepas and not any(_anak(model)):
            hasil[model].append(medan)
    return dict(hasil)


def _tautan(sudah: set[Jenis], model: Jenis) -> Iterator[tuple[Jenis, Any]]:
    """Every link that leads to what is deleted with a record of `model`."""
    for anak, medan in _anak(model):
        yield anak, medan
        if medan.remote_field.on_delete is CASCADE and anak not in sudah:
            sudah.add(anak)
            yield from _tautan(sudah, anak)


def _anak(model: Any) -> Iterable[tuple[Jenis, Any]]:
    relasi: Any
    for relasi in get_candidate_relations_to_delete(model._meta):
        if relasi.on_delete is not DO_NOTHING:
            yield relasi.related_model, relasi.field
