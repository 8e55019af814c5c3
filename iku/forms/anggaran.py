"""Rows of the money page: a leaf, a class of belanja, what is said about a kegiatan."""

from __future__ import annotations

from typing import ClassVar

from django import forms

from iku.forms.kolom import KolomForm
from iku.forms.medan import UangField
from iku.models import Anggaran, BelanjaPerangkat, CatatanKegiatan


class UangForm(KolomForm):
    KOLOM: ClassVar[tuple[str, ...]] = ("pagu_murni", "pagu_perubahan", "realisasi")

    pagu_murni = UangField(label="Pagu murni")
    pagu_perubahan = UangField(label="Pagu perubahan")
    realisasi = UangField(label="Realisasi")


class AnggaranForm(UangForm):
    MODEL = Anggaran
    KOLOM = (*UangForm.KOLOM, "sumber_dana")

    sumber_dana = forms.CharField(label="Sumber dana", required=False, max_length=80)


class BelanjaForm(UangForm):
    MODEL = BelanjaPerangkat


class CatatanForm(KolomForm):
    MODEL = CatatanKegiatan
    KOLOM = ("keterangan", "catatan")

    keterangan = forms.CharField(
        label="Keterangan pelaksanaan", required=False, max_length=2000, widget=forms.Textarea
    )
    catatan = forms.CharField(
        label="Catatan analisis", required=False, max_length=5000, widget=forms.Textarea
    )
