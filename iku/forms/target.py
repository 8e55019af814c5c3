"""One row of the target grid: the targets of an indicator in every year of the plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from iku import angka
from iku.forms.nilai import kolom_nilai, teks_isian
from iku.models import Indikator, Target
from kecamatan.isian.bilangan import RevisiField


class TargetForm(forms.Form):
    """Fields `t2020` (as typed) and `r2020` (the revision seen) for each year."""

    pilih = forms.ChoiceField(
        required=False, choices=[("saya", "Isian saya"), ("tersimpan", "Yang tersimpan")]
    )

    def __init__(
        self, data: Any, *, indikator: Indikator, tahun: range, tersimpan: Mapping[int, Target]
    ) -> None:
        super().__init__(data, prefix=f"i{indikator.pk}")
        self.indikator, self.tahun = indikator, tahun
        self.isi: dict[int, dict[str, Any] | None] = {}
        for t in tahun:
            ada = tersimpan.get(t)
            teks = teks_isian(ada.nilai) if ada else ""
            self.fields[f"t{t}"] = forms.CharField(
                required=False, max_length=500, initial=teks, label=f"Target {t}"
            )
            self.fields[f"r{t}"] = RevisiField(required=False, initial=ada.revisi if ada else 0)

    def clean(self) -> dict[str, Any]:
        bersih = super().clean() or {}
        self.isi = {t: self._isi(t, bersih.get(f"t{t}", "").strip()) for t in self.tahun}
        return bersih

    def _isi(self, tahun: int, teks: str) -> dict[str, Any] | None:
        if not teks:
            return None
        try:
            return kolom_nilai(self.indikator, teks)
        except angka.AngkaTidakSah as salah:
            self.add_error(f"t{tahun}", salah.pesan)
            return None

    def berubah(self) -> list[int]:
        """Years whose cell says something else than what is stored (also "tidak ada data")."""
        return [t for t in self.tahun if self.cleaned_data[f"t{t}"] != self[f"t{t}"].initial]

    def revisi(self, tahun: int) -> int:
        return self.cleaned_data.get(f"r{tahun}") or 0

    @property
    def sel(self) -> list[tuple[int, forms.BoundField, forms.BoundField]]:
        """Year, field and revision, in order."""
        return [(t, self[f"t{t}"], self[f"r{t}"]) for t in self.tahun]
