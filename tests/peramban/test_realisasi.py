"""The entry page in a real browser: typing, conflicts, an ended session."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from kecamatan.demo import SANDI_DEMO
from tests.peramban.conftest import Buka

REALISASI = "/jember/balung/2020/realisasi/"


def baris(page: Page, nama: str) -> Locator:
    """The row of an indicator by its name; other rows may say the same words in their formula."""
    return page.locator("tr[data-baris]").filter(has=page.locator("th > span", has_text=nama))


def nilai(page: Page, nama: str) -> Locator:
    return baris(page, nama).locator("[data-kolom=nilai]")


def keadaan(page: Page, nama: str) -> Locator:
    return baris(page, nama).locator(".keadaan")


def test_capaian_muncul_saat_mengetik_dan_baris_tersimpan_saat_ditinggalkan(buka: Buka) -> None:
    page, nama = buka(REALISASI), "Hasil survei kepuasan masyarakat"
    nilai(page, nama).fill("70,5")
    expect(baris(page, nama).locator(".hasil")).to_contain_text("88,13%")
    expect(keadaan(page, nama)).to_have_text("○ Belum tersimpan")
    nilai(page, nama).press("Enter")
    expect(keadaan(page, nama)).to_have_text(re.compile(r"✓\s+Tersimpan \d\d\.\d\d"))
    page.reload()
    expect(nilai(page, nama)).to_have_value("70,5")


@pytest.mark.pesan_konsol("422")
def test_angka_mendua_ditanyakan_dan_ketikan_tetap(buka: Buka) -> None:
    page, nama = buka(REALISASI), "Jumlah bulan pembayaran"
    nilai(page, nama).fill("1.2.3")
    nilai(page, nama).press("Enter")
    expect(keadaan(page, nama)).to_contain_text("Belum tersimpan")
    expect(baris(page, nama).locator(".salah")).not_to_be_empty()
    expect(nilai(page, nama)).to_have_value("1.2.3")


@pytest.mark.pesan_konsol("409")
def test_orang_kedua_melihat_kedua_nilai_dan_memilih(buka: Buka) -> None:
    nama = "Jumlah tamu undangan"
    satu, dua = buka(REALISASI), buka(REALISASI, sebagai="sekcam")
    nilai(satu, nama).fill("100")
    nilai(satu, nama).press("Enter")
    expect(keadaan(satu, nama)).to_contain_text("✓")
    nilai(dua, nama).fill("110")
    nilai(dua, nama).press("Enter")
    expect(baris(dua, nama).locator("fieldset.bentrok")).to_contain_text("100 (Operator Demo)")
    baris(dua, nama).locator("input[value=saya]").click()
    expect(keadaan(dua, nama)).to_contain_text("✓")
    satu.reload()
    expect(nilai(satu, nama)).to_have_value("110")


@pytest.mark.pesan_konsol("401")
def test_sesi_berakhir_tidak_menghilangkan_ketikan(buka: Buka) -> None:
    page, nama = buka(REALISASI, sebagai="camat"), "Prosentase Pelayanan yang diterbitkan"
    page.context.clear_cookies(name="sessionid")
    nilai(page, nama).fill("97")
    nilai(page, nama).press("Enter")
    expect(keadaan(page, nama)).to_contain_text("Sesi berakhir")
    with page.context.expect_page() as tab:
        keadaan(page, nama).get_by_role("link").click()
    _masuk_di(tab.value, "camat")
    keadaan(page, nama).get_by_role("button").click()
    expect(keadaan(page, nama)).to_contain_text("✓")


@pytest.mark.pesan_konsol("401")
def test_formulir_utuh_sesudah_sesi_berakhir_disimpan_sambil_masuk(buka: Buka) -> None:
    page = buka("/jember/balung/2020/target/", sebagai="camat")
    kotak = page.locator("[data-kolom='2021']").last
    kotak.fill("13500")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Simpan semua").click()
    expect(page).to_have_title(re.compile("Sesi berakhir"))
    page.fill("#id_username", "demo-camat")
    page.fill("#id_password", SANDI_DEMO)
    page.get_by_role("button", name="Masuk dan simpan").click()
    expect(page.locator("[data-kolom='2021']").last).to_have_value("13500")


def test_enter_turun_satu_baris_di_kolom_yang_sama(buka: Buka) -> None:
    page = buka(REALISASI)
    semua = page.locator("[data-kolom=nilai]")
    semua.nth(0).press("Enter")
    expect(semua.nth(1)).to_be_focused()


def test_enter_di_baris_terakhir_menyimpannya(buka: Buka) -> None:
    page = buka(REALISASI, sebagai="camat")
    akhir = page.locator("tr[data-baris]").last
    akhir.locator("[data-kolom=nilai]").fill("1")
    akhir.locator("[data-kolom=nilai]").press("Enter")
    expect(akhir.locator(".keadaan")).to_have_text(re.compile(r"✓\s+Tersimpan \d\d\.\d\d"))
    expect(akhir.locator("[data-kolom=nilai]")).to_be_focused()


@pytest.mark.pesan_konsol("ERR_INTERNET_DISCONNECTED", "Failed to fetch", "htmx")
def test_sambungan_putus_menyimpan_ketikan_dan_dapat_dicoba_lagi(buka: Buka) -> None:
    page, nama = buka(REALISASI, sebagai="sekcam"), "Jumlah desa yang sudah menyusun"
    page.context.set_offline(True)
    nilai(page, nama).fill("7")
    nilai(page, nama).press("Enter")
    expect(keadaan(page, nama)).to_contain_text("Gagal tersimpan")
    page.context.set_offline(False)
    keadaan(page, nama).get_by_role("button", name="Coba lagi").click()
    expect(keadaan(page, nama)).to_contain_text("✓")


def _masuk_di(page: Page, peran: str) -> None:
    page.fill("#id_username", f"demo-{peran}")
    page.fill("#id_password", SANDI_DEMO)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda alamat: "/masuk/" not in alamat)
