"""Warnings of the entry page, both edges of each."""

from decimal import Decimal

import pytest

from iku.kewajaran import peringatan
from iku.nilai import Angka, Hasil, Teks, belum, terhitung

TINGGI, BELUM = "Capaian di atas 120%", "Target belum tercapai"
BERUBAH, RASIO = "Berubah lebih dari 30%", "Pembilang lebih besar"


@pytest.mark.parametrize(
    ("capaian", "awal"),
    [
        ("120", None),
        ("120.00", None),
        ("120.004", None),  # printed as 120,00
        ("120.01", TINGGI),
        ("100", None),
        ("99.995", None),  # printed as 100,00
        ("99.99", BELUM),
        ("0", BELUM),
        ("-20", BELUM),
    ],
)
def test_capaian_yang_perlu_dijelaskan(capaian: str, awal: str | None) -> None:
    semua = peringatan(terhitung(Decimal(capaian)), None, None)
    assert [p.startswith(awal or "?") for p in semua] == ([True] if awal else [])


def test_capaian_yang_belum_terhitung_tidak_diperingatkan() -> None:
    assert peringatan(belum("Target belum diisi."), None, None) == []


@pytest.mark.parametrize(
    ("kini", "lalu", "ada"),
    [
        ("130", "100", False),
        ("130.0001", "100", True),
        ("70", "100", False),
        ("69.9999", "100", True),
        ("5", "0", False),
        ("-131", "-100", True),
        ("-130", "-100", False),
    ],
)
def test_perubahan_dibanding_tahun_lalu(kini: str, lalu: str, ada: bool) -> None:
    hasil = terhitung(Decimal(100))
    semua = peringatan(hasil, Angka(Decimal(kini)), Angka(Decimal(lalu)))
    assert any(p.startswith(BERUBAH) for p in semua) == ada


def test_perubahan_teks_tidak_dinilai() -> None:
    assert peringatan(terhitung(Decimal(100)), Teks("baik"), Angka(Decimal(1))) == []


@pytest.mark.parametrize(("atas", "bawah", "ada"), [(5, 5, False), (6, 5, True), (None, 5, False)])
def test_pembilang_melebihi_penyebut(atas: int | None, bawah: int, ada: bool) -> None:
    hasil: Hasil = terhitung(Decimal(100))
    pembilang = None if atas is None else Decimal(atas)
    semua = peringatan(hasil, None, None, pembilang=pembilang, penyebut=Decimal(bawah))
    assert any(p.startswith(RASIO) for p in semua) == ada
