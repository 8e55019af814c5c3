"""Signed copies on the page of a final document: kept for one version, shown, taken back."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from kecamatan.models import Kecamatan
from laporan.models import Dokumen, SalinanBertandaTangan, Terbitan
from tests.laporan.terbitan import jalan
from tests.laporan.terbitan.jalan import Orang
from tests.laporan.terbitan.test_halaman_terbitan import DASAR, TERBITAN, klien
from tests.orang import masuk_di
from tests.terbitan import buat_salinan, buat_terbitan

pytestmark = pytest.mark.django_db
PERNYATAAN = f"{DASAR}dokumen/pernyataan-reviu/terbitan/"


def unggah(klien: Client, isi: bytes, alamat: str = TERBITAN, versi: object = 1) -> Any:
    kirim = {"berkas": jalan.berkas(isi), "versi": versi}
    return klien.post(alamat, kirim, follow=True)


def test_camat_mengunggah_salinan_dan_semua_yang_berhak_mengunduhnya(
    terbitan: Terbitan, orang: Orang
) -> None:
    isi = jalan.tandatangani(jalan.bita(terbitan))
    teks = unggah(klien(orang), isi).content.decode()
    assert "Salinan versi 1 tersimpan: Bertanda tangan elektronik, utuh." in teks
    assert jalan.PENANDA_TANGAN in teks
    satu = SalinanBertandaTangan.objects.get()
    alamat = f"{DASAR}dokumen/pk/salinan/{satu.pk}/"
    jawab = klien(orang, "peninjau").get(alamat)
    assert jawab.content == isi
    assert jawab["Content-Disposition"] == 'attachment; filename="salinan.pdf"'
    assert "sandbox" in jawab["Content-Security-Policy"]
    assert masuk_di("mayang").get(alamat).status_code == 404
    for lain in ("/jember/mayang/2020/dokumen/pk", f"{DASAR}dokumen/rkt"):
        asing = masuk_di("mayang") if "mayang" in lain else klien(orang)
        assert asing.get(f"{lain}/salinan/{satu.pk}/").status_code == 404


def test_salinan_yang_ditolak_menyebut_sebabnya(terbitan: Terbitan, orang: Orang) -> None:
    jawab = unggah(klien(orang), jalan.bita(terbitan))
    assert jawab.status_code == 422
    assert "belum ditandatangani" in jawab.content.decode()
    assert not SalinanBertandaTangan.objects.exists()


@pytest.fixture
def versi_dua(terbitan: Terbitan) -> Terbitan:
    """A second version that is final too."""
    lama = terbitan.dokumen
    baru = Dokumen.objects.create(kecamatan=lama.kecamatan, jenis="pk", tahun=2020, versi=2)
    return buat_terbitan(baru)


def test_salinan_terikat_pada_versi_yang_formulirnya_dikirim(
    terbitan: Terbitan, versi_dua: Terbitan, orang: Orang
) -> None:
    html = klien(orang).get(TERBITAN).content.decode()
    for versi in (1, 2):
        assert html.count(f'<input type="hidden" name="versi" value="{versi}">') == 1
        assert html.count(f'id="berkas-v{versi}"') == 1
    unggah(klien(orang), jalan.pindaian())
    unggah(klien(orang), jalan.pindaian(lebar=900), versi=2)
    milik = SalinanBertandaTangan.objects.order_by("pk").values_list("terbitan", flat=True)
    assert list(milik) == [terbitan.pk, versi_dua.pk]


def test_salinan_versi_lama_yang_ditolak_dijelaskan_di_formulir_versinya(
    terbitan: Terbitan, versi_dua: Terbitan, orang: Orang
) -> None:
    html = unggah(klien(orang), jalan.bita(terbitan)).content.decode()
    assert '<a href="#berkas-v1">' in html
    assert "belum ditandatangani" in html.partition('id="versi-1"')[2]
    assert "belum ditandatangani" not in html.partition('id="versi-2"')[2].partition("<section")[0]


def test_salinan_versi_lain_diarahkan_ke_versinya_di_halaman_yang_sama(
    terbitan: Terbitan, versi_dua: Terbitan, orang: Orang
) -> None:
    isi = jalan.tandatangani(jalan.bita(terbitan))
    html = unggah(klien(orang), isi, versi=2).content.decode()
    assert f"versi 1, kode {terbitan.kode}" in html
    assert "Unggah di bawah versi 1 di halaman ini." in html
    assert "dokumen lain" not in html


def test_salinan_yang_tidak_dapat_dipastikan_diperingatkan_beserta_jalan_keluarnya(
    terbitan: Terbitan, orang: Orang
) -> None:
    html = unggah(klien(orang), jalan.disimpan_ulang(jalan.bita(terbitan))).content.decode()
    kotak = html.partition('alert-warning">Salinan')[2].partition("</p>")[0]
    assert "keaslian isi tidak dapat dipastikan." in kotak
    assert "Unggah berkas asli hasil tanda tangan elektronik, atau pindaian" in kotak
    assert "dapat ditarik" in kotak
    assert "alert-success" not in html
    html = unggah(klien(orang), jalan.pindaian()).content.decode()
    assert "tersimpan: Pindaian" in html.partition("alert-success")[2].partition("</p>")[0]


@pytest.mark.parametrize("versi", ["3", "", "x", "9" * 30])
def test_salinan_untuk_versi_yang_tidak_ada_ditolak_dengan_penjelasan(
    terbitan: Terbitan, orang: Orang, versi: str
) -> None:
    jawab = unggah(klien(orang), jalan.pindaian(), versi=versi)
    assert jawab.status_code == 422
    assert "tidak menyebut versi yang ada" in jawab.content.decode()
    assert not SalinanBertandaTangan.objects.exists()


@pytest.mark.parametrize("peran", ["operator", "sekcam", "peninjau", "admin"])
def test_hanya_camat_atau_yang_didelegasi_mengunggah(
    terbitan: Terbitan, orang: Orang, peran: str
) -> None:
    assert unggah(klien(orang, peran), jalan.pindaian()).status_code == 403
    assert not SalinanBertandaTangan.objects.exists()


def test_yang_belum_final_tidak_menerima_salinan(pk: Dokumen, orang: Orang) -> None:
    jawab = unggah(klien(orang), jalan.pindaian())
    assert jawab.status_code == 403
    assert "belum ditetapkan" in jawab.content.decode()


def test_berkas_salinan_yang_hilang_dijelaskan(terbitan: Terbitan, orang: Orang) -> None:
    unggah(klien(orang), jalan.pindaian())
    satu = SalinanBertandaTangan.objects.get()
    satu.berkas.storage.delete(str(satu.berkas.name))
    jawab = klien(orang).get(f"{DASAR}dokumen/pk/salinan/{satu.pk}/")
    assert jawab.status_code == 410


def test_camat_menarik_salinan_yang_keliru_dan_itu_tercatat(
    terbitan: Terbitan, orang: Orang, django_capture_on_commit_callbacks: Any
) -> None:
    html = unggah(klien(orang), jalan.pindaian()).content.decode()
    satu = SalinanBertandaTangan.objects.get()
    alamat = f"{DASAR}dokumen/pk/salinan/{satu.pk}/tarik/"
    assert alamat in html
    assert klien(orang, "operator").post(alamat).status_code == 403
    assert "Tarik salinan ini?" in klien(orang).get(alamat).content.decode()
    assert SalinanBertandaTangan.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        klien(orang).post(alamat)
    assert not SalinanBertandaTangan.objects.exists()
    assert not satu.berkas.storage.exists(str(satu.berkas.name))
    jejak = klien(orang).get(f"{DASAR}dokumen/pk/alur/").content.decode()
    assert "Salinan bertanda tangan ditarik" in jejak
    assert satu.nama in jejak


def test_salinan_elektronik_yang_sah_tidak_dapat_ditarik(terbitan: Terbitan, orang: Orang) -> None:
    satu = buat_salinan(terbitan, golongan="elektronik")
    alamat = f"{DASAR}dokumen/pk/salinan/{satu.pk}/tarik/"
    assert klien(orang).post(alamat).status_code == 403
    assert alamat not in klien(orang).get(f"{DASAR}dokumen/pk/terbitan/").content.decode()


def test_halaman_terbitan_ringan(
    terbitan: Terbitan, orang: Orang, django_assert_max_num_queries: Any
) -> None:
    for isi in (jalan.pindaian(), jalan.pindaian(lebar=900), jalan.pindaian(lebar=800)):
        unggah(klien(orang), isi)
    camat = klien(orang)
    with django_assert_max_num_queries(15):
        camat.get(TERBITAN)


# -- The statement of the Inspektorat ----------------------------------------------------------


@pytest.fixture
def pernyataan(balung: Kecamatan) -> Terbitan:
    dokumen = Dokumen.objects.create(kecamatan=balung, jenis="pernyataan-reviu", tahun=2020)
    return buat_terbitan(dokumen)


def test_inspektorat_mengunggah_dan_menarik_salinan_pernyataannya(
    pernyataan: Terbitan, orang: Orang
) -> None:
    inspektur = klien(orang, "inspektorat")
    html = unggah(inspektur, jalan.pindaian(), PERNYATAAN).content.decode()
    assert "Salinan versi 1 tersimpan" in html
    satu = SalinanBertandaTangan.objects.get(terbitan=pernyataan)
    assert "pindaian yang diunggah Inspektorat" in periksa_kode(pernyataan)
    tarik = f"{DASAR}dokumen/pernyataan-reviu/salinan/{satu.pk}/tarik/"
    assert tarik in html
    assert klien(orang).post(tarik).status_code == 403
    assert SalinanBertandaTangan.objects.exists()
    assert inspektur.post(tarik).status_code == 302
    assert not SalinanBertandaTangan.objects.exists()


def test_camat_tidak_mengunggah_salinan_pernyataan_inspektorat(
    pernyataan: Terbitan, orang: Orang
) -> None:
    html = klien(orang).get(PERNYATAAN).content.decode()
    assert "Salinan bertanda tangan pernyataan ini diunggah Inspektorat." in html
    assert "Unggah salinan" not in html
    assert unggah(klien(orang), jalan.pindaian(), PERNYATAAN).status_code == 403
    assert not SalinanBertandaTangan.objects.exists()


def test_inspektorat_tidak_mengunggah_salinan_dokumen_kecamatan(
    terbitan: Terbitan, orang: Orang
) -> None:
    jawab = unggah(klien(orang, "inspektorat"), jalan.pindaian())
    assert jawab.status_code == 403
    assert "diunggah camat, atau sekcam dengan delegasi" in jawab.content.decode()


def periksa_kode(terbitan: Terbitan) -> str:
    return Client().get(f"/verifikasi/{terbitan.kode}").content.decode()
