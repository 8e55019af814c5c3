"""A plan as the selectors read it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from iku import selectors
from iku.models import Renstra
from iku.predikat import Skala
from iku.selectors import Aturan, RencanaIsi


def baca(
    renstra: Renstra,
    tahun: int = 2020,
    *,
    pagu: str = "murni",
    rumus_negatif: str = "selisih",
    skala: Mapping[int, Skala] | None = None,
) -> RencanaIsi:
    return selectors.rencana([renstra], Aturan(rumus_negatif, skala or {}), tahun, pagu)[renstra.pk]


def angka(isi: str | None) -> Decimal | None:
    return None if isi is None else Decimal(isi)
