"""One set of views for every kind of record: tambah, ubah, hapus, geser."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from kecamatan import actions, draf
from kecamatan.akses import Tindakan
from kecamatan.isian import Isian, IsianForm, cari
from kecamatan.lingkup import Lingkup, View, dalam_lingkup, tidak_boleh

Daftar = Mapping[str, Isian]


def _isian(view: View) -> View:
    """Finds the kind of record and asks whether this person may keep it."""

    @dalam_lingkup(Tindakan.LIHAT)
    @wraps(view)
    def jalan(
        request: HttpRequest, lingkup: Lingkup, daftar: Daftar, jenis: str, **lain: Any
    ) -> HttpResponse:
        isian = cari(daftar, jenis)
        putusan = lingkup.putusan(isian.tindakan)
        return view(request, lingkup, isian, **lain) if putusan else tidak_boleh(request, putusan)

    return jalan


@_isian
@require_http_methods(["GET", "POST"])
def tambah(request: HttpRequest, lingkup: Lingkup, isian: Isian) -> HttpResponse:
    form = _form(request, lingkup, isian, isian.baru(lingkup, request.GET.get("di", "")))
    if request.method == "POST" and form.is_valid():
        return _tambahkan(request, lingkup, isian, form)
    return _formulir(request, lingkup, isian, form, f"Tambah {isian.sebutan}")


def _tambahkan(
    request: HttpRequest, lingkup: Lingkup, isian: Isian, form: IsianForm
) -> HttpResponse:
    kunci = form.cleaned_data["kunci"]
    kiriman = (kunci, request.path) if kunci else None
    try:
        with suppress(actions.SudahTerkirim):
            form.simpan_baru(kiriman=kiriman)
    except ValidationError as salah:  # what only the moment of saving can tell
        form.add_error(None, salah.messages)
        return _formulir(request, lingkup, isian, form, f"Tambah {isian.nama.lower()}")
    return _selesai(request, lingkup, isian, f"{isian.nama} sudah ditambahkan.")


@_isian
@require_http_methods(["GET", "POST"])
def ubah(request: HttpRequest, lingkup: Lingkup, isian: Isian, pk: int) -> HttpResponse:
    form = _form(request, lingkup, isian, isian.cari(lingkup, pk))
    if request.method == "POST" and form.is_valid():
        return _simpan(request, lingkup, isian, form)
    return _formulir(request, lingkup, isian, form, f"Ubah {isian.sebutan}")


def _form(request: HttpRequest, lingkup: Lingkup, isian: Isian, objek: Any) -> IsianForm:
    return isian.form(request.POST or None, request.FILES or None, lingkup=lingkup, instance=objek)


def _simpan(request: HttpRequest, lingkup: Lingkup, isian: Isian, form: IsianForm) -> HttpResponse:
    try:
        form.simpan_ubahan(isian.cari(lingkup, form.instance.pk))
    except actions.BerubahLebihDulu as salah:
        if beda := _beda(form, salah.kini):
            return _bentrok(request, lingkup, isian, form, beda, salah.kini)
    return _selesai(request, lingkup, isian, f"{isian.nama} sudah disimpan.")


@_isian
@require_http_methods(["GET", "POST"])
def hapus(request: HttpRequest, lingkup: Lingkup, isian: Isian, pk: int) -> HttpResponse:
    objek = isian.cari(lingkup, pk)
    konteks = {"isian": isian, "objek": objek, "kembali": _alamat(lingkup, isian)}
    if request.method == "GET":
        return render(request, "kecamatan/isian/hapus.html", konteks)
    try:
        isian.penghapus(objek, oleh=lingkup.pengguna)
    except actions.MasihDipakai as salah:
        konteks["pesan"] = str(salah)
        return render(request, "kecamatan/isian/hapus.html", konteks, status=409)
    return _selesai(request, lingkup, isian, f"{isian.nama} sudah dihapus.")


@_isian
@require_POST
def geser(request: HttpRequest, lingkup: Lingkup, isian: Isian, pk: int, arah: str) -> HttpResponse:
    if not isian.berurutan:
        raise Http404(f"{isian.nama} tidak berurutan.")
    objek = isian.cari(lingkup, pk)
    langkah = -1 if arah == "naik" else 1
    actions.geser(objek, list(isian.saudara(objek)), langkah, oleh=lingkup.pengguna)
    return redirect(f"{_alamat(lingkup, isian)}#{isian.kode}-{pk}")


def _alamat(lingkup: Lingkup, isian: Isian) -> str:
    return reverse(isian.kembali, kwargs=lingkup.jalur)


def _selesai(request: HttpRequest, lingkup: Lingkup, isian: Isian, pesan: str) -> HttpResponse:
    messages.success(request, pesan)
    return draf.tersimpan(request, redirect(_alamat(lingkup, isian)))


def _formulir(
    request: HttpRequest, lingkup: Lingkup, isian: Isian, form: IsianForm, judul: str
) -> HttpResponse:
    konteks = {"form": form, "judul": judul, "kembali": _alamat(lingkup, isian)}
    return render(request, isian.templat, konteks, status=422 if form.errors else 200)


def _beda(form: IsianForm, kini: Any) -> list[tuple[Any, Any, Any]]:
    """Field by field: its name, what is stored now, what was typed. Empty after a double click."""
    return [
        (form.fields[n].label, getattr(kini, n), form.cleaned_data[n])
        for n in form.perubahan()
        if getattr(kini, n) != form.cleaned_data[n]
    ]


def _bentrok(
    request: HttpRequest, lingkup: Lingkup, isian: Isian, form: IsianForm, beda: Any, kini: Any
) -> HttpResponse:
    """Both values side by side; the second person chooses, nothing is lost."""
    konteks = {
        "isian": isian,
        "baris": beda,
        "form": form,
        "kini": kini,
        "kembali": _alamat(lingkup, isian),
    }
    return render(request, "kecamatan/isian/bentrok.html", konteks, status=409)
