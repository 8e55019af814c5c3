"""The form every record shares: laid out by crispy, stale revisions noticed."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from crispy_forms.helper import FormHelper
from django import forms

from kecamatan import actions
from kecamatan.lingkup import Lingkup


class IsianForm(forms.ModelForm):  # type: ignore[type-arg]
    """`revisi` travels along so that nobody overwrites what they have not seen; `kunci` so that
    a form that is sent twice adds one record."""

    revisi = forms.IntegerField(widget=forms.HiddenInput, required=False)
    kunci = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, lingkup: Lingkup, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lingkup = lingkup
        self.fields["revisi"].initial = self.instance.revisi
        self.fields["kunci"].initial = uuid4
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

    def simpan_baru(self, *, kiriman: tuple[UUID, str] | None) -> None:
        """Add the record; a subclass adds what belongs to it in the same transaction."""
        actions.buat(self.instance, oleh=self.lingkup.pengguna, kiriman=kiriman)

    def simpan_ubahan(self, lama: Any) -> None:
        """Raises BerubahLebihDulu when somebody else saved in between."""
        revisi = self.cleaned_data["revisi"] or 0
        actions.ubah(lama, revisi=revisi, oleh=self.lingkup.pengguna, **self.perubahan())


class TanggalInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")
