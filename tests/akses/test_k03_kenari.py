"""Obligation 3: a word that stands in every text of another place is never sent to this one."""

from __future__ import annotations

import re
from html import unescape

import pytest

from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.bagian import beku
from laporan.models import Dokumen
from laporan.render import pdf as cetak_sungguhan
from tests.akses.dunia import BERPERAN, NAMA, Dunia
from tests.akses.kenari import kenari
from tests.akses.minta import Jawaban, coba
from tests.akses.rute import TAHUN, alamat, semua_rute

pytestmark = pytest.mark.django_db
TAUTAN = re.compile(r'(?:href|action|hx-get)="(/[^"#]*)')
BUKAN_HALAMAN = ("/static/", "/keluar/", "/admin/", "/publik/")
PALING_BANYAK = 600


def bersih(jawab: Jawaban, peran: str) -> bool:
    return not any(k in jawab.teks for k in kenari(peran))


@pytest.mark.parametrize("peran", BERPERAN)
def test_k03_setiap_rute_bersih_dari_tempat_lain(dunia: Dunia, peran: str) -> None:
    """GET and an empty POST: pages, refusals, forms with their errors."""
    for rute in semua_rute():
        if rute.nama.startswith("publik"):
            continue  # names of places are public; tests/laporan/test_publik.py knows what else is
        for cara in ("GET", "POST"):
            jawab = coba(dunia.orang[peran], cara, alamat(rute, dunia.sendiri))
            assert bersih(jawab, peran), (rute.sebutan, cara)


@pytest.mark.parametrize("peran", ["operator", "peninjau"])
def test_k03_setiap_tautan_dari_beranda_bersih_dari_tempat_lain(dunia: Dunia, peran: str) -> None:
    """Every address that a page offers, and what that one offers, none twice."""
    antre, sudah = [f"/{dunia.sendiri.alamat}/{TAHUN}/"], set[str]()
    while antre:
        jalur = antre.pop()
        jawab = coba(dunia.orang[peran], "GET", jalur)
        assert bersih(jawab, peran), jalur
        assert jawab.status < 500, jalur
        sudah.add(jalur)
        assert len(sudah) < PALING_BANYAK
        baru = {unescape(t) for t in TAUTAN.findall(jawab.teks)} - sudah - set(antre)
        antre += sorted(b for b in baru if _dikunjungi(b, dunia.sendiri))
    assert len(sudah) > 30, sorted(sudah)


def _dikunjungi(jalur: str, kecamatan: Kecamatan) -> bool:
    """This place and year; others only repeat them."""
    di_tempat = re.match(r"/[^/]+/[^/]+/\d{4}/", jalur)
    sendiri = jalur.startswith(f"/{kecamatan.alamat}/{TAHUN}/")
    return not jalur.startswith(BUKAN_HALAMAN) and (sendiri or not di_tempat)


def test_k03_kenari_memang_tertanam_dan_tampil_di_tempatnya_sendiri(dunia: Dunia) -> None:
    """Otherwise the tests above would say nothing."""
    for nama in ("beranda", "rencana", "realisasi", "teks", "profil", "bukti", "riwayat", "survei"):
        jalur = f"/{dunia.tetangga.alamat}/{TAHUN}/" + ("" if nama == "beranda" else f"{nama}/")
        assert NAMA["tetangga"] in coba(dunia.orang["peninjau"], "GET", jalur).teks, nama


@pytest.mark.parametrize("kode", list(jenis.semua()))
def test_k03_isi_setiap_dokumen_bersih_dari_tempat_lain(dunia: Dunia, kode: str) -> None:
    Dokumen.objects.filter(jenis="lkj").update(status="direviu")  # a statement needs the reviu
    isi = str(beku(jenis.susun(kode, dunia.sendiri, TAHUN)))
    assert NAMA["sendiri"] in isi
    assert not any(k in isi for k in kenari("operator"))


def test_k03_pdf_bersih_dari_tempat_lain(dunia: Dunia) -> None:
    naskah = jenis.susun("lkj", dunia.sendiri, TAHUN)
    jawab = Jawaban(200, "", "application/pdf", cetak_sungguhan(naskah, final=False))
    assert NAMA["sendiri"] in jawab.teks
    assert bersih(jawab, "operator")
