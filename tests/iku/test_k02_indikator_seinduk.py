"""Obligation 2: five kinds of record share the model Indikator; none reaches another's."""

from __future__ import annotations

import pytest
from django.db.models import Model
from django.test import Client

from iku.forms.rencana import INDIKATOR
from iku.models import Indikator
from kecamatan.isian import Isian
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.orang import masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def kecamatan() -> Kecamatan:
    return f.buat_kecamatan()


@pytest.fixture
def operator(kecamatan: Kecamatan) -> Client:
    return masuk("operator", kecamatan)


def indikator(kecamatan: Kecamatan) -> dict[str, Indikator]:
    """One below each level of a plan, each at the same place."""
    sasaran = f.buat_sasaran(f.buat_renstra(kecamatan))
    program = f.buat_program(sasaran.tujuan.renstra)
    kegiatan = f.buat_kegiatan(program)
    semua: tuple[Model, ...] = (sasaran.tujuan, sasaran, program, kegiatan)
    semua = (*semua, f.buat_sub_kegiatan(kegiatan))
    return {
        isian.kode: f.buat_indikator(induk, urutan=20)
        for isian, induk in zip(INDIKATOR, semua, strict=True)
    }


def potret() -> list[tuple[int, int, int]]:
    return list(Indikator.objects.order_by("pk").values_list("pk", "urutan", "revisi"))


@pytest.mark.parametrize("isian", INDIKATOR, ids=lambda i: i.kode)
def test_k02_indikator_di_bawah_induk_lain_tidak_ada_lewat_jenis_ini(
    operator: Client, kecamatan: Kecamatan, isian: Isian
) -> None:
    """Moving one once renumbered the indicators of every kecamatan that had no such parent."""
    tetangga, punya = indikator(f.buat_kecamatan()), indikator(kecamatan)
    assert len(tetangga) == len(INDIKATOR)
    sebelum = potret()
    for kode, lain in punya.items():
        awal = f"/{kecamatan.alamat}/2020/rencana/{isian.kode}/{lain.pk}"
        for akhir in ("ubah", "hapus"):
            sama = 200 if kode == isian.kode else 404
            assert operator.get(f"{awal}/{akhir}/").status_code == sama
        for arah in ("naik", "turun"):
            sama = 302 if kode == isian.kode else 404
            assert operator.post(f"{awal}/{arah}/").status_code == sama
    assert potret() == sebelum  # the only one of its kind has nowhere to go
