"""What a record refers to belongs to the same place: kabupaten, kecamatan, plan.

Forms offer only what is right; this also stops files, the admin, and what nobody thought of.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models


class Setempat(models.Model):
    """`TEMPAT`: others belong to it. `JALUR`: the ways up to the kecamatan, where there are."""

    TEMPAT: ClassVar[bool] = False
    JALUR: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        semua = [x for x in rujukan(type(self)) if getattr(self, x.attname) is not None]
        sendiri: dict[type[models.Model], Any] = {}
        for medan in semua if len(semua) > 1 else ():
            for tempat in _tempat_dari(getattr(self, medan.name)):
                milik = sendiri.setdefault(type(tempat), tempat)
                if milik.pk != tempat.pk:
                    raise ValidationError(_pesan(medan, getattr(self, medan.name), tempat, milik))


@cache
def rujukan(model: type[models.Model]) -> list[Any]:
    """Foreign keys to what has a place, the record's own place first."""
    semua = [m for m in model._meta.concrete_fields if _bertempat(m.related_model)]
    return sorted(semua, key=lambda m: m.name not in _ke_atas(model))


def _bertempat(model: Any) -> bool:
    if not (isinstance(model, type) and issubclass(model, Setempat)):
        return False
    langsung = (m.related_model for m in model._meta.concrete_fields if m.is_relation)
    return model.TEMPAT or bool(model.JALUR) or any(getattr(x, "TEMPAT", 0) for x in langsung)


def _ke_atas(model: Any) -> set[str]:
    """Names of the foreign keys to what its records lie below."""
    return {jalur.split("__")[0] for jalur in model.JALUR}


def _tempat_dari(objek: Any) -> Iterator[models.Model]:
    """The object itself where it is a place, and the places of what it lies below."""
    if objek.TEMPAT:
        yield objek
    model = objek.__class__
    for medan in rujukan(model):
        if medan.related_model.TEMPAT or medan.name in _ke_atas(model):
            atas = getattr(objek, medan.name, None)
            yield from _tempat_dari(atas) if atas is not None else ()


def _pesan(medan: Any, objek: Any, tempat: Any, milik: Any) -> str:
    nama = f"{medan.verbose_name[:1].upper()}{medan.verbose_name[1:]}"
    if objek == tempat:
        return f"{nama} {objek} tidak sesuai dengan {milik}. Pilih yang sama."
    return f"{nama} “{objek}” milik {tempat}, bukan {milik}. Pilih yang dari {milik}."
