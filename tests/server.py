"""A running server for tests that need one: a browser, many hands at once."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from bench.layanan import layanan


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Its address; on SQLite, or on PostgreSQL where DATABASE_URL names one."""
    folder = tmp_path_factory.mktemp("server")
    with layanan(folder, os.environ.get("DATABASE_URL", "")) as (alamat, _):
        yield alamat
