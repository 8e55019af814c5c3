"""The pages of a final document: Tetapkan, the stored PDF, and signed copies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from kecamatan.models import Kecamatan, Pejabat
from laporan.models import Dokumen, SalinanBertandaTangan, Terbitan
from laporan.terbitan import terbit
from tests.laporan.terbitan import jalan
from tests.laporan.terbitan.jalan import Orang
from tests.orang import masuk_di
from tests.terbitan import buat_salinan, buat_terbitan

pytestmark = pytest.mark.django_db
DASAR = "/jember/balung/2020/"
TETAPKAN, TERBITAN = f"{DASAR}dokumen/pk/tetapkan/", f"{DASAR}dokumen/pk/terbitan/"


def klien(orang: Orang, peran: str = "camat") -> Client:
    hasil = Client()
    hasil.force_login(orang[peran])
    return hasil


def isian(dokumen: Dokumen, **lain: Any) -> dict[str, Any]:
    pejabat = Pejabat.objects.filter(kecamatan=dokumen.kecamatan, jabatan="Camat").earliest("pk")
    isi = {"tanggal_hari": "5", "tanggal_bulan": "2", "tanggal_tahun": "2021"}
    return isi | {"penandatangan": pejabat.pk, "revisi": dokumen.revisi} | lain


def test_camat_menetapkan_lewat_halamannya(pk: Dokumen, orang: Orang) -> None:
    camat = klien(orang)
    assert "boleh kosong bila ditulis tangan" in camat.get(TETAPKAN).content.decode()
    jawab = camat.post(TETAPKAN, isian(pk), follow=True)
    assert jawab.redirect_chain[-1][0] == TERBITAN
    teks = jawab.content.decode()
    assert "Dokumen ditetapkan." in teks
    assert Terbitan.objects.get().kode in teks


def test_tanggal_boleh_ditulis_tangan_tetapi_bulan_wajib(pk: Dokumen, orang: Orang) -> None:
    jawab = klien(orang).post(TETAPKAN, isian(pk, tanggal_bulan=""))
    assert jawab.status_code == 422
    assert 'value="2021"' in jawab.content.decode()
    assert klien(orang).post(TETAPKAN, isian(pk, tanggal_hari="")).status_code == 302
    assert Terbitan.objects.get().tanggal == "Februari 2021"


@pytest.mark.parametrize("lain", [{"tanggal_hari": "31"}, {"penandatangan": ""}])
def test_isian_yang_salah_tidak_menetapkan(pk: Dokumen, orang: Orang, lain: Any) -> None:
    assert klien(orang).post(TETAPKAN, isian(pk, **lain)).status_code == 422
    assert Dokumen.objects.get(pk=pk.pk).status == "disetujui"


def test_tanggal_yang_mustahil_disebut_sebabnya_dan_tidak_menetapkan(
    pk: Dokumen, orang: Orang
) -> None:
    jawab = klien(orang).post(TETAPKAN, isian(pk, tanggal_tahun="2059"))
    assert jawab.status_code == 422
    teks = jawab.content.decode()
    assert "5 Februari 2059 belum tiba; hari ini" in teks
    assert 'value="2059"' in teks
    assert Dokumen.objects.get(pk=pk.pk).status == "disetujui"


def test_penandatangan_kecamatan_lain_ditolak(pk: Dokumen, orang: Orang) -> None:
    asing = Pejabat.objects.exclude(kecamatan=pk.kecamatan).earliest("pk")
    jawab = klien(orang).post(TETAPKAN, isian(pk, penandatangan=asing.pk))
    assert jawab.status_code == 422
    assert not Terbitan.objects.exists()


def test_dokumen_yang_sudah_bergerak_tidak_ditetapkan(pk: Dokumen, orang: Orang) -> None:
    jawab = klien(orang).post(TETAPKAN, isian(pk, revisi=pk.revisi - 1))
    assert jawab.status_code == 409
    assert "sudah diubah orang lain" in jawab.content.decode()
    assert not Terbitan.objects.exists()


def test_menetapkan_dua_kali_oleh_orang_yang_sama_berhasil_satu_kali(
    pk: Dokumen, orang: Orang
) -> None:
    camat, isi = klien(orang), isian(pk)
    for kabar in ("Dokumen ditetapkan.", "sudah Anda tetapkan"):
        jawab = camat.post(TETAPKAN, isi, follow=True)
        assert jawab.redirect_chain == [(TERBITAN, 302)]
        assert kabar in jawab.content.decode()
    assert Terbitan.objects.count() == 1
    assert klien(orang, "inspektorat").post(TETAPKAN, isi).status_code == 403


def sela(monkeypatch: pytest.MonkeyPatch, kerja: Callable[[], object]) -> None:
    """Somebody does this, once, after the form was read and before the PDF is made."""
    asli, tersisa = terbit.buat_cap, [kerja]

    def buat_cap() -> terbit.Cap:
        while tersisa:
            tersisa.pop()()
        return asli()

    monkeypatch.setattr(terbit, "buat_cap", buat_cap)


def test_klik_ganda_yang_bersamaan_tidak_disebut_diubah_orang_lain(
    pk: Dokumen, orang: Orang, monkeypatch: pytest.MonkeyPatch
) -> None:
    camat, isi = klien(orang), isian(pk)
    sela(monkeypatch, lambda: klien(orang).post(TETAPKAN, isi))
    jawab = camat.post(TETAPKAN, isi, follow=True)
    assert jawab.redirect_chain == [(TERBITAN, 302)]
    assert "sudah Anda tetapkan" in jawab.content.decode()
    assert Terbitan.objects.count() == 1


def test_yang_dibuka_kembali_sementara_ditetapkan_disebut_demikian(
    pk: Dokumen, orang: Orang, monkeypatch: pytest.MonkeyPatch
) -> None:
    kini = Dokumen.objects.get(pk=pk.pk)
    sela(monkeypatch, lambda: jalan.langkah(kini, "buka_lagi", orang["peninjau"]))
    jawab = klien(orang).post(TETAPKAN, isian(pk))
    teks = jawab.content.decode()
    assert jawab.status_code == 422
    assert "Sementara itu dokumen ini dibuka kembali; keadaannya sekarang Dikembalikan" in teks
    assert "Isi yang disetujui tidak ditemukan" not in teks
    assert 'value="2021"' in teks


def test_tanpa_alamat_situs_disebut_di_halaman(pk: Dokumen, orang: Orang, settings: Any) -> None:
    settings.ALAMAT_SITUS = ""
    jawab = klien(orang).post(TETAPKAN, isian(pk))
    assert jawab.status_code == 422
    assert "SAKIP_ALAMAT_SITUS" in jawab.content.decode()


def test_penyimpanan_penuh_disebut_dan_isian_tetap(
    pk: Dokumen, orang: Orang, monkeypatch: pytest.MonkeyPatch
) -> None:
    def penuh(*_: Any, **__: Any) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(Terbitan, "save", penuh)
    jawab = klien(orang).post(TETAPKAN, isian(pk))
    assert jawab.status_code == 503
    assert "Gagal tersimpan" in jawab.content.decode()
    assert Dokumen.objects.get(pk=pk.pk).status == "disetujui"


@pytest.mark.parametrize("peran", ["operator", "sekcam", "peninjau", "inspektorat", "admin"])
def test_yang_bukan_camat_membaca_sebabnya(pk: Dokumen, orang: Orang, peran: str) -> None:
    jawab = klien(orang, peran).post(TETAPKAN, isian(pk))
    assert jawab.status_code == 403
    assert "dilakukan" in jawab.content.decode()


def test_dokumen_yang_belum_disetujui_tidak_ditetapkan(balung: Kecamatan, orang: Orang) -> None:
    jawab = klien(orang).get(f"{DASAR}dokumen/rkt/tetapkan/")
    assert jawab.status_code == 403
    assert "hanya dari keadaan Disetujui" in jawab.content.decode()


# -- The stored PDF ----------------------------------------------------------------------------


@pytest.mark.parametrize("alamat", [f"{DASAR}pk/pdf/", f"{DASAR}pk/cetak/", f"{TERBITAN}1/"])
def test_unduhan_adalah_bita_yang_tersimpan(terbitan: Terbitan, orang: Orang, alamat: str) -> None:
    jawab = klien(orang, "operator").get(alamat)
    assert jawab.content == jalan.bita(terbitan)
    assert 'filename="PK_Balung_2020_v1.pdf"' in jawab["Content-Disposition"]
    lagi = klien(orang, "operator").get(alamat, headers={"If-None-Match": jawab["ETag"]})
    assert (lagi.status_code, lagi.content) == (304, b"")


def test_pratinjau_yang_ditetapkan_tanpa_konsep_dan_tetap(
    terbitan: Terbitan, orang: Orang, balung: Kecamatan
) -> None:
    Pejabat.objects.filter(kecamatan=balung).update(nama="NAMA LAIN")
    teks = klien(orang).get(f"{DASAR}pk/").content.decode()
    assert "Balung, 5 Februari 2021" in teks
    assert "NAMA LAIN" not in teks
    assert "KONSEP" not in teks


def test_pratinjau_yang_disetujui_tetap_tetapi_masih_konsep(
    pk: Dokumen, orang: Orang, balung: Kecamatan
) -> None:
    Pejabat.objects.filter(kecamatan=balung).update(nama="NAMA LAIN")
    teks = klien(orang).get(f"{DASAR}pk/").content.decode()
    assert "WIDAYAKA" in teks
    assert "KONSEP" in teks


# -- Signed copies -----------------------------------------------------------------------------


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


def test_jenis_yang_tidak_ada_404(balung: Kecamatan, orang: Orang) -> None:
    for ekor in ("tetapkan/", "terbitan/", "terbitan/1/", "salinan/1/"):
        assert klien(orang).get(f"{DASAR}dokumen/lakip/{ekor}").status_code == 404


def test_halaman_terbitan_ringan(
    terbitan: Terbitan, orang: Orang, django_assert_max_num_queries: Any
) -> None:
    for isi in (jalan.pindaian(), jalan.pindaian(lebar=900), jalan.pindaian(lebar=800)):
        unggah(klien(orang), isi)
    camat = klien(orang)
    with django_assert_max_num_queries(15):
        camat.get(TERBITAN)
