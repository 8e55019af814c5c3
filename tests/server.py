"""A real server in a process of its own, on a database of its own, with the example data."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from psycopg import sql

AKAR = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a server on SQLite, or on PostgreSQL where DATABASE_URL names one."""
    folder = tmp_path_factory.mktemp("server")
    with _basis_data() as url, socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        alamat = f"127.0.0.1:{s.getsockname()[1]}"
        s.close()
        lingkungan = _lingkungan(folder, url)
        for perintah in (["migrate", "-v0"], ["muat"], ["akun_demo"]):
            _kelola(lingkungan, *perintah)
        with _layanan(alamat, lingkungan, folder / "server.log"):
            yield f"http://{alamat}"


@contextmanager
def _basis_data() -> Iterator[str]:
    """A new PostgreSQL database, dropped afterwards; nothing to do for SQLite."""
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        yield ""
        return
    nama = sql.Identifier(f"server_uji_{os.getpid()}")
    with psycopg.connect(url, autocommit=True) as koneksi:
        koneksi.execute(sql.SQL("CREATE DATABASE {}").format(nama))
        yield urlunsplit(urlsplit(url)._replace(path=f"/server_uji_{os.getpid()}"))
        koneksi.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(nama))


def _lingkungan(folder: Path, url: str) -> dict[str, str]:
    tanpa = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
    umum = {k: v for k, v in os.environ.items() if k not in tanpa}
    return umum | {"SAKIP_MODE": "demo", "SAKIP_DATA_ROOT": str(folder), "DATABASE_URL": url}


def _kelola(lingkungan: dict[str, str], *perintah: str) -> None:
    baris = [sys.executable, "manage.py", *perintah]
    subprocess.run(baris, cwd=AKAR, env=lingkungan, check=True, capture_output=True)


@contextmanager
def _layanan(alamat: str, lingkungan: dict[str, str], catatan: Path) -> Iterator[None]:
    perintah = [sys.executable, "-m", "gunicorn", "sakip.wsgi", "-b", alamat]
    with catatan.open("wb") as log:
        proses = subprocess.Popen(
            [*perintah, "--workers", "2", "--threads", "4"], cwd=AKAR, env=lingkungan, stderr=log
        )
        try:
            _tunggu(f"http://{alamat}/masuk/", proses)
            yield
        finally:
            proses.terminate()
            proses.wait(20)
    assert "Traceback" not in catatan.read_text(), catatan.read_text()[-4000:]


def _tunggu(alamat: str, proses: subprocess.Popen[bytes]) -> None:
    """Until it answers; a server that died says so at once."""
    for _ in range(300):
        assert proses.poll() is None, "server berhenti sebelum menjawab"
        try:
            urllib.request.urlopen(alamat, timeout=1).close()
        except (URLError, OSError):
            _sebentar(proses)
        else:
            return
    pytest.fail(f"{alamat} tidak menjawab")


def _sebentar(proses: subprocess.Popen[bytes]) -> None:
    """Waits for its end, a tenth of a second at most."""
    try:
        proses.wait(0.1)
    except subprocess.TimeoutExpired:
        return
