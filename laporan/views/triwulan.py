"""Quarters: the office submits one, Bagian Organisasi opens it again with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from iku.actions import catat
from iku.models import Indikator
from iku.selectors.triwulan import tagihan_triwulan
from kecamatan.actions import BerubahLebihDulu
from kecamatan.akses import Putusan, Tindakan
from kecamatan.isian.bilangan import RevisiField, baca
from kecamatan.isian.formulir import TanggalInput
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup, dalam_lingkup, tidak_boleh
from laporan.alur.kata import wajib_terbaca
from laporan.models import Triwulan
from laporan.selectors.triwulan import triwulan_tahun

BERUBAH = "Triwulan ini baru saja diubah orang lain. Periksa keadaannya, lalu ulangi."


SISA = "{} indikator lain tanpa isian pada triwulan itu; targetnya setahun."
TANPA_ALASAN = "Tulis mengapa triwulan ini dibuka kembali."
KOSONG = "Tidak ada indikator yang mempunyai target pada triwulan itu, jadi tidak ada isiannya."


class BukaForm(forms.Form):
    revisi = RevisiField(required=False)
    alasan = forms.CharField(
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": TANPA_ALASAN},
        validators=[wajib_terbaca(TANPA_ALASAN)],
    )
    hingga = forms.DateField(
        required=False,
        widget=TanggalInput,
        error_messages={"invalid": "Tanggal itu tidak ada. Contoh: 2020-04-30."},
    )


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    return _tampil(request, lingkup)


@dalam_lingkup(Tindakan.AJUKAN_TRIWULAN)
@require_POST
def ajukan(request: HttpRequest, lingkup: Lingkup, tw: int) -> HttpResponse:
    """Refused with the list of what is missing; an empty quarter says that nothing was due."""
    if alasan := lingkup.terkunci(Hal.REALISASI):
        return tidak_boleh(request, Putusan(False, alasan))
    if alasan := lingkup.terkunci(Hal.REALISASI, triwulan=tw):
        messages.warning(request, alasan)
        return _tampil(request, lingkup, tw=tw, status=409)
    tagihan = tagihan_triwulan(lingkup.kecamatan, lingkup.tahun, tw)
    if tagihan.kurang:
        return _tampil(request, lingkup, tw=tw, status=422, kurang=tagihan.kurang)
    if tagihan.belum or not tagihan.ditagih:
        messages.info(request, SISA.format(len(tagihan.belum)) if tagihan.belum else KOSONG)
    isi = {"keadaan": Triwulan.Keadaan.DIAJUKAN, "alasan": "", "hingga": None}
    return _catat(request, lingkup, tw, isi, _revisi(request))


@dalam_lingkup(Tindakan.BUKA_TRIWULAN)
@require_POST
def buka(request: HttpRequest, lingkup: Lingkup, tw: int) -> HttpResponse:
    """Refused while the report locks the whole year: a quarter alone would stay closed."""
    if alasan := lingkup.terkunci(Hal.REALISASI):
        return tidak_boleh(request, Putusan(False, alasan))
    form = BukaForm(request.POST)
    if form.is_valid() and (hingga := form.cleaned_data["hingga"]) and hingga < lingkup.hari:
        form.add_error("hingga", "Tanggal itu sudah lewat. Kosongkan, atau pilih hari nanti.")
    if not form.is_valid():
        return _tampil(request, lingkup, form, tw, 422)
    data = form.cleaned_data
    isi = {"keadaan": Triwulan.Keadaan.DIBUKA, "alasan": data["alasan"], "hingga": data["hingga"]}
    return _catat(request, lingkup, tw, isi, data["revisi"] or 0, form)


def _revisi(request: HttpRequest) -> int:
    return baca(request.POST.get("revisi", "")) or 0


def _catat(
    request: HttpRequest,
    lingkup: Lingkup,
    tw: int,
    isi: dict[str, Any],
    revisi: int,
    form: BukaForm | None = None,
) -> HttpResponse:
    """Where somebody was quicker, what was typed is still there."""
    kunci = {"kecamatan": lingkup.kecamatan, "tahun": lingkup.tahun, "triwulan": tw}
    try:
        hasil = catat(Triwulan, kunci, isi=isi, revisi=revisi, oleh=lingkup.pengguna)
    except (BerubahLebihDulu, IntegrityError):
        messages.warning(request, BERUBAH)
        return _tampil(request, lingkup, form, tw, 409)
    messages.success(request, f"{hasil} sekarang {isi['keadaan'].label.lower()}.")
    return redirect(f"{reverse('triwulan', kwargs=lingkup.jalur)}#triwulan-{tw}")


def _tampil(
    request: HttpRequest,
    lingkup: Lingkup,
    form: BukaForm | None = None,
    tw: int = 0,
    status: int = 200,
    kurang: Sequence[Indikator] = (),
) -> HttpResponse:
    konteks = {
        "semua": triwulan_tahun(lingkup),
        "tahun_terkunci": lingkup.terkunci(Hal.REALISASI),
        "form": form,
        "gagal": tw,
        "kurang": kurang,
        "boleh_ajukan": lingkup.putusan(Tindakan.AJUKAN_TRIWULAN),
        "boleh_buka": lingkup.putusan(Tindakan.BUKA_TRIWULAN),
    }
    return render(request, "laporan/alur/triwulan.html", konteks, status=status)
