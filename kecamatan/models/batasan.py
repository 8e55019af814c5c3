"""Conditions that models put into the database.

A CHECK lets a row pass where its condition is unknown, so every condition here and in the models
says outright what must not be null.
"""

from calendar import isleap

from django.db.models import Q

from kecamatan.tanggal import TAHUN_AKHIR, TAHUN_AWAL

BULAN_31_HARI = (1, 3, 5, 7, 8, 10, 12)
TAHUN_KABISAT = tuple(t for t in range(TAHUN_AWAL, TAHUN_AKHIR + 1) if isleap(t))


def tepat_satu(*kolom: str) -> Q:
    """Exactly one of these foreign keys is filled."""
    pilihan = Q()
    for terisi in kolom:
        pilihan |= Q(**{f"{k}__isnull": k != terisi for k in kolom})
    return pilihan


def semua_atau_kosong(*kolom: str) -> Q:
    """All of these columns are filled, or none of them."""
    kosong = Q(**{f"{k}__isnull": True for k in kolom})
    return kosong | Q(**{f"{k}__isnull": False for k in kolom})


def hari_ada(awalan: str) -> Q:
    """The day is blank or one that its month has: no 31 April, 29 February in leap years only."""
    hari, bulan, tahun = (f"{awalan}_{x}" for x in ("hari", "bulan", "tahun"))
    biasa = Q(**{f"{hari}__range": (1, 28)})
    akhir = Q(**{f"{hari}__in": (29, 30), f"{bulan}__in": [b for b in range(1, 13) if b != 2]})
    panjang = Q(**{hari: 31, f"{bulan}__in": BULAN_31_HARI})
    kabisat = Q(**{hari: 29, bulan: 2, f"{tahun}__in": TAHUN_KABISAT})
    terisi = Q(**{f"{x}__isnull": False for x in (hari, bulan, tahun)})
    return Q(**{f"{hari}__isnull": True}) | (terisi & (biasa | akhir | panjang | kabisat))
