"""Reads of the office for screens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kecamatan.models import Kecamatan, Kop, Pejabat, TugasFungsi, UnitKerja


@dataclass(frozen=True)
class Profil:
    """Newest first; what has ended by the day asked for is `lama`."""

    kop: list[Kop]
    kop_lama: list[Kop]
    tugas_fungsi: list[TugasFungsi]
    tugas_fungsi_lama: list[TugasFungsi]
    unit: list[UnitKerja]
    """In the order of the tree, each with its depth `tingkat`."""
    pejabat: list[Pejabat]
    pejabat_lama: list[Pejabat]


def profil(kecamatan: Kecamatan, hari: date) -> Profil:
    """Everything about the office; four queries."""
    kop = list(Kop.objects.filter(kecamatan=kecamatan).order_by("-mulai"))
    tugas = list(TugasFungsi.objects.filter(kecamatan=kecamatan).order_by("-mulai"))
    pejabat = list(Pejabat.objects.filter(kecamatan=kecamatan).order_by("-mulai", "pk"))
    return Profil(
        kop=[x for x in kop if not _berakhir(x, hari)],
        kop_lama=[x for x in kop if _berakhir(x, hari)],
        tugas_fungsi=[x for x in tugas if not _berakhir(x, hari)],
        tugas_fungsi_lama=[x for x in tugas if _berakhir(x, hari)],
        unit=_pohon(list(UnitKerja.objects.filter(kecamatan=kecamatan)), None, 0),
        pejabat=[x for x in pejabat if not _berakhir(x, hari)],
        pejabat_lama=[x for x in pejabat if _berakhir(x, hari)],
    )


def _berakhir(objek: Kop | TugasFungsi | Pejabat, hari: date) -> bool:
    return objek.selesai is not None and objek.selesai < hari


def _pohon(semua: list[UnitKerja], induk: int | None, tingkat: int) -> list[UnitKerja]:
    """Units in the order of the tree, each knowing how deep it lies."""
    hasil: list[UnitKerja] = []
    for unit in semua:
        if unit.induk_id == induk:
            unit.tingkat = tingkat  # type: ignore[attr-defined]
            hasil += [unit, *_pohon(semua, unit.pk, tingkat + 1)]
    return hasil
