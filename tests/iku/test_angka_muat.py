"""A number that its column cannot hold is refused at its field, whether the row is new or not."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from iku.models import Indikator, Realisasi, Target
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.orang import masuk

pytestmark = pytest.mark.django_db
BESAR = "paling besar 99.999.999.999. Periksa digitnya."
BANYAK = "paling banyak 4 angka desimal"
TAK_MUAT = {
    "99999999999999999999": BESAR,
    "-99999999999999999999": BESAR,
    "100.000.000.000": BESAR,
    "0,123456": BANYAK,
}
Kirim = Callable[..., Any]


@pytest.fixture
def indikator() -> Indikator:
    tahun = f.buat_tahun_kinerja()
    f.buat_kebijakan(tahun.kecamatan.kabupaten)
    return f.buat_indikator(f.buat_sasaran(f.buat_tujuan(tahun.renstra)), satuan="orang")


@pytest.fixture
def kirim(indikator: Indikator) -> Kirim:
    """`kirim("target", t2020="80")`: the row of the indicator on that page."""
    kecamatan = Kecamatan.objects.get(renstra__tujuan__sasaran__indikator=indikator)
    klien: Client = masuk("operator", kecamatan)

    def satu(halaman: str, *, ekor: str = "", **medan: str) -> Any:
        data = {f"i{indikator.pk}-{nama}": isi for nama, isi in medan.items()}
        return klien.post(f"/{kecamatan.alamat}/2020/{halaman}/{indikator.pk}/{ekor}", data)

    return satu


@pytest.mark.parametrize("ketikan", TAK_MUAT)
def test_realisasi_baru_yang_tidak_muat_ditolak(kirim: Kirim, ketikan: str) -> None:
    jawab = kirim("realisasi", nilai=ketikan, revisi="0")
    assert (jawab.status_code, Realisasi.objects.count()) == (422, 0)
    assert TAK_MUAT[ketikan] in jawab.content.decode()


@pytest.mark.parametrize("ketikan", TAK_MUAT)
def test_realisasi_lama_tetap_bila_yang_baru_tidak_muat(
    kirim: Kirim, indikator: Indikator, ketikan: str
) -> None:
    f.buat_realisasi(indikator, angka="70")
    jawab = kirim("realisasi", nilai=ketikan, revisi="1")
    assert (jawab.status_code, Realisasi.objects.get().angka) == (422, Decimal(70))
    assert TAK_MUAT[ketikan] in jawab.content.decode()


@pytest.mark.parametrize("ketikan", TAK_MUAT)
def test_target_yang_tidak_muat_ditolak_baru_maupun_lama(
    kirim: Kirim, indikator: Indikator, ketikan: str
) -> None:
    f.buat_target(indikator, angka="80")
    revisi = str(Target.objects.get().revisi)
    for medan in ({"t2020": ketikan, "r2020": revisi}, {"t2020": "80", "t2021": ketikan}):
        jawab = kirim("target", **medan)
        assert (jawab.status_code, Target.objects.get().angka) == (422, Decimal(80))
        assert TAK_MUAT[ketikan] in jawab.content.decode()


@pytest.mark.parametrize(
    ("medan", "pesan"),
    [
        ({"pembilang": "99999999999999999999", "penyebut": "2"}, "9.999.999.999.999"),
        ({"pembilang": "2", "penyebut": "99999999999999999999"}, "9.999.999.999.999"),
        ({"pembilang": "1,123", "penyebut": "2"}, "paling banyak 2 angka desimal"),
        ({"pembilang": "9999999999999", "penyebut": "0,01"}, "Hasil pembagiannya tidak wajar"),
    ],
)
def test_pembilang_dan_penyebut_yang_tidak_muat_ditolak(
    kirim: Kirim, indikator: Indikator, medan: dict[str, str], pesan: str
) -> None:
    Indikator.objects.filter(pk=indikator.pk).update(jenis_formulasi=Indikator.Jenis.RASIO)
    jawab = kirim("realisasi", revisi="0", **medan)
    assert (jawab.status_code, Realisasi.objects.count()) == (422, 0)
    assert pesan in jawab.content.decode()


def test_angka_terbesar_yang_muat_tersimpan(kirim: Kirim) -> None:
    assert kirim("realisasi", nilai="99.999.999.999,9999", revisi="0").status_code == 200
    assert str(Realisasi.objects.get().angka) == "99999999999.9999"


def test_angka_yang_tidak_muat_disebut_sambil_diketik(kirim: Kirim) -> None:
    jawab = kirim("realisasi", ekor="hitung/", nilai="99999999999999999999", revisi="0")
    assert (jawab.status_code, BESAR in jawab.content.decode()) == (200, True)
