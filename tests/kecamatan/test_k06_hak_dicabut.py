"""Obligation 6: what is taken away is gone at the next request."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from kecamatan.models import Kecamatan, Pengguna
from tests import factories as f

pytestmark = pytest.mark.django_db
SANDI, BARU = "Sandi-Yang-Panjang-1", "Kunci-Baru-2026"


@pytest.fixture
def kecamatan() -> Kecamatan:
    return f.buat_kecamatan()


@pytest.fixture
def orang(kecamatan: Kecamatan) -> Pengguna:
    pengguna = f.buat_anggota("operator", kecamatan).pengguna
    pengguna.set_password(SANDI)
    pengguna.save()
    return pengguna


@pytest.fixture
def klien(orang: Pengguna, kecamatan: Kecamatan) -> Client:
    satu = Client()
    satu.force_login(orang)
    assert satu.get(profil(kecamatan)).status_code == 200
    return satu


def profil(kecamatan: Kecamatan) -> str:
    return f"/{kecamatan.alamat}/2020/profil/"


def test_k06_peran_dicabut_menutup_permintaan_berikutnya(
    klien: Client, orang: Pengguna, kecamatan: Kecamatan
) -> None:
    orang.keanggotaan.all().delete()
    assert klien.get(profil(kecamatan)).status_code == 404
    assert klien.post(f"{profil(kecamatan)}kop/tambah/", {"jalan": "x"}).status_code == 404


def test_k06_peran_yang_berakhir_kemarin_menutup(
    klien: Client, orang: Pengguna, kecamatan: Kecamatan
) -> None:
    orang.keanggotaan.update(selesai=timezone.localdate() - timedelta(days=2))
    assert klien.get(profil(kecamatan)).status_code == 404


def test_k06_peran_diganti_berlaku_seketika(
    klien: Client, orang: Pengguna, kecamatan: Kecamatan
) -> None:
    orang.keanggotaan.update(peran="inspektorat", kecamatan=None, kabupaten=kecamatan.kabupaten)
    assert klien.get(profil(kecamatan)).status_code == 200
    assert klien.get(f"{profil(kecamatan)}kop/tambah/").status_code == 403


def test_k06_akun_dinonaktifkan_harus_masuk_lagi(
    klien: Client, orang: Pengguna, kecamatan: Kecamatan
) -> None:
    Pengguna.objects.filter(pk=orang.pk).update(is_active=False)
    jawab = klien.get(profil(kecamatan))
    assert jawab.status_code == 302
    assert jawab["Location"].startswith("/masuk/")


def test_k06_sandi_diganti_mengakhiri_sesi_lain(
    klien: Client, orang: Pengguna, kecamatan: Kecamatan
) -> None:
    lain = Client()
    lain.force_login(orang)
    isi = {"old_password": SANDI, "new_password1": BARU, "new_password2": BARU}
    assert klien.post("/akun/sandi/", isi).status_code == 302
    assert klien.get(profil(kecamatan)).status_code == 200
    assert lain.get(profil(kecamatan)).status_code == 302
