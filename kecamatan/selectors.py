"""Reads of the office for screens."""

from __future__ import annotations

from dataclasses import dataclass

from kecamatan.models import Kecamatan, Kop, Pejabat, TugasFungsi, UnitKerja


@dataclass(frozen=True)
class Profil:
    kop: list[Kop]
    tugas_fungsi: list[TugasFungsi]
    unit: list[UnitKerja]
    pejabat: list[Pejabat]


def profil(kecamatan: Kecamatan) -> Profil:
    """Everything about the office, newest first; four queries."""
    return Profil(
        kop=list(Kop.objects.filter(kecamatan=kecamatan).order_by("-mulai")),
        tugas_fungsi=list(TugasFungsi.objects.filter(kecamatan=kecamatan).order_by("-mulai")),
        unit=_pohon(list(UnitKerja.objects.filter(kecamatan=kecamatan)), None, 0),
        pejabat=list(Pejabat.objects.filter(kecamatan=kecamatan).order_by("-mulai")),
    )


def _pohon(semua: list[UnitKerja], induk: int | None, tingkat: int) -> list[UnitKerja]:
    """Units in the order of the tree, each knowing how deep it lies."""
    hasil: list[UnitKerja] = []
    for unit in semua:
        if unit.induk_id == induk:
            unit.tingkat = tingkat  # type: ignore[attr-defined]
            hasil += [unit, *_pohon(semua, unit.pk, tingkat + 1)]
    return hasil
