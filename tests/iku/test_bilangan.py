"""Number words, roman numerals, letters: aturan §8. Names are taken from iku.angka."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.angka import dengan_terbilang, huruf_urut, romawi, terbilang, urutan_diktum

KATA = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7,
    "delapan": 8, "sembilan": 9, "sepuluh": 10, "sebelas": 11,
}  # fmt: skip


@pytest.mark.parametrize(
    ("n", "kata"),
    [
        (0, "nol"),
        (2, "dua"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (14, "empat belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (200, "dua ratus"),
        (1000, "seribu"),
        (1001, "seribu satu"),
        (1100, "seribu seratus"),
        (2000, "dua ribu"),
        (11_000, "sebelas ribu"),
        (100_000, "seratus ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (10**9, "satu miliar"),
        (10**12, "satu triliun"),
        (10**15, "seribu triliun"),
        (
            1_503_421_864,
            "satu miliar lima ratus tiga juta empat ratus dua puluh satu ribu "
            "delapan ratus enam puluh empat",
        ),
    ],
)
def test_terbilang_sesuai_bahasa_indonesia(n: int, kata: str) -> None:
    assert terbilang(n) == kata


def _angka_dari_kata(teks: str) -> int:
    """Oracle: read the words back, word by word."""
    jumlah = ribuan = satuan = 0
    for kata in teks.split():
        match kata:
            case "belas":
                satuan += 10
            case "puluh":
                ribuan, satuan = ribuan + satuan * 10, 0
            case "ratus":
                ribuan, satuan = ribuan + satuan * 100, 0
            case "seratus":
                ribuan += 100
            case "seribu":
                jumlah += 1000 if not (ribuan or satuan) else 0
            case "ribu" | "juta" | "miliar" | "triliun":
                pangkat = {"ribu": 3, "juta": 6, "miliar": 9, "triliun": 12}[kata]
                jumlah, ribuan, satuan = jumlah + (ribuan + satuan) * 10**pangkat, 0, 0
            case _:
                satuan += KATA[kata]
    return jumlah + ribuan + satuan


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_terbilang_terbaca_kembali_sebagai_angka_yang_sama(n: int) -> None:
    assert _angka_dari_kata(terbilang(n)) == n


@pytest.mark.parametrize("n", range(0, 2500, 7))
def test_terbilang_bilangan_kecil_terbaca_kembali(n: int) -> None:
    assert _angka_dari_kata(terbilang(n)) == n


def test_angka_dengan_terbilang_ditulis_dalam_kurung() -> None:
    assert dengan_terbilang(2) == "2 (dua)"


@pytest.mark.parametrize("n", [-1, 10**15 + 1])
def test_terbilang_di_luar_jangkauan_ditolak(n: int) -> None:
    with pytest.raises(ValueError, match="di luar"):
        terbilang(n)


@pytest.mark.parametrize(
    ("n", "teks"),
    [
        (1, "I"),
        (4, "IV"),
        (9, "IX"),
        (14, "XIV"),
        (40, "XL"),
        (1994, "MCMXCIV"),
        (3999, "MMMCMXCIX"),
    ],
)
def test_romawi_sesuai_kaidah(n: int, teks: str) -> None:
    assert romawi(n) == teks


def test_romawi_terbaca_kembali_untuk_semua_bilangan() -> None:
    nilai = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    for n in range(1, 4000):
        teks = [nilai[lambang] for lambang in romawi(n)]
        berikut = [*teks[1:], 0]
        assert sum(-a if a < b else a for a, b in zip(teks, berikut, strict=True)) == n
        assert not re.search(r"I{4}|X{4}|C{4}|VV|LL|DD", romawi(n))


@pytest.mark.parametrize("n", [0, 4000])
def test_romawi_di_luar_jangkauan_ditolak(n: int) -> None:
    with pytest.raises(ValueError, match="di luar"):
        romawi(n)


@pytest.mark.parametrize(
    ("n", "huruf"),
    [(1, "a"), (2, "b"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba"), (703, "aaa")],
)
def test_huruf_urut_berlanjut_setelah_z(n: int, huruf: str) -> None:
    assert huruf_urut(n) == huruf


@pytest.mark.parametrize(
    ("n", "kata"),
    [
        (1, "KESATU"),
        (2, "KEDUA"),
        (5, "KELIMA"),
        (10, "KESEPULUH"),
        (11, "KESEBELAS"),
        (12, "KEDUA BELAS"),
        (20, "KEDUA PULUH"),
        (21, "KEDUA PULUH SATU"),
    ],
)
def test_urutan_diktum_memakai_kata_bertingkat(n: int, kata: str) -> None:
    assert urutan_diktum(n) == kata


@pytest.mark.parametrize("fungsi", [huruf_urut, urutan_diktum])
def test_urutan_nol_ditolak(fungsi: object) -> None:
    assert callable(fungsi)
    with pytest.raises(ValueError, match="di luar"):
        fungsi(0)
