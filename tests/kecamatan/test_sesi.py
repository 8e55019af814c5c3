"""An ended session: what was typed is kept, and nobody else profits from it."""

from __future__ import annotations

import pytest
from django.test import Client

from kecamatan.models import Kecamatan, Kop, Pengguna
from tests import factories as f

pytestmark = pytest.mark.django_db
SANDI = "Sandi-Yang-Panjang-1"
KOP = {"jalan": "Jl. Rambipuji 1", "tempat": "Balung", "mulai": "2020-01-01"}


@pytest.fixture
def kecamatan() -> Kecamatan:
    return f.buat_kecamatan()


@pytest.fixture
def orang(kecamatan: Kecamatan) -> Pengguna:
    pengguna = f.buat_anggota("operator", kecamatan).pengguna
    pengguna.set_password(SANDI)
    pengguna.save()
    return pengguna


def alamat(kecamatan: Kecamatan) -> str:
    return f"/{kecamatan.alamat}/2020/profil/kop/tambah/"


def masuk_lagi(nama: str, sandi: str = SANDI) -> dict[str, str]:
    return {**KOP, "masuk_lagi": "1", "username": nama, "password": sandi}


def test_kiriman_tanpa_sesi_kembali_sebagai_isian_tersembunyi(kecamatan: Kecamatan) -> None:
    jawab = Client().post(alamat(kecamatan), KOP)
    halaman = jawab.content.decode()
    assert jawab.status_code == 401
    assert 'name="jalan" value="Jl. Rambipuji 1"' in halaman
    assert not Kop.objects.exists()


def test_masuk_di_tempat_menyimpan_kiriman(kecamatan: Kecamatan, orang: Pengguna) -> None:
    klien = Client()
    jawab = klien.post(alamat(kecamatan), masuk_lagi(orang.username), REMOTE_ADDR="127.0.0.1")
    assert jawab.status_code == 302
    assert Kop.objects.get().jalan == KOP["jalan"]
    assert klien.session["_auth_user_id"] == str(orang.pk)


def test_sandi_salah_tidak_menyimpan_dan_isian_tetap(kecamatan: Kecamatan, orang: Pengguna) -> None:
    jawab = Client().post(alamat(kecamatan), masuk_lagi(orang.username, "salah"))
    assert jawab.status_code == 401
    assert KOP["jalan"] in jawab.content.decode()
    assert not Kop.objects.exists()


def test_orang_tanpa_peran_tidak_menyimpan_setelah_masuk(kecamatan: Kecamatan) -> None:
    asing = f.buat_anggota("operator", f.buat_kecamatan()).pengguna
    asing.set_password(SANDI)
    asing.save()
    assert Client().post(alamat(kecamatan), masuk_lagi(asing.username)).status_code == 404
    assert not Kop.objects.exists()


def test_formulir_bertoken_lama_dapat_dikirim_ulang(kecamatan: Kecamatan, orang: Pengguna) -> None:
    klien = Client(enforce_csrf_checks=True)
    klien.force_login(orang)
    jawab = klien.post(alamat(kecamatan), KOP, headers={"origin": "http://testserver"})
    assert jawab.status_code == 403
    assert KOP["jalan"] in jawab.content.decode()


def test_formulir_dari_situs_lain_tidak_ditawarkan_lagi(
    kecamatan: Kecamatan, orang: Pengguna
) -> None:
    klien = Client(enforce_csrf_checks=True)
    klien.force_login(orang)
    for asal in ("https://jahat.example", "null"):
        jawab = klien.post(alamat(kecamatan), KOP, headers={"origin": asal})
        assert jawab.status_code == 403
        assert KOP["jalan"] not in jawab.content.decode()


def test_htmx_tanpa_sesi_dijawab_401_tanpa_halaman(kecamatan: Kecamatan) -> None:
    jawab = Client().post(alamat(kecamatan), KOP, headers={"hx-request": "true"})
    assert (jawab.status_code, jawab.content) == (401, b"Sesi berakhir.")


def test_sesi_bergulir_tanpa_menulis_setiap_kali(client: Client, orang: Pengguna) -> None:
    client.force_login(orang)
    client.get("/akun/sandi/")
    dilihat = client.session["dilihat"]
    client.get("/akun/sandi/")
    assert client.session["dilihat"] == dilihat
    sesi = client.session
    sesi["dilihat"] = dilihat - 301
    sesi.save()
    client.get("/akun/sandi/")
    assert client.session["dilihat"] >= dilihat
