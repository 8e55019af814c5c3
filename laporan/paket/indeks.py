"""The index sheet of a pack: every document that was asked for, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable

from laporan import jenis
from laporan.alur.langkah import Status
from laporan.lembar import Baris, Buku, Jenis, Kolom, Tabel
from laporan.lembar import tulis as tulis_buku
from laporan.lembar.bentuk import kertas
from laporan.models import Paket, PaketIsi

NAMA = "Indeks.xlsx"
KOLOM = (
    Kolom("Kecamatan"),
    Kolom("Dokumen"),
    Kolom("Versi", Jenis.ANGKA),
    Kolom("Status"),
    Kolom("Ukuran (bita)", Jenis.ANGKA),
    Kolom("Nama berkas"),
    Kolom("Sidik jari berkas (SHA-256)"),
    Kolom("Keterangan"),
)


def tulis(paket: Paket, semua: Iterable[PaketIsi]) -> bytes:
    isi = list(semua)
    berhasil = sum(i.keadaan == PaketIsi.Keadaan.SELESAI for i in isi)
    catatan = [f"Pilihan: {paket.pilihan}.", f"{berhasil} dari {len(isi)} dokumen ada di sini."]
    catatan += paket.catatan.splitlines()
    tabel = Tabel(
        f"Indeks dokumen {paket.tahun}", KOLOM, tuple(map(_baris, isi)), tuple(catatan), "Indeks"
    )
    tempat = (paket.kabupaten.sebutan, f"Tahun {paket.tahun}")
    return tulis_buku(Buku("Indeks", tempat, (tabel,), kertas(paket.kabupaten)))


def _baris(isi: PaketIsi) -> Baris:
    nama, status = jenis.cari(isi.jenis).nama, str(Status(isi.status).label)
    depan = (isi.kecamatan.nama, nama, isi.versi, status)
    if isi.keadaan != PaketIsi.Keadaan.SELESAI:
        return Baris((*depan, None, "", "", f"Gagal: {isi.pesan}"))
    return Baris((*depan, isi.ukuran, isi.berkas, isi.sha256, ""))
