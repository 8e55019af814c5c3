"""The pages of a final document: Tetapkan, the stored PDF, and signed copies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from kecamatan.models import Kecamatan, Pejabat
from laporan.models import Dokumen, Terbitan
from laporan.terbitan import terbit
from tests.laporan.terbitan import jalan
from tests.laporan.terbitan.jalan import Orang

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


def test_nomor_dengan_tanda_asing_tidak_menetapkan(balung: Kecamatan, orang: Orang) -> None:
    sk = jalan.sampai_disetujui(balung, "sk-iku", orang)
    tujuan = TETAPKAN.replace("/pk/", "/sk-iku/")
    jawab = klien(orang).post(tujuan, isian(sk, nomor_tahun="2021", nomor_urut="12\u202e"))
    assert jawab.status_code == 422
    assert "Nomor hanya memuat huruf, angka" in jawab.content.decode()
    assert Dokumen.objects.get(pk=sk.pk).status == "disetujui"


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
    alamat = f"{DASAR}dokumen/rkt/tetapkan/"
    jawab = klien(orang).get(alamat)
    teks = jawab.content.decode()
    assert jawab.status_code == 409
    assert "Dokumen ini Konsep; “Tetapkan” hanya dari keadaan Disetujui" in teks
    assert f'<a href="{DASAR}dokumen/rkt/alur/">' in teks
    assert "<form method" not in teks.partition("<main")[2].partition("</main>")[0]
    assert klien(orang, "operator").get(alamat).status_code == 403


def test_halaman_tetapkan_sesudah_ditetapkan_membawa_ke_pdf_final(
    terbitan: Terbitan, orang: Orang
) -> None:
    """Reload, Back, or a link that was kept."""
    for peran in ("camat", "operator"):
        jawab = klien(orang, peran).get(TETAPKAN, follow=True)
        assert jawab.redirect_chain == [(TERBITAN, 302)]


def test_formulir_yang_tertinggal_terbuka_menyebut_keadaan_dan_menyimpan_yang_diketik(
    pk: Dokumen, orang: Orang
) -> None:
    isi = isian(pk)
    jalan.langkah(pk, "buka_lagi", orang["peninjau"])
    jawab = klien(orang).post(TETAPKAN, isi)
    teks = jawab.content.decode()
    assert jawab.status_code == 409
    assert "Dokumen ini Dikembalikan; " in teks
    assert "tidak disimpan" in teks
    assert f'<a href="{DASAR}dokumen/pk/alur/">' in teks
    assert 'value="2021"' in teks
    assert "Tetapkan</button>" not in teks
    assert not Terbitan.objects.exists()


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


def test_jenis_yang_tidak_ada_404(balung: Kecamatan, orang: Orang) -> None:
    for ekor in ("tetapkan/", "terbitan/", "terbitan/1/", "salinan/1/"):
        assert klien(orang).get(f"{DASAR}dokumen/lakip/{ekor}").status_code == 404
