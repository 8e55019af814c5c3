"""What stands in the way of signing a year, as data: for the page and for whoever submits.

One module per family of rules; documents are composed once, and the figures are theirs.
"""

from __future__ import annotations

from kecamatan.lingkup import Lingkup
from laporan.bahan import Bahan, DataTidakAda
from laporan.pemeriksaan.angka import peringatan_angka
from laporan.pemeriksaan.kelengkapan import yang_kurang
from laporan.pemeriksaan.ringkasan import ringkasan
from laporan.pemeriksaan.temuan import KelompokIsian, Pemeriksaan, Temuan, Tingkat
from laporan.pemeriksaan.uang import peringatan_uang

__all__ = ["KelompokIsian", "Pemeriksaan", "Temuan", "Tingkat", "periksa"]


def periksa(lingkup: Lingkup) -> Pemeriksaan:
    """Every unmet condition of the year at once, and its figures."""
    bahan = Bahan(lingkup.kecamatan, lingkup.tahun)
    kurang = yang_kurang(bahan, lingkup)
    try:
        peringatan = (*peringatan_angka(bahan, lingkup), *peringatan_uang(bahan, lingkup))
        isian = ringkasan(bahan, lingkup)
    except DataTidakAda:  # the year is not set up: that is among what is missing
        return Pemeriksaan(kurang)
    return Pemeriksaan((*kurang, *peringatan), isian)
