"""Quarters by their page: submitted by the office, opened again by Bagian Organisasi."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils import timezone

from iku.models import Indikator, Realisasi, Target
from iku.selectors.triwulan import tagihan_triwulan
from kecamatan.models import Kecamatan, Pengguna
from laporan.alur import aksi
from laporan.models import Dokumen, Tenggat, Triwulan
from tests import factories as f
from tests.laporan.alur.jalan import alamat, klien

pytestmark = pytest.mark.django_db


def kirim(oleh: Pengguna, rute: str, balung: Kecamatan, **isi: str) -> tuple[int, str]:
    jawab = klien(oleh).post(alamat(rute, balung, tw=1), isi, follow=True)
    return jawab.status_code, jawab.content.decode()


def tersimpan() -> list[tuple[int, str, str]]:
    return list(Triwulan.objects.values_list("triwulan", "keadaan", "alasan"))


def isi_triwulan(balung: Kecamatan) -> list[Indikator]:
    """The first quarter of every indicator with a target: figures, or "tidak ada data"."""
    semua = list(tagihan_triwulan(balung, 2020, 1).kurang)
    tanpa = {"tahun": 2020, "triwulan": 1, "jenis": "tidak_ada", "alasan": "Dihitung setahun"}
    for satu in semua:
        Realisasi.objects.create(indikator=satu, **tanpa)
    return semua


@pytest.fixture
def diajukan(balung: Kecamatan) -> Triwulan:
    return Triwulan.objects.create(kecamatan=balung, tahun=2020, triwulan=1, keadaan="diajukan")


def test_sekcam_mengajukan_triwulan_dan_isiannya_terkunci(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    isi_triwulan(balung)
    nomor, isi = kirim(orang.sekcam, "triwulan_ajukan", balung, revisi="0")
    assert nomor == 200
    assert "Triwulan I 2020 sekarang diajukan." in isi
    assert "Triwulan I 2020 sudah diajukan. Minta Bagian Organisasi membukanya kembali." in isi
    assert tersimpan() == [(1, "diajukan", "")]


def test_triwulan_yang_kosong_ditolak_dengan_daftar_yang_kurang(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    semua = tagihan_triwulan(balung, 2020, 1).kurang
    nomor, isi = kirim(orang.sekcam, "triwulan_ajukan", balung, revisi="0")
    assert nomor == 422
    sebut = f"Triwulan I 2020 belum dapat diajukan: {len(semua)} indikator bertarget belum diisi."
    assert sebut in isi
    assert all(f"#baris-{s.pk}" in isi for s in semua)
    assert tersimpan() == []


def test_target_triwulan_sendiri_wajib_diisi_target_setahun_tidak(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    satu, dua, *_ = isi_triwulan(balung)
    Realisasi.objects.filter(indikator__in=[satu, dua], triwulan=1).delete()
    f.buat_target(satu, tahun=2020, triwulan=1)
    nomor, isi = kirim(orang.sekcam, "triwulan_ajukan", balung, revisi="0")
    assert nomor == 422
    assert [f"#baris-{s.pk}" in isi for s in (satu, dua)] == [True, False]
    f.buat_realisasi(satu, tahun=2020, triwulan=1)
    nomor, isi = kirim(orang.sekcam, "triwulan_ajukan", balung, revisi="0")
    assert (nomor, tersimpan()) == (200, [(1, "diajukan", "")])
    assert "1 indikator lain tanpa isian pada triwulan itu; targetnya setahun." in isi


def test_target_triwulan_mendahului_target_setahun(balung: Kecamatan) -> None:
    satu = isi_triwulan(balung)[0]
    Realisasi.objects.filter(indikator=satu, triwulan=1).delete()
    assert tagihan_triwulan(balung, 2020, 1).belum == (satu,)
    f.buat_target(satu, tahun=2020, triwulan=2)
    assert tagihan_triwulan(balung, 2020, 1).belum == ()
    assert satu in tagihan_triwulan(balung, 2020, 2).kurang


def test_triwulan_tanpa_target_menyebut_bahwa_tidak_ada_yang_diisi(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    Target.objects.filter(tahun=2020).delete()
    nomor, isi = kirim(orang.sekcam, "triwulan_ajukan", balung, revisi="0")
    assert (nomor, tersimpan()) == (200, [(1, "diajukan", "")])
    assert "Tidak ada indikator yang mempunyai target pada triwulan itu" in isi


@pytest.mark.parametrize(("hari", "tampak"), [(0, True), (-1, False)])
def test_beranda_menyebut_triwulan_yang_dibuka_sampai_batasnya(
    diajukan: Triwulan, balung: Kecamatan, orang: SimpleNamespace, hari: int, tampak: bool
) -> None:
    batas = timezone.localdate() + timedelta(days=hari)
    dibuka = {"keadaan": "dibuka", "alasan": "Salah ketik", "hingga": batas}
    Triwulan.objects.filter(pk=diajukan.pk).update(**dibuka)
    isi = klien(orang.operator).get(alamat("beranda", balung)).content.decode()
    assert ("Triwulan I 2020 dibuka kembali sampai" in isi) is tampak


def test_triwulan_dibuka_kembali_dengan_alasan_dan_terbaca(
    diajukan: Triwulan, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    nomor, isi = kirim(orang.peninjau, "triwulan_buka", balung, revisi="1", alasan=" ")
    assert nomor == 422
    assert "Tulis mengapa triwulan ini dibuka kembali." in isi
    assert tersimpan() == [(1, "diajukan", "")]
    nomor, isi = kirim(orang.peninjau, "triwulan_buka", balung, revisi="1", alasan="Salah ketik")
    assert "Dibuka kembali karena: Salah ketik" in isi
    assert tersimpan() == [(1, "dibuka", "Salah ketik")]


def test_hari_yang_sudah_lewat_bukan_batas(
    diajukan: Triwulan, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    lalu = {"revisi": "1", "alasan": "Salah ketik", "hingga": "2020-01-01"}
    nomor, isi = kirim(orang.peninjau, "triwulan_buka", balung, **lalu)
    assert (nomor, "Tanggal itu sudah lewat." in isi) == (422, True)
    assert 'value="2020-01-01"' in isi


def test_revisi_lama_tidak_menimpa(
    diajukan: Triwulan, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    Triwulan.objects.filter(pk=diajukan.pk).update(revisi=5)
    nomor, isi = kirim(orang.peninjau, "triwulan_buka", balung, revisi="1", alasan="Salah ketik")
    assert nomor == 409
    assert "baru saja diubah orang lain" in isi
    assert ">Salah ketik</textarea>" in isi
    assert tersimpan() == [(1, "diajukan", "")]


def test_triwulan_yang_sudah_ditutup_tidak_diajukan_lagi(
    diajukan: Triwulan, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    nomor, isi = kirim(orang.sekcam, "triwulan_ajukan", balung, revisi=str(diajukan.revisi))
    assert (nomor, "sudah diajukan." in isi) == (409, True)
    assert tersimpan() == [(1, "diajukan", "")]


def test_yang_tidak_berwenang_ditolak(
    diajukan: Triwulan, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    for siapa in (orang.operator, orang.camat, orang.inspektorat):
        assert kirim(siapa, "triwulan_buka", balung, alasan="Ingin")[0] == 403
    assert kirim(orang.peninjau, "triwulan_ajukan", balung)[0] == 403
    assert tersimpan() == [(1, "diajukan", "")]


def test_tenggat_yang_lewat_menutup_triwulan_di_halaman(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    Tenggat.objects.update_or_create(
        kabupaten=balung.kabupaten, tahun=2020, hal="tw2", defaults={"tanggal": date(2020, 7, 10)}
    )
    halaman: Client = klien(orang.operator)
    isi = halaman.get(alamat("triwulan", balung)).content.decode()
    assert "Triwulan II 2020 ditutup sejak 10 Juli 2020." in isi
    assert isi.count("Terbuka") >= 3


def test_selama_laporan_mengunci_tahun_tidak_ada_yang_dapat_dibuka(
    diajukan: Triwulan, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    lkj = aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)
    Dokumen.objects.filter(pk=lkj.pk).update(status="direviu")
    isi = klien(orang.peninjau).get(alamat("triwulan", balung)).content.decode()
    alasan = "Laporan Kinerja 2020 sudah direviu."
    assert isi.count(alasan) == 1
    assert "Buka kembali Triwulan" not in isi
    nomor, isi = kirim(orang.peninjau, "triwulan_buka", balung, revisi="1", alasan="Salah ketik")
    assert (nomor, alasan in isi) == (403, True)
    assert kirim(orang.sekcam, "triwulan_ajukan", balung)[0] == 403
    assert tersimpan() == [(1, "diajukan", "")]


@pytest.mark.parametrize("alasan", ["", "\u200b\u2060"])
def test_triwulan_tidak_dibuka_dengan_alasan_yang_tidak_terbaca(
    diajukan: Triwulan, balung: Kecamatan, orang: SimpleNamespace, alasan: str
) -> None:
    nomor, isi = kirim(orang.peninjau, "triwulan_buka", balung, revisi="1", alasan=alasan)
    assert (nomor, "Tulis mengapa triwulan ini dibuka kembali." in isi) == (422, True)
    assert tersimpan() == [(1, "diajukan", "")]
