"""The Inspektorat's checklist for a report: answered here, and printed as the review sheet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from iku.actions import catat
from kecamatan.actions import BerubahLebihDulu, penulis_terakhir
from kecamatan.akses import Putusan, Tindakan
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup, dalam_lingkup, tidak_boleh
from laporan import jenis
from laporan.alur import aksi
from laporan.alur.kunci import alasan_status
from laporan.alur.langkah import Status
from laporan.dokumen.pernyataan_reviu import JENIS, SESUDAH
from laporan.forms.reviu import BarisJawaban, baris_jawaban
from laporan.models import Dokumen, JawabanReviu, PernyataanReviu
from laporan.selectors.alur import versi_dokumen
from laporan.selectors.catatan import catatan_inspektorat, daftar_uji
from laporan.selectors.pernyataan import gugur_kini
from laporan.views.dokumen import tidak_tersedia

PERNYATAAN = JENIS.kode
BUKAN_REVIU = "{} tidak direviu Inspektorat, jadi tidak mempunyai lembar reviu."
TIDAK_ADA = "Tidak ada lembar reviu"
TERKUNCI = "daftar uji ini terkunci"
VERSI_LAIN = "laporan ini sekarang versi {}, dan isian Anda untuk versi lain"
VERSI_BARU = "Versi baru itu mempunyai lembar reviunya sendiri."
Kelompok = list[tuple[str, list[BarisJawaban]]]


@dalam_lingkup(Tindakan.LIHAT)
@require_http_methods(["GET", "POST"])
def halaman(request: HttpRequest, lingkup: Lingkup, kode: str) -> HttpResponse:
    dokumen = _dokumen(request, lingkup, kode)
    if isinstance(dokumen, HttpResponse):
        return dokumen
    aksi.tandai_dibuka(dokumen, lingkup)
    if request.method == "GET":
        return _tampil(request, lingkup, dokumen, _susun(dokumen))
    if not (putusan := lingkup.putusan(Tindakan.REVIU)):
        return tidak_boleh(request, putusan)
    semua = _susun(dokumen, request.POST)
    if request.POST.get("versi", "") not in ("", str(dokumen.versi)):
        return _versi_lain(request, lingkup, dokumen, semua)
    if gagal := _simpan(lingkup, dokumen, semua):
        terkunci = (TERKUNCI, _diubah(semua)) if gagal == 403 else ("", [])
        return _tampil(request, lingkup, dokumen, semua, gagal, terkunci)
    messages.success(request, _kabar(semua))
    return redirect(request.path)


def _dokumen(request: HttpRequest, lingkup: Lingkup, kode: str) -> Dokumen | HttpResponse:
    """The newest version, or a page that says why there is no checklist for it."""
    try:
        satu = jenis.cari(kode)
    except jenis.JenisTidakDikenal as salah:
        raise Http404(str(salah)) from None
    if not satu.perlu_reviu:
        return tidak_tersedia(request, BUKAN_REVIU.format(satu.nama), 404, TIDAK_ADA)
    dokumen = next(iter(versi_dokumen(lingkup.kecamatan, lingkup.tahun, kode)), None)
    belum = f"{satu.nama} {lingkup.tahun} belum dimulai, jadi belum ada yang direviu."
    return dokumen or tidak_tersedia(request, belum, 404)


def _susun(dokumen: Dokumen, data: Mapping[str, Any] | None = None) -> Kelompok:
    return [(nama, [baris_jawaban(b, data) for b in baris]) for nama, baris in daftar_uji(dokumen)]


def _izin(lingkup: Lingkup, dokumen: Dokumen) -> Putusan:
    """What was signed with the report stays as it was."""
    putusan = lingkup.putusan(Tindakan.REVIU)
    if not putusan or dokumen.status != Status.DITETAPKAN:
        return putusan
    alasan = alasan_status(dokumen.jenis, dokumen.tahun, Status.DITETAPKAN)
    return Putusan(False, f"{alasan} {VERSI_BARU}")


def _diubah(semua: Kelompok) -> list[BarisJawaban]:
    return [b for _, baris in semua for b in baris if b.form.is_bound]


def _kabar(semua: Kelompok) -> str:
    if _diubah(semua):
        return "Jawaban reviu sudah disimpan."
    return "Tidak ada jawaban yang diubah, jadi tidak ada yang disimpan."


@transaction.atomic
def _simpan(lingkup: Lingkup, dokumen: Dokumen, semua: Kelompok) -> int:
    """All rows that this person changed or none; answers the HTTP status of what is wrong.

    Nobody takes a step with the report meanwhile.
    """
    terkini = Dokumen.objects.select_for_update()
    dokumen.refresh_from_db(fields=["status"], from_queryset=terkini)
    if not _izin(lingkup, dokumen):
        return 403
    diubah = _diubah(semua)
    if not all(b.form.is_valid() for b in diubah):
        return 422
    for b in diubah:
        _simpan_satu(lingkup, dokumen, b)
    gagal = any(b.bentrok for b in diubah)
    transaction.set_rollback(gagal)
    return 409 if gagal else 0


def _simpan_satu(lingkup: Lingkup, dokumen: Dokumen, b: BarisJawaban) -> None:
    """An answer that is taken back is removed with its note."""
    if b.form.mengalah:
        return
    kunci, revisi = {"dokumen": dokumen, "butir": b.butir}, b.form.revisi_dipakai
    try:
        catat(JawabanReviu, kunci, isi=b.form.isi, revisi=revisi, oleh=lingkup.pengguna)
    except BerubahLebihDulu as salah:
        b.bentrok, b.kini = True, salah.kini
        b.oleh = penulis_terakhir(salah.kini) if salah.kini else ""


def _versi_lain(
    request: HttpRequest, lingkup: Lingkup, dokumen: Dokumen, semua: Kelompok
) -> HttpResponse:
    """Answers to another version than this are not this one's: they are shown, and not stored."""
    terkunci = (VERSI_LAIN.format(dokumen.versi), _diubah(semua))
    return _tampil(request, lingkup, dokumen, _susun(dokumen), 409, terkunci)


Terkunci = tuple[str, list[BarisJawaban]]
"""Why nothing was stored, and what was typed."""


def _tampil(
    request: HttpRequest,
    lingkup: Lingkup,
    dokumen: Dokumen,
    semua: Kelompok,
    status: int = 200,
    terkunci: Terkunci = ("", []),
) -> HttpResponse:
    sebab, tak_tersimpan = terkunci
    konteks = {
        "dokumen": dokumen,
        "keadaan": Status(dokumen.status).label,
        "semua": semua,
        "bermasalah": [(n, b) for n, baris in semua for b in baris if b.bermasalah],
        "sebab": sebab,
        "tak_tersimpan": tak_tersimpan,
        "catatan": catatan_inspektorat(dokumen),
        "boleh_ubah": _izin(lingkup, dokumen),
        "sudah_direviu": dokumen.status in SESUDAH,
        "pernyataan": PernyataanReviu.objects.filter(laporan=dokumen).first(),
        "kode_pernyataan": PERNYATAAN,
        "gugur": gugur_kini(lingkup.kecamatan, lingkup.tahun),
        "boleh_menyatakan": lingkup.izin(Tindakan.REVIU, Hal.DOKUMEN, jenis=PERNYATAAN),
        "dijawab": sum(b.jawaban is not None for _, baris in semua for b in baris),
    }
    return render(request, "laporan/alur/reviu.html", konteks, status=status)
