"""Balung and the people who move its documents."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kecamatan.models import Keanggotaan, Kecamatan
from laporan.alur import aksi
from laporan.models import Dokumen
from tests import factories as f
from tests.laporan.alur.jalan import jadi_final, maju, sampai_diajukan, sampai_direviu

P = Keanggotaan.Peran


@pytest.fixture
def balung(data_contoh: None) -> Kecamatan:
    return Kecamatan.objects.select_related("kabupaten").get(slug="balung")


@pytest.fixture
def orang(balung: Kecamatan) -> SimpleNamespace:
    """One person per role, at Balung or at Jember."""
    tempat = {p: balung if p in Keanggotaan.DI_KECAMATAN else balung.kabupaten for p in P}
    return SimpleNamespace(**{p.value: f.buat_anggota(p, t).pengguna for p, t in tempat.items()})


@pytest.fixture
def pk(balung: Kecamatan, orang: SimpleNamespace) -> Dokumen:
    return aksi.ambil(balung, 2020, "pk", oleh=orang.operator)


@pytest.fixture
def lkj(balung: Kecamatan, orang: SimpleNamespace) -> Dokumen:
    return sampai_direviu(balung, orang)


@pytest.fixture
def pk_final(pk: Dokumen, orang: SimpleNamespace) -> Dokumen:
    """Approved, so that its content is kept; number, date and PDF do not matter here."""
    maju(sampai_diajukan(pk, orang), ("setujui", orang.peninjau))
    return jadi_final(pk)
