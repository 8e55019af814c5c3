"""The form every record shares: laid out by crispy, stale revisions noticed."""

from __future__ import annotations

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms

from kecamatan.lingkup import Lingkup


class IsianForm(forms.ModelForm):  # type: ignore[type-arg]
    """`revisi` travels with the form, so that nobody overwrites what they have not seen."""

    revisi = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, lingkup: Lingkup, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lingkup = lingkup
        self.fields["revisi"].initial = self.instance.revisi
        self.siapkan()

    def siapkan(self) -> None:
        """For subclasses: choices that depend on the kecamatan."""

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        helper.include_media = False
        return helper

    def perubahan(self) -> dict[str, Any]:
        """Columns of the record as typed, for the one conditional update."""
        kolom = {f.name for f in self.instance._meta.concrete_fields}
        return {k: v for k, v in self.cleaned_data.items() if k in kolom and k != "revisi"}


class TanggalInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")
