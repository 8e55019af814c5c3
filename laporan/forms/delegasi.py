"""The camat lets the sekcam act in his place, by a letter, for some time."""

from __future__ import annotations

from django import forms

from kecamatan.akses import Tindakan
from kecamatan.forms.profil import TANGGAL
from kecamatan.isian import Isian, IsianForm
from kecamatan.models import Keanggotaan, Pengguna
from laporan.alur.kata import wajib_terbaca
from laporan.models import Delegasi

TANPA_DASAR = "Tulis surat yang menjadi dasar delegasi dan nomornya, misalnya SP 800/12/2020."


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
        error_messages = {"dasar": {"required": TANPA_DASAR}}

    def siapkan(self) -> None:
        self.fields["dasar"].validators.append(wajib_terbaca(TANPA_DASAR))
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
