"""One question of the Inspektorat's checklist as it is answered, beside what is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from iku.forms.nilai import BarisForm
from laporan.models import ButirReviu, JawabanReviu
from laporan.selectors.catatan import BarisReviu

TANPA_JAWABAN = "Pilih jawabannya, atau kosongkan catatannya."
ISI = ("jawaban", "catatan")


class BarisanField(forms.CharField):
    """Text of several lines; a browser sends their ends as CRLF, what is kept has LF."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).replace("\r\n", "\n")


class JawabanForm(BarisForm):
    """An empty answer means that it is not answered (yet).

    What the form showed travels along: a row that this person left alone is not written.
    """

    jawaban = forms.ChoiceField(
        choices=[("", "Belum dijawab"), *JawabanReviu.Jawaban.choices],
        required=False,
        show_hidden_initial=True,
        error_messages={"invalid_choice": "Pilih Ya, Sebagian atau Tidak."},
    )
    catatan = BarisanField(required=False, max_length=2000, show_hidden_initial=True)

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        jawaban, catatan = (isi.get(n, "") for n in ISI)
        if catatan and not jawaban and "jawaban" not in self.errors and not self.mengalah:
            self.add_error("jawaban", TANPA_JAWABAN)
        self.isi = {"jawaban": jawaban, "catatan": catatan} if jawaban else None
        return isi

    @property
    def diubah(self) -> bool:
        """Whether this person changed what the form showed."""
        return self.is_bound and any(n in self.changed_data for n in ISI)

    @property
    def semula(self) -> dict[str, str]:
        """What the form showed when it was opened."""
        if not self.is_bound:
            return {n: str(self.initial.get(n, "")) for n in ISI}
        return {n: str(self.data.get(self.add_initial_prefix(n), "")) for n in ISI}

    @property
    def sebutan_jawaban(self) -> str:
        """The answer that was chosen, in words."""
        kata = {str(k): str(v) for k, v in self.fields["jawaban"].choices}  # type: ignore[attr-defined]
        return kata.get(self["jawaban"].value() or "", "tidak dikenal")


@dataclass
class BarisJawaban:
    """A row of the page; `bentrok` after somebody else was quicker, `kini` is stored then."""

    uji: BarisReviu
    form: JawabanForm
    bentrok: bool = False
    kini: JawabanReviu | None = None
    oleh: str = ""

    @property
    def butir(self) -> ButirReviu:
        return self.uji.butir

    @property
    def jawaban(self) -> JawabanReviu | None:
        return self.uji.jawaban

    @property
    def revisi(self) -> str:
        """What this page has seen; a typed row keeps the revision it was typed on."""
        if self.form.is_bound:
            return str(self.form["revisi"].value() or 0)
        return str(self.jawaban.revisi if self.jawaban else 0)

    @property
    def bermasalah(self) -> bool:
        return self.bentrok or bool(self.form.is_bound and self.form.errors)


def baris_jawaban(uji: BarisReviu, data: Mapping[str, Any] | None) -> BarisJawaban:
    """A row that was not sent, or that nobody touched, shows what is stored."""
    ada, awalan = uji.jawaban, f"b{uji.butir.pk}"
    awal = {n: getattr(ada, n) for n in ISI} if ada else {}
    kosong = JawabanForm(None, prefix=awalan, initial=awal)
    if data is None or not any(f"{awalan}-{n}" in data for n in ISI):
        return BarisJawaban(uji, kosong)
    form = JawabanForm(data, prefix=awalan, initial=awal)
    return BarisJawaban(uji, form if form.diubah else kosong)
