"""The page of the documents of a year: status, what is missing and where it is filled in."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kecamatan.models import Kecamatan, Kop, Pejabat
from laporan import jenis, tempat
from laporan.models import Dokumen
from tests.orang import masuk_di

pytestmark = pytest.mark.django_db
HALAMAN = "/jember/balung/2020/dokumen/"
LENGKAP = f"{HALAMAN}kelengkapan/"
JALUR = {"kabupaten": "jember", "kecamatan": "balung", "tahun": 2020}


@pytest.fixture
def operator(data_contoh: None) -> Client:
    return masuk_di("balung")


def _kartu(halaman: str, kode: str) -> str:
    return halaman.partition(f'id="dokumen-{kode}"')[2].partition("</section>")[0]


def test_halaman_memuat_setiap_jenis_dengan_tautannya(operator: Client) -> None:
    halaman = operator.get(HALAMAN).content.decode()
    for kode, satu in jenis.kantor().items():
        kartu = _kartu(halaman, kode)
        assert satu.nama in kartu
        assert "Konsep · versi 1" in kartu
        for cara in ("", "pdf/", "cetak/"):
            assert f'href="/jember/balung/2020/{kode}/{cara}"' in kartu


def test_halaman_ringan_meminta_kelengkapan_sesudahnya(operator: Client) -> None:
    halaman = operator.get(HALAMAN).content.decode()
    assert f'hx-get="{LENGKAP}" hx-trigger="load" hx-select="#daftar-dokumen"' in halaman
    assert f'href="{LENGKAP}#dokumen-lkj"' in halaman, "tanpa JavaScript ada tautannya"


def test_kelengkapan_menyebut_yang_kurang_dengan_tautan_ke_tempatnya(operator: Client) -> None:
    halaman = operator.get(LENGKAP).content.decode()
    kartu = _kartu(halaman, "lkj")
    balung = Kecamatan.objects.select_related("kabupaten").get(slug="balung")
    kurang = jenis.susun("lkj", balung, 2020).kekurangan
    assert f"{len(kurang)} hal belum diisi" in kartu
    assert kurang
    for hal in kurang:
        assert re.search(
            rf'<a href="/jember/balung/2020/realisasi/#baris-\d+">{re.escape(hal)}</a>', kartu
        )
    assert "Lengkap: tidak ada yang belum diisi" in _kartu(halaman, "pk")
    assert "hx-get" not in halaman


def test_kelengkapan_tiap_jenis_sama_dengan_yang_disusun_sendiri(operator: Client) -> None:
    """All share what they print; what one lacks never shows at another."""
    Pejabat.objects.filter(kecamatan__slug="balung").update(nama="")
    Dokumen.objects.filter(kecamatan__slug="balung", jenis="rkt").update(
        tanggal_tahun=None, tanggal_bulan=None, tanggal_hari=None
    )
    Kop.objects.filter(kecamatan__slug="balung").delete()
    balung = Kecamatan.objects.select_related("kabupaten").get(slug="balung")
    baris = operator.get(LENGKAP).context["baris"]
    for b in baris:
        hal = tuple(k.hal for k in b.kelengkapan.kekurangan)
        assert hal == jenis.susun(b.jenis.kode, balung, 2020).kekurangan
    alamat = {k.hal: k.alamat for b in baris for k in b.kelengkapan.kekurangan}
    assert alamat["Kop surat: alamat kecamatan"] == "/jember/balung/2020/profil/#kop"
    assert alamat["RKT: tanggal dokumen"] == f"{HALAMAN}#dokumen-rkt"


def test_dokumen_yang_belum_dapat_disusun_menyebut_alasannya(operator: Client) -> None:
    halaman = operator.get("/jember/balung/2021/dokumen/kelengkapan/").content.decode()
    kartu = _kartu(halaman, "sk-iku")
    assert "yang berlaku adalah SK tahun 2020" in kartu
    assert "Belum tersedia" in kartu
    assert "Unduh PDF" not in kartu
    assert "Buat SK tahun 2021" in kartu


def test_halaman_kecamatan_lain_tidak_ada(data_contoh: None) -> None:
    client = masuk_di("mayang")
    assert [client.get(a).status_code for a in (HALAMAN, LENGKAP)] == [404, 404]


def test_peninjau_membaca_tanpa_tombol_ubah(data_contoh: None) -> None:
    client = masuk_di("balung", "peninjau")
    halaman = client.get(HALAMAN).content.decode()
    assert "Unduh PDF" in halaman
    assert "/ubah/" not in halaman
    assert "tidak untuk menulis teks" in halaman


@pytest.mark.parametrize(
    ("alamat", "batas"),
    [(HALAMAN, 15), (LENGKAP, 25), *((f"/jember/balung/2020/{j}/", 25) for j in jenis.kantor())],
)
def test_kueri_halaman_dan_pratinjau_di_bawah_batas(
    operator: Client, alamat: str, batas: int
) -> None:
    operator.get(alamat)
    with CaptureQueriesContext(connection) as kueri:
        assert operator.get(alamat).status_code == 200
    assert len(kueri) <= batas


def test_pratinjau_berbilah_dan_tabelnya_dapat_digulung_dengan_papan_ketik(
    operator: Client,
) -> None:
    halaman = operator.get("/jember/balung/2020/lkj/").content.decode()
    for alamat in (f"{HALAMAN}#dokumen-lkj", "/jember/balung/2020/lkj/pdf/"):
        assert f'href="{alamat}"' in halaman
    tabel = re.findall(r'<div class="tabel[^>]*>', halaman)
    assert tabel
    for satu in tabel:
        assert 'role="group"' in satu
        assert 'tabindex="0"' in satu
        assert re.search(r'aria-label="[^"]+"', satu)


# -- Places ----------------------------------------------------------------------------------


def test_setiap_tempat_ditemukan_atau_mengarah_ke_beranda() -> None:
    semua = [t for t in vars(tempat).values() if isinstance(t, tempat.Tempat)]
    assert len(semua) > 5
    for satu in [*semua, tempat.dokumen("lkj")]:
        assert satu.alamat(JALUR).startswith("/jember/balung/2020/")
    assert tempat.Tempat("tidak_ada", "x").alamat(JALUR) == "/jember/balung/2020/"


def test_setiap_catatan_kekurangan_menyebut_tempatnya() -> None:
    """Two arguments each: the type checker says so too, but not to who runs only the tests."""
    akar = Path(jenis.__file__).parent
    panggilan = [
        titik
        for jalan in akar.rglob("*.py")
        for titik in ast.walk(ast.parse(jalan.read_text(encoding="utf-8")))
        if isinstance(titik, ast.Call) and getattr(titik.func, "attr", "") == "kurang"
    ]
    assert len(panggilan) > 20
    assert [ast.unparse(p) for p in panggilan if len(p.args) != 2] == []


def test_dokumen_terkunci_tidak_menawarkan_ubah_tetapi_menyebut_sebabnya(operator: Client) -> None:
    balung = Kecamatan.objects.get(slug="balung")
    pk = Dokumen.objects.filter(kecamatan=balung, tahun=2020, jenis="pk").latest("versi")
    assert 'id="isi-pk"' in _kartu(operator.get(HALAMAN).content.decode(), "pk")
    Dokumen.objects.filter(pk=pk.pk).update(status="ditetapkan")
    kartu = _kartu(operator.get(HALAMAN).content.decode(), "pk")
    assert 'id="isi-pk"' not in kartu
    assert "Perjanjian Kinerja 2020 sudah Ditetapkan." in kartu
