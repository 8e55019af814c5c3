"""Who has handed in, who is late, and who was: the progress of the year."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from kecamatan.models import Kabupaten, Kecamatan
from laporan.models import Dokumen, Perpindahan, Tenggat
from laporan.selectors.tinjauan.dokumen import matriks_dokumen
from tests import factories as f
from tests.laporan.tinjauan.test_dokumen import JEMBER, baris, buku, lingkup
from tests.orang import masuk_di

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("data_contoh")
def test_yang_lewat_tenggat_disebut_namanya_kecuali_sudah_mengajukan() -> None:
    jember = Kabupaten.objects.get(slug="jember")
    Tenggat.objects.create(kabupaten=jember, tahun=2020, hal="lkj", tanggal=date(2021, 2, 28))
    Dokumen.objects.filter(kecamatan__slug="balung", jenis="lkj").update(status="diajukan")
    m = matriks_dokumen(lingkup("jember", 2020), date(2021, 3, 1))
    lkj = next(k for k in m.kemajuan if k.jenis.kode == "lkj")
    assert (lkj.diajukan, lkj.semua) == (1, 3)
    assert [k.nama for k in lkj.terlambat] == ["Mayang", "Patrang"]
    tepat = matriks_dokumen(lingkup("jember", 2020), date(2021, 2, 28))
    assert not any(k.terlambat for k in tepat.kemajuan)


@pytest.mark.usefixtures("data_contoh")
def test_yang_dikembalikan_disebut_belum_diajukan_lagi_bukan_terlambat() -> None:
    jember = Kabupaten.objects.get(slug="jember")
    Tenggat.objects.create(kabupaten=jember, tahun=2020, hal="lkj", tanggal=date(2021, 2, 28))
    lkj = Dokumen.objects.get(kecamatan__slug="balung", jenis="lkj", tahun=2020)
    tetap = {"dokumen": lkj, "oleh": f.buat_pengguna(), "dari": "diperiksa", "ke": "diajukan"}
    for langkah in ("ajukan", "tarik"):
        Perpindahan.objects.create(langkah=langkah, **tetap)
    ditarik = matriks_dokumen(lingkup("jember", 2020), date(2021, 3, 1)).kemajuan
    assert [len(k.terlambat) for k in ditarik if k.jenis.kode == "lkj"] == [3]
    for langkah in ("ajukan", "kembalikan", "periksa"):
        Perpindahan.objects.create(langkah=langkah, **tetap)
    Dokumen.objects.filter(pk=lkj.pk).update(status="dikembalikan")
    kemajuan = matriks_dokumen(lingkup("jember", 2020), date(2021, 3, 1)).kemajuan
    satu = next(k for k in kemajuan if k.jenis.kode == "lkj")
    assert [k.nama for k in satu.dikembalikan] == ["Balung"]
    assert [k.nama for k in satu.terlambat] == ["Mayang", "Patrang"]
    html = masuk_di("balung", "peninjau").get(JEMBER).content.decode()
    assert "Dikembalikan, belum diajukan lagi: 1 kecamatan" in html
    assert "belum diajukan lagi" in baris(html, "balung")


def riwayat(kecamatan: Kecamatan, *langkah: tuple[str, date]) -> None:
    """An LKj that was handed in, after these steps."""
    lkj = f.buat_dokumen(kecamatan, "lkj", status="diajukan")
    tetap = {"dokumen": lkj, "oleh": f.buat_pengguna(), "dari": "diperiksa", "ke": "diajukan"}
    for nama, hari in langkah:
        siang = datetime(hari.year, hari.month, hari.day, 5, tzinfo=UTC)
        Perpindahan.objects.create(langkah=nama, pada=siang, **tetap)


def test_ajuan_sesudah_tenggat_dihitung_dan_disebut_tanggalnya() -> None:
    kabupaten = f.buat_kabupaten()
    Tenggat.objects.create(kabupaten=kabupaten, tahun=2020, hal="lkj", tanggal=date(2021, 2, 28))
    tepat, lewat = date(2021, 2, 28), date(2021, 3, 5)
    riwayat(f.buat_kecamatan(kabupaten, "Tepat"), ("ajukan", tepat))
    riwayat(f.buat_kecamatan(kabupaten, "Lewat"), ("ajukan", lewat))
    ulang = (("ajukan", tepat), ("kembalikan", tepat), ("ajukan", lewat))
    riwayat(f.buat_kecamatan(kabupaten, "Ulang"), *ulang)
    tarik = (("ajukan", tepat), ("tarik", tepat), ("ajukan", lewat))
    riwayat(f.buat_kecamatan(kabupaten, "Tarik"), *tarik)
    m = matriks_dokumen(lingkup(kabupaten.slug, 2020), date(2021, 4, 1))
    hari = {b.kecamatan.nama: b.di("lkj").lewat for b in m.baris}
    assert hari == {"Tepat": None, "Lewat": lewat, "Ulang": None, "Tarik": lewat}
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)
    alamat = f"/{kabupaten.slug}/2020/tinjauan/"
    html = " ".join(klien.get(alamat).content.decode().split())
    assert "paling lambat 28 Februari 2021; 2 di antaranya sesudah tenggat." in html
    assert html.count("diajukan 5 Maret 2021, sesudah tenggat") == 2
    satu = next(r for r in buku(klien, f"{alamat}unduh/") if r[0] == "Lewat")
    assert "Diajukan, diajukan 5 Maret 2021, sesudah tenggat" in satu


TEPAT, LEWAT = date(2021, 2, 20), date(2021, 3, 5)


@pytest.mark.parametrize("jawaban", ["kembalikan", "setujui buka_lagi", "setujui tolak_reviu"])
def test_menarik_ajuan_kedua_tidak_membuat_ajuan_pertama_jadi_lewat_tenggat(jawaban: str) -> None:
    """What a reviewer answered was handed in, whatever the office did with the next one."""
    k = f.buat_kecamatan()
    Tenggat.objects.create(kabupaten=k.kabupaten, tahun=2020, hal="lkj", tanggal=date(2021, 2, 28))
    ulang = [(x, LEWAT) for x in ("periksa", "ajukan", "tarik", "periksa", "ajukan")]
    riwayat(k, ("ajukan", TEPAT), *((x, TEPAT) for x in jawaban.split()), *ulang)
    m = matriks_dokumen(lingkup(k.kabupaten.slug, 2020), date(2021, 4, 1))
    assert m.baris[0].di("lkj").lewat is None


def test_ajuan_yang_ditarik_dua_kali_terhitung_pada_ajuan_yang_tetap() -> None:
    k = f.buat_kecamatan()
    Tenggat.objects.create(kabupaten=k.kabupaten, tahun=2020, hal="lkj", tanggal=date(2021, 2, 28))
    tarik = [(x, TEPAT) for x in ("ajukan", "tarik", "periksa", "ajukan", "tarik", "periksa")]
    riwayat(k, *tarik, ("ajukan", LEWAT), ("kembalikan", LEWAT), ("ajukan", date(2021, 3, 9)))
    m = matriks_dokumen(lingkup(k.kabupaten.slug, 2020), date(2021, 4, 1))
    assert m.baris[0].di("lkj").lewat == LEWAT


def test_perubahan_tidak_membuat_laporan_yang_tepat_waktu_jadi_lewat_tenggat() -> None:
    k = f.buat_kecamatan()
    Tenggat.objects.create(kabupaten=k.kabupaten, tahun=2020, hal="lkj", tanggal=date(2021, 2, 28))
    riwayat(k, ("ajukan", date(2021, 2, 1)))
    dua = f.buat_dokumen(k, "lkj", status="diajukan", versi=2)
    tetap = {"dokumen": dua, "oleh": f.buat_pengguna(), "dari": "diperiksa", "ke": "diajukan"}
    Perpindahan.objects.create(langkah="ajukan", **tetap)
    m = matriks_dokumen(lingkup(k.kabupaten.slug, 2020), date(2021, 4, 1))
    assert m.baris[0].di("lkj").lewat is None
