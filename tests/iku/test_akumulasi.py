"""What the quarters say about the year."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.akumulasi import Akumulasi, usulan
from iku.nilai import Angka, Huruf, Nilai, Teks, TidakAda

A = Akumulasi


def angka(*semua: str) -> dict[int, Nilai]:
    return {t: Angka(Decimal(x)) for t, x in enumerate(semua, start=1)}


@pytest.mark.parametrize(
    ("cara", "triwulan", "harapan"),
    [
        (A.JUMLAH, angka("10", "20", "30", "40"), Angka(Decimal(100))),
        (A.TERAKHIR, angka("10", "20", "30", "40"), Angka(Decimal(40))),
        (A.RATA_RATA, angka("10", "20", "30", "40"), Angka(Decimal(25))),
        (A.RATA_RATA, angka("1", "1", "2"), Angka(Decimal("1.3333"))),
        (A.JUMLAH, angka("7"), Angka(Decimal(7))),
        (A.JUMLAH, {}, None),
        (A.TERAKHIR, {4: Huruf("B"), 1: Huruf("C")}, Huruf("B")),
        (A.RATA_RATA, {1: Huruf("B"), 2: Huruf("C")}, None),
        (A.JUMLAH, {1: Teks("baik"), 2: Angka(Decimal(1))}, None),
        (A.TERAKHIR, {1: Angka(Decimal(5)), 2: TidakAda("libur")}, Angka(Decimal(5))),
        (A.RATA_RATA, {1: Angka(Decimal(4)), 2: TidakAda("libur")}, Angka(Decimal(4))),
        (A.JUMLAH, {1: TidakAda("libur")}, None),
        (A.JUMLAH, angka("0", "0"), Angka(Decimal(0))),
    ],
)
def test_usulan_setahun(cara: Akumulasi, triwulan: dict[int, Nilai], harapan: Nilai | None) -> None:
    assert usulan(cara, triwulan) == harapan


def test_urutan_triwulan_bukan_urutan_pengisian() -> None:
    assert usulan(A.TERAKHIR, {3: Angka(Decimal(3)), 1: Angka(Decimal(1))}) == Angka(Decimal(3))


@given(st.lists(st.decimals(-(10**9), 10**9, places=4), min_size=1, max_size=4))
def test_jumlah_dan_rerata_sama_dengan_pecahan_eksak(nilai: list[Decimal]) -> None:
    semua = {t: Angka(x) for t, x in enumerate(nilai, start=1)}
    jumlah, rerata = usulan(A.JUMLAH, semua), usulan(A.RATA_RATA, semua)
    eksak = sum(map(Fraction, nilai), Fraction(0))
    assert isinstance(jumlah, Angka)
    assert isinstance(rerata, Angka)
    assert Fraction(jumlah.nilai) == eksak
    assert abs(Fraction(rerata.nilai) - eksak / len(nilai)) <= Fraction(1, 20_000)
