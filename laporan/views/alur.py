"""The way of one document: where it stands, the steps, and taking one."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.db import OperationalError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from kecamatan.actions import BerubahLebihDulu
from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup
from kecamatan.models import Pengguna
from laporan import jenis
from laporan.alur import aksi
from laporan.alur.gerbang import penghalang
from laporan.alur.kata import catatan_tertulis
from laporan.alur.langkah import BUKAN_LANGKAH, LANGKAH, MENETAPKAN, MENUJU_AJUAN, Langkah, Status
from laporan.bahan import IKUT_KECAMATAN
from laporan.forms.alur import LangkahForm
from laporan.selectors.alur import HalamanAlur, halaman_alur, langkah_terakhir
from laporan.selectors.catatan import tinjauan
from laporan.selectors.pernyataan import gugur_kini

DI_HALAMAN_SENDIRI = MENETAPKAN
"""Steps that ask for more than a note."""
GAGAL = (
    "Gagal tersimpan: tempat penyimpanan penuh atau sedang tidak dapat ditulis. Dokumen tetap "
    "seperti semula. Beri tahu admin, lalu coba lagi."
)


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
        return _berubah(request, lingkup, _cari(lingkup, kode), satu, form)
    except OperationalError:
        form.add_error(None, GAGAL)
        return _tampil(request, lingkup, alur, form, satu, 503)
    messages.success(request, _cari(lingkup, kode).kabar(satu))
    return redirect(_alamat(lingkup, kode))


def _cari(lingkup: Lingkup, kode: str) -> HalamanAlur:
    try:
        return halaman_alur(lingkup, kode)
    except jenis.JenisTidakDikenal as salah:
        raise Http404(str(salah)) from None


def _alamat(lingkup: Lingkup, kode: str) -> str:
    return reverse("alur", kwargs=lingkup.jalur | {"kode": kode})


@transaction.atomic
def _ambil_langkah(lingkup: Lingkup, kode: str, langkah: Langkah, form: LangkahForm) -> None:
    """A step that is refused begins no document either."""
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
    berubah = form.cleaned_data["revisi"] not in (0, alur.revisi)
    if berubah or _sudah(alur, langkah, lingkup.pengguna):
        return _berubah(request, lingkup, alur, langkah, form)
    for alasan in _alasan(salah):
        form.add_error("catatan" if langkah.bercatatan else None, alasan)
    return _tampil(request, lingkup, alur, form, langkah, 422)


def _alasan(salah: aksi.LangkahDitolak) -> Sequence[str]:
    """What the gate asks for stands on the page already, each with its link."""
    if isinstance(salah, aksi.BelumLengkap):
        return [f"{len(salah.alasan)} hal belum lengkap; lihat “Belum dapat diajukan” di bawah."]
    return salah.alasan


def _berubah(
    request: HttpRequest, lingkup: Lingkup, alur: HalamanAlur, langkah: Langkah, form: LangkahForm
) -> HttpResponse:
    """Somebody was quicker; if that was this very person, nothing is wrong. The note stays."""
    if _sudah(alur, langkah, lingkup.pengguna):
        return redirect(_alamat(lingkup, alur.jenis.kode))
    messages.warning(request, _didahului(alur))
    catatan = form.cleaned_data["catatan"]
    if catatan and not alur.boleh(langkah.kode):
        messages.info(request, catatan_tertulis(catatan))
    return _tampil(request, lingkup, alur, form, langkah, 409)


def _sudah(alur: HalamanAlur, langkah: Langkah, oleh: Pengguna) -> bool:
    """Whether the last step, also of the version before, was this one by this person."""
    versi = [d for d in (alur.dokumen, *alur.versi_lain[:1]) if d]
    return langkah_terakhir(versi) == (langkah.kode, oleh.pk)


def _didahului(alur: HalamanAlur) -> str:
    """Who changed it last, be it a step or its date."""
    oleh = _pengubah_terakhir(alur)
    nama = oleh.sebutan if oleh else "Orang lain"
    keadaan = Status(alur.keadaan.status).label
    return (
        f"{nama} baru saja mengubah dokumen ini; sekarang {keadaan}. Langkah Anda tidak "
        "dijalankan. Periksa, lalu ulangi bila masih perlu."
    )


def _pengubah_terakhir(alur: HalamanAlur) -> Pengguna | None:
    """Dropping a change leaves a step with the version before it, and no change of that."""
    isi = alur.dokumen.history.select_related("history_user").first() if alur.dokumen else None
    langkah = next((p for p in reversed(alur.jejak) if p.langkah not in BUKAN_LANGKAH), None)
    if langkah and (isi is None or langkah.pada > isi.history_date):
        return langkah.oleh
    return isi.history_user if isi else None


def _tampil(
    request: HttpRequest,
    lingkup: Lingkup,
    alur: HalamanAlur,
    form: LangkahForm | None = None,
    langkah: Langkah | None = None,
    status: int = 200,
) -> HttpResponse:
    """The unmet conditions are only looked up for those who bring it on now."""
    menuju = any(map(alur.boleh, MENUJU_AJUAN))
    gerbang = penghalang(lingkup, alur.jenis.kode) if menuju else ()
    konteks = {
        "a": alur,
        "form": form,
        "langkah_gagal": langkah.kode if langkah else "",
        "judul_salah": f"“{langkah.nama}” belum dapat dijalankan" if langkah else "",
        "gerbang": gerbang,
        "boleh_ubah": lingkup.putusan(Tindakan.ISI_ANGKA),
        "di_halaman_sendiri": DI_HALAMAN_SENDIRI,
        "boleh_meninjau": lingkup.putusan(Tindakan.TINJAU),
        "boleh_menanggapi": lingkup.putusan(Tindakan.ISI_ANGKA),
        "gugur": gugur_kini(lingkup.kecamatan, lingkup.tahun) if alur.jenis.pernyataan else "",
        **tinjauan(alur.dokumen, lingkup),
    }
    return render(request, "laporan/alur/halaman.html", konteks, status=status)
