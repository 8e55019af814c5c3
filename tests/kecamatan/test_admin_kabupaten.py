"""The admin for those who keep one kabupaten: its own data and people, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib import admin
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from kecamatan.demo import buat_akun_demo
from kecamatan.models import Kabupaten, Keanggotaan, Kecamatan, Pejabat, Pengguna, Peraturan
from laporan.models import ButirReviu
from tests import factories as f
from tests.kecamatan.test_admin import SATU

pytestmark = pytest.mark.django_db
P = Keanggotaan.Peran
BERSAMA = {"butirreviu", "komponenakip", "nomenklatur", "skala"}


@pytest.fixture
def jember() -> Kabupaten:
    return f.buat_kabupaten("Jember")


@pytest.fixture
def pengelola(jember: Kabupaten) -> Pengguna:
    return f.buat_anggota(P.ADMIN, jember, pengguna=f.buat_pengguna(is_staff=True)).pengguna


@pytest.fixture
def klien(pengelola: Pengguna) -> Client:
    hasil = Client()
    hasil.force_login(pengelola)
    return hasil


def di(objek: Any, apa: str = "change") -> str:
    nama = f"{objek._meta.app_label}_{objek._meta.model_name}"
    return reverse(f"admin:{nama}_{apa}", args=[objek.pk] if isinstance(objek, Model) else [])


@pytest.mark.parametrize("model", list(SATU), ids=lambda m: m._meta.model_name)
def test_milik_kabupaten_lain_tidak_ada_dan_acuan_bersama_hanya_dibaca(
    klien: Client, model: type[Model]
) -> None:
    objek = SATU[model]()
    assert klien.get(di(model, "changelist")).status_code == 200
    buka, kirim = klien.get(di(objek)), klien.post(di(objek), {"nama": "Palsu"})
    if model._meta.model_name in BERSAMA:
        assert buka.status_code == 200
        assert 'name="_save"' not in buka.content.decode()
        assert kirim.status_code == 403
    else:
        assert buka.status_code == 302  # to the index: no such record
        assert kirim.status_code == 302
        assert not klien.get(di(model, "changelist")).context["cl"].queryset.filter(pk=objek.pk)


def test_setiap_halaman_pengelola_termasuk_salah_satunya() -> None:
    terdaftar = {m for m in admin.site._registry if m.__module__.split(".")[0] in RUMAH}
    ragu = {m._meta.model_name for m in terdaftar if not admin.site._registry[m].KABUPATEN}  # type: ignore[attr-defined]
    assert ragu == BERSAMA


RUMAH = ("kecamatan", "iku", "laporan")


def test_milik_sendiri_dapat_diubah_dan_tidak_dapat_dipindah_keluar(
    klien: Client, jember: Kabupaten
) -> None:
    pejabat, asing = f.buat_pejabat(f.buat_kecamatan(jember)), f.buat_kecamatan()
    isi = {"nama": "BARU", "nip": "", "jabatan": "Camat", "status": "definitif", "pangkat": ""}
    isi |= {"mulai": "2020-01-01", "selesai": ""}
    assert klien.post(di(pejabat), isi | {"kecamatan": str(asing.pk)}).status_code == 200
    assert (
        klien.post(di(pejabat), isi | {"kecamatan": str(pejabat.kecamatan_id)}).status_code == 302
    )
    assert Pejabat.objects.get().nama == "BARU"
    assert klien.get(di(jember)).status_code == 200
    assert klien.post(di(jember, "delete"), {"post": "yes"}).status_code == 403
    assert klien.get(di(Kabupaten, "add")).status_code == 403


def test_peraturan_bersama_dibaca_yang_sendiri_ditambah(klien: Client, jember: Kabupaten) -> None:
    pusat = f.buat_peraturan()
    halaman = klien.get(di(pusat))
    assert (halaman.status_code, 'name="_save"' in halaman.content.decode()) == (200, False)
    isi = {"jenis": "Perbup", "nomor": "1", "tahun": "2020", "tentang": "A", "status": "berlaku"}
    for kabupaten in ("", str(f.buat_kabupaten().pk)):
        jawab = klien.post(di(Peraturan, "add"), isi | {"kabupaten": kabupaten})
        assert "kabupaten" in jawab.context["adminform"].form.errors
    jawab = klien.post(di(Peraturan, "add"), isi | {"kabupaten": str(jember.pk)})
    assert "kabupaten" not in (jawab.context["adminform"].form.errors if jawab.context else {})
    assert klien.get(reverse("admin:kecamatan_peraturan_import")).status_code == 403
    assert klien.get(reverse("admin:laporan_butirreviu_import")).status_code == 403
    assert ButirReviu.objects.count() == 0


def test_akun_hanya_orang_sendiri_tanpa_hak_pusat(klien: Client, jember: Kabupaten) -> None:
    kecamatan = f.buat_kecamatan(jember)
    orang = f.buat_anggota(P.OPERATOR, kecamatan).pengguna
    rangkap = f.buat_anggota(P.OPERATOR, kecamatan).pengguna
    f.buat_anggota(P.OPERATOR, f.buat_kecamatan(), pengguna=rangkap)
    pusat = f.buat_anggota(P.OPERATOR, kecamatan, pengguna=f.buat_pengelola()).pengguna
    for lain in (rangkap, pusat):
        assert klien.get(di(lain)).status_code == 302
        sandi = reverse("admin:auth_user_password_change", args=[lain.pk])
        assert klien.get(sandi).status_code in (302, 404)
    satu = orang.keanggotaan.get()
    sisip = {"keanggotaan-TOTAL_FORMS": "1", "keanggotaan-INITIAL_FORMS": "1"}
    sisip |= {"keanggotaan-0-id": str(satu.pk), "keanggotaan-0-pengguna": str(orang.pk)}
    sisip |= {"keanggotaan-0-peran": "sekcam", "keanggotaan-0-mulai": "2020-01-01"}
    isi = {"username": orang.username, "is_active": "on", "is_staff": "on", "is_superuser": "on"}
    asing = sisip | {"keanggotaan-0-kecamatan": str(f.buat_kecamatan().pk)}
    assert klien.post(di(orang), isi | asing).status_code == 200
    assert klien.post(di(orang), isi | sisip | {"keanggotaan-0-kecamatan": str(kecamatan.pk)})
    baru = Pengguna.objects.get(pk=orang.pk)
    assert (baru.is_staff, baru.is_superuser) == (False, False)
    assert baru.keanggotaan.get().peran == P.SEKCAM


def test_staf_tanpa_peran_admin_dan_peran_yang_berakhir_tidak_melihat_apa_pun(
    jember: Kabupaten,
) -> None:
    for peran in (P.PENINJAU, P.INSPEKTORAT):
        satu = f.buat_anggota(peran, jember, pengguna=f.buat_pengguna(is_staff=True)).pengguna
        klien = Client()
        klien.force_login(satu)
        assert klien.get(di(Kecamatan, "changelist")).status_code == 403


def test_admin_demo_bukan_pengelola_pusat() -> None:
    buat_akun_demo(f.buat_kecamatan())
    satu = Pengguna.objects.get(username="demo-admin")
    assert (satu.is_staff, satu.is_superuser) == (True, False)
