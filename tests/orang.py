"""Test persons: one browser per role, signed in, at the example data."""

from __future__ import annotations

from django.test import Client

from kecamatan.models import Keanggotaan, Kecamatan, Pengguna
from tests import factories as f

P = Keanggotaan.Peran


def masuk(peran: str, kecamatan: Kecamatan) -> Client:
    """A client signed in with one role in this kecamatan or in its kabupaten."""
    tempat = kecamatan if peran in Keanggotaan.DI_KECAMATAN else kecamatan.kabupaten
    klien = Client()
    klien.force_login(f.buat_anggota(peran, tempat).pengguna)
    return klien


def pengguna(klien: Client) -> Pengguna:
    return Pengguna.objects.get(pk=klien.session["_auth_user_id"])
