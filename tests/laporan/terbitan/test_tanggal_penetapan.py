"""Dates that no document of its year can bear."""

from __future__ import annotations

from datetime import date

import pytest

from kecamatan.tanggal import baca
from laporan import jenis
from laporan.terbitan.tanggal import keganjilan

HARI = date(2025, 2, 14)


def alasan(kode: str, teks: str, tahun: int = 2024) -> str:
    return keganjilan(jenis.cari(kode), tahun, baca(teks), HARI)


@pytest.mark.parametrize("kode", ["lkj", "pk", "renstra", "pernyataan-reviu"])
@pytest.mark.parametrize("teks", ["15 Februari 2025", "Maret 2025", "31 Januari 2059"])
def test_tanggal_yang_belum_tiba_ditolak(kode: str, teks: str) -> None:
    kata = alasan(kode, teks)
    assert kata.startswith(f"{teks} belum tiba; hari ini 14 Februari 2025.")


@pytest.mark.parametrize("kode", ["lkj", "pernyataan-reviu"])
def test_laporan_tidak_bertanggal_sebelum_tahunnya_berakhir(kode: str) -> None:
    for teks in ("30 Desember 2024", "November 2024", "Januari 2024"):
        assert "sebelum tahun kinerja 2024 berakhir" in alasan(kode, teks)
    for teks in ("31 Desember 2024", "Desember 2024", "14 Februari 2025", "Februari 2025"):
        assert alasan(kode, teks) == ""


@pytest.mark.parametrize("kode", ["pk", "rkt", "sk-iku"])
def test_rencana_tahunan_tidak_bertanggal_jauh_sebelum_tahunnya(kode: str) -> None:
    for teks in ("31 Desember 2022", "Desember 2022", "2 Januari 2014"):
        assert "lebih dari satu tahun sebelum tahun kinerja 2024" in alasan(kode, teks)
    for teks in ("1 Januari 2023", "Januari 2023", "2 Januari 2024", "14 Februari 2025"):
        assert alasan(kode, teks) == ""


def test_penetapan_jauh_sesudah_tahunnya_dan_renstra_lama_diterima() -> None:
    assert alasan("pk", "14 Februari 2025", tahun=2020) == ""
    assert alasan("lkj", "14 Februari 2025", tahun=2020) == ""
    assert alasan("renstra", "17 Mei 2021") == ""
