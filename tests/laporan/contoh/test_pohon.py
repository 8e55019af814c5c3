"""Invented kecamatan: labelled as such, the same every time, complete."""

import pytest

from iku.models import Indikator
from laporan import jenis
from laporan.contoh.latar import LATAR
from laporan.contoh.muat import kecamatan, muat_contoh
from laporan.contoh.pohon import pohon_kabupaten, pohon_kecamatan
from laporan.pemuatan import ekspor


def test_contoh_selalu_sama() -> None:
    assert pohon_kecamatan(3) == pohon_kecamatan(3)
    assert pohon_kecamatan(3) != pohon_kecamatan(4)


def test_contoh_jelas_rekaan() -> None:
    isi = pohon_kecamatan(7)
    pejabat = [p["nama"] for p in isi["pejabat"]]
    assert isi["nama"] == "Contoh 07"
    assert pohon_kabupaten()["nama"] == "Contoh"
    assert all("CONTOH" in nama for nama in pejabat)


@pytest.mark.django_db
def test_contoh_lengkap_untuk_semua_jenis() -> None:
    assert muat_contoh(1) == ["contoh/contoh-01"]
    satu = kecamatan(1)
    assert Indikator.objects.filter(sasaran__tujuan__renstra__kecamatan=satu).count() == 12
    for kode in jenis.kantor():
        assert jenis.susun(kode, satu, LATAR.tahun).kekurangan == ()
    assert "nama: Contoh 01\n" in ekspor(satu)
