"""Has a file from outside examined by a process that may die of it."""

from __future__ import annotations

import logging
import subprocess
import sys

from django.conf import settings

from laporan.terbitan.tandatangan import Pemeriksaan, dari_json

pencatat = logging.getLogger("sakip.terbitan")
TUNGGU = 20
"""Seconds: less than a server process may take for one answer."""
MODUL = "laporan.terbitan.tandatangan"


class PemeriksaanGagal(Exception):
    """It did not come to an end: the server is busy, or the file does harm."""


def periksa(isi: bytes, panjang: int = 0) -> Pemeriksaan:
    """The signatures of a PDF of which the first `panjang` bytes are ours.

    Raises PemeriksaanGagal.
    """
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
