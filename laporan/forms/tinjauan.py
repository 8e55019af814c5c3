"""What one looks for in the overviews; it stands in the address, so a view can be passed on.

Words of the address that mean nothing are left out, and the page says which.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from laporan.alur.langkah import Status
from laporan.selectors.tinjauan.indikator import MatriksIndikator
from laporan.selectors.tinjauan.sel import Terisi

TRIWULAN = [
    ("", "Setahun"),
    *((str(n), f"Triwulan {x}") for n, x in enumerate(["I", "II", "III", "IV"], 1)),
]
HAL = (("kurang", "Belum lengkap"), ("peringatan", "Ada peringatan"), ("terlambat", "Terlambat"))
TANPA_PREDIKAT = "tanpa"
Pilihan = Sequence[tuple[str, str]]


class SaringForm(forms.Form):
    """Every field is optional; `urut` is carried by the heads of the columns."""

    nama = forms.CharField(label="Nama kecamatan", required=False, max_length=80)
    urut = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)
    URUTAN: tuple[str, ...] = ("nama",)

    def __init__(self, data: Mapping[str, str], pilihan: Mapping[str, Pilihan]) -> None:
        super().__init__(data)
        for nama, isi in pilihan.items():
            medan = self.fields[nama]
            assert isinstance(medan, forms.ChoiceField)
            medan.choices = [("", "Semua"), *isi]
        for medan in self.fields.values():
            kelas = "form-select" if isinstance(medan, forms.ChoiceField) else "form-control"
            medan.widget.attrs["class"] = kelas
        self.is_valid()

    def isi(self, nama: str) -> str:
        """What was chosen; "" where nothing was, or nothing that exists."""
        return str(self.cleaned_data.get(nama) or "")

    @property
    def pemberitahuan(self) -> list[str]:
        """What was not understood."""
        return [
            f"Saringan “{self.fields[nama].label or 'urut'}” tidak dikenal, jadi diabaikan."
            for nama in self.errors
        ]

    @property
    def terpakai(self) -> list[str]:
        """In words, for print and Excel: `Status: Diajukan`."""
        return [
            f"{medan.label}: {_sebutan(medan, self.isi(nama))}"
            for nama, medan in self.fields.items()
            if nama != "urut" and self.isi(nama)
        ]

    def clean_urut(self) -> str:
        urut = str(self.cleaned_data["urut"])
        if urut and urut.removeprefix("-") not in self.URUTAN:
            raise forms.ValidationError("Urutan itu tidak ada.")
        return urut

    def cocok_nama(self, nama: str) -> bool:
        return self.isi("nama").strip().casefold() in nama.casefold()


def _sebutan(medan: forms.Field, isi: str) -> str:
    if isinstance(medan, forms.ChoiceField):
        return str(dict(medan.choices).get(isi, isi))  # type: ignore[arg-type]
    return isi


class SaringDokumenForm(SaringForm):
    jenis = forms.ChoiceField(label="Dokumen", required=False)
    status = forms.ChoiceField(label="Status", required=False)
    hal = forms.ChoiceField(label="Keadaan", required=False)

    def __init__(self, data: Mapping[str, str], jenis: Pilihan) -> None:
        self.URUTAN = ("nama", "lengkap", "peringatan", *(kode for kode, _ in jenis))
        status = [(s.value, str(s.label)) for s in Status]
        super().__init__(data, {"jenis": jenis, "status": status, "hal": HAL})

    @property
    def hanya(self) -> str:
        """The only document that is shown, by its name; "" where all are."""
        return _sebutan(self.fields["jenis"], self.isi("jenis")) if self.isi("jenis") else ""


class SaringIndikatorForm(SaringForm):
    indikator = forms.CharField(label="Nama indikator", required=False, max_length=200)
    predikat = forms.ChoiceField(label="Predikat", required=False)
    status = forms.ChoiceField(label="Isian", required=False)
    tw = forms.ChoiceField(label="Waktu", required=False)

    def __init__(self, data: Mapping[str, str], matriks: MatriksIndikator | None = None) -> None:
        """Without a matrix only the quarter is looked at, which says what to read."""
        kolom = [k.kunci for k in matriks.kolom] if matriks else []
        self.URUTAN = ("nama", "rata", *kolom)
        predikat = [*((x, x) for x in matriks.predikat)] if matriks else []
        predikat.append((TANPA_PREDIKAT, "Tanpa predikat"))
        status = [(x.name.lower(), x.value.capitalize()) for x in Terisi if x is not Terisi.LUAR]
        super().__init__(data, {"predikat": predikat, "status": status})
        tw: Any = self.fields["tw"]
        tw.choices = TRIWULAN
        self.full_clean()

    @property
    def triwulan(self) -> int:
        return int(self.isi("tw") or 0)
