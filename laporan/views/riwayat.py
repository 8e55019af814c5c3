"""The history of a kecamatan, and that of one record."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup
from laporan.forms.riwayat import SaringForm
from laporan.selectors.riwayat import Saringan, halaman, jenis_terlacak, pelaku

HALAMAN_MAKS = 10_000


@dalam_lingkup(Tindakan.LIHAT_RIWAYAT)
@require_safe
def semua(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    orang = pelaku(lingkup.kecamatan)
    form = SaringForm(request.GET, orang=orang, jenis=jenis_terlacak())
    if not form.is_valid():
        return render(request, "laporan/riwayat/semua.html", {"form": form}, status=422)
    isi = halaman(lingkup.kecamatan, form.saringan(_nomor(request)), orang)
    return render(request, "laporan/riwayat/semua.html", {"form": form, "riwayat": isi})


@dalam_lingkup(Tindakan.LIHAT_RIWAYAT)
@require_safe
def satu(request: HttpRequest, lingkup: Lingkup, jenis: str, pk: int) -> HttpResponse:
    """Of a deleted record too; what never belonged to this kecamatan does not exist here."""
    model = jenis_terlacak().get(jenis)
    if model is None:
        raise Http404(f"“{jenis}” tidak dikenal.")
    saringan = Saringan(jenis=model, pk=pk, halaman=_nomor(request))
    isi = halaman(lingkup.kecamatan, saringan, pelaku(lingkup.kecamatan))
    if not isi.isi:
        raise Http404("Tidak ada riwayat di sini.")
    return render(request, "laporan/riwayat/satu.html", {"riwayat": isi, "objek": isi.isi[0]})


def _nomor(request: HttpRequest) -> int:
    teks = request.GET.get("halaman", "")
    nomor = int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 6 else 1
    return min(max(nomor, 1), HALAMAN_MAKS)
