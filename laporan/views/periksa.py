"""The last look before a year is submitted: everything that was entered, and what is missing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup
from laporan.bahan import IKUT_KECAMATAN
from laporan.pemeriksaan import periksa


@dalam_lingkup(Tindakan.LIHAT, ikut=IKUT_KECAMATAN)
@require_safe
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    konteks = {"p": periksa(lingkup), "boleh_ubah": lingkup.putusan(Tindakan.ISI_ANGKA)}
    return render(request, "laporan/periksa/halaman.html", konteks)
