"""One row of the comparison page: the figure of a level, and where it comes from."""

from __future__ import annotations

from typing import Any

from django import forms

from iku import angka, nilai
from iku.forms.kolom import KolomForm
from iku.forms.nilai import KOSONG, kolom_nilai, teks_isian
from iku.models import Pembanding


class PembandingForm(KolomForm):
    MODEL = Pembanding
    KOLOM = ("nilai", "sumber_data", "tanpa_data", "alasan")

    nilai = forms.CharField(label="Nilai", required=False, max_length=500)
    sumber_data = forms.CharField(label="Sumber data", required=False, max_length=300)
    tanpa_data = forms.BooleanField(label="Tidak ada data", required=False)
    alasan = forms.CharField(label="Alasan tidak ada data", required=False, max_length=300)

    def awal(self, tersimpan: Any) -> dict[str, Any]:
        if tersimpan is None:
            return {}
        return {
            "nilai": teks_isian(tersimpan.nilai),
            "sumber_data": tersimpan.sumber_data,
            "tanpa_data": isinstance(tersimpan.nilai, nilai.TidakAda),
            "alasan": tersimpan.alasan,
        }

    def kolom(self, bersih: dict[str, Any]) -> dict[str, Any] | None:
        lain = {"sumber_data": bersih["sumber_data"]}
        if bersih["tanpa_data"]:
            return self._tanpa_data(bersih) | lain
        if not bersih["nilai"]:
            self._tanpa_nilai(bersih)
            return None
        if not bersih["sumber_data"]:
            self.add_error("sumber_data", "Tulis sumber datanya, misalnya BPS, beserta tahunnya.")
        try:
            return kolom_nilai(self.kotak.acuan.indikator, bersih["nilai"]) | lain
        except angka.AngkaTidakSah as salah:
            self.add_error("nilai", salah.pesan)
            return None

    def _tanpa_data(self, bersih: dict[str, Any]) -> dict[str, Any]:
        if bersih["nilai"]:
            self.add_error("nilai", "Kosongkan nilai ini, atau hapus centang “Tidak ada data”.")
        if not bersih["alasan"]:
            self.add_error("alasan", "Tulis alasan mengapa tidak ada data.")
        return {**KOSONG, "jenis": "tidak_ada", "alasan": bersih["alasan"]}

    def _tanpa_nilai(self, bersih: dict[str, Any]) -> None:
        """An empty row is removed; half a row is a mistake."""
        if bersih["sumber_data"]:
            self.add_error("nilai", "Isi nilainya, atau kosongkan sumber datanya.")
        if bersih["alasan"]:
            self.add_error("tanpa_data", "Centang “Tidak ada data”, atau kosongkan alasannya.")

    def _sampaikan(self, salah: Any) -> None:
        """The columns of a value are one field here."""
        self.add_error("nilai", salah.messages)
