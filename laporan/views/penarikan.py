"""Taking back a signed copy: asked once more, and then recorded."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup, tidak_boleh
from laporan import jenis
from laporan.terbitan.penarikan import boleh_ditarik, tarik
from laporan.views.terbitan import alamat, boleh_unggah, salinan_atau_404


@dalam_lingkup(Tindakan.LIHAT)
@require_http_methods(["GET", "HEAD", "POST"])
def salinan(request: HttpRequest, lingkup: Lingkup, kode: str, pk: int) -> HttpResponse:
    objek = salinan_atau_404(lingkup, kode, pk)
    for putusan in (boleh_unggah(lingkup, localdate()), boleh_ditarik(objek)):
        if not putusan:
            return tidak_boleh(request, putusan)
    if request.method == "POST":
        sebagai = ", ".join(sorted(str(p.label) for p in lingkup.peran))
        tarik(objek, oleh=lingkup.pengguna, sebagai=sebagai)
        messages.success(request, f"Salinan {objek.nama} ditarik.")
        return redirect(alamat(lingkup, kode))
    konteks = {"s": objek, "j": jenis.cari(kode)}
    return render(request, "laporan/terbitan/tarik.html", konteks)
