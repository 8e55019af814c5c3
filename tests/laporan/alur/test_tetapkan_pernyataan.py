"""Fixing a statement of the Inspektorat that is not there (any more)."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kecamatan.models import Kecamatan
from laporan.alur import aksi
from laporan.models import Dokumen, PernyataanReviu, Terbitan
from tests.laporan.alur.jalan import KODE, alamat, isi_pernyataan, klien

pytestmark = pytest.mark.django_db
TANGGAL = {"tanggal_hari": "15", "tanggal_bulan": "2", "tanggal_tahun": "2021"}


def tetapkan_pernyataan(balung: Kecamatan, orang: SimpleNamespace) -> tuple[int, str]:
    dokumen = aksi.ambil(balung, 2020, KODE, oleh=orang.inspektorat)
    isi = TANGGAL | {"nomor_urut": "Kenari12", "revisi": str(dokumen.revisi)}
    jawab = klien(orang.inspektorat).post(alamat("tetapkan", balung, kode=KODE), isi)
    return jawab.status_code, jawab.content.decode()


def test_menetapkan_pernyataan_yang_dihapus_menyebut_di_mana_mengisinya(
    lkj: Dokumen, orang: SimpleNamespace
) -> None:
    isi_pernyataan(lkj, orang)
    kunci = PernyataanReviu.objects.get().pk
    hapus = alamat("tinjau_hapus", lkj.kecamatan, jenis="pernyataan", pk=kunci)
    assert klien(orang.inspektorat).post(hapus).status_code == 302
    assert not PernyataanReviu.objects.exists()
    nomor, html = tetapkan_pernyataan(lkj.kecamatan, orang)
    assert nomor == 422
    assert "Kecamatan Balung versi 1 belum diisi" in html
    assert f'<a href="{alamat("reviu", lkj.kecamatan, kode="lkj")}#pernyataan">' in html
    assert 'value="Kenari12"' in html
    assert not Terbitan.objects.exists()


def test_menetapkan_pernyataan_sebelum_laporannya_direviu_dijelaskan(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    for siapkan in (lambda: None, lambda: aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)):
        siapkan()
        nomor, html = tetapkan_pernyataan(balung, orang)
        assert nomor == 422
        assert "Laporan Kinerja 2020 Kecamatan Balung belum direviu" in html
        assert "#pernyataan" in html


def test_yang_tidak_berwewenang_membaca_sebabnya_bukan_tentang_laporannya(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    aksi.ambil(balung, 2020, KODE, oleh=orang.inspektorat)
    for siapa in (orang.operator, orang.camat):
        jawab = klien(siapa).get(alamat("tetapkan", balung, kode=KODE))
        teks = jawab.content.decode()
        assert jawab.status_code == 403
        assert "“Tetapkan pernyataan” dilakukan oleh Inspektorat." in teks
        assert "belum direviu" not in teks
