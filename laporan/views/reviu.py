"""The Inspektorat's checklist for a report: answered here, and printed as the review sheet."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kecamatan import actions
from kecamatan.akses import Tindakan
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup, dalam_lingkup, tidak_boleh
from laporan.alur import aksi
from laporan.alur.langkah import Status
from laporan.dokumen.pernyataan_reviu import JENIS, SESUDAH
from laporan.models import Dokumen, JawabanReviu, PernyataanReviu
from laporan.selectors.alur import versi_dokumen
from laporan.selectors.catatan import BarisReviu, catatan_inspektorat, daftar_uji
from laporan.selectors.pernyataan import gugur_kini

PERNYATAAN = JENIS.kode


class JawabanForm(forms.Form):
    """One question; an empty answer means that it is not answered (yet)."""

    jawaban = forms.ChoiceField(
        choices=[("", "Belum dijawab"), *JawabanReviu.Jawaban.choices],
        required=False,
        error_messages={"invalid_choice": "Pilih Ya, Sebagian atau Tidak."},
    )
    catatan = forms.CharField(required=False, max_length=2000)

    @property
    def isi(self) -> dict[str, str]:
        return {n: self.cleaned_data[n] for n in ("jawaban", "catatan")}


Kelompok = list[tuple[str, list[tuple[BarisReviu, JawabanForm]]]]


@dalam_lingkup(Tindakan.LIHAT)
@require_http_methods(["GET", "POST"])
def halaman(request: HttpRequest, lingkup: Lingkup, kode: str) -> HttpResponse:
    dokumen = next(iter(versi_dokumen(lingkup.kecamatan, lingkup.tahun, kode)), None)
    if dokumen is None:
        raise Http404("Dokumen ini belum dimulai.")
    aksi.tandai_dibuka(dokumen, lingkup)
    semua = _formulir(request, dokumen)
    if request.method == "GET":
        return _tampil(request, lingkup, dokumen, semua)
    if not (putusan := lingkup.putusan(Tindakan.REVIU)):
        return tidak_boleh(request, putusan)
    if not all(form.is_valid() for _, baris in semua for _, form in baris):
        return _tampil(request, lingkup, dokumen, semua, 422)
    _simpan(lingkup, dokumen, semua)
    messages.success(request, "Jawaban reviu sudah disimpan.")
    return redirect(request.path)


def _formulir(request: HttpRequest, dokumen: Dokumen) -> Kelompok:
    data = request.POST if request.method == "POST" else None
    return [(nama, [(b, _satu(b, data)) for b in baris]) for nama, baris in daftar_uji(dokumen)]


def _satu(b: BarisReviu, data: Any) -> JawabanForm:
    awal = {"jawaban": b.jawaban.jawaban, "catatan": b.jawaban.catatan} if b.jawaban else {}
    return JawabanForm(data, prefix=f"b{b.butir.pk}", initial=awal)


@transaction.atomic
def _simpan(lingkup: Lingkup, dokumen: Dokumen, semua: Kelompok) -> None:
    """Only what changed; an answer that is taken back is removed with its note."""
    oleh = lingkup.pengguna
    for b, form in (pasang for _, baris in semua for pasang in baris):
        kini, isi = b.jawaban, form.isi
        if kini is None and isi["jawaban"]:
            baru = JawabanReviu(dokumen=dokumen, butir=b.butir, **isi)
            actions.buat(baru, oleh=oleh)
        elif kini and not isi["jawaban"]:
            actions.hapus(kini, oleh=oleh)
        elif kini and any(getattr(kini, n) != nilai for n, nilai in isi.items()):
            actions.ubah(kini, revisi=kini.revisi, oleh=oleh, **isi)


def _tampil(
    request: HttpRequest, lingkup: Lingkup, dokumen: Dokumen, semua: Kelompok, status: int = 200
) -> HttpResponse:
    konteks = {
        "dokumen": dokumen,
        "keadaan": Status(dokumen.status).label,
        "semua": semua,
        "catatan": catatan_inspektorat(dokumen),
        "boleh_ubah": lingkup.putusan(Tindakan.REVIU),
        "sudah_direviu": dokumen.status in SESUDAH,
        "pernyataan": PernyataanReviu.objects.filter(laporan=dokumen).first(),
        "kode_pernyataan": PERNYATAAN,
        "gugur": gugur_kini(lingkup.kecamatan, lingkup.tahun),
        "boleh_menyatakan": lingkup.izin(Tindakan.REVIU, Hal.DOKUMEN, jenis=PERNYATAAN),
        "dijawab": sum(b.jawaban is not None for _, baris in semua for b, _ in baris),
    }
    return render(request, "laporan/alur/reviu.html", konteks, status=status)
