"""The entry page: one row per indicator, saved row by row, or all at once without JavaScript."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from iku import actions, angka, kewajaran, nilai
from iku.baris import Keadaan, Status
from iku.forms.nilai import RealisasiForm
from iku.models import Indikator, Realisasi
from iku.nilai import Nilai
from iku.selectors import BelumAda
from iku.selectors.entri import SETAHUN, BarisEntri, baris_entri, tahun_entri
from iku.selectors.pengukuran import Pengukuran
from kecamatan.actions import BerubahLebihDulu, penulis_terakhir
from kecamatan.akses import Putusan, Tindakan
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup, dalam_lingkup, tidak_boleh

TRIWULAN = ((SETAHUN, "Setahun"), (1, "TW I"), (2, "TW II"), (3, "TW III"), (4, "TW IV"))


@dataclass(frozen=True)
class Baris:
    """A row on the page: what is stored, what was typed, and what became of it."""

    entri: BarisEntri
    form: RealisasiForm
    status: Status = field(default_factory=Status)

    @property
    def nilai(self) -> Nilai | None:
        """What is typed if anything is, otherwise what is stored."""
        if self.form.is_bound:
            return self.form.dipahami
        return self.entri.realisasi.nilai if self.entri.realisasi else None

    @property
    def ukuran(self) -> Pengukuran:
        return self.entri.ukur(self.nilai)

    @property
    def terbaca(self) -> str:
        return nilai.cetak(self.nilai, self.entri.indikator.satuan)

    @property
    def target_cetak(self) -> str:
        target = self.entri.target
        return nilai.cetak(target.nilai, self.entri.indikator.satuan) if target else ""

    @property
    def lalu_cetak(self) -> str:
        lalu = self.entri.lalu
        return nilai.cetak(lalu.nilai, self.entri.indikator.satuan) if lalu else ""

    @property
    def capaian_cetak(self) -> str:
        capaian = self.ukuran.hasil.dua_desimal
        return "" if capaian is None else f"{angka.tulis(capaian)}%"

    @property
    def negatif(self) -> bool:
        return self.entri.indikator.arah == Indikator.Arah.NEGATIF

    @property
    def salah(self) -> list[str]:
        """Every message of the row, beside its fields."""
        return [str(pesan) for semua in self.form.errors.values() for pesan in semua]

    @property
    def revisi(self) -> int:
        """What this page has seen; a typed row keeps the revision it was typed on."""
        dikirim = self.form["revisi"].value() if self.form.is_bound else None
        return dikirim or (self.entri.realisasi.revisi if self.entri.realisasi else 0)

    @property
    def usulan(self) -> str:
        """What is proposed for the year, where it is not what stands there."""
        usul = self.entri.usulan
        return nilai.cetak(usul) if usul is not None and usul != self.nilai else ""

    @property
    def asal_usulan(self) -> str:
        return "Dari hasil evaluasi AKIP" if self.entri.nilai_akip else "Dari triwulan"

    @property
    def peringatan(self) -> list[str]:
        """Warnings of the year; an explanation silences them."""
        isi = self.entri.realisasi
        if isi is None or self.entri.triwulan or isi.catatan:
            return []
        lalu = self.entri.lalu.nilai if self.entri.lalu else None
        rasio = {"pembilang": isi.pembilang, "penyebut": isi.penyebut}
        return kewajaran.peringatan(self.ukuran.hasil, self.nilai, lalu, **rasio)


@dalam_lingkup(Tindakan.LIHAT)
@require_http_methods(["GET", "POST"])
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    try:
        entri = _entri(request, lingkup)
    except BelumAda as salah:
        return render(request, "iku/belum_ada.html", {"pesan": str(salah)}, status=404)
    if request.method == "GET":
        return _tampil(request, lingkup, [Baris(e, _form(e)) for e in entri])
    putusan = _izin(request, lingkup)
    return _simpan_semua(request, lingkup, entri) if putusan else tidak_boleh(request, putusan)


def _simpan_semua(
    request: HttpRequest, lingkup: Lingkup, entri: Iterable[BarisEntri]
) -> HttpResponse:
    """Without JavaScript: every good row is kept, the others come back as they were typed."""
    baris = [_simpan(request, lingkup, e) for e in entri]
    if any(b.status.http != 200 for b in baris):
        return _tampil(request, lingkup, baris, status=422)
    messages.success(request, "Semua isian sudah disimpan.")
    return redirect(f"{reverse('realisasi', kwargs=lingkup.jalur)}?tw={_triwulan(request)}")


@dalam_lingkup(Tindakan.ISI_ANGKA)
@require_POST
def simpan(request: HttpRequest, lingkup: Lingkup, pk: int) -> HttpResponse:
    """One row, through htmx: the answer is its state and its capaian."""
    baris = _simpan(request, lingkup, _satu(request, lingkup, pk))
    konteks = {"b": baris, "jam": timezone.localtime()}
    return render(request, "iku/realisasi/_jawaban.html", konteks, status=baris.status.http)


@dalam_lingkup(Tindakan.ISI_ANGKA)
@require_POST
def hitung(request: HttpRequest, lingkup: Lingkup, pk: int) -> HttpResponse:
    """Capaian and predikat of what is being typed; nothing is written."""
    entri = _satu(request, lingkup, pk)
    form = _form(entri, request)
    form.is_valid()
    return render(request, "iku/realisasi/_hasil.html", {"b": Baris(entri, form)})


def _simpan(request: HttpRequest, lingkup: Lingkup, entri: BarisEntri) -> Baris:
    form = _form(entri, request)
    if not form.is_valid():
        return Baris(entri, form, Status(Keadaan.GAGAL, "Perbaiki isian ini."))
    if form.mengalah:
        return Baris(entri, _form(entri), Status(Keadaan.TERSIMPAN))
    if alasan := lingkup.terkunci(Hal.REALISASI, triwulan=entri.triwulan):
        return Baris(entri, form, Status(Keadaan.TERKUNCI, alasan))
    try:
        hasil = actions.catat_nilai(
            Realisasi,
            entri.indikator,
            tahun=entri.tahun,
            triwulan=entri.triwulan,
            isi=form.isi,
            revisi=form.revisi_dipakai,
            oleh=lingkup.pengguna,
            terbaca=entri.realisasi,
        )
    except BerubahLebihDulu as salah:
        return Baris(entri, form, _bentrok(salah.kini))
    return _tersimpan(entri, hasil)


def _tersimpan(entri: BarisEntri, hasil: Realisasi | None) -> Baris:
    lain = {t: r for t, r in (entri.tersimpan or {}).items() if t != entri.triwulan}
    semua = lain if hasil is None else {**lain, entri.triwulan: hasil}
    baru = replace(entri, tersimpan=semua)
    status = Status(Keadaan.TERSIMPAN if hasil else Keadaan.KOSONG)
    return Baris(baru, _form(baru), status)


def _bentrok(kini: Realisasi | None) -> Status:
    if kini is None:
        return Status(Keadaan.BENTROK, "", "belum diisi (dikosongkan)")
    sekarang, oleh = nilai.cetak(kini.nilai), penulis_terakhir(kini)
    return Status(Keadaan.BENTROK, "", sekarang, oleh, kini.revisi)


def _form(entri: BarisEntri, request: HttpRequest | None = None) -> RealisasiForm:
    data = request.POST if request else None
    return RealisasiForm(data, indikator=entri.indikator, realisasi=entri.realisasi)


def _triwulan(request: HttpRequest) -> int:
    diminta = request.GET.get("tw", "")
    return int(diminta) if diminta in {"1", "2", "3", "4"} else SETAHUN


def _izin(request: HttpRequest, lingkup: Lingkup) -> Putusan:
    return lingkup.izin(Tindakan.ISI_ANGKA, Hal.REALISASI, triwulan=_triwulan(request))


def _entri(request: HttpRequest, lingkup: Lingkup) -> list[BarisEntri]:
    return baris_entri(lingkup.kecamatan, lingkup.tahun, _triwulan(request))


def _satu(request: HttpRequest, lingkup: Lingkup, pk: int) -> BarisEntri:
    try:
        semua = baris_entri(lingkup.kecamatan, lingkup.tahun, _triwulan(request), hanya=pk)
    except BelumAda as salah:
        raise Http404(str(salah)) from None
    if not semua:
        raise Http404("Indikator ini tidak ada dalam rencana tahun itu.")
    return semua[0]


def _tampil(
    request: HttpRequest, lingkup: Lingkup, baris: list[Baris], status: int = 200
) -> HttpResponse:
    diminta = [b for b in baris if b.entri.target] or baris
    konteks = {
        "baris": baris,
        "diminta": diminta,
        "masa": tahun_entri(lingkup.kecamatan, lingkup.tahun),
        "jam": timezone.localtime(),
        "triwulan": _triwulan(request),
        "pilihan_triwulan": TRIWULAN,
        "putusan": _izin(request, lingkup),
        "galat": [b for b in baris if b.status.http != 200],
        "terisi": sum(b.entri.realisasi is not None for b in diminta),
    }
    return render(request, "iku/realisasi/halaman.html", konteks, status=status)
