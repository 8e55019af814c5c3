"""Surveys of a year as tables, one for each."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from iku.models import Aspek
from iku.selectors.aspek import SurveiTahun, survei_tahun
from iku.skm import KATEGORI, BarisSkm
from kecamatan.lingkup import Lingkup
from laporan.lembar.bentuk import Baris, Buku, Jenis, Kolom, Tabel, buku
from laporan.lembar.sel import jumlah, sel_hasil

KOLOM = (
    Kolom("Aspek"),
    *(Kolom(k, Jenis.ANGKA, "Jumlah jawaban") for k in KATEGORI),
    *(Kolom(k, Jenis.PERSEN, "Persen jawaban") for k in KATEGORI),
    Kolom("Skor", Jenis.ANGKA),
    Kolom("NRR", Jenis.ANGKA),
    Kolom("Nilai", Jenis.ANGKA),
)
_SELA = (None,) * (len(KOLOM) - 2)
"""From the name of a total to its figure in the last column."""


def survei(lingkup: Lingkup, pilihan: Mapping[str, str]) -> Buku:
    semua = [_tabel(s) for s in survei_tahun(lingkup.kecamatan, lingkup.tahun)]
    kosong = Tabel(f"Survei kepuasan {lingkup.tahun}", KOLOM)
    return buku("Survei", lingkup.kecamatan, lingkup.tahun, *(semua or [kosong]))


def _tabel(s: SurveiTahun) -> Tabel:
    hasil, mutu = s.isi.hasil, s.isi.mutu
    baris = [_aspek(a, h) for a, h in s.baris]
    if baris:
        baris.append(jumlah("Rata-rata", *_SELA, sel_hasil(hasil.rerata.hasil, Jenis.ANGKA)))
        baris.append(jumlah("IKM", *_SELA, sel_hasil(hasil.ikm, Jenis.ANGKA)))
    if mutu:
        kata = f"{mutu.huruf} ({mutu.label})" if mutu.huruf else mutu.label
        baris.append(jumlah("Mutu pelayanan", *_SELA, kata))
    return Tabel(s.survei.nama, KOLOM, tuple(baris), tuple(_catatan(s)))


def _catatan(s: SurveiTahun) -> list[str]:
    o = s.survei
    hal = (
        f"Pelaksana: {o.pelaksana}" if o.pelaksana else "",
        f"Responden: {o.responden}" if o.responden else "",
        f"Satuan skor: {o.get_satuan_skor_display().lower()}. Skala: {o.skala.nama}.",
        *(p.pesan for p in s.isi.hasil.peringatan),
    )
    return [x for x in hal if x]


def _aspek(a: Aspek, h: BarisSkm) -> Baris:
    cacah: tuple[int | None, ...] = a.jumlah or (None,) * len(KATEGORI)
    persen: tuple[Decimal | None, ...] = h.persen or (None,) * len(KATEGORI)
    nrr, nilai = sel_hasil(h.nrr, Jenis.ANGKA), sel_hasil(h.nilai, Jenis.ANGKA)
    return Baris((a.nama, *cacah, *persen, a.skor, nrr, nilai))
