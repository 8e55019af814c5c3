"""The preview and the list: who sees what, and what the page is made of."""

import re
from datetime import date

import pytest
from django.test import Client

from kecamatan.models import Kabupaten, Keanggotaan, Kecamatan, Pengguna
from laporan import jenis

pytestmark = pytest.mark.django_db
ALAMAT = "/jember/balung/2020/{}/"


@pytest.fixture
def operator_balung(data_contoh: None, client: Client) -> Client:
    balung = Kecamatan.objects.get(slug="balung")
    client.force_login(_pengguna("operator", Keanggotaan.Peran.OPERATOR, kecamatan=balung))
    return client


def _pengguna(
    nama: str,
    peran: Keanggotaan.Peran,
    *,
    kecamatan: Kecamatan | None = None,
    kabupaten: Kabupaten | None = None,
    selesai: date | None = None,
) -> Pengguna:
    pengguna = Pengguna.objects.create_user(nama)
    Keanggotaan.objects.create(
        pengguna=pengguna,
        peran=peran,
        kecamatan=kecamatan,
        kabupaten=kabupaten,
        mulai=date(2020, 1, 1),
        selesai=selesai,
    )
    return pengguna


def test_pratinjau_tanpa_masuk_mengarah_ke_halaman_masuk(client: Client) -> None:
    jawab = client.get(ALAMAT.format("lkj"))
    assert jawab.status_code == 302
    assert jawab["Location"].startswith("/masuk/")


@pytest.mark.parametrize("kode", ["renstra", "rkt", "pk", "sk-iku", "lkj"])
def test_pratinjau_semua_jenis_terbuka_tanpa_gaya_sebaris(
    operator_balung: Client, kode: str
) -> None:
    jawab = operator_balung.get(ALAMAT.format(kode))
    halaman = jawab.content.decode()
    assert jawab.status_code == 200
    assert "KONSEP" in halaman
    assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=", halaman)


def test_pratinjau_kecamatan_lain_tidak_ada(operator_balung: Client) -> None:
    assert operator_balung.get("/jember/mayang/2021/lkj/").status_code == 404


def test_pratinjau_memakai_isi_yang_sama_dengan_berkas_json(operator_balung: Client) -> None:
    balung = Kecamatan.objects.select_related("kabupaten").get(slug="balung")
    jawab = operator_balung.get(ALAMAT.format("pk"))
    assert jawab.context["n"] == jenis.susun("pk", balung, 2020)


@pytest.mark.parametrize(
    ("alamat", "kata"),
    [
        ("/jember/balung/2019/lkj/", "belum mempunyai data kinerja tahun 2019"),
        ("/jember/balung/2021/sk-iku/", "yang berlaku adalah SK tahun 2020"),
    ],
)
def test_pratinjau_tanpa_data_menjelaskan_diri(
    operator_balung: Client, alamat: str, kata: str
) -> None:
    jawab = operator_balung.get(alamat)
    assert jawab.status_code == 404
    assert kata in jawab.content.decode()


def test_pratinjau_jenis_asing_tidak_ada(operator_balung: Client) -> None:
    assert operator_balung.get(ALAMAT.format("rahasia")).status_code == 404


def test_peninjau_melihat_semua_kecamatan_kabupatennya_saja(
    data_contoh: None, client: Client
) -> None:
    jember = Kabupaten.objects.get(slug="jember")
    client.force_login(_pengguna("p", Keanggotaan.Peran.PENINJAU, kabupaten=jember))
    halaman = client.get("/?pilih=1").content.decode()
    assert {"Balung", "Mayang", "Patrang"} <= set(re.findall(r"Kecamatan (\w+)", halaman))
    assert "Paringin" not in halaman


def test_peran_yang_berakhir_tidak_melihat_apa_pun(data_contoh: None, client: Client) -> None:
    balung = Kecamatan.objects.get(slug="balung")
    akhir = date(2020, 12, 31)
    lama = _pengguna("lama", Keanggotaan.Peran.CAMAT, kecamatan=balung, selesai=akhir)
    client.force_login(lama)
    assert "Balung" not in client.get("/").content.decode()
    assert client.get(ALAMAT.format("lkj")).status_code == 404
