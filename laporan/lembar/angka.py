"""The entry pages of figures as tables: realisasi, target and comparisons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from iku.models import Pembanding
from iku.selectors import BelumAda
from iku.selectors.entri import SETAHUN, BarisEntri, baris_entri
from iku.selectors.pembanding import BarisPembanding, baris_pembanding
from iku.selectors.target import BarisTarget, baris_target, renstra_tahun
from kecamatan.lingkup import Lingkup
from laporan.lembar.bentuk import Baris, Buku, Jenis, Kolom, Tabel, buku
from laporan.lembar.sel import berkelompok, sel_hasil, sel_nilai

Pilihan = Mapping[str, str]
TRIWULAN = {"1": "triwulan I", "2": "triwulan II", "3": "triwulan III", "4": "triwulan IV"}


def realisasi(lingkup: Lingkup, pilihan: Pilihan) -> Buku:
    tw = pilihan.get("tw", "")
    masa = TRIWULAN.get(tw, "")
    try:
        semua = baris_entri(lingkup.kecamatan, lingkup.tahun, int(tw) if masa else SETAHUN)
        catatan: tuple[str, ...] = ()
    except BelumAda as salah:
        semua, catatan = [], (str(salah),)
    lalu = semua[0].tahun_lalu if semua else lingkup.tahun_sebelum
    kolom = (
        Kolom("Indikator"),
        Kolom("Satuan"),
        Kolom(f"Realisasi {lalu}", Jenis.ANGKA),
        Kolom(f"Target {lingkup.tahun}", Jenis.ANGKA),
        Kolom(f"Realisasi {masa or lingkup.tahun}", Jenis.ANGKA),
        Kolom("Capaian", Jenis.PERSEN),
        Kolom("Predikat"),
        Kolom("Penjelasan"),
    )
    judul = f"Realisasi {lingkup.tahun}" + (f" {masa}" if masa else "")
    tabel = Tabel(judul, kolom, berkelompok(semua, _realisasi), catatan)
    kode = f"TW{tw}" if masa else ""
    return buku("Realisasi", lingkup.kecamatan, lingkup.tahun, tabel, masa=masa, kode=kode)


def _realisasi(b: BarisEntri) -> Iterable[Baris]:
    satuan, r = b.indikator.satuan, b.realisasi
    ukuran = b.ukur(r.nilai if r else None)
    alasan = ukuran.hasil.alasan if r and not ukuran.hasil.terhitung else ""
    yield Baris(
        (
            b.indikator.nama,
            satuan,
            sel_nilai(b.lalu.nilai if b.lalu else None, satuan),
            sel_nilai(b.target.nilai if b.target else None, satuan),
            sel_nilai(r.nilai if r else None, satuan),
            sel_hasil(ukuran.hasil),
            ukuran.predikat.label if ukuran.predikat else "",
            " ".join(x for x in (r.catatan if r else "", alasan) if x),
        ),
        dalam=1,
    )


def target(lingkup: Lingkup, pilihan: Pilihan) -> Buku:
    """Indicators down, the years of the plan across."""
    renstra = renstra_tahun(lingkup.kecamatan, lingkup.tahun)
    tahun = renstra.tahun if renstra else range(lingkup.tahun, lingkup.tahun + 1)
    semua = baris_target(renstra) if renstra else []
    kolom = (
        Kolom("Indikator"),
        Kolom("Satuan"),
        Kolom("Kondisi awal"),
        *(Kolom(str(t), Jenis.ANGKA, "Target") for t in tahun),
    )
    judul = f"Target {renstra.periode}" if renstra else "Target"
    catatan = () if renstra else (f"Belum ada Renstra yang memuat tahun {lingkup.tahun}.",)
    tabel = Tabel(judul, kolom, berkelompok(semua, _target), catatan)
    return buku("Target", lingkup.kecamatan, lingkup.tahun, tabel)


def _target(b: BarisTarget) -> Iterable[Baris]:
    i = b.indikator
    nilai = (b.tersimpan[t].nilai if t in b.tersimpan else None for t in b.tahun)
    yield Baris(
        (i.nama, i.satuan, i.kondisi_awal, *(sel_nilai(n, i.satuan) for n in nilai)), dalam=1
    )


def pembanding(lingkup: Lingkup, pilihan: Pilihan) -> Buku:
    try:
        isi = baris_pembanding(lingkup.kecamatan, lingkup.tahun, semua="semua" in pilihan)
        catatan: tuple[str, ...] = ()
    except BelumAda as salah:
        isi, catatan = [], (str(salah),)
    kolom = (
        Kolom("Indikator"),
        Kolom("Satuan"),
        Kolom(f"Realisasi {lingkup.tahun}", Jenis.ANGKA),
        Kolom("Tingkat", kelompok="Pembanding"),
        Kolom("Nilai", Jenis.ANGKA, "Pembanding"),
        Kolom("Selisih", Jenis.ANGKA, "Pembanding"),
        Kolom("Sumber data", kelompok="Pembanding"),
        Kolom("Alasan tidak ada data", kelompok="Pembanding"),
    )
    tabel = Tabel(f"Pembanding {lingkup.tahun}", kolom, berkelompok(isi, _pembanding), catatan)
    return buku("Pembanding", lingkup.kecamatan, lingkup.tahun, tabel)


def _pembanding(b: BarisPembanding) -> Iterable[Baris]:
    satuan = b.indikator.satuan
    for tingkat, label in Pembanding.Tingkat.choices:
        ada = b.tersimpan.get(tingkat)
        yield Baris(
            (
                b.indikator.nama,
                satuan,
                sel_nilai(b.realisasi, satuan),
                str(label),
                sel_nilai(ada.nilai if ada else None, satuan),
                sel_hasil(b.selisih(ada.nilai), Jenis.ANGKA) if ada else None,
                ada.sumber_data if ada else "",
                ada.alasan if ada else "",
            ),
            dalam=1,
        )
