"""Who may see, add and remove bukti dukung: obligations 1 to 4 for its routes."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from iku.models import Bukti
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.iku.berkas_bukti import pdf, unggahan
from tests.iku.test_bukti_halaman import alamat, balung, indikator, tambah

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data_contoh")]
MENULIS = ["operator", "sekcam", "camat"]
SEMUA_PERAN = [*MENULIS, "peninjau", "inspektorat", "admin"]


def masuk(client: Client, peran: str, slug: str = "balung") -> Client:
    tempat: Any = Kecamatan.objects.get(slug=slug)
    if peran in {"peninjau", "inspektorat", "admin"}:
        tempat = tempat.kabupaten
    client.force_login(f.buat_anggota(peran, tempat).pengguna)
    return client


@pytest.fixture
def bukti() -> Bukti:
    return Bukti.objects.create(
        indikator=indikator(),
        tahun=2020,
        nama="kenari-balung.pdf",
        jenis="pdf",
        ukuran=3,
        sha256="0" * 64,
        berkas="bukti/tidak-ada",
    )


def rute(bukti: Bukti) -> dict[str, str]:
    satu: dict[str, Any] = {"jenis": "berkas", "pk": bukti.pk}
    return {
        "daftar": alamat("bukti"),
        "unduh": alamat("bukti_unduh", pk=bukti.pk),
        "tambah": tambah(),
        "ubah": alamat("bukti_ubah", **satu),
        "hapus": alamat("bukti_hapus", **satu),
    }


@pytest.mark.parametrize("peran", SEMUA_PERAN)
def test_k01_peran_di_tempatnya(client: Client, bukti: Bukti, peran: str) -> None:
    masuk(client, peran)
    kode = {nama: client.get(a).status_code for nama, a in rute(bukti).items()}
    menulis = 200 if peran in MENULIS else 403
    assert kode == {"daftar": 200, "unduh": 410} | dict.fromkeys(
        ("tambah", "ubah", "hapus"), menulis
    )


@pytest.mark.parametrize("nama", ["daftar", "unduh", "tambah", "ubah", "hapus"])
def test_k01_orang_tanpa_masuk_diminta_masuk(client: Client, bukti: Bukti, nama: str) -> None:
    jawaban = client.get(rute(bukti)[nama])
    assert jawaban.status_code == 302
    assert jawaban.headers["Location"].startswith("/masuk/")


@pytest.mark.parametrize("nama", ["daftar", "unduh", "tambah", "ubah", "hapus"])
@pytest.mark.parametrize("cara", ["get", "post"])
def test_k01_kecamatan_lain_tidak_ada(client: Client, bukti: Bukti, nama: str, cara: str) -> None:
    masuk(client, "operator", "mayang")
    assert getattr(client, cara)(rute(bukti)[nama]).status_code == 404
    assert Bukti.objects.filter(pk=bukti.pk).exists()


@pytest.mark.parametrize("peran", ["peninjau", "inspektorat", "admin"])
def test_k01_pembaca_tidak_dapat_menulis(client: Client, bukti: Bukti, peran: str) -> None:
    masuk(client, peran)
    for nama in ("tambah", "ubah", "hapus"):
        isi = {"unggahan": unggahan("a.pdf", pdf()), "keterangan": "x", "revisi": 1}
        assert client.post(rute(bukti)[nama], isi).status_code == 403
    assert list(Bukti.objects.values_list("keterangan", flat=True)) == [""]


@pytest.mark.parametrize("nama", ["unduh", "ubah", "hapus"])
def test_k02_berkas_kecamatan_lain_lewat_alamat_sendiri_tidak_ada(
    client: Client, bukti: Bukti, nama: str
) -> None:
    masuk(client, "operator", "mayang")
    milik_lain = rute(bukti)[nama].replace("/balung/", "/mayang/")
    assert client.get(milik_lain).status_code == 404
    assert client.post(milik_lain, {"keterangan": "x", "revisi": 1}).status_code in (404, 405)
    bukti.refresh_from_db()
    assert bukti.keterangan == ""


@pytest.mark.parametrize("di", ["asing", "", "0", "x", "1 OR 1=1"])
def test_k02_indikator_kecamatan_lain_ditolak(client: Client, di: str) -> None:
    masuk(client, "operator")
    di = str(indikator("mayang").pk) if di == "asing" else di
    tempat = alamat("bukti_tambah", jenis="berkas")
    isi = {"unggahan": unggahan("a.pdf", pdf())}
    assert client.post(f"{tempat}?di={di}", isi).status_code == 404
    assert not Bukti.objects.exists()


def test_k03_nama_berkas_tidak_terlihat_dari_kecamatan_lain(client: Client, bukti: Bukti) -> None:
    masuk(client, "operator", "mayang")
    for tahun in (2020, 2021):
        isi = client.get(alamat("bukti", "mayang", tahun)).content
        assert b"kenari-balung" not in isi


def test_k04_medan_titipan_diabaikan(client: Client) -> None:
    masuk(client, "operator")
    titipan = {"tahun": 1999, "indikator": indikator("mayang").pk, "nama": "x", "jenis": "docx"}
    titipan |= {"berkas": "../../x", "sha256": "1" * 64, "ukuran": 1, "revisi": 77}
    client.post(tambah(), {"unggahan": unggahan("a.pdf", pdf()), **titipan})
    b = Bukti.objects.get()
    assert (b.tahun, b.indikator, b.nama, b.jenis, b.revisi) == (
        2020,
        indikator(),
        "a.pdf",
        "pdf",
        1,
    )
    assert b.ukuran == len(pdf())
    assert balung().pk == b.id_kecamatan


def test_berkas_tidak_dapat_digeser(client: Client, bukti: Bukti) -> None:
    masuk(client, "operator")
    tempat = alamat("bukti_geser", jenis="berkas", pk=bukti.pk, arah="naik")
    assert client.post(tempat).status_code == 404


def test_berkas_tahun_lain_tidak_lewat_tahun_ini(client: Client, bukti: Bukti) -> None:
    masuk(client, "operator")
    assert client.get(alamat("bukti_unduh", tahun=2021, pk=bukti.pk)).status_code == 404


def test_sesi_yang_berakhir_tidak_menghilangkan_keterangan(client: Client) -> None:
    """The files must be chosen again, as browsers send none twice; the text is kept."""
    isi = {"unggahan": unggahan("a.pdf", pdf()), "keterangan": "Rekap kenari"}
    jawaban = client.post(tambah(), isi)
    assert (jawaban.status_code, b"Rekap kenari" in jawaban.content) == (401, True)
    assert not Bukti.objects.exists()


def test_pembaca_melihat_berkas_dan_riwayatnya_tanpa_tombol_ubah(
    client: Client, bukti: Bukti
) -> None:
    html = masuk(client, "peninjau").get(alamat("bukti")).content.decode()
    assert alamat("riwayat_objek", jenis="bukti", pk=bukti.pk) in html
    assert alamat("bukti_unduh", pk=bukti.pk) in html
    assert rute(bukti)["hapus"] not in html
    assert 'type="file"' not in html
