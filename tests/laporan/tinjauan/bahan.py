"""A kabupaten with one indicator per kecamatan."""

from __future__ import annotations

from iku.models import Indikator
from kecamatan.lingkup import LingkupKabupaten
from kecamatan.models import Kabupaten
from tests import factories as f


def lingkup(kabupaten: Kabupaten, tahun: int = 2020) -> LingkupKabupaten:
    return LingkupKabupaten(f.buat_pengelola(), kabupaten, tahun)


def isi(kabupaten: Kabupaten, nama: str, realisasi: str | None = "66", **lain: str) -> Indikator:
    renstra = f.buat_renstra(f.buat_kecamatan(kabupaten, nama))
    f.buat_tahun_kinerja(renstra)
    indikator = f.buat_indikator(f.buat_sasaran(renstra), "Nilai SKM", **lain)
    f.buat_target(indikator)
    if realisasi:
        f.buat_realisasi(indikator, angka=realisasi)
    return indikator
