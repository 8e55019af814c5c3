"""What stands in the way of submitting a document, with the place where each thing is mended.

Everything that is missing, and every doubtful figure without a reason; but not what only
Ditetapkan brings: number, date and signatory.
"""

from __future__ import annotations

from kecamatan.lingkup import Lingkup
from laporan import jenis
from laporan.pemeriksaan import Temuan, Tingkat, periksa

BERANGKA = "lkj"
"""The kind that reports the figures: doubts about them are its own."""


def penghalang(lingkup: Lingkup, kode: str) -> tuple[Temuan, ...]:
    nama = jenis.cari(kode).nama
    return tuple(
        t
        for t in periksa(lingkup).terbuka
        if not t.nanti and (nama in t.dokumen or _angka(t, kode))
    )


def _angka(temuan: Temuan, kode: str) -> bool:
    return kode == BERANGKA and temuan.tingkat is Tingkat.PERINGATAN
