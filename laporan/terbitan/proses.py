"""Has a file from outside examined by a process that may die of it."""

from __future__ import annotations

import logging
import subprocess
import sys

from django.conf import settings

from laporan.terbitan.tandatangan import DETIK, Pemeriksaan, dari_json

pencatat = logging.getLogger("sakip.terbitan")
MODUL = "laporan.terbitan.tandatangan"


def periksa(isi: bytes, panjang: int = 0) -> Pemeriksaan:
    """The signatures of a PDF of which the first `panjang` bytes are ours."""
    akar = settings.SERTIFIKAT_AKAR
    perintah = [sys.executable, "-m", MODUL, str(panjang), *([str(akar)] if akar else [])]
    try:
        hasil = subprocess.run(
            perintah,
            input=isi,
            capture_output=True,
            check=True,
            timeout=DETIK,
            cwd=settings.BASE_DIR,
        )
    except (subprocess.SubprocessError, OSError) as salah:
        pencatat.warning("Pemeriksaan tanda tangan gagal: %s", salah)
        return Pemeriksaan(galat=str(salah))
    return dari_json(hasil.stdout.decode())
