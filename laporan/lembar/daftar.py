"""Which pages have their table as Excel, and who may take it: whoever may see the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup
from laporan.lembar.akip import akip
from laporan.lembar.angka import pembanding, realisasi, target
from laporan.lembar.bentuk import Buku
from laporan.lembar.bukti import bukti
from laporan.lembar.rencana import rencana
from laporan.lembar.riwayat import riwayat
from laporan.lembar.survei import survei
from laporan.lembar.uang import anggaran


@dataclass(frozen=True)
class Lembar:
    susun: Callable[[Lingkup, Mapping[str, str]], Buku]
    """From the place and what the address of the page says (`?tw=2`)."""
    tindakan: Tindakan = Tindakan.LIHAT


LEMBAR: Mapping[str, Lembar] = {
    "rencana": Lembar(rencana),
    "target": Lembar(target),
    "realisasi": Lembar(realisasi),
    "anggaran": Lembar(anggaran),
    "survei": Lembar(survei),
    "pembanding": Lembar(pembanding),
    "bukti": Lembar(bukti),
    "akip": Lembar(akip),
    "riwayat": Lembar(riwayat, Tindakan.LIHAT_RIWAYAT),
}
"""By the URL name of the page, which is also its place in the address."""
