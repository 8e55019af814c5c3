"""A running server for tests that need one: a browser, many hands at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from bench.layanan import kelola, layanan

Kelola = Callable[..., None]
"""`kelola_server("cetak", "lkj", …)`: a management command on the server's own database."""


@pytest.fixture(scope="session")
def server_berjalan(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[str, dict[str, str]]]:
    """Its address and environment; on SQLite, or on PostgreSQL where DATABASE_URL names one."""
    folder = tmp_path_factory.mktemp("server")
    with layanan(folder, os.environ.get("DATABASE_URL", "")) as hasil:
        yield hasil


@pytest.fixture(scope="session")
def server(server_berjalan: tuple[str, dict[str, str]]) -> str:
    return server_berjalan[0]


@pytest.fixture(scope="session")
def kelola_server(server_berjalan: tuple[str, dict[str, str]]) -> Kelola:
    def jalankan(*perintah: str) -> None:
        kelola(server_berjalan[1], *perintah)

    return jalankan
