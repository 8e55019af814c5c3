"""Signing in and out, passwords."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import (
    LoginView,
    PasswordChangeView,
    PasswordResetConfirmView,
    PasswordResetView,
)
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse_lazy
from django.views.decorators.http import require_POST

from kecamatan.demo import SANDI_DEMO, akun_demo
from kecamatan.forms.akun import LupaSandiForm, MasukForm, SandiBaruForm, UbahSandiForm

TUNGGU_DETIK = 15 * 60


class Masuk(LoginView):
    template_name = "kecamatan/masuk.html"
    authentication_form = MasukForm
    redirect_authenticated_user = True

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        konteks = super().get_context_data(**kwargs)
        if settings.SAKIP_MODE == "demo":
            konteks |= {"akun_demo": akun_demo(), "sandi_demo": SANDI_DEMO}
        return konteks


class UbahSandi(PasswordChangeView):
    template_name = "kecamatan/formulir_akun.html"
    form_class = UbahSandiForm
    success_url = reverse_lazy("awal")
    extra_context = {"judul": "Ubah kata sandi"}

    def form_valid(self, form: Any) -> HttpResponse:
        messages.success(self.request, "Kata sandi sudah diubah. Sesi lain sudah diakhiri.")
        return super().form_valid(form)


class LupaSandi(PasswordResetView):
    """Answers the same whether the address is known or not."""

    template_name = "kecamatan/formulir_akun.html"
    email_template_name = "kecamatan/surel_sandi.txt"
    subject_template_name = "kecamatan/surel_sandi_judul.txt"
    form_class = LupaSandiForm
    success_url = reverse_lazy("masuk")
    extra_context = {"judul": "Lupa kata sandi"}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not settings.SUREL_ADA:
            return render(request, "kecamatan/tanpa_surel.html")
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        pesan = "Bila alamat itu terdaftar, tautan untuk membuat kata sandi baru sudah dikirim."
        messages.info(self.request, pesan)
        return super().form_valid(form)


class SandiBaru(PasswordResetConfirmView):
    template_name = "kecamatan/formulir_akun.html"
    form_class = SandiBaruForm
    success_url = reverse_lazy("masuk")
    extra_context = {"judul": "Kata sandi baru"}


def terkunci(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """Too many wrong tries: the same page for known and unknown accounts."""
    jawab = render(request, "kecamatan/terkunci.html", status=429)
    jawab["Retry-After"] = str(TUNGGU_DETIK)
    return jawab


@require_POST
def perpanjang_sesi(request: HttpRequest) -> HttpResponse:
    """Keeps the session alive (every request does); 401 tells the page that it has ended."""
    return HttpResponse(status=204 if request.user.is_authenticated else 401)
