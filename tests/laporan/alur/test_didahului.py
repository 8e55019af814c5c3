"""Somebody was quicker, or nothing can be stored: what was typed is still there."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.db import OperationalError

from kecamatan.actions import ubah
from kecamatan.models import Kecamatan
from laporan.alur import aksi
from laporan.models import Dokumen
from tests import factories as f
from tests.laporan.alur.jalan import alamat, klien, langkah, maju, sampai_diajukan, status

pytestmark = pytest.mark.django_db


def test_revisi_lama_menyebut_siapa_yang_lebih_dahulu(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    lama = str(Dokumen.objects.get(pk=pk.pk).revisi)
    maju(pk, ("periksa", orang.sekcam), ("perbaiki", orang.camat), catatan="Ulangi.")
    nomor, isi = langkah(klien(orang.sekcam), balung, "periksa", revisi=lama)
    assert nomor == 409
    assert f"{orang.camat.sebutan} baru saja mengubah dokumen ini" in isi
    assert "sekarang Dikembalikan" in isi
    assert status(pk) == "dikembalikan"


def test_yang_didahului_orang_lain_membaca_keadaannya_bukan_penolakan(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    """The step is not legal any more, because somebody else took it."""
    lama = str(Dokumen.objects.get(pk=pk.pk).revisi)
    maju(pk, ("periksa", orang.sekcam))
    lain = f.buat_anggota("sekcam", balung).pengguna
    nomor, isi = langkah(klien(lain), balung, "periksa", revisi=lama)
    assert nomor == 409
    assert f"{orang.sekcam.sebutan} baru saja mengubah dokumen ini; sekarang Diperiksa" in isi


def test_sesudah_perubahan_dibatalkan_yang_disebut_ialah_yang_membatalkan(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    Dokumen.objects.filter(pk=pk.pk).update(status="ditetapkan")
    pk.refresh_from_db()
    baru = maju(pk, ("ubah", orang.camat), catatan="Salah tekan.")
    lama = str(baru.revisi)
    maju(baru, ("batal_ubah", orang.sekcam), catatan="Tidak jadi.")
    di = alamat("alur_langkah", balung, kode="pk", langkah="periksa")
    jawab = klien(f.buat_anggota("sekcam", balung).pengguna).post(di, {"revisi": lama})
    assert jawab.status_code == 409
    assert f"{orang.sekcam.sebutan} baru saja mengubah" in jawab.content.decode()


def test_catatan_yang_diketik_tidak_hilang_ketika_tanggalnya_diubah_orang_lain(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    diperiksa = maju(pk, ("periksa", orang.sekcam))
    lama = str(diperiksa.revisi)
    ubah(diperiksa, revisi=diperiksa.revisi, oleh=orang.operator, tempat="Balung Lor")
    isi = {"revisi": lama, "catatan": "Targetnya belum lengkap."}
    nomor, jawab = langkah(klien(orang.sekcam), balung, "perbaiki", **isi)
    assert nomor == 409
    assert f"{orang.operator.sebutan} baru saja mengubah dokumen ini" in jawab
    assert ">Targetnya belum lengkap.</textarea>" in jawab
    assert status(pk) == "diperiksa"


def test_catatan_untuk_langkah_yang_tidak_ada_lagi_tetap_terbaca(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    ajuan = sampai_diajukan(pk, orang)
    lama = str(ajuan.revisi)
    maju(ajuan, ("setujui", orang.peninjau))
    lain = f.buat_anggota("peninjau", balung.kabupaten).pengguna
    isi = {"revisi": lama, "catatan": "Targetnya belum lengkap."}
    nomor, jawab = langkah(klien(lain), balung, "kembalikan", **isi)
    assert nomor == 409
    assert "Catatan yang Anda tulis: Targetnya belum lengkap." in jawab


def test_perubahan_yang_diminta_dua_kali_tidak_disalahkan(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    Dokumen.objects.filter(pk=pk.pk).update(status="ditetapkan")
    isi = {"revisi": str(pk.revisi), "catatan": "Pagu berubah."}
    camat, di = klien(orang.camat), alamat("alur_langkah", balung, kode="pk", langkah="ubah")
    for _ in range(2):
        jawab = camat.post(di, isi, follow=True)
        assert jawab.status_code == 200
        assert "versi 2" in jawab.content.decode()
    assert Dokumen.objects.filter(jenis="pk", tahun=2020).count() == 2


def test_langkah_yang_ditolak_tidak_memulai_dokumen(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    di = alamat("alur_langkah", balung, kode="pernyataan-reviu", langkah="ralat")
    jawab = klien(orang.operator).post(di, {"revisi": "0", "catatan": "Coba."})
    assert jawab.status_code == 422
    assert not Dokumen.objects.filter(jenis="pernyataan-reviu").exists()


def test_penyimpanan_penuh_disebut_dan_catatannya_tetap_ada(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    sampai_diajukan(pk, orang)

    def penuh(*_: object, **__: object) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(aksi, "jalankan", penuh)
    isi = {"catatan": "Targetnya belum lengkap."}
    nomor, jawab = langkah(klien(orang.peninjau), balung, "kembalikan", **isi)
    assert nomor == 503
    assert "tempat penyimpanan penuh" in jawab
    assert ">Targetnya belum lengkap.</textarea>" in jawab
