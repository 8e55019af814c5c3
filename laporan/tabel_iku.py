"""The table of Indikator Kinerja Utama: in the SK IKU, and in Bab II of the report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from iku.selectors import FormulasiIsi, IndikatorIsi, RencanaIsi
from laporan import tempat as di
from laporan.bagian import Butir, Daftar, IsiSel, Kelompok, Kolom, Rumus, Sel, Tabel, polos
from laporan.bagian.bertingkat import BarisDatar, bertingkat
from laporan.bagian.ukuran import TEGAK, Halaman
from laporan.bahan import Bahan
from laporan.models import SkIku
from laporan.selectors.isi import BarisSkIsi, SkIkuIsi

BERNOMOR, TANPA_NOMOR, MAKNA = "bernomor", "tanpa nomor", "makna"
JUDUL_KOLOM = {
    BERNOMOR: (
        "KINERJA UTAMA",
        "INDIKATOR KINERJA UTAMA",
        "FORMULASI PERHITUNGAN DAN PENJELASAN",
        "BIDANG PENANGGUNG JAWAB",
        "SUMBER DATA",
    ),
    TANPA_NOMOR: (
        "Sasaran Strategis",
        "IKU",
        "Formulasi Perhitungan dan Penjelasan Indikator",
        "Penanggung Jawab",
        "Sumber Data",
    ),
    MAKNA: (
        "KINERJA UTAMA (SASARAN STRATEGIS)",
        "INDIKATOR KINERJA UTAMA",
        "MAKNA, ALASAN PEMILIHAN, PERHITUNGAN ATAU PENJELASAN",
        "PENANGGUNG JAWAB",
        "SUMBER DATA",
    ),
}
LEBAR = {
    BERNOMOR: (5, 19, 20, 26, 16, 14),
    TANPA_NOMOR: (20, 19, 31, 16, 14),
    MAKNA: (5, 18, 18, 32, 14, 13),
}

LAMPIRAN = Halaman(huruf=168, baris=31, awal=10)
"""The decree's table: landscape, in larger type than a matrix."""
BARIS_TTD = 10
"""Lines of a signature below it."""


@dataclass(frozen=True)
class Induk:
    """What an indicator is the measure of: a sasaran, or in some decrees a tujuan."""

    id: int
    uraian: str


def tabel_iku(
    bahan: Bahan, sk: SkIkuIsi, rencana: RencanaIsi, *, kolom: str, mendatar: bool = False
) -> Tabel:
    """Rows of the decree in its own order; spans follow the kinerja utama."""
    judul, baris = _kolom(kolom), _baris(bahan, sk, rencana, kolom)
    halaman = _lampiran(sk) if mendatar else TEGAK
    return Tabel(
        kode="iku",
        judul="",
        kolom=judul,
        badan=_badan(baris, judul, kolom, halaman),
        nomor_kolom=kolom == MAKNA,
    )


def _lampiran(sk: SkIkuIsi) -> Halaman:
    ditandatangani = sk.ttd_lampiran != SkIku.TtdLampiran.TIDAK
    return replace(LAMPIRAN, akhir=BARIS_TTD if ditandatangani else 0)


def _kolom(kolom: str) -> tuple[Kolom, ...]:
    lebar = LEBAR[kolom]
    judul = JUDUL_KOLOM[kolom] if kolom == TANPA_NOMOR else ("NO.", *JUDUL_KOLOM[kolom])
    return tuple(
        Kolom(j, w, "tengah" if j == "NO." else "") for j, w in zip(judul, lebar, strict=True)
    )


def _badan(
    baris: Sequence[BarisDatar], judul: Sequence[Kolom], kolom: str, halaman: Halaman
) -> tuple[Kelompok, ...]:
    depan = (0,) if kolom == TANPA_NOMOR else (0, 0)
    return bertingkat(baris, (*depan, None, None, None, None), judul, halaman)


def _baris(bahan: Bahan, sk: SkIkuIsi, rencana: RencanaIsi, kolom: str) -> list[BarisDatar]:
    menurut_id = {i.id: i for i in rencana.semua_indikator()}
    induk = _induk(rencana)
    hasil: list[BarisDatar] = []
    nomor, kini = 0, 0
    for urutan, b in enumerate(sk.baris, start=1):
        indikator, pemilik = menurut_id[b.indikator], induk[b.indikator]
        if pemilik.id != kini:
            nomor, kini = nomor + 1, pemilik.id
        depan = () if kolom == TANPA_NOMOR else (Sel(f"{nomor}.", rata="tengah"),)
        sel = (*depan, *_sel(bahan, b, indikator, pemilik, kolom))
        hasil.append(BarisDatar(sel, (nomor, urutan)))
    return hasil


def _induk(rencana: RencanaIsi) -> dict[int, Induk]:
    """Tujuan get negative keys: a tujuan and a sasaran may share an id."""
    hasil = {i.id: Induk(-t.id, t.uraian) for t in rencana.tujuan for i in t.indikator}
    hasil |= {i.id: Induk(s.id, s.uraian) for s in rencana.sasaran for i in s.indikator}
    for p in rencana.program:
        hasil |= {i.id: Induk(10**9 + p.id, p.nama) for i in p.indikator}
    return hasil


def _sel(
    bahan: Bahan, b: BarisSkIsi, indikator: IndikatorIsi, induk: Induk, kolom: str
) -> tuple[Sel, ...]:
    nama = b.nama or indikator.nama
    formulasi = b.formulasi if b.berformulasi_sendiri else indikator.formulasi
    penanggung = b.penanggung_jawab or indikator.penanggung_jawab
    sumber = b.sumber_data or indikator.sumber_data

    def belum(apa: str) -> str:
        return bahan.kurang(f"SK IKU: {apa} “{nama}”", di.RENCANA)

    return (
        Sel(b.kinerja_utama or induk.uraian),
        Sel(nama),
        sel_formulasi(formulasi, kolom) or Sel(belum("formulasi")),
        _daftar(penanggung) or Sel(belum("penanggung jawab")),
        Sel(sumber or belum("sumber data")),
    )


def _daftar(isi: tuple[str, ...]) -> Sel | None:
    if len(isi) > 1:
        return Sel("", rincian=(Daftar(tuple(Butir(polos(x)) for x in isi), "strip"),))
    return Sel(isi[0]) if isi else None


def sel_formulasi(f: FormulasiIsi, kolom: str) -> Sel | None:
    """The formulation as text or fraction, with what explains it; None when it is empty."""
    rincian = (*_makna(f, kolom), *_hitung(f, kolom), *_penjelasan(f, kolom), *_referensi(f, kolom))
    if not rincian:
        return None
    if rincian == (IsiSel("", f.teks),):
        return Sel(f.teks)
    return Sel("", rincian=rincian)


def _makna(f: FormulasiIsi, kolom: str) -> tuple[IsiSel, ...]:
    if kolom != MAKNA:
        return ()
    pasangan = (("Makna Indikator :", f.makna), ("Alasan Pemilihan :", f.alasan))
    return tuple(IsiSel(label, isi) for label, isi in pasangan if isi)


def _hitung(f: FormulasiIsi, kolom: str) -> tuple[IsiSel | Rumus, ...]:
    label = "" if kolom == BERNOMOR else "Formulasi Perhitungan :"
    if f.pembilang and f.penyebut:
        kepala = (IsiSel(label, ""),) if label else ()
        return (*kepala, Rumus("", f.pembilang, f.penyebut, f"× {f.pengali}" if f.pengali else ""))
    return (IsiSel(label, f.teks),) if f.teks else ()


def _referensi(f: FormulasiIsi, kolom: str) -> tuple[IsiSel, ...]:
    if kolom != MAKNA or not f.referensi:
        return ()
    return (IsiSel("Sumber/Referensi Indikator :", f.referensi),)


_BERNOMOR = re.compile(r"^\d+[.)]\s+")
_RINCIAN = re.compile(r"^[-•]\s+")


def _penjelasan(f: FormulasiIsi, kolom: str) -> tuple[IsiSel | Daftar, ...]:
    """Lines to text and lists: `1. …` is numbered, `- …` a detail of the line above."""
    if not f.penjelasan:
        return ()
    baris = [x.strip() for x in f.penjelasan.splitlines() if x.strip()]
    label = "" if kolom == BERNOMOR else "Penjelasan Indikator :"
    bernomor = [x for x in baris if _BERNOMOR.match(x)]
    if bernomor:
        kepala = (IsiSel(label, ""),) if label else ()
        return (*kepala, _daftar_bernomor(baris))
    teks = " ".join(x for x in baris if not _RINCIAN.match(x))
    rinci = tuple(Butir(polos(_RINCIAN.sub("", x))) for x in baris if _RINCIAN.match(x))
    return (IsiSel(label, teks), *((Daftar(rinci, "strip"),) if rinci else ()))


def _daftar_bernomor(baris: list[str]) -> Daftar:
    hasil: list[tuple[str, list[str]]] = []
    for x in baris:
        if _RINCIAN.match(x) and hasil:
            hasil[-1][1].append(_RINCIAN.sub("", x))
        else:
            hasil.append((_BERNOMOR.sub("", x), []))
    return Daftar(tuple(_butir(teks, rinci) for teks, rinci in hasil), "angka")


def _butir(teks: str, rinci: list[str]) -> Butir:
    bawah = Daftar(tuple(Butir(polos(x)) for x in rinci), "strip") if rinci else None
    return Butir(polos(teks), bawah)
