"""Writes of figures: one value of one indicator in one year, by somebody, never over another's."""

from __future__ import annotations

from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from iku.models import Indikator, Realisasi, Target
from kecamatan import actions
from kecamatan.models import Pengguna

N = TypeVar("N", Target, Realisasi)


@transaction.atomic
def catat_nilai(
    model: type[N],
    indikator: Indikator,
    *,
    tahun: int,
    triwulan: int = 0,
    isi: dict[str, Any] | None,
    revisi: int,
    oleh: Pengguna,
) -> N | None:
    """Keep the value of a year; `isi` None empties it (belum diisi). `revisi` 0 means new.

    Raises BerubahLebihDulu when somebody else saved in between.
    """
    kini = _kini(model, indikator, tahun, triwulan)
    if _sama(kini, isi):
        return kini
    if (kini.revisi if kini else 0) != revisi:
        raise actions.BerubahLebihDulu(kini)
    if kini is None:
        return _baru(model, indikator, tahun, triwulan, isi or {}, oleh)
    if isi is None:
        actions.hapus(kini, oleh=oleh)
        return None
    return actions.ubah(kini, revisi=revisi, oleh=oleh, **isi)


def _kini(model: type[N], indikator: Indikator, tahun: int, triwulan: int) -> N | None:
    semua = model._default_manager.filter(indikator=indikator, tahun=tahun, triwulan=triwulan)
    return semua.first()


def _sama(kini: N | None, isi: dict[str, Any] | None) -> bool:
    """Nothing would change: an untouched row, or the second click."""
    if kini is None or isi is None:
        return kini is None and isi is None
    return all(getattr(kini, nama) == nilai for nama, nilai in isi.items())


def _baru(
    model: type[N],
    indikator: Indikator,
    tahun: int,
    triwulan: int,
    isi: dict[str, Any],
    oleh: Pengguna,
) -> N:
    objek = model(indikator=indikator, tahun=tahun, triwulan=triwulan, **isi)
    try:
        with transaction.atomic():
            return actions.buat(objek, oleh=oleh)
    except (IntegrityError, ValidationError):  # two first saves at once: the second sees the first
        kini = _kini(model, indikator, tahun, triwulan)
        if kini is None:
            raise
        raise actions.BerubahLebihDulu(kini) from None
