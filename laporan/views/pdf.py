"""The PDF of a document: at once when it is there, otherwise a page that waits for it."""

from __future__ import annotations

from typing import cast

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_http_methods

from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup
from laporan import cetakan
from laporan.alur import aksi
from laporan.bahan import IKUT_KECAMATAN
from laporan.jenis import Naskah
from laporan.models import Cetakan
from laporan.render import TidakBisaPdf
from laporan.selectors.terbitan import dokumen_kini, naskah_beku, terbitan_dari
from laporan.views.dokumen import baca_naskah, tidak_tersedia
from laporan.views.terbitan import kirim

TUNGGU_LAGI = 10
"""Seconds, for those who ask for too much at once."""


@dalam_lingkup(Tindakan.LIHAT, ikut=IKUT_KECAMATAN)
@require_http_methods(["GET", "HEAD", "POST"])
def berkas(request: HttpRequest, lingkup: Lingkup, kode: str, unduh: bool) -> HttpResponse:
    """GET asks, and waits by asking again (it fills a cache and changes no data but that a
    reviewer opened a submission); POST tries once more what has failed."""
    kini = dokumen_kini(lingkup.kecamatan, lingkup.tahun, kode)
    aksi.tandai_dibuka(kini, lingkup)
    if terbitan := terbitan_dari(kini):
        return kirim(request, terbitan, unduh=unduh)
    naskah = naskah_beku(kini) or baca_naskah(request, lingkup, kode)
    if isinstance(naskah, HttpResponse):
        return naskah
    try:
        if request.method == "POST":
            cetakan.ulangi(naskah)
            return redirect(request.path)
        return _tidak_berubah(request, naskah) or _jawab(request, lingkup, naskah, unduh)
    except TidakBisaPdf as salah:
        return tidak_tersedia(request, str(salah), 503)
    except cetakan.TerlaluBanyak as salah:
        jawab = tidak_tersedia(request, str(salah), 429)
        jawab["Retry-After"] = str(TUNGGU_LAGI)
        return jawab


def _tidak_berubah(request: HttpRequest, naskah: Naskah) -> HttpResponse | None:
    """304 for somebody who has this very file already."""
    if request.headers.get("HX-Request"):
        return None
    etag = quote_etag(cetakan.sidik(naskah))
    jawab = get_conditional_response(request, etag, response=_berlabel(HttpResponse(), etag))
    return jawab if jawab and jawab.status_code != 200 else None


def _jawab(request: HttpRequest, lingkup: Lingkup, naskah: Naskah, unduh: bool) -> HttpResponse:
    htmx = bool(request.headers.get("HX-Request"))
    tunggu = 0 if htmx else cetakan.TUNGGU
    hasil = cetakan.minta(naskah, oleh=lingkup.pengguna, tunggu=tunggu)
    if hasil.siap and not htmx:
        return _kirim(hasil, naskah, unduh)
    konteks = {"n": naskah, "cetakan": hasil, "unduh": unduh}
    if htmx:
        return render(request, "laporan/pdf/_kemajuan.html", konteks)
    return render(request, "laporan/pdf/tunggu.html", konteks, status=422 if hasil.gagal else 202)


def _kirim(hasil: Cetakan, naskah: Naskah, unduh: bool) -> HttpResponse:
    jawab = FileResponse(
        hasil.jalan.open("rb"),
        as_attachment=unduh,
        filename=naskah.nama_berkas("pdf"),
        content_type="application/pdf",
    )
    return _berlabel(cast(HttpResponse, jawab), quote_etag(hasil.kunci))


def _berlabel(jawab: HttpResponse, etag: str) -> HttpResponse:
    """Kept by the person's own browser only, which asks each time whether it still holds."""
    jawab["ETag"] = etag
    jawab["Cache-Control"] = "private, no-cache"
    return jawab
