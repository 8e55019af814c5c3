"""Whole numbers in words, roman numerals and letters, as the documents print them.

Source: aturan §8: `2 (dua)`, diktum KESATU…, Bab I–IV, items a, b, c. `iku.angka` re-exports
every name.
"""

TERBILANG_MAKS = 10**15
ROMAWI_MAKS = 3999

_SATUAN = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
)  # fmt: skip
_TINGKAT = (
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
    (1000, "ribu"),
    (100, "ratus"),
    (10, "puluh"),
)
_ROMAWI = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def terbilang(n: int) -> str:
    """0 to 10**15 in Indonesian words ("empat belas"); ValueError outside."""
    _jaga(n, 0, TERBILANG_MAKS)
    return _kata(n)


def _jaga(n: int, bawah: int, atas: int) -> None:
    if not bawah <= n <= atas:
        raise ValueError(f"Bilangan {n} di luar {bawah} sampai {atas}. Periksa angkanya.")


def _kata(n: int) -> str:
    if n < len(_SATUAN):
        return _SATUAN[n]
    if n < 20:
        return f"{_SATUAN[n - 10]} belas"
    nilai, nama = next(tingkat for tingkat in _TINGKAT if tingkat[0] <= n)
    depan, sisa = divmod(n, nilai)
    kepala = f"se{nama}" if depan == 1 and nilai in (100, 1000) else f"{_kata(depan)} {nama}"
    return f"{kepala} {_kata(sisa)}" if sisa else kepala


def dengan_terbilang(n: int) -> str:
    """`2 (dua)`; ValueError outside 0 to 10**15."""
    return f"{n} ({terbilang(n)})"


def romawi(n: int) -> str:
    """1 to 3999 as a roman numeral ("IV"); ValueError outside."""
    _jaga(n, 1, ROMAWI_MAKS)
    hasil = ""
    for nilai, lambang in _ROMAWI:
        banyak, n = divmod(n, nilai)
        hasil += lambang * banyak
    return hasil


def huruf_urut(n: int) -> str:
    """Item letters as a word processor counts them: 1 → a, 26 → z, 27 → aa."""
    _jaga(n, 1, TERBILANG_MAKS)
    hasil = ""
    while n:
        n, sisa = divmod(n - 1, 26)
        hasil = chr(ord("a") + sisa) + hasil
    return hasil


def urutan_diktum(n: int) -> str:
    """The name of diktum number n of a decree: KESATU, KEDUA BELAS; ValueError below 1."""
    _jaga(n, 1, TERBILANG_MAKS)
    return "KE" + _kata(n).upper()
