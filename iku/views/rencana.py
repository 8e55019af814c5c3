"""The plan on one page: the whole cascade as a tree, with what can be done at each place."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from iku.forms.rencana import RENSTRA
from iku.forms.rencana.salin import SalinForm
from iku.models import Renstra
from iku.pohon_kinerja import pohon
from iku.salinan import salin_rencana
from iku.selectors.renstra import rencana_kecamatan
from kecamatan import actions
from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    isi = rencana_kecamatan(lingkup.kecamatan, lingkup.tahun, request.GET.get("renstra", ""))
    konteks = {
        "renstra": isi.renstra,
        "tahun_kinerja": isi.kinerja,
        "tahun_ini_ada": any(t.tahun == lingkup.tahun for t in isi.kinerja),
        "rencana": isi.rencana,
        "pohon": pohon(isi.rencana) if isi.rencana else None,
        "boleh_ubah": lingkup.putusan(Tindakan.UBAH_RENCANA),
    }
    return render(request, "iku/rencana/halaman.html", konteks)


@dalam_lingkup(Tindakan.UBAH_RENCANA)
@require_http_methods(["GET", "POST"])
def salin(request: HttpRequest, lingkup: Lingkup, pk: int) -> HttpResponse:
    asal = RENSTRA.cari(lingkup, pk)
    form = SalinForm(request.POST if request.method == "POST" else None, asal=asal)
    if request.method == "POST" and form.is_valid():
        return _salinkan(request, lingkup, asal, form)
    konteks = {"form": form, "sumber": asal, "kembali": RENSTRA.alamat(lingkup, asal)}
    status = 422 if form.errors else 200
    return render(request, "iku/rencana/salin.html", konteks, status=status)


def _salinkan(
    request: HttpRequest, lingkup: Lingkup, asal: Renstra, form: SalinForm
) -> HttpResponse:
    kiriman = (form.cleaned_data["kunci"], request.path) if form.cleaned_data["kunci"] else None
    try:
        hasil = salin_rencana(asal, form.baru(), oleh=lingkup.pengguna, kiriman=kiriman)
    except actions.SudahTerkirim:
        messages.info(request, "Rencana ini sudah disalin.")
        return redirect(RENSTRA.alamat(lingkup, asal))
    messages.success(request, f"Rencana disalin ke {hasil.renstra.periode}: {hasil.rincian}.")
    return redirect(RENSTRA.alamat(lingkup, hasil.renstra))
