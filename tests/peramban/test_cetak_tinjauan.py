"""The matrix of indicators on paper: landscape, and nothing of it is lost."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.peramban.conftest import Buka

HALAMAN = "/jember/2020/tinjauan/indikator/"
TIRU = """kolom => { for (const baris of document.querySelectorAll('.matriks tr')) {
  while (baris.children.length < kolom + 2) {
    const sel = baris.lastElementChild.cloneNode(true), nama = `Tambahan X${baris.children.length}`;
    const judul = sel.querySelector('.judul-kolom');
    if (judul) judul.textContent = nama; else sel.dataset.judul = nama;
    baris.append(sel);
  }
} }"""
"""As if the kecamatan had more indicators: copies of the last column, with names of their own."""


def cetakan(page: Page) -> tuple[PdfReader, str]:
    pdf = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    return pdf, re.sub(r"\s", "", "".join(p.extract_text() for p in pdf.pages))


@pytest.mark.parametrize("kolom", [0, 15, 25])
def test_matriks_tercetak_mendatar_tanpa_kehilangan_kolom(buka: Buka, kolom: int) -> None:
    page = buka(HALAMAN, sebagai="peninjau")
    page.evaluate(TIRU, kolom)
    pdf, teks = cetakan(page)
    assert all(p.mediabox.width > p.mediabox.height for p in pdf.pages)
    assert "KabupatenJember·tahun2020·dicetak" in teks
    for nama in page.locator(".matriks tbody th a").all_inner_texts():
        assert re.sub(r"\s", "", nama) in teks
    semua = page.locator(".matriks thead .judul-kolom").all_text_contents()
    assert len(semua) >= kolom + 2
    tambahan = [nama.replace(" ", "") for nama in semua if nama.startswith("Tambahan")]
    assert [nama for nama in tambahan if nama not in teks] == []
