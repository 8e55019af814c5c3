"""Text in a real browser: the editor, paste from Word, drafts, an ended session, attacks."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Dialog, Locator, Page, expect

from kecamatan.demo import SANDI_DEMO
from tests.laporan.test_teks_bersih import SERANGAN
from tests.peramban.conftest import Buka

TEKS = "/jember/balung/2020/teks/"


def bagian(kunci: str, jenis: str = "lkj") -> str:
    return f"{TEKS}bagian/{jenis}/{kunci}/"


def penyunting(page: Page) -> Locator:
    expect(page.locator("form[data-siap]")).to_be_attached()
    return page.get_by_role("textbox", name="Teks")


def tempel(page: Page, html: str) -> None:
    """As the clipboard gives it: HTML beside plain text."""
    penyunting(page).evaluate(
        """(e, html) => {
          const d = new DataTransfer();
          d.setData("text/html", html);
          d.setData("text/plain", "polos");
          const isi = { clipboardData: d, bubbles: true, cancelable: true };
          e.dispatchEvent(new ClipboardEvent("paste", isi));
        }""",
        html,
    )


def kosongkan(page: Page) -> None:
    penyunting(page).click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")


def simpan(page: Page) -> None:
    page.get_by_role("button", name="Simpan").click()


def test_teks_diketik_dengan_papan_ketik_saja_dan_tersimpan(buka: Buka) -> None:
    page = buka(bagian("maksud_tujuan"))
    kosongkan(page)
    page.keyboard.type("Awal ")
    page.keyboard.press("Control+b")
    page.keyboard.type("tebal")
    page.keyboard.press("Control+b")
    page.keyboard.press("Enter")
    page.keyboard.type("1. ")
    page.keyboard.type("butir")
    expect(page.locator("#pratinjau")).to_contain_text("butir")
    expect(page.locator("#pratinjau ol li")).to_have_text("butir")
    simpan(page)
    expect(page.locator("[id='lkj-maksud_tujuan']")).to_contain_text("Teks sendiri")
    page.goto(bagian("maksud_tujuan"))
    expect(penyunting(page).locator("strong")).to_have_text("tebal")
    expect(penyunting(page).locator("ol li")).to_have_text("butir")
    expect(page.locator(".tawaran-draf")).to_have_count(0)


def test_bilah_alat_dipakai_dengan_tab_dan_panah(buka: Buka) -> None:
    page = buka(bagian("latar_belakang"))
    kosongkan(page)
    page.keyboard.type("huruf")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Tebal")).to_be_focused()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(penyunting(page).locator("ol[type=a] li")).to_have_text("huruf")
    expect(page.get_by_role("button", name="Daftar huruf")).to_have_attribute(
        "aria-pressed", "true"
    )


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<style>p.MsoNormal {margin:0cm}</style><!--[if gte mso 9]><xml><o:x/></xml><![endif]--></head><body>
<p class=MsoNormal style='text-align:justify'><b style='x:y'><span lang=IN>Tebal</span></b> isi<o:p>
</o:p></p><p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level1 lfo1'>
<![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7pt "Times"'>&nbsp;</span>
</span><![endif]>satu<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>
<![if !supportLists]><span style='mso-list:Ignore'>a.<span>&nbsp;</span></span><![endif]>rinci</p>
<table border=1 style='border:1pt'><tr><td onclick="alert(1)">sel</td></tr></table>
<img src="file:///C:/x.png" onerror="alert(1)"></body></html>"""


def test_tempelan_word_dibersihkan_dan_daftarnya_tetap_daftar(buka: Buka) -> None:
    page = buka(bagian("evaluasi"))
    kosongkan(page)
    tempel(page, WORD)
    kotak = penyunting(page)
    expect(kotak.locator("strong")).to_have_text("Tebal")
    expect(kotak.locator("ol > li > p").first).to_have_text("satu")
    expect(kotak.locator("ol ol[type=a] > li")).to_have_text("rinci")
    expect(kotak).to_contain_text("sel")
    assert kotak.locator("table, img, [style]").count() == 0


def test_k17_teks_jahat_tidak_dijalankan_di_peramban(buka: Buka) -> None:
    page = buka(bagian("strategi"))
    terpanggil: list[str] = []

    def catat(dialog: Dialog) -> None:
        terpanggil.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", catat)
    kosongkan(page)
    for html in SERANGAN.values():
        tempel(page, html)
    page.keyboard.type("selesai")
    expect(page.locator("#pratinjau")).to_contain_text("selesai")
    simpan(page)
    for alamat in (bagian("strategi"), f"{bagian('strategi')}baku/", "/jember/balung/2020/lkj/"):
        page.goto(alamat)
        expect(page.locator("main")).to_contain_text("selesai")
    assert terpanggil == []


def test_draf_bertahan_sesudah_muat_ulang_dan_hanya_ditawarkan(buka: Buka) -> None:
    page = buka(bagian("kata_pengantar"))
    kosongkan(page)
    page.keyboard.type("Belum sempat disimpan")
    expect(page.locator("#pratinjau")).to_contain_text("Belum sempat")
    page.reload()
    expect(penyunting(page)).not_to_contain_text("Belum sempat")
    page.get_by_role("button", name="Pulihkan isian yang belum tersimpan").click()
    expect(penyunting(page)).to_have_text("Belum sempat disimpan")
    simpan(page)
    page.goto(bagian("kata_pengantar"))
    expect(penyunting(page)).to_have_text("Belum sempat disimpan")
    expect(page.locator(".tawaran-draf")).to_have_count(0)


def test_draf_formulir_biasa_dapat_dipulihkan_atau_dibuang(buka: Buka) -> None:
    alamat = f"{TEKS}kendala/tambah/"
    page = buka(alamat)
    page.get_by_label("Kendala").fill("Jalan rusak")
    page.get_by_label("Langkah").fill("Diperbaiki")
    page.goto(alamat)
    expect(page.get_by_label("Kendala")).to_have_value("")
    page.get_by_role("button", name="Pulihkan isian yang belum tersimpan").click()
    expect(page.get_by_label("Langkah")).to_have_value("Diperbaiki")
    page.goto(alamat)
    page.get_by_role("button", name="Buang").click()
    page.reload()
    expect(page.locator(".tawaran-draf")).to_have_count(0)


@pytest.mark.pesan_konsol("401")
def test_sesi_berakhir_tidak_menghilangkan_teks(buka: Buka) -> None:
    page = buka(bagian("penutup_akhir"), sebagai="camat")
    kosongkan(page)
    page.keyboard.type("Ditulis sebelum sesi berakhir")
    page.context.clear_cookies(name="sessionid")
    simpan(page)
    expect(page).to_have_title(re.compile("Sesi berakhir"))
    page.fill("#id_username", "demo-camat")
    page.fill("#id_password", SANDI_DEMO)
    page.get_by_role("button", name="Masuk dan simpan").click()
    expect(page.locator("[id='lkj-penutup_akhir']")).to_contain_text("Ditulis sebelum sesi")


@pytest.mark.pesan_konsol("409")
def test_orang_kedua_memilih_di_antara_dua_teks(buka: Buka) -> None:
    alamat = bagian("pembuka", "pk")
    satu, dua = buka(alamat), buka(alamat, sebagai="sekcam")
    for page, isi in ((satu, "Teks operator"), (dua, "Teks sekcam")):
        kosongkan(page)
        page.keyboard.type(isi)
        simpan(page)
    expect(dua.locator("main")).to_contain_text("Operator Demo")
    expect(dua.locator("main")).to_contain_text("Teks operator")
    dua.get_by_role("button", name="Pakai teks saya").click()
    expect(dua.locator("[id='pk-pembuka']")).to_contain_text("Teks sekcam")
