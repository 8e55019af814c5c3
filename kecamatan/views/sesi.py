"""A session that ended while somebody typed: sign in on the spot, nothing typed is lost."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kecamatan.forms.akun import MasukForm

TANDA = "masuk_lagi"
BUKAN_ISIAN = {TANDA, "csrfmiddlewaretoken", "username", "password"}


def lanjutkan(request: HttpRequest) -> HttpResponse | None:
    """For a POST without a session: the page to sign in again, or None once that is done."""
    if request.headers.get("HX-Request"):
        return HttpResponse("Sesi berakhir.", status=401)
    form = MasukForm(request, request.POST if TANDA in request.POST else None)
    if form.is_bound and form.is_valid():
        login(request, form.get_user())
        return None
    konteks = {"form": form, "isian": _isian(request), "ada_berkas": bool(request.FILES)}
    return render(request, "kecamatan/sesi_berakhir.html", konteks, status=401)


def csrf_gagal(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form of before the last sign-in is sent again from here; a stranger's is not."""
    asal = urlsplit(request.headers.get("Origin", "")).netloc
    sendiri = request.method == "POST" and asal == request.get_host()
    isian = _isian(request) if sendiri else []
    return render(request, "kecamatan/kirim_ulang.html", {"isian": isian}, status=403)


def _isian(request: HttpRequest) -> list[tuple[str, str]]:
    return [
        (nama, str(nilai))
        for nama, semua in request.POST.lists()
        if nama not in BUKAN_ISIAN
        for nilai in semua
    ]
