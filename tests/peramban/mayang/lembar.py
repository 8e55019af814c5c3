"""Pages whose rows save themselves when one goes on."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.peramban.mayang.papan_ketik import PapanKetik


def sel(orang: PapanKetik, label: str) -> Locator:
    """A cell by the name that a screen reader says."""
    return orang.page.locator("main").get_by_label(label, exact=True)


def baris(orang: PapanKetik, nama: str) -> Locator:
    """The row that this indicator heads."""
    kepala = orang.page.locator("th[scope=row] [id^=nama-]").get_by_text(nama, exact=True)
    return orang.page.locator("tr[data-baris]").filter(has=kepala)


def isi_sel(orang: PapanKetik, isi: dict[str, str]) -> None:
    """Some cells of one row, by label; Enter goes on and so stores the row."""
    for label, nilai in isi.items():
        if nilai:
            orang.isi(sel(orang, label), nilai)
    orang.tekan("Enter")


def semua_tersimpan(orang: PapanKetik, jumlah: int) -> None:
    """Every row that was touched says so, and no other."""
    tersimpan = orang.page.locator("tr[data-baris] .keadaan.tersimpan")
    expect(tersimpan).to_have_count(jumlah)
    expect(orang.page.locator(".keadaan:is(.berubah, .gagal, .mengirim)")).to_have_count(0)
