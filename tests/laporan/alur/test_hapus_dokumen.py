"""A document that has taken a step cannot be deleted any more."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kecamatan.models import Kecamatan
from laporan.models import Dokumen
from tests.laporan.alur.jalan import alamat, klien, maju

pytestmark = pytest.mark.django_db


def test_dokumen_yang_sudah_berjalan_tidak_dapat_dihapus(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    maju(pk, ("periksa", orang.sekcam))
    di, operator = alamat("dokumen_hapus", balung, jenis="pk", pk=pk.pk), klien(orang.operator)
    isi = operator.get(di).content.decode()
    assert "mempunyai 1 perpindahan." in isi
    assert operator.post(di).status_code == 409
    assert Dokumen.objects.filter(pk=pk.pk).exists()
