"""What a page weighs on a slow line: all that is sent for a first visit, as production sends it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from bench.layanan import kelola, proses
from tests.peramban.conftest import masuk

KB = 1000
BALUNG = "/jember/balung/2020/"
BERAT = {
    BALUNG: 250 * KB,
    f"{BALUNG}realisasi/": 250 * KB,
    f"{BALUNG}teks/bagian/lkj/kata_pengantar/": 450 * KB,
}
"""Bytes at most, headers included; the last page brings the editor."""


@pytest.fixture(scope="module")
def produksi(
    server_berjalan: tuple[str, dict[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """A second process on the database of the tests, its static files made for production."""
    folder = tmp_path_factory.mktemp("statik")
    env = server_berjalan[1] | {
        "DJANGO_SETTINGS_MODULE": "tests.peramban.statik_produksi",
        "SAKIP_STATIC_ROOT": str(folder),
    }
    kelola(env, "collectstatic", "--noinput", "-v0")
    with proses(env, folder / "server.log") as alamat:
        yield alamat


@pytest.mark.parametrize("jalur", BERAT)
def test_kunjungan_pertama_ringan(peramban: Browser, produksi: str, jalur: str) -> None:
    with peramban.new_context(base_url=produksi) as konteks:
        masuk(konteks.new_page(), "operator")
        page = konteks.new_page()
        cdp = konteks.new_cdp_session(page)
        cdp.send("Network.enable")
        cdp.send("Network.setCacheDisabled", {"cacheDisabled": True})
        kiriman: list[int] = []
        cdp.on("Network.loadingFinished", lambda e: kiriman.append(e["encodedDataLength"]))
        page.goto(jalur)
        if "bagian" in jalur:
            expect(page.locator("form[data-siap]")).to_be_attached()
        page.wait_for_load_state("networkidle")
    assert len(kiriman) > 3
    assert sum(kiriman) <= BERAT[jalur], kiriman
