"""By e-mail: whose turn it is after a step. The same stands on the first page of each of them."""

from __future__ import annotations

import logging
from datetime import date

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from kecamatan.akses import peran_di
from kecamatan.models import Keanggotaan, Kecamatan, Pengguna
from laporan import jenis
from laporan.alur.giliran import giliran
from laporan.alur.langkah import Langkah, Status, berikut
from laporan.models import Delegasi, Dokumen

P = Keanggotaan.Peran
LOG = logging.getLogger("sakip")


def surati(dokumen: Dokumen, langkah: Langkah, catatan: str, hari: date) -> None:
    """Once the step is stored; a mail server that is down stops nobody's work."""
    if settings.SUREL_ADA:
        transaction.on_commit(lambda: _kirim(dokumen, langkah, catatan, hari))


def penerus(dokumen: Dokumen, hari: date) -> list[Pengguna]:
    """People whose role takes the next step, at the document's place.

    What was returned is mended by the operator too.
    """
    status, satu = Status(dokumen.status), jenis.cari(dokumen.jenis)
    langkah = berikut(satu.keadaan(status))
    if langkah is None:
        return []
    kembali = {P.OPERATOR} if status == Status.DIKEMBALIKAN else set()
    peran, kantor = set(langkah.oleh) | kembali, dokumen.kecamatan
    wakil = _wakil(kantor, hari) if P.CAMAT in peran else set()
    di_sini = Q(keanggotaan__kecamatan=kantor) | Q(keanggotaan__kabupaten=kantor.kabupaten_id)
    calon = Pengguna.objects.filter(di_sini, is_active=True).distinct().order_by("pk")
    return [p for p in calon if peran & peran_di(p, kantor) or p.pk in wakil]


def _wakil(kantor: Kecamatan, hari: date) -> set[int]:
    """Who acts for the camat that day."""
    berlaku = Delegasi.pilih(list(Delegasi.objects.filter(kecamatan=kantor)), hari)
    return {berlaku.kepada_id} if berlaku else set()


def _kirim(dokumen: Dokumen, langkah: Langkah, catatan: str, hari: date) -> None:
    penerima = [p.email for p in penerus(dokumen, hari) if p.email]
    if not penerima:
        return
    satu = jenis.cari(dokumen.jenis)
    judul = f"{satu.nama} {dokumen.kecamatan.sebutan} {dokumen.tahun}"
    kini = satu.keadaan(Status(dokumen.status), perubahan=dokumen.versi > 1)
    lanjut = giliran(dokumen.kecamatan, dokumen.tahun, dokumen.jenis, kini)
    catat = f"\n\nCatatan:\n{catatan}" if catatan else ""
    isi = f"{judul} sekarang {langkah.ke.label}. {lanjut}{catat}\n\n{_alamat(dokumen)}\n"
    try:
        send_mail(f"[SAKIP] {judul}", isi, None, penerima)
    except OSError as salah:  # smtplib's errors are OSErrors
        LOG.warning("Surel tentang %s tidak terkirim: %s", judul, type(salah).__name__)


def _alamat(dokumen: Dokumen) -> str:
    kantor = dokumen.kecamatan
    tempat = {"kabupaten": kantor.kabupaten.slug, "kecamatan": kantor.slug}
    jalur = reverse("alur", kwargs=tempat | {"tahun": dokumen.tahun, "kode": dokumen.jenis})
    return f"{settings.ALAMAT_SITUS}{jalur}"
