"""The overview of text: every part with its state, the lists, and what a visitor may do."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.bahan import Bahan
from laporan.models import Analisis, Kendala, Narasi
from laporan.selectors.teks import analisis_tahun, halaman_teks, jumlah_survei
from laporan.teks.daftar import semua_bagian
from tests import factories as f
from tests.layar import kata_inggris
from tests.orang import masuk

pytestmark = pytest.mark.django_db
KUERI = 15
TEKS = "/jember/balung/2020/teks/"


@pytest.fixture
def balung(data_contoh: None) -> Kecamatan:
    return Kecamatan.objects.get(slug="balung")


@pytest.mark.parametrize(("slug", "tahun"), [("balung", 2020), ("mayang", 2021)])
def test_daftar_bagian_sama_dengan_yang_ditulis_laporan(
    data_contoh: None, slug: str, tahun: int
) -> None:
    kecamatan = Kecamatan.objects.get(slug=slug)
    bahan = Bahan(kecamatan, tahun)
    jenis.cari("lkj").susun(bahan)
    sasaran = len(analisis_tahun(kecamatan, tahun))
    semua = semua_bagian(sasaran, jumlah_survei(kecamatan, tahun))
    assert {(b.jenis, b.kunci) for b in semua} == set(bahan.tertulis)
    assert len(semua) == len(bahan.tertulis)


def _keadaan(kecamatan: Kecamatan) -> dict[str, str]:
    halaman = halaman_teks(kecamatan, 2020)
    return {b.bagian.kunci: b.keadaan for _, semua in halaman.bagian for b in semua}


def test_keadaan_bagian_baku_sendiri_dan_kosong(balung: Kecamatan) -> None:
    kunci = {"kecamatan": balung, "tahun": 2020, "jenis": "lkj"}
    Narasi.objects.create(**kunci, bagian="iku", isi="<p>Milik kami</p>")
    Kendala.objects.filter(kecamatan=balung).delete()
    keadaan = _keadaan(balung)
    assert keadaan["iku"] == "Teks sendiri"
    assert keadaan["pembuka"] == "Teks baku"
    assert keadaan["penutup_kendala"] == "Kosong"
    assert (keadaan["sasaran_analisis.1"], keadaan["sasaran_analisis.2"]) == ("Kosong", "Teks baku")


def test_bagian_kosong_memang_tidak_mencetak_apa_pun(balung: Kecamatan) -> None:
    Kendala.objects.filter(kecamatan=balung).delete()
    bahan = Bahan(balung, 2020)
    jenis.cari("lkj").susun(bahan)
    kosong = {k for (_, k), isi in bahan.tertulis.items() if not isi.strip()}
    assert kosong == {k for k, keadaan in _keadaan(balung).items() if keadaan == "Kosong"}


def test_cuplikan_teks_sendiri_dipotong(balung: Kecamatan) -> None:
    isi = f"<p>{'kata ' * 80}</p>"
    Narasi.objects.create(kecamatan=balung, tahun=2020, jenis="lkj", bagian="iku", isi=isi)
    isi = masuk("operator", balung).get(TEKS).content.decode()
    assert "kata kata…" in isi
    assert "&lt;p&gt;" not in isi


@pytest.mark.parametrize("peran", ["operator", "sekcam", "camat"])
def test_kantor_dapat_mengubah_setiap_bagian(balung: Kecamatan, peran: str) -> None:
    isi = masuk(peran, balung).get(TEKS).content.decode()
    assert isi.count(f"{TEKS}bagian/") == len(_keadaan(balung))
    assert kata_inggris(isi) == []


@pytest.mark.parametrize("peran", ["peninjau", "inspektorat", "admin"])
def test_orang_lain_hanya_membaca(balung: Kecamatan, peran: str) -> None:
    klien = masuk(peran, balung)
    isi = klien.get(TEKS).content.decode()
    assert "hanya dapat dibaca" in isi
    assert "/bagian/" not in isi
    assert "/hapus/" not in isi
    for ekor in ("bagian/lkj/iku/", "bagian/lkj/iku/baku/", "mengingat/pilih/", "kendala/tambah/"):
        assert klien.get(f"{TEKS}{ekor}").status_code == 403
        assert klien.post(f"{TEKS}{ekor}", {"isi": "x"}).status_code == 403
    assert klien.post(f"{TEKS}kendala/salin/").status_code == 403


@pytest.mark.parametrize("ekor", ["", "bagian/lkj/iku/", "mengingat/pilih/", "kendala/tambah/"])
def test_k01_kecamatan_lain_tidak_ada(balung: Kecamatan, ekor: str) -> None:
    lain = masuk("operator", Kecamatan.objects.get(slug="mayang"))
    assert lain.get(f"{TEKS}{ekor}").status_code == 404
    assert lain.post(f"{TEKS}{ekor}", {"isi": "x"}).status_code == 404


def test_tahun_tanpa_kinerja_menunjuk_ke_rencana(balung: Kecamatan) -> None:
    jawab = masuk("operator", balung).get("/jember/balung/2031/teks/")
    isi = jawab.content.decode()
    assert jawab.status_code == 200
    assert "belum dapat disusun" in isi
    assert "/jember/balung/2031/rencana/" in isi


def test_kueri_halaman_teks_dalam_batas_dan_tetap(balung: Kecamatan) -> None:
    klien = masuk("operator", balung)
    sedikit = _kueri(klien, TEKS)
    for n in range(4, 12):
        f.buat_sasaran(balung.tahun_kinerja.get(tahun=2020).renstra)
        Kendala.objects.create(kecamatan=balung, tahun=2020, urutan=n, kendala="x")
    assert _kueri(klien, TEKS) == sedikit <= KUERI


def test_kueri_halaman_kosong_dalam_batas(balung: Kecamatan) -> None:
    """The lists that are empty ask what there was in earlier years."""
    Kendala.objects.filter(kecamatan=balung).delete()
    Analisis.objects.all().delete()
    klien = masuk("operator", balung)
    assert _kueri(klien, TEKS) <= KUERI


def _kueri(klien: Client, alamat: str) -> int:
    klien.get(alamat)  # the first page of a session also writes the session
    with CaptureQueriesContext(connection) as kueri:
        assert klien.get(alamat).status_code == 200
    return len(kueri)
