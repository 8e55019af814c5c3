"""Evidence of a report that was handed in: it stays, and more may come."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from iku.models import Bukti, Indikator
from kecamatan.models import Keanggotaan, Kecamatan
from laporan.models import Dokumen
from tests import factories as f

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data_contoh")]


def test_bukti_laporan_yang_sudah_diajukan_tidak_dihapus(client: Client) -> None:
    balung = Kecamatan.objects.get(slug="balung")
    indikator = Indikator.objects.filter(sasaran__tujuan__renstra__kecamatan=balung)[0]
    isi = {"nama": "daftar.pdf", "jenis": "pdf", "ukuran": 1, "sha256": "0" * 64}
    bukti = Bukti.objects.create(indikator=indikator, tahun=2020, **isi)
    lkj = Dokumen.objects.filter(kecamatan=balung, jenis="lkj", tahun=2020)
    assert lkj.update(status="diajukan") == 1
    client.force_login(f.buat_anggota(Keanggotaan.Peran.OPERATOR, balung).pengguna)
    tempat = {"kabupaten": balung.kabupaten.slug, "kecamatan": balung.slug, "tahun": 2020}
    hapus = reverse("bukti_hapus", kwargs=tempat | {"jenis": "berkas", "pk": bukti.pk})
    assert "Bukti lain masih dapat ditambahkan." in client.get(hapus).content.decode()
    assert client.post(hapus).status_code == 409
    assert Bukti.objects.get() == bukti
