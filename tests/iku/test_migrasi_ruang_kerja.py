"""An installation that holds figures already is brought up to date with them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import StateApps

pytestmark = pytest.mark.django_db(transaction=True)
DULU = [("kecamatan", "0002_batasan_tegas"), ("iku", "0003_batasan_tegas")]
DULU += [("laporan", "0002_batasan_tegas")]


@pytest.fixture
def dulu() -> Iterator[StateApps]:
    """The database as it was before people worked in it."""
    yield _ke(DULU)
    _ke(MigrationExecutor(connection).loader.graph.leaf_nodes())


def _ke(tujuan: list[tuple[str, str]]) -> StateApps:
    pelaksana = MigrationExecutor(connection)
    pelaksana.migrate(tujuan)
    return pelaksana.loader.project_state(tujuan).apps


def test_indikator_lama_tahu_jenis_nilainya_sesudah_migrasi(dulu: StateApps) -> None:
    kabupaten = dulu.get_model("kecamatan", "Kabupaten").objects.create(
        nama="Jember", slug="jember"
    )
    kecamatan = kabupaten.kecamatan.create(nama="Balung", slug="balung")
    renstra = dulu.get_model("iku", "Renstra").objects.create(
        kecamatan=kecamatan, tahun_awal=2016, tahun_akhir=2021
    )
    tujuan = renstra.tujuan.create(uraian="Tujuan")
    for jenis, isi in (("angka", {"angka": 1}), ("huruf", {"huruf": "B"}), ("teks", {"teks": "x"})):
        satu = tujuan.indikator.create(nama=jenis, satuan="")
        satu.realisasi.create(tahun=2020, jenis=jenis, **isi)
    baru = _ke([("iku", "0005_jenis_nilai_terisi")])
    semua = baru.get_model("iku", "Indikator").objects.values_list("nama", "jenis_nilai")
    assert dict(semua) == {"angka": "angka", "huruf": "huruf", "teks": "teks"}
    assert baru.get_model("iku", "Realisasi").objects.count() == 3
