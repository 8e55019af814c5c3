"""The overviews of a kabupaten as Excel files, with the filters of their address."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from iku.selectors import BelumAda
from iku.selectors.akip import semua_akip
from kecamatan.akses import Tindakan
from kecamatan.lingkup import LingkupKabupaten, dalam_kabupaten
from laporan.forms.tinjauan import SaringDokumenForm, SaringIndikatorForm
from laporan.lembar import tinjauan as lembar
from laporan.lembar.akip import akip_semua
from laporan.selectors.tinjauan.banding import banding as bandingkan
from laporan.selectors.tinjauan.dokumen import matriks_dokumen
from laporan.selectors.tinjauan.indikator import matriks_indikator
from laporan.selectors.tinjauan.saring import saring_dokumen, saring_indikator
from laporan.views.lembar import kirim


@dalam_kabupaten(Tindakan.LIHAT)
@require_safe
def dokumen(request: HttpRequest, lingkup: LingkupKabupaten) -> HttpResponse:
    m = matriks_dokumen(lingkup, timezone.localdate())
    form = SaringDokumenForm(request.GET.dict(), [(j.kode, j.nama) for j in m.jenis])
    return kirim(lembar.dokumen(lingkup, m, saring_dokumen(m, form), form))


@dalam_kabupaten(Tindakan.LIHAT)
@require_safe
def indikator(request: HttpRequest, lingkup: LingkupKabupaten) -> HttpResponse:
    m = matriks_indikator(lingkup, SaringIndikatorForm(request.GET.dict()).triwulan)
    form = SaringIndikatorForm(request.GET.dict(), m)
    return kirim(lembar.indikator(lingkup, m, saring_indikator(m, form), form))


@dalam_kabupaten(Tindakan.LIHAT)
@require_safe
def banding(request: HttpRequest, lingkup: LingkupKabupaten, indikator: str) -> HttpResponse:
    try:
        isi = bandingkan(lingkup, indikator, SaringIndikatorForm(request.GET.dict()).triwulan)
    except BelumAda as salah:
        raise Http404(str(salah)) from None
    if isi is None:
        raise Http404(f"Tidak ada indikator itu di {lingkup.kabupaten} tahun {lingkup.tahun}.")
    return kirim(lembar.banding(lingkup, isi))


@dalam_kabupaten(Tindakan.LIHAT)
@require_safe
def akip(request: HttpRequest, lingkup: LingkupKabupaten) -> HttpResponse:
    return kirim(akip_semua(lingkup, semua_akip(lingkup.kabupaten, lingkup.tahun)))
