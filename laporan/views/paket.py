"""“Unduh semua”: choosing, following, cancelling and fetching a pack of a kabupaten."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.contrib import messages
from django.db.models import QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kecamatan.actions import SudahTerkirim
from kecamatan.akses import Tindakan
from kecamatan.lingkup import LingkupKabupaten, dalam_kabupaten
from laporan import paket as pembuat
from laporan.forms.paket import PilihanForm
from laporan.models import Paket, PaketIsi
from laporan.paket import pekerja

TERAKHIR = 10
"""Packs that the page lists."""


@dalam_kabupaten(Tindakan.LIHAT)
@require_http_methods(["GET", "HEAD", "POST"])
def daftar(request: HttpRequest, lingkup: LingkupKabupaten) -> HttpResponse:
    """One form: counting leads to the address of the choice, making makes what is ticked.

    Both are sent by POST, so that the token of the form never stands in an address.
    """
    form = PilihanForm(request.POST if request.method == "POST" else request.GET)
    if not form.is_valid():
        return _halaman(request, lingkup, form, status=422)
    if request.method != "POST":
        return _halaman(request, lingkup, form)
    if "hitung" in request.POST:
        return redirect(f"{request.path}?{form.pilihan.parameter}#hasil")
    return _mulai(request, lingkup, form)


def _mulai(request: HttpRequest, lingkup: LingkupKabupaten, form: PilihanForm) -> HttpResponse:
    try:
        paket = pembuat.mulai(
            lingkup.kabupaten,
            lingkup.tahun,
            form.pilihan,
            oleh=lingkup.pengguna,
            kiriman=(_kunci(request), request.path),
        )
    except pembuat.TidakAdaPilihan as salah:
        return _halaman(request, lingkup, form, status=422, salah=str(salah))
    except pembuat.MasihBerjalan as salah:
        messages.warning(request, str(salah))
        return redirect(alamat(salah.paket))
    except SudahTerkirim:
        messages.info(request, "Permintaan itu sudah dikirim sebelumnya; inilah paketnya.")
        return redirect(_milik_terakhir(lingkup) or request.path)
    return redirect(alamat(paket))


def _kunci(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("kunci", ""))
    except ValueError:
        return uuid4()


def _milik_terakhir(lingkup: LingkupKabupaten) -> str:
    semua = _semua(lingkup).filter(peminta=lingkup.pengguna)
    terakhir = semua.select_related("kabupaten").first()
    return alamat(terakhir) if terakhir else ""


def _semua(lingkup: LingkupKabupaten) -> QuerySet[Paket]:
    return Paket.objects.filter(kabupaten=lingkup.kabupaten, tahun=lingkup.tahun)


def _halaman(
    request: HttpRequest,
    lingkup: LingkupKabupaten,
    form: PilihanForm,
    *,
    status: int = 200,
    salah: str = "",
) -> HttpResponse:
    konteks = {
        "form": form,
        "salah": salah,
        "kunci": uuid4(),
        "semua": _semua(lingkup).select_related("peminta")[:TERAKHIR],
        "ada_pekerja": pekerja.ada(),
    }
    if form.is_valid():
        terpilih = pembuat.pilih(lingkup.kabupaten, lingkup.tahun, form.pilihan)
        konteks |= {"terpilih": terpilih, "pilihan": form.pilihan}
    return render(request, "laporan/paket/daftar.html", konteks, status=status)


@dalam_kabupaten(Tindakan.LIHAT)
@require_safe
def rinci(request: HttpRequest, lingkup: LingkupKabupaten, pk: int) -> HttpResponse:
    """How far it is; by htmx only the part that changes."""
    paket = _satu(lingkup, pk)
    isi = list(paket.isi.select_related("kecamatan"))
    konteks = {
        "paket": paket,
        "isi": isi,
        "jadi": sum(i.keadaan != PaketIsi.Keadaan.MENUNGGU for i in isi),
        "gagal": [i for i in isi if i.keadaan == PaketIsi.Keadaan.GAGAL],
        "diam": Paket.objects.diam().filter(pk=pk).exists(),
        "ada_pekerja": pekerja.ada(),
    }
    sebagian = request.headers.get("HX-Request")
    templat = "laporan/paket/_keadaan.html" if sebagian else "laporan/paket/rinci.html"
    return render(request, templat, konteks)


@dalam_kabupaten(Tindakan.LIHAT)
@require_POST
def batal(request: HttpRequest, lingkup: LingkupKabupaten, pk: int) -> HttpResponse:
    paket = _satu(lingkup, pk)
    if pembuat.batalkan(paket):
        messages.success(request, "Paket dibatalkan. Dokumen yang sudah tercetak tetap tersimpan.")
    else:
        messages.info(request, "Paket ini sudah selesai atau sudah dibatalkan sebelumnya.")
    return redirect(alamat(paket))


@dalam_kabupaten(Tindakan.LIHAT)
@require_POST
def lanjut(request: HttpRequest, lingkup: LingkupKabupaten, pk: int) -> HttpResponse:
    paket = _satu(lingkup, pk)
    if Paket.objects.diam().filter(pk=pk).exists():
        pembuat.lanjutkan(paket)
        messages.success(request, "Dokumen yang belum selesai diantrekan lagi.")
    return redirect(alamat(paket))


@dalam_kabupaten(Tindakan.LIHAT)
@require_safe
def unduh(request: HttpRequest, lingkup: LingkupKabupaten, pk: int) -> HttpResponse:
    """Only to those of the kabupaten: the file lies where no web server looks."""
    paket = _satu(lingkup, pk)
    if not paket.siap:
        konteks = {"paket": paket, "sebab": _sebab_tiada(paket)}
        return render(request, "laporan/paket/tiada.html", konteks, status=404)
    jawab = FileResponse(
        paket.jalan.open("rb"),
        as_attachment=True,
        filename=paket.nama_berkas,
        content_type="application/zip",
    )
    jawab["Cache-Control"] = "private, no-store"
    return jawab  # type: ignore[return-value]


K = Paket.Keadaan
TIADA = {
    K.BATAL: "Paket ini dibatalkan, jadi berkas ZIP-nya tidak disusun.",
    K.GAGAL: "Paket ini gagal dibuat, jadi berkas ZIP-nya tidak ada.",
    K.SELESAI: "Berkas ZIP paket ini sudah dihapus dari server.",
}
BELUM = "Paket ini masih dibuat. Tunggu sampai selesai, lalu unduh di halamannya."


def _sebab_tiada(paket: Paket) -> str:
    return TIADA.get(Paket.Keadaan(paket.keadaan), BELUM)


def _satu(lingkup: LingkupKabupaten, pk: int) -> Paket:
    semua = _semua(lingkup).select_related("kabupaten", "peminta")
    return get_object_or_404(semua, pk=pk)


def alamat(paket: Paket) -> str:
    jalur = {"kabupaten": paket.kabupaten.slug, "tahun": paket.tahun, "pk": paket.pk}
    return reverse("paket_rinci", kwargs=jalur)
