"""Documents in a real browser: what is missing follows by itself, a PDF is waited for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.peramban.conftest import LEBAR, Buka

DOKUMEN = "/jember/balung/2020/dokumen/"
HALAMAN = (DOKUMEN, "/jember/balung/2020/lkj/", "/jember/balung/2020/rkt/")
LUBER = """() => [...document.querySelectorAll(".naskah > section, .naskah > section *")]
  .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 && !e.closest("svg, .bagi"))
  .filter(e => !e.matches(".tabel[tabindex], .gambar[tabindex]")).map(e => e.outerHTML)"""
"""What is wider than its place, but for regions that can be scrolled with the keyboard."""


def test_kelengkapan_menyusul_dan_menuntun_ke_tempat_mengisi(buka: Buka) -> None:
    page = buka(DOKUMEN)
    kartu = page.locator("#dokumen-lkj")
    expect(kartu.locator("summary")).to_contain_text("hal belum diisi")
    kartu.locator("details a").first.click()
    expect(page).to_have_url(re.compile(r"/realisasi/"))


def test_fokus_tetap_ketika_kelengkapan_menyusul(buka: Buka) -> None:
    page = buka(DOKUMEN)
    page.locator("#unduh-lkj").focus()
    expect(page.locator("#dokumen-lkj summary")).to_be_visible()
    expect(page.locator("#unduh-lkj")).to_be_focused()


def test_pdf_ditunggu_lalu_terunduh_sendiri(buka: Buka) -> None:
    """Slow or quick, with or without a page in between: one click, one file."""
    page = buka(DOKUMEN)
    expect(page.locator("#dokumen-lkj summary")).to_be_visible()
    with page.expect_download(timeout=120_000) as unduhan:
        page.locator("#dokumen-lkj").get_by_role("link", name="Unduh PDF").click()
    assert unduhan.value.suggested_filename == "LKj_Balung_2020_v1.pdf"
    assert Path(unduhan.value.path()).read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("lebar", LEBAR)
def test_halaman_dan_pratinjau_tanpa_hambatan(buka: Buka, lebar: int) -> None:
    page = buka(DOKUMEN, lebar=lebar)
    for jalur in HALAMAN:
        page.goto(jalur)
        _tanpa_hambatan(page)


def _tanpa_hambatan(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    aturan = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    hasil = Axe().run(page, options=aturan)
    assert [(v["id"], v["nodes"][0]["html"]) for v in hasil.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]
    assert page.evaluate(LUBER) == []
