"""Numbers as people in a kecamatan write them: read, echo and print.

Source: aturan §2 (input), §3 (rounding in print), §6 (rupiah). Number words: iku.bilangan.
`.` groups thousands, `,` marks decimals. What can be read in two ways is refused with a
question, never guessed. Pure Python: no Django, no floats.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import MAX_EMAX, ROUND_HALF_UP, Context, Decimal
from enum import Enum

from iku.bilangan import dengan_terbilang as dengan_terbilang
from iku.bilangan import huruf_urut as huruf_urut
from iku.bilangan import romawi as romawi
from iku.bilangan import terbilang as terbilang
from iku.bilangan import urutan_diktum as urutan_diktum

DIGIT_BULAT_MAKS = 20
DESIMAL_MAKS = 6
DESIMAL_UANG_MAKS = 2
_PANJANG_MAKS = 60  # characters; longer text cannot be a number we accept
_SARAN_MAKS = 3

# sign, currency, sign, the number itself, then ",-" (no cents) or a percent sign
_BINGKAI = re.compile(
    r"(?P<kiri>[-−]?)\s*(?P<rp>(?:rp\.?)?)\s*(?P<kanan>[-−]?)\s*(?P<inti>.*?)(?P<akhir>,[-–—]|\s*%)?",
    re.IGNORECASE | re.DOTALL,
)
_BAKU = re.compile(r"(?P<bulat>[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[0-9]+)(?:,(?P<desimal>[0-9]+))?")
_TITIK_DESIMAL = re.compile(r"(?P<bulat>[0-9]+)\.(?P<desimal>[0-9]+)")
_SATU_TITIK_RIBUAN = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_TUKAR = str.maketrans(".,", ",.")
_CUKUP = Context(prec=28, Emax=MAX_EMAX)  # digits enough for nearly every number


class Bentuk(Enum):
    """The kind of field: it decides what a single dot before three digits means."""

    PERSEN = "persen"  # percent or index: `67.625` is ambiguous and refused
    JUMLAH = "jumlah"  # counts: `13.000` is thirteen thousand, `67.6` is 67,6
    UANG = "uang"  # rupiah: a dot only groups thousands, at most two decimals


class GayaUang(Enum):
    """Printing style of money, a setting of the kabupaten (aturan §6)."""

    TITIK_STRIP = "titik_strip"  # Rp. 51.645.000,-
    BAKU = "baku"  # Rp51.645.000,00


class AngkaTidakSah(ValueError):
    """Text that is not one unmistakable number; `pesan` is shown to the user as it is."""

    def __init__(self, alasan: str, saran: Sequence[str] = ()) -> None:
        self.saran: tuple[str, ...] = tuple(saran)
        self.pesan = f"{alasan} {_tanya(self.saran)}".strip()
        super().__init__(self.pesan)


def _tanya(saran: tuple[str, ...]) -> str:
    kutipan = [f"“{satu}”" for satu in saran]
    if len(kutipan) < 2:
        return f"Maksud Anda {kutipan[0]}?" if kutipan else ""
    return f"Maksud Anda {', '.join(kutipan[:-1])} atau {kutipan[-1]}?"


def baca(teks: str, bentuk: Bentuk = Bentuk.JUMLAH) -> Decimal:
    """Read one number typed in Indonesian notation (aturan §2).

    Raises AngkaTidakSah, with readings the user may have meant in `saran`; each of them is
    accepted by the same field.
    """
    try:
        return _urai(teks, bentuk)
    except AngkaTidakSah as galat:
        raise AngkaTidakSah(galat.pesan, _saran(teks, bentuk)) from None


def _urai(teks: str, bentuk: Bentuk) -> Decimal:
    if len(teks) > _PANJANG_MAKS:
        raise AngkaTidakSah("Angka terlalu panjang. Tulis satu angka saja, misalnya 67,6.")
    negatif, inti = _kupas(teks, bentuk)
    _periksa_aksara(inti)
    bulat_, desimal = _pecah(inti, bentuk)
    _periksa_panjang(bulat_, desimal, bentuk)
    nilai = Decimal(f"{bulat_}.{desimal}" if desimal else bulat_)
    return -nilai if negatif and nilai else nilai


def _bingkai(teks: str) -> re.Match[str]:
    bagian = _BINGKAI.fullmatch(teks)
    assert bagian is not None  # every part of the pattern is optional
    return bagian


def _kupas(teks: str, bentuk: Bentuk) -> tuple[bool, str]:
    """Take off the sign, `Rp` and the ending; returns (negative?, the number itself)."""
    bagian = _bingkai(teks.strip())
    if bagian["rp"] and bentuk is not Bentuk.UANG:
        raise AngkaTidakSah("Isian ini bukan uang. Tulis angkanya tanpa “Rp”.")
    if (bagian["akhir"] or "").endswith("%") and bentuk is Bentuk.UANG:
        raise AngkaTidakSah("Isian ini uang, bukan persen. Tulis rupiahnya tanpa “%”.")
    if bagian["kiri"] and bagian["kanan"]:
        raise AngkaTidakSah("Tanda minus tertulis dua kali. Tulis satu saja.")
    return bool(bagian["kiri"] or bagian["kanan"]), bagian["inti"]


def _periksa_aksara(inti: str) -> None:
    if not inti:
        raise AngkaTidakSah("Angka belum ditulis. Tulis misalnya 67,6 atau 1.503.421.864.")
    if re.fullmatch(r"[0-9.,]+", inti):
        return
    if re.fullmatch(r"[0-9.,\s]+", inti):
        raise AngkaTidakSah(f"Ada spasi di tengah “{inti}”. Tulis angkanya tanpa spasi.")
    raise AngkaTidakSah(
        f"“{inti}” bukan angka yang dikenal. Gunakan hanya angka 0–9, titik untuk ribuan, "
        "dan koma untuk desimal, misalnya 1.503,5."
    )


def _pecah(inti: str, bentuk: Bentuk) -> tuple[str, str]:
    """Split into integer and decimal digits, refusing what can be read in two ways."""
    if bentuk is Bentuk.PERSEN and _SATU_TITIK_RIBUAN.fullmatch(inti):
        raise AngkaTidakSah(f"Titik pada “{inti}” bisa berarti desimal atau ribuan.")
    if cocok := _BAKU.fullmatch(inti):
        return cocok["bulat"].replace(".", ""), cocok["desimal"] or ""
    cocok = None if bentuk is Bentuk.UANG else _TITIK_DESIMAL.fullmatch(inti)
    if cocok is None or len(cocok["desimal"]) == 3:
        raise AngkaTidakSah(
            f"Susunan titik dan koma pada “{inti}” tidak tepat. Titik memisahkan setiap tiga "
            "angka, koma menandai desimal; periksa apakah ada angka yang hilang."
        )
    return cocok["bulat"], cocok["desimal"]


def _periksa_panjang(bulat_: str, desimal: str, bentuk: Bentuk) -> None:
    batas = DESIMAL_UANG_MAKS if bentuk is Bentuk.UANG else DESIMAL_MAKS
    if len(bulat_) > DIGIT_BULAT_MAKS:
        raise AngkaTidakSah(
            f"Angka lebih dari {DIGIT_BULAT_MAKS} digit. Periksa apakah ada digit berlebih."
        )
    if len(desimal) > batas:
        raise AngkaTidakSah(f"Desimal paling banyak {batas} angka. Bulatkan dahulu nilainya.")


def _saran(teks: str, bentuk: Bentuk) -> tuple[str, ...]:
    """The well-formed readings near `teks`, one per value, at most three."""
    if len(teks) > _PANJANG_MAKS:
        return ()
    bagian = _bingkai(re.sub(r"\s+", "", teks))
    if not re.fullmatch(r"[.,]*[0-9][0-9.,]*", bagian["inti"]):
        return ()
    tanda = "-" if bagian["kiri"] or bagian["kanan"] else ""
    return _yang_sah((tanda + calon for calon in _calon(bagian["inti"])), bentuk)


def _calon(inti: str) -> Iterator[str]:
    yield inti
    depan, pemisah, belakang = inti.rpartition(".")
    yield f"{depan or 0},{belakang}" if pemisah else f"0{inti}"
    yield inti.translate(_TUKAR)  # 1,234.56
    yield inti.rstrip(".,")
    ribuan, koma, desimal = inti.partition(",")
    if ribuan[:1] in tuple("123456789"):
        digit = ribuan.replace(".", "")
        yield f"{int(digit):,}".replace(",", ".") + koma + desimal
        yield digit + koma + desimal


def _yang_sah(calon: Iterable[str], bentuk: Bentuk) -> tuple[str, ...]:
    hasil: dict[Decimal, str] = {}
    for satu in calon:
        try:
            hasil.setdefault(_urai(satu, bentuk), satu)
        except AngkaTidakSah:
            continue
    return tuple(hasil.values())[:_SARAN_MAKS]


def bulat(nilai: Decimal, desimal: int = 2) -> Decimal:
    """Round half up (away from zero at the tie); never returns minus zero (aturan §3).

    Raises ValueError when `nilai` is NaN or infinite.
    """
    if not nilai.is_finite():
        raise ValueError("Nilai bukan angka yang dapat dibulatkan. Periksa perhitungannya.")
    angka = nilai.adjusted() + desimal + 2
    ruang = _CUKUP if angka <= _CUKUP.prec else Context(prec=angka, Emax=MAX_EMAX)
    hasil = nilai.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP, ruang)
    return hasil if hasil else abs(hasil)


def tulis(nilai: Decimal, desimal: int = 2) -> str:
    """Print with at most `desimal` decimals, trailing zeros dropped: `1.503,5` (aturan §3)."""
    teks = f"{bulat(nilai, desimal):,f}"
    if "." in teks:
        teks = teks.rstrip("0").rstrip(".")
    return teks.translate(_TUKAR)


def gema(nilai: Decimal) -> str:
    """The value as understood, with every decimal that `baca` accepts (aturan §2)."""
    return tulis(nilai, DESIMAL_MAKS)


def isian(nilai: Decimal) -> str:
    """Text for an input field: no grouping, so every Bentuk reads it back as the same value."""
    return gema(nilai).replace(".", "")


def rupiah(nilai: Decimal, gaya: GayaUang) -> str:
    """Print an amount in rupiah (aturan §6); cents are printed when there are any."""
    bersih = bulat(nilai)
    tanda = "-" if bersih < 0 else ""
    teks = f"{abs(bersih):,.2f}".translate(_TUKAR)
    if gaya is GayaUang.BAKU:
        return f"{tanda}Rp{teks}"
    return f"{tanda}Rp. {teks.removesuffix(',00')}{',-' if teks.endswith(',00') else ''}"
