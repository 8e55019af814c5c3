from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kecamatan.models import Kecamatan, Pengguna
from laporan import jenis
from laporan.bahan import DataTidakAda
from laporan.batas import MelebihiBatas, periksa_batas
from laporan.selectors.daftar import dokumen_tersedia


def _pengguna(request: HttpRequest) -> Pengguna:
    assert isinstance(request.user, Pengguna)
    return request.user


@login_required
@require_safe
def daftar(request: HttpRequest) -> HttpResponse:
    """What there is to read: kecamatan, years, documents."""
    semua = Kecamatan.objects.untuk(_pengguna(request)).select_related("kabupaten")
    return render(request, "laporan/daftar.html", {"semua": dokumen_tersedia(semua)})


@login_required
@require_safe
def pratinjau(
    request: HttpRequest, kabupaten: str, kecamatan: str, tahun: int, kode: str
) -> HttpResponse:
    """The body of a document on screen; another kecamatan's does not exist for this person."""
    semua = Kecamatan.objects.untuk(_pengguna(request)).select_related("kabupaten__tata_letak")
    objek = get_object_or_404(semua, kabupaten__slug=kabupaten, slug=kecamatan)
    try:
        naskah = jenis.susun(kode, objek, tahun)
        periksa_batas(naskah)
    except jenis.JenisTidakDikenal as salah:
        raise Http404(str(salah)) from None
    except (DataTidakAda, MelebihiBatas) as salah:
        konteks = {"pesan": str(salah), "kecamatan": objek, "tahun": tahun}
        return render(request, "laporan/tidak_tersedia.html", konteks, status=404)
    return render(request, "laporan/pratinjau.html", {"n": naskah, "kecamatan": objek})
