"""People who open pages in tests."""

from __future__ import annotations

from datetime import date

from django.test import Client

from kecamatan.models import Keanggotaan, Kecamatan, Pengguna


def masuk(client: Client, slug: str = "balung", peran: str = "operator") -> Pengguna:
    """Signs somebody in who has a role in a kecamatan (or in its kabupaten)."""
    pengguna, baru = Pengguna.objects.get_or_create(username=f"{peran}-{slug}")
    kecamatan = Kecamatan.objects.get(slug=slug)
    di_kecamatan = peran in Keanggotaan.DI_KECAMATAN
    if baru:
        Keanggotaan.objects.create(
            pengguna=pengguna,
            peran=peran,
            kecamatan=kecamatan if di_kecamatan else None,
            kabupaten=None if di_kecamatan else kecamatan.kabupaten,
            mulai=date(2020, 1, 1),
        )
    client.force_login(pengguna)
    return pengguna
