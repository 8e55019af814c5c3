"""The plan page: the whole cascade, calm, with the actions of those who may act."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from iku.models import Indikator, Renstra
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.orang import masuk

pytestmark = pytest.mark.django_db
KUERI = 15


@pytest.fixture
def balung(data_contoh: None) -> Kecamatan:
    return Kecamatan.objects.get(slug="balung")


def buka(klien: Client, kecamatan: Kecamatan, kueri: str = "") -> str:
    jawab = klien.get(f"/{kecamatan.alamat}/2020/rencana/{kueri}")
    assert jawab.status_code == 200
    return jawab.content.decode()


def test_seluruh_kaskade_tampak_dengan_nomor_dan_satuan(balung: Kecamatan) -> None:
    isi = buka(masuk("operator", balung), balung)
    for kata in ("Tujuan 1", "Sasaran 2", "Program 4", "Kegiatan 3.2", "(indeks)", "Strategi"):
        assert kata in isi
    milik = Indikator.objects.filter(program__renstra__tahun_awal=2016).di(balung)
    assert all(f'id="indikator-program-{i.pk}"' in isi for i in milik)


def test_program_dan_sasarannya_saling_menunjuk(balung: Kecamatan) -> None:
    isi = buka(masuk("operator", balung), balung)
    program = balung.renstra.get(tahun_awal=2016).program.get(urutan=4)
    assert program.sasaran
    assert f'Didukung <a href="#program-{program.pk}">Program 4' in isi
    assert f'Mendukung <a href="#sasaran-{program.sasaran.pk}">Sasaran 1</a>' in isi
    assert "Program rutin, tanpa sasaran" in isi


def test_setiap_tautan_dalam_halaman_ada_tujuannya(balung: Kecamatan) -> None:
    isi = buka(masuk("operator", balung), balung)
    id_semua = re.findall(r'\sid="([^"]+)"', isi)
    assert len(id_semua) == len(set(id_semua))
    assert set(re.findall(r'href="#([^"]+)"', isi)) <= set(id_semua)


def test_arah_negatif_disebut_dengan_kata() -> None:
    kecamatan = f.buat_kecamatan()
    sasaran = f.buat_sasaran(f.buat_renstra(kecamatan))
    f.buat_indikator(sasaran, arah="negatif")
    isi = buka(masuk("operator", kecamatan), kecamatan)
    assert isi.count("semakin rendah semakin baik") == 1


@pytest.mark.parametrize("peran", ["peninjau", "inspektorat"])
def test_pembaca_tidak_melihat_tindakan(balung: Kecamatan, peran: str) -> None:
    isi = buka(masuk(peran, balung), balung)
    assert "Tujuan 1" in isi
    for kata in ("/ubah/", "/hapus/", "/tambah/", "/naik/", "/salin/", "Ubah…", 'id="geser"'):
        assert kata not in isi


def test_renstra_lain_ditampilkan_bila_diminta(balung: Kecamatan) -> None:
    operator = masuk("operator", balung)
    baru = balung.renstra.get(tahun_awal=2021)
    assert "Renstra 2016-2021</h2>" in buka(operator, balung)
    assert "Renstra 2021-2026</h2>" in buka(operator, balung, f"?renstra={baru.pk}")


@pytest.mark.parametrize("diminta", ["asing", "0", "x", "9" * 30])
def test_renstra_asing_atau_ngawur_tidak_ditampilkan(balung: Kecamatan, diminta: str) -> None:
    asing = Renstra.objects.get(kecamatan__slug="patrang")
    nomor = asing.pk if diminta == "asing" else diminta
    isi = buka(masuk("operator", balung), balung, f"?renstra={nomor}")
    assert "Renstra 2016-2021</h2>" in isi


def test_kecamatan_kosong_menyebut_langkah_pertama() -> None:
    kecamatan = f.buat_kecamatan()
    isi = buka(masuk("operator", kecamatan), kecamatan)
    assert "Tambahkan Renstra lebih dahulu" in isi
    assert "Tahun 2020 belum memakai Renstra" in isi


def test_rencana_dalam_batas_kueri(balung: Kecamatan) -> None:
    operator = masuk("operator", balung)
    buka(operator, balung)
    with CaptureQueriesContext(connection) as tanya:
        buka(operator, balung)
    assert len(tanya) <= KUERI


def test_halaman_kecamatan_lain_tidak_ada(balung: Kecamatan) -> None:
    lain = Kecamatan.objects.get(slug="mayang")
    assert masuk("operator", balung).get(f"/{lain.alamat}/2020/rencana/").status_code == 404
