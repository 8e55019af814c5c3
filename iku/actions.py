"""Writes of figures: one record of a row, by somebody, never over another's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from typing import Any, TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Max

from iku.models import Aspek, Indikator, Realisasi, Survei, Target
from kecamatan import actions
from kecamatan.models import Pengguna, Terlacak

N = TypeVar("N", Target, Realisasi)
R = TypeVar("R", bound=Terlacak)


def catat_nilai(
    model: type[N],
    indikator: Indikator,
    *,
    tahun: int,
    triwulan: int = 0,
    isi: dict[str, Any] | None,
    revisi: int,
    oleh: Pengguna,
    terbaca: N | None = None,
) -> N | None:
    """Keep the value of a year or of one of its quarters; see `catat`."""
    kunci = {"indikator": indikator, "tahun": tahun, "triwulan": triwulan}
    return catat(model, kunci, isi=isi, revisi=revisi, oleh=oleh, terbaca=terbaca)


def catat(
    model: type[R],
    kunci: Mapping[str, Any],
    *,
    isi: dict[str, Any] | None,
    revisi: int,
    oleh: Pengguna,
    terbaca: R | None = None,
) -> R | None:
    """Keep the one record that `kunci` names; `isi` None removes it. `revisi` 0 means new.

    `terbaca` is the record as this request has read it already; a change needs no second look,
    because it is made only at that revision. Raises BerubahLebihDulu when somebody else saved in
    between.
    """
    cukup = terbaca is not None and isi is not None
    with nullcontext() if cukup else transaction.atomic():
        kini = terbaca if cukup else _kini(model, kunci)
        if sama(kini, isi):
            return kini
        if (kini.revisi if kini else 0) != revisi:
            raise actions.BerubahLebihDulu(kini)
        if kini is None:
            return _baru(model, kunci, isi or {}, oleh)
        if isi is None:
            actions.hapus(kini, oleh=oleh)
            return None
        return actions.ubah(kini, revisi=revisi, oleh=oleh, **isi)


def _kini(model: type[R], kunci: Mapping[str, Any]) -> R | None:
    kini: R | None = model._default_manager.filter(**kunci).first()  # type: ignore[assignment]
    return kini


def sama(kini: Terlacak | None, isi: Mapping[str, Any] | None) -> bool:
    """Nothing would change: an untouched row, or the second click."""
    if kini is None or isi is None:
        return kini is None and isi is None
    return all(getattr(kini, nama) == nilai for nama, nilai in isi.items())


def _baru(model: type[R], kunci: Mapping[str, Any], isi: dict[str, Any], oleh: Pengguna) -> R:
    try:
        with transaction.atomic():
            return actions.buat(model(**kunci, **isi), oleh=oleh)
    except (IntegrityError, ValidationError):  # two first saves at once: the second sees the first
        kini = _kini(model, kunci)
        if kini is None:
            raise
        raise actions.BerubahLebihDulu(kini) from None


@transaction.atomic
def tambah_aspek(
    survei: Survei, nama: Sequence[str], *, oleh: Pengguna, kiriman: tuple[UUID, str] | None
) -> None:
    """Add aspects after the last one, once per `kiriman`; raises SudahTerkirim on a repetition."""
    if kiriman:
        actions.sekali(*kiriman)
    akhir = survei.aspek.aggregate(akhir=Max("urutan"))["akhir"] or 0
    for urutan, satu in enumerate(nama, start=akhir + 1):
        actions.buat(Aspek(survei=survei, nama=satu, urutan=urutan), oleh=oleh)
