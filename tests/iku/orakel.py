"""Independent oracles: exact fractions and character scanning, nothing from the product."""

from collections.abc import Sequence
from fractions import Fraction

SPASI = " \t\n\u00a0\u202f\u2009"


def setengah_ke_atas(nilai: Fraction, desimal: int = 2) -> Fraction:
    """Round half up, away from zero at the tie."""
    pangkat = 10**desimal
    bulat = (2 * abs(nilai) * pangkat + 1) // 2
    return Fraction(bulat if nilai >= 0 else -bulat, pangkat)


def tulisan(nilai: Fraction, desimal: int = 2) -> str:
    """Indonesian notation built digit by digit."""
    bulat = setengah_ke_atas(nilai, desimal)
    utuh, sisa = divmod(int(abs(bulat) * 10**desimal), 10**desimal)
    digit = str(utuh)
    kelompok: list[str] = []
    while digit:
        kelompok.insert(0, digit[-3:])
        digit = digit[:-3]
    belakang = str(sisa).zfill(desimal).rstrip("0") if desimal else ""
    teks = ".".join(kelompok) + ("," + belakang if belakang else "")
    return "-" + teks if bulat < 0 else teks


def positif(t: Fraction, r: Fraction) -> Fraction | None:
    """R / T × 100."""
    return None if t == 0 else r / t * 100


def selisih(t: Fraction, r: Fraction) -> Fraction | None:
    """(T − (R − T)) / T × 100."""
    if t == 0:
        return Fraction(100) if r == 0 else None
    return (t - (r - t)) / t * 100


def rasio(t: Fraction, r: Fraction) -> Fraction | None:
    """T / R × 100."""
    if t == 0:
        return Fraction(100) if r == 0 else None
    return None if r == 0 else t / r * 100


def rerata(nilai: Sequence[Fraction]) -> Fraction:
    """Plain mean."""
    return sum(nilai, Fraction(0)) / len(nilai)


def _tanpa_bingkai(teks: str, uang: bool) -> tuple[int, str] | None:
    """(sign, bare number) or None when the frame itself is not allowed."""
    isi = teks.strip(SPASI)
    minus = 0
    rp = False
    if isi[:1] in ("-", "−"):
        minus, isi = minus + 1, isi[1:].lstrip(SPASI)
    if isi[:2].lower() == "rp":
        rp, isi = True, isi[2:]
        isi = isi[1:] if isi[:1] == "." else isi
        isi = isi.lstrip(SPASI)
    if rp and isi[:1] in ("-", "−"):
        minus, isi = minus + 1, isi[1:].lstrip(SPASI)
    if isi[-2:] in (",-", ",–", ",—"):
        isi = isi[:-2]
    elif isi[-1:] == "%":
        if uang:
            return None
        isi = isi[:-1].rstrip(SPASI)
    if minus > 1 or (rp and not uang):
        return None
    return (-1 if minus else 1), isi


def _digit(teks: str) -> bool:
    return teks != "" and all(huruf in "0123456789" for huruf in teks)


def _ribuan(teks: str) -> bool:
    kelompok = teks.split(".")
    return (
        len(kelompok) > 1
        and all(_digit(satu) for satu in kelompok)
        and len(kelompok[0]) <= 3
        and kelompok[0][0] != "0"
        and all(len(satu) == 3 for satu in kelompok[1:])
    )


def bacaan(teks: str, bentuk: str) -> Fraction | None:
    """The one reading of `teks` ("persen", "jumlah", "uang"), or None when it is refused."""
    bingkai = _tanpa_bingkai(teks, bentuk == "uang")
    if bingkai is None:
        return None
    tanda, isi = bingkai
    depan, koma, belakang = isi.partition(",")
    if koma and not _digit(belakang):
        return None
    if _ribuan(depan):
        if bentuk == "persen" and not koma and depan.count(".") == 1:
            return None
        utuh = depan.replace(".", "")
    elif _digit(depan):
        utuh = depan
    elif not koma and bentuk != "uang" and depan.count(".") == 1:
        utuh, _, belakang = depan.partition(".")
        if not (_digit(utuh) and _digit(belakang)) or len(belakang) == 3:
            return None
    else:
        return None
    if len(utuh) > 20 or len(belakang) > (2 if bentuk == "uang" else 6):
        return None
    return tanda * Fraction(int(utuh + belakang), 10 ** len(belakang))
