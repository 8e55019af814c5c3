"""Rows whose fields are the columns of one record: what they hold, and when they are empty."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from iku import actions, angka
from iku.forms.medan import AngkaField
from iku.forms.nilai import BarisForm
from kecamatan.models import Terlacak

MILIK_BARIS = tuple(BarisForm.base_fields)
"""Fields every row has besides its figures."""


@dataclass(frozen=True)
class Kotak:
    """One row: the record that `kunci` names, what is stored of it, and the form it takes.

    `kode` is unique on the page; it is the prefix of the inputs and the row's address.
    """

    kode: str
    sebutan: str
    bentuk: type[KolomForm]
    kunci: Mapping[str, Any]
    tersimpan: Any = None
    acuan: Any = None
    """What the form must know besides: the indicator, the survey."""
    hiasan: Mapping[str, Any] = field(default_factory=dict)
    """What the page shows beside the inputs."""

    def form(self, data: Any = None) -> KolomForm:
        return self.bentuk(data, kotak=self)


class KolomForm(BarisForm):
    """`KOLOM` are columns of `MODEL`; when all of them are empty there is no record."""

    MODEL: ClassVar[type[Terlacak]]
    KOLOM: ClassVar[tuple[str, ...]]

    def __init__(self, data: Any, *, kotak: Kotak) -> None:
        self.kotak = kotak
        super().__init__(data, prefix=kotak.kode, initial=self.awal(kotak.tersimpan))

    def awal(self, tersimpan: Any) -> dict[str, Any]:
        """What the fields say of a stored record."""
        return {nama: getattr(tersimpan, nama, None) for nama in self.KOLOM}

    def kolom(self, bersih: dict[str, Any]) -> dict[str, Any] | None:
        """Columns to store, None for no record; adds errors at their fields."""
        isi = {nama: bersih.get(nama) for nama in self.KOLOM}
        hampa = all(kosong(nilai) for nilai in isi.values())
        return None if hampa and not self.tetap_ada else isi

    @property
    def tetap_ada(self) -> bool:
        """Whether the record stays when it is emptied: it holds notes that the row hides."""
        return bool(getattr(self.kotak.tersimpan, "tercetak", ""))

    def clean(self) -> dict[str, Any]:
        bersih = super().clean() or {}
        self.isi = None if self.errors else self.kolom(dict(bersih))
        if self.isi is not None and not self.errors:
            self._periksa_model(self.isi)
        return bersih

    def _periksa_model(self, isi: dict[str, Any]) -> None:
        """What the model refuses, said here: the conditional update does not ask the model."""
        ada = self.kotak.tersimpan
        if actions.sama(ada, isi):
            return
        objek = copy(ada) if ada else self.MODEL(**self.kotak.kunci)
        for nama, nilai in isi.items():
            setattr(objek, nama, nilai)
        lain = {f.name for f in objek._meta.fields} - set(isi)
        try:
            objek.clean_fields(exclude=lain)
            objek.clean()
            if ada:
                objek.validate_constraints()
        except ValidationError as salah:
            self._sampaikan(salah)

    def _sampaikan(self, salah: ValidationError) -> None:
        semua = salah.message_dict if hasattr(salah, "error_dict") else {"": salah.messages}
        for nama, pesan in semua.items():
            self.add_error(nama if nama in self.fields else None, pesan)

    # -- For the page -------------------------------------------------------------------------

    @property
    def medan(self) -> list[forms.BoundField]:
        return [m for m in self if m.name not in MILIK_BARIS]

    @property
    def terbaca(self) -> list[str]:
        """Numbers as understood, where they were written in another way."""
        return [
            f"{m.label} {angka.gema(Decimal(nilai))}"
            for m in self.medan
            if isinstance(m.field, AngkaField)
            and (nilai := self.cleaned_data.get(m.name)) is not None
            and str(m.data).strip() != str(m.field.prepare_value(nilai))
        ]

    def beda(self, kini: Any) -> list[tuple[str, str, str]]:
        """Field by field where both differ: its name, what is stored now, what was typed."""
        lain = replace(self.kotak, tersimpan=kini).form()
        return [
            (str(m.label), _teks(lain[m.name].value()), _teks(m.value()))
            for m in self.medan
            if m.name in self.cleaned_data
            and _beda(lain.initial.get(m.name), self.cleaned_data[m.name])
        ]


def kosong(nilai: Any) -> bool:
    """Nothing was entered; zero is a value."""
    return nilai is None or nilai is False or nilai == ""


def _beda(satu: Any, dua: Any) -> bool:
    return not (kosong(satu) and kosong(dua)) and satu != dua


def _teks(nilai: Any) -> str:
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return "kosong" if kosong(nilai) else str(nilai)
