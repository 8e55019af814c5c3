"""A kabupaten with example data, and its queue worked off in the test itself."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest
from django_tasks_db.management.commands import db_worker

from kecamatan.models import Kabupaten, Pengguna
from laporan.models import Paket
from laporan.paket import Pilihan, mulai
from tests import factories as f
from tests.laporan.percetakan import Mesin

Kerjakan = Callable[[], None]
Minta = Callable[..., Paket]


@pytest.fixture
def jember(data_contoh: None) -> Kabupaten:
    return Kabupaten.objects.get(slug="jember")


@pytest.fixture
def peninjau(jember: Kabupaten) -> Pengguna:
    return f.buat_anggota("peninjau", jember).pengguna


@pytest.fixture
def minta(jember: Kabupaten, peninjau: Pengguna, mesin: Mesin) -> Minta:
    """Ask for a pack of Jember 2020, which has five documents."""

    def satu(pilihan: Pilihan | None = None, tahun: int = 2020) -> Paket:
        kiriman = (uuid4(), "/uji/")
        return mulai(jember, tahun, pilihan or Pilihan(), oleh=peninjau, kiriman=kiriman)

    return satu


@pytest.fixture
def kerjakan(monkeypatch: pytest.MonkeyPatch) -> Kerjakan:
    """Everything that waits, until nothing does; on the connection of the test, which stays."""
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)

    def semua() -> None:
        db_worker.Worker(
            queue_names=["*"],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id="uji",
            excluded_queue_names=[],
        ).run()

    return semua
