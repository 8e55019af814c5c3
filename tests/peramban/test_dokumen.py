"""Documents in a real browser: what is missing follows by itself, a PDF is waited for."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.peramban.conftest import Buka

DOKUMEN = "/jember/balung/2020/dokumen/"


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
