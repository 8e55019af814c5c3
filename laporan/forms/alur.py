"""Taking a step with a document: what the person says with it, and which revision was seen."""

from __future__ import annotations

from django import forms

from kecamatan.isian.bilangan import RevisiField
from kecamatan.isian.formulir import CATATAN_MAKS, CATATAN_PANJANG


class CatatanForm(forms.Form):
    catatan = forms.CharField(
        label="Catatan",
        required=False,
        max_length=CATATAN_MAKS,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": CATATAN_PANJANG},
    )


class LangkahForm(CatatanForm):
    revisi = RevisiField()
