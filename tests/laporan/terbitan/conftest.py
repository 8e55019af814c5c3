"""Balung with one person per role, and a PK on its way."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.cache import cache
from pytest_django import Settings

from kecamatan.models import Kecamatan
from laporan.models import Dokumen, Terbitan
from tests.laporan.conftest import butuh_pango
from tests.laporan.terbitan.jalan import SITUS, Orang, orang_di, sampai_disetujui, tetapkan


@pytest.fixture(autouse=True)
def situs(settings: Settings, tmp_path: Path) -> None:
    """A site that has an address, a media folder of this test, and no memory of askers."""
    settings.ALAMAT_SITUS = SITUS
    settings.MEDIA_ROOT = tmp_path / "media"
    cache.clear()


@pytest.fixture
def balung(data_contoh: None) -> Kecamatan:
    return Kecamatan.objects.select_related("kabupaten").get(slug="balung")


@pytest.fixture
def orang(balung: Kecamatan) -> Orang:
    return orang_di(balung)


@pytest.fixture
def pk(balung: Kecamatan, orang: Orang) -> Dokumen:
    """Disetujui."""
    butuh_pango()
    return sampai_disetujui(balung, "pk", orang)


@pytest.fixture
def terbitan(pk: Dokumen, orang: Orang) -> Terbitan:
    """The final PK."""
    return tetapkan(pk, orang, tanggal_hari=5)
