"""Has a file from outside examined by a process that may die of it."""

from __future__ import annotations

import logging
import subprocess
import sys
from threading import BoundedSemaphore

from django.conf import settings

from laporan.terbitan.tandatangan import Pemeriksaan, dari_json

pencatat = logging.getLogger("sakip.terbitan")
TUNGGU = 10
"""Seconds. A signed report of 34 pages takes 1.4; a slow server may take some times as long."""
TAMBAHAN = 12 * 1024 * 1024
"""Bytes after ours: pictures of signatures and proof of validity take far less."""
BERSAMAAN = 2
"""Examined at the same time by one server process: of its threads (README: 4) the others go on
serving. A process without threads does one thing at a time anyway."""
GILIRAN = BoundedSemaphore(BERSAMAAN)
MODUL = "laporan.terbitan.tandatangan"


class PemeriksaanGagal(Exception):
    """It did not come to an end: the server is busy, or the file does harm."""


class PemeriksaanSibuk(PemeriksaanGagal):
    """It did not begin: as many as may run at the same time are running."""


def periksa(isi: bytes, panjang: int = 0) -> Pemeriksaan:
    """The signatures of a PDF of which the first `panjang` bytes are ours.

    Raises PemeriksaanGagal.
    """
    if panjang and len(isi) - panjang > TAMBAHAN:
        return Pemeriksaan(galat="tambahannya terlalu besar")
    if not GILIRAN.acquire(blocking=False):
        raise PemeriksaanSibuk
    try:
        return _jalankan(isi, panjang)
    finally:
        GILIRAN.release()


def _jalankan(isi: bytes, panjang: int) -> Pemeriksaan:
    akar = settings.SERTIFIKAT_AKAR
    perintah = [sys.executable, "-m", MODUL, str(panjang), *([str(akar)] if akar else [])]
    try:
        hasil = subprocess.run(
            perintah,
            input=isi,
            capture_output=True,
            check=True,
            timeout=TUNGGU,
            cwd=settings.BASE_DIR,
        )
    except (subprocess.SubprocessError, OSError) as salah:
        pencatat.warning("Pemeriksaan tanda tangan gagal: %s", salah)
        raise PemeriksaanGagal from None
    return dari_json(hasil.stdout.decode())
