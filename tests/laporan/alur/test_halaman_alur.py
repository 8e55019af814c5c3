"""The page of one document's way: buttons for those who may, reasons for the others."""

from __future__ import annotations

import re
from datetime import date
from types import SimpleNamespace

import pytest

from kecamatan import actions
from kecamatan.models import Kecamatan, Kop
from laporan.alur import aksi
from laporan.alur.langkah import BUKA
from laporan.models import Dokumen, Perpindahan, Tenggat
from tests.akses.minta import kirim
from tests.laporan.alur.jalan import alamat, halaman, klien, langkah, maju, sampai_diajukan, status
from tests.laporan.percetakan import Mesin

pytestmark = pytest.mark.django_db


def test_dokumen_yang_belum_dimulai_adalah_konsep_dan_membukanya_tidak_menulis(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    ada = Dokumen.objects.count()
    isi = halaman(klien(orang.sekcam), balung, "rkt")
    assert "Konsep · versi 1" in isi
    assert "Tandai sudah diperiksa" in isi
    assert Dokumen.objects.count() == ada


def test_setiap_orang_membaca_siapa_berikutnya_dan_mengapa_bukan_dia(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    maju(pk, ("periksa", orang.sekcam))
    for nama in ("operator", "sekcam", "camat", "peninjau", "inspektorat", "admin"):
        isi = halaman(klien(getattr(orang, nama)), balung)
        assert "Berikutnya: <strong>Camat</strong>" in isi
    assert "dilakukan camat, atau sekcam dengan delegasi" in halaman(klien(orang.sekcam), balung)
    assert "dilakukan oleh Camat." in halaman(klien(orang.peninjau), balung)


def test_langkah_berikutnya_berdiri_di_depan(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    sampai_diajukan(pk, orang)
    isi = halaman(klien(orang.peninjau), balung)
    assert isi.index("Setujui</button>") < isi.index("Kembalikan</button>")


@pytest.mark.parametrize(
    ("nama", "menu"),
    [("alur", "Dokumen"), ("reviu", "Dokumen"), ("terbitan", "Dokumen"), ("triwulan", "Realisasi")],
)
def test_menu_menandai_tempat_halaman_yang_tidak_ada_di_menu(
    balung: Kecamatan, orang: SimpleNamespace, nama: str, menu: str
) -> None:
    aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)
    lain = {} if nama == "triwulan" else {"kode": "lkj"}
    isi = klien(orang.camat).get(alamat(nama, balung, **lain)).content.decode()
    assert f'aria-current="page">{menu}</a>' in isi


def test_langkah_lewat_halaman_dari_konsep_sampai_disetujui(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    for siapa, kode, kabar in (
        ("sekcam", "periksa", "sekarang Diperiksa"),
        ("camat", "ajukan", "sekarang Diajukan"),
        ("peninjau", "setujui", "sekarang Disetujui"),
    ):
        nomor, isi = langkah(klien(getattr(orang, siapa)), balung, kode)
        assert (nomor, kabar in isi) == (200, True)
    assert "Camat</strong> menetapkan" in halaman(klien(orang.operator), balung)


def test_pengembalian_tanpa_catatan_tetap_di_halaman_dengan_pesan(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    sampai_diajukan(pk, orang)
    nomor, isi = langkah(klien(orang.peninjau), balung, "kembalikan", catatan="  ")
    assert nomor == 422
    assert "memerlukan catatan: tulis apa yang harus diubah" in isi
    assert status(pk) == "diajukan"


def test_catatan_pengembalian_terbaca_sampai_diajukan_lagi(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    sampai_diajukan(pk, orang)
    langkah(klien(orang.peninjau), balung, "kembalikan", catatan="Target kosong.\n\nPerbaiki.")
    isi = halaman(klien(orang.operator), balung)
    assert "Yang harus diperbaiki:" in isi
    assert "Target kosong." in isi
    maju(Dokumen.objects.get(pk=pk.pk), ("periksa", orang.sekcam))
    assert "Yang harus diperbaiki:" in halaman(klien(orang.camat), balung)
    maju(Dokumen.objects.get(pk=pk.pk), ("ajukan", orang.camat))
    assert "Yang harus diperbaiki:" not in halaman(klien(orang.camat), balung)


def test_klik_ganda_menjalankan_satu_langkah_dan_yang_kedua_melihat_hasilnya(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    sampai_diajukan(pk, orang)
    revisi = str(Dokumen.objects.get(pk=pk.pk).revisi)
    peninjau = klien(orang.peninjau)
    assert langkah(peninjau, balung, "setujui", revisi=revisi)[0] == 200
    nomor, isi = langkah(peninjau, balung, "setujui", revisi=revisi)
    assert nomor == 200
    assert "Disetujui · versi 1" in isi
    assert Perpindahan.objects.filter(dokumen=pk, langkah="setujui").count() == 1


def test_tenggat_hanya_untuk_mengajukan(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    Tenggat.objects.filter(kabupaten=balung.kabupaten).delete()
    hari = {"kabupaten": balung.kabupaten, "tahun": 2020, "tanggal": date(2020, 1, 31)}
    Tenggat.objects.create(**hari, hal=Tenggat.Hal.PK)
    assert "paling lambat 31 Januari 2020" in halaman(klien(orang.sekcam), balung)
    sampai_diajukan(pk, orang)
    assert "paling lambat" not in halaman(klien(orang.peninjau), balung)


def test_ajuan_ditarik_selama_belum_dibuka_peninjau(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    sampai_diajukan(pk, orang)
    assert langkah(klien(orang.camat), balung, "tarik")[0] == 200
    assert status(pk) == "diperiksa"
    maju(Dokumen.objects.get(pk=pk.pk), ("ajukan", orang.camat))
    halaman(klien(orang.inspektorat), balung)  # looks, but is not the one who decides
    halaman(klien(orang.peninjau), balung)
    nomor, isi = langkah(klien(orang.camat), balung, "tarik")
    assert nomor == 422
    assert "Peninjau sudah membuka ajuan ini" in isi
    assert Perpindahan.objects.filter(dokumen=pk, langkah=BUKA).count() == 1


@pytest.mark.parametrize("rute", ["alur", "pratinjau", "pdf", "cetak"])
def test_setiap_halaman_ajuan_yang_dibuka_peninjau_dihitung_sekali(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace, mesin: Mesin, rute: str
) -> None:
    sampai_diajukan(pk, orang)
    for siapa in (orang.operator, orang.camat, orang.inspektorat):
        kirim(klien(siapa), "GET", alamat(rute, balung, kode="pk"))
    dibuka = Perpindahan.objects.filter(dokumen=pk, langkah=BUKA)
    assert not dibuka.exists()
    for _ in range(2):
        kirim(klien(orang.peninjau), "GET", alamat(rute, balung, kode="pk"))
    assert dibuka.get().oleh == orang.peninjau
    assert langkah(klien(orang.camat), balung, "tarik")[0] == 422


def test_penarikan_disebut_dengan_namanya_sendiri(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    sampai_diajukan(pk, orang)
    isi = langkah(klien(orang.camat), balung, "tarik")[1]
    assert "<strong>Ditarik kembali</strong> oleh" in isi
    assert isi.count("<strong>Diperiksa</strong> oleh") == 1


@pytest.mark.parametrize("kode", ["tetapkan", "terbang", "buka"])
def test_langkah_yang_tidak_ada_di_sini_404(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace, kode: str
) -> None:
    di = alamat("alur_langkah", balung, kode="pk", langkah=kode)
    assert klien(orang.camat).post(di).status_code == 404


def test_jenis_yang_tidak_ada_404(balung: Kecamatan, orang: SimpleNamespace) -> None:
    assert klien(orang.camat).get(alamat("alur", balung, kode="surat")).status_code == 404


def test_yang_ditetapkan_menuju_pdf_finalnya(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    tautan = f'href="{alamat("terbitan", balung, kode="pk")}"'
    assert tautan not in halaman(klien(orang.camat), balung)
    Dokumen.objects.filter(pk=pk.pk).update(status="ditetapkan")
    isi = halaman(klien(orang.camat), balung)
    assert f'btn-primary" {tautan}' in isi
    assert "Unduh PDF final, tandatangani, lalu unggah salinannya." in isi


def test_catatan_yang_kurang_ditunjuk_ringkasannya(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    maju(pk, ("periksa", orang.sekcam))
    nomor, isi = langkah(klien(orang.camat), balung, "perbaiki", catatan="")
    assert nomor == 422
    assert '<a href="#catatan-perbaiki">Catatan</a>' in isi
    assert 'id="catatan-perbaiki"' in isi


def test_berikutnya_disebut_dengan_kata_kerja(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    sampai_diajukan(pk, orang)
    isi = halaman(klien(orang.camat), balung)
    assert "Berikutnya: <strong>Bagian Organisasi</strong> menyetujui atau mengembalikan" in isi
    maju(Dokumen.objects.get(pk=pk.pk), ("setujui", orang.peninjau))
    assert "Berikutnya: <strong>Camat</strong> menetapkan" in halaman(klien(orang.camat), balung)


def test_peninjau_menemukan_apa_yang_berubah_sejak_diajukan(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    """Where the approval is refused because of it, the message names this very link."""
    kata = "Perubahan isian sejak diajukan"
    assert kata not in halaman(klien(orang.peninjau), balung)
    sampai_diajukan(pk, orang)
    cocok = re.search(f'href="([^"]+dari=[0-9-]+)">{kata}', halaman(klien(orang.peninjau), balung))
    assert cocok
    kop = Kop.objects.get(kecamatan=balung)
    actions.ubah(kop, revisi=kop.revisi, oleh=orang.operator, telepon="(0336) 000000")
    jawab = klien(orang.peninjau).get(cocok[1])
    assert jawab.status_code == 200
    assert "(0336) 000000" in jawab.content.decode()
    nomor, isi = langkah(klien(orang.peninjau), balung, "setujui")
    assert (nomor, kata in isi) == (422, True)
    assert f"lihat “{kata}” di halaman dokumen ini" in isi
