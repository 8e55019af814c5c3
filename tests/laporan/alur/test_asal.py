"""The way back from a kecamatan: to the list one came from, as it was filtered, on every page."""

from __future__ import annotations

import re
from html import unescape
from types import SimpleNamespace
from urllib.parse import quote

import pytest
from django.test import Client

from kecamatan.models import Kecamatan
from laporan.models import Dokumen
from tests.laporan.alur.jalan import alamat, di_kabupaten, klien, sampai_diajukan

pytestmark = pytest.mark.django_db
SARINGAN = "?status=diajukan&jenis=lkj&urut=-nama#k-balung"


def kembali(klien: Client, alamat: str) -> tuple[str, str]:
    """Address and words of the link at the top."""
    isi = klien.get(alamat).content.decode().partition('<div class="tempat">')[2]
    tujuan, _, kata = isi.partition('<a href="')[2].partition('"')
    nama = kata.partition("</span>")[2].partition("</a>")[0].strip()
    return tujuan.replace("&amp;", "&"), nama


@pytest.mark.parametrize(
    ("rute", "ekor", "nama"), [("tinjauan", SARINGAN, "Tinjauan"), ("ajuan", "", "Menunggu Anda")]
)
def test_asal_bertahan_di_halaman_berikutnya(
    balung: Kecamatan, orang: SimpleNamespace, rute: str, ekor: str, nama: str
) -> None:
    peninjau = klien(orang.peninjau)
    asal = di_kabupaten(rute, balung) + ekor
    awal = f"{alamat('dokumen', balung)}?dari={quote(asal, safe='')}"
    assert kembali(peninjau, awal) == (asal, nama)
    for halaman in (alamat("alur", balung, kode="lkj"), alamat("rencana", balung)):
        assert kembali(peninjau, halaman) == (asal, nama)


@pytest.mark.parametrize("dari", ["https://jahat.example/", "//jahat.example", "/masuk/", "2019"])
def test_asal_dari_luar_diabaikan(balung: Kecamatan, orang: SimpleNamespace, dari: str) -> None:
    halaman = f"{alamat('dokumen', balung)}?dari={quote(dari, safe='')}"
    semua = di_kabupaten("tinjauan", balung)
    assert kembali(klien(orang.peninjau), halaman) == (semua, "Tinjauan")


def test_ajuan_memberi_asal_pada_tautannya(
    balung: Kecamatan, orang: SimpleNamespace, pk: Dokumen
) -> None:
    sampai_diajukan(pk, orang)
    di = di_kabupaten("ajuan", balung)
    isi = klien(orang.peninjau).get(di).content.decode()
    assert f'{alamat("alur", balung, kode="pk")}?dari={quote(di, safe="")}"' in isi


def tautan(isi: str, pola: str) -> str:
    """The first link that looks like this, as a browser follows it."""
    cocok = re.search(f'href="([^"]*{pola}[^"]*)"', isi)
    assert cocok, pola
    return unescape(cocok[1])


@pytest.mark.parametrize(
    ("rute", "saringan", "ke"),
    [
        ("tinjauan", "?urut=-nama", "/balung/2020/dokumen/"),
        ("tinjauan", "?nama=bal&urut=-nama", "/balung/2020/"),
        ("tinjauan_indikator", "?tw=1&urut=nama", "/balung/2020/realisasi/"),
        ("tinjauan_indikator", "?nama=bal", "/balung/2020/"),
    ],
)
def test_dari_tinjauan_turun_dan_kembali_ke_baris_yang_sama(
    balung: Kecamatan, orang: SimpleNamespace, rute: str, saringan: str, ke: str
) -> None:
    peninjau, di = klien(orang.peninjau), di_kabupaten(rute, balung) + saringan
    turun = tautan(peninjau.get(di).content.decode(), re.escape(f"{ke}?"))
    assert ("tw=1&" in turun) == ("realisasi" in ke)
    assert kembali(peninjau, turun)[0] == f"{di}#k-balung"


def test_dari_perbandingan_turun_dan_kembali_ke_baris_yang_sama(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    peninjau, di = klien(orang.peninjau), di_kabupaten("tinjauan_indikator", balung) + "?tw=1"
    banding = tautan(peninjau.get(di).content.decode(), r"/\?tw=1&amp;dari=")
    turun = tautan(peninjau.get(banding).content.decode(), r"/balung/2020/realisasi/\?tw=1")
    assert kembali(peninjau, turun)[0] == f"{banding}#k-balung"


def test_penolakan_mengantar_ke_halaman_sebelumnya(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    sini = alamat("triwulan", balung)
    di = alamat("triwulan_buka", balung, tw=1)
    for asal, tujuan in ((f"http://testserver{sini}?a=1", f"{sini}?a=1"), ("https://x.id/y", "/")):
        jawab = klien(orang.camat).post(di, headers={"referer": asal})
        assert jawab.status_code == 403
        assert f'<p><a href="{tujuan}">' in jawab.content.decode()
