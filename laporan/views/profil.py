"""The office on one page; its chart is the very drawing that is printed, so it lives here."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup
from kecamatan.selectors import profil
from laporan.bagian import bagan
from laporan.models import Delegasi
from laporan.selectors.dokumen import susunan_unit


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    hari = timezone.localdate()
    isi = profil(lingkup.kecamatan, hari)
    susunan = susunan_unit(isi.unit, hari)
    nama = f"Bagan organisasi {lingkup.kecamatan.sebutan}"
    konteks = {
        "hari": hari,
        "profil": isi,
        "bagan": bagan(susunan[0], nama) if susunan else None,
        "boleh_ubah": lingkup.putusan(Tindakan.UBAH_PROFIL),
        "delegasi": Delegasi.objects.filter(kecamatan=lingkup.kecamatan).select_related("kepada"),
        "boleh_delegasi": lingkup.putusan(Tindakan.DELEGASI),
    }
    return render(request, "laporan/profil/halaman.html", konteks)
