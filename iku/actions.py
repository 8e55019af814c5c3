"""Writes of figures: one value of one indicator in one year, by somebody, never over another's."""

from __future__ import annotations

from typing import Any, TypeVar

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
    kini = model._default_manager.filter(
        indikator=indikator, tahun=tahun, triwulan=triwulan
    ).first()
    if kini is None:
        return _baru(model, indikator, tahun, triwulan, isi, oleh)
    if kini.revisi != revisi:
        raise actions.BerubahLebihDulu(kini)
    if isi is None:
        actions.hapus(kini, oleh=oleh)
        return None
    if all(getattr(kini, nama) == nilai for nama, nilai in isi.items()):
        return kini
    return actions.ubah(kini, revisi=revisi, oleh=oleh, **isi)


def _baru(
    model: type[N],
    indikator: Indikator,
    tahun: int,
    triwulan: int,
    isi: dict[str, Any] | None,
    oleh: Pengguna,
) -> N | None:
    if isi is None:
        return None
    objek = model(indikator=indikator, tahun=tahun, triwulan=triwulan, **isi)
    try:
        with transaction.atomic():
            return actions.buat(objek, oleh=oleh)
    except IntegrityError:  # two first saves at once: the second sees the first
        kini = model._default_manager.get(indikator=indikator, tahun=tahun, triwulan=triwulan)
        raise actions.BerubahLebihDulu(kini) from None
