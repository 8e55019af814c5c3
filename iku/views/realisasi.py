"""The entry page: one row per indicator, saved row by row, or all at once without JavaScript."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from iku import actions, selectors
from iku.forms.nilai import RealisasiForm
from iku.models import Realisasi
from iku.predikat import Skala
from iku.selectors.entri import BarisEntri, baris_entri
from iku.selectors.isi import NilaiTahun
from kecamatan.actions import BerubahLebihDulu
from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup

BARIS = "iku/_baris_realisasi.html"


@dataclass(frozen=True)
class Baris:
    entri: BarisEntri
    form: RealisasiForm
    keadaan: str = ""
    """`tersimpan`, `gagal`, `bentrok` or nothing yet."""


@dalam_lingkup(Tindakan.ISI_ANGKA)
@require_http_methods(["GET", "POST"])
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    entri, skala = _entri(lingkup)
    if request.method == "GET":
        baris = [Baris(e, _form(e, None)) for e in entri]
        return _tampil(request, lingkup, baris)
    baris = [_simpan(request, lingkup, e, skala) for e in entri]
    gagal = [b for b in baris if b.keadaan in ("gagal", "bentrok")]
    if gagal:
        return _tampil(request, lingkup, baris, status=422)
    messages.success(request, "Semua isian sudah disimpan.")
    return redirect(reverse("realisasi", kwargs=lingkup.jalur))


@dalam_lingkup(Tindakan.ISI_ANGKA)
@require_POST
def simpan(request: HttpRequest, lingkup: Lingkup, pk: int) -> HttpResponse:
    """One row, through htmx: the answer is the row with its state."""
    entri, skala = _satu(lingkup, pk)
    baris = _simpan(request, lingkup, entri, skala)
    status = {"tersimpan": 200, "bentrok": 409}.get(baris.keadaan, 422)
    konteks = {"b": baris, "lingkup": lingkup, "jam": timezone.localtime()}
    return render(request, BARIS, konteks, status=status)


@dalam_lingkup(Tindakan.ISI_ANGKA)
@require_POST
def hitung(request: HttpRequest, lingkup: Lingkup, pk: int) -> HttpResponse:
    """Capaian and predikat of what is being typed; nothing is written."""
    entri, skala = _satu(lingkup, pk)
    form = _form(entri, request.POST)
    form.is_valid()
    dipahami = form.dipahami
    realisasi = NilaiTahun(dipahami) if dipahami else None
    ukuran = selectors.ukur_dengan(entri.isi, lingkup.tahun, skala, realisasi)
    konteks = {"u": ukuran, "form": form, "dipahami": dipahami, "satuan": entri.isi.satuan}
    return render(request, "iku/_capaian.html", konteks)


def _form(entri: BarisEntri, data: object) -> RealisasiForm:
    return RealisasiForm(data, indikator=entri.indikator, realisasi=entri.realisasi)


def _simpan(request: HttpRequest, lingkup: Lingkup, entri: BarisEntri, skala: Skala) -> Baris:
    form = _form(entri, request.POST)
    if not form.is_valid() or form.errors:
        return Baris(entri, form, "gagal")
    try:
        hasil = actions.catat_nilai(
            Realisasi,
            entri.indikator,
            tahun=lingkup.tahun,
            isi=form.isi,
            revisi=form.cleaned_data["revisi"] or 0,
            oleh=lingkup.pengguna,
        )
    except BerubahLebihDulu as salah:
        assert isinstance(salah.kini, Realisasi)
        return Baris(replace(entri, realisasi=salah.kini), form, "bentrok")
    nilai = NilaiTahun(hasil.nilai) if hasil else None
    ukuran = selectors.ukur_dengan(entri.isi, lingkup.tahun, skala, nilai)
    baru = replace(entri, realisasi=hasil, ukuran=ukuran)
    return Baris(baru, _form(baru, None), "tersimpan")


def _entri(lingkup: Lingkup) -> tuple[list[BarisEntri], Skala]:
    tahun = selectors.tahun_kinerja(lingkup.kecamatan.pk, lingkup.tahun)
    kebijakan = selectors.kebijakan_tahun(lingkup.kecamatan.kabupaten_id, lingkup.tahun)
    if tahun is None or kebijakan is None:
        return [], Skala("", "", 0, None, None, ())
    isi = selectors.rencana(tahun.renstra, kebijakan.aturan, lingkup.tahun, tahun.pagu)
    return baris_entri(isi, lingkup.tahun, kebijakan.skala), kebijakan.skala


def _satu(lingkup: Lingkup, pk: int) -> tuple[BarisEntri, Skala]:
    from django.http import Http404

    entri, skala = _entri(lingkup)
    for e in entri:
        if e.indikator.pk == pk:
            return e, skala
    raise Http404("Indikator ini tidak ada dalam rencana tahun itu.")


def _tampil(
    request: HttpRequest, lingkup: Lingkup, baris: list[Baris], status: int = 200
) -> HttpResponse:
    konteks = {"lingkup": lingkup, "baris": baris, "jam": timezone.localtime()}
    return render(request, "iku/realisasi.html", konteks, status=status)
