"""The camat lets the sekcam act in his place, by a letter, for some time."""

from __future__ import annotations

from django import forms

from kecamatan.akses import Tindakan
from kecamatan.forms.profil import TANGGAL
from kecamatan.isian import Isian, IsianForm
from kecamatan.models import Keanggotaan, Pengguna
from laporan.models import Delegasi


class SekcamField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """By name and office: a login name says nothing to the camat."""

    def label_from_instance(self, obj: Pengguna) -> str:
        return f"{obj.sebutan}, {Keanggotaan.Peran.SEKCAM.label}"


class DelegasiForm(IsianForm):
    kepada = SekcamField(Pengguna.objects.none())

    class Meta:
        model = Delegasi
        fields = ("kepada", "dasar", "mulai", "selesai")
        widgets = TANGGAL
        help_texts = {"selesai": "Kosongkan selama masih berlaku"}

    def siapkan(self) -> None:
        kepada = self.fields["kepada"]
        assert isinstance(kepada, forms.ModelChoiceField)
        kepada.queryset = Pengguna.objects.filter(
            keanggotaan__kecamatan=self.lingkup.kecamatan,
            keanggotaan__peran=Keanggotaan.Peran.SEKCAM,
        ).distinct()


DELEGASI = {
    "delegasi": Isian(
        "delegasi",
        "Delegasi",
        Delegasi,
        DelegasiForm,
        Tindakan.DELEGASI,
        "profil",
        ikut=frozenset(),
    )
}
