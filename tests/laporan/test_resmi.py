"""The official parts that documents share."""

from __future__ import annotations

import pytest

from laporan.resmi import di_wilayah, jabatan_lengkap
from laporan.selectors.isi import PejabatIsi


@pytest.mark.parametrize(
    ("jabatan", "wilayah", "cetak"),
    [
        ("Inspektur", "Kabupaten Contoh", "INSPEKTUR KABUPATEN CONTOH"),
        ("Inspektur Kabupaten Contoh", "Kabupaten Contoh", "INSPEKTUR KABUPATEN CONTOH"),
        ("inspektur  kabupaten contoh", "Kabupaten Contoh", "INSPEKTUR KABUPATEN CONTOH"),
        ("Inspektur Kab. Contoh", "Kabupaten Contoh", "INSPEKTUR Kab. CONTOH"),
        ("Inspektur Kota Contoh", "Kota Contoh", "INSPEKTUR KOTA CONTOH"),
        ("Plt. Camat", "Balung", "Plt. CAMAT BALUNG"),
        ("Camat Balung", "Balung", "CAMAT BALUNG"),
        ("Inspektur Pembalung", "Balung", "INSPEKTUR PEMBALUNG BALUNG"),
    ],
)
def test_jabatan_menyebut_wilayahnya_satu_kali(jabatan: str, wilayah: str, cetak: str) -> None:
    assert jabatan_lengkap(PejabatIsi("Nama", jabatan, "", ""), wilayah) == cetak


def test_verifikasi_menyebut_wilayahnya_satu_kali() -> None:
    pejabat = PejabatIsi("BUDI", "Inspektur Kabupaten Contoh", "", "")
    assert di_wilayah(pejabat.jabatan, "Kabupaten Contoh") == pejabat.jabatan
    assert di_wilayah("Plt. Camat", "Balung") == "Plt. Camat Balung"
