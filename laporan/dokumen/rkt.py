"""Rencana Kinerja Tahunan: the cascade of one year with outputs and money (aturan §8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from iku.selectors import (
    IndikatorIsi,
    KegiatanIsi,
    ProgramIsi,
    RencanaIsi,
    SasaranIsi,
    SimpulIsi,
    TujuanIsi,
)
from laporan import tempat as di
from laporan.bagian import Baris, Kolom, Kop, Sel, Tabel, TandaTangan, baris, satu_per_satu, sel
from laporan.bagian.bertingkat import BarisDatar, bertingkat
from laporan.bagian.ukuran import Halaman, baris_sel, lebar_kolom, matriks
from laporan.bahan import Bahan, hari_dokumen
from laporan.jenis import JenisDokumen
from laporan.penetapan import bertanda_tangan
from laporan.resmi import angka_nilai, kop, tanda_tangan, uang_polos
from laporan.selectors.isi import DokumenIsi

NAMA = "RKT"
KOLOM = (
    Kolom("Uraian", 9),
    Kolom("Indikator Tujuan", 9),
    Kolom("Uraian", 9),
    Kolom("Indikator Sasaran", 11),
    Kolom("Target", 5, "tengah"),
    Kolom("Uraian", 9),
    Kolom("Indikator Program", 9),
    Kolom("Target", 5, "tengah"),
    Kolom("Uraian", 9),
    Kolom("Indikator Kegiatan (Output)", 11),
    Kolom("Target", 6, "tengah"),
    Kolom("Anggaran (Rp)", 8, "kanan"),
)
KEPALA = (
    Sel("TUJUAN OPD", gabung_kolom=2),
    Sel("SASARAN OPD", gabung_kolom=3),
    Sel("PROGRAM", gabung_kolom=3),
    Sel("KEGIATAN", gabung_kolom=4),
)
BELUM_DITETAPKAN = "belum ditetapkan"
TINGKAT = (0, 0, 1, 1, 1, 2, 2, 2, 3, None, None, 3)
ATAS_MM, TANDA_TANGAN_MM = 45, 50
"""What titles, rules and the head of the RPJMD take above the table; the signature below it."""
INSTANSI_MM, ALAMAT_MM, LOGO_MM = 14, 5, 22
KOLOM_RPJMD = (
    Kolom("Misi", 20),
    Kolom("Tujuan RPJMD", 20),
    Kolom("Indikator Tujuan", 20),
    Kolom("Sasaran RPJMD", 20),
    Kolom("Indikator Sasaran", 20),
)


@dataclass(frozen=True)
class Rkt:
    kop: Kop
    judul: tuple[str, ...]
    rpjmd: Tabel
    tabel: Tabel
    tanda_tangan: TandaTangan


def susun(bahan: Bahan) -> Rkt:
    return susun_rkt(bahan, bahan.dokumen("rkt"))


def susun_rkt(bahan: Bahan, dokumen: DokumenIsi, *, di_atas: int = 0) -> Rkt:
    """The plan itself; a report attaches the version in force, below a title of so many mm."""
    hari = hari_dokumen(dokumen.tanggal, bahan.tahun)
    kepala, rpjmd = kop(bahan, hari), _rpjmd(bahan)
    return Rkt(
        kop=kepala,
        judul=("RENCANA KINERJA TAHUNAN (RKT)", f"TAHUN {bahan.tahun}"),
        rpjmd=rpjmd,
        tabel=_tabel(bahan, _halaman(bahan, kepala, rpjmd, di_atas)),
        tanda_tangan=tanda_tangan(bahan, dokumen, hari, NAMA),
    )


def _rpjmd(bahan: Bahan) -> Tabel:
    """The row of the RPJMD that this kecamatan supports."""
    rencana = bahan.rencana
    jalur = _jalur(rencana) or bahan.kurang("RKT: sasaran RPJMD yang didukung", di.RENCANA)
    isi = baris(*([jalur] + [""] * 4)) if isinstance(jalur, str) else _baris_rpjmd(jalur)
    return Tabel("rpjmd", "RPJMD", KOLOM_RPJMD, satu_per_satu([isi]))


def _jalur(rencana: RencanaIsi) -> tuple[SimpulIsi, SimpulIsi, SimpulIsi] | None:
    for misi in rencana.rpjmd.misi if rencana.rpjmd else ():
        for tujuan in misi.bawah("tujuan"):
            for sasaran in tujuan.bawah("sasaran"):
                if sasaran.uraian == rencana.sasaran_rpjmd:
                    return misi, tujuan, sasaran
    return None


def _baris_rpjmd(jalur: tuple[SimpulIsi, SimpulIsi, SimpulIsi]) -> Baris:
    misi, tujuan, sasaran = jalur

    def indikator(simpul: SimpulIsi) -> str:
        return "\n".join(i.uraian for i in simpul.bawah("indikator")) or "–"

    return baris(misi.uraian, tujuan.uraian, indikator(tujuan), sasaran.uraian, indikator(sasaran))


def _halaman(bahan: Bahan, kepala: Kop, rpjmd: Tabel, di_atas: int) -> Halaman:
    """What stands above the table is known, so the place where a page ends can be reckoned."""
    t = bahan.tata_letak
    margin = (t.margin_atas + t.margin_bawah, t.margin_kiri + t.margin_kanan)
    surat = max(LOGO_MM if kepala.logo else 0, INSTANSI_MM + ALAMAT_MM * len(kepala.alamat))
    halaman = matriks(t.kertas, *margin, atas=ATAS_MM + surat + di_atas, bawah=TANDA_TANGAN_MM)
    isi = zip(rpjmd.kolom, rpjmd.baris[0].sel, strict=True)
    tinggi = max(baris_sel(s, lebar_kolom(k, halaman)) for k, s in isi)
    return replace(halaman, awal=halaman.awal + tinggi)


def _tabel(bahan: Bahan, halaman: Halaman) -> Tabel:
    datar = [
        _baris(bahan, tujuan, sasaran, program, kegiatan, nomor, output)
        for tujuan, sasaran, program, kegiatan in _cabang(bahan.rencana)
        for nomor, output in enumerate(_output(kegiatan), start=1)
    ]
    if not datar:
        kosong = bahan.kurang("RKT: program dan kegiatan yang mendukung sasaran", di.RENCANA)
        datar = [BarisDatar((Sel(kosong), *(Sel("") for _ in KOLOM[1:])), (0, 0, 0, 0))]
    return Tabel(
        kode="rkt",
        judul="",
        kolom=KOLOM,
        kepala=(KEPALA, tuple(Sel(k.judul) for k in KOLOM)),
        badan=bertingkat(datar, TINGKAT, KOLOM, halaman, utuh=3),
    )


def _cabang(
    rencana: RencanaIsi,
) -> Iterator[tuple[TujuanIsi, SasaranIsi, ProgramIsi, KegiatanIsi]]:
    for tujuan in rencana.tujuan:
        for sasaran in tujuan.sasaran:
            for program in rencana.program_sasaran(sasaran):
                for kegiatan in program.kegiatan:
                    yield tujuan, sasaran, program, kegiatan


def _output(kegiatan: KegiatanIsi) -> tuple[IndikatorIsi | None, ...]:
    sub = tuple(i for s in kegiatan.sub_kegiatan for i in s.indikator)
    return (*kegiatan.indikator, *sub) or (None,)


def _baris(
    bahan: Bahan,
    tujuan: TujuanIsi,
    sasaran: SasaranIsi,
    program: ProgramIsi,
    kegiatan: KegiatanIsi,
    nomor: int,
    output: IndikatorIsi | None,
) -> BarisDatar:
    terukur = [i for i in sasaran.indikator if bahan.tahun in i.target]
    pagu = kegiatan.uang_pelaksanaan.pagu
    return BarisDatar(
        sel=(
            Sel(tujuan.uraian),
            _nama(tujuan.indikator),
            Sel(sasaran.uraian),
            _nama(terukur or sasaran.indikator),
            _target(terukur, bahan.tahun),
            Sel(f"Program {program.nama}"),
            _nama(program.indikator),
            _target(program.indikator, bahan.tahun),
            Sel(kegiatan.nama),
            Sel(output.nama if output else _tanpa_output(bahan, kegiatan)),
            _target([output] if output else [], bahan.tahun),
            sel(uang_polos(pagu), rata="kanan"),
        ),
        kunci=(tujuan.id, sasaran.id, program.id, kegiatan.id, nomor),
    )


def _tanpa_output(bahan: Bahan, kegiatan: KegiatanIsi) -> str:
    return bahan.kurang(f"RKT: keluaran kegiatan {kegiatan.nama}", di.RENCANA)


def _nama(indikator: Iterable[IndikatorIsi]) -> Sel:
    nama = [i.nama for i in indikator]
    if len(nama) > 1:
        nama = [f"{n}. {x}" for n, x in enumerate(nama, start=1)]
    return Sel("\n".join(nama) or "–")


def _target(indikator: Iterable[IndikatorIsi], tahun: int) -> Sel:
    target = [
        angka_nilai(i.target[tahun].nilai if tahun in i.target else None, i.satuan)
        for i in indikator
    ]
    cetak = [a.cetak or BELUM_DITETAPKAN for a in target]
    if len(cetak) > 1:
        cetak = [f"{n}. {x}" for n, x in enumerate(cetak, start=1)]
    satu = target[0].nilai if len(target) == 1 else None
    return Sel("\n".join(cetak) or "–", satu, rata="tengah")


JENIS = JenisDokumen(
    *("rkt", "Rencana Kinerja Tahunan", "RKT", susun),
    perlu=("profil", "rencana"),
    urutan=20,
    kotak_ttd=("ttd-rkt",),
    penetapan=bertanda_tangan("tanda_tangan"),
)
