"""Which of our final PDFs a file is, or begins with, byte for byte."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from laporan.models import Terbitan

AKHIR = b"%%EOF"
AKHIR_MAKS = 64
"""Ends of a PDF that are looked at: every signature adds one."""
EKOR = 2
"""Ends of line after it: none, LF, or CRLF."""


@dataclass(frozen=True)
class Kecocokan:
    terbitan: Terbitan
    persis: bool
    """The whole file, not only its beginning."""


def kenali(isi: bytes) -> Kecocokan | None:
    """None: the file does not begin with any of our final PDFs.

    A PDF grows by additions at its end, so only the places where one may have ended are tried.
    """
    sidik = dict(_sidik_awalan(isi))
    terbitan = Terbitan.objects.filter(sha256__in=sidik).select_related("dokumen__kecamatan")
    semua = [t for t in terbitan.defer("isi", "naskah") if sidik[t.sha256] == t.ukuran]
    cocok = max(semua, key=lambda t: t.ukuran, default=None)
    return Kecocokan(cocok, cocok.ukuran == len(isi)) if cocok else None


def _sidik_awalan(isi: bytes) -> Iterator[tuple[str, int]]:
    """Hash and length of every beginning that could be a whole PDF."""
    hitung, sampai = hashlib.sha256(), 0
    for panjang in _akhir(isi):
        hitung.update(isi[sampai:panjang])
        sampai = panjang
        yield hitung.hexdigest(), panjang


def _akhir(isi: bytes) -> Iterator[int]:
    letak, sesudah = isi.find(AKHIR), 0
    for _ in range(AKHIR_MAKS):
        if letak < 0:
            return
        sesudah = letak + len(AKHIR)
        yield from range(sesudah, min(sesudah + EKOR, len(isi)) + 1)
        letak = isi.find(AKHIR, sesudah + EKOR)
