"""The standard text of one part, as the document would print it now."""

from __future__ import annotations

from kecamatan.models import Kecamatan
from laporan.bahan import Bahan
from laporan.dokumen import pk
from laporan.dokumen.lkj import naskah
from laporan.teks.bersih import bersihkan
from laporan.teks.daftar import Bagian


def teks_baku(kecamatan: Kecamatan, tahun: int, bagian: Bagian) -> str:
    """Editable HTML; "" where the part prints nothing. Raises DataTidakAda."""
    bahan = Bahan(kecamatan, tahun, hanya_baku=True)
    if bagian.jenis == "pk":
        pk.tulis_teks(bahan)
    else:
        naskah.tulis(bahan, bagian.tempat)
    return bersihkan(bahan.tertulis.get((bagian.jenis, bagian.kunci), ""))
