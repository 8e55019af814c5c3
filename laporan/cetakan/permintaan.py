"""Asking for a PDF: it is there, it is being made, or it could not be made."""

from __future__ import annotations

from functools import partial

from django.db.models.functions import Now

from kecamatan.models import Pengguna
from laporan.bagian import beku
from laporan.bagian import sidik as sidik_isi
from laporan.cetakan import rupa
from laporan.cetakan.antrean import kerjakan_di_samping
from laporan.cetakan.pekerja import kerjakan
from laporan.jenis import Naskah
from laporan.models import Cetakan

TUNGGU = 2
"""Seconds after which the person is told that it takes longer."""
PALING_BANYAK = 3
"""PDFs that one person may wait for at a time."""
K = Cetakan.Keadaan


class TerlaluBanyak(Exception):
    """This person waits for enough PDFs already; the message says so."""


def sidik(naskah: Naskah, *, final: bool = False) -> str:
    """The same for the same paper: content, form (draft or final), looks."""
    return sidik_isi({"naskah": beku(naskah), "final": final, "rupa": rupa.versi()})


def minta(naskah: Naskah, *, oleh: Pengguna, final: bool = False, tunggu: int = TUNGGU) -> Cetakan:
    """The PDF of a document, made if need be; asking again is how one waits for it.

    Raises TerlaluBanyak, TidakBisaPdf. What failed stays failed until `ulangi`.
    """
    kunci = sidik(naskah, final=final)
    cetakan = Cetakan.objects.filter(pk=kunci).first() or _baru(kunci, oleh)
    if cetakan.siap or cetakan.gagal:
        return cetakan
    if cetakan.keadaan == K.SELESAI:
        _mulai_lagi(kunci, K.SELESAI)
    kerjakan_di_samping(kunci, partial(kerjakan, kunci, naskah, final=final), tunggu)
    cetakan.refresh_from_db()
    return cetakan


def buat(naskah: Naskah, *, final: bool = False) -> Cetakan:
    """The same here and now, in this process: for background workers, which may take their time.

    What failed, and what a process that died had begun, is done again.
    """
    kunci = sidik(naskah, final=final)
    cetakan = Cetakan.objects.get_or_create(pk=kunci)[0]
    if not cetakan.siap:
        _mulai_lagi(kunci, cetakan.keadaan)
        kerjakan(kunci, naskah, final=final)
        cetakan.refresh_from_db()
    return cetakan


def ulangi(naskah: Naskah, *, final: bool = False) -> None:
    """Forget that it failed, so that `minta` tries again."""
    _mulai_lagi(sidik(naskah, final=final), K.GAGAL)


def _baru(kunci: str, oleh: Pengguna) -> Cetakan:
    if Cetakan.objects.berjalan().filter(peminta=oleh).count() >= PALING_BANYAK:
        raise TerlaluBanyak(
            f"Anda masih menunggu {PALING_BANYAK} PDF. Tunggu sampai salah satunya selesai, "
            "lalu buka lagi halaman ini."
        )
    return Cetakan.objects.get_or_create(pk=kunci, defaults={"peminta": oleh})[0]


def _mulai_lagi(kunci: str, dari: str) -> None:
    """Also when the file of a finished one is gone: media were lost or tidied."""
    semua = Cetakan.objects.filter(pk=kunci, keadaan=dari)
    semua.update(keadaan=K.MENUNGGU, ukuran=None, pesan="", waktu=Now())
