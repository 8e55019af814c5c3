"""The way of one document: where it stands, the steps, and taking one."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from kecamatan.actions import BerubahLebihDulu
from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup
from laporan import jenis
from laporan.alur import aksi
from laporan.alur.gerbang import penghalang
from laporan.alur.langkah import BUKA, LANGKAH, MENETAPKAN, Langkah
from laporan.bahan import IKUT_KECAMATAN
from laporan.forms.alur import LangkahForm
from laporan.models import Perpindahan
from laporan.selectors.alur import HalamanAlur, halaman_alur
from laporan.selectors.catatan import tinjauan
from laporan.selectors.pernyataan import gugur_kini

DI_HALAMAN_SENDIRI = MENETAPKAN
"""Steps that ask for more than a note."""


@dalam_lingkup(Tindakan.LIHAT, ikut=IKUT_KECAMATAN)
@require_safe
def halaman(request: HttpRequest, lingkup: Lingkup, kode: str) -> HttpResponse:
    alur = _cari(lingkup, kode)
    aksi.tandai_dibuka(alur.dokumen, lingkup)
    return _tampil(request, lingkup, alur)


@dalam_lingkup(Tindakan.LIHAT, ikut=IKUT_KECAMATAN)
@require_POST
def jalankan(request: HttpRequest, lingkup: Lingkup, kode: str, langkah: str) -> HttpResponse:
    """One step; a second click finds it done."""
    alur, satu = _cari(lingkup, kode), LANGKAH.get(langkah)
    if satu is None or langkah in DI_HALAMAN_SENDIRI:
        raise Http404(f"Langkah “{langkah}” tidak dikenal.")
    form = LangkahForm(request.POST, auto_id=f"%s-{langkah}")
    if not form.is_valid():
        return _tampil(request, lingkup, alur, form, satu, 422)
    try:
        _ambil_langkah(lingkup, kode, satu, form)
    except aksi.LangkahDitolak as salah:
        return _ditolak(request, lingkup, _cari(lingkup, kode), (satu, form, salah))
    except BerubahLebihDulu:
        return _berubah(request, lingkup, _cari(lingkup, kode), satu)
    messages.success(request, _cari(lingkup, kode).kabar(satu))
    return redirect(_alamat(lingkup, kode))


def _cari(lingkup: Lingkup, kode: str) -> HalamanAlur:
    try:
        return halaman_alur(lingkup, kode)
    except jenis.JenisTidakDikenal as salah:
        raise Http404(str(salah)) from None


def _alamat(lingkup: Lingkup, kode: str) -> str:
    return reverse("alur", kwargs=lingkup.jalur | {"kode": kode})


def _ambil_langkah(lingkup: Lingkup, kode: str, langkah: Langkah, form: LangkahForm) -> None:
    oleh = lingkup.pengguna
    dokumen = aksi.ambil(lingkup.kecamatan, lingkup.tahun, kode, oleh=oleh)
    revisi, catatan = form.cleaned_data["revisi"] or dokumen.revisi, form.cleaned_data["catatan"]
    aksi.jalankan(
        dokumen, langkah.kode, oleh=oleh, hari=lingkup.hari, revisi=revisi, catatan=catatan
    )


Penolakan = tuple[Langkah, LangkahForm, aksi.LangkahDitolak]


def _ditolak(
    request: HttpRequest, lingkup: Lingkup, alur: HalamanAlur, penolakan: Penolakan
) -> HttpResponse:
    """Said on the page with what was typed; but where the document moved meanwhile, that."""
    langkah, form, salah = penolakan
    if form.cleaned_data["revisi"] not in (0, alur.revisi):
        return _berubah(request, lingkup, alur, langkah)
    for alasan in salah.alasan:
        form.add_error("catatan" if langkah.bercatatan else None, alasan)
    return _tampil(request, lingkup, alur, form, langkah, 422)


def _berubah(
    request: HttpRequest, lingkup: Lingkup, alur: HalamanAlur, langkah: Langkah
) -> HttpResponse:
    """Somebody was quicker; if that was this very person, nothing is wrong."""
    akhir = next((p for p in reversed(alur.jejak) if p.langkah != BUKA), None)
    if akhir and (akhir.langkah, akhir.oleh_id) == (langkah.kode, lingkup.pengguna.pk):
        return redirect(_alamat(lingkup, alur.jenis.kode))
    messages.warning(request, _didahului(akhir))
    return _tampil(request, lingkup, alur, status=409)


def _didahului(akhir: Perpindahan | None) -> str:
    if akhir is None:
        return "Data dokumen ini baru saja diubah orang lain. Periksa, lalu ulangi."
    nama = akhir.oleh.sebutan
    keadaan = LANGKAH[akhir.langkah].ke.label if akhir.langkah in LANGKAH else akhir.ke
    return f"{nama} lebih dahulu: dokumen ini sekarang {keadaan}. Langkah Anda tidak dijalankan."


def _tampil(
    request: HttpRequest,
    lingkup: Lingkup,
    alur: HalamanAlur,
    form: LangkahForm | None = None,
    langkah: Langkah | None = None,
    status: int = 200,
) -> HttpResponse:
    """The unmet conditions are only looked up for those who could submit it now."""
    gerbang = penghalang(lingkup, alur.jenis.kode) if alur.boleh("ajukan") else ()
    konteks = {
        "a": alur,
        "form": form,
        "langkah_gagal": langkah.kode if langkah else "",
        "gerbang": gerbang,
        "boleh_ubah": lingkup.putusan(Tindakan.ISI_ANGKA),
        "di_halaman_sendiri": DI_HALAMAN_SENDIRI,
        "boleh_meninjau": lingkup.putusan(Tindakan.TINJAU),
        "boleh_menanggapi": lingkup.putusan(Tindakan.ISI_ANGKA),
        "gugur": gugur_kini(lingkup.kecamatan, lingkup.tahun) if alur.jenis.pernyataan else "",
        **tinjauan(alur.dokumen, lingkup),
    }
    return render(request, "laporan/alur/halaman.html", konteks, status=status)
