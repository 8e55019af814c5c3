"""A session that ended while somebody typed: sign in on the spot, nothing typed is lost."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kecamatan.forms.akun import MasukForm

TANDA = "masuk_lagi"
BUKAN_ISIAN = {TANDA, "csrfmiddlewaretoken", "username", "password"}


def lanjutkan(request: HttpRequest) -> HttpResponse | None:
    """For a POST without a session: the page to sign in again, or None once that is done."""
    if request.headers.get("HX-Request"):
        return render(request, "kecamatan/sesi_berakhir_baris.html", status=401)
    form = MasukForm(request, request.POST if TANDA in request.POST else None)
    if form.is_bound and form.is_valid():
        login(request, form.get_user())
        return None
    form.helper.form_tag = False
    isian = [
        (nama, nilai)
        for nama, semua in request.POST.lists()
        if nama not in BUKAN_ISIAN
        for nilai in semua
    ]
    konteks = {"form": form, "isian": isian, "ada_berkas": bool(request.FILES)}
    return render(request, "kecamatan/sesi_berakhir.html", konteks, status=401)
