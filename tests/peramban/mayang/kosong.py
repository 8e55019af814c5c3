"""A kecamatan with a name, an account, and nothing else: where a new office begins.

`buat` runs inside the server's own database (`manage.py shell`).
"""

from __future__ import annotations

from datetime import date

from kecamatan.demo import SANDI_DEMO
from kecamatan.models import Kabupaten, Keanggotaan, Kecamatan, Pengguna

SLUG = "mayang-kosong"
"""Beside the example `mayang`: the same name, so that every printed word can be the same."""
NAMA_PENGGUNA = "operator-mayang"
SANDI = SANDI_DEMO


def buat(nama: str) -> None:
    kabupaten = Kabupaten.objects.get(slug="jember")
    kecamatan = Kecamatan.objects.create(kabupaten=kabupaten, nama=nama, slug=SLUG)
    orang = Pengguna.objects.create_user(NAMA_PENGGUNA, password=SANDI, first_name="Operator")
    Keanggotaan.objects.create(
        pengguna=orang, peran="operator", kecamatan=kecamatan, mulai=date(2020, 1, 1)
    )
