"""One row of the entry page: what a person typed, and the value it stands for."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms

from iku import angka, nilai
from iku.akumulasi import DESIMAL
from iku.forms.medan import AngkaField, muat
from iku.models import Indikator, Realisasi
from iku.nilai import Nilai
from kecamatan.isian.bilangan import RevisiField
from kecamatan.isian.formulir import satukan_baris

KOSONG: dict[str, Any] = {"angka": None, "huruf": "", "teks": "", "alasan": ""}
SERATUS = Decimal(100)
TULISAN = ("catatan", "sumber_data")
"""Words that belong to a value."""
ANGKA = Realisasi._meta.get_field("angka")
CACAH = Realisasi._meta.get_field("pembilang")
"""Columns that have to hold what is typed; penyebut is as wide as pembilang."""


def kolom_nilai(indikator: Indikator, teks: str) -> dict[str, Any]:
    """Columns of a value as typed for this indicator; raises AngkaTidakSah."""
    jenis = indikator.jenis_nilai
    if jenis == Indikator.JenisNilai.TEKS:
        return {**KOSONG, "jenis": "teks", "teks": teks}
    if jenis == Indikator.JenisNilai.HURUF:
        return {**KOSONG, "jenis": "huruf", "huruf": teks.upper()[:3]}
    terbaca = muat(angka.baca(teks, indikator.bentuk_angka), ANGKA)
    return {**KOSONG, "jenis": "angka", "angka": terbaca}


def teks_isian(isi: Nilai | None) -> str:
    """A stored value as people would type it."""
    if isinstance(isi, nilai.Angka):
        return angka.isian(isi.nilai)
    return "" if isinstance(isi, nilai.TidakAda) else nilai.cetak(isi)


class BarisForm(forms.Form):
    """A row that is saved by itself; after a conflict `pilih` says which value to keep."""

    revisi = RevisiField(required=False)
    pilih = forms.ChoiceField(
        required=False, choices=[("saya", "Isian saya"), ("tersimpan", "Yang tersimpan")]
    )
    revisi_kini = RevisiField(required=False)

    isi: dict[str, Any] | None = None
    """Columns to store after is_valid(); None empties the value."""

    def clean(self) -> dict[str, Any]:
        super().clean()
        return satukan_baris(self.cleaned_data)

    @property
    def revisi_dipakai(self) -> int:
        """The revision on which the person decided."""
        pilih = self.cleaned_data.get("pilih") == "saya"
        return self.cleaned_data.get("revisi_kini" if pilih else "revisi") or 0

    @property
    def mengalah(self) -> bool:
        """Whether the stored value stays."""
        return self.cleaned_data.get("pilih") == "tersimpan"


class RealisasiForm(BarisForm):
    """All fields may stay empty: then the indicator is "belum diisi"."""

    nilai = forms.CharField(required=False, max_length=500)
    pembilang = AngkaField(required=False, kolom=CACAH)
    penyebut = AngkaField(required=False, kolom=CACAH)
    tanpa_data = forms.BooleanField(required=False, label="Tidak ada data")
    alasan = forms.CharField(required=False, max_length=500, label="Alasan tidak ada data")
    catatan = forms.CharField(required=False, max_length=2000, label="Penjelasan")
    sumber_data = forms.CharField(required=False, max_length=500, label="Sumber data")

    def __init__(
        self, data: Any, *, indikator: Indikator, realisasi: Realisasi | None = None
    ) -> None:
        super().__init__(data, prefix=f"i{indikator.pk}", initial=_awal(realisasi))
        self.indikator = indikator

    @property
    def rasio(self) -> bool:
        return self.indikator.jenis_formulasi == Indikator.Jenis.RASIO

    def clean(self) -> dict[str, Any]:
        bersih = super().clean() or {}
        self.isi = None if self.errors else self._isi(bersih)
        return bersih

    def _isi(self, bersih: dict[str, Any]) -> dict[str, Any] | None:
        """Columns of the value, or None for belum diisi; adds errors at their fields."""
        tulisan = {nama: bersih.get(nama, "") for nama in TULISAN}
        lain = {**tulisan, "pembilang": None, "penyebut": None}
        if bersih.get("tanpa_data"):
            return lain | self._tanpa_data(bersih)
        if bersih.get("pembilang") is not None or bersih.get("penyebut") is not None:
            return lain | self._rasio(bersih)
        teks = bersih.get("nilai", "").strip()
        if teks:
            return lain | self._nilai(teks)
        self._tanpa_nilai(bersih)
        return None

    def _tanpa_nilai(self, bersih: dict[str, Any]) -> None:
        """An empty row is removed; words without a value would be lost, so they are asked about."""
        for nama in TULISAN:
            if bersih.get(nama):
                apa = str(self.fields[nama].label).lower()
                self.add_error("nilai", f"Isi nilainya, atau kosongkan {apa}.")
        if bersih.get("alasan"):
            self.add_error("tanpa_data", "Centang “Tidak ada data”, atau kosongkan alasannya.")

    def _tanpa_data(self, bersih: dict[str, Any]) -> dict[str, Any]:
        if not bersih.get("alasan"):
            self.add_error("alasan", "Tulis alasan mengapa tidak ada data.")
        return {**KOSONG, "jenis": "tidak_ada", "alasan": bersih.get("alasan", "")}

    def _rasio(self, bersih: dict[str, Any]) -> dict[str, Any]:
        atas, bawah = bersih.get("pembilang"), bersih.get("penyebut")
        hasil = nilai.rasio(atas, bawah, SERATUS)
        if hasil.nilai is None:
            self.add_error("pembilang" if atas is None else "penyebut", hasil.alasan)
            return {}
        try:
            bulat = muat(angka.bulat(hasil.nilai, DESIMAL), ANGKA)
        except angka.AngkaTidakSah as salah:
            self.add_error("pembilang", f"Hasil pembagiannya tidak wajar. {salah.pesan}")
            return {}
        return {**KOSONG, "jenis": "angka", "angka": bulat, "pembilang": atas, "penyebut": bawah}

    def _nilai(self, teks: str) -> dict[str, Any]:
        try:
            return kolom_nilai(self.indikator, teks)
        except angka.AngkaTidakSah as salah:
            self.add_error("nilai", salah.pesan)
            return {}

    @property
    def dipahami(self) -> Nilai | None:
        """The value as understood, for the echo and the live capaian."""
        if not self.isi or self.errors:
            return None
        return Realisasi(**{k: v for k, v in self.isi.items() if k in (*KOSONG, "jenis")}).nilai


def _awal(realisasi: Realisasi | None) -> dict[str, Any]:
    if realisasi is None:
        return {"revisi": 0}
    berasio = realisasi.penyebut is not None
    return {
        "nilai": "" if berasio else teks_isian(realisasi.nilai),
        "tanpa_data": isinstance(realisasi.nilai, nilai.TidakAda),
        "alasan": realisasi.alasan,
        "pembilang": realisasi.pembilang,
        "penyebut": realisasi.penyebut,
        "catatan": realisasi.catatan,
        "sumber_data": realisasi.sumber_data,
        "revisi": realisasi.revisi,
    }
