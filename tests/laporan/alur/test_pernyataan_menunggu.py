"""The Inspektorat's statement waits for the reviu, and says so."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kecamatan.lingkup import Lingkup
from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.alur import aksi
from laporan.models import Dokumen, PernyataanReviu
from laporan.selectors.pernyataan import belum_dapat
from tests.laporan.alur.jalan import ISI, KODE, alamat, klien

pytestmark = pytest.mark.django_db


def test_pernyataan_tidak_ditawarkan_sebelum_laporannya_direviu_dan_isinya_ada(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    """The page of its steps says why instead, and so does the form of its number and date."""
    inspektur, tetapkan = klien(orang.inspektorat), alamat("tetapkan", balung, kode=KODE)

    def isi() -> str:
        return inspektur.get(alamat("alur", balung, kode=KODE)).content.decode()

    for alasan, status in (("belum direviu", "disetujui"), ("belum diisi", "direviu")):
        lkj = aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)
        Dokumen.objects.filter(pk=lkj.pk).update(status=status)
        assert alasan in isi()
        assert tetapkan not in isi()
        assert "Berikutnya" not in isi()
        assert "Selesai." not in isi()
        aksi.ambil(balung, 2020, KODE, oleh=orang.inspektorat)
        jawab = inspektur.get(tetapkan)
        assert (jawab.status_code, alasan in jawab.content.decode()) == (409, True)
    PernyataanReviu.objects.create(laporan=lkj, isi="Isi", tempat="Jember", nama="Inspektur")
    assert tetapkan in isi()
    assert inspektur.get(tetapkan).status_code == 200


def test_isian_pernyataan_atas_laporan_yang_belum_direviu_terkunci_dengan_alasannya(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    """What was typed before the report was opened again comes back all the same."""
    lkj = aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)
    di = f"{alamat('tinjau_tambah', balung, jenis='pernyataan')}?di={lkj.pk}"
    isi = klien(orang.inspektorat).get(di).content.decode()
    assert "pernyataannya belum dapat diisi" in isi
    assert "Simpan</button>" not in isi
    jawab = klien(orang.inspektorat).post(di, ISI | {"pangkat": "Golongan yang diketik"})
    isi = jawab.content.decode()
    assert jawab.status_code == 422
    assert "pernyataannya belum dapat diisi" in isi
    assert "Golongan yang diketik" in isi
    assert not PernyataanReviu.objects.exists()


def test_pernyataan_atas_versi_yang_berlaku_tetap_dapat_diralat_selama_versi_baru_disiapkan(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    lkj = aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)
    Dokumen.objects.filter(pk=lkj.pk).update(status="ditetapkan")
    PernyataanReviu.objects.create(laporan=lkj, isi="Isi", tempat="Jember", nama="Inspektur")
    Dokumen.objects.create(kecamatan=balung, tahun=2020, jenis="lkj", versi=2, status="diajukan")
    aksi.ambil(balung, 2020, KODE, oleh=orang.inspektorat)
    assert belum_dapat(Lingkup(orang.inspektorat, balung, 2020)) == ""
    assert "Laporan Kinerja versi 1 " in jenis.susun(KODE, balung, 2020).isi["atas"]
    Dokumen.objects.filter(jenis="lkj", versi=2).update(status="direviu")
    alasan = belum_dapat(Lingkup(orang.inspektorat, balung, 2020))
    assert "versi 2 belum diisi" in alasan
