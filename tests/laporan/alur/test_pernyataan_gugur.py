"""A statement of the Inspektorat stops counting when the report it is about changes."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.test import Client

from kecamatan.models import Kop
from laporan.models import Dokumen, Terbitan
from laporan.selectors.pernyataan import DIBUKA
from tests.laporan.alur.jalan import (
    KODE,
    alamat,
    isi_pernyataan,
    klien,
    maju,
    nyatakan,
    sampai_diajukan,
)
from tests.laporan.conftest import butuh_pango

pytestmark = pytest.mark.django_db


@pytest.fixture
def dinyatakan(lkj: Dokumen, orang: SimpleNamespace, settings: object) -> Terbitan:
    butuh_pango()
    settings.ALAMAT_SITUS = "https://sakip.contohkab.go.id"  # type: ignore[attr-defined]
    isi_pernyataan(lkj, orang)
    return nyatakan(lkj.kecamatan, orang)


def publik(terbitan: Terbitan) -> str:
    """The page of its code, and the list of what is public."""
    halaman = (f"/verifikasi/{terbitan.kode}", "/publik/jember/balung/2020/")
    return "".join(Client().get(x).content.decode() for x in halaman)


def test_pernyataan_menyebut_isi_yang_direviu_dan_kapan_ditetapkan(
    dinyatakan: Terbitan, lkj: Dokumen
) -> None:
    isi = dinyatakan.naskah["isi"]
    assert isi["sidik"] == lkj.bekuan.sidik
    assert "Laporan Kinerja versi 1" in isi["atas"]
    teks = publik(dinyatakan)
    assert '<th scope="row">Ditetapkan</th><td data-judul="Oleh">Inspektorat' in teks
    assert "versinya yang terbaru" in teks
    assert "tidak berlaku lagi" not in teks


def test_pernyataan_gugur_begitu_laporannya_dibuka_sampai_diralat(
    dinyatakan: Terbitan, lkj: Dokumen, orang: SimpleNamespace
) -> None:
    balung, inspektur = lkj.kecamatan, klien(orang.inspektorat)
    lkj = maju(lkj, ("buka_lagi", orang.peninjau), catatan="Angka salah.")
    teks = publik(dinyatakan)
    assert teks.count(DIBUKA) == 2
    assert "versinya yang terbaru" not in teks
    Kop.objects.filter(kecamatan=balung).update(jalan="Jalan Baru 7")
    lkj = maju(sampai_diajukan(lkj, orang), ("setujui", orang.peninjau))
    lkj = maju(lkj, ("reviu", orang.inspektorat))
    assert DIBUKA in publik(dinyatakan)
    for rute, kode in (("reviu", "lkj"), ("alur", KODE)):
        isi = inspektur.get(alamat(rute, balung, kode=kode)).content.decode()
        assert DIBUKA in isi
        assert "Buat ralat" in isi
    ralat = maju(dinyatakan.dokumen, ("ralat", orang.inspektorat), catatan="Direviu lagi.")
    baru = nyatakan(balung, orang)
    assert (ralat.versi, baru.naskah["isi"]["sidik"]) == (2, lkj.sidik_ajuan)
    assert DIBUKA not in publik(baru)
    assert "Sudah ada versi yang lebih baru: versi 2" in publik(dinyatakan)


def test_pernyataan_atas_versi_lama_tidak_berlaku_untuk_yang_baru(
    dinyatakan: Terbitan, lkj: Dokumen, orang: SimpleNamespace
) -> None:
    Dokumen.objects.filter(pk=lkj.pk).update(status="ditetapkan")
    lkj.refresh_from_db()
    baru = maju(lkj, ("ubah", orang.camat), catatan="Ralat angka.")
    assert "tidak berlaku" not in publik(dinyatakan)
    baru = maju(sampai_diajukan(baru, orang), ("setujui", orang.peninjau))
    baru = maju(baru, ("reviu", orang.inspektorat))
    kata = "pernyataan ini tentang versi 1 dan tidak berlaku untuk versi 2"
    assert "versi 2" not in publik(dinyatakan)  # until it is Ditetapkan it is nobody's business
    assert "tidak berlaku" not in publik(dinyatakan)
    dalam = klien(orang.inspektorat).get(alamat("alur", lkj.kecamatan, kode=KODE))
    assert kata in dalam.content.decode()
    Dokumen.objects.filter(pk=baru.pk).update(status="ditetapkan")
    assert publik(dinyatakan).count(kata) == 2
