"""Rows that break one named constraint each, and how to see which one it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import BaseConstraint, CheckConstraint, Model, UniqueConstraint

Kasus = tuple[str, Callable[[], Model]]
"""The constraint's name, and a builder of an unsaved row that breaks it and no other."""


def batasan(*aplikasi: str) -> dict[str, tuple[type[Model], BaseConstraint]]:
    """Every named constraint of these apps, with its model."""
    return {
        b.name: (model, b)
        for a in aplikasi
        for model in apps.get_app_config(a).get_models()
        for b in model._meta.constraints
    }


def parameter(semua: Sequence[Kasus]) -> pytest.MarkDecorator:
    """One test per row; two rows may break the same constraint in two ways."""
    return pytest.mark.parametrize(("nama", "buat"), semua, ids=[nama for nama, _ in semua])


def ditolak_basis_data(nama: str, objek: Model) -> None:
    """The database itself refuses the row, for the reason named."""
    with pytest.raises(IntegrityError) as galat, transaction.atomic():
        objek.save(force_insert=True)
    assert nama in _sebab(galat.value, *_cari(objek, nama))


def _cari(objek: Model, nama: str) -> tuple[type[Model], BaseConstraint]:
    return batasan(objek._meta.app_label)[nama]


def _sebab(galat: IntegrityError, model: type[Model], aturan: BaseConstraint) -> str:
    """SQLite names the columns of a unique constraint instead of the constraint."""
    if connection.vendor == "postgresql":
        sebab: Any = galat.__cause__
        return str(sebab.diag.constraint_name)
    if not isinstance(aturan, UniqueConstraint):
        return str(galat)
    kolom = [getattr(model._meta.get_field(k), "column", k) for k in aturan.fields]
    sebutan = ", ".join(f"{model._meta.db_table}.{k}" for k in kolom)
    return aturan.name if str(galat).endswith(f"failed: {sebutan}") else str(galat)


def ditolak_formulir(nama: str, objek: Model) -> None:
    """Checking the model refuses the row too, in our words where we have some."""
    _, aturan = _cari(objek, nama)
    with pytest.raises(ValidationError) as galat:
        objek.full_clean()
    pesan = " ".join(galat.value.messages)
    if aturan.violation_error_message != BaseConstraint.default_violation_error_message:
        assert str(aturan.violation_error_message) in pesan


def pesan_teknis(aturan: BaseConstraint) -> bool:
    """Whether Django can only say "constraint x is broken" when it is."""
    bawaan = aturan.violation_error_message == BaseConstraint.default_violation_error_message
    bersyarat = isinstance(aturan, UniqueConstraint) and aturan.condition is not None
    return bawaan and (isinstance(aturan, CheckConstraint) or bersyarat)
