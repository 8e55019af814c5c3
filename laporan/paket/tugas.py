"""The tasks of a pack, written against the API of `django.tasks` (here from django-tasks).

A document that fails does not stop the others; a task that runs again changes nothing.
"""

from __future__ import annotations

import logging

from django.db import transaction
from django_tasks import task

from laporan.bahan import DataTidakAda
from laporan.batas import MelebihiBatas
from laporan.cetakan.pekerja import TAK_TERDUGA, pesan_simpan
from laporan.models import Paket, PaketIsi
from laporan.paket import catatan, sumber, zip_paket
from laporan.render import TidakBisaPdf

pencatat = logging.getLogger("sakip.paket")
PALING_SERING = 3
"""Attempts at one document: what has ended its worker so often would do so again."""
TERHENTI = (
    "Proses pencetaknya berulang kali terhenti, mungkin kehabisan memori. Cetak dokumen ini "
    "sendiri dari halaman Dokumen; bila tetap gagal, beri tahu admin."
)
SALAH_DIKENAL = (sumber.BelumBisa, DataTidakAda, MelebihiBatas, TidakBisaPdf)


@task()
def cetak(nomor: int) -> None:
    """Print one document of a pack; the last one starts putting the pack together."""
    isi = PaketIsi.objects.select_related(*sumber.IKUT).filter(pk=nomor).first()
    if isi is None:
        return
    percobaan = catatan.coba(isi)
    if percobaan > PALING_SERING:
        catatan.gagal(isi, TERHENTI)
    elif percobaan:
        _cetak(isi)
    rampungkan(isi.paket_id)


def _cetak(isi: PaketIsi) -> None:
    try:
        bahan = sumber.siapkan(isi)
    except SALAH_DIKENAL as salah:
        catatan.gagal(isi, str(salah))
    except OSError as salah:
        pencatat.warning("%s: %s", isi, salah)
        catatan.gagal(isi, pesan_simpan(salah))
    except Exception:
        pencatat.exception("%s", isi)
        catatan.gagal(isi, TAK_TERDUGA)
    else:
        catatan.selesai(isi, **bahan.catatan)


def rampungkan(paket: int) -> None:
    with transaction.atomic():
        if catatan.semua_selesai(paket):
            rakit.enqueue(paket)


@task()
def rakit(nomor: int) -> None:
    """Put the finished documents together with their index."""
    paket = Paket.objects.select_related("kabupaten__tata_letak").filter(pk=nomor).first()
    if paket is None or paket.keadaan != Paket.Keadaan.MERAKIT:
        return
    try:
        ukuran = zip_paket.tulis(paket)
    except zip_paket.TidakAdaIsi as salah:
        catatan.gagal_dirakit(paket, str(salah))
    except OSError as salah:
        pencatat.warning("%s: %s", paket, salah)
        catatan.gagal_dirakit(paket, pesan_simpan(salah, "ZIP"))
    except Exception:
        pencatat.exception("%s", paket)
        catatan.gagal_dirakit(paket, TAK_TERDUGA)
    else:
        if not catatan.terakit(paket, ukuran):
            zip_paket.hapus(paket)
