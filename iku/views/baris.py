"""Rows that save themselves, and the same rows as one form without JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from iku import actions
from iku.baris import Keadaan, Status
from iku.forms.kolom import KolomForm, Kotak, kosong
from kecamatan.actions import BerubahLebihDulu, penulis_terakhir
from kecamatan.akses import Tindakan
from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup, tidak_boleh


@dataclass(frozen=True)
class Baris:
    """A row on the page: what is stored, what was typed, and what became of it."""

    kotak: Kotak
    form: KolomForm
    status: Status = field(default_factory=Status)
    terbaca: Sequence[str] = ()
    beda: Sequence[tuple[str, str, str]] = ()

    @property
    def kode(self) -> str:
        return self.kotak.kode

    @property
    def gagal(self) -> bool:
        return self.status.http != 200

    @property
    def terisi(self) -> bool:
        """Whether anything of what this row shows is stored; zero is something."""
        return not all(kosong(nilai) for nilai in self.form.initial.values())

    @property
    def revisi(self) -> int:
        """What this page has seen; a typed row keeps the revision it was typed on."""
        dikirim = self.form["revisi"].value() if self.form.is_bound else None
        tersimpan = self.kotak.tersimpan
        return dikirim or (tersimpan.revisi if tersimpan else 0)


Tampil = Callable[[list[Baris], int], HttpResponse]


def layani(
    request: HttpRequest, lingkup: Lingkup, hal: Hal, kotak: Sequence[Kotak], tampil: Tampil
) -> HttpResponse:
    """The page, and all its rows at once: good rows are kept, the others come back as typed."""
    if request.method != "POST":
        return tampil([Baris(k, k.form()) for k in kotak], 200)
    putusan = lingkup.izin(Tindakan.ISI_ANGKA, hal)
    if not putusan:
        return tidak_boleh(request, putusan)
    baris = [simpan(k, request.POST, lingkup, hal) for k in kotak]
    if any(b.gagal for b in baris):
        return tampil(baris, max(b.status.http for b in baris))
    messages.success(request, "Semua isian sudah disimpan.")
    return redirect(request.get_full_path())


def cari(semua: Sequence[Kotak], kode: str) -> Kotak:
    for satu in semua:
        if satu.kode == kode:
            return satu
    raise Http404("Baris ini tidak ada pada tahun itu.")


def simpan(kotak: Kotak, data: Any, lingkup: Lingkup, hal: Hal) -> Baris:
    """Keep one row if it was sent at all; nothing is written when nothing changed."""
    form = kotak.form(data)
    if form.add_prefix("revisi") not in data:
        return Baris(kotak, kotak.form())
    if not form.is_valid():
        return Baris(kotak, form, Status(Keadaan.GAGAL, "Perbaiki isian ini."))
    if form.mengalah or actions.sama(kotak.tersimpan, form.isi):
        return _tersimpan(kotak, form, kotak.tersimpan)
    if alasan := lingkup.terkunci(hal):
        return Baris(kotak, form, Status(Keadaan.TERKUNCI, alasan))
    try:
        kini = actions.catat(
            form.MODEL,
            kotak.kunci,
            isi=form.isi,
            revisi=form.revisi_dipakai,
            oleh=lingkup.pengguna,
        )
    except BerubahLebihDulu as salah:
        return _bentrok(kotak, form, salah.kini)
    except ValidationError as salah:
        return Baris(kotak, form, Status(Keadaan.GAGAL, " ".join(salah.messages)))
    return _tersimpan(kotak, form, kini)


def _tersimpan(kotak: Kotak, form: KolomForm, kini: Any) -> Baris:
    baru = replace(kotak, tersimpan=kini)
    status = Status(Keadaan.TERSIMPAN if kini else Keadaan.KOSONG)
    return Baris(baru, baru.form(), status, () if form.mengalah else form.terbaca)


def _bentrok(kotak: Kotak, form: KolomForm, kini: Any) -> Baris:
    oleh = penulis_terakhir(kini) if kini else ""
    revisi = kini.revisi if kini else 0
    status = Status(Keadaan.BENTROK, oleh=oleh, revisi_kini=revisi)
    return Baris(kotak, form, status, beda=form.beda(kini))
