"""Money, survey and comparisons in a real browser: rows save themselves, totals follow."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.peramban.conftest import Buka

ANGGARAN = "/jember/balung/2020/anggaran/"
TERSIMPAN = re.compile(r"✓\s+Tersimpan \d\d\.\d\d")


def baris(page: Page, nama: str) -> Locator:
    return page.locator("tr[data-baris]", has_text=nama).first


def kotak(page: Page, nama: str, kolom: str) -> Locator:
    return baris(page, nama).locator(f"[data-kolom={kolom}]")


def test_jumlah_ikut_berubah_dan_enter_turun_satu_baris(buka: Buka) -> None:
    page, nama = buka(ANGGARAN), "Koordinasi Pelayanan Umum"
    semua = page.locator("[data-kolom=realisasi]")
    semua.nth(0).press("Enter")
    expect(semua.nth(1)).to_be_focused()
    kotak(page, nama, "realisasi").fill("Rp 51.645.000,-")
    expect(baris(page, nama).locator(".keadaan")).to_have_text("○ Belum tersimpan")
    kotak(page, nama, "realisasi").press("Enter")
    expect(baris(page, nama).locator(".keadaan")).to_have_text(TERSIMPAN)
    expect(baris(page, nama).locator(".hasil")).to_contain_text("Terbaca: Realisasi 51.645.000")
    expect(page.locator("#jumlah-semua-realisasi")).to_have_text("340.863.858")
    expect(page.locator("#jumlah-semua-serapan")).to_have_text("85,22%")


@pytest.mark.pesan_konsol("422")
def test_pagu_negatif_ditolak_di_medannya_dan_ketikan_tetap(buka: Buka) -> None:
    page, nama = buka(ANGGARAN), "Koordinasi Penyelenggaraan Pemerintahan"
    kotak(page, nama, "pagu_murni").fill("-5")
    kotak(page, nama, "pagu_murni").press("Enter")
    expect(baris(page, nama).locator(".keadaan")).to_contain_text("Belum tersimpan")
    salah = baris(page, nama).locator("[id$=pagu_murni].salah")
    expect(salah).to_contain_text("tidak boleh negatif")
    expect(kotak(page, nama, "pagu_murni")).to_have_value("-5")
    kotak(page, nama, "pagu_murni").fill("4.900.000")
    kotak(page, nama, "pagu_murni").press("Enter")
    expect(baris(page, nama).locator(".keadaan")).to_have_text(TERSIMPAN)
    expect(salah).to_be_empty()


@pytest.mark.pesan_konsol("409")
def test_orang_kedua_melihat_kedua_isian_dan_memilih(buka: Buka) -> None:
    nama = "Pemeliharaan Rutin/Berkala Mobil"
    satu, dua = buka(ANGGARAN), buka(ANGGARAN, sebagai="sekcam")
    for page, isi in ((satu, "DAU"), (dua, "DAK")):
        kotak(page, nama, "sumber_dana").fill(isi)
        kotak(page, nama, "sumber_dana").press("Enter")
        expect(baris(page, nama).locator(".keadaan")).not_to_contain_text("…")
    expect(baris(dua, nama).locator("fieldset")).to_contain_text("Sumber dana DAU")
    baris(dua, nama).locator("input[value=saya]").click()
    expect(baris(dua, nama).locator(".keadaan")).to_have_text(TERSIMPAN)
    satu.reload()
    expect(kotak(satu, nama, "sumber_dana")).to_have_value("DAK")


def test_survei_dari_kosong_sampai_bermutu(buka: Buka) -> None:
    page = buka("/jember/balung/2023/survei/")
    page.get_by_role("link", name="Tambah survei").click()
    page.get_by_label("Nama survei").fill("SKM 2023")
    page.get_by_label("Jumlah responden").fill("20")
    page.get_by_label("Skala mutu").select_option(label="Mutu pelayanan SKM 2017")
    page.get_by_role("button", name="Simpan").click()
    page.get_by_role("button", name="Pakai 9 unsur").click()
    for n in range(9):
        satu = page.locator("tr[data-baris]").nth(n)
        for kolom, isi in (("jumlah_1", "0"), ("jumlah_2", "0"), ("jumlah_3", "20")):
            satu.locator(f"[data-kolom={kolom}]").fill(isi)
        satu.locator("[data-kolom=jumlah_4]").fill("0")
        satu.locator("[data-kolom=jumlah_4]").press("Enter")
        satu.locator("[data-kolom=skor]").focus()
    page.locator("#isi").focus()
    for n in range(9):
        expect(page.locator("tr[data-baris] .keadaan").nth(n)).to_have_text(TERSIMPAN)
    expect(page.locator("[id^=ringkasan-] dl")).to_contain_text("C (Kurang Baik)")
    expect(page.locator("[id^=ringkasan-] dl")).to_contain_text("75")
