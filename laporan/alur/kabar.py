"""By e-mail: whose turn it is after a step. The same stands on the first page of each of them."""

from __future__ import annotations

import logging

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from kecamatan.akses import peran_di
from kecamatan.models import Keanggotaan, Pengguna
from laporan import jenis
from laporan.alur.langkah import Langkah, Status, berikut
from laporan.models import Dokumen

LOG = logging.getLogger("sakip")


def surati(dokumen: Dokumen, langkah: Langkah, catatan: str) -> None:
    """Once the step is stored; a mail server that is down stops nobody's work."""
    if settings.SUREL_ADA:
        transaction.on_commit(lambda: _kirim(dokumen, langkah, catatan))


def penerus(dokumen: Dokumen) -> list[Pengguna]:
    """People whose role takes the next step, at the document's place.

    What was returned is mended by the operator too.
    """
    status, satu = Status(dokumen.status), jenis.cari(dokumen.jenis)
    langkah = berikut(satu.keadaan(status))
    if langkah is None:
        return []
    kembali = {Keanggotaan.Peran.OPERATOR} if status == Status.DIKEMBALIKAN else set()
    peran, kantor = set(langkah.oleh) | kembali, dokumen.kecamatan
    di_sini = Q(keanggotaan__kecamatan=kantor) | Q(keanggotaan__kabupaten=kantor.kabupaten_id)
    calon = Pengguna.objects.filter(di_sini, is_active=True).distinct().order_by("pk")
    return [p for p in calon if peran & peran_di(p, kantor)]


def _kirim(dokumen: Dokumen, langkah: Langkah, catatan: str) -> None:
    penerima = [p.email for p in penerus(dokumen) if p.email]
    if not penerima:
        return
    judul = f"{jenis.cari(dokumen.jenis).nama} {dokumen.kecamatan.sebutan} {dokumen.tahun}"
    catat = f"\n\nCatatan:\n{catatan}" if catatan else ""
    isi = f"{judul} sekarang {langkah.ke.label}.{catat}\n\n{_alamat(dokumen)}\n"
    try:
        send_mail(f"[SAKIP] {judul}", isi, None, penerima)
    except OSError as salah:  # smtplib's errors are OSErrors
        LOG.warning("Surel tentang %s tidak terkirim: %s", judul, type(salah).__name__)


def _alamat(dokumen: Dokumen) -> str:
    kantor = dokumen.kecamatan
    tempat = {"kabupaten": kantor.kabupaten.slug, "kecamatan": kantor.slug}
    jalur = reverse("alur", kwargs=tempat | {"tahun": dokumen.tahun, "kode": dokumen.jenis})
    return f"{settings.ALAMAT_SITUS}{jalur}"
