"""The first page of a year: what waits for this person comes first, and only what they may do."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kecamatan.models import Kecamatan, Pengguna
from laporan.alur import aksi
from laporan.models import Dokumen
from tests.laporan.alur.jalan import alamat, klien, sampai_diajukan

pytestmark = pytest.mark.django_db
TOMBOL = 'btn-primary btn-lg" href="'


def buka(oleh: Pengguna, balung: Kecamatan) -> str:
    return klien(oleh).get(alamat("beranda", balung)).content.decode()


def utama(oleh: Pengguna, balung: Kecamatan) -> tuple[str, str]:
    """Address and words of the one big button."""
    isi = buka(oleh, balung)
    assert isi.count(TOMBOL) == 1
    tujuan, _, kata = isi.partition(TOMBOL)[2].partition('">')
    return tujuan, kata.partition("</a>")[0]


def test_ajuan_menjadi_tombol_utama_bagi_peninjau(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    sampai_diajukan(pk, orang)
    tujuan = alamat("alur", balung, kode="pk")
    assert utama(orang.peninjau, balung) == (tujuan, "Setujui: Perjanjian Kinerja")
    assert "Menunggu Anda" in buka(orang.peninjau, balung)
    assert "Menunggu Anda" not in buka(orang.inspektorat, balung)


def test_yang_dikembalikan_menunggu_kantor_bukan_peninjau(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    Dokumen.objects.filter(pk=pk.pk).update(status="dikembalikan")
    kata = "Perbaiki Perjanjian Kinerja yang dikembalikan"
    for siapa in (orang.operator, orang.sekcam, orang.camat):
        assert utama(siapa, balung) == (alamat("alur", balung, kode="pk"), kata)
    assert kata not in buka(orang.peninjau, balung)


def test_pekerjaan_berikut_mendahului_konsep_yang_belum_diperiksa(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    tujuan = alamat("target", balung)
    for siapa in (orang.operator, orang.sekcam):
        assert utama(siapa, balung) == (tujuan, "Lanjutkan: Target")


def test_yang_terkunci_tidak_ditawarkan(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    lkj = aksi.ambil(balung, 2020, "lkj", oleh=orang.operator)
    Dokumen.objects.filter(pk__in=(pk.pk, lkj.pk)).update(status="ditetapkan")
    tujuan = alamat("dokumen", balung)
    assert utama(orang.operator, balung) == (tujuan, "Periksa dan unduh dokumen")


def test_peninjau_tidak_ditawari_mengubah(balung: Kecamatan, orang: SimpleNamespace) -> None:
    isi = buka(orang.peninjau, balung)
    assert "Ubah data camat" not in isi
    assert "Lihat data camat dan kantor" in isi
    assert "Yang perlu dikerjakan" not in isi
    assert "Lanjutkan:" not in isi
    assert "Ubah data camat dan kantor" in buka(orang.admin, balung)


def test_yang_dikembalikan_di_tahun_lain_disebut_kepada_seluruh_kantor(
    pk: Dokumen, balung: Kecamatan, orang: SimpleNamespace
) -> None:
    Dokumen.objects.filter(pk=pk.pk).update(status="dikembalikan")
    di = alamat("beranda", balung).replace("2020", "2021")
    kata = f'href="{alamat("beranda", balung)}">1 dokumen tahun 2020 menunggu Anda'
    for siapa in (orang.operator, orang.sekcam, orang.camat):
        assert kata in klien(siapa).get(di).content.decode()
    for siapa in (orang.peninjau, orang.inspektorat):
        assert kata not in klien(siapa).get(di).content.decode()
