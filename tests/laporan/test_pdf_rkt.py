"""The RKT over several pages: an amount once, and every page says what its rows belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from pypdf import PdfReader
from pytest_django.plugin import DjangoDbBlocker

from kecamatan.models import Kecamatan
from laporan import jenis, render
from laporan.bagian.bertingkat import LANJUTAN
from laporan.contoh.latar import Latar
from laporan.jenis import Naskah
from laporan.models import TataLetak
from tests.laporan.conftest import Pencetak, butuh_pango, rapatkan

pytestmark = pytest.mark.django_db
KEPALA = "Anggaran (Rp) "


MARGIN = range(20, 65, 5)
"""Of the top, in mm: the page ends at another row each time."""


@pytest.fixture(scope="module")
def semua(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[Naskah]]:
    """An invented kecamatan: tujuan with several sasaran, kegiatan with several outputs."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("buat_contoh", kecamatan=1, verbosity=0)
        yield [rkt(margin) for margin in MARGIN]
        transaction.set_rollback(True)


def rkt(margin: int) -> Naskah:
    kecamatan = Kecamatan.objects.get(slug="contoh-01")
    isi = {"margin_atas": margin}
    TataLetak.objects.update_or_create(kabupaten=kecamatan.kabupaten, defaults=isi)
    return jenis.susun("rkt", Kecamatan.objects.get(pk=kecamatan.pk), Latar().tahun)


@pytest.fixture(scope="module")
def contoh(semua: list[Naskah]) -> Naskah:
    """Reckoned for smaller pages than it gets: a page would hold more than is put on it."""
    return replace(semua[-1], tata_cetak=semua[0].tata_cetak)


@pytest.fixture(scope="module")
def halaman(contoh: Naskah) -> list[str]:
    butuh_pango()
    pembaca = PdfReader(BytesIO(render.pdf(contoh, final=False)))
    return [rapatkan(h.extract_text()) for h in pembaca.pages]


def kelompok(naskah: Naskah) -> list[list[dict[str, Any]]]:
    return [k["baris"] for k in naskah.isi["tabel"]["badan"]]


def tujuan(baris: dict[str, Any]) -> str:
    return str(baris["sel"][0]["cetak"])


def test_rkt_memuat_anggaran_setiap_kegiatan_satu_kali(semua: list[Naskah]) -> None:
    for naskah in semua:
        baris = [b["sel"] for k in kelompok(naskah) for b in k]
        anggaran = [s[-1]["nilai"] for s in baris if len(s) > 2]
        assert len(anggaran) == len(set(anggaran)) == 8


def test_rkt_terpotong_hanya_di_awal_halaman(contoh: Naskah, halaman: list[str]) -> None:
    """What is cut off by reckoning is what stands on top of a page, and nothing else is."""
    baru = [tujuan(k[0]) for k in kelompok(contoh) if k[0]["gaya"] == "halaman-baru"]
    awal = [teks.split(KEPALA)[1] for teks in halaman[1:]]
    assert len(awal) == len(baru) > 1
    for teks, nama in zip(awal, baru, strict=True):
        assert teks.startswith(nama)
    lanjutan = [k for k in kelompok(contoh) if tujuan(k[0]).endswith(LANJUTAN)]
    assert lanjutan
    assert all(k[0]["gaya"] == "halaman-baru" for k in lanjutan)


def test_rkt_yang_tidak_muat_di_bawah_judul_memulai_halaman(semua: list[Naskah]) -> None:
    """The whole table then: a head without rows is not left behind."""
    muat, pindah = (render.html(n, konsep=True) for n in (semua[0], semua[-1]))
    assert 'class="tabel halaman-baru"' not in muat
    assert pindah.count('class="tabel halaman-baru"') == 1


def test_rkt_balung_tetap_dua_halaman(cetakan: Pencetak) -> None:
    """The signature goes below the table where both fit."""
    balung = cetakan("rkt-balung")
    assert len(balung.halaman) == 2
    assert not any(LANJUTAN in teks for teks in balung.rapat)
