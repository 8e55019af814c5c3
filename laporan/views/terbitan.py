"""Final documents: setting number, date and signatory; the stored PDF; signed copies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from iku.views.bukti import sebagai_unduhan
from kecamatan.actions import BerubahLebihDulu
from kecamatan.akses import Putusan, Tindakan
from kecamatan.isian import bilangan
from kecamatan.lingkup import Lingkup, dalam_lingkup, tidak_boleh
from kecamatan.models import Keanggotaan
from laporan import jenis
from laporan.alur import aksi
from laporan.alur.langkah import LANGKAH, Status, putuskan
from laporan.forms.pernyataan import PenetapanPernyataanForm
from laporan.forms.terbitan import PenetapanForm, SalinanForm
from laporan.jenis import JenisDokumen, dari_beku
from laporan.models import Dokumen, SalinanBertandaTangan, Terbitan
from laporan.selectors.alur import langkah_terakhir
from laporan.selectors.pernyataan import belum_dapat
from laporan.selectors.terbitan import dokumen_kini, semua_terbitan
from laporan.terbitan import salinan as salinan_ttd
from laporan.views.alur import GAGAL

BERUBAH = (
    "Dokumen ini sudah diubah orang lain dan sekarang {0}. Muat ulang halaman ini, lalu periksa "
    "keadaannya."
)
DITETAPKAN = "Dokumen ditetapkan. PDF finalnya siap diunduh."
SUDAH = "Dokumen ini sudah Anda tetapkan; nomor dan tanggalnya seperti di bawah."


@dalam_lingkup(Tindakan.LIHAT)
@require_http_methods(["GET", "HEAD", "POST"])
def tetapkan(request: HttpRequest, lingkup: Lingkup, kode: str) -> HttpResponse:
    """The form of the step Tetapkan; who may not take it reads why."""
    dokumen, hari, j = _dokumen(lingkup, kode), localdate(), jenis.cari(kode)
    putusan = putuskan(
        LANGKAH[_langkah(j)],
        aksi.keadaan(dokumen),
        aksi.pelaku(lingkup.pengguna, lingkup.kecamatan, hari),
    )
    if request.method != "POST" and j.pernyataan and (alasan := belum_dapat(lingkup)):
        putusan = Putusan(False, alasan)
    if not putusan:
        return _sudah(request, lingkup, dokumen) or tidak_boleh(request, putusan)
    kelas = PenetapanPernyataanForm if j.pernyataan else PenetapanForm
    form = kelas(request.POST or None, instance=dokumen, lingkup=lingkup)
    status = 200
    if request.method == "POST":
        status = _tetapkan(form, hari) if form.is_valid() else 422
        if not form.errors:
            messages.success(request, DITETAPKAN)
            return redirect(alamat(lingkup, kode))
        if status == 409 and (jawab := _sudah(request, lingkup, dokumen)):
            return jawab
    konteks = {"form": form, "j": j, "kembali": _kembali(lingkup, j)}
    return render(request, "laporan/terbitan/tetapkan.html", konteks, status=status)


def _sudah(request: HttpRequest, lingkup: Lingkup, dokumen: Dokumen) -> HttpResponse | None:
    """Sent twice: if this very person was the one who fixed it, nothing is wrong."""
    if request.method != "POST":
        return None
    menetapkan = _langkah(jenis.cari(dokumen.jenis))
    if langkah_terakhir([dokumen]) != (menetapkan, lingkup.pengguna.pk):
        return None
    messages.success(request, SUDAH)
    return redirect(alamat(lingkup, dokumen.jenis))


def _langkah(j: JenisDokumen) -> str:
    return "nyatakan" if j.pernyataan else "tetapkan"


def _tetapkan(form: PenetapanForm, hari: date) -> int:
    """Take the step; what stands in its way becomes a message of the form."""
    try:
        revisi = form.cleaned_data["revisi"] or 0
        aksi.jalankan(
            *(form.instance, _langkah(jenis.cari(form.instance.jenis))),
            oleh=form.lingkup.pengguna,
            hari=hari,
            revisi=revisi,
            isian=form.isian,
        )
        return 302
    except aksi.LangkahDitolak as salah:
        pesan, status = list(salah.alasan), 422
    except BerubahLebihDulu as salah:
        pesan, status = [_berubah(salah.kini)], 409
    except OperationalError:
        pesan, status = [GAGAL], 503
    form.add_error(None, ValidationError(pesan))
    return status


def _berubah(kini: Dokumen | None) -> str:
    return BERUBAH.format(Status(kini.status).label if kini else "sudah tidak ada")


@dalam_lingkup(Tindakan.LIHAT)
@require_http_methods(["GET", "HEAD", "POST"])
def halaman(request: HttpRequest, lingkup: Lingkup, kode: str) -> HttpResponse:
    """Every final version with its signed copies; each of them takes further ones."""
    j, semua = _jenis(kode), list(semua_terbitan(lingkup.kecamatan, lingkup.tahun, kode))
    boleh, form, status = boleh_unggah(lingkup, localdate()), None, 200
    if request.method == "POST":
        if not (boleh and semua):
            return tidak_boleh(request, boleh if semua else Putusan(False, BELUM_FINAL))
        form = _dikirim(request)
        if form.is_valid() and (pesan := _unggah(form, semua, lingkup)):
            messages.success(request, pesan)
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


def _unggah(form: SalinanForm, semua: Sequence[Terbitan], lingkup: Lingkup) -> str:
    berkas = form.cleaned_data["berkas"]
    terbitan = next((t for t in semua if t.dokumen.versi == form.versi), None)
    if terbitan is None:
        form.add_error(None, VERSI_TIDAK_ADA)
        return ""
    try:
        hasil = salinan_ttd.unggah(terbitan, berkas, oleh=lingkup.pengguna)
    except ValidationError as salah:
        form.add_error("berkas", salah)
        return ""
    return f"Salinan versi {form.versi} tersimpan: {hasil.get_golongan_display()}."


def boleh_unggah(lingkup: Lingkup, hari: date) -> Putusan:
    siapa = aksi.pelaku(lingkup.pengguna, lingkup.kecamatan, hari)
    if Keanggotaan.Peran.CAMAT in siapa.sah:
        return Putusan(True)
    return Putusan(
        False, "Salinan bertanda tangan diunggah camat, atau sekcam dengan delegasi yang tercatat."
    )


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


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def salinan(request: HttpRequest, lingkup: Lingkup, kode: str, pk: int) -> HttpResponse:
    """As a download and never in the page: what came from outside must not run here."""
    objek = salinan_atau_404(lingkup, kode, pk)
    try:
        with objek.berkas.open("rb") as berkas:
            isi = berkas.read()
    except OSError:
        return render(request, "laporan/terbitan/hilang.html", {"salinan": objek}, status=410)
    return HttpResponse(isi, content_type=objek.mime, headers=sebagai_unduhan(objek.nama))


def salinan_atau_404(lingkup: Lingkup, kode: str, pk: int) -> SalinanBertandaTangan:
    tempat = {"kecamatan": lingkup.kecamatan, "tahun": lingkup.tahun, "jenis": kode}
    semua = SalinanBertandaTangan.objects.select_related("terbitan__dokumen", "oleh")
    milik = semua.defer("terbitan__isi", "terbitan__naskah")
    di_sini = milik.filter(**{f"terbitan__dokumen__{k}": v for k, v in tempat.items()})
    return get_object_or_404(di_sini, pk=pk)


def _jenis(kode: str) -> JenisDokumen:
    try:
        return jenis.cari(kode)
    except jenis.JenisTidakDikenal as salah:
        raise Http404(str(salah)) from None


def _dokumen(lingkup: Lingkup, kode: str) -> Dokumen:
    dokumen = dokumen_kini(lingkup.kecamatan, lingkup.tahun, _jenis(kode).kode)
    if dokumen is None:
        raise Http404("Dokumen ini belum dimulai.")
    return dokumen


def alamat(lingkup: Lingkup, kode: str) -> str:
    return reverse("terbitan", kwargs={**lingkup.jalur, "kode": kode})


def _kembali(lingkup: Lingkup, j: JenisDokumen) -> str:
    if j.pernyataan:
        return reverse("alur", kwargs={**lingkup.jalur, "kode": j.kode})
    return reverse("dokumen", kwargs=lingkup.jalur) + f"#dokumen-{j.kode}"
