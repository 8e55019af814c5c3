"""Whole numbers in forms: digits 0–9, and within bounds that a person understands.

The database would bound them too, but by failing, or with a number of nineteen digits.
"""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from kecamatan.tanggal import TAHUN_AKHIR, TAHUN_AWAL

DIGIT = re.compile(r"[+-]?[0-9]+")
BUKAN_ANGKA = "Tulis bilangan bulat dengan angka 0 sampai 9."
KOLOM = 32_767
"""PositiveSmallIntegerField on every database."""
REVISI = 2_147_483_646
"""A revision may still be counted up."""
TAHUN = ("Tahun", TAHUN_AWAL, TAHUN_AKHIR)
BATAS = {"hari": ("Hari", 1, 31), "bulan": ("Bulan", 1, 12), "tahun": TAHUN, "periode": TAHUN}
"""By a word in the name of the column."""


def baca(teks: str) -> int | None:
    """A number or an id from an address; None for what is none, or too long to be one."""
    return int(teks) if re.fullmatch("[0-9]{1,18}", teks) else None


class BilanganField(forms.IntegerField):
    """`apa` begins the message: `Hari antara 1 dan 31.`"""

    def __init__(
        self, *, terkecil: int = 0, terbesar: int = KOLOM, apa: str = "Isi", **lain: Any
    ) -> None:
        tulis = [str(x) if x < 10_000 else f"{x:,}".replace(",", ".") for x in (terkecil, terbesar)]
        batas = f"{apa} antara {' dan '.join(tulis)}."
        pesan = {"invalid": BUKAN_ANGKA, "min_value": batas, "max_value": batas}
        pesan |= lain.pop("error_messages", None) or {}
        super().__init__(min_value=terkecil, max_value=terbesar, error_messages=pesan, **lain)

    def to_python(self, value: Any) -> int | None:
        if isinstance(value, str) and (isi := value.strip()) and not DIGIT.fullmatch(isi):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(value)


class RevisiField(BilanganField):
    """Which state of a record was seen: travels along unseen."""

    def __init__(self, **lain: Any) -> None:
        super().__init__(terbesar=REVISI, **{"widget": forms.HiddenInput, **lain})


def batasi(medan: dict[str, forms.Field]) -> None:
    """Fields that a form has from its model get bounds, by what they are called."""
    for nama, satu in medan.items():
        if type(satu) is forms.IntegerField:
            medan[nama] = _terbatas(nama, satu)


def _terbatas(nama: str, asal: forms.IntegerField) -> BilanganField:
    kata = next((x for x in nama.split("_") if x in BATAS), "")
    apa, terkecil, terbesar = BATAS.get(kata, ("Isi", 0, KOLOM))
    return BilanganField(
        terkecil=terkecil,
        terbesar=terbesar,
        apa=apa,
        required=asal.required,
        label=asal.label,
        initial=asal.initial,
        help_text=asal.help_text,
        widget=asal.widget,
    )
