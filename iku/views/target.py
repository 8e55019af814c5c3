"""The target grid: indicators down, years across; saved by row like the realisasi."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from iku import actions
from iku.baris import Keadaan, Status
from iku.forms.nilai import teks_isian
from iku.forms.target import TargetForm
from iku.models import Renstra, Target
from iku.selectors.target import BarisTarget, baris_target, renstra_tahun
from kecamatan.actions import BerubahLebihDulu, penulis_terakhir
from kecamatan.akses import Tindakan
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup, dalam_lingkup, tidak_boleh


@dataclass(frozen=True)
class Baris:
    entri: BarisTarget
    form: TargetForm
    status: Status = field(default_factory=Status)

    @property
    def salah(self) -> list[str]:
        return [
            f"{self.form[n].label}: {p}" for n, semua in self.form.errors.items() for p in semua
        ]


@dalam_lingkup(Tindakan.LIHAT)
@require_http_methods(["GET", "POST"])
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    renstra = renstra_tahun(lingkup.kecamatan, lingkup.tahun)
    if renstra is None:
        pesan = f"Belum ada Renstra yang memuat tahun {lingkup.tahun}."
        return render(request, "iku/belum_ada.html", {"pesan": pesan}, status=404)
    entri = baris_target(renstra)
    if request.method == "GET":
        return _tampil(request, lingkup, renstra, [Baris(e, _form(e)) for e in entri])
    putusan = lingkup.putusan(Tindakan.UBAH_RENCANA)
    if not putusan:
        return tidak_boleh(request, putusan)
    return _simpan_semua(request, lingkup, renstra, [_simpan(request, lingkup, e) for e in entri])


def _simpan_semua(
    request: HttpRequest, lingkup: Lingkup, renstra: Renstra, baris: list[Baris]
) -> HttpResponse:
    if any(b.status.http != 200 for b in baris):
        return _tampil(request, lingkup, renstra, baris, status=422)
    messages.success(request, "Semua target sudah disimpan.")
    return redirect(reverse("target", kwargs=lingkup.jalur))


@dalam_lingkup(Tindakan.UBAH_RENCANA)
@require_POST
def simpan(request: HttpRequest, lingkup: Lingkup, pk: int) -> HttpResponse:
    renstra = renstra_tahun(lingkup.kecamatan, lingkup.tahun)
    entri = baris_target(renstra, hanya=pk) if renstra else []
    if not entri:
        raise Http404("Indikator ini tidak ada dalam rencana tahun itu.")
    baris = _simpan(request, lingkup, entri[0])
    konteks = {"b": baris, "jam": timezone.localtime()}
    return render(request, "iku/target/_keadaan.html", konteks, status=baris.status.http)


def _form(entri: BarisTarget, data: Any = None) -> TargetForm:
    return TargetForm(data, indikator=entri.indikator, tahun=entri.tahun, tersimpan=entri.tersimpan)


def _simpan(request: HttpRequest, lingkup: Lingkup, entri: BarisTarget) -> Baris:
    form = _form(entri, request.POST)
    if not form.is_valid():
        return Baris(entri, form, Status(Keadaan.GAGAL, "Perbaiki isian ini."))
    if form.cleaned_data["pilih"] == "tersimpan":
        return Baris(entri, _form(entri), Status(Keadaan.TERSIMPAN))
    if alasan := _terkunci(form, lingkup):
        return Baris(entri, form, Status(Keadaan.TERKUNCI, alasan))
    try:
        tersimpan = _catat(form, entri, lingkup)
    except BerubahLebihDulu as salah:
        return Baris(entri, form, _bentrok(salah.kini))
    baru = BarisTarget(entri.indikator, entri.tahun, tersimpan)
    return Baris(baru, _form(baru), Status(Keadaan.TERSIMPAN))


def _terkunci(form: TargetForm, lingkup: Lingkup) -> str:
    """The first year whose target may not be changed; the row stays as it was typed."""
    alasan = (lingkup.terkunci(Hal.TARGET, tahun=t) for t in form.berubah())
    return next(filter(None, alasan), "")


@transaction.atomic
def _catat(form: TargetForm, entri: BarisTarget, lingkup: Lingkup) -> dict[int, Target]:
    """The whole row or nothing; a cell that says what is stored is left alone."""
    paksa = form.cleaned_data["pilih"] == "saya"
    hasil: dict[int, Target | None] = dict(entri.tersimpan)
    for t in form.berubah():
        hasil[t] = actions.catat_nilai(
            Target,
            entri.indikator,
            tahun=t,
            isi=form.isi[t],
            revisi=entri.revisi(t) if paksa else form.revisi(t),
            oleh=lingkup.pengguna,
        )
    return {t: target for t, target in hasil.items() if target}


def _bentrok(kini: Target | None) -> Status:
    if kini is None:
        return Status(Keadaan.BENTROK, "", "belum diisi (dikosongkan)")
    sekarang = f"{kini.tahun}: {teks_isian(kini.nilai)}"
    return Status(Keadaan.BENTROK, "", sekarang, penulis_terakhir(kini), kini.revisi)


def _tampil(
    request: HttpRequest, lingkup: Lingkup, renstra: Renstra, baris: list[Baris], status: int = 200
) -> HttpResponse:
    konteks = {
        "renstra": renstra,
        "baris": baris,
        "jam": timezone.localtime(),
        "putusan": lingkup.putusan(Tindakan.UBAH_RENCANA),
        "terkunci": {t: a for t in renstra.tahun if (a := lingkup.terkunci(Hal.TARGET, tahun=t))},
        "galat": [b for b in baris if b.status.http != 200],
    }
    return render(request, "iku/target/halaman.html", konteks, status=status)
