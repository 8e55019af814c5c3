"""Documents on screen."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup
from laporan import jenis
from laporan.bahan import DataTidakAda
from laporan.batas import MelebihiBatas, periksa_batas


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def pratinjau(request: HttpRequest, lingkup: Lingkup, kode: str) -> HttpResponse:
    """The body of a document on screen; another kecamatan's does not exist for this person."""
    try:
        naskah = jenis.susun(kode, lingkup.kecamatan, lingkup.tahun)
        periksa_batas(naskah)
    except jenis.JenisTidakDikenal as salah:
        raise Http404(str(salah)) from None
    except (DataTidakAda, MelebihiBatas) as salah:
        konteks = {"pesan": str(salah)}
        return render(request, "laporan/tidak_tersedia.html", konteks, status=404)
    return render(request, "laporan/pratinjau.html", {"n": naskah})
