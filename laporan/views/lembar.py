"""`…/<page>/unduh/`: the table of a page as an Excel file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup, tidak_boleh
from laporan.lembar import TIPE, Buku, tulis
from laporan.lembar.daftar import LEMBAR
from laporan.lembar.riwayat import PilihanSalah


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def unduh(request: HttpRequest, lingkup: Lingkup, lembar: str) -> HttpResponse:
    satu = LEMBAR.get(lembar)
    if satu is None:
        raise Http404(f"“{lembar}” tidak mempunyai tabel untuk diunduh.")
    putusan = lingkup.putusan(satu.tindakan)
    if not putusan:
        return tidak_boleh(request, putusan)
    try:
        buku = satu.susun(lingkup, request.GET.dict())
    except PilihanSalah:
        return redirect(f"{reverse(lembar, kwargs=lingkup.jalur)}?{request.GET.urlencode()}")
    return kirim(buku)


def kirim(buku: Buku) -> HttpResponse:
    """As a file of its own name, kept by nobody on the way."""
    nama = content_disposition_header(True, f"{buku.nama}.xlsx") or "attachment"
    kepala = {"Content-Disposition": nama, "Cache-Control": "private, no-store"}
    return HttpResponse(tulis(buku), content_type=TIPE, headers=kepala)
