"""The list of the files that prove a year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from iku.models import Bukti
from iku.selectors.bukti import BarisBukti, BuktiTahun, bukti_tahun
from kecamatan.lingkup import Lingkup
from laporan.lembar.bentuk import Baris, Buku, Jenis, Kolom, Tabel, buku
from laporan.lembar.sel import kelompok, sel_nilai

KOLOM = (
    Kolom("Indikator"),
    Kolom("Satuan"),
    Kolom("Realisasi", Jenis.ANGKA),
    Kolom("Berkas"),
    Kolom("Untuk"),
    Kolom("Ukuran"),
    Kolom("Keterangan"),
)


def bukti(lingkup: Lingkup, pilihan: Mapping[str, str]) -> Buku:
    isi = bukti_tahun(lingkup.kecamatan, lingkup.tahun)
    tabel = Tabel(f"Bukti dukung {lingkup.tahun}", KOLOM, tuple(_baris(isi)))
    return buku("Bukti_dukung", lingkup.kecamatan, lingkup.tahun, tabel)


def _baris(isi: BuktiTahun) -> Iterable[Baris]:
    for k in isi.kelompok or ():
        yield kelompok(k.judul)
        for i in k.baris:
            yield from _indikator(i)
    if isi.lain:
        yield kelompok("Indikator lain")
    for b in isi.lain:
        yield Baris(("", "", None, *_berkas(b)), dalam=1)


def _indikator(i: BarisBukti) -> Iterable[Baris]:
    depan = (i.nama, i.satuan, sel_nilai(i.nilai, i.satuan))
    if not i.berkas:
        yield Baris((*depan, "belum ada bukti"), dalam=1)
    for b in i.berkas:
        yield Baris((*depan, *_berkas(b)), dalam=1)


def _berkas(b: Bukti) -> tuple[str, ...]:
    return b.nama, str(b.get_triwulan_display()), b.ukuran_terbaca, b.keterangan
