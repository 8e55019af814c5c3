"""Verification for everybody: what a printed or signed document is, by its code or as a file."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from laporan.forms.terbitan import KodeForm, UnggahanForm
from laporan.models import Terbitan
from laporan.selectors.terbitan import keterangan, menurut_kode
from laporan.terbitan import laju, unggahan
from laporan.terbitan.kode import baca
from laporan.terbitan.proses import PemeriksaanSibuk

BATAS = {"kode": 60, "berkas": 20}
"""Per minute and address: well-formed codes that do not exist, and files."""
SEBENTAR = 15
"""Seconds after which the files that are being examined are done."""


@require_http_methods(["GET", "HEAD", "POST"])
def awal(request: HttpRequest) -> HttpResponse:
    """Type a code, or show a file."""
    if request.method == "POST":
        return _berkas(request, None)
    form = KodeForm(request.GET) if "kode" in request.GET else KodeForm()
    if form.is_bound and form.is_valid():
        return redirect("verifikasi_kode", kode=form.cleaned_data["kode"])
    return _awal(request, form, UnggahanForm(), 422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def kode(request: HttpRequest, kode: str) -> HttpResponse:
    """What the QR of a document leads to."""
    dibaca = baca(kode)
    terbitan = menurut_kode(dibaca) if dibaca else None
    if terbitan is None:
        if dibaca and laju.terlalu_sering(request, "kode", BATAS["kode"]):
            return _terlalu_sering(request)
        konteks = {"kode": kode[:40], "salah_ketik": dibaca is None, "form": KodeForm()}
        return render(request, "laporan/verifikasi/tidak_dikenal.html", konteks, status=404)
    if request.method == "POST":
        return _berkas(request, terbitan)
    return _rinci(request, terbitan, {"unggahan": UnggahanForm()})


def _berkas(request: HttpRequest, diminta: Terbitan | None) -> HttpResponse:
    form = UnggahanForm(request.POST, request.FILES)
    if not form.is_valid():
        if diminta:
            return _rinci(request, diminta, {"unggahan": form}, 422)
        return _awal(request, KodeForm(), form, 422)
    if laju.terlalu_sering(request, "berkas", BATAS["berkas"]):
        return _terlalu_sering(request)
    try:
        hasil = unggahan.periksa(form.cleaned_data["berkas"], diminta)
    except PemeriksaanSibuk:
        return _sibuk(request)
    konteks = {"unggahan": UnggahanForm(), "hasil": hasil}
    terbitan = diminta or hasil.terbitan
    if terbitan is None:
        return _awal(request, KodeForm(), UnggahanForm(), hasil=hasil)
    return _rinci(request, terbitan, konteks)


def _rinci(
    request: HttpRequest, terbitan: Terbitan, konteks: dict[str, Any], status: int = 200
) -> HttpResponse:
    isi = {"k": keterangan(terbitan), "t": terbitan, **konteks}
    return render(request, "laporan/verifikasi/rinci.html", isi, status=status)


def _awal(
    request: HttpRequest,
    form: KodeForm,
    unggahan: UnggahanForm,
    status: int = 200,
    hasil: Any = None,
) -> HttpResponse:
    isi = {"form": form, "unggahan": unggahan, "hasil": hasil}
    return render(request, "laporan/verifikasi/awal.html", isi, status=status)


def _terlalu_sering(request: HttpRequest) -> HttpResponse:
    konteks = {"detik": laju.DETIK}
    jawab = render(request, "laporan/verifikasi/terlalu_sering.html", konteks, status=429)
    jawab["Retry-After"] = str(laju.DETIK)
    return jawab


def _sibuk(request: HttpRequest) -> HttpResponse:
    """Others are being served: soon there is room again."""
    konteks = {"detik": SEBENTAR}
    jawab = render(request, "laporan/verifikasi/sibuk.html", konteks, status=503)
    jawab["Retry-After"] = str(SEBENTAR)
    return jawab
