"""Who has never seen the product finds the way: five tasks, at most two clicks each.

What is clicked is what one sees, a name on the page, beginning with the first page after
signing in; on a phone as on a laptop.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.peramban.conftest import Buka, masuk

PALING_BANYAK = 2


class PendatangBaru:
    """Somebody who signed in, and whose clicks are counted."""

    def __init__(self, page: Page) -> None:
        masuk(page, "operator")
        self.page = page
        self.klik = 0

    def bagian(self, judul: str) -> Locator:
        """A part of the page, as its heading begins."""
        kepala = self.page.get_by_role("heading", name=re.compile(f"^{judul}"))
        return self.page.locator("main section").filter(has=kepala)

    def pilih(self, nama: str, di: Locator | None = None) -> None:
        """Clicks the first link that begins with this, in a part of the page or anywhere in it."""
        tempat = di if di is not None else self.page.locator("main")
        tempat.get_by_role("link", name=re.compile(f"^{re.escape(nama)}")).first.click()
        self.page.wait_for_load_state()
        self.klik += 1


def mengisi_realisasi(orang: PendatangBaru) -> None:
    orang.pilih("Realisasi", di=orang.bagian("Pekerjaan"))
    orang.page.get_by_role("textbox", name=re.compile("^Realisasi ")).first.fill("7")
    expect(orang.page.locator(".keadaan.berubah")).to_have_text(re.compile("Belum tersimpan"))


def memperbaiki_yang_dipersoalkan(orang: PendatangBaru) -> None:
    """What a reviewer returns is met in the same place as what the product itself finds."""
    orang.pilih("Lihat yang masih kurang")
    orang.pilih("Ubah di Realisasi", di=orang.bagian("Perlu penjelasan"))
    expect(orang.page.locator("tr:target")).to_be_in_viewport()


def mengunduh_lkj(orang: PendatangBaru) -> None:
    orang.pilih("Kelengkapan dan unduhan")
    expect(orang.page.locator("[hx-trigger=load]")).to_have_count(0)
    with orang.page.expect_download(timeout=120_000) as unduhan:
        orang.pilih("Unduh PDF", di=orang.bagian("Laporan Kinerja"))
    assert unduhan.value.suggested_filename.startswith("LKj_Balung_")


def mengganti_data_camat(orang: PendatangBaru) -> None:
    orang.pilih("Ubah data camat")
    orang.pilih("Ubah", di=orang.bagian("Pejabat"))
    expect(orang.page.get_by_label("Jabatan")).to_have_value("Camat")
    expect(orang.page.get_by_role("button", name="Simpan", exact=True)).to_be_visible()


def melihat_yang_masih_kurang(orang: PendatangBaru) -> None:
    orang.pilih("Lihat yang masih kurang")
    expect(orang.page.get_by_role("heading", name=re.compile("^Harus dilengkapi"))).to_be_visible()


PEKERJAAN = (
    mengisi_realisasi,
    memperbaiki_yang_dipersoalkan,
    mengunduh_lkj,
    mengganti_data_camat,
    melihat_yang_masih_kurang,
)


@pytest.mark.parametrize("lebar", [320, 1366])
@pytest.mark.parametrize("pekerjaan", PEKERJAAN, ids=lambda p: str(p.__name__))
def test_pekerjaan_tercapai_dalam_dua_klik(
    buka: Buka, pekerjaan: Callable[[PendatangBaru], None], lebar: int
) -> None:
    orang = PendatangBaru(buka("/masuk/", sebagai=None, lebar=lebar))
    pekerjaan(orang)
    assert 0 < orang.klik <= PALING_BANYAK


def test_tombol_utama_menuju_pekerjaan_berikutnya(buka: Buka) -> None:
    orang = PendatangBaru(buka("/masuk/", sebagai=None))
    orang.pilih("Lanjutkan: Target")
    expect(orang.page.get_by_role("heading", level=1)).to_contain_text("Target")
