"""The admin of scales and nomenclature, and a kabupaten's policy on measuring."""

from __future__ import annotations

from typing import ClassVar

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import CharField
from django.forms import BaseInlineFormSet, TextInput

from iku.models import KebijakanKinerja, KomponenAkip, Nomenklatur, Pita, Skala
from iku.predikat import SkalaTidakSah, periksa
from iku.resources import NomenklaturResource
from kecamatan.admin import AcuanAdmin, DasarAdmin, DasarInline, verifikasi


class PitaFormSet(BaseInlineFormSet):  # type: ignore[type-arg]
    """A scale is saved only whole and sound; what that means is said in `iku.predikat`."""

    def clean(self) -> None:
        super().clean()
        if any(self.errors):
            return
        terpakai = [f for f in self.forms if f.cleaned_data and f not in self.deleted_forms]
        pita = sorted((f.instance for f in terpakai), key=lambda p: p.urutan)
        try:
            periksa(self.instance.murni([p.murni() for p in pita]))
        except SkalaTidakSah as salah:
            raise ValidationError(str(salah)) from None


class PitaInline(DasarInline):
    model = Pita
    formset = PitaFormSet
    formfield_overrides = {CharField: {"widget": TextInput(attrs={"size": 12})}}


@admin.register(Skala)
class SkalaAdmin(DasarAdmin):
    list_display = ["nama", "kegunaan", "dasar", "mulai_tahun", verifikasi]
    list_filter = ["kegunaan", "perlu_verifikasi"]
    search_fields = ["nama", "dasar"]
    inlines = [PitaInline]


@admin.register(KomponenAkip)
class KomponenAkipAdmin(DasarAdmin):
    list_display = ["nama", "urutan", "bobot", "rincian", verifikasi]


class KebijakanInline(DasarInline):
    KABUPATEN = ("kabupaten",)
    model = KebijakanKinerja


@admin.register(Nomenklatur)
class NomenklaturAdmin(AcuanAdmin):
    resource_classes: ClassVar = [NomenklaturResource]
    list_display = ["kode", "kode_lama", "jenis", "nama", "terlihat"]
    list_filter = ["jenis", "terlihat"]
    search_fields = ["kode", "kode_lama", "nama"]
