"""SQL queries per kind of document, and that they do not grow with the indicators."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench.tampilan import bagian, baris, sasaran
from laporan import jenis
from laporan.contoh.latar import LATAR
from laporan.contoh.muat import muat_contoh
from laporan.pencetakan import Permintaan, TidakDapatDicetak, cetak, naskah

BATAS = 25
KALI = (1, 5, 20)


def hitung(kode: str, alamat: str, tahun: int) -> int:
    """Queries from the address to the HTML, which is refused for the longest of the texts."""
    permintaan = Permintaan(kode, alamat, tahun, "html")
    with CaptureQueriesContext(connection) as kueri, suppress(TidakDapatDicetak):
        cetak(naskah(permintaan), permintaan)
    return len(kueri)


def ukur(folder: Path) -> None:
    bagian("Kueri SQL per dokumen")
    alamat = [muat_contoh(1, kali=k, mulai=900 + k)[0] for k in KALI]
    kepala = ", ".join(str(12 * k) for k in KALI)
    baris("Balung; kecamatan contoh dengan sekian indikator sasaran:", kepala)
    for kode in jenis.kantor():
        balung = hitung(kode, "jember/balung", 2020)
        contoh = [hitung(kode, a, LATAR.tahun) for a in alamat]
        rapi = max(balung, *contoh) <= BATAS and len(set(contoh)) == 1
        angka = "  ".join(map(str, (balung, *contoh)))
        sasaran(kode, angka, f"≤ {BATAS} dan sama", tercapai=rapi)
