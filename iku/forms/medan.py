"""Form fields that understand Indonesian numbers and say what they understood."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import DecimalField

from iku import angka
from kecamatan.isian.bilangan import BilanganField

UANG_TERBESAR = Decimal("9999999999999.99")  # max_digits 15 of the money columns
CACAH_TERBESAR = 2_000_000_000
TAHUN_AWAL, TAHUN_AKHIR = 2010, 2060
DI_LUAR = f"Isi tahun {TAHUN_AWAL} sampai {TAHUN_AKHIR}."


def muat(nilai: Decimal, kolom: DecimalField[Any, Any]) -> Decimal:
    """The number, if its column can hold it as it is; raises AngkaTidakSah.

    A conditional update does not ask the model, and the database fails or rounds in silence.
    """
    batas = (10**kolom.max_digits - 1) * Decimal(1).scaleb(-kolom.decimal_places)
    if abs(nilai) > batas:
        terbesar = angka.tulis(batas.to_integral_value(ROUND_FLOOR))
        raise angka.AngkaTidakSah(
            f"Angka ini terlalu besar, paling besar {terbesar}. Periksa digitnya."
        )
    if angka.bulat(nilai, kolom.decimal_places) != nilai:
        raise angka.AngkaTidakSah(f"Tulis paling banyak {kolom.decimal_places} angka desimal.")
    return nilai


class AngkaField(forms.CharField):
    """A number as people write it; what is ambiguous is refused with a question.

    `kolom` is the database column that has to hold it.
    """

    def __init__(
        self,
        *,
        bentuk: angka.Bentuk = angka.Bentuk.JUMLAH,
        kolom: DecimalField[Any, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal"}))
        super().__init__(**kwargs)
        self.bentuk, self.kolom = bentuk, kolom

    def to_python(self, value: Any) -> Any:
        teks = super().to_python(value)
        if not teks:
            return None
        try:
            nilai = angka.baca(teks, self.bentuk)
            return muat(nilai, self.kolom) if self.kolom else nilai
        except angka.AngkaTidakSah as salah:
            raise ValidationError(salah.pesan) from None

    def prepare_value(self, value: Any) -> Any:
        return angka.isian(value) if isinstance(value, Decimal) else value


class UangField(AngkaField):
    """Rupiah, shown grouped: `51.645.000`; what the database cannot hold is refused here."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(bentuk=angka.Bentuk.UANG, required=False, **kwargs)

    def to_python(self, value: Any) -> Any:
        nilai = super().to_python(value)
        if nilai is None:
            return None
        if nilai < 0:
            raise ValidationError(f"{self.label} tidak boleh negatif. Tulis tanpa tanda minus.")
        if nilai > UANG_TERBESAR:
            batas = angka.tulis(UANG_TERBESAR)
            raise ValidationError(f"{self.label} paling besar {batas}. Periksa digitnya.")
        return nilai

    def prepare_value(self, value: Any) -> Any:
        return angka.gema(value) if isinstance(value, Decimal) else value


class CacahField(AngkaField):
    """How many people: a whole number, zero or more."""

    def to_python(self, value: Any) -> Any:
        nilai = super().to_python(value)
        if nilai is None:
            return None
        if nilai < 0 or nilai != nilai.to_integral_value():
            raise ValidationError("Tulis jumlah orang: bilangan bulat, nol atau lebih.")
        if nilai > CACAH_TERBESAR:
            raise ValidationError("Jumlah ini terlalu besar. Periksa digitnya.")
        return int(nilai)


class TahunField(BilanganField):
    def __init__(self, **kwargs: Any) -> None:
        pesan = {"invalid": "Isi tahun dengan empat angka, mis. 2021."}
        pesan |= dict.fromkeys(("min_value", "max_value"), DI_LUAR)
        kwargs |= {"terkecil": TAHUN_AWAL, "terbesar": TAHUN_AKHIR}
        super().__init__(error_messages=pesan, **kwargs)
