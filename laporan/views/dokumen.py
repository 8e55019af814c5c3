"""Documents on screen."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup
from laporan import jenis, tempat
from laporan.alur import aksi
from laporan.bahan import IKUT_KECAMATAN, Bahan, DataTidakAda
from laporan.batas import MelebihiBatas, periksa_batas
from laporan.forms.dokumen import ISI_SK
from laporan.jenis import Naskah
from laporan.selectors.kelengkapan import daftar_dokumen
from laporan.selectors.terbitan import dokumen_kini, naskah_beku, terbitan_dari


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def daftar(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    """Light and at once; the completeness follows by itself, or by a link without JavaScript."""
    return _daftar(request, lingkup, periksa=False)


@dalam_lingkup(Tindakan.LIHAT, ikut=IKUT_KECAMATAN)
@require_safe
def kelengkapan(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    """The same page with what each document lacks: all of them are composed for it."""
    return _daftar(request, lingkup, periksa=True)


def _daftar(request: HttpRequest, lingkup: Lingkup, *, periksa: bool) -> HttpResponse:
    konteks = {
        "baris": daftar_dokumen(lingkup, periksa=periksa),
        "diperiksa": periksa,
        "isi_sk": ISI_SK,
        "boleh_ubah": lingkup.putusan(Tindakan.TULIS_TEKS),
    }
    return render(request, "laporan/dokumen.html", konteks)


@dalam_lingkup(Tindakan.LIHAT, ikut=IKUT_KECAMATAN)
@require_safe
def pratinjau(request: HttpRequest, lingkup: Lingkup, kode: str) -> HttpResponse:
    """The body of a document on screen; another kecamatan's does not exist for this person."""
    bahan = Bahan(lingkup.kecamatan, lingkup.tahun)
    kini = dokumen_kini(lingkup.kecamatan, lingkup.tahun, kode)
    aksi.tandai_dibuka(kini, lingkup)
    naskah = naskah_beku(kini) or baca_naskah(request, lingkup, kode, bahan)
    if isinstance(naskah, HttpResponse):
        return naskah
    kekurangan = tempat.kekurangan(bahan.kekurangan.items(), lingkup.jalur)
    konteks = {"n": naskah, "kekurangan": kekurangan, "final": terbitan_dari(kini)}
    return render(request, "laporan/pratinjau.html", konteks)


def baca_naskah(
    request: HttpRequest, lingkup: Lingkup, kode: str, bahan: Bahan | None = None
) -> Naskah | HttpResponse:
    """The content, or a page that says why there is none."""
    try:
        naskah = jenis.susun_dari(bahan or Bahan(lingkup.kecamatan, lingkup.tahun), kode)
        periksa_batas(naskah)
    except jenis.JenisTidakDikenal as salah:
        raise Http404(str(salah)) from None
    except (DataTidakAda, MelebihiBatas) as salah:
        return tidak_tersedia(request, str(salah), 404)
    return naskah


def tidak_tersedia(
    request: HttpRequest, pesan: str, status: int, judul: str = "Dokumen belum tersedia"
) -> HttpResponse:
    konteks = {"pesan": pesan, "judul": judul}
    return render(request, "laporan/tidak_tersedia.html", konteks, status=status)
