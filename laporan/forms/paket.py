"""What goes into a pack; it stands in the address, so a choice can be passed on."""

from __future__ import annotations

from typing import Any

from django import forms

from laporan import jenis
from laporan.alur.langkah import Status
from laporan.paket import Pilihan

PANJANG_NAMA = 80


class PilihanForm(forms.Form):
    jenis = forms.MultipleChoiceField(
        label="Jenis dokumen", required=False, widget=forms.CheckboxSelectMultiple
    )
    status = forms.MultipleChoiceField(
        label="Status", required=False, choices=Status.choices, widget=forms.CheckboxSelectMultiple
    )
    nama = forms.CharField(label="Nama kecamatan memuat", required=False, max_length=PANJANG_NAMA)

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        medan = self.fields["jenis"]
        assert isinstance(medan, forms.MultipleChoiceField)
        medan.choices = [(j.kode, j.nama) for j in jenis.semua().values()]
        for nama in ("jenis", "status"):
            self.fields[nama].widget.attrs["class"] = "form-check-input"
        self.fields["nama"].widget.attrs["class"] = "form-control"

    @property
    def pilihan(self) -> Pilihan:
        isi = self.cleaned_data
        return Pilihan(tuple(isi["jenis"]), tuple(isi["status"]), isi["nama"].strip())
