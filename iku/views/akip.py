"""The evaluation of SAKIP: of one kecamatan and year, and of all of a kabupaten."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from iku.selectors.akip import akip_tahun, semua_akip
from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, LingkupKabupaten, dalam_kabupaten, dalam_lingkup


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    isi = akip_tahun([lingkup.kecamatan.pk], lingkup.tahun).get(lingkup.kecamatan.pk)
    konteks = {
        "isi": isi,
        "boleh_nilai": lingkup.putusan(Tindakan.NILAI_AKIP),
        "boleh_lanjut": lingkup.putusan(Tindakan.TULIS_TEKS),
    }
    return render(request, "iku/akip/halaman.html", konteks)


@dalam_kabupaten(Tindakan.LIHAT)
@require_safe
def semua(request: HttpRequest, lingkup: LingkupKabupaten) -> HttpResponse:
    konteks = {"semua": semua_akip(lingkup.kabupaten, lingkup.tahun)}
    return render(request, "iku/akip/semua.html", konteks)
