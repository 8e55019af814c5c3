"""The text of a year: the overview, and one part of a document in the editor."""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from kecamatan import draf
from kecamatan.actions import BerubahLebihDulu, penulis_terakhir
from kecamatan.akses import Tindakan
from kecamatan.isian import bilangan
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup, View, dalam_lingkup, tidak_boleh
from laporan import actions
from laporan.bagian import blok
from laporan.bahan import IKUT_KECAMATAN, DataTidakAda
from laporan.forms.narasi import NarasiForm
from laporan.models import Narasi
from laporan.selectors import teks as baca
from laporan.selectors.salinan import sumber_salinan
from laporan.teks import tulis
from laporan.teks.baku import teks_baku
from laporan.teks.bersih import bersihkan
from laporan.teks.daftar import Bagian

BERTEKS = ("lkj", "pk", "sk-iku")
"""Kinds of document whose text is kept on this page."""


@dataclass(frozen=True)
class Ruang:
    """A part with what is stored of it: this year's own text, and an earlier year's."""

    lingkup: Lingkup
    bagian: Bagian
    narasi: Narasi | None
    lalu: Narasi | None

    @property
    def alamat(self) -> str:
        return self.ke("teks_bagian")

    def ke(self, rute: str) -> str:
        kunci = {"jenis": self.bagian.jenis, "bagian": self.bagian.kunci}
        return reverse(rute, kwargs=self.lingkup.jalur | kunci)

    @property
    def revisi(self) -> int:
        return self.narasi.revisi if self.narasi else 0

    def baku(self) -> str:
        return teks_baku(self.lingkup.kecamatan, self.lingkup.tahun, self.bagian)


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def daftar(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    halaman = baca.halaman_teks(lingkup.kecamatan, lingkup.tahun)
    konteks = {
        "h": halaman,
        "boleh_ubah": lingkup.putusan(Tindakan.TULIS_TEKS),
        "terkunci": {k: a for k in BERTEKS if (a := lingkup.terkunci(Hal.DOKUMEN, jenis=k))},
        "dicabut": _dicabut(halaman, lingkup.tahun),
        "salinan": sumber_salinan(lingkup.kecamatan, lingkup.tahun, halaman),
        "kunci": uuid4(),
    }
    return render(request, "laporan/teks/daftar.html", konteks)


def _dicabut(halaman: baca.HalamanTeks, tahun: int) -> dict[int, str]:
    """Rows of mengingat that cite what is no longer in force, with the reason."""
    semua = ((k.pk, k.peraturan) for k in halaman.ketentuan.mengingat)
    return {pk: alasan for pk, p in semua if p and (alasan := baca.dicabut_pada(p, tahun))}


def _satu_bagian(view: View) -> View:
    """Finds the part; one that this year's documents do not have does not exist."""

    @dalam_lingkup(Tindakan.TULIS_TEKS, ikut=IKUT_KECAMATAN)
    @wraps(view)
    def jalan(
        request: HttpRequest, lingkup: Lingkup, jenis: str, bagian: str, **lain: Any
    ) -> HttpResponse:
        if not (putusan := lingkup.izin(Tindakan.TULIS_TEKS, Hal.DOKUMEN, jenis=jenis)):
            return tidak_boleh(request, putusan)
        tempat = (lingkup.kecamatan, lingkup.tahun)
        satu = baca.cari_bagian(*tempat, jenis, bagian)
        if satu is None:
            raise Http404(f"Bagian “{bagian}” tidak ada.")
        ruang = Ruang(lingkup, satu, *baca.narasi_bagian(*tempat, satu))
        try:
            return view(request, ruang, **lain)
        except DataTidakAda as salah:
            return render(request, "iku/belum_ada.html", {"pesan": str(salah)}, status=404)

    return jalan


@_satu_bagian
@require_http_methods(["GET", "POST"])
def bagian(request: HttpRequest, ruang: Ruang) -> HttpResponse:
    if request.method == "GET":
        return _sunting(request, ruang, NarasiForm(awal=_awal(request, ruang), revisi=ruang.revisi))
    form = NarasiForm(request.POST, awal="", revisi=ruang.revisi)
    if not form.is_valid():
        return _sunting(request, ruang, form, status=422)
    if "pratinjau" in request.POST:
        return _sunting(request, ruang, form)
    return _simpan(request, ruang, form)


def _awal(request: HttpRequest, ruang: Ruang) -> str:
    """What the editor begins with: an earlier year's text only when asked for."""
    if ruang.lalu and request.GET.get("dari") == str(ruang.lalu.tahun):
        return bersihkan(ruang.lalu.isi)
    return bersihkan(ruang.narasi.isi) if ruang.narasi else ruang.baku()


def _sunting(
    request: HttpRequest, ruang: Ruang, form: NarasiForm, status: int = 200
) -> HttpResponse:
    konteks = {
        "ruang": ruang,
        "form": form,
        "dari": ruang.lalu if request.GET.get("dari") and not form.is_bound else None,
    }
    return render(request, "laporan/teks/bagian.html", konteks, status=status)


def _simpan(request: HttpRequest, ruang: Ruang, form: NarasiForm) -> HttpResponse:
    isi, revisi = form.cleaned_data["isi"], form.cleaned_data["revisi"]
    lingkup, nama = ruang.lingkup, f"“{ruang.bagian.letak} – {ruang.bagian.nama}”"
    if ruang.narasi is None and not revisi and form.teks == tulis.teks(blok(ruang.baku())):
        pesan = f"{nama} tidak berubah: teks baku tetap dipakai dan tetap mengikuti data."
        return _kembali(request, lingkup, pesan)
    tempat = (lingkup.kecamatan, lingkup.tahun, ruang.bagian)
    try:
        actions.simpan_narasi(*tempat, isi=isi, revisi=revisi, oleh=lingkup.pengguna)
    except BerubahLebihDulu as salah:
        return _bentrok(request, ruang, form, salah.kini)
    return _kembali(request, lingkup, f"{nama} sudah disimpan sebagai teks sendiri.")


def _kembali(request: HttpRequest, lingkup: Lingkup, pesan: str) -> HttpResponse:
    messages.success(request, pesan)
    return draf.tersimpan(request, redirect(reverse("teks", kwargs=lingkup.jalur)))


def _bentrok(
    request: HttpRequest, ruang: Ruang, form: NarasiForm, kini: Narasi | None
) -> HttpResponse:
    """Both texts; the second person chooses, or edits on from their own."""
    konteks = {
        "ruang": ruang,
        "form": form,
        "kini": blok(kini.isi if kini else ruang.baku()),
        "revisi_kini": kini.revisi if kini else 0,
        "penulis": penulis_terakhir(kini) if kini else "",
    }
    return render(request, "laporan/teks/bentrok.html", konteks, status=409)


@_satu_bagian
@require_http_methods(["GET", "POST"])
def baku(request: HttpRequest, ruang: Ruang) -> HttpResponse:
    """Back to the standard text, after both were shown."""
    if ruang.narasi is None:
        return redirect(ruang.alamat)
    status, revisi = 200, request.POST.get("revisi", "")
    if request.method == "POST":
        nomor = bilangan.baca(revisi) or 0
        try:
            actions.kembalikan_baku(ruang.narasi, revisi=nomor, oleh=ruang.lingkup.pengguna)
        except BerubahLebihDulu:
            status = 409
        else:
            pesan = f"“{ruang.bagian.nama}” kembali memakai teks baku."
            return _kembali(request, ruang.lingkup, pesan)
    konteks = {
        "ruang": ruang,
        "sendiri": blok(ruang.narasi.isi),
        "baku": blok(ruang.baku()),
        "berubah": status == 409,
    }
    return render(request, "laporan/teks/baku.html", konteks, status=status)
