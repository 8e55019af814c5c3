"""The plan as a table: one row for each node, and one for each further indicator of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from iku.pohon_kinerja import Simpul, pohon
from iku.selectors.renstra import rencana_kecamatan
from kecamatan.lingkup import Lingkup
from laporan.lembar.bentuk import Baris, Buku, Kolom, Tabel, buku
from laporan.lembar.sel import kelompok

KOLOM = (
    Kolom("Tingkat"),
    Kolom("Kode"),
    Kolom("Uraian"),
    Kolom("Indikator"),
    Kolom("Satuan"),
    Kolom("Arah"),
    Kolom("Kaitan"),
    Kolom("Strategi"),
    Kolom("Kebijakan"),
)


def rencana(lingkup: Lingkup, pilihan: Mapping[str, str]) -> Buku:
    isi = rencana_kecamatan(lingkup.kecamatan, lingkup.tahun, pilihan.get("renstra", "")).rencana
    if isi is None:
        return buku("Rencana", lingkup.kecamatan, lingkup.tahun, Tabel("Rencana", KOLOM))
    akar = pohon(isi)
    baris = [
        *_bagian("Tujuan dan sasaran", akar.tujuan),
        *_bagian("Program dan kegiatan", akar.program),
    ]
    catatan = (isi.dasar_hukum,) if isi.dasar_hukum else ()
    judul = f"Rencana, Renstra {isi.periode}"
    tabel = Tabel(judul, KOLOM, tuple(baris), catatan, "Rencana")
    return buku("Rencana", lingkup.kecamatan, lingkup.tahun, tabel)


def _bagian(judul: str, semua: Iterable[Simpul]) -> list[Baris]:
    isi = [b for s in semua for b in _simpul(s, 0)]
    return [kelompok(judul), *isi] if isi else []


def _simpul(s: Simpul, dalam: int) -> Iterable[Baris]:
    rincian = dict(s.rincian)
    kaitan = f"{s.kait_kata}: {'; '.join(k.sebut for k in s.kait)}" if s.kait else s.kait_kata
    ukuran = [(u.nama, u.satuan, _arah(u.turun)) for u in s.ukuran] or [("", "", "")]
    for nomor, satu in enumerate(ukuran):
        depan = (s.label, s.kode, s.uraian)
        belakang = (kaitan, *("\n".join(rincian.get(x, ())) for x in ("Strategi", "Kebijakan")))
        yield Baris((*depan, *satu, *(belakang if not nomor else ())), dalam=dalam)
    for anak in s.anak:
        yield from _simpul(anak, dalam + 1)


def _arah(turun: bool) -> str:
    return "semakin rendah semakin baik" if turun else "semakin tinggi semakin baik"
