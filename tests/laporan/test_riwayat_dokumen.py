"""The history of documents: which one, by whom, and what an event was that shows nothing."""

from __future__ import annotations

import pytest
from django.test import Client

from kecamatan import actions
from kecamatan.models import Pengguna
from laporan import jenis
from laporan.models import Catatan
from tests import factories as f
from tests.laporan import test_riwayat
from tests.laporan.test_riwayat import alamat, balung, buka

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data_contoh")]
klien, orang = test_riwayat.klien, test_riwayat.orang


def test_dokumen_disebut_dengan_nama_tahun_dan_versinya(klien: Client, orang: Pengguna) -> None:
    dua = f.buat_dokumen(balung(), "lkj", 2020, versi=2, status="diperiksa")
    camat = f.buat_anggota("camat", balung(), pengguna=f.buat_pengguna(first_name="Budi")).pengguna
    isi = {"status": "diajukan", "pengaju": camat, "sidik_ajuan": "c839" * 16}
    actions.ubah(dua, revisi=1, oleh=orang, **isi)
    html = buka(klien, jenis="dokumen", orang=orang.pk)
    assert ">Laporan Kinerja 2020 versi 2</a>" in html
    assert "<dt>Status</dt><dd>dari <q>Diperiksa</q> menjadi <q>Diajukan</q></dd>" in html
    assert f"<dt>Pengaju</dt><dd>diisi <q>{camat.sebutan}</q></dd>" in html
    assert "c839" not in html
    assert "nomor " not in html.partition('<ol class="riwayat">')[2].partition("</ol>")[0]
    satu = buka(klien, alamat("riwayat_objek", jenis="dokumen", pk=dua.pk))
    assert '<h1 class="h4 mb-3">Riwayat: Laporan Kinerja 2020 versi 2</h1>' in satu


def test_jenis_dokumen_disebut_namanya_juga_sesudah_dihapus(klien: Client, orang: Pengguna) -> None:
    satu = f.buat_dokumen(balung(), "pernyataan-reviu", 2021)
    lama = f.buat_dokumen(balung(), "jenis-lama", 2021)
    for dokumen in (satu, lama):
        actions.hapus(dokumen, oleh=orang)
    html = buka(klien, jenis="dokumen", orang=orang.pk)
    nama = jenis.cari("pernyataan-reviu").nama
    assert f">{nama} 2021 versi 1</a>" in html
    assert f"<dt>Jenis</dt><dd>semula <q>{nama}</q></dd>" in html
    assert "jenis-lama 2021 versi 1</a>" in html


def test_yang_tersimpan_tanpa_perubahan_dikatakan_demikian(klien: Client, orang: Pengguna) -> None:
    dokumen = f.buat_dokumen(balung(), "lkj", 2021)
    actions.ubah(dokumen, revisi=1, oleh=orang, sidik_ajuan="c839" * 16)
    html = buka(klien, jenis="dokumen", orang=orang.pk)
    assert "Disimpan lagi tanpa mengubah isinya." in html
    assert "Tidak ada isian yang berubah" not in html


def test_milik_dokumen_menyebut_dokumennya(klien: Client, orang: Pengguna) -> None:
    lkj = f.buat_dokumen(balung(), "lkj", 2021)
    for bagian in ("", "LAMPIRAN"):
        actions.buat(Catatan(dokumen=lkj, bagian=bagian, isi="Periksa.", oleh=orang), oleh=orang)
    html = buka(klien, jenis="catatan")
    assert ">Catatan tinjauan: Laporan Kinerja 2021 versi 1</a>" in html
    assert ">Catatan tinjauan: LAMPIRAN, Laporan Kinerja 2021 versi 1</a>" in html
    assert "<dt>Ditulis oleh</dt><dd>diisi <q>Siti Operator</q></dd>" in html
