"""One row of the entry page: what a person typed, and the value it stands for."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms

from iku import angka, nilai
from iku.forms.medan import AngkaField
from iku.models import Indikator, Realisasi
from iku.nilai import Nilai

KOSONG: dict[str, Any] = {"angka": None, "huruf": "", "teks": "", "alasan": ""}


class RealisasiForm(forms.Form):
    """All fields may stay empty: then the indicator is "belum diisi"."""

    nilai = forms.CharField(required=False, max_length=500)
    pembilang = AngkaField(required=False)
    penyebut = AngkaField(required=False)
    tanpa_data = forms.BooleanField(required=False, label="Tidak ada data")
    alasan = forms.CharField(required=False, max_length=500, label="Alasan tidak ada data")
    catatan = forms.CharField(required=False, max_length=2000)
    revisi = forms.IntegerField(required=False, widget=forms.HiddenInput)

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
        lain = {"catatan": bersih.get("catatan", "")}
        if bersih.get("tanpa_data"):
            return {**self._tanpa_data(bersih), **lain}
        if bersih.get("pembilang") is not None or bersih.get("penyebut") is not None:
            return {**self._rasio(bersih), **lain}
        teks = bersih.get("nilai", "").strip()
        if not teks:
            return None
        return {**KOSONG, "pembilang": None, "penyebut": None, **self._nilai(teks), **lain}

    def _tanpa_data(self, bersih: dict[str, Any]) -> dict[str, Any]:
        if not bersih.get("alasan"):
            self.add_error("alasan", "Tulis alasan mengapa tidak ada data.")
        return {**KOSONG, "jenis": "tidak_ada", "alasan": bersih.get("alasan", "")}

    def _rasio(self, bersih: dict[str, Any]) -> dict[str, Any]:
        atas, bawah = bersih.get("pembilang"), bersih.get("penyebut")
        hasil = nilai.rasio(atas, bawah, Decimal(100))
        if hasil.nilai is None:
            self.add_error("penyebut" if atas is not None else "pembilang", hasil.alasan)
            return {}
        angka_ = angka.bulat(hasil.nilai, 4)
        return {**KOSONG, "jenis": "angka", "angka": angka_, "pembilang": atas, "penyebut": bawah}

    def _nilai(self, teks: str) -> dict[str, Any]:
        jenis = self.indikator.jenis_nilai
        if jenis == Indikator.JenisNilai.TEKS:
            return {"jenis": "teks", "teks": teks}
        if jenis == Indikator.JenisNilai.HURUF:
            return {"jenis": "huruf", "huruf": teks.upper()[:3]}
        try:
            return {"jenis": "angka", "angka": angka.baca(teks, self.indikator.bentuk_angka)}
        except angka.AngkaTidakSah as salah:
            self.add_error("nilai", salah.pesan)
            return {}

    @property
    def dipahami(self) -> Nilai | None:
        """The value as understood, for the echo and the live capaian."""
        if not self.isi:
            return None
        return Realisasi(**{k: v for k, v in self.isi.items() if k in (*KOSONG, "jenis")}).nilai


def _awal(realisasi: Realisasi | None) -> dict[str, Any]:
    if realisasi is None:
        return {"revisi": 0}
    isi = realisasi.nilai
    teks = angka.isian(isi.nilai) if isinstance(isi, nilai.Angka) else nilai.cetak(isi)
    tanpa = isinstance(isi, nilai.TidakAda)
    return {
        "nilai": "" if tanpa else teks,
        "tanpa_data": tanpa,
        "alasan": realisasi.alasan,
        "pembilang": realisasi.pembilang,
        "penyebut": realisasi.penyebut,
        "catatan": realisasi.catatan,
        "revisi": realisasi.revisi,
    }
