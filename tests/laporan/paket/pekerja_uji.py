"""A real worker process that prints nothing real, and stops in the middle of a document."""

from __future__ import annotations

import os
import sys

from django.conf import settings
from django.core.management import call_command

from laporan import render
from laporan.cetakan import rupa
from laporan.jenis import Naskah
from laporan.paket import sumber
from tests.laporan.percetakan import Mesin, naskah_contoh


def jalankan(macet: int) -> None:
    """Work off everything that waits; at document `macet` say who prints it, and wait for the
    end."""
    mesin = Mesin()

    def cetak(naskah: Naskah, *, final: bool) -> bytes:
        if naskah.judul == _judul(macet):
            print(os.getpid(), flush=True)
            sys.stdin.read()
        return mesin(naskah, final=final)

    render.pdf = cetak
    rupa.versi = lambda: "uji"  # type: ignore[assignment]
    sumber._naskah = lambda isi: naskah_contoh(_judul(isi.pk))
    if settings.RQ_QUEUES:
        call_command("rqworker", "default", burst=True)
    else:
        call_command("db_worker", batch=True, startup_delay=False)


def _judul(nomor: int) -> str:
    return f"Dokumen {nomor}"
