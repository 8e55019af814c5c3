"""What every test gets: its own media folder, steady Hypothesis, and --basis-data."""

import os
from collections.abc import Iterator

import pytest
from django.test import override_settings
from hypothesis import settings as pengaturan_hypothesis
from pytest_django.plugin import DjangoDbBlocker

# Steady in CI: the same examples each time. HYPOTHESIS_PROFILE=luas looks for new ones.
pengaturan_hypothesis.register_profile("tetap", deadline=None, derandomize=True, print_blob=True)
pengaturan_hypothesis.register_profile("luas", deadline=None, max_examples=2_000, print_blob=True)
pengaturan_hypothesis.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "tetap"))

FIXTURE_BASIS_DATA = {
    "db",
    "transactional_db",
    "live_server",
    "django_db_setup",
    "server",
    "tempat_pekerja",
}
pytest_plugins = ["tests.server"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--basis-data",
        action="store_true",
        help="hanya uji yang memakai basis data (dijalankan ulang di PostgreSQL)",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--basis-data"):
        return
    dilewati = [item for item in items if not memakai_basis_data(item)]
    config.hook.pytest_deselected(items=dilewati)
    items[:] = [item for item in items if memakai_basis_data(item)]


def memakai_basis_data(item: pytest.Item) -> bool:
    if item.get_closest_marker("django_db"):
        return True
    return bool(FIXTURE_BASIS_DATA.intersection(getattr(item, "fixturenames", ())))


@pytest.fixture(scope="session", autouse=True)
def media_sendiri(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test writes into the media folder of the person who runs it."""
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        yield


@pytest.fixture(scope="module")
def muatan_contoh(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The example data, loaded once for a module and rolled back after it."""
    from django.db import transaction

    from laporan.management.commands.muat import berkas_baku
    from laporan.pemuatan import muat_semua

    with django_db_blocker.unblock(), transaction.atomic():
        muat_semua(berkas_baku())
        yield
        transaction.set_rollback(True)


@pytest.fixture
def data_contoh(muatan_contoh: None, db: None) -> None:
    """A test of its own transaction, inside the one that holds the example data."""
