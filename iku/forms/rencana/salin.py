"""Where a copied plan goes: a new period, or a new version of the same one."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms

from iku.forms.medan import TahunField
from iku.forms.rencana.renstra import (
    beririsan,
    periode_lain,
    versi_bebas,
    versi_berikut,
    versi_terpakai,
)
from iku.models import Renstra
from kecamatan.isian.bilangan import BilanganField
from kecamatan.isian.formulir import satukan_baris


class SalinForm(forms.Form):
    tahun_awal = TahunField(label="Tahun awal")
    tahun_akhir = TahunField(label="Tahun akhir")
    versi = BilanganField(terkecil=1, terbesar=99, label="Versi", apa="Versi")
    status = forms.ChoiceField(label="Status", choices=Renstra.Status.choices)
    alasan = forms.CharField(
        label="Alasan perubahan",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Wajib bila statusnya Perubahan",
    )
    kunci = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any, *, asal: Renstra) -> None:
        lama = asal.tahun_akhir - asal.tahun_awal
        awal = {
            "tahun_awal": asal.tahun_akhir,
            "tahun_akhir": asal.tahun_akhir + lama,
            "versi": versi_bebas(Renstra(kecamatan=asal.kecamatan), asal.tahun_akhir),
            "status": Renstra.Status.RANCANGAN,
            "kunci": uuid4,
        }
        super().__init__(data, initial=awal)
        self.tempat = Renstra(kecamatan=asal.kecamatan)

    def clean(self) -> dict[str, Any]:
        super().clean()
        isi = satukan_baris(self.cleaned_data)
        awal, akhir, versi = (isi.get(x) for x in ("tahun_awal", "tahun_akhir", "versi"))
        if awal and akhir and akhir <= awal:
            self.add_error("tahun_akhir", "Tahun akhir Renstra harus sesudah tahun awalnya.")
        elif awal and akhir and (lain := periode_lain(self.tempat, awal, akhir)):
            self.add_error("tahun_awal", beririsan(lain))
        if awal and versi and versi_terpakai(self.tempat, awal, versi):
            self.add_error("versi", versi_berikut(self.tempat, awal, versi))
        if isi.get("status") == Renstra.Status.PERUBAHAN and not isi.get("alasan"):
            self.add_error("alasan", "Sebutkan alasan perubahan Renstra ini.")
        return isi

    def baru(self) -> Renstra:
        """The plan to be filled, not saved yet."""
        kolom = ("tahun_awal", "tahun_akhir", "versi", "status", "alasan")
        isi = {nama: self.cleaned_data[nama] for nama in kolom}
        return Renstra(kecamatan=self.tempat.kecamatan, **isi)
