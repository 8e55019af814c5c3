"""One signed copy: handed out, or taken back; that is asked once more, and then recorded."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from iku.views.bukti import unduhan
from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup, tidak_boleh
from laporan import jenis
from laporan.models import SalinanBertandaTangan
from laporan.terbitan import penarikan
from laporan.views.terbitan import alamat, boleh_unggah


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def unduh(request: HttpRequest, lingkup: Lingkup, kode: str, pk: int) -> HttpResponse:
    objek = _atau_404(lingkup, kode, pk)
    if jawab := unduhan(objek):
        return jawab
    return render(request, "laporan/terbitan/hilang.html", {"salinan": objek}, status=410)


@dalam_lingkup(Tindakan.LIHAT)
@require_http_methods(["GET", "HEAD", "POST"])
def tarik(request: HttpRequest, lingkup: Lingkup, kode: str, pk: int) -> HttpResponse:
    objek, j = _atau_404(lingkup, kode, pk), jenis.cari(kode)
    for putusan in (boleh_unggah(lingkup, j, localdate()), penarikan.boleh_ditarik(objek)):
        if not putusan:
            return tidak_boleh(request, putusan)
    if request.method == "POST":
        sebagai = ", ".join(sorted(str(p.label) for p in lingkup.peran))
        penarikan.tarik(objek, oleh=lingkup.pengguna, sebagai=sebagai)
        messages.success(request, f"Salinan {objek.nama} ditarik.")
        return redirect(alamat(lingkup, kode))
    konteks = {"s": objek, "j": j}
    return render(request, "laporan/terbitan/tarik.html", konteks)


def _atau_404(lingkup: Lingkup, kode: str, pk: int) -> SalinanBertandaTangan:
    tempat = {"kecamatan": lingkup.kecamatan, "tahun": lingkup.tahun, "jenis": kode}
    semua = SalinanBertandaTangan.objects.select_related("terbitan__dokumen", "oleh")
    milik = semua.defer("terbitan__isi", "terbitan__naskah")
    di_sini = milik.filter(**{f"terbitan__dokumen__{k}": v for k, v in tempat.items()})
    return get_object_or_404(di_sini, pk=pk)
