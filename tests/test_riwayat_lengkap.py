"""Nothing goes past the history: writes without save() exist in one place only."""

from __future__ import annotations

import ast

import pytest
from django.apps import apps

from kecamatan.models import Terlacak
from laporan.selectors.riwayat import jenis_terlacak
from tests.test_repositori import modul_produk, nama, simpul

MELEWATI = {
    "bulk_create",
    "bulk_update",
    "bulk_history_create",
    "abulk_create",
    "abulk_update",
    "aupdate",
    "update_or_create",
    "_raw_delete",
    "_update",
    "_insert",
    "raw",
    "execute",
    "executemany",
    "update_change_reason",
    "disable_save",
    "skip_history_when_saving",
}
"""Ways to write without a history row, or to change one."""
BOLEH = {
    # The one helper: a conditional update and its history row in one transaction.
    ("kecamatan/actions.py", "update"),
    ("kecamatan/actions.py", "bulk_history_create"),
    # Finished PDFs are files with a state, not records that people keep.
    ("laporan/cetakan/pekerja.py", "update"),
    ("laporan/cetakan/permintaan.py", "update"),
    # A pack of documents, its parts and its workers are states of work, not records either.
    ("laporan/paket/aksi.py", "bulk_create"),
    ("laporan/paket/catatan.py", "update"),
    ("laporan/paket/pekerja.py", "update"),
    # Nomenklatur is reference data of the kabupaten, which nobody edits here and nobody tracks.
    ("laporan/pemuatan.py", "bulk_create"),
}


def tulisan(titik: ast.AST) -> str | None:
    """The name of a call that writes past save(); `update` writes only with keywords."""
    if not (isinstance(titik, ast.Call) and isinstance(titik.func, ast.Attribute)):
        return titik.attr if isinstance(titik, ast.Attribute) and titik.attr in MELEWATI else None
    cara = titik.func.attr
    return cara if cara in MELEWATI or (cara == "update" and titik.keywords) else None


def test_tulisan_tanpa_riwayat_hanya_di_satu_tempat() -> None:
    semua = {
        (nama(jalur), cara)
        for jalur in modul_produk()
        for titik in simpul(jalur)
        if (cara := tulisan(titik))
    }
    assert semua == BOLEH


@pytest.mark.parametrize(
    "kode",
    [
        "X.objects.filter(pk=1).update(revisi=2)",
        "X.objects.update(**kolom)",
        "X.objects.bulk_create(semua)",
        "X.objects.bulk_update(semua, ['a'])",
        "cara = X.objects.bulk_create",
        "kursor.execute('DELETE FROM x')",
    ],
)
def test_pemeriksa_menemukan_setiap_jalan_pintas(kode: str) -> None:
    assert any(tulisan(titik) for titik in ast.walk(ast.parse(kode)))


def test_pemeriksa_membiarkan_update_milik_dict_dan_hash() -> None:
    assert not any(tulisan(titik) for titik in ast.walk(ast.parse("h.update(b'x'); d.update(e)")))


def test_setiap_isian_terlacak_mempunyai_tabel_riwayat_dengan_pelakunya() -> None:
    assert len(jenis_terlacak()) == len([m for m in apps.get_models() if issubclass(m, Terlacak)])
    for model in jenis_terlacak().values():
        kolom = {f.name for f in model.history.model._meta.get_fields()}
        assert {f.name for f in model._meta.concrete_fields} <= kolom
        assert {"history_user", "history_date", "history_type"} <= kolom
