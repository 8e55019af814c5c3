"""From year to year, by the two arrows in the head of every page."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.peramban.mayang.papan_ketik import PapanKetik


def ke_tahun(orang: PapanKetik, tuju: str) -> None:
    tahun = orang.page.get_by_role("navigation", name="Tahun", exact=True)
    kini = tahun.locator("[aria-current]")
    while (ada := int(kini.inner_text())) != int(tuju):
        berikut = ada + 1 if ada < int(tuju) else ada - 1
        orang.buka(tahun.get_by_role("link", name=f"Tahun {berikut}"))
        expect(kini).to_have_text(str(berikut))
