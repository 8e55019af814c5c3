"""A real server and a real browser: the product as people meet it.

The server (tests/server.py) has the example data and the demo accounts. Tests that write use
a year or a kecamatan of their own.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

from kecamatan.demo import SANDI_DEMO

PERAMBAN = shutil.which("chromium") or shutil.which("chromium-browser")
PILIHAN = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
SABAR = 20_000
"""Milliseconds that a page may take on a busy machine before a test gives up."""
DITINGGALKAN = ("htmx:sendAbort", "htmx:afterRequest")
"""What htmx says of a request that ended because its page was left; a request that failed says
htmx:sendError, htmx:timeout or htmx:responseError besides."""
Buka = Callable[..., Page]
Kuki = dict[str, Any]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    tanpa = pytest.mark.skip(reason="Chromium tidak ada; pasang dengan: apt-get install chromium")
    for item in items:
        if PERAMBAN is None and "tests/peramban/" in str(item.path):
            item.add_marker(tanpa)


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    expect.set_options(timeout=SABAR)
    with sync_playwright() as p:
        satu = p.chromium.launch(executable_path=PERAMBAN, args=PILIHAN)
        yield satu
        satu.close()


@pytest.fixture(scope="session")
def kuki() -> Kuki:
    """The session of each role: a person signs in once, whatever number of tests follows."""
    return {}


@pytest.fixture
def buka(
    peramban: Browser, server: str, kuki: Kuki, request: pytest.FixtureRequest
) -> Iterator[Buka]:
    """`buka(jalur, sebagai="operator", lebar=1366)`; any message of the console fails the test.

    Who signs out ends the session of all others of that role: sign in by hand for that.
    """
    konteks, pesan = [], []

    def catat(m: ConsoleMessage) -> None:
        ditinggalkan = any(x in m.text for x in DITINGGALKAN)
        if m.type in ("error", "warning") and not ditinggalkan:
            pesan.append(f"{m.type}: {m.text}")

    def halaman(jalur: str, *, sebagai: str | None = "operator", lebar: int = 1366) -> Page:
        satu = peramban.new_context(
            viewport={"width": lebar, "height": 900},
            reduced_motion="reduce",
            base_url=server,
            storage_state=kuki.get(sebagai or ""),
        )
        konteks.append(satu)
        page = satu.new_page()
        page.on("console", catat)
        page.on("pageerror", lambda galat: pesan.append(f"galat: {galat}"))
        if sebagai and sebagai not in kuki:
            masuk(page, sebagai)
            kuki[sebagai] = satu.storage_state()
        page.goto(jalur)
        return page

    yield halaman
    for satu in konteks:
        satu.close()
    boleh = request.node.get_closest_marker("pesan_konsol")
    sisa = [p for p in pesan if not (boleh and any(b in p for b in boleh.args))]
    assert sisa == []


def masuk(page: Page, peran: str) -> None:
    page.goto("/masuk/")
    page.fill("#id_username", f"demo-{peran}")
    page.fill("#id_password", SANDI_DEMO)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda alamat: "/masuk/" not in alamat)
