"""Predikat at both edges of every band: aturan §4."""

from dataclasses import replace
from decimal import Decimal

import pytest

from iku.predikat import (
    LuarDomain,
    Skala,
    SkalaTidakSah,
    periksa,
    predikat,
)
from tests.iku.skala_contoh import AKIP, JEMBER, LIMA_PITA, SEMUA, SKM, SKM_2004

D = Decimal


@pytest.mark.parametrize("skala", SEMUA, ids=lambda skala: skala.nama)
def test_skala_yang_dikenal_lolos_pemeriksaan(skala: Skala) -> None:
    periksa(skala)


@pytest.mark.parametrize(
    ("nilai", "label"),
    [
        ("1000000", "SANGAT BAIK"),
        ("112.5", "SANGAT BAIK"),
        ("100.01", "SANGAT BAIK"),
        ("100.005", "SANGAT BAIK"),
        ("100.004", "BAIK"),
        ("100", "BAIK"),
        ("84.5", "BAIK"),
        ("76", "BAIK"),
        ("75.93", "BAIK"),
        ("75.5", "BAIK"),
        ("75.495", "BAIK"),
        ("75.4949", "CUKUP"),
        ("75.49", "CUKUP"),
        ("75.4", "CUKUP"),
        ("75", "CUKUP"),
        ("66", "CUKUP"),
        ("55", "CUKUP"),
        ("54.995", "CUKUP"),
        ("54.9949", "KURANG"),
        ("54.99", "KURANG"),
        ("0", "KURANG"),
        ("-50", "KURANG"),
        ("-1000000", "KURANG"),
    ],
)
def test_predikat_jember_di_setiap_tepi(nilai: str, label: str) -> None:
    assert predikat(JEMBER, D(nilai)).label == label


@pytest.mark.parametrize(
    ("nilai", "label"),
    [
        ("150", "Sangat Tinggi"),
        ("100", "Sangat Tinggi"),
        ("91", "Sangat Tinggi"),
        ("90.5", "Sangat Tinggi"),
        ("90.495", "Sangat Tinggi"),
        ("90.49", "Tinggi"),
        ("90", "Tinggi"),
        ("76", "Tinggi"),
        ("75.5", "Tinggi"),
        ("75.49", "Sedang"),
        ("75", "Sedang"),
        ("66", "Sedang"),
        ("65.5", "Sedang"),
        ("65.49", "Rendah"),
        ("65", "Rendah"),
        ("51", "Rendah"),
        ("50.5", "Rendah"),
        ("50.49", "Sangat Rendah"),
        ("50", "Sangat Rendah"),
        ("-3", "Sangat Rendah"),
    ],
)
def test_predikat_lima_pita_di_setiap_tepi(nilai: str, label: str) -> None:
    assert predikat(LIMA_PITA, D(nilai)).label == label


@pytest.mark.parametrize(
    ("nilai", "huruf"),
    [
        ("100", "A"),
        ("100.004", "A"),
        ("88.31", "A"),
        ("88.305", "A"),
        ("88.30", "B"),
        ("80", "B"),
        ("76.61", "B"),
        ("76.605", "B"),
        ("76.60", "C"),
        ("68.86", "C"),
        ("67.6", "C"),
        ("66", "C"),
        ("65", "C"),
        ("64.995", "C"),
        ("64.99", "D"),
        ("25", "D"),
        ("24.995", "D"),
    ],
)
def test_mutu_skm_2017_di_setiap_tepi(nilai: str, huruf: str) -> None:
    assert predikat(SKM, D(nilai)).huruf == huruf


@pytest.mark.parametrize(
    ("nilai", "huruf"),
    [
        ("100", "A"),
        ("81.26", "A"),
        ("81.25", "B"),
        ("62.51", "B"),
        ("62.50", "C"),
        ("43.76", "C"),
        ("43.75", "D"),
        ("25", "D"),
    ],
)
def test_mutu_skm_2004_di_setiap_tepi(nilai: str, huruf: str) -> None:
    assert predikat(SKM_2004, D(nilai)).huruf == huruf


@pytest.mark.parametrize(
    ("nilai", "huruf"),
    [
        ("100", "AA"),
        ("90.01", "AA"),
        ("90.005", "AA"),
        ("90.004", "A"),
        ("90", "A"),
        ("80.01", "A"),
        ("80", "BB"),
        ("70.01", "BB"),
        ("70", "B"),
        ("60.01", "B"),
        ("60", "CC"),
        ("50.01", "CC"),
        ("50", "C"),
        ("30.01", "C"),
        ("30", "D"),
        ("0.01", "D"),
        ("0", "D"),
    ],
)
def test_predikat_akip_di_setiap_tepi(nilai: str, huruf: str) -> None:
    assert predikat(AKIP, D(nilai)).huruf == huruf


@pytest.mark.parametrize(
    ("skala", "nilai", "potongan"),
    [
        (SKM, "24.99", "minimum 25, maksimum 100"),
        (SKM, "100.01", "minimum 25, maksimum 100"),
        (AKIP, "-0.01", "minimum 0"),
        (AKIP, "100.005", "maksimum 100"),
    ],
)
def test_nilai_di_luar_domain_ditolak(skala: Skala, nilai: str, potongan: str) -> None:
    with pytest.raises(LuarDomain, match="di luar skala") as galat:
        predikat(skala, D(nilai))
    assert potongan in str(galat.value)


def test_nilai_di_luar_domain_setengah_terbuka_hanya_menyebut_batas_yang_ada() -> None:
    with pytest.raises(LuarDomain, match=r"\(minimum 25\)"):
        predikat(replace(SKM, maksimum=None), D(24))


def test_skala_setengah_terbuka_di_atas_menerima_nilai_besar() -> None:
    skala = replace(SKM, maksimum=None)
    periksa(skala)
    assert predikat(skala, D(1000)).huruf == "A"


def test_skala_setengah_terbuka_di_bawah_menerima_nilai_negatif() -> None:
    skala = replace(JEMBER, maksimum=D(200))
    periksa(skala)
    assert predikat(skala, D(-1)).label == "KURANG"


def test_predikat_nilai_bukan_angka_ditolak() -> None:
    with pytest.raises(ValueError, match="bukan angka"):
        predikat(JEMBER, D("NaN"))


def test_predikat_pada_skala_tanpa_dasar_menyebut_nilainya() -> None:
    bolong = replace(JEMBER, pita=JEMBER.pita[:-1])
    with pytest.raises(SkalaTidakSah, match="Nilai 12,5 tidak punya label"):
        predikat(bolong, D("12.5"))
