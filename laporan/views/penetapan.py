"""The step Tetapkan: number, date and signatory of a document, and its final PDF."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods

from kecamatan.actions import BerubahLebihDulu
from kecamatan.akses import Putusan, Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup, tidak_boleh
from laporan import jenis
from laporan.alur import aksi
from laporan.alur.langkah import LANGKAH, Status, putuskan
from laporan.forms.pernyataan import PenetapanPernyataanForm
from laporan.forms.terbitan import PenetapanForm
from laporan.jenis import JenisDokumen
from laporan.models import Dokumen
from laporan.selectors.alur import langkah_terakhir
from laporan.selectors.pernyataan import belum_dapat
from laporan.selectors.terbitan import dokumen_kini
from laporan.views.alur import GAGAL
from laporan.views.terbitan import alamat, jenis_atau_404

BERUBAH = (
    "Dokumen ini sudah diubah orang lain dan sekarang {0}. Muat ulang halaman ini, lalu periksa "
    "keadaannya."
)
DITETAPKAN = "Dokumen ditetapkan. PDF finalnya siap diunduh."
SUDAH = "Dokumen ini sudah Anda tetapkan; nomor dan tanggalnya seperti di bawah."


TAK_TERSIMPAN = "Isian Anda di bawah ini tidak disimpan."


@dalam_lingkup(Tindakan.LIHAT)
@require_http_methods(["GET", "HEAD", "POST"])
def tetapkan(request: HttpRequest, lingkup: Lingkup, kode: str) -> HttpResponse:
    """The form of the step Tetapkan; who may not take it reads why."""
    dokumen, hari, j = _dokumen(lingkup, kode), localdate(), jenis.cari(kode)
    if request.method != "POST" and dokumen.status == Status.DITETAPKAN:
        return redirect(alamat(lingkup, kode))
    siapa, satu = aksi.pelaku(lingkup.pengguna, lingkup.kecamatan, hari), LANGKAH[_langkah(j)]
    putusan = putuskan(satu, aksi.keadaan(dokumen), siapa)
    if putusan and request.method != "POST" and j.pernyataan and (alasan := belum_dapat(lingkup)):
        putusan = Putusan(False, alasan)
    if not putusan and not siapa.sah & satu.oleh:
        return tidak_boleh(request, putusan)
    if not putusan:
        return _sudah(request, lingkup, dokumen) or _tertahan(request, lingkup, dokumen, putusan)
    form = _form(request, lingkup, dokumen)
    status = 200
    if request.method == "POST":
        status = _tetapkan(form, hari) if form.is_valid() else 422
        if not form.errors:
            messages.success(request, DITETAPKAN)
            return redirect(alamat(lingkup, kode))
        if status == 409 and (jawab := _sudah(request, lingkup, dokumen)):
            return jawab
    return _tampil(request, lingkup, j, {"form": form}, status)


def _form(request: HttpRequest, lingkup: Lingkup, dokumen: Dokumen) -> PenetapanForm:
    pernyataan = jenis.cari(dokumen.jenis).pernyataan
    kelas = PenetapanPernyataanForm if pernyataan else PenetapanForm
    return kelas(request.POST or None, instance=dokumen, lingkup=lingkup)


def _tampil(
    request: HttpRequest, lingkup: Lingkup, j: JenisDokumen, isi: dict[str, Any], status: int
) -> HttpResponse:
    konteks = {"j": j, "kembali": _kembali(lingkup, j), **isi}
    return render(request, "laporan/terbitan/tetapkan.html", konteks, status=status)


def _tertahan(
    request: HttpRequest, lingkup: Lingkup, dokumen: Dokumen, putusan: Putusan
) -> HttpResponse:
    """By its state, which may have changed since: the way to its steps, and what was typed."""
    isi: dict[str, Any] = {"tertahan": putusan.alasan}
    if request.method == "POST":
        isi |= {
            "form": _form(request, lingkup, dokumen),
            "tertahan": f"{putusan.alasan} {TAK_TERSIMPAN}",
        }
    return _tampil(request, lingkup, jenis.cari(dokumen.jenis), isi, 409)


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


def _dokumen(lingkup: Lingkup, kode: str) -> Dokumen:
    dokumen = dokumen_kini(lingkup.kecamatan, lingkup.tahun, jenis_atau_404(kode).kode)
    if dokumen is None:
        raise Http404("Dokumen ini belum dimulai.")
    return dokumen


def _kembali(lingkup: Lingkup, j: JenisDokumen) -> str:
    if j.pernyataan:
        return reverse("alur", kwargs={**lingkup.jalur, "kode": j.kode})
    return reverse("dokumen", kwargs=lingkup.jalur) + f"#dokumen-{j.kode}"
