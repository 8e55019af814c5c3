"""Mengingat: regulations found by words, cited once, in their own order."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from kecamatan.models import Kecamatan, Peraturan
from laporan.models import SkIku
from laporan.selectors.peraturan import cari_peraturan
from laporan.selectors.teks import dicabut_pada, ketentuan
from tests import factories as f
from tests.orang import masuk, pengguna

pytestmark = pytest.mark.django_db
PILIH = "/jember/balung/2020/teks/mengingat/pilih/"


@pytest.fixture
def sk(data_contoh: None) -> SkIku:
    return SkIku.objects.get(dokumen__kecamatan__slug="balung", dokumen__tahun=2020)


@pytest.fixture
def operator(sk: SkIku) -> Client:
    return masuk("operator", sk.dokumen.kecamatan)


def kirim(klien: Client, *peraturan: object, **lain: Any) -> Any:
    return klien.post(PILIH, {"kunci": uuid4(), "peraturan": peraturan, **lain})


def sebutan(sk: SkIku) -> list[str]:
    return [k.peraturan.kunci for k in ketentuan(sk).mengingat if k.peraturan]


@pytest.mark.parametrize("kata", ["uu 23", "undang pemerintahan daerah", "2014 pemerintahan"])
def test_peraturan_ditemukan_menurut_kata(sk: SkIku, kata: str) -> None:
    semua, _ = cari_peraturan(sk.dokumen.kecamatan, kata)
    assert "UU 23/2014" in [p.kunci for p in semua]


def test_peraturan_kabupaten_lain_tidak_ditemukan_dan_ditolak(operator: Client, sk: SkIku) -> None:
    asing = f.buat_peraturan(kabupaten=f.buat_kabupaten("Asing"), tentang="Rahasia")
    assert "Rahasia" not in operator.get(f"{PILIH}?cari=rahasia").content.decode()
    sebelum = sebutan(sk)
    for pk in (asing.pk, 999_999, "x"):
        assert kirim(operator, pk).status_code == 422
    assert sebutan(sk) == sebelum


def test_sesudah_memilih_kembali_ke_sk(operator: Client, sk: SkIku) -> None:
    jawab = kirim(operator, f.buat_peraturan().pk)
    assert jawab["Location"].endswith(f"/teks/#sk-{sk.pk}")
    assert f'id="sk-{sk.pk}"' in operator.get(jawab["Location"]).content.decode()


def test_pilihan_masuk_pada_tempatnya_dan_sekali_saja(operator: Client, sk: SkIku) -> None:
    ada = sk.ketentuan.filter(jenis="mengingat").first()
    assert ada is not None
    baru = f.buat_peraturan(jenis="UU", nomor="1", tahun=1950, tentang="Pembentukan")
    kunci = uuid4()
    for _ in range(2):
        assert kirim(operator, baru.pk, ada.peraturan_id, kunci=kunci).status_code == 302
    assert sebutan(sk)[0] == "UU 1/1950"
    assert sebutan(sk).count("UU 1/1950") == 1
    satu = sk.ketentuan.get(peraturan=baru)
    assert [h.history_user for h in satu.history.all()] == [pengguna(operator)]


def test_tanpa_pilihan_diberi_tahu(operator: Client) -> None:
    jawab = kirim(operator)
    assert jawab.status_code == 422
    assert "Pilih paling sedikit satu peraturan." in jawab.content.decode()


def test_peraturan_yang_dicabut_diperingatkan_menurut_tahun_sk() -> None:
    pencabut = f.buat_peraturan(jenis="PP", nomor="12", tahun=2019)
    lama = f.buat_peraturan(status="dicabut", dicabut_oleh=pencabut)
    assert dicabut_pada(lama, 2018) == ""
    assert dicabut_pada(lama, 2019) == "Dicabut oleh Peraturan Pemerintah Nomor 12 Tahun 2019"
    assert dicabut_pada(f.buat_peraturan(status="dicabut"), 2018) == "Sudah dicabut"
    assert dicabut_pada(f.buat_peraturan(status="diubah"), 2018) == ""


def test_peringatan_tampak_di_daftar_dan_saat_memilih(operator: Client, sk: SkIku) -> None:
    lama = f.buat_peraturan(status="dicabut", tentang="Sudah tidak berlaku")
    assert "Sudah dicabut." in operator.get(f"{PILIH}?cari=tidak+berlaku").content.decode()
    kirim(operator, lama.pk)
    assert "Sudah dicabut." in operator.get("/jember/balung/2020/teks/").content.decode()


def test_tahun_tanpa_sk_404(operator: Client) -> None:
    assert operator.get(PILIH.replace("2020", "2021")).status_code == 404


def test_mengingat_tidak_dapat_berisi_teks_bebas(operator: Client, sk: SkIku) -> None:
    satu = sk.ketentuan.filter(jenis="mengingat").first()
    assert satu is not None
    alamat = f"/jember/balung/2020/teks/mengingat/{satu.pk}/ubah/"
    assert operator.post(alamat, {"teks": "UU palsu", "revisi": 1}).status_code == 422
    lain = Peraturan.objects.exclude(pk=satu.peraturan_id or 0).filter(kabupaten=None)[0]
    assert operator.post(alamat, {"peraturan": lain.pk, "revisi": 1}).status_code == 302
    satu.refresh_from_db()
    assert (satu.peraturan, satu.teks) == (lain, "")


def test_hapus_mengingat_menyebut_peraturannya(operator: Client, sk: SkIku) -> None:
    satu = sk.ketentuan.filter(jenis="mengingat").first()
    assert satu is not None
    alamat = f"/jember/balung/2020/teks/mengingat/{satu.pk}/hapus/"
    assert str(satu.peraturan) in operator.get(alamat).content.decode()
    operator.post(alamat)
    assert not sk.ketentuan.filter(pk=satu.pk).exists()


def test_kecamatan_tanpa_kabupaten_sama_memakai_peraturan_pusat() -> None:
    kecamatan: Kecamatan = f.buat_kecamatan()
    pusat = f.buat_peraturan(tentang="Pusat sekali")
    assert cari_peraturan(kecamatan, "pusat sekali") == ([pusat], False)
