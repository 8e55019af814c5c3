"""The form by which the camat lets the sekcam act: people by name and office."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kecamatan.models import Kecamatan
from tests.laporan.alur.jalan import alamat, klien

pytestmark = pytest.mark.django_db


def test_kepada_menyebut_nama_dan_jabatan(balung: Kecamatan, orang: SimpleNamespace) -> None:
    orang.sekcam.first_name, orang.sekcam.last_name = "Siti", "Aminah"
    orang.sekcam.save()
    isi = klien(orang.camat).get(alamat("delegasi_tambah", balung, jenis="delegasi"))
    halaman = isi.content.decode()
    assert ">Siti Aminah, Sekretaris Camat</option>" in halaman
    assert orang.sekcam.username not in halaman
    assert ">Belum dipilih</option>" in halaman
    assert "---------" not in halaman
