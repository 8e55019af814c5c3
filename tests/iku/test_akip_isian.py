"""The form of an evaluation: its date, and what is said of a typing error."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from iku.models import KomponenAkip, NilaiAkip, Skala
from kecamatan.models import Kecamatan
from tests.iku import test_akip
from tests.iku.test_akip import alamat, isian
from tests.orang import masuk

pytestmark = pytest.mark.django_db
kecamatan, skala = test_akip.kecamatan, test_akip.skala


def kirim(k: Kecamatan, isi: dict[str, str]) -> dict[str, list[str]]:
    """The errors of the form by field; none where it was saved."""
    jawab = masuk("inspektorat", k).post(alamat(k, "nilai/tambah/"), isi)
    return {} if jawab.status_code == 302 else dict(jawab.context["form"].errors)


@pytest.mark.parametrize(
    ("tanggal", "pesan"),
    [
        ("2099-01-01", "belum tiba"),
        ("2019-12-31", "mendahului 2020, tahun yang dievaluasi"),
        ("2020-01-01", ""),
        ("2021-04-30", ""),
        ("", ""),
    ],
)
def test_tanggal_lhe_tidak_mendahului_tahunnya_dan_tidak_sesudah_hari_ini(
    kecamatan: Kecamatan, skala: Skala, tanggal: str, pesan: str
) -> None:
    salah = kirim(kecamatan, isian(skala, tanggal=tanggal))
    assert list(salah) == (["tanggal"] if pesan else [])
    assert pesan in "".join(salah.get("tanggal", ""))


@pytest.mark.parametrize(("geser", "diterima"), [(0, True), (1, False)])
def test_lhe_boleh_bertanggal_hari_ini_tetapi_tidak_besok(
    kecamatan: Kecamatan, skala: Skala, geser: int, diterima: bool
) -> None:
    hari = timezone.localdate() + timedelta(days=geser)
    assert (kirim(kecamatan, isian(skala, tanggal=hari.isoformat())) == {}) is diterima


def test_salah_ketik_pada_satu_komponen_hanya_disebut_di_komponennya(
    kecamatan: Kecamatan, skala: Skala
) -> None:
    satu, dua = (f"komponen_{k.pk}" for k in KomponenAkip.objects.order_by("urutan")[:2])
    for salah in ("abc", "20.125", "31"):
        assert list(kirim(kecamatan, isian(skala) | {satu: salah})) == [satu]
    assert set(kirim(kecamatan, isian(skala) | {satu: "abc", dua: ""})) == {satu, "__all__"}
    assert set(kirim(kecamatan, isian(skala) | {satu: ""})) == {"__all__"}
    assert list(kirim(kecamatan, {"skala": str(skala.pk), "tanpa_rincian": "x"})) == [
        "tanpa_rincian"
    ]
    assert not NilaiAkip.objects.exists()
