"""Realisasi with its source, and in a year that only serves comparison."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from iku.models import Indikator, Realisasi, TahunKinerja
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.iku.test_halaman_realisasi import isian
from tests.orang import masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def kinerja() -> TahunKinerja:
    tahun = f.buat_tahun_kinerja(tahun=2020, tahun_pembanding=2017)
    f.buat_kebijakan(tahun.kecamatan.kabupaten)
    return tahun


@pytest.fixture
def indikator(kinerja: TahunKinerja) -> Indikator:
    return f.buat_indikator(f.buat_sasaran(f.buat_tujuan(kinerja.renstra)), satuan="%")


@pytest.fixture
def operator(kinerja: TahunKinerja) -> Client:
    return masuk("operator", kinerja.kecamatan)


def alamat(kecamatan: Kecamatan, tahun: int, indikator: Indikator | None = None) -> str:
    awal = f"/{kecamatan.alamat}/{tahun}/realisasi/"
    return f"{awal}{indikator.pk}/" if indikator else awal


def kirim(
    klien: Client, kinerja: TahunKinerja, indikator: Indikator, tahun: int = 2020, **medan: Any
) -> Any:
    data = isian(indikator, revisi=0, **medan)
    return klien.post(alamat(kinerja.kecamatan, tahun, indikator), data)


def test_sumber_data_tersimpan_dan_muncul_lagi(
    operator: Client, kinerja: TahunKinerja, indikator: Indikator
) -> None:
    kirim(operator, kinerja, indikator, nilai="67,6", sumber_data="Bappeda")
    assert Realisasi.objects.get().sumber_data == "Bappeda"
    assert 'value="Bappeda"' in operator.get(alamat(kinerja.kecamatan, 2020)).content.decode()


@pytest.mark.parametrize(
    ("medan", "kata"),
    [
        ({"sumber_data": "Bappeda"}, "kosongkan sumber data"),
        ({"catatan": "Survei ditunda"}, "kosongkan penjelasan"),
        ({"alasan": "Survei batal"}, "Centang “Tidak ada data”"),
    ],
)
def test_kata_tanpa_nilai_ditanyakan_bukan_dibuang(
    operator: Client, kinerja: TahunKinerja, indikator: Indikator, medan: Any, kata: str
) -> None:
    jawab = kirim(operator, kinerja, indikator, **medan)
    assert jawab.status_code == 422
    assert kata in jawab.content.decode()
    assert not Realisasi.objects.exists()


def test_penjelasan_beberapa_baris_tersimpan_dengan_satu_tanda_baris(
    operator: Client, kinerja: TahunKinerja, indikator: Indikator
) -> None:
    kirim(operator, kinerja, indikator, nilai="5", catatan="satu\r\ndua")
    assert Realisasi.objects.get().catatan == "satu\ndua"


def test_tahun_pembanding_dituju_dari_halaman_tahunnya(
    operator: Client, kinerja: TahunKinerja, indikator: Indikator
) -> None:
    halaman = operator.get(alamat(kinerja.kecamatan, 2020)).content.decode()
    assert f'href="{alamat(kinerja.kecamatan, 2017)}"' in halaman


def test_tahun_pembanding_di_luar_renstra_tidak_ditautkan(
    operator: Client, kinerja: TahunKinerja, indikator: Indikator
) -> None:
    TahunKinerja.objects.update(tahun_pembanding=2015)
    halaman = operator.get(alamat(kinerja.kecamatan, 2020)).content.decode()
    assert "Realisasi tahun pembanding" not in halaman


def test_tahun_yang_hanya_pembanding_menerima_angka_dan_mengatakannya(
    operator: Client, kinerja: TahunKinerja, indikator: Indikator
) -> None:
    halaman = operator.get(alamat(kinerja.kecamatan, 2017)).content.decode()
    assert "bukan tahun kinerja" in halaman
    assert kirim(operator, kinerja, indikator, 2017, nilai="78,2").status_code == 200
    satu = Realisasi.objects.get()
    assert (satu.tahun, satu.angka) == (2017, Decimal("78.2"))
    assert "2017: 78,2" in operator.get(alamat(kinerja.kecamatan, 2020)).content.decode()


def test_k02_tahun_pembanding_kecamatan_lain_tidak_ada(
    operator: Client, kinerja: TahunKinerja
) -> None:
    asing = f.buat_indikator()
    assert kirim(operator, kinerja, asing, 2017, nilai="1").status_code == 404
    assert operator.get(alamat(f.buat_kecamatan(), 2017)).status_code == 404
    assert not Realisasi.objects.exists()
