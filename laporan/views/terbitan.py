"""Final documents: every version that was Ditetapkan, its PDF, and uploading signed copies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from kecamatan.akses import Putusan, Tindakan
from kecamatan.isian import bilangan
from kecamatan.lingkup import Lingkup, dalam_lingkup, tidak_boleh
from kecamatan.models import Keanggotaan
from laporan import jenis
from laporan.alur import aksi
from laporan.forms.terbitan import SalinanForm
from laporan.jenis import JenisDokumen, dari_beku
from laporan.models import SalinanBertandaTangan, Terbitan
from laporan.selectors.terbitan import semua_terbitan
from laporan.terbitan import salinan as salinan_ttd


@dalam_lingkup(Tindakan.LIHAT)
@require_http_methods(["GET", "HEAD", "POST"])
def halaman(request: HttpRequest, lingkup: Lingkup, kode: str) -> HttpResponse:
    """Every final version with its signed copies; each of them takes further ones."""
    j, semua = jenis_atau_404(kode), list(semua_terbitan(lingkup.kecamatan, lingkup.tahun, kode))
    boleh, form, status = boleh_unggah(lingkup, j, localdate()), None, 200
    if request.method == "POST":
        if not (boleh and semua):
            return tidak_boleh(request, boleh if semua else Putusan(False, BELUM_FINAL))
        form = _dikirim(request)
        if form.is_valid() and (hasil := _unggah(form, semua, lingkup)):
            _kabarkan(request, hasil, form.versi)
            return redirect(alamat(lingkup, kode))
        status = 422
    konteks = {"j": j, "semua": _berformulir(semua, form), "form": form, "boleh_unggah": boleh}
    return render(request, "laporan/terbitan/halaman.html", konteks, status=status)


BELUM_FINAL = "Dokumen ini belum ditetapkan, jadi belum ada PDF final yang ditandatangani."
VERSI_TIDAK_ADA = (
    "Kiriman ini tidak menyebut versi yang ada, jadi salinannya tidak disimpan. Cari versi yang "
    "Anda tandatangani di halaman ini, lalu unggah salinannya di bawah versi itu."
)


def _dikirim(request: HttpRequest) -> SalinanForm:
    """With the version it was sent for; 0 where it names none."""
    versi = bilangan.baca(request.POST.get("versi", "")) or 0
    return SalinanForm(request.POST, request.FILES, versi=versi)


def _berformulir(
    semua: Sequence[Terbitan], dikirim: SalinanForm | None
) -> list[tuple[Terbitan, SalinanForm]]:
    """Each version with its form; what was sent and refused stays with its own."""
    ada = {dikirim.versi: dikirim} if dikirim else {}
    nomor = [t.dokumen.versi for t in semua]
    return [(t, ada.get(n) or SalinanForm(versi=n)) for t, n in zip(semua, nomor, strict=True)]


def _unggah(
    form: SalinanForm, semua: Sequence[Terbitan], lingkup: Lingkup
) -> SalinanBertandaTangan | None:
    berkas = form.cleaned_data["berkas"]
    terbitan = next((t for t in semua if t.dokumen.versi == form.versi), None)
    if terbitan is None:
        form.add_error(None, VERSI_TIDAK_ADA)
        return None
    try:
        return salinan_ttd.unggah(terbitan, berkas, oleh=lingkup.pengguna)
    except ValidationError as salah:
        form.add_error("berkas", salah)
        return None


TAK_PASTI = (
    "Unggah berkas asli hasil tanda tangan elektronik, atau pindaian naskah yang ditandatangani; "
    "yang keliru ini dapat ditarik dengan “Tarik salinan” di bawahnya."
)


def _kabarkan(request: HttpRequest, hasil: SalinanBertandaTangan, versi: int) -> None:
    """A copy that proves nothing is kept, but not without saying what would."""
    pesan = f"Salinan versi {versi} tersimpan: {hasil.get_golongan_display()}."
    if hasil.golongan == hasil.Golongan.TAK_PASTI:
        messages.warning(request, f"{pesan} {TAK_PASTI}")
    else:
        messages.success(request, pesan)


UNGGAH_CAMAT = "Salinan bertanda tangan diunggah camat, atau sekcam dengan delegasi yang tercatat."
UNGGAH_INSPEKTORAT = "Salinan bertanda tangan pernyataan ini diunggah Inspektorat."


def boleh_unggah(lingkup: Lingkup, j: JenisDokumen, hari: date) -> Putusan:
    """Whose paper it is keeps its signed copies, and takes back those that are wrong."""
    siapa = aksi.pelaku(lingkup.pengguna, lingkup.kecamatan, hari)
    peran = Keanggotaan.Peran.INSPEKTORAT if j.pernyataan else Keanggotaan.Peran.CAMAT
    boleh = peran in siapa.sah
    alasan = UNGGAH_INSPEKTORAT if j.pernyataan else UNGGAH_CAMAT
    return Putusan(boleh, "" if boleh else alasan)


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def unduh(request: HttpRequest, lingkup: Lingkup, kode: str, versi: int) -> HttpResponse:
    semua = semua_terbitan(lingkup.kecamatan, lingkup.tahun, kode)
    return kirim(request, get_object_or_404(semua, dokumen__versi=versi), unduh=True)


def kirim(request: HttpRequest, terbitan: Terbitan, *, unduh: bool) -> HttpResponse:
    """The stored bytes, or 304 for somebody who has them."""
    etag = quote_etag(terbitan.sha256)
    jawab = HttpResponse(headers={"ETag": etag, "Cache-Control": "private, no-cache"})
    lama = get_conditional_response(request, etag, response=jawab)
    if lama is not None and lama.status_code != 200:
        return lama
    jawab.content = bytes(terbitan.isi)
    jawab["Content-Type"] = "application/pdf"
    nama = dari_beku(terbitan.naskah).nama_berkas("pdf")
    jawab["Content-Disposition"] = content_disposition_header(unduh, nama) or "attachment"
    return jawab


def jenis_atau_404(kode: str) -> JenisDokumen:
    try:
        return jenis.cari(kode)
    except jenis.JenisTidakDikenal as salah:
        raise Http404(str(salah)) from None


def alamat(lingkup: Lingkup, kode: str) -> str:
    return reverse("terbitan", kwargs={**lingkup.jalur, "kode": kode})
