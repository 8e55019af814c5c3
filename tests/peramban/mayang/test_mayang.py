"""Obligation of the workplace: an empty kecamatan, a keyboard, and the report comes out whole."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.peramban.conftest import Buka
from tests.peramban.mayang import kosong
from tests.peramban.mayang.papan_ketik import PapanKetik
from tests.peramban.mayang.profil import isi_profil
from tests.peramban.mayang.rencana import isi_rencana
from tests.peramban.mayang.sumber import TAHUN, baca
from tests.server import Kelola

LANGKAH = (isi_profil, isi_rencana)


def test_mayang_diisi_dari_kosong_dengan_papan_ketik_saja(
    buka: Buka, kelola_server: Kelola
) -> None:
    data = baca()
    modul = kosong.__name__
    kelola_server("shell", "-c", f"from {modul} import buat; buat({data['nama']!r})")
    orang = PapanKetik(buka("/masuk/", sebagai=None))
    _masuk(orang)
    for langkah in LANGKAH:
        langkah(orang, data)


def _masuk(orang: PapanKetik) -> None:
    page = orang.page
    orang.isi_formulir({"Nama pengguna": kosong.NAMA_PENGGUNA, "Sandi": kosong.SANDI})
    orang.tekan("Enter")
    expect(page.get_by_role("navigation", name="Halaman")).to_be_visible()
    _ke_tahun(orang)


def _ke_tahun(orang: PapanKetik) -> None:
    """Back through the years, from the one the calendar shows."""
    tahun = orang.page.get_by_role("navigation", name="Tahun", exact=True)
    kini = tahun.locator("[aria-current]")
    while (ada := int(kini.inner_text())) != int(TAHUN):
        sebelum = f"Tahun {ada - 1 if ada > int(TAHUN) else ada + 1}"
        orang.buka(tahun.get_by_role("link", name=sebelum))
        expect(kini).not_to_have_text(str(ada))
