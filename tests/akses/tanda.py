"""The word of a place, written into every text of its records and of their history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import IntegrityError, models, transaction

from kecamatan.models import Kecamatan, Terlacak
from laporan.selectors.riwayat import jenis_terlacak

TERPENDEK = 60
"""Shorter columns hold codes."""
BUKAN_TULISAN = {"sha256", "bagian"}


def tandai(kecamatan: Kecamatan, nama: str) -> None:
    for model in jenis_terlacak().values():
        semua = list(model._default_manager.di(kecamatan).values_list("pk", flat=True))
        for kolom in _tulisan(model):
            _tulis(model, semua, kolom, nama)


def _tulis(model: type[Terlacak], semua: list[int], kolom: str, nama: str) -> None:
    """Past every check, except those of the database: it wants some columns empty."""
    dua: tuple[Any, ...] = ((model, "pk__in"), (model.history.model, "id__in"))
    for tabel, kunci in dua:
        try:
            with transaction.atomic():
                milik = tabel._default_manager.filter(**{kunci: semua})
                milik.update(**{kolom: f"{nama} {kolom}"})
        except IntegrityError:
            continue


def _tulisan(model: type[Terlacak]) -> Iterator[str]:
    for medan in model._meta.concrete_fields:
        tulisan = isinstance(medan, models.CharField | models.TextField) and not medan.choices
        tulisan = tulisan and not isinstance(medan, models.EmailField)
        panjang = medan.max_length or TERPENDEK
        if tulisan and panjang >= TERPENDEK and medan.name not in BUKAN_TULISAN:
            yield medan.name
