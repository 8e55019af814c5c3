"""Perjanjian Kinerja: statement, lampiran, and both signatures twice (aturan §8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.template.loader import render_to_string

from iku.nilai import Angka as NilaiAngka
from iku.predikat import LuarDomain, predikat
from iku.selectors import IndikatorIsi, NilaiTahun, SasaranIsi, Uang
from laporan import tempat as di
from laporan.bagian import (
    Baris,
    Kolom,
    Kop,
    Sel,
    Tabel,
    TandaTangan,
    TandaTanganBerdua,
    baris,
    satu_per_satu,
    sel,
)
from laporan.bagian.bertingkat import BarisDatar, bertingkat
from laporan.bagian.blok import Blok
from laporan.bagian.ukuran import TEGAK
from laporan.bahan import Bahan, hari_dokumen
from laporan.jenis import SURAT, JenisDokumen
from laporan.penetapan import bertanda_tangan
from laporan.resmi import angka_nilai, camat, kop, tanda_tangan, uang
from laporan.selectors.isi import DokumenIsi

NAMA = "Perjanjian Kinerja"
KOLOM = (
    Kolom("NO", 8, "tengah"),
    Kolom("SASARAN STRATEGIS", 36),
    Kolom("INDIKATOR KINERJA", 40),
    Kolom("TARGET", 16, "tengah"),
)
KOLOM_PROGRAM = (
    Kolom("No", 8, "tengah"),
    Kolom("Program", 44),
    Kolom("Anggaran", 26, "kanan"),
    Kolom("Keterangan", 22),
)


@dataclass(frozen=True)
class Pihak:
    nama: str
    jabatan: str


@dataclass(frozen=True)
class PerjanjianKinerja:
    kop: Kop
    judul: str
    tahun: int
    pihak_pertama: Pihak
    pihak_kedua: Pihak
    pembuka: tuple[Blok, ...]
    pernyataan: tuple[Blok, ...]
    tanda_tangan: TandaTanganBerdua
    judul_lampiran: tuple[str, ...]
    sasaran: Tabel
    program: Tabel


def susun(bahan: Bahan) -> PerjanjianKinerja:
    return susun_pk(bahan, bahan.dokumen("pk"))


def susun_pk(bahan: Bahan, dokumen: DokumenIsi) -> PerjanjianKinerja:
    """The agreement itself; a report attaches the version in force."""
    hari = hari_dokumen(dokumen.tanggal, bahan.tahun)
    i, ttd = bahan.identitas, _tanda_tangan(bahan, dokumen, hari)
    pejabat = camat(bahan, dokumen, hari)
    camat_kini = pejabat.jabatan if pejabat else "Camat"
    pembuka, pernyataan = tulis_teks(bahan)
    judul = f"PERJANJIAN KINERJA{_perubahan(bahan, dokumen)} TAHUN {bahan.tahun}"
    return PerjanjianKinerja(
        kop=kop(bahan, hari),
        judul=judul,
        tahun=bahan.tahun,
        pihak_pertama=Pihak(ttd.kanan.nama, jabatan(camat_kini, i.nama)),
        pihak_kedua=Pihak(ttd.kiri.nama, f"{i.kepala} {i.kabupaten}"),
        pembuka=pembuka,
        pernyataan=pernyataan,
        tanda_tangan=ttd,
        judul_lampiran=(judul, i.sebutan.upper()),
        sasaran=tabel_sasaran(bahan),
        program=tabel_program(bahan),
    )


def jabatan(jabatan: str, wilayah: str) -> str:
    """As it stands in a sentence: `Plt. Camat Balung`."""
    return f"{jabatan} {wilayah}"


def tulis_teks(bahan: Bahan) -> tuple[tuple[Blok, ...], tuple[Blok, ...]]:
    """Opening and statement: standard text, or the kecamatan's own."""
    return _teks(bahan, "pembuka"), _teks(bahan, "pernyataan")


def _teks(bahan: Bahan, bagian: str) -> tuple[Blok, ...]:
    templat, isi = f"laporan/pk/teks/{bagian}.html", {"tahun": bahan.tahun}
    return bahan.tulis("pk", bagian, lambda: render_to_string(templat, isi))


def _perubahan(bahan: Bahan, dokumen: DokumenIsi) -> str:
    """A version after the first replaces an agreement; so does one on changed money."""
    diubah = dokumen.versi > 1 or bahan.tahun_kinerja.pagu == "perubahan"
    return " PERUBAHAN" if diubah else ""


def _tanda_tangan(bahan: Bahan, dokumen: DokumenIsi, hari: date) -> TandaTanganBerdua:
    """Pihak kedua left without NIP, pihak pertama right with place and date."""
    i = bahan.identitas
    hal = f"{NAMA}: nama {i.kepala} sebagai pihak kedua"
    nama = dokumen.pihak_kedua or bahan.kurang(hal, di.dokumen("pk"))
    return TandaTanganBerdua(
        kiri=TandaTangan(f"{i.kepala.upper()} {i.kabupaten.upper()}", nama, pihak="Pihak Kedua"),
        kanan=tanda_tangan(bahan, dokumen, hari, NAMA, pihak="Pihak Pertama"),
    )


def tabel_sasaran(bahan: Bahan) -> Tabel:
    """Sasaran, indicators and targets of the year; also printed in Bab II of the report."""
    datar = [
        _baris_sasaran(bahan, sasaran, indikator, nomor)
        for sasaran in bahan.rencana.sasaran
        for nomor, indikator in enumerate(bertarget(sasaran, bahan.tahun) or (None,), start=1)
    ]
    return Tabel(
        kode="pk-sasaran",
        judul="",
        kolom=KOLOM,
        badan=bertingkat(datar, (0, 0, None, None), KOLOM, TEGAK),
        nomor_kolom=True,
    )


def bertarget(sasaran: SasaranIsi, tahun: int) -> tuple[IndikatorIsi, ...]:
    return tuple(i for i in sasaran.indikator if tahun in i.target)


def _baris_sasaran(
    bahan: Bahan, sasaran: SasaranIsi, indikator: IndikatorIsi | None, nomor: int
) -> BarisDatar:
    depan = (Sel(f"{sasaran.nomor}.", rata="tengah"), Sel(sasaran.uraian))
    if indikator is None:
        hal = f"Target tahun {bahan.tahun} untuk Sasaran {sasaran.nomor}"
        kosong = bahan.kurang(hal, di.TARGET)
        return BarisDatar((*depan, Sel("–"), Sel(kosong, rata="tengah")), (sasaran.id, nomor))
    target = _target(indikator, indikator.target[bahan.tahun])
    return BarisDatar((*depan, Sel(indikator.nama), target), (sasaran.id, nomor))


def _target(indikator: IndikatorIsi, target: NilaiTahun) -> Sel:
    """`100%`; for an indicator with a letter scale also its letter: `80 (B)`."""
    angka = angka_nilai(target.nilai, indikator.satuan)
    huruf = ""
    if indikator.skala_huruf and isinstance(target.nilai, NilaiAngka):
        try:
            huruf = f" ({predikat(indikator.skala_huruf, target.nilai.nilai).huruf})"
        except LuarDomain:
            huruf = ""
    return Sel(f"{angka.cetak}{huruf}", angka.nilai, rata="tengah")


def tabel_program(bahan: Bahan) -> Tabel:
    """Every program that has money, with its total; the sum is computed."""
    program = [p for p in bahan.rencana.program if p.uang.pagu is not None]
    isi: list[Baris] = [
        baris(
            f"{n}.",
            p.nama,
            sel(uang(bahan, p.uang.pagu), rata="kanan"),
            ", ".join(p.sumber_dana) or "–",
        )
        for n, p in enumerate(program, start=1)
    ]
    if not isi:
        kosong = bahan.kurang(f"Anggaran program tahun {bahan.tahun}", di.ANGGARAN)
        isi = [baris("", kosong, "–", "–")]
    jumlah = sum((p.uang for p in program), Uang()).pagu
    total = (Sel("Jumlah", gabung_kolom=2), sel(uang(bahan, jumlah), rata="kanan"), Sel(""))
    isi.append(Baris(total, "tebal"))
    return Tabel("pk-program", "", KOLOM_PROGRAM, satu_per_satu(isi))


JENIS = JenisDokumen(
    *("pk", NAMA, "PK", susun),
    perlu=("profil", "rencana", "target", "pagu"),
    urutan=30,
    isian=(*SURAT, "pihak_kedua"),
    kotak_ttd=("ttd-pk", "ttd-pk-kedua"),
    penetapan={
        "pihak_pertama.nama": lambda p, _: p.penandatangan.nama,
        "pihak_pertama.jabatan": lambda p, _: jabatan(p.penandatangan.jabatan, p.wilayah),
        **bertanda_tangan("tanda_tangan.kanan"),
    },
)
