"""The world of the access tests, built once per module and rolled back after it."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from laporan import render
from laporan.cetakan import antrean, rupa
from tests.akses.dunia import Dunia, buat_dunia
from tests.laporan.percetakan import Mesin, Seketika


@pytest.fixture(scope="module")
def isi_dunia(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Dunia]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield buat_dunia()
        transaction.set_rollback(True)


@pytest.fixture
def dunia(isi_dunia: Dunia, db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Dunia]:
    """PDFs are asked for, but not really printed: that is tested elsewhere, and slow."""
    monkeypatch.setattr(render, "pdf", Mesin())
    monkeypatch.setattr(rupa, "versi", lambda: "uji")
    monkeypatch.setattr(antrean, "ANTREAN", antrean.Antrean(Seketika))
    # Keeping a copy of every template's context is most of the time of a page here.
    monkeypatch.setattr("django.test.client.store_rendered_templates", lambda *_, **__: None)
    logging.disable(logging.WARNING)  # thousands of refusals are what is expected here
    yield isi_dunia
    logging.disable(logging.NOTSET)
