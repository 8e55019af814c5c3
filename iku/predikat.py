"""Scales: from a number to its predikat, and from a letter to the number it stands for.

Source: aturan §4. Scales are data; this module only compares. What is compared is the value
rounded half up to two decimals, that is, the value people see printed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from iku.angka import bulat, gema


@dataclass(frozen=True)
class Pita:
    """One band, given by its lower bound only, so that a scale has no holes.

    `batas_bawah` None is the bottom of an open domain; `cetak` is the official wording.
    """

    batas_bawah: Decimal | None
    inklusif: bool
    label: str
    cetak: str = ""
    huruf: str = ""


@dataclass(frozen=True)
class Skala:
    """A named scale with its legal basis; bands run from the highest to the lowest."""

    nama: str
    dasar: str
    mulai_tahun: int
    minimum: Decimal | None
    maksimum: Decimal | None
    pita: tuple[Pita, ...]


SkalaHuruf = Skala  # a scale whose bands carry letters


class SkalaTidakSah(ValueError):
    """A scale that would leave values without a predikat or with two."""


class LuarDomain(ValueError):
    """A value below the minimum or above the maximum of the scale."""


class HurufTidakDikenal(ValueError):
    """A letter that the scale does not have."""


def periksa(skala: Skala) -> None:
    """Refuse (SkalaTidakSah) a scale that is empty, unordered, or open at its bottom."""
    if not skala.pita:
        raise SkalaTidakSah(f"Skala {skala.nama} belum punya pita. Tambahkan paling sedikit satu.")
    _periksa_domain(skala)
    _periksa_label(skala)
    _periksa_dasar(skala)
    batas = [_batas(skala, pita) for pita in skala.pita[:-1]]
    terbawah = skala.pita[-1].batas_bawah
    semua = batas if terbawah is None else [*batas, terbawah]
    _periksa_batas(skala, semua)


def _minimum(skala: Skala) -> Decimal:
    return Decimal("-Infinity") if skala.minimum is None else skala.minimum


def _maksimum(skala: Skala) -> Decimal:
    return Decimal("Infinity") if skala.maksimum is None else skala.maksimum


def _periksa_domain(skala: Skala) -> None:
    if any(ujung and not ujung.is_finite() for ujung in (skala.minimum, skala.maksimum)):
        raise SkalaTidakSah(f"Minimum dan maksimum skala {skala.nama} harus berupa angka.")
    if _minimum(skala) >= _maksimum(skala):
        raise SkalaTidakSah(f"Minimum skala {skala.nama} harus lebih kecil dari maksimumnya.")


def _periksa_label(skala: Skala) -> None:
    label = [pita.label.strip() for pita in skala.pita]
    if not all(label):
        raise SkalaTidakSah(f"Ada pita tanpa label pada skala {skala.nama}. Isi labelnya.")
    huruf = [_rapi(pita.huruf) for pita in skala.pita if _rapi(pita.huruf)]
    if len(set(label)) < len(label) or len(set(huruf)) < len(huruf):
        raise SkalaTidakSah(f"Label atau huruf pada skala {skala.nama} ganda. Bedakan setiap pita.")


def _periksa_dasar(skala: Skala) -> None:
    terbawah = skala.pita[-1]
    if skala.minimum is None and terbawah.batas_bawah is not None:
        raise SkalaTidakSah(
            f"Dasar skala {skala.nama} tanpa label: pita terakhir harus tanpa batas bawah."
        )
    if skala.minimum is not None and (terbawah.batas_bawah, terbawah.inklusif) != (
        skala.minimum,
        True,
    ):
        raise SkalaTidakSah(
            f"Dasar skala {skala.nama} tanpa label: pita terakhir harus mulai tepat dari "
            f"{gema(skala.minimum)} dan mencakupnya."
        )


def _batas(skala: Skala, pita: Pita) -> Decimal:
    if pita.batas_bawah is None:
        raise SkalaTidakSah(
            f"Pita {pita.label} pada skala {skala.nama} belum punya batas bawah. "
            "Hanya pita terakhir yang boleh tanpa batas."
        )
    return pita.batas_bawah


def _periksa_batas(skala: Skala, batas: Sequence[Decimal]) -> None:
    if any(not satu.is_finite() or satu != bulat(satu) for satu in batas):
        raise SkalaTidakSah(f"Batas pada skala {skala.nama} paling banyak dua desimal.")
    if any(atas <= bawah for atas, bawah in pairwise(batas)):
        raise SkalaTidakSah(
            f"Batas pada skala {skala.nama} tidak berurutan. Urutkan dari yang tertinggi, "
            "tanpa batas yang sama."
        )
    teratas = skala.pita[0]
    penuh = not teratas.inklusif and batas[:1] == [skala.maksimum]
    if penuh or any(satu > _maksimum(skala) for satu in batas):
        raise SkalaTidakSah(f"Ada batas di luar domain skala {skala.nama}. Periksa maksimumnya.")


def predikat(skala: Skala, nilai: Decimal) -> Pita:
    """The one band of `nilai` (in the unit of the scale), rounded half up to two decimals.

    Raises LuarDomain outside the domain, SkalaTidakSah for a scale that `periksa` refuses.
    """
    bulatan = bulat(nilai)
    if not _minimum(skala) <= bulatan <= _maksimum(skala):
        raise LuarDomain(_luar(skala, bulatan))
    for pita in skala.pita:
        if _termasuk(pita, bulatan):
            return pita
    raise SkalaTidakSah(f"Nilai {gema(bulatan)} tidak punya label pada skala {skala.nama}.")


def _termasuk(pita: Pita, nilai: Decimal) -> bool:
    if pita.batas_bawah is None:
        return True
    return nilai >= pita.batas_bawah if pita.inklusif else nilai > pita.batas_bawah


def _luar(skala: Skala, nilai: Decimal) -> str:
    batas = [
        f"{kata} {gema(ujung)}"
        for kata, ujung in (("minimum", skala.minimum), ("maksimum", skala.maksimum))
        if ujung is not None
    ]
    return (
        f"Nilai {gema(nilai)} di luar skala {skala.nama} ({', '.join(batas)}). "
        "Periksa nilai atau skalanya."
    )


def _rapi(huruf: str) -> str:
    return huruf.strip().upper()


def dari_huruf(skala: SkalaHuruf, huruf: str) -> Pita:
    """The band that carries `huruf` (any case); HurufTidakDikenal when there is none."""
    for pita in skala.pita:
        if _rapi(huruf) and _rapi(pita.huruf) == _rapi(huruf):
            return pita
    dikenal = ", ".join(pita.huruf for pita in skala.pita if pita.huruf)
    raise HurufTidakDikenal(
        f"Huruf “{huruf}” tidak ada pada skala {skala.nama}. Pilih salah satu: {dikenal or '–'}."
    )


def batas_huruf(skala: SkalaHuruf, huruf: str) -> Decimal:
    """The number a letter stands for: the lower bound of its band (aturan §4).

    Raises HurufTidakDikenal, also for a letter at the bottom of an open domain.
    """
    batas = dari_huruf(skala, huruf).batas_bawah
    if batas is None:
        raise HurufTidakDikenal(
            f"Huruf “{huruf}” pada skala {skala.nama} tidak punya batas bawah, sehingga tidak "
            "dapat dihitung sebagai angka."
        )
    return batas
