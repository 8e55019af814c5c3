"""All figures of the year on one page, as the documents will print them."""

from __future__ import annotations

from iku import angka, nilai
from iku.nilai import Hasil, TidakAda
from iku.selectors import IndikatorIsi, Uang, ukur
from kecamatan.lingkup import Lingkup
from laporan import tempat
from laporan.bahan import Bahan
from laporan.pemeriksaan.temuan import BarisIsian, KelompokIsian
from laporan.pemeriksaan.uang import daun

BELUM = "belum diisi"


def ringkasan(bahan: Bahan, lingkup: Lingkup) -> tuple[KelompokIsian, ...]:
    """Indicators in the order of the plan, then the money; raises DataTidakAda."""
    tahun = bahan.tahun
    indikator = (
        i for i in bahan.rencana.semua_indikator() if tahun in i.target or tahun in i.realisasi
    )
    uang = (_uang(lingkup, kode, nama, u) for _, kode, nama, u in daun(bahan))
    return (
        KelompokIsian("Indikator", "Capaian", tuple(_satu(bahan, lingkup, i) for i in indikator)),
        KelompokIsian("Anggaran (Rp)", "Serapan", tuple(uang)),
    )


def _satu(bahan: Bahan, lingkup: Lingkup, i: IndikatorIsi) -> BarisIsian:
    p = ukur(i, bahan.tahun, bahan.kebijakan.skala)
    predikat = f" {p.predikat.label}" if p.predikat else ""
    return BarisIsian(
        nama=i.nama,
        target=_nilai(p.target.nilai if p.target else None, i.satuan),
        realisasi=_nilai(p.realisasi.nilai if p.realisasi else None, i.satuan),
        hasil=_persen(p.hasil) + predikat,
        terisi=p.realisasi is not None,
        alamat=tempat.realisasi(i.id).alamat(lingkup.jalur),
    )


def _uang(lingkup: Lingkup, kode: str, nama: str, u: Uang) -> BarisIsian:
    return BarisIsian(
        nama=nama,
        target=BELUM if u.pagu is None else angka.tulis(u.pagu),
        realisasi=BELUM if u.realisasi is None else angka.tulis(u.realisasi),
        hasil=_persen(u.serapan),
        terisi=u.realisasi is not None,
        alamat=tempat.anggaran(kode).alamat(lingkup.jalur),
    )


def _nilai(isi: nilai.Nilai | None, satuan: str) -> str:
    if isinstance(isi, TidakAda):
        return "tidak ada data"
    return nilai.cetak(isi, satuan) if isi else BELUM


def _persen(hasil: Hasil) -> str:
    dua = hasil.dua_desimal
    return "–" if dua is None else f"{angka.tulis(dua)}%"
