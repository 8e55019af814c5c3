"""What people see when something is not right: as reachable and readable as any other page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, Response, expect

from tests.peramban.conftest import Buka
from tests.peramban.hambatan import hambatan
from tests.server import Kelola

BALUNG = "/jember/balung/2022/"
"""A year of its own: nothing of the examples is touched."""
TAMBAH = f"{BALUNG}teks/kendala/tambah/"
TOKEN = """
from django.contrib.auth.tokens import default_token_generator as g
from django.utils.http import urlsafe_base64_encode as b
from kecamatan.models import Pengguna
p = Pengguna.objects.get(username="demo-inspektorat")
open({berkas!r}, "w").write(f"/akun/baru/{{b(str(p.pk).encode())}}/{{g.make_token(p)}}/")
"""

PDF = """
from kecamatan.models import Kecamatan
from laporan import cetakan, jenis
from laporan.bahan import Bahan
from laporan.models import Cetakan
semua = Cetakan.objects
mayang = Kecamatan.objects.get(slug="mayang", kabupaten__slug="jember")
kunci = cetakan.sidik(jenis.susun_dari(Bahan(mayang, 2021), "lkj"))
semua.filter(pk=kunci).delete()
"""
"""Whatever is stored of it, and whichever test printed it before, is gone."""


def tekan(page: Page, nama: str) -> Response:
    with page.expect_navigation() as jawab:
        page.get_by_role("button", name=nama, exact=True).click()
    return jawab.value


def kendala(page: Page, isi: str) -> Response:
    page.get_by_label("Kendala").fill(isi)
    page.get_by_label("Langkah").fill("Diperbaiki")
    return tekan(page, "Simpan")


@pytest.mark.pesan_konsol("status of 40", "status of 422", "yyyy-MM-dd")
@pytest.mark.parametrize(
    ("jalur", "peran", "status"),
    [
        ("/alamat/yang/tidak/ada/", "operator", 404),
        ("/jember/mayang/2021/", "operator", 404),
        ("/jember/balung/1999/", "operator", 404),
        ("/jember/balung/2020/profil/pejabat/tambah/", "inspektorat", 403),
        ("/jember/balung/2020/riwayat/?dari=kemarin", "operator", 422),
    ],
)
def test_halaman_penolakan_tanpa_hambatan(buka: Buka, jalur: str, peran: str, status: int) -> None:
    page = buka("/bantuan/istilah/", sebagai=peran)
    jawab = page.goto(jalur)
    assert jawab is not None
    assert jawab.status == status
    assert hambatan(page) == []


@pytest.mark.pesan_konsol("status of 409")
def test_halaman_bentrok_tanpa_hambatan(buka: Buka) -> None:
    satu = buka(TAMBAH)
    kendala(satu, "Jalan rusak")
    satu.get_by_role("link", name="Ubah Jalan rusak").click()
    dua = buka(satu.url, sebagai="sekcam")
    kendala(satu, "Jalan berlubang")
    assert kendala(dua, "Jembatan rusak").status == 409
    expect(dua.get_by_role("heading", level=1)).to_have_text("Sudah diubah orang lain")
    assert hambatan(dua) == []


@pytest.mark.pesan_konsol("status of 409")
def test_dua_teks_berdampingan_tanpa_hambatan(buka: Buka) -> None:
    jalur = "/jember/balung/2020/teks/bagian/lkj/pengukuran_metode/"
    satu, dua = buka(jalur), buka(jalur, sebagai="sekcam")
    for page in (satu, dua):
        expect(page.locator("form[data-siap]")).to_be_attached()
        page.get_by_role("textbox", name="Teks").fill(f"Teks {page.title()} {page is dua}")
    assert (tekan(satu, "Simpan").status, tekan(dua, "Simpan").status) == (200, 409)
    assert hambatan(dua) == []


@pytest.mark.pesan_konsol("status of 401")
def test_halaman_sesi_berakhir_tanpa_hambatan(buka: Buka) -> None:
    page = buka(TAMBAH)
    page.context.clear_cookies(name="sessionid")
    assert kendala(page, "Listrik padam").status == 401
    assert hambatan(page) == []


@pytest.mark.pesan_konsol("status of 403")
def test_halaman_kirim_ulang_tanpa_hambatan(buka: Buka) -> None:
    page = buka(TAMBAH)
    page.context.clear_cookies(name="csrftoken")
    assert kendala(page, "Listrik padam").status == 403
    assert hambatan(page) == []


@pytest.mark.pesan_konsol("status of 422")
def test_baris_salah_dan_ringkasannya_tanpa_hambatan(buka: Buka) -> None:
    page = buka("/jember/balung/2020/anggaran/")
    kotak = page.locator("[data-kolom=pagu_perubahan]").first
    kotak.fill("1.2.3")
    kotak.press("Enter")
    expect(page.locator(".keadaan.gagal")).to_be_visible()
    assert hambatan(page) == []
    assert tekan(page, "Simpan semua").status == 422
    assert hambatan(page) == []


@pytest.mark.pesan_konsol("status of 422", "status of 429")
def test_salah_masuk_lalu_terkunci_tanpa_hambatan(buka: Buka) -> None:
    page = buka("/masuk/", sebagai=None)
    for kali in range(5):
        page.get_by_label("Nama pengguna").fill("bukan-siapa-siapa")
        page.locator("#id_password").fill("salah-sekali")
        jawab = tekan(page, "Masuk")
        if kali == 0:
            assert page.title().startswith("Kesalahan:")
            assert hambatan(page) == []
    assert jawab.status == 429
    assert hambatan(page) == []


@pytest.mark.pesan_konsol("status of 422")
@pytest.mark.parametrize("jalur", ["/akun/sandi/", "/akun/lupa/"])
def test_formulir_akun_yang_salah_tanpa_hambatan(buka: Buka, jalur: str) -> None:
    page = buka(jalur, sebagai="peninjau")
    page.locator("main form [type=submit]").click()
    expect(page).to_have_title(re.compile("^Kesalahan: "))
    assert hambatan(page) == []


def test_kata_sandi_baru_lewat_tautan_tanpa_hambatan(
    buka: Buka, kelola_server: Kelola, tmp_path: Path
) -> None:
    berkas = tmp_path / "tautan"
    kelola_server("shell", "-c", TOKEN.format(berkas=str(berkas)))
    page = buka(berkas.read_text(), sebagai=None)
    expect(page.locator("main input[type=password]")).to_have_count(2)
    assert hambatan(page) == []


@pytest.fixture
def pdf_dikerjakan(kelola_server: Kelola) -> Iterator[None]:
    """Another process works on this PDF, however fast the machine is."""
    kelola_server("shell", "-c", PDF + "semua.create(pk=kunci, keadaan='dikerjakan')")
    yield
    kelola_server("shell", "-c", PDF)


@pytest.mark.usefixtures("pdf_dikerjakan")
def test_halaman_tunggu_pdf_tanpa_hambatan(buka: Buka) -> None:
    page = buka("/jember/mayang/2021/lkj/pdf/", sebagai="admin")
    expect(page.get_by_role("status")).to_contain_text("sedang dibuat")
    assert hambatan(page) == []


@pytest.mark.pesan_konsol("status of 422")
def test_bukti_yang_ditolak_tanpa_hambatan(buka: Buka) -> None:
    page = buka("/jember/balung/2020/bukti/")
    page.locator(".bukti summary").first.click()
    berkas = FilePayload(name="foto.pdf", mimeType="application/pdf", buffer=b"bukan PDF")
    page.locator(".bukti input[type=file]").first.set_input_files([berkas])
    with page.expect_navigation() as jawab:
        page.get_by_role("button", name="Unggah").first.click()
    assert jawab.value.status == 422
    assert hambatan(page) == []


def test_menu_akun_terbuka_tanpa_hambatan(buka: Buka) -> None:
    page = buka("/jember/balung/2020/", sebagai="admin")
    page.locator(".akun summary").click()
    expect(page.get_by_role("link", name="Data acuan")).to_be_visible()
    assert hambatan(page) == []
