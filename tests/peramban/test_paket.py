"""“Unduh semua” in a real browser: asked for, followed without a click, downloaded."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import expect

from tests.peramban.conftest import Buka
from tests.peramban.hambatan import hambatan
from tests.server import Kelola

HALAMAN = "/jember/2020/paket/"


def test_paket_diminta_ditunggu_dan_terunduh(buka: Buka, kelola_server: Kelola) -> None:
    page = buka(HALAMAN, sebagai="peninjau")
    assert hambatan(page) == []
    page.get_by_label("Perjanjian Kinerja").check()
    page.get_by_role("button", name="Hitung dulu").click()
    expect(page.get_by_text("1 dokumen dari 1 kecamatan")).to_be_visible()
    page.get_by_role("button", name="Buat ZIP").click()
    expect(page.get_by_role("heading", name="Sedang dibuat")).to_be_visible()
    page.get_by_role("button", name="Batalkan").focus()
    kelola_server("db_worker", "--batch", "--no-startup-delay")
    unduh = page.get_by_role("link", name="Unduh Dokumen_Jember_2020.zip")
    expect(unduh).to_be_visible(timeout=30_000)
    assert hambatan(page) == []
    with page.expect_download() as unduhan:
        unduh.click()
    with ZipFile(Path(unduhan.value.path())) as arsip:
        assert arsip.namelist() == ["Balung/PK_Balung_2020_v1.pdf", "Indeks.xlsx"]


@pytest.mark.pesan_konsol("422")
def test_paket_tanpa_isi_ditolak_di_halamannya(buka: Buka) -> None:
    page = buka(f"{HALAMAN}?nama=tidak-ada", sebagai="peninjau")
    page.get_by_role("button", name="Buat ZIP").click()
    expect(page.get_by_role("alert").first).to_contain_text("Tidak ada dokumen yang sesuai")
    expect(page.get_by_label("Nama kecamatan memuat")).to_have_value("tidak-ada")
    assert hambatan(page) == []
