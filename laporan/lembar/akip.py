"""Results of the evaluation of SAKIP as tables: of one kecamatan, and of a kabupaten."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from iku import angka
from iku.models import RekomendasiAkip
from iku.selectors.akip import AkipIsi, BarisAkip, SemuaAkip, akip_tahun
from kecamatan.lingkup import Lingkup, LingkupKabupaten
from laporan.lembar.bentuk import Baris, Buku, Isi, Jenis, Kolom, Tabel, buku
from laporan.lembar.sel import jumlah
from laporan.lembar.tinjauan import KECAMATAN, buku_kabupaten

KOMPONEN = (Kolom("Komponen"), Kolom("Bobot", Jenis.ANGKA), Kolom("Nilai", Jenis.ANGKA))
REKOMENDASI = (
    Kolom("No", Jenis.TAHUN),
    *(Kolom(x) for x in ("Rekomendasi", "Status", "Tindak lanjut", "Tanggal")),
)


def akip(lingkup: Lingkup, pilihan: Mapping[str, str]) -> Buku:
    isi = akip_tahun([lingkup.kecamatan.pk], lingkup.tahun).get(lingkup.kecamatan.pk)
    judul = f"Nilai AKIP {lingkup.tahun}"
    if isi is None:
        tabel = [Tabel(judul, KOMPONEN)]
    else:
        rekomendasi = (b for n, r in enumerate(isi.rekomendasi, 1) for b in _rekomendasi(n, r))
        tabel = [
            Tabel(judul, KOMPONEN, tuple(_komponen(isi)), tuple(_catatan(isi)), "Nilai"),
            Tabel(f"Rekomendasi AKIP {lingkup.tahun}", REKOMENDASI, tuple(rekomendasi)),
        ]
    return buku("Akip", lingkup.kecamatan, lingkup.tahun, *tabel)


def _komponen(isi: AkipIsi) -> Iterator[Baris]:
    for k in isi.komponen:
        yield Baris((k.komponen.nama, k.komponen.bobot, k.nilai))
    yield jumlah("Jumlah", None, isi.total)
    if isi.predikat:
        yield jumlah("Predikat", None, isi.predikat)


def _catatan(isi: AkipIsi) -> Iterator[str]:
    if isi.akip.nomor:
        yield f"Nomor LHE: {isi.akip.nomor}"
    yield f"Skala: {isi.akip.skala}"


def _rekomendasi(nomor: int, r: RekomendasiAkip) -> Iterator[Baris]:
    lanjut = list(r.tindak_lanjut.all())
    if not lanjut:
        yield Baris((nomor, r.uraian, "Belum ada tindak lanjut"))
    for t in lanjut:
        tanggal = f"{t.tanggal:%d-%m-%Y}" if t.tanggal else ""
        yield Baris((nomor, r.uraian, str(t.get_status_display()), t.uraian, tanggal))


def akip_semua(lingkup: LingkupKabupaten, isi: SemuaAkip) -> Buku:
    komponen = (Kolom(f"{k.nama} (bobot {angka.tulis(k.bobot)})", Jenis.ANGKA) for k in isi.kolom)
    kolom = (
        *(KECAMATAN, Kolom("Nilai", Jenis.ANGKA), Kolom("Predikat")),
        *(*komponen, Kolom("Rekomendasi", Jenis.ANGKA), Kolom("Selesai", Jenis.ANGKA)),
    )
    baris = tuple(Baris(tuple(_baris(b))) for b in isi.baris)
    tabel = Tabel(f"Nilai AKIP {lingkup.tahun}", kolom, baris, (), "Nilai AKIP")
    return buku_kabupaten("Nilai_AKIP", lingkup, tabel)


def _baris(b: BarisAkip) -> Iterator[Isi]:
    yield b.k.nama
    yield b.isi.total if b.isi else "belum dicatat"
    yield b.isi.predikat if b.isi else None
    yield from (n.nilai if n else None for _, n in b.nilai)
    yield len(b.isi.rekomendasi) if b.isi else None
    yield b.isi.selesai if b.isi else None
