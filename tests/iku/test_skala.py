"""Scales that are refused, and letters: aturan §4."""

from dataclasses import replace
from decimal import Decimal

import pytest

from iku.predikat import (
    HurufTidakDikenal,
    Pita,
    Skala,
    SkalaTidakSah,
    batas_huruf,
    dari_huruf,
    periksa,
    predikat,
)
from tests.iku.skala_contoh import SKM

D = Decimal


def _skala(*pita: Pita, minimum: str | None = None, maksimum: str | None = None) -> Skala:
    return Skala(
        "Uji",
        "dasar",
        2020,
        None if minimum is None else D(minimum),
        None if maksimum is None else D(maksimum),
        pita,
    )


ATAS, TENGAH = Pita(D(75), True, "Tinggi"), Pita(D(50), True, "Sedang")
DASAR = Pita(None, True, "Rendah")


@pytest.mark.parametrize(
    ("skala", "potongan"),
    [
        (_skala(), "belum punya pita"),
        (_skala(ATAS, TENGAH), "Dasar skala Uji tanpa label"),
        (_skala(ATAS, DASAR, minimum="0"), "Dasar skala Uji tanpa label"),
        (_skala(ATAS, TENGAH, minimum="0"), "harus mulai tepat dari 0"),
        (_skala(ATAS, TENGAH, minimum="60"), "harus mulai tepat dari 60"),
        (_skala(ATAS, replace(TENGAH, inklusif=False), minimum="50"), "dan mencakupnya"),
        (_skala(TENGAH, ATAS, DASAR), "tidak berurutan"),
        (_skala(ATAS, replace(ATAS, label="Lain"), DASAR), "tidak berurutan"),
        (_skala(ATAS, replace(ATAS, label="Lain", inklusif=False), DASAR), "tidak berurutan"),
        (_skala(replace(DASAR, label="Lain"), TENGAH, DASAR), "belum punya batas bawah"),
        (_skala(ATAS, DASAR, maksimum="70"), "di luar domain"),
        (_skala(replace(ATAS, inklusif=False), DASAR, maksimum="75"), "di luar domain"),
        (_skala(replace(ATAS, inklusif=False), TENGAH, DASAR, maksimum="75"), "di luar domain"),
        (_skala(ATAS, TENGAH, DASAR, minimum="50", maksimum="50"), "lebih kecil dari maksimum"),
        (_skala(ATAS, TENGAH, minimum="50", maksimum="40"), "lebih kecil dari maksimum"),
        (_skala(ATAS, TENGAH, minimum="NaN"), "harus berupa angka"),
        (_skala(ATAS, DASAR, maksimum="Infinity"), "harus berupa angka"),
        (_skala(replace(ATAS, batas_bawah=D("75.005")), DASAR), "paling banyak dua desimal"),
        (_skala(replace(ATAS, batas_bawah=D("NaN")), DASAR), "paling banyak dua desimal"),
        (_skala(replace(ATAS, label=" "), DASAR), "pita tanpa label"),
        (_skala(replace(ATAS, label="Rendah"), DASAR), "ganda"),
        (_skala(replace(ATAS, huruf="A"), replace(DASAR, huruf="a ")), "ganda"),
    ],
)
def test_skala_yang_cacat_ditolak(skala: Skala, potongan: str) -> None:
    with pytest.raises(SkalaTidakSah) as galat:
        periksa(skala)
    assert potongan in str(galat.value)


def test_skala_dengan_pita_tepat_di_maksimum_diterima() -> None:
    skala = _skala(ATAS, DASAR, maksimum="75")
    periksa(skala)
    assert predikat(skala, D(75)).label == "Tinggi"


def test_skala_satu_pita_terbuka_diterima() -> None:
    periksa(_skala(DASAR))


@pytest.mark.parametrize("huruf", ["B", "b", " B "])
def test_huruf_menemukan_pitanya(huruf: str) -> None:
    assert dari_huruf(SKM, huruf).label == "Baik"


@pytest.mark.parametrize("huruf", ["", "E", "AA"])
def test_huruf_yang_tidak_dikenal_menyebut_pilihannya(huruf: str) -> None:
    with pytest.raises(HurufTidakDikenal, match="Pilih salah satu: A, B, C, D"):
        dari_huruf(SKM, huruf)


@pytest.mark.parametrize(
    ("huruf", "batas"), [("A", "88.31"), ("B", "76.61"), ("C", "65"), ("D", "25")]
)
def test_huruf_bernilai_batas_bawah_pitanya(huruf: str, batas: str) -> None:
    assert batas_huruf(SKM, huruf) == D(batas)


def test_huruf_tanpa_batas_bawah_ditolak() -> None:
    with pytest.raises(HurufTidakDikenal, match="tidak punya batas bawah"):
        batas_huruf(_skala(replace(DASAR, huruf="E")), "E")
