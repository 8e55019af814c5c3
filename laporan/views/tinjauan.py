"""All kecamatan of a kabupaten at once: documents, and indicators; filtered by the address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from iku.selectors import BelumAda
from kecamatan.akses import Tindakan
from kecamatan.lingkup import LingkupKabupaten, dalam_kabupaten
from laporan.forms.tinjauan import Pilihan, SaringDokumenForm, SaringForm, SaringIndikatorForm
from laporan.models.tinjauan import ROMAWI
from laporan.selectors.ajuan import banyak_ajuan
from laporan.selectors.tinjauan import dokumen as matriks
from laporan.selectors.tinjauan.banding import banding as bandingkan
from laporan.selectors.tinjauan.indikator import jumlah, jumlah_rata, matriks_indikator
from laporan.selectors.tinjauan.saring import saring_dokumen, saring_indikator


@dataclass(frozen=True)
class Kepala:
    """The head of a column that can be sorted by."""

    judul: str
    alamat: str
    arah: str
    """For aria-sort: `ascending`, `descending` or nothing."""


def kepala(request: HttpRequest, form: SaringForm, judul: str, kunci: str) -> Kepala:
    """Once more on the column that sorts already: the other way round."""
    kini = form.isi("urut") or "nama"
    naik = kini == kunci
    parameter = request.GET.copy()
    parameter["urut"] = f"-{kunci}" if naik else kunci
    arah = {kunci: "ascending", f"-{kunci}": "descending"}.get(kini, "")
    return Kepala(judul, f"?{parameter.urlencode()}", arah)


URUTAN_DOKUMEN = (
    ("nama", "nama"),
    ("lengkap", "kurang lengkap dahulu"),
    ("-lengkap", "lengkap dahulu"),
    ("-peringatan", "peringatan terbanyak"),
)
URUTAN_INDIKATOR = (
    ("nama", "nama"),
    ("-rata", "rata-rata tertinggi"),
    ("rata", "rata-rata terendah"),
)
Urutan = tuple[str, str, bool]


def urutan(request: HttpRequest, form: SaringForm, semua: Pilihan) -> list[Urutan]:
    """Orders by their name, address and whether it is this one: on a phone there are no heads,
    and some orders belong to no column."""
    kini, parameter, hasil = form.isi("urut") or "nama", request.GET.copy(), []
    for kunci, sebutan in semua:
        parameter["urut"] = kunci
        hasil.append((sebutan, f"?{parameter.urlencode()}", kunci == kini))
    return hasil


def _umum(request: HttpRequest, form: SaringForm, baris: Iterable[Any]) -> dict[str, Any]:
    """What both overviews show around their table."""
    nama = kepala(request, form, "Kecamatan", "nama")
    return {"form": form, "baris": baris, "kepala_nama": nama}


@dalam_kabupaten(Tindakan.LIHAT)
@require_safe
def dokumen(request: HttpRequest, lingkup: LingkupKabupaten) -> HttpResponse:
    m = matriks.matriks_dokumen(lingkup, timezone.localdate())
    form = SaringDokumenForm(request.GET.dict(), [(j.kode, j.nama) for j in m.jenis])
    baris = saring_dokumen(m, form)
    konteks = _umum(request, form, baris) | {
        "m": m,
        "kolom": [kepala(request, form, j.nama, j.kode) for j in m.jenis],
        "jumlah": matriks.jumlah(baris),
        "semua": len(m.baris),
        **_menunggu(lingkup),
        "urutan": urutan(request, form, URUTAN_DOKUMEN),
    }
    return render(request, "laporan/tinjauan/dokumen.html", konteks)


def _menunggu(lingkup: LingkupKabupaten) -> dict[str, Any]:
    """What waits in this year, and in others."""
    lain = banyak_ajuan(lingkup)
    return {"menunggu": lain.pop(lingkup.tahun, 0), "menunggu_lain": lain}


@dalam_kabupaten(Tindakan.LIHAT)
@require_safe
def indikator(request: HttpRequest, lingkup: LingkupKabupaten) -> HttpResponse:
    triwulan = SaringIndikatorForm(request.GET.dict()).triwulan
    m = matriks_indikator(lingkup, triwulan)
    form = SaringIndikatorForm(request.GET.dict(), m)
    kolom, baris = saring_indikator(m, form)
    isi = [(b, [(k, b.di(k.kunci)) for k in kolom]) for b in baris]
    konteks = _umum(request, form, isi) | {
        "m": m,
        "kolom": [(k, kepala(request, form, k.nama, k.kunci)) for k in kolom],
        "kepala_rata": kepala(request, form, "Rata-rata capaian sasaran", "rata"),
        "jumlah": [(k, jumlah(k, baris, m.kebijakan)) for k in kolom] if m.kebijakan else [],
        "jumlah_rata": jumlah_rata(baris, m.kebijakan) if m.kebijakan else None,
        "urutan": urutan(request, form, URUTAN_INDIKATOR),
        "triwulan": triwulan,
        "romawi": ROMAWI.get(triwulan, ""),
        "semua": len(m.baris),
        "dari": quote(request.get_full_path(), safe=""),
    }
    return render(request, "laporan/tinjauan/indikator.html", konteks)


@dalam_kabupaten(Tindakan.LIHAT)
@require_safe
def banding(request: HttpRequest, lingkup: LingkupKabupaten, indikator: str) -> HttpResponse:
    form = SaringIndikatorForm(request.GET.dict())
    try:
        isi = bandingkan(lingkup, indikator, form.triwulan)
    except BelumAda as salah:
        raise Http404(str(salah)) from None
    if isi is None:
        raise Http404(f"Tidak ada indikator itu di {lingkup.kabupaten} tahun {lingkup.tahun}.")
    konteks = {"b": isi, "triwulan": form.triwulan, "pemberitahuan": form.pemberitahuan}
    konteks["di_luar"] = isi.di_luar(lingkup.tahun)
    konteks["romawi"] = ROMAWI.get(form.triwulan, "")
    konteks["kembali"] = _kembali(request, lingkup)
    return render(request, "laporan/tinjauan/banding.html", konteks)


def _kembali(request: HttpRequest, lingkup: LingkupKabupaten) -> str:
    """The overview one came from, as it was filtered."""
    semua = reverse("tinjauan_indikator", kwargs=lingkup.jalur)
    dari = request.GET.get("dari", "")
    return dari if dari.startswith(semua) else semua
