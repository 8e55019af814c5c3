"""Guides for each task, and the words of SAKIP."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_safe

from iku.forms.bukti import SYARAT
from laporan.views.beranda import TERAKHIR

HALAMAN = (
    "beranda",
    "rencana",
    "target",
    "realisasi",
    "triwulan",
    "anggaran",
    "survei",
    "pembanding",
    "akip",
    "teks",
    "bukti",
    "dokumen",
    "profil",
    "riwayat",
)
"""URL names of pages that a guide leads to; each guide has the name of its page as anchor."""


@login_required
@require_safe
def panduan(request: HttpRequest) -> HttpResponse:
    terakhir: dict[str, Any] = request.session.get(TERAKHIR) or {}
    tautan = {nama: _alamat(nama, terakhir.get("jalur")) for nama in HALAMAN}
    return render(request, "bantuan/panduan.html", {"tautan": tautan, "syarat_bukti": SYARAT})


def _alamat(nama: str, jalur: dict[str, Any] | None) -> str:
    """In the kecamatan and year where one worked last; empty before one has chosen any."""
    if jalur is None:
        return ""
    try:
        return reverse(nama, kwargs=jalur)
    except NoReverseMatch:
        return ""


@login_required
@require_safe
def istilah(request: HttpRequest) -> HttpResponse:
    return render(request, "bantuan/istilah.html", {})
