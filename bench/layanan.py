"""A real server in a process of its own, on a database of its own: for tests and measurements."""

from __future__ import annotations

import os
import secrets
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
from psycopg import sql

AKAR = Path(__file__).resolve().parent.parent
TUNGGU = 300  # tenths of a second at most


class TidakMelayani(RuntimeError):
    """The server ended, or wrote a traceback into its log."""


class PerintahGagal(RuntimeError):
    """A management command ended with an error; the message is what it wrote."""


@contextmanager
def layanan(folder: Path, url: str = "", **lain: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Address and environment of a server with the example data and the demo accounts.

    `url` names a PostgreSQL server, on which a database is made and dropped; empty: SQLite.
    `lain` are further variables of its environment.
    """
    with basis_data(url) as tempat:
        env = lingkungan(folder, tempat) | lain
        for perintah in (["migrate", "-v0"], ["muat"], ["akun_demo"]):
            kelola(env, *perintah)
        with proses(env, folder / "server.log") as alamat:
            yield alamat, env


_PUTUSKAN = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = %s AND usename = CURRENT_USER"""
"""Our own connections only; DROP ends the autovacuum by itself, WITH (FORCE) may not."""


@contextmanager
def basis_data(url: str, tanda: str = "") -> Iterator[str]:
    """A new PostgreSQL database, dropped afterwards; nothing to do for SQLite.

    `tanda` tells one from another of the same process.
    """
    if not url.startswith("postgres"):
        yield ""
        return
    nama = f"server_{os.getpid()}{tanda}_{secrets.token_hex(3)}"
    induk = urlunsplit(urlsplit(url)._replace(path="/postgres"))
    with psycopg.connect(induk, autocommit=True) as koneksi:
        koneksi.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(nama)))
        try:
            yield urlunsplit(urlsplit(url)._replace(path=f"/{nama}"))
        finally:
            koneksi.execute(_PUTUSKAN, [nama])
            koneksi.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(nama)))


def kelola(lingkungan: dict[str, str], *perintah: str) -> None:
    """A management command there; raises PerintahGagal with what it said."""
    baris = [sys.executable, "manage.py", *perintah]
    hasil = subprocess.run(baris, cwd=AKAR, env=lingkungan, capture_output=True, text=True)
    if hasil.returncode:
        raise PerintahGagal(hasil.stderr)


def lingkungan(folder: Path, url: str) -> dict[str, str]:
    tanpa = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE"}
    umum = {k: v for k, v in os.environ.items() if k not in tanpa}
    return umum | {"SAKIP_MODE": "demo", "SAKIP_DATA_ROOT": str(folder), "DATABASE_URL": url}


def _port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port: int = s.getsockname()[1]
    return port


@contextmanager
def proses(lingkungan: dict[str, str], catatan: Path) -> Iterator[str]:
    """The address of a server that answers, with settings and database of this environment.

    By threads, because a browser keeps connections open; GUNICORN_CMD_ARGS says otherwise.
    """
    alamat = f"127.0.0.1:{_port()}"
    perintah = [sys.executable, "-m", "gunicorn", "sakip.wsgi", "-b", alamat]
    if "GUNICORN_CMD_ARGS" not in lingkungan:
        perintah += ["--workers", "2", "--threads", "4"]
    with catatan.open("wb") as log:
        jalan = subprocess.Popen(perintah, cwd=AKAR, env=lingkungan, stderr=log)
        try:
            _tunggu(f"http://{alamat}/masuk/", jalan)
            yield f"http://{alamat}"
        finally:
            jalan.terminate()
            jalan.wait(20)
    isi = catatan.read_text(encoding="utf-8", errors="replace")
    if "Traceback" in isi:
        raise TidakMelayani(isi[-4000:])


def _tunggu(alamat: str, proses: subprocess.Popen[bytes]) -> None:
    """Until it answers; a server that died says so at once."""
    for _ in range(TUNGGU):
        if proses.poll() is not None:
            raise TidakMelayani("server berhenti sebelum menjawab")
        try:
            urllib.request.urlopen(alamat, timeout=1).close()
        except (URLError, OSError):
            _sebentar(proses)
        else:
            return
    raise TidakMelayani(f"{alamat} tidak menjawab")


def _sebentar(proses: subprocess.Popen[bytes]) -> None:
    """Waits for its end, a tenth of a second at most."""
    try:
        proses.wait(0.1)
    except subprocess.TimeoutExpired:
        return
