"""What four quarters say about the year: proposed to a person, never taken silently.

Source: pengalaman (accumulation per indicator: jumlah, terakhir, rata-rata).
"""

from collections.abc import Mapping
from decimal import Context, Decimal, localcontext
from enum import Enum

from iku.angka import bulat
from iku.nilai import PRESISI, Angka, Nilai, TidakAda

DESIMAL = 4  # decimals that are stored


class Akumulasi(Enum):
    """How the quarters of an indicator become its year."""

    JUMLAH = "jumlah"
    TERAKHIR = "terakhir"
    RATA_RATA = "rata-rata"


def usulan(cara: Akumulasi, triwulan: Mapping[int, Nilai]) -> Nilai | None:
    """The value of the year from its quarters (1–4); None where they do not give one.

    Quarters without data are passed over; letters and texts only have a last one.
    """
    ada = [triwulan[t] for t in sorted(triwulan) if not isinstance(triwulan[t], TidakAda)]
    if not ada:
        return None
    if cara is Akumulasi.TERAKHIR:
        return ada[-1]
    angka = [x.nilai for x in ada if isinstance(x, Angka)]
    if len(angka) != len(ada):
        return None
    return Angka(sum(angka, Decimal(0)) if cara is Akumulasi.JUMLAH else _rerata(angka))


def _rerata(angka: list[Decimal]) -> Decimal:
    with localcontext(Context(prec=PRESISI)):
        return bulat(sum(angka, Decimal(0)) / len(angka), DESIMAL)
