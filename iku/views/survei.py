"""Survei kepuasan of a year: answers or scores per aspect; mean, letter and bars live."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from iku import actions, angka
from iku.forms.kolom import Kotak
from iku.forms.survei import SURVEI, DaftarAspekForm, JawabanForm
from iku.models import Aspek
from iku.selectors.aspek import UNSUR, SurveiTahun, aspek_terdahulu, survei_tahun
from iku.skm import BarisSkm
from iku.views.baris import Baris, cari, layani
from iku.views.baris import simpan as simpan_baris
from kecamatan.actions import SudahTerkirim
from kecamatan.akses import Tindakan
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup, dalam_lingkup, tidak_boleh


@dataclass(frozen=True)
class BarisAspek:
    """One aspect: its row of inputs and what was computed from them."""

    aspek: Aspek
    hitungan: BarisSkm
    rerata: Decimal | None
    peringatan: str
    baris: Baris | None = None

    @property
    def nilai(self) -> str:
        nilai = self.hitungan.nilai.dua_desimal
        return "" if nilai is None else angka.tulis(nilai)

    @property
    def nrr(self) -> str:
        nrr = self.hitungan.nrr.dua_desimal
        return "" if nrr is None else angka.tulis(nrr)

    @property
    def panjang(self) -> str:
        """For <meter>, which reads English decimals."""
        nilai = self.hitungan.nilai.dua_desimal
        return "0" if nilai is None else f"{nilai:f}"

    @property
    def banding(self) -> str:
        """Against the mean, compared as printed."""
        nilai = self.hitungan.nilai.dua_desimal
        if nilai is None or self.rerata is None:
            return "belum dihitung"
        if nilai == self.rerata:
            return "sama dengan rata-rata"
        letak = "di bawah" if nilai < self.rerata else "di atas"
        return f"{angka.tulis(abs(nilai - self.rerata))} {letak} rata-rata"


@dataclass(frozen=True)
class BagianSurvei:
    """One survey on the page."""

    tahun: SurveiTahun
    baris: Sequence[BarisAspek]
    bersumber: bool
    """Whether the columns of printed percentages are shown instead of the counts."""
    baru: DaftarAspekForm

    @property
    def rerata(self) -> str:
        rerata = self.tahun.isi.hasil.rerata.dua_desimal
        return "" if rerata is None else angka.tulis(rerata)

    @property
    def ikm(self) -> str:
        ikm = self.tahun.isi.hasil.ikm.dua_desimal
        return "" if ikm is None else angka.tulis(ikm)


@dalam_lingkup(Tindakan.LIHAT)
@require_http_methods(["GET", "POST"])
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    semua = survei_tahun(lingkup.kecamatan, lingkup.tahun)

    def tampil(baris: list[Baris], status: int) -> HttpResponse:
        return _tampil(request, lingkup, semua, {b.kode: b for b in baris}, status)

    return layani(request, lingkup, Hal.SURVEI, _kotak(semua), tampil)


@dalam_lingkup(Tindakan.ISI_ANGKA)
@require_POST
def simpan(request: HttpRequest, lingkup: Lingkup, kode: str) -> HttpResponse:
    """One row, through htmx; the mean, the letter and the bars come along."""
    semua = survei_tahun(lingkup.kecamatan, lingkup.tahun)
    baris = simpan_baris(cari(_kotak(semua), kode), request.POST, lingkup, Hal.SURVEI)
    if not baris.gagal:
        semua = survei_tahun(lingkup.kecamatan, lingkup.tahun)
    bagian = [_bagian(request, s, {kode: baris}) for s in semua if s.survei == baris.kotak.acuan]
    aspek = [a for b in bagian for a in b.baris if a.baris]
    konteks = {
        "b": baris,
        "medan": [m for m in baris.form.medan if m.errors or m.html_name in request.POST],
        "s": bagian[0],
        "a": aspek[0],
        "jam": timezone.localtime(),
    }
    return render(request, "iku/survei/_jawaban.html", konteks, status=baris.status.http)


@dalam_lingkup(Tindakan.ISI_ANGKA)
@require_POST
def tambah_aspek(request: HttpRequest, lingkup: Lingkup, pk: int) -> HttpResponse:
    """Aspects as typed, one per line; or the nine unsur, or those of an earlier survey."""
    survei = SURVEI.cari(lingkup, pk)
    if not (putusan := lingkup.izin(Tindakan.ISI_ANGKA, Hal.SURVEI)):
        return tidak_boleh(request, putusan)
    form = DaftarAspekForm(_daftar(request, lingkup), survei=survei)
    if not form.is_valid():
        semua = survei_tahun(lingkup.kecamatan, lingkup.tahun)
        return _tampil(request, lingkup, semua, {}, 422, form)
    nama, kunci = form.cleaned_data["daftar"], form.cleaned_data["kunci"]
    with suppress(SudahTerkirim):
        kiriman = (kunci, request.path) if kunci else None
        actions.tambah_aspek(survei, nama, oleh=lingkup.pengguna, kiriman=kiriman)
    messages.success(request, f"{len(nama)} aspek ditambahkan." if nama else "Semua sudah ada.")
    return redirect(SURVEI.alamat(lingkup, survei))


def _daftar(request: HttpRequest, lingkup: Lingkup) -> dict[str, Any]:
    contoh: Sequence[str] = ()
    if request.POST.get("contoh") == "unsur":
        contoh = UNSUR
    if request.POST.get("contoh") == "terdahulu":
        contoh = [a.nama for a in aspek_terdahulu(lingkup.kecamatan, lingkup.tahun)]
    data: dict[str, Any] = request.POST.dict()
    return {**data, "daftar": "\n".join(contoh)} if contoh else data


def _kotak(semua: Sequence[SurveiTahun]) -> list[Kotak]:
    return [
        Kotak(f"a{a.pk}", a.nama, JawabanForm, {"pk": a.pk, "survei": s.survei}, a, s.survei)
        for s in semua
        for a in s.aspek
    ]


def _bagian(
    request: HttpRequest,
    s: SurveiTahun,
    baris: Mapping[str, Baris],
    baru: DaftarAspekForm | None = None,
) -> BagianSurvei:
    hasil = s.isi.hasil
    pesan = {p.nama: f"Jumlah {angka.tulis(p.jumlah)}%, bukan 100%." for p in hasil.peringatan}
    rerata = hasil.rerata.dua_desimal
    return BagianSurvei(
        tahun=s,
        baris=[
            BarisAspek(a, h, rerata, pesan.get(h.nama, ""), baris.get(f"a{a.pk}"))
            for a, h in s.baris
        ],
        bersumber=s.bersumber or request.GET.get("sumber") == str(s.survei.pk),
        baru=baru if baru and baru.survei == s.survei else DaftarAspekForm(survei=s.survei),
    )


def _tampil(
    request: HttpRequest,
    lingkup: Lingkup,
    semua: Sequence[SurveiTahun],
    baris: Mapping[str, Baris],
    status: int,
    baru: DaftarAspekForm | None = None,
) -> HttpResponse:
    baris = baris or {k.kode: Baris(k, k.form()) for k in _kotak(semua)}
    terdahulu = aspek_terdahulu(lingkup.kecamatan, lingkup.tahun)
    putusan = lingkup.izin(Tindakan.ISI_ANGKA, Hal.SURVEI)
    konteks = {
        "semua": [_bagian(request, s, baris, baru) for s in semua],
        "terdahulu": terdahulu[0].survei if terdahulu else None,
        "putusan": putusan,
        "boleh_ubah": putusan,
        "galat": [b for b in baris.values() if b.gagal],
        "form": baru,
        "jam": timezone.localtime(),
    }
    return render(request, "iku/survei/halaman.html", konteks, status=status)
