"""What the overview calls complete, the page Dokumen calls complete."""

from __future__ import annotations

from datetime import date

import pytest

from kecamatan.lingkup import Lingkup
from kecamatan.models import Kecamatan
from laporan.contoh.latar import LATAR
from laporan.contoh.muat import muat_contoh
from laporan.selectors.kelengkapan import daftar_dokumen
from laporan.selectors.tinjauan.dokumen import matriks_dokumen
from tests import factories as f
from tests.laporan.tinjauan.test_dokumen import lingkup

pytestmark = pytest.mark.django_db


def _tinjauan(kabupaten: str, tahun: int) -> dict[tuple[str, str], bool]:
    m = matriks_dokumen(lingkup(kabupaten, tahun), date(2021, 1, 1))
    return {(b.kecamatan.slug, s.jenis.kode): s.lengkap for b in m.baris for s in b.sel if s.status}


def _menurut_dokumen(kabupaten: str, tahun: int) -> dict[tuple[str, str], bool]:
    """As the page Dokumen says, by composing each."""
    hasil = {}
    for k in Kecamatan.objects.filter(kabupaten__slug=kabupaten):
        for b in daftar_dokumen(Lingkup(f.buat_pengelola(), k, tahun), periksa=True):
            isi = b.kelengkapan
            assert isi is not None
            hasil[k.slug, b.jenis.kode] = not (isi.alasan or isi.kekurangan)
    return hasil


@pytest.mark.usefixtures("data_contoh")
@pytest.mark.parametrize("tahun", [2020, 2021, 2023, 2025])
def test_lengkap_di_tinjauan_tidak_membantah_halaman_dokumen(tahun: int) -> None:
    satu, dua = _tinjauan("jember", tahun), _menurut_dokumen("jember", tahun)
    assert satu == {kunci: dua[kunci] for kunci in satu}


def test_contoh_lengkap_di_tinjauan_seperti_di_halaman_dokumen() -> None:
    muat_contoh(1)
    satu = _tinjauan("contoh", LATAR.tahun)
    assert satu == _menurut_dokumen("contoh", LATAR.tahun)
    assert all(satu.values())


def test_yang_sudah_diajukan_tidak_disebut_kurang() -> None:
    k = f.buat_kecamatan()
    f.buat_dokumen(k, "lkj", status="ditetapkan")
    satu = matriks_dokumen(lingkup(k.kabupaten.slug, 2020), date(2021, 1, 1)).baris[0]
    assert satu.di("lkj").kurang == []
    assert "Target" in satu.di("pk").kurang
