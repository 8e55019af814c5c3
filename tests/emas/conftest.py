"""The content of every document from the example data, made once and then rolled back."""

import json
from collections.abc import Mapping

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from laporan.management.commands.muat import berkas_baku
from laporan.pemuatan import muat_semua
from laporan.pencetakan import Permintaan, cetak, naskah
from tests.emas.dokumen import DOKUMEN, Kunci
from tests.emas.kami import Beku

Semua = Mapping[Kunci, Beku]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Only tests with the mark get a test database; without it they would read the real one."""
    for item in items:
        if "semua_naskah" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.django_db)


@pytest.fixture(scope="session")
def semua_naskah(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Semua:
    """What `cetak --format json` prints; the database is left as it was found."""
    with django_db_blocker.unblock(), transaction.atomic():
        muat_semua(berkas_baku())
        hasil = {d.kunci: _json(d.kunci) for d in DOKUMEN.values()}
        transaction.set_rollback(True)
    return hasil


def _json(kunci: Kunci) -> Beku:
    permintaan = Permintaan(*kunci, format="json")
    isi = json.loads(cetak(naskah(permintaan), permintaan))
    assert isinstance(isi, dict)
    return isi
