"""What waits for the kabupaten: approving and returning several documents at once."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kecamatan.actions import BerubahLebihDulu
from kecamatan.akses import Tindakan
from kecamatan.lingkup import LingkupKabupaten, dalam_kabupaten
from laporan.alur import aksi
from laporan.alur.kata import catatan_tertulis, terbaca
from laporan.alur.langkah import LANGKAH, Langkah
from laporan.forms.alur import CatatanForm
from laporan.selectors.ajuan import Menunggu, ajuan, sebutan_dokumen
from laporan.views.alur import GAGAL

BORONGAN = ("setujui", "kembalikan")
BERUBAH = "sudah berubah sejak Anda melihatnya dan tidak ikut. Buka, lalu periksa lagi."


@dataclass(frozen=True)
class Hasil:
    menunggu: Menunggu
    alasan: str = ""
    """Why nothing was done with it."""


@dalam_kabupaten(Tindakan.LIHAT)
@require_http_methods(["GET", "POST"])
def halaman(request: HttpRequest, lingkup: LingkupKabupaten) -> HttpResponse:
    """The list; a choice comes back as a question that names every document; then it is done."""
    semua = ajuan(lingkup)
    langkah = LANGKAH.get(request.POST.get("langkah", ""))
    if request.method == "GET" or langkah is None or langkah.kode not in BORONGAN:
        return _daftar(request, semua)
    diminta = set(request.POST.getlist("pilih"))
    pilihan = [m for m in semua if m.kunci in diminta]
    if basi := diminta - {m.kunci for m in pilihan}:
        return _basi(request, langkah, semua, pilihan, _kata_basi(lingkup, basi))
    if not pilihan:
        return _daftar(request, semua, 422, "Pilih paling sedikit satu dokumen.")
    return _lanjut(request, lingkup, langkah, pilihan)


def _kata_basi(lingkup: LingkupKabupaten, kunci: set[str]) -> str:
    """Each by its name; what never was a document of this list is only counted."""
    nama = sebutan_dokumen(lingkup, kunci)
    if lain := len(kunci) - len(nama):
        nama.append(f"{lain} dokumen{' lain' if nama else ''}")
    return f"{', '.join(nama)} {BERUBAH}"


def _basi(
    request: HttpRequest,
    langkah: Langkah,
    semua: list[Menunggu],
    pilihan: list[Menunggu],
    kata: str,
) -> HttpResponse:
    """Nothing is done; what is left of the choice is asked again, with the note as typed."""
    messages.warning(request, kata)
    form = CatatanForm(request.POST, auto_id="%s")
    if pilihan:
        return _tanya(request, langkah, pilihan, form, 409)
    if terbaca(catatan := request.POST.get("catatan", "").strip()):
        messages.info(request, catatan_tertulis(catatan))
    return _daftar(request, semua, 409)


def _lanjut(
    request: HttpRequest, lingkup: LingkupKabupaten, langkah: Langkah, pilihan: list[Menunggu]
) -> HttpResponse:
    form = CatatanForm(request.POST if "yakin" in request.POST else None, auto_id="%s")
    if form.is_valid() and (kurang := langkah.kurang_catatan(form.cleaned_data["catatan"])):
        form.add_error("catatan", kurang)
    if not form.is_valid():
        return _tanya(request, langkah, pilihan, form, 422 if form.errors else 200)
    catatan = form.cleaned_data["catatan"]
    hasil = [_satu(lingkup, langkah, m, catatan) for m in pilihan]
    gagal = [h for h in hasil if h.alasan]
    if len(gagal) < len(hasil):
        kata = f"{len(hasil) - len(gagal)} dokumen sekarang {langkah.ke.label}."
        messages.success(request, kata)
    for h in gagal:
        messages.error(request, f"{h.menunggu.sebutan}: {h.alasan}")
    return redirect(request.path)


def _satu(lingkup: LingkupKabupaten, langkah: Langkah, m: Menunggu, catatan: str) -> Hasil:
    """Each in its own transaction: one that fails does not hold up the others."""
    oleh, revisi = lingkup.pengguna, m.dokumen.revisi
    try:
        aksi.jalankan(
            m.dokumen, langkah.kode, oleh=oleh, hari=lingkup.hari, revisi=revisi, catatan=catatan
        )
    except aksi.LangkahDitolak as salah:
        return Hasil(m, " ".join(salah.alasan))
    except BerubahLebihDulu:
        return Hasil(m, f"Dokumen ini {BERUBAH}")
    except OperationalError:
        return Hasil(m, GAGAL)
    return Hasil(m)


def _daftar(
    request: HttpRequest, semua: list[Menunggu], status: int = 200, salah: str = ""
) -> HttpResponse:
    borongan = any(m.langkah.kode == "setujui" for m in semua)
    konteks = {
        "semua": semua,
        "salah": salah,
        "borongan": [LANGKAH[k] for k in BORONGAN] if borongan else [],
    }
    return render(request, "laporan/alur/ajuan.html", konteks, status=status)


def _tanya(
    request: HttpRequest,
    langkah: Langkah,
    pilihan: list[Menunggu],
    form: CatatanForm,
    status: int = 200,
) -> HttpResponse:
    konteks = {
        "langkah": langkah,
        "pilihan": pilihan,
        "form": form,
        "judul_salah": f"belum dapat di{langkah.nama.lower()}",
    }
    return render(request, "laporan/alur/yakin.html", konteks, status=status)
