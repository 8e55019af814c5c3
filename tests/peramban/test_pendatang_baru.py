"""The five tasks of a newcomer: at most two clicks from the first page after signing in."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.peramban.conftest import SABAR, Buka, masuk

KLIK_TERBANYAK = 2
TUGAS = {
    "mengisi realisasi": (("Realisasi",), "input[data-kolom=nilai]"),
    "memperbaiki isian": (("Lihat yang masih kurang", re.compile("^Ubah di")), "main h1"),
    "mengunduh LKj": (("Dokumen", "Unduh PDF Laporan Kinerja"), ""),
    "mengubah data camat": (
        ("Ubah data camat dan kantor", re.compile("^Ubah .*Camat", re.I)),
        "[name=nama]",
    ),
    "melihat yang kurang": (("Lihat yang masih kurang",), "#kurang"),
}
"""The names of what is clicked, and what one then has before oneself."""


@pytest.mark.parametrize("tugas", TUGAS)
@pytest.mark.parametrize("lebar", [320, 1366])
def test_tugas_pendatang_baru_paling_banyak_dua_klik(buka: Buka, tugas: str, lebar: int) -> None:
    klik, tiba = TUGAS[tugas]
    assert len(klik) <= KLIK_TERBANYAK
    page = buka("/", sebagai=None, lebar=lebar)
    masuk(page, "operator")
    for nama in klik[:-1] if tugas == "mengunduh LKj" else klik:
        _tautan(page, nama).click()
    if tugas == "mengunduh LKj":
        with page.expect_download(timeout=5 * SABAR) as unduhan:
            _tautan(page, klik[-1]).click()
        assert unduhan.value.suggested_filename.startswith("LKj_Balung_")
    else:
        expect(page.locator(tiba).first).to_be_visible()


def _tautan(page: Page, nama: str | re.Pattern[str]) -> Locator:
    """As it is called on the screen."""
    return page.get_by_role("link", name=nama, exact=isinstance(nama, str)).first
