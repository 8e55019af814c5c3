"""Taking a step with a document: what the person says with it, and which revision was seen."""

from __future__ import annotations

from django import forms


class CatatanForm(forms.Form):
    catatan = forms.CharField(
        label="Catatan",
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": "Catatan paling panjang 4.000 huruf."},
    )


class LangkahForm(CatatanForm):
    revisi = forms.IntegerField(widget=forms.HiddenInput)
