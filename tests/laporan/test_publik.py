"""The public site: only final documents and frozen figures, and safe as data."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal

import pytest
from django.test import Client

from iku.models import Realisasi
from kecamatan.models import Kabupaten, Kecamatan
from laporan import jenis
from laporan.bagian import beku, sidik
from laporan.models import Bekuan, Dokumen, Terbitan
from laporan.publik import baca
from tests import factories as f
from tests.terbitan import buat_terbitan

pytestmark = pytest.mark.django_db
BALUNG = "/publik/jember/balung/"
PDF = b"%PDF-1.7 isi tetap"


def tetapkan(slug: str, kode: str, tahun: int, versi: int = 1) -> Dokumen:
    """As the workflow leaves a document: content frozen, bytes kept."""
    k = Kecamatan.objects.get(slug=slug)
    dokumen, _ = Dokumen.objects.get_or_create(kecamatan=k, jenis=kode, tahun=tahun, versi=versi)
    Dokumen.objects.filter(pk=dokumen.pk).update(status="ditetapkan")
    isi = beku(jenis.susun(kode, k, tahun))
    Bekuan.objects.create(dokumen=dokumen, naskah=isi, sidik=sidik(isi))
    byte = PDF + str(dokumen.pk).encode()
    Terbitan.objects.create(
        dokumen=dokumen,
        kode=f"KODE{dokumen.pk:08}",
        alamat="https://contoh.go.id/verifikasi/x",
        sha256=hashlib.sha256(byte).hexdigest(),
        ukuran=len(byte),
        isi=byte,
        naskah=isi,
    )
    return dokumen


@pytest.fixture
def lkj(data_contoh: None) -> Dokumen:
    return tetapkan("balung", "lkj", 2020)


@pytest.mark.usefixtures("lkj")
def test_dokumen_ditetapkan_terbaca_tanpa_akun_dari_awal_sampai_isinya(client: Client) -> None:
    for jalur, kata in (
        ("/publik/", "Kabupaten Jember"),
        ("/publik/jember/", "Kecamatan Balung"),
        (BALUNG, "Tahun 2020"),
        (f"{BALUNG}2020/", "Laporan Kinerja Kecamatan Balung 2020 (PDF)"),
        ("/publik/jember/tahun/2020/", "Laporan Kinerja Kecamatan Balung 2020 (PDF)"),
        ("/publik/peta-situs.xml", "/publik/jember/balung/2020/"),
    ):
        jawab = client.get(jalur)
        assert jawab.status_code == 200, jalur
        assert kata in jawab.content.decode()
        assert not jawab.cookies
    html = client.get(f"{BALUNG}2020/").content.decode()
    assert "82,5" in html
    assert "/verifikasi/KODE" in html
    assert '<meta name="description"' in html


@pytest.mark.usefixtures("data_contoh")
def test_konsep_disetujui_dan_kecamatan_lain_tidak_ada(client: Client) -> None:
    Dokumen.objects.filter(kecamatan__slug="balung").update(status="disetujui")
    for jalur in ("/publik/jember/", BALUNG, f"{BALUNG}2020/", f"{BALUNG}2020/lkj-v1.pdf"):
        assert client.get(jalur).status_code == 404
    for ekor in ("csv", "json"):
        assert client.get(f"{BALUNG}2020/capaian.{ekor}").status_code == 404
        assert client.get(f"/publik/jember/tahun/2020/capaian.{ekor}").status_code == 404
    assert "Belum ada dokumen" in client.get("/publik/").content.decode()


@pytest.mark.usefixtures("data_contoh")
def test_tanpa_lkj_yang_ditetapkan_tidak_ada_angka(client: Client) -> None:
    tetapkan("balung", "pk", 2020)
    html = client.get(f"{BALUNG}2020/").content.decode()
    assert "Perjanjian Kinerja" in html
    assert "belum ditetapkan" in html
    assert "82,5" not in html
    assert client.get(f"{BALUNG}2020/capaian.csv").status_code == 404


@pytest.mark.usefixtures("lkj")
def test_angka_tetap_yang_dibekukan_walau_realisasi_berubah(client: Client) -> None:
    sebelum = client.get(f"{BALUNG}2020/capaian.json").json()
    Realisasi.objects.filter(tahun=2020, angka=Decimal(66)).update(angka=Decimal(1))
    f.buat_realisasi(f.buat_indikator(None, "Bocoran konsep"))
    assert client.get(f"{BALUNG}2020/capaian.json").json() == sebelum
    assert "82.5" in json.dumps(sebelum)


def test_versi_perubahan_yang_masih_konsep_tidak_terlihat(client: Client, lkj: Dokumen) -> None:
    Dokumen.objects.create(
        kecamatan=lkj.kecamatan, jenis="lkj", tahun=2020, versi=2, alasan_perubahan="Kenarirahasia"
    )
    html = client.get(f"{BALUNG}2020/").content.decode()
    assert "versi 2" not in html
    assert "Kenarirahasia" not in html
    assert client.get(f"{BALUNG}2020/lkj-v2.pdf").status_code == 404
    Dokumen.objects.filter(versi=2).delete()
    tetapkan("balung", "lkj", 2020, versi=2)
    html = client.get(f"{BALUNG}2020/").content.decode()
    assert "digantikan versi yang lebih baru" in html
    baris = client.get(f"{BALUNG}2020/capaian.json").json()["baris"]
    assert len(baris) == len({b["indikator"] for b in baris})


def test_dokumen_dan_datanya_menyebut_tempat_seperti_waktu_disetujui(
    client: Client, lkj: Dokumen
) -> None:
    kode = Terbitan.objects.get(dokumen=lkj).kode
    sebelum = client.get(f"{BALUNG}2020/capaian.json").content
    Kabupaten.objects.filter(slug="jember").update(nama="Baru Raya")
    Kecamatan.objects.filter(slug="balung").update(nama="Ganti Nama")
    assert client.get(f"{BALUNG}2020/capaian.json").content == sebelum
    assert "Ganti Nama" not in client.get(f"{BALUNG}2020/capaian.csv").content.decode()
    satu = baca.daftar(baca.terbit())[0]
    assert (satu.kabupaten, satu.kecamatan) == ("Kabupaten Jember", "Kecamatan Balung")
    html = client.get("/publik/jember/tahun/2020/").content.decode()
    assert "Laporan Kinerja Kecamatan Balung 2020 (PDF)" in html
    assert '<td data-judul="Kecamatan">Kecamatan Balung</td>' in html
    assert "Kabupaten Baru Raya" in html  # the way there leads by the names of today
    assert kode in html


def test_dokumen_menurut_nama_lama_dan_baru_tetap_satu_daftar_menurut_tahun(
    client: Client, lkj: Dokumen
) -> None:
    Kecamatan.objects.filter(slug="balung").update(nama="Aru")
    tetapkan("balung", "pk", 2020)
    tetapkan("balung", "renstra", 2020, versi=2)
    html = client.get(BALUNG).content.decode()
    assert html.count("<h2>") == 1
    assert "Perjanjian Kinerja Kecamatan Aru 2020" in html
    assert "Laporan Kinerja Kecamatan Balung 2020" in html


@pytest.mark.usefixtures("lkj")
def test_nama_akun_tidak_pernah_terbaca(client: Client, lkj: Dokumen) -> None:
    orang = f.buat_pengguna("kenariakun", first_name="Kenarinama", email="kenari@x.id")
    Dokumen.objects.filter(pk=lkj.pk).update(pengaju=orang)
    for jalur in ("/publik/", "/publik/?q=balung", "/publik/jember/", BALUNG, f"{BALUNG}2020/"):
        assert "kenari" not in client.get(jalur).content.decode().lower()
    assert "kenari" not in client.get(f"{BALUNG}2020/capaian.csv").content.decode().lower()


def test_pdf_adalah_byte_yang_disimpan_dan_304_bagi_yang_sudah_punya(
    client: Client, lkj: Dokumen
) -> None:
    jalur = f"{BALUNG}2020/lkj-v1.pdf"
    jawab = client.get(jalur)
    assert jawab.content == PDF + str(lkj.pk).encode()
    assert jawab["Content-Type"] == "application/pdf"
    assert 'filename="LKj_Balung_2020_v1.pdf"' in jawab["Content-Disposition"]
    lagi = client.get(jalur, headers={"If-None-Match": jawab["ETag"]})
    assert (lagi.status_code, lagi.content) == (304, b"")
    for asing in ("/publik/jember/mayang/2020/lkj-v1.pdf", f"{BALUNG}2021/lkj-v1.pdf"):
        assert client.get(asing).status_code == 404


@pytest.mark.usefixtures("lkj")
@pytest.mark.parametrize(
    ("kata", "ketemu"),
    [
        ("balung", True),
        ("LKJ jember 2020", True),
        ("laporan", True),
        ("mayang", False),
        ("balung 2021", False),
        ("<script>", False),
        ("\x00" * 3 + "'; drop", False),
    ],
)
def test_pencarian_menemukan_menurut_semua_katanya(
    client: Client, kata: str, *, ketemu: bool
) -> None:
    jawab = client.get("/publik/", {"q": kata})
    html = jawab.content.decode()
    assert jawab.status_code == 200
    assert ("(PDF)" in html) is ketemu
    assert "<script>" not in html


@pytest.mark.parametrize("jalur", ["jember/balung/", "tidak/ada/di/mana/pun/", "jember/balung/1/"])
def test_alamat_publik_yang_salah_dijelaskan_kepada_umum(client: Client, jalur: str) -> None:
    jawab = client.get(f"/publik/{jalur}")
    html = jawab.content.decode()
    assert (jawab.status_code, dict(jawab.cookies)) == (404, {})
    assert 'href="/publik/"' in html
    assert "beranda" not in html
    assert "milik kecamatan Anda" in client.get("/tidak/ada/").content.decode()


def test_perayap_hanya_ke_bagian_umum(client: Client) -> None:
    teks = client.get("/robots.txt").content.decode()
    assert "Allow: /publik/\nAllow: /verifikasi/\nDisallow: /\n" in teks
    assert "Sitemap: http://testserver/publik/peta-situs.xml" in teks


def test_kabupaten_rekaan_disebut_rekaan(client: Client) -> None:
    for nama, provinsi in (("Contoh", "Contoh"), ("Nyata", "Jawa Timur")):
        kabupaten = f.buat_kabupaten(nama, slug=nama.lower(), provinsi=provinsi)
        buat_terbitan(f.buat_dokumen(f.buat_kecamatan(kabupaten, slug="satu"), "pk"))
    for ekor in ("", "satu/", "satu/2020/", "tahun/2020/"):
        assert "Data rekaan" in client.get(f"/publik/contoh/{ekor}").content.decode()
        assert "rekaan" not in client.get(f"/publik/nyata/{ekor}").content.decode()
    assert client.get("/publik/").content.decode().count("rekaan") == 1


def test_verifikasi_menyebut_dokumen_kabupaten_rekaan(client: Client) -> None:
    for nama, provinsi in (("Contoh", "Contoh"), ("Nyata", "Jawa Timur")):
        kabupaten = f.buat_kabupaten(nama, slug=nama.lower(), provinsi=provinsi)
        satu = buat_terbitan(f.buat_dokumen(f.buat_kecamatan(kabupaten, slug="satu"), "pk"))
        html = client.get(f"/verifikasi/{satu.kode}").content.decode()
        assert ("Data rekaan" in html) is (nama == "Contoh")


@pytest.mark.usefixtures("lkj")
def test_menulis_ke_halaman_publik_ditolak(client: Client) -> None:
    for jalur in ("/publik/", BALUNG, f"{BALUNG}2020/", f"{BALUNG}2020/capaian.csv"):
        assert client.post(jalur).status_code == 405
