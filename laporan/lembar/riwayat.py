"""The history as a table: one row for each changed column, found by the page's own filters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.utils.timezone import get_current_timezone

from kecamatan.lingkup import Lingkup
from laporan.forms.riwayat import SaringForm
from laporan.lembar.bentuk import Baris, Buku, Jenis, Kolom, Tabel, buku
from laporan.selectors.riwayat import Peristiwa, halaman, jenis_terlacak, pelaku

PALING_BANYAK = 1_000
"""Changes in one file; who needs more narrows the dates."""
KOLOM = (
    Kolom("Waktu", Jenis.WAKTU),
    Kolom("Orang"),
    Kolom("Tindakan"),
    Kolom("Isian"),
    Kolom("Kolom"),
    Kolom("Semula"),
    Kolom("Menjadi"),
)


class PilihanSalah(ValueError):
    """The filters of the address cannot be understood; the page says why."""


def riwayat(lingkup: Lingkup, pilihan: Mapping[str, str]) -> Buku:
    orang = pelaku(lingkup.kecamatan)
    form = SaringForm(pilihan, orang=orang, jenis=jenis_terlacak())
    if not form.is_valid():
        raise PilihanSalah
    saringan = replace(form.saringan(1), jumlah=PALING_BANYAK)
    isi = halaman(lingkup.kecamatan, saringan, orang)
    baris = tuple(b for p in isi.isi for b in _peristiwa(p))
    lebih = f"Hanya {PALING_BANYAK:_} perubahan terbaru. Persempit tanggalnya untuk yang lain."
    catatan = (lebih.replace("_", "."),) if isi.ada_lagi else ()
    tabel = Tabel("Riwayat, semua tahun", KOLOM, baris, catatan, "Riwayat")
    return buku("Riwayat", lingkup.kecamatan, lingkup.tahun, tabel)


def _peristiwa(p: Peristiwa) -> Iterable[Baris]:
    waktu = p.waktu.astimezone(get_current_timezone()).replace(tzinfo=None)
    depan = (waktu, p.orang, p.tindakan, p.judul)
    if not p.perubahan:
        yield Baris(depan)
    for u in p.perubahan:
        yield Baris((*depan, u.medan, u.lama, u.baru))
