"""Notes of an installation that is brought up to date learn from the history who wrote them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import StateApps

pytestmark = pytest.mark.django_db(transaction=True)
WAKTU = datetime(2021, 3, 1, 20, tzinfo=UTC)


@pytest.fixture
def dulu() -> Iterator[StateApps]:
    yield _ke([("laporan", "0004_alur")])
    _ke(MigrationExecutor(connection).loader.graph.leaf_nodes())


def _ke(tujuan: list[tuple[str, str]]) -> StateApps:
    pelaksana = MigrationExecutor(connection)
    pelaksana.migrate(tujuan)
    return pelaksana.loader.project_state(tujuan).apps


def _anggota(dulu: StateApps, kabupaten: Any, peran: str, nama: str) -> Any:
    orang = dulu.get_model("kecamatan", "Pengguna").objects.create(username=nama)
    orang.keanggotaan.create(
        peran=peran, kabupaten=kabupaten, mulai=date(2020, 1, 1), selesai=date(2021, 12, 31)
    )
    return orang


def _catat(dulu: StateApps, dokumen: Any, isi: str, oleh: Any) -> None:
    catatan = dokumen.catatan.create(isi=isi)
    dulu.get_model("laporan", "HistoricalCatatan").objects.create(
        id=catatan.pk,
        dokumen=dokumen,
        isi=isi,
        history_type="+",
        history_date=WAKTU,
        history_user=oleh,
    )


def test_catatan_lama_tahu_penulis_peran_dan_waktunya_sesudah_migrasi(dulu: StateApps) -> None:
    buat = dulu.get_model("kecamatan", "Kabupaten").objects.create
    kabupaten = buat(nama="Jember", slug="jember")
    kecamatan = kabupaten.kecamatan.create(nama="Balung", slug="balung")
    dokumen = dulu.get_model("laporan", "Dokumen").objects.create(
        kecamatan=kecamatan, tahun=2020, jenis="lkj"
    )
    for peran in ("peninjau", "inspektorat"):
        _catat(dulu, dokumen, peran, _anggota(dulu, kabupaten, peran, f"o-{peran}"))
    _catat(dulu, dokumen, "", _anggota(dulu, buat(nama="Lain", slug="lain"), "peninjau", "o-"))
    dokumen.catatan.create(isi="tanpa riwayat")
    baru = _ke([("laporan", "0006_isi_penulis_catatan")])
    semua = baru.get_model("laporan", "Catatan").objects.order_by("pk")
    tahu = [(c.isi, c.oleh and c.oleh.username, c.peran, c.pada) for c in semua]
    assert tahu == [
        *((x, f"o-{x}", x, WAKTU) for x in ("peninjau", "inspektorat", "")),
        ("tanpa riwayat", None, "", None),
    ]
