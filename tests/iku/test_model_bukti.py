"""What the database refuses about files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import Model

from iku.models import Bukti
from tests import factories as f
from tests.pelanggaran import Kasus, ditolak_basis_data, ditolak_formulir, parameter

pytestmark = pytest.mark.django_db


def _bukti(**lain: Any) -> Bukti:
    isi = {"tahun": 2020, "nama": "a.pdf", "jenis": "pdf", "ukuran": 1, "sha256": "0" * 64}
    isi["berkas"] = "bukti/a"
    return Bukti(**{**isi, "indikator": f.buat_indikator(), **lain})


def _kembar() -> Bukti:
    ada = _bukti()
    ada.save()
    return _bukti(indikator=ada.indikator, nama="b.pdf")


SEMUA: list[Kasus] = [
    ("iku_bukti_satu_kali", _kembar),
    ("iku_bukti_triwulan_0_sampai_4", lambda: _bukti(triwulan=5)),
    ("iku_bukti_tidak_kosong", lambda: _bukti(ukuran=0)),
]


@parameter(SEMUA)
def test_pelanggaran_ditolak_basis_data(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_basis_data(nama, buat())


# The choices of the field speak before the constraint does.
@parameter([kasus for kasus in SEMUA if kasus[0] != "iku_bukti_triwulan_0_sampai_4"])
def test_pelanggaran_ditolak_dengan_pesan(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_formulir(nama, buat())
