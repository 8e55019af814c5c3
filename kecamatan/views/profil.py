from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup
from kecamatan.selectors import profil


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    konteks = {
        "lingkup": lingkup,
        "profil": profil(lingkup.kecamatan),
        "boleh_ubah": lingkup.putusan(Tindakan.UBAH_PROFIL),
    }
    return render(request, "kecamatan/profil.html", konteks)
