"""A real server and a real browser: the product as people meet it.

The server runs in its own process on its own database with the example data and the demo
accounts. Tests that write use a year or a kecamatan of their own.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from kecamatan.demo import SANDI_DEMO

AKAR = Path(__file__).resolve().parents[2]
PERAMBAN = shutil.which("chromium") or shutil.which("chromium-browser")
PILIHAN = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
LEBAR = (320, 768, 1366)  # CSS pixels: phone, tablet, laptop
Buka = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    tanpa = pytest.mark.skip(reason="Chromium tidak ada; pasang dengan: apt-get install chromium")
    for item in items:
        if PERAMBAN is None and "tests/peramban/" in str(item.path):
            item.add_marker(tanpa)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a running server with the example data."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        alamat = f"127.0.0.1:{s.getsockname()[1]}"
    lingkungan = _lingkungan(tmp_path_factory.mktemp("server"))
    for perintah in (["migrate", "-v0"], ["muat"], ["akun_demo"]):
        _kelola(lingkungan, *perintah)
    proses = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "sakip.wsgi", "-b", alamat, "--threads", "4"],
        cwd=AKAR,
        env=lingkungan,
        stderr=subprocess.DEVNULL,
    )
    try:
        _tunggu(f"http://{alamat}/masuk/", proses)
        yield f"http://{alamat}"
    finally:
        proses.terminate()
        proses.wait(20)


def _lingkungan(folder: Path) -> dict[str, str]:
    tanpa = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
    umum = {k: v for k, v in os.environ.items() if k not in tanpa}
    return umum | {"SAKIP_MODE": "demo", "SAKIP_DATA_ROOT": str(folder)}


def _kelola(lingkungan: dict[str, str], *perintah: str) -> None:
    baris = [sys.executable, "manage.py", *perintah]
    subprocess.run(baris, cwd=AKAR, env=lingkungan, check=True, capture_output=True)


def _tunggu(alamat: str, proses: subprocess.Popen[bytes]) -> None:
    """Until it answers; a server that died says so at once."""
    for _ in range(200):
        assert proses.poll() is None, "server berhenti sebelum menjawab"
        try:
            urllib.request.urlopen(alamat, timeout=1).close()
        except (URLError, OSError):
            # Waits for the process or a tenth of a second, whichever comes first.
            try:
                proses.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
        else:
            return
    pytest.fail(f"{alamat} tidak menjawab")


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    with sync_playwright() as p:
        satu = p.chromium.launch(executable_path=PERAMBAN, args=PILIHAN)
        yield satu
        satu.close()


@pytest.fixture
def buka(peramban: Browser, server: str, request: pytest.FixtureRequest) -> Iterator[Buka]:
    """`buka(jalur, sebagai="operator", lebar=1366)`; any message of the console fails the test."""
    konteks, pesan = [], []

    def catat(m: ConsoleMessage) -> None:
        if m.type in ("error", "warning"):
            pesan.append(f"{m.type}: {m.text}")

    def halaman(jalur: str, *, sebagai: str | None = "operator", lebar: int = 1366) -> Page:
        satu = peramban.new_context(
            viewport={"width": lebar, "height": 900}, reduced_motion="reduce", base_url=server
        )
        konteks.append(satu)
        page = satu.new_page()
        page.on("console", catat)
        page.on("pageerror", lambda galat: pesan.append(f"galat: {galat}"))
        if sebagai:
            _masuk(page, sebagai)
        page.goto(jalur)
        return page

    yield halaman
    for satu in konteks:
        satu.close()
    boleh = request.node.get_closest_marker("pesan_konsol")
    sisa = [p for p in pesan if not (boleh and any(b in p for b in boleh.args))]
    assert sisa == []


def _masuk(page: Page, peran: str) -> None:
    page.goto("/masuk/")
    page.fill("#id_username", f"demo-{peran}")
    page.fill("#id_password", SANDI_DEMO)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda alamat: "/masuk/" not in alamat)
