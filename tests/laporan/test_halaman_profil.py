"""The profile page: who is in office now, and the chart that documents print."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kecamatan.models import Kecamatan
from tests import factories as f
from tests.orang import masuk

pytestmark = pytest.mark.django_db
KUERI = 15


@pytest.fixture
def balung(data_contoh: None) -> Kecamatan:
    return Kecamatan.objects.get(slug="balung")


def buka(klien: Client, kecamatan: Kecamatan) -> str:
    jawab = klien.get(f"/{kecamatan.alamat}/2020/profil/")
    assert jawab.status_code == 200
    return jawab.content.decode()


def test_pejabat_kini_di_depan_yang_terdahulu_terlipat(balung: Kecamatan) -> None:
    f.buat_pejabat(balung, nama="CAMAT DAHULU", mulai=date(2000, 1, 1), selesai=date(2005, 1, 1))
    isi = buka(masuk("operator", balung), balung)
    kini, _, lama = isi.partition("Pejabat terdahulu (")
    assert "RACHMAD HIDAYAT" in kini
    assert "CAMAT DAHULU" not in kini
    assert "CAMAT DAHULU" in lama


def test_bagan_digambar_lagi_sesudah_unit_diubah(balung: Kecamatan) -> None:
    operator = masuk("operator", balung)
    camat = balung.unit_kerja.get(induk=None)
    sebelum = buka(operator, balung)
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in sebelum
    assert "SEKSI BARU" not in sebelum
    isi = {"nama": "Seksi Baru", "jenis": "seksi", "induk": camat.pk, "mulai": "2020-01-01"}
    operator.post(f"/{balung.alamat}/2020/profil/unit/tambah/", isi)
    assert ">SEKSI BARU</text>" in buka(operator, balung)


def test_kantor_kosong_menyebut_langkah_pertama() -> None:
    kecamatan = f.buat_kecamatan()
    isi = buka(masuk("operator", kecamatan), kecamatan)
    assert "Tambahkan camat agar dokumen dapat ditandatangani" in isi
    assert "<svg" not in isi


@pytest.mark.parametrize("peran", ["peninjau", "inspektorat"])
def test_pembaca_tidak_melihat_tindakan(balung: Kecamatan, peran: str) -> None:
    isi = buka(masuk(peran, balung), balung)
    assert "RACHMAD HIDAYAT" in isi
    for kata in ("/ubah/", "/hapus/", "/tambah/", "Ubah<", "Lainnya…", 'id="geser"'):
        assert kata not in isi


def test_profil_dalam_batas_kueri(balung: Kecamatan) -> None:
    operator = masuk("operator", balung)
    buka(operator, balung)
    with CaptureQueriesContext(connection) as tanya:
        buka(operator, balung)
    assert len(tanya) <= KUERI


def test_profil_kecamatan_lain_tidak_ada(balung: Kecamatan) -> None:
    lain = Kecamatan.objects.get(slug="mayang")
    assert masuk("operator", balung).get(f"/{lain.alamat}/2020/profil/").status_code == 404
