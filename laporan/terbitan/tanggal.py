"""Whether the date with which a document is Ditetapkan can be true: it stays for ever."""

from __future__ import annotations

from datetime import date

from kecamatan.tanggal import TanggalSebagian, dari_tanggal, tulis
from laporan.jenis import JenisDokumen

TAHUNAN = frozenset({"rkt", "pk", "sk-iku"})
"""Made for their year, and so not long before it; a Renstra is older than most of its years."""
BELUM_TIBA = "{0} belum tiba; hari ini {1}. Tetapkan pada tanggal itu, atau periksa tahunnya."
SEBELUM_AKHIR = (
    "{0} sebelum tahun kinerja {1} berakhir (31 Desember {1}), padahal {2} tentang seluruh tahun "
    "itu. Periksa tahunnya."
)
TERLALU_DINI = (
    "{0} lebih dari satu tahun sebelum tahun kinerja {1} dimulai (1 Januari {1}). Periksa tahunnya."
)


def keganjilan(j: JenisDokumen, tahun: int, tanggal: TanggalSebagian, hari: date) -> str:
    """Why a document of the year `tahun` cannot bear this date today; "" where it can.

    A day left to handwriting may be any of its month.
    """
    terbaca, bulan = tulis(tanggal), (tanggal.tahun, tanggal.bulan)
    awal, akhir = (*bulan, tanggal.hari or 1), (*bulan, tanggal.hari or 31)
    if awal > (hari.year, hari.month, hari.day):
        return BELUM_TIBA.format(terbaca, tulis(dari_tanggal(hari)))
    if (j.perlu_reviu or j.pernyataan) and akhir < (tahun, 12, 31):
        return SEBELUM_AKHIR.format(terbaca, tahun, j.nama)
    if j.kode in TAHUNAN and akhir < (tahun - 1, 1, 1):
        return TERLALU_DINI.format(terbaca, tahun)
    return ""
