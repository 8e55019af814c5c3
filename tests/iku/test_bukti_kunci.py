"""Evidence of a report that was handed in: it stays, and more may come."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from iku.models import Bukti, Indikator
from kecamatan.models import Keanggotaan, Kecamatan
from laporan.models import Dokumen, Triwulan
from tests import factories as f

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data_contoh")]


@pytest.fixture
def balung() -> Kecamatan:
    return Kecamatan.objects.get(slug="balung")


@pytest.fixture
def bukti(balung: Kecamatan) -> Bukti:
    indikator = Indikator.objects.filter(sasaran__tujuan__renstra__kecamatan=balung)[0]
    isi = {"nama": "daftar.pdf", "jenis": "pdf", "ukuran": 1, "sha256": "0" * 64}
    return Bukti.objects.create(indikator=indikator, tahun=2020, **isi)


@pytest.fixture
def operator(client: Client, balung: Kecamatan) -> Client:
    client.force_login(f.buat_anggota(Keanggotaan.Peran.OPERATOR, balung).pengguna)
    return client


def alamat(bukti: Bukti, balung: Kecamatan, rute: str = "bukti_hapus", tahun: int = 2020) -> str:
    tempat = {"kabupaten": balung.kabupaten.slug, "kecamatan": balung.slug, "tahun": tahun}
    return reverse(rute, kwargs=tempat | {"jenis": "berkas", "pk": bukti.pk})


def test_bukti_laporan_yang_sudah_diajukan_tidak_dihapus(
    operator: Client, balung: Kecamatan, bukti: Bukti
) -> None:
    lkj = Dokumen.objects.filter(kecamatan=balung, jenis="lkj", tahun=2020)
    assert lkj.update(status="diajukan") == 1
    hapus = alamat(bukti, balung)
    assert "Bukti lain masih dapat ditambahkan." in operator.get(hapus).content.decode()
    assert operator.post(hapus).status_code == 409
    assert operator.post(alamat(bukti, balung, tahun=2021)).status_code == 404
    assert Bukti.objects.get() == bukti


@pytest.mark.parametrize("triwulan", [0, 1, 2])
def test_bukti_triwulan_yang_diajukan_tidak_dihapus_dan_tidak_dipindah(
    operator: Client, balung: Kecamatan, bukti: Bukti, triwulan: int
) -> None:
    """Only that of the quarter that was submitted."""
    Bukti.objects.filter(pk=bukti.pk).update(triwulan=triwulan)
    Triwulan.objects.create(kecamatan=balung, tahun=2020, triwulan=1, keadaan="diajukan")
    di, tetap = alamat(bukti, balung, "bukti_ubah"), triwulan == 1
    isi = {"keterangan": "Diperjelas", "triwulan": triwulan, "revisi": bukti.revisi}
    assert operator.post(di, isi | {"triwulan": 3}).status_code == (422 if tetap else 302)
    assert operator.post(di, isi).status_code == (302 if tetap else 409)
    bukti.refresh_from_db()
    assert (bukti.keterangan, bukti.triwulan) == ("Diperjelas", 1 if tetap else 3)
    assert operator.post(alamat(bukti, balung)).status_code == (409 if tetap else 302)
    assert Bukti.objects.exists() == tetap
