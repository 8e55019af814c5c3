"""The gate on the page of a document: what is missing stands there once, before anybody submits."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kecamatan.models import Kecamatan, Kop
from laporan.models import Dokumen
from tests.laporan.alur.jalan import halaman, klien, langkah, maju, status

pytestmark = pytest.mark.django_db


def test_yang_kurang_dihitung_dan_tombol_ajukan_mati(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    Kop.objects.filter(kecamatan=balung).delete()
    maju(pk, ("periksa", orang.sekcam))
    isi = semula = halaman(klien(orang.camat), balung)
    assert "Belum dapat diajukan: " in isi
    assert 'disabled aria-describedby="gerbang"' in isi
    nomor, isi = langkah(klien(orang.camat), balung, "ajukan")
    assert nomor == 422
    banyak = int(isi.partition("Belum dapat diajukan: ")[2].split()[0])
    assert "“Ajukan” belum dapat dijalankan" in isi
    assert f"{banyak} hal belum lengkap; lihat “Belum dapat diajukan” di bawah." in isi
    kata = "Kop surat: alamat kecamatan"
    assert isi.count(kata) == semula.count(kata) > 0
    assert status(pk) == "diperiksa"


def test_sekcam_melihat_yang_kurang_sebelum_menandai_sudah_diperiksa(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    Dokumen.objects.filter(pk=pk.pk).update(pihak_kedua=None)
    isi = halaman(klien(orang.sekcam), balung)
    assert "Belum dapat diajukan: 1 hal" in isi
    assert "sebagai pihak kedua" in isi
