"""Forms of the office: letterhead, tasks, units, officials."""

from __future__ import annotations

from typing import Any

from django import forms

from kecamatan.akses import Tindakan
from kecamatan.isian import Isian, IsianForm
from kecamatan.isian.formulir import TanggalInput
from kecamatan.models import Kop, Pejabat, TugasFungsi, UnitKerja

MASA = ("mulai", "selesai")
TANGGAL = {"mulai": TanggalInput(), "selesai": TanggalInput()}


class KopForm(IsianForm):
    class Meta:
        model = Kop
        fields = ("jalan", "kota", "telepon", "faks", "email", "kode_pos", "tempat", *MASA)
        widgets = TANGGAL


class TugasFungsiForm(IsianForm):
    class Meta:
        model = TugasFungsi
        fields = ("dasar_hukum", "kedudukan", "tugas", "fungsi", *MASA)
        widgets = TANGGAL


class UnitKerjaForm(IsianForm):
    class Meta:
        model = UnitKerja
        fields = ("nama", "jenis", "induk", *MASA)
        widgets = TANGGAL

    def siapkan(self) -> None:
        """A unit lies below another unit of the same office, never below itself."""
        induk = self.fields["induk"]
        assert isinstance(induk, forms.ModelChoiceField)
        semua = UnitKerja.objects.filter(kecamatan=self.lingkup.kecamatan)
        induk.queryset = semua.exclude(pk=self.instance.pk)


class NipField(forms.CharField):
    def to_python(self, value: Any) -> str:
        return "".join(str(value or "").split())


class PejabatForm(IsianForm):
    class Meta:
        model = Pejabat
        fields = ("nama", "jabatan", "status", "pangkat", "nip", *MASA)
        widgets = TANGGAL

    def siapkan(self) -> None:
        """A NIP is printed with spaces, so people type it with them."""
        self.fields["nip"] = NipField(label="NIP", required=False)


def _isian(kode: str, nama: str, model: Any, form: type[IsianForm], *, urut: bool = False) -> Isian:
    return Isian(kode, nama, model, form, Tindakan.UBAH_PROFIL, "profil", berurutan=urut)


PROFIL = {
    isian.kode: isian
    for isian in (
        _isian("kop", "Kop surat", Kop, KopForm),
        _isian("tugas-fungsi", "Tugas dan fungsi", TugasFungsi, TugasFungsiForm),
        _isian("unit", "Unit kerja", UnitKerja, UnitKerjaForm, urut=True),
        _isian("pejabat", "Pejabat", Pejabat, PejabatForm),
    )
}
