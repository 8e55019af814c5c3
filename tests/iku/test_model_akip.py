"""What the database refuses about results of the AKIP evaluation."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.db.models import Model

from iku.models import KomponenAkip, NilaiAkip, NilaiKomponen
from tests import factories as f
from tests.pelanggaran import Kasus, ditolak_basis_data, ditolak_formulir, parameter

pytestmark = pytest.mark.django_db
LEBIH, MINUS = Decimal("100.01"), Decimal("-0.01")


def _komponen(bobot: Decimal = Decimal(30)) -> KomponenAkip:
    return KomponenAkip(nama=f"Komponen {f.nomor()}", bobot=bobot)


def _akip(**lain: Any) -> NilaiAkip:
    isi = {"tahun": 2020, "skala": f.buat_skala(kegunaan="huruf"), **lain}
    return NilaiAkip(**{"kecamatan": f.buat_kecamatan(), **isi})


def _akip_kembar() -> NilaiAkip:
    ada = _akip()
    ada.save()
    return _akip(kecamatan=ada.kecamatan)


def _nilai(nilai: Decimal = Decimal(20)) -> NilaiKomponen:
    akip, komponen = _akip(), _komponen()
    akip.save()
    komponen.save()
    return NilaiKomponen(akip=akip, komponen=komponen, nilai=nilai)


def _nilai_kembar() -> NilaiKomponen:
    ada = _nilai()
    ada.save()
    return NilaiKomponen(akip=ada.akip, komponen=ada.komponen, nilai=ada.nilai)


SEMUA: list[Kasus] = [
    ("iku_komponenakip_bobot_0_sampai_100", lambda: _komponen(Decimal(0))),
    ("iku_komponenakip_bobot_0_sampai_100", lambda: _komponen(LEBIH)),
    ("iku_nilaiakip_satu_per_tahun", _akip_kembar),
    ("iku_nilaiakip_0_sampai_100", lambda: _akip(tanpa_rincian=MINUS)),
    ("iku_nilaiakip_0_sampai_100", lambda: _akip(tanpa_rincian=LEBIH)),
    ("iku_nilaikomponen_satu_per_komponen", _nilai_kembar),
    ("iku_nilaikomponen_tidak_negatif", lambda: _nilai(MINUS)),
]


@parameter(SEMUA)
def test_pelanggaran_ditolak_basis_data(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_basis_data(nama, buat())


@parameter(SEMUA)
def test_pelanggaran_ditolak_dengan_pesan(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_formulir(nama, buat())
