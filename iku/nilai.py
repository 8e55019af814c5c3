"""The kinds of value a target or realisasi can have, and the outcome of a computation.

Source: aturan §2 (kinds of value, ratio indicators) and §3 (not computable is said, not zero).
Zero is a value, empty is not zero, and "tidak ada data" is neither.
"""

from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from enum import Enum
from typing import assert_never

from iku.angka import bulat, tulis

# Half up to two decimals stays equal to the exact fraction's for inputs up to 26 digits.
PRESISI = 50
# Sums and differences of 50-digit results are trusted to 40: a mean of thirds is exact again.
_PRESISI_GABUNGAN = 40


class JenisNilai(Enum):
    """How a value is stored."""

    ANGKA = "angka"
    HURUF = "huruf"
    TEKS = "teks"
    TIDAK_ADA = "tidak_ada"


@dataclass(frozen=True)
class Angka:
    """A number, in the unit of its indicator; ValueError when it is not finite."""

    nilai: Decimal

    def __post_init__(self) -> None:
        if not self.nilai.is_finite():
            raise ValueError("Nilai harus berupa angka. Periksa isian ini.")


@dataclass(frozen=True)
class Huruf:
    """A letter of a named letter scale; an empty `skala` means the scale of the indicator."""

    huruf: str
    skala: str = ""


@dataclass(frozen=True)
class Teks:
    """A qualitative output: "Pelaksanaan pelayanan yang baik"."""

    teks: str


@dataclass(frozen=True)
class TidakAda:
    """It is known that there are no data, and why."""

    alasan: str


Nilai = Angka | Huruf | Teks | TidakAda  # None means "belum diisi"


class Keadaan(Enum):
    """What became of a computation."""

    TERHITUNG = "terhitung"
    BELUM = "belum"  # belum dapat dihitung: something is missing
    TIDAK_DAPAT = "tidak_dapat"  # tidak dapat dihitung: it never will be, with these values


@dataclass(frozen=True)
class Hasil:
    """A computed number (full precision), or None with the reason; never 0 for "unknown"."""

    nilai: Decimal | None
    keadaan: Keadaan
    alasan: str = ""

    def __post_init__(self) -> None:
        if (self.nilai is None) == self.terhitung:
            raise ValueError("Hasil yang terhitung harus bernilai, yang lain harus kosong.")

    @property
    def terhitung(self) -> bool:
        """Whether there is a number."""
        return self.keadaan is Keadaan.TERHITUNG

    @property
    def dua_desimal(self) -> Decimal | None:
        """The number people see printed, which is also the one a predikat compares."""
        return None if self.nilai is None else bulat(self.nilai)


def terhitung(nilai: Decimal) -> Hasil:
    """A computed outcome."""
    return Hasil(nilai, Keadaan.TERHITUNG)


def gabungan(nilai: Decimal) -> Hasil:
    """A computed outcome that was made from other computed outcomes, their rounding removed."""
    return terhitung(Context(prec=_PRESISI_GABUNGAN).plus(nilai))


def belum(alasan: str) -> Hasil:
    """Belum dapat dihitung: a value is missing."""
    return Hasil(None, Keadaan.BELUM, alasan)


def tidak_dapat(alasan: str) -> Hasil:
    """Tidak dapat dihitung: the values do not allow it."""
    return Hasil(None, Keadaan.TIDAK_DAPAT, alasan)


def jenis(nilai: Nilai) -> JenisNilai:
    """The storage kind of a value."""
    match nilai:
        case Angka():
            return JenisNilai.ANGKA
        case Huruf():
            return JenisNilai.HURUF
        case Teks():
            return JenisNilai.TEKS
        case TidakAda():
            return JenisNilai.TIDAK_ADA
        case _:  # pragma: no cover
            assert_never(nilai)


def cetak(nilai: Nilai | None, satuan: str = "") -> str:
    """Text for screen and paper: "79%", "0", "–" for tidak ada data, "" for belum diisi."""
    match nilai:
        case None:
            return ""
        case Angka(angka):
            return _bersatuan(tulis(angka), satuan)
        case Huruf(huruf):
            return huruf
        case Teks(teks):
            return teks
        case TidakAda():
            return "–"
        case _:  # pragma: no cover
            assert_never(nilai)


def _bersatuan(angka: str, satuan: str) -> str:
    satuan = satuan.strip()
    return f"{angka}%" if satuan == "%" else f"{angka} {satuan}".rstrip()


def rasio(pembilang: Decimal | None, penyebut: Decimal | None, pengali: Decimal) -> Hasil:
    """Realisasi of a ratio indicator: pembilang / penyebut × pengali (aturan §2)."""
    return bagi(pembilang, penyebut, pengali, "Pembilang", "Penyebut")


def bagi(
    atas: Decimal | None, bawah: Decimal | None, pengali: Decimal, nama_atas: str, nama_bawah: str
) -> Hasil:
    """atas / bawah × pengali at PRESISI digits; the names go into the reason when it fails."""
    if atas is None:
        return belum(f"{nama_atas} belum diisi.")
    if bawah is None:
        return belum(f"{nama_bawah} belum diisi.")
    if not bawah:
        return tidak_dapat(f"{nama_bawah} nol, sehingga pembagiannya tidak dapat dihitung.")
    with localcontext(Context(prec=PRESISI)):
        return terhitung(atas * pengali / bawah)
