"""The way back from a kecamatan: to the list one came from, as it was filtered, on every page."""

from __future__ import annotations

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


def test_penolakan_mengantar_ke_halaman_sebelumnya(
    balung: Kecamatan, orang: SimpleNamespace
) -> None:
    sini = alamat("triwulan", balung)
    di = alamat("triwulan_buka", balung, tw=1)
    for asal, tujuan in ((f"http://testserver{sini}?a=1", f"{sini}?a=1"), ("https://x.id/y", "/")):
        jawab = klien(orang.camat).post(di, headers={"referer": asal})
        assert jawab.status_code == 403
        assert f'<p><a href="{tujuan}">' in jawab.content.decode()
