"""One part of a document as text: what was typed becomes the stored form, or a clear message."""

from __future__ import annotations

from typing import Any

from django import forms

from kecamatan.isian.bilangan import RevisiField
from laporan.bagian import blok
from laporan.bagian.blok import Blok
from laporan.batas import HURUF_PER_TEKS, MelebihiBatas, periksa_tulisan
from laporan.teks import tulis
from laporan.teks.bersih import bersihkan

HURUF_MENTAH = 20 * HURUF_PER_TEKS
"""Of what arrives: a word processor wraps every word in marks that are thrown away."""


class NarasiForm(forms.Form):
    """`bentuk` says how the text came: from the editor (html) or from the plain textarea.

    `revisi` is the one that was read, 0 where the standard text stood.
    """

    isi = forms.CharField(
        label="Teks",
        required=False,
        strip=False,
        max_length=HURUF_MENTAH,
        error_messages={
            "max_length": f"Teks terlalu panjang; batasnya {HURUF_PER_TEKS} huruf. Ringkas teksnya."
        },
        widget=forms.Textarea(attrs={"rows": 18}),
    )
    bentuk = forms.ChoiceField(
        choices=[("teks", "teks"), ("html", "html")],
        required=False,
        widget=forms.HiddenInput,
    )
    revisi = RevisiField(required=False)

    def __init__(self, data: Any = None, *, awal: str, revisi: int) -> None:
        super().__init__(data, initial={"revisi": revisi})
        self._awal = awal

    @property
    def html(self) -> str:
        """The text as the editor shows it: what was typed, otherwise what there is."""
        return bersihkan(self._diketik()) if self.is_bound else self._awal

    @property
    def teks(self) -> str:
        """The same for the plain textarea."""
        return tulis.teks(self.blok)

    @property
    def blok(self) -> tuple[Blok, ...]:
        return blok(self.html)

    def _diketik(self) -> str:
        isi = str(self.data.get("isi", ""))[:HURUF_MENTAH]
        return isi if self.data.get("bentuk") == "html" else tulis.dari_teks(isi)

    def clean_revisi(self) -> int:
        revisi: int | None = self.cleaned_data["revisi"]
        return revisi or 0

    def clean_isi(self) -> str:
        polos = self.teks
        if not polos:
            raise forms.ValidationError(
                "Teksnya kosong. Tulis teks, atau pilih “Kembalikan ke teks baku”."
            )
        try:
            periksa_tulisan(polos)
        except MelebihiBatas as salah:
            raise forms.ValidationError(str(salah)) from None
        return self.html
