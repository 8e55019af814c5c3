"""Words that only another place's records have."""

from __future__ import annotations

from kecamatan.models import Keanggotaan
from tests.akses.dunia import NAMA, PENGELOLA

DI_KECAMATAN = {p.value for p in Keanggotaan.DI_KECAMATAN}


def kenari(orang: str) -> list[str]:
    """What this person must never meet, at their own place; the manager is tried there too."""
    luar = [NAMA["luar"], "Kabmerah"]
    return [*luar, NAMA["tetangga"]] if orang in {*DI_KECAMATAN, PENGELOLA} else luar
