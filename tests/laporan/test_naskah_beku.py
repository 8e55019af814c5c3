"""What was frozen once stays readable, whatever the class of it becomes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from laporan.bagian import beku
from laporan.jenis import Naskah, TataCetak, dari_beku

TERSIMPAN: dict[str, Any] = {
    "jenis": "pk",
    "nama_jenis": "Perjanjian Kinerja",
    "judul": "Perjanjian Kinerja Kecamatan Balung Tahun 2020",
    "kecamatan": "Kecamatan Balung, Kabupaten Jember",
    "tahun": 2020,
    "versi": 1,
    "berkas": "PK_Balung_2020_v1",
    "templat": "laporan/pk/isi.html",
    "tata_cetak": {"kertas": "F4", "margin": [25, 20, 25, 30], "huruf": "bookman"},
    "kekurangan": [],
    "isi": {"judul": ["PERJANJIAN KINERJA"]},
    "wilayah": "Balung",
}
"""As databases hold it. Never change it: a new field of Naskah needs a default instead."""
TATA = TataCetak("F4", (25, 20, 25, 30), "bookman")


def test_isi_yang_sudah_tersimpan_selalu_terbaca_kembali() -> None:
    naskah = dari_beku(TERSIMPAN)
    assert naskah.tata_cetak == TATA
    assert naskah.nama_berkas("pdf") == "PK_Balung_2020_v1.pdf"
    kembali = json.loads(json.dumps(beku(naskah)))
    sama = TERSIMPAN.keys() & kembali.keys()
    assert {k: kembali[k] for k in sama} == {k: TERSIMPAN[k] for k in sama}


def test_kolom_yang_tidak_dikenal_lagi_diabaikan() -> None:
    tata = TERSIMPAN["tata_cetak"] | {"warna": "hitam"}
    assert dari_beku(TERSIMPAN | {"pernah_ada": 1, "tata_cetak": tata}) == dari_beku(TERSIMPAN)


@pytest.mark.parametrize(("hilang", "baku"), [("wilayah", ""), ("kekurangan", ())])
def test_kolom_yang_belum_ada_waktu_disimpan_mendapat_isi_baku(hilang: str, baku: object) -> None:
    naskah = dari_beku({k: v for k, v in TERSIMPAN.items() if k != hilang})
    assert isinstance(naskah, Naskah)
    assert getattr(naskah, hilang) == baku
