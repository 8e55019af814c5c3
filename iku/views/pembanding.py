"""What a realisasi is compared with: the national, provincial and kabupaten figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from iku import angka, nilai
from iku.forms.kolom import Kotak
from iku.forms.pembanding import PembandingForm
from iku.models import Pembanding
from iku.selectors import BelumAda
from iku.selectors.pembanding import BarisPembanding, baris_pembanding
from iku.views.baris import Baris, cari, layani
from iku.views.baris import simpan as simpan_baris
from kecamatan.akses import Tindakan
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup, dalam_lingkup


@dalam_lingkup(Tindakan.LIHAT)
@require_http_methods(["GET", "POST"])
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    semua = "semua" in request.GET
    try:
        entri = baris_pembanding(lingkup.kecamatan, lingkup.tahun, semua=semua)
    except BelumAda as salah:
        return render(request, "iku/belum_ada.html", {"pesan": str(salah)}, status=404)

    def tampil(baris: list[Baris], status: int) -> HttpResponse:
        konteks = {
            "baris": [_tampilan(b) for b in baris],
            "galat": [b for b in baris if b.gagal],
            "semua": semua,
            "putusan": lingkup.izin(Tindakan.ISI_ANGKA, Hal.PEMBANDING),
            "jam": timezone.localtime(),
        }
        return render(request, "iku/pembanding/halaman.html", konteks, status=status)

    return layani(request, lingkup, Hal.PEMBANDING, _kotak(entri, lingkup.tahun), tampil)


@dalam_lingkup(Tindakan.ISI_ANGKA)
@require_POST
def simpan(request: HttpRequest, lingkup: Lingkup, kode: str) -> HttpResponse:
    """One row, through htmx: its state, and the difference from the realisasi."""
    try:
        entri = baris_pembanding(lingkup.kecamatan, lingkup.tahun, semua=True)
    except BelumAda as salah:
        raise Http404(str(salah)) from None
    baris = simpan_baris(
        cari(_kotak(entri, lingkup.tahun), kode), request.POST, lingkup, Hal.PEMBANDING
    )
    konteks = {**_tampilan(baris), "jam": timezone.localtime()}
    return render(request, "iku/pembanding/_jawaban.html", konteks, status=baris.status.http)


def _kotak(entri: Sequence[BarisPembanding], tahun: int) -> list[Kotak]:
    return [
        Kotak(
            kode=f"i{e.indikator.pk}-{tingkat}",
            sebutan=f"{e.indikator.nama} ({label})",
            bentuk=PembandingForm,
            kunci={"indikator": e.indikator, "tahun": tahun, "tingkat": tingkat},
            tersimpan=e.tersimpan.get(tingkat),
            acuan=e,
            hiasan={"tingkat": label, "pertama": tingkat == Pembanding.Tingkat.values[0]},
        )
        for e in entri
        for tingkat, label in Pembanding.Tingkat.choices
    ]


def _tampilan(baris: Baris) -> dict[str, Any]:
    """The row with what is derived from its stored value."""
    entri: BarisPembanding = baris.kotak.acuan
    ada: Pembanding | None = baris.kotak.tersimpan
    satuan = entri.indikator.satuan
    return {
        "b": baris,
        "e": entri,
        "tersimpan": _cetak(ada, satuan),
        "realisasi": nilai.cetak(entri.realisasi, satuan),
        "selisih": _selisih(entri, ada),
    }


def _cetak(ada: Pembanding | None, satuan: str) -> str:
    if ada is None:
        return ""
    tanpa = isinstance(ada.nilai, nilai.TidakAda)
    return "tidak ada data" if tanpa else nilai.cetak(ada.nilai, satuan)


def _selisih(entri: BarisPembanding, ada: Pembanding | None) -> str:
    beda = entri.selisih(ada.nilai).dua_desimal if ada else None
    if beda is None:
        return ""
    return f"+{angka.tulis(beda)}" if beda > 0 else angka.tulis(beda)
