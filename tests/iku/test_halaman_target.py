"""The target grid through Django's client."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from iku.models import Indikator, Target
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.orang import masuk, pengguna

pytestmark = pytest.mark.django_db
KUERI = 15


@pytest.fixture
def indikator() -> Indikator:
    sasaran = f.buat_sasaran(f.buat_tujuan(f.buat_tahun_kinerja().renstra))
    return f.buat_indikator(sasaran, satuan="%")


@pytest.fixture
def kecamatan(indikator: Indikator) -> Kecamatan:
    return Kecamatan.objects.get(renstra__tujuan__sasaran__indikator=indikator)


@pytest.fixture
def operator(kecamatan: Kecamatan) -> Client:
    return masuk("operator", kecamatan)


def alamat(kecamatan: Kecamatan, indikator: Indikator | None = None) -> str:
    awal = f"/{kecamatan.alamat}/2020/target/"
    return f"{awal}{indikator.pk}/" if indikator else awal


def isian(indikator: Indikator, **medan: Any) -> dict[str, Any]:
    return {f"i{indikator.pk}-{nama}": nilai for nama, nilai in medan.items()}


def angka() -> dict[int, Decimal | None]:
    return dict(Target.objects.values_list("tahun", "angka"))


def test_satu_baris_menyimpan_semua_tahunnya(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    data = isian(indikator, t2019="79,5", t2020="80", t2021="81")
    assert operator.post(alamat(kecamatan, indikator), data).status_code == 200
    assert angka() == {2019: Decimal("79.5"), 2020: 80, 2021: 81}
    riwayat = Target.objects.get(tahun=2020).history.get()
    assert riwayat.history_user == pengguna(operator)


def test_sel_yang_tidak_berubah_tidak_ditulis(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    tetap = f.buat_target(indikator, tahun=2019, angka=None, jenis="tidak_ada", alasan="Baru")
    operator.post(alamat(kecamatan, indikator), isian(indikator, t2019="", r2019=1, t2020="80"))
    tetap.refresh_from_db()
    assert (tetap.revisi, tetap.jenis) == (1, "tidak_ada")
    assert Target.objects.count() == 2


def test_satu_sel_salah_menahan_seluruh_baris(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    jawab = operator.post(
        alamat(kecamatan, indikator), isian(indikator, t2020="80", t2021="67.625")
    )
    assert jawab.status_code == 422
    assert "Target 2021: " in jawab.content.decode()
    assert angka() == {}


def test_revisi_basi_memperlihatkan_nilai_tersimpan(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    f.buat_target(indikator, angka="80")
    data = isian(indikator, t2020="90", r2020=0, t2021="95")
    jawab = operator.post(alamat(kecamatan, indikator), data)
    assert jawab.status_code == 409
    assert "2020: 80" in jawab.content.decode()
    assert angka() == {2020: 80}
    jawab = operator.post(alamat(kecamatan, indikator), data | isian(indikator, pilih="saya"))
    assert jawab.status_code == 200
    assert angka() == {2020: 90, 2021: 95}


def test_tahun_di_luar_periode_diabaikan(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    operator.post(alamat(kecamatan, indikator), isian(indikator, t2022="80", t2015="70"))
    assert angka() == {}


def test_formulir_utuh_tanpa_javascript(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    jawab = operator.post(alamat(kecamatan), isian(indikator, t2020="80"), follow=True)
    assert "Semua target sudah disimpan" in jawab.content.decode()
    assert angka() == {2020: 80}


@pytest.mark.parametrize("peran", ["peninjau", "inspektorat"])
def test_peran_lain_hanya_membaca(kecamatan: Kecamatan, indikator: Indikator, peran: str) -> None:
    klien = masuk(peran, kecamatan)
    assert "data-kolom" not in klien.get(alamat(kecamatan)).content.decode()
    data = isian(indikator, t2020="80")
    assert klien.post(alamat(kecamatan, indikator), data).status_code == 403
    assert klien.post(alamat(kecamatan), data).status_code == 403
    assert angka() == {}


def test_k02_indikator_kecamatan_lain_tidak_ada(operator: Client, kecamatan: Kecamatan) -> None:
    asing = f.buat_indikator()
    jawab = operator.post(alamat(kecamatan, asing), isian(asing, t2020="80"))
    assert jawab.status_code == 404
    assert angka() == {}


@pytest.mark.parametrize("banyak", [1, 30])
def test_banyaknya_kueri_tetap(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator, banyak: int
) -> None:
    for n in range(banyak):
        f.buat_target(f.buat_indikator(indikator.sasaran, nama=f"Indikator {n}"))
    operator.get(alamat(kecamatan))
    with CaptureQueriesContext(connection) as kueri:
        assert operator.get(alamat(kecamatan)).status_code == 200
    assert len(kueri) <= KUERI
