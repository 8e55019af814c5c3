"""One set of views for every kind of record: tambah, ubah, hapus, geser."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from kecamatan import actions, draf
from kecamatan.akses import Tindakan
from kecamatan.isian import Isian, IsianForm, cari
from kecamatan.lingkup import Lingkup, View, dalam_lingkup, tidak_boleh

Daftar = Mapping[str, Isian]
LANGKAH = {"naik": -1, "turun": 1}
BARU_SAJA = "Orang lain baru saja menyimpan isian yang sama. Muat ulang halaman, lalu periksa."


def _isian(view: View) -> View:
    """Finds the kind of record and asks whether this person may keep it."""

    @dalam_lingkup(Tindakan.LIHAT)
    @wraps(view)
    def jalan(
        request: HttpRequest, lingkup: Lingkup, daftar: Daftar, jenis: str, **lain: Any
    ) -> HttpResponse:
        isian = cari(daftar, jenis)
        putusan = isian.izin(lingkup)
        return view(request, lingkup, isian, **lain) if putusan else tidak_boleh(request, putusan)

    return jalan


@_isian
@require_http_methods(["GET", "POST"])
def tambah(request: HttpRequest, lingkup: Lingkup, isian: Isian) -> HttpResponse:
    _seutuhnya(isian)
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
        _tempelkan(form, salah)
    except IntegrityError:
        form.add_error(None, BARU_SAJA)
    if form.errors:
        return _formulir(request, lingkup, isian, form, f"Tambah {isian.sebutan}")
    return _selesai(request, lingkup, isian, form, "ditambahkan")


def _seutuhnya(isian: Isian) -> None:
    if isian.hanya_ubah:
        raise Http404(f"{isian.nama} hanya diubah, tidak ditambah atau dihapus.")


def _tempelkan(form: IsianForm, salah: ValidationError) -> None:
    """Each message at its field, or above the form where the form does not have that field."""
    pesan = salah.message_dict if hasattr(salah, "error_dict") else {"": salah.messages}
    for nama, kalimat in pesan.items():
        form.add_error(nama if nama in form.fields else None, kalimat)


@_isian
@require_http_methods(["GET", "POST"])
def ubah(request: HttpRequest, lingkup: Lingkup, isian: Isian, pk: int) -> HttpResponse:
    objek = isian.cari(lingkup, pk)
    if not (putusan := isian.izin_atas(lingkup, objek)):
        return tidak_boleh(request, putusan)
    form = _form(request, lingkup, isian, objek)
    if request.method == "POST" and form.is_valid():
        return _simpan(request, lingkup, isian, form)
    return _formulir(request, lingkup, isian, form, f"Ubah {isian.sebutan}")


def _form(request: HttpRequest, lingkup: Lingkup, isian: Isian, objek: Any) -> IsianForm:
    kirim = request.method == "POST"  # also when nothing was filled in
    return isian.form(
        request.POST if kirim else None,
        request.FILES if kirim else None,
        lingkup=lingkup,
        minta=request.GET.dict(),
        instance=objek,
    )


def _simpan(request: HttpRequest, lingkup: Lingkup, isian: Isian, form: IsianForm) -> HttpResponse:
    try:
        form.simpan_ubahan(isian.cari(lingkup, form.instance.pk))
    except actions.BerubahLebihDulu as salah:
        if beda := form.beda(salah.kini):
            return _bentrok(request, lingkup, isian, form, beda, salah.kini)
    except IntegrityError:
        form.add_error(None, BARU_SAJA)
        return _formulir(request, lingkup, isian, form, f"Ubah {isian.sebutan}")
    return _selesai(request, lingkup, isian, form, "disimpan")


@_isian
@require_http_methods(["GET", "POST"])
def hapus(request: HttpRequest, lingkup: Lingkup, isian: Isian, pk: int) -> HttpResponse:
    _seutuhnya(isian)
    objek = isian.cari(lingkup, pk)
    if not (putusan := isian.izin_atas(lingkup, objek)):
        return tidak_boleh(request, putusan)
    if request.method == "GET" or isian.penahan(lingkup, objek):
        return _tanya_hapus(request, lingkup, isian, objek)
    sesudah = isian.alamat(lingkup, objek, letak="#isi")
    try:
        isian.buang(objek, oleh=lingkup.pengguna)
    except actions.MasihDipakai:
        return _tanya_hapus(request, lingkup, isian, objek)
    messages.success(request, f"{isian.nama} sudah dihapus.")
    return redirect(sesudah)


def _tanya_hapus(request: HttpRequest, lingkup: Lingkup, isian: Isian, objek: Any) -> HttpResponse:
    """What goes along; or, where it cannot be, what holds it."""
    akibat, kembali = isian.akibat_hapus(lingkup, objek), isian.alamat(lingkup, objek)
    status = 409 if request.method == "POST" else 200
    konteks = {"isian": isian, "objek": objek, "kembali": kembali, "akibat": akibat}
    konteks["ditahan"] = isian.penahan(lingkup, objek)
    return render(request, "kecamatan/isian/hapus.html", konteks, status=status)


@_isian
@require_POST
def geser(request: HttpRequest, lingkup: Lingkup, isian: Isian, pk: int, arah: str) -> HttpResponse:
    if not isian.berurutan or arah not in LANGKAH:
        raise Http404(f"{isian.nama} tidak dapat digeser {arah}.")
    objek = isian.cari(lingkup, pk)
    try:
        saudara = list(isian.saudara(objek))
        actions.geser(objek, saudara, LANGKAH[arah], oleh=lingkup.pengguna)
    except actions.BerubahLebihDulu:
        messages.warning(request, "Urutan baru saja diubah orang lain. Periksa, lalu geser lagi.")
    return redirect(isian.alamat(lingkup, objek, letak=f"#{arah}-{isian.kode}-{pk}"))


def _selesai(
    request: HttpRequest, lingkup: Lingkup, isian: Isian, form: IsianForm, kata: str
) -> HttpResponse:
    messages.success(request, f"{isian.nama} sudah {kata}.")
    for kalimat in form.peringatan():
        messages.warning(request, kalimat)
    return draf.tersimpan(request, redirect(isian.alamat(lingkup, form.instance)))


def _formulir(
    request: HttpRequest, lingkup: Lingkup, isian: Isian, form: IsianForm, judul: str
) -> HttpResponse:
    kembali = isian.alamat(lingkup, form.instance)
    konteks = {"form": form, "isian": isian, "judul": judul, "kembali": kembali}
    return render(request, isian.templat, konteks, status=422 if form.errors else 200)


def _bentrok(
    request: HttpRequest, lingkup: Lingkup, isian: Isian, form: IsianForm, beda: Any, kini: Any
) -> HttpResponse:
    """Both values side by side; the second person chooses, nothing is lost."""
    konteks = {
        "isian": isian,
        "baris": beda,
        "form": form,
        "kini": kini,
        "kembali": isian.alamat(lingkup, kini),
    }
    return render(request, "kecamatan/isian/bentrok.html", konteks, status=409)
