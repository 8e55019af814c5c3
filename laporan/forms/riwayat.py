"""What one looks for in the history; it stands in the address, so a search can be passed on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone

from kecamatan.isian.formulir import TanggalInput
from kecamatan.models import Terlacak
from laporan.selectors.riwayat import Saringan
from laporan.selectors.riwayat.sebutan import jenis as sebutan_jenis


class SaringForm(forms.Form):
    jenis = forms.ChoiceField(label="Isian", required=False)
    orang = forms.TypedChoiceField(label="Orang", required=False, coerce=int, empty_value=None)
    dari = forms.DateField(label="Dari tanggal", required=False, widget=TanggalInput())
    sampai = forms.DateField(label="Sampai tanggal", required=False, widget=TanggalInput())

    def __init__(
        self, data: Any, *, orang: Mapping[int, str], jenis: Mapping[str, type[Terlacak]]
    ) -> None:
        super().__init__(data)
        self._jenis = jenis
        self._pilihan("jenis", sorted(((n, sebutan_jenis(m)) for n, m in jenis.items()), key=_kata))
        self._pilihan("orang", sorted(((str(n), x) for n, x in orang.items()), key=_kata))
        for nama, medan in self.fields.items():
            kelas = "form-select" if nama in ("jenis", "orang") else "form-control"
            medan.widget.attrs["class"] = kelas

    def _pilihan(self, nama: str, semua: list[tuple[str, str]]) -> None:
        medan = self.fields[nama]
        assert isinstance(medan, forms.ChoiceField)
        medan.choices = [("", "Semua"), *semua]

    def clean(self) -> dict[str, Any]:
        isi = self.cleaned_data
        if isi.get("dari") and isi.get("sampai") and isi["dari"] > isi["sampai"]:
            self.add_error("sampai", "Tanggal akhir mendahului tanggal awal. Tukar keduanya.")
        return isi

    def saringan(self, halaman: int) -> Saringan:
        isi = self.cleaned_data
        sampai: date | None = isi["sampai"]
        return Saringan(
            jenis=self._jenis.get(isi["jenis"]),
            orang=isi["orang"],
            dari=_awal_hari(isi["dari"]),
            sampai=_awal_hari(sampai + timedelta(days=1) if sampai else None),
            halaman=halaman,
        )


def _kata(pilihan: tuple[str, str]) -> str:
    return pilihan[1].lower()


def _awal_hari(hari: date | None) -> datetime | None:
    return timezone.make_aware(datetime.combine(hari, time.min)) if hari else None
