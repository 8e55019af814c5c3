"""The only module that writes Excel: every table gets the same face, and text stays text.

Patterns are stored in the neutral notation of the format; Excel in Indonesian shows them with
its own marks (1.503,5). What people typed is never a formula, whatever it begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from io import BytesIO
from itertools import groupby
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from iku import angka
from laporan.lembar.bentuk import Baris, Buku, Isi, Jenis, Kolom, Rupa, Sel, Tabel
from laporan.models import TataLetak

TIPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KOSONG = "Belum ada data"
PANJANG_TEKS = 32_767  # characters of one cell, a limit of the format
PANJANG_NAMA = 31  # characters of the name of a sheet, too
LEBAR_TEKS = (14, 48)  # characters, least and most
LEBAR = {Jenis.ANGKA: 13, Jenis.UANG: 19, Jenis.PERSEN: 11, Jenis.TAHUN: 8, Jenis.WAKTU: 17}
KERTAS = {TataLetak.Kertas.A4: 9, TataLetak.Kertas.F4: 14}  # numbers of the format; 14: folio

_BUKAN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SANDI = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_BUKAN_NAMA = re.compile(r"[\[\]:*?/\\]")
_TEBAL, _JUDUL, _REDUP = Font(bold=True), Font(bold=True, size=14), Font(italic=True)
_GARIS = Side(style="thin", color="FFBFC5CF")
_KOTAK = Border(left=_GARIS, right=_GARIS, top=_GARIS, bottom=_GARIS)
_LATAR = {
    Rupa.KELOMPOK: PatternFill("solid", fgColor="FFF1F3F6"),
    Rupa.JUMLAH: PatternFill("solid", fgColor="FFE4E8EE"),
}
_LATAR_KEPALA = PatternFill("solid", fgColor="FFD9DFE8")


def tulis(buku: Buku) -> bytes:
    """The file, one sheet for each table."""
    berkas: Any = Workbook()
    berkas.remove(berkas.active)
    for tabel, nama in zip(buku.tabel, nama_lembar(buku.tabel), strict=True):
        _lembar(berkas.create_sheet(nama), buku, tabel)
    tujuan = BytesIO()
    berkas.save(tujuan)
    return tujuan.getvalue()


def nama_lembar(semua: Iterable[Tabel]) -> Iterator[str]:
    """Names that Excel accepts, no two alike."""
    dipakai = {"history"}  # Excel keeps this one for itself
    for tabel in semua:
        bersih = _BUKAN_NAMA.sub(" ", teks(tabel.lembar or tabel.judul)).strip(" '\t\n\r")
        nama, nomor = (bersih[:PANJANG_NAMA].strip(" '") or "Lembar"), 1
        dasar = nama
        while nama.lower() in dipakai:
            nomor += 1
            ekor = f" ({nomor})"
            nama = f"{dasar[: PANJANG_NAMA - len(ekor)]}{ekor}"
        dipakai.add(nama.lower())
        yield nama


def teks(isi: str) -> str:
    """Without what XML cannot hold, and not longer than a cell."""
    bersih = _BUKAN_XML.sub("", isi.replace("\r\n", "\n").replace("\r", "\n"))
    return _SANDI.sub("_x005F_", bersih)[:PANJANG_TEKS]


def _lembar(lembar: Any, buku: Buku, tabel: Tabel) -> None:
    _teks(lembar.cell(1, 1), tabel.judul, _JUDUL)
    for nomor, kata in enumerate(buku.tempat, start=2):
        _teks(lembar.cell(nomor, 1), kata)
    kepala = len(buku.tempat) + 3
    badan = kepala + (2 if tabel.bertingkat else 1)
    _kepala(lembar, tabel, kepala)
    for nomor, baris in enumerate(tabel.baris, start=badan):
        _baris(lembar, nomor, baris, tabel.kolom)
    if not tabel.baris:
        _teks(lembar.cell(badan, 1), KOSONG, _REDUP)
    for nomor, kata in enumerate(tabel.catatan, start=badan + max(len(tabel.baris), 1) + 1):
        _teks(lembar.cell(nomor, 1), kata, _REDUP)
    for nomor, kolom in enumerate(tabel.kolom):
        huruf = get_column_letter(nomor + 1)
        lembar.column_dimensions[huruf].width = _lebar(kolom, nomor, tabel.baris)
    lembar.freeze_panes = lembar.cell(badan, 2)
    lembar.print_title_rows = f"{kepala}:{badan - 1}"
    _kertas(lembar, buku)


def _kertas(lembar: Any, buku: Buku) -> None:
    """Landscape, as wide as the paper and as long as it needs, with page numbers."""
    lembar.page_setup.paperSize = KERTAS[TataLetak.Kertas(buku.kertas)]
    lembar.page_setup.orientation = "landscape"
    lembar.page_setup.fitToWidth, lembar.page_setup.fitToHeight = 1, 0
    lembar.sheet_properties.pageSetUpPr.fitToPage = True
    lembar.oddFooter.right.text = "&P / &N"


def _kepala(lembar: Any, tabel: Tabel, baris: int) -> None:
    kolom, bawah = 1, baris + tabel.bertingkat
    for kelompok, isi in groupby(tabel.kolom, key=lambda k: k.kelompok):
        anggota = list(isi)
        if kelompok:
            akhir = kolom + len(anggota) - 1
            _teks(lembar.cell(baris, kolom), kelompok)
            lembar.merge_cells(None, baris, kolom, baris, akhir)
        for nomor, k in enumerate(anggota, start=kolom):
            _teks(lembar.cell(bawah if kelompok else baris, nomor), k.judul)
            if not kelompok and bawah > baris:
                lembar.merge_cells(None, baris, nomor, bawah, nomor)
        kolom += len(anggota)
    for satu in lembar.iter_rows(baris, bawah, 1, len(tabel.kolom)):
        for sel in satu:
            sel.font, sel.fill, sel.border = _TEBAL, _LATAR_KEPALA, _KOTAK
            sel.alignment = Alignment("center", "center", wrap_text=True)


def _baris(lembar: Any, nomor: int, baris: Baris, kolom: tuple[Kolom, ...]) -> None:
    sisa = (None,) * (len(kolom) - len(baris.sel))
    for letak, (isi, k) in enumerate(zip((*baris.sel, *sisa), kolom, strict=True), start=1):
        sel = lembar.cell(nomor, letak)
        _isi(sel, isi if isinstance(isi, Sel) else Sel(isi, k.jenis))
        sel.border = _KOTAK
        if baris.rupa is not Rupa.ISI:
            sel.font, sel.fill = _TEBAL, _LATAR[baris.rupa]
        melipat = baris.rupa is not Rupa.KELOMPOK  # a heading runs over its empty neighbours
        sel.alignment = Alignment(
            horizontal="right" if _angka(sel.value) else "left",
            vertical="top",
            wrap_text=melipat,
            indent=baris.dalam if letak == 1 else 0,
        )


def _isi(sel: Any, isi: Sel) -> None:
    nilai = isi.isi
    if nilai is None or nilai == "":
        return
    if isinstance(nilai, str):
        _teks(sel, nilai)
    elif isinstance(nilai, int | Decimal):
        sel.value = nilai / Decimal(100) if isi.jenis is Jenis.PERSEN else nilai
        sel.number_format = pola(isi.jenis, Decimal(nilai))
    else:
        sel.value, sel.number_format = nilai, "dd/mm/yyyy hh:mm"


def _teks(sel: Any, isi: str, huruf: Font | None = None) -> None:
    """As text for ever: neither now nor when somebody edits the cell is it a formula."""
    sel.value = teks(isi)
    sel.data_type = "s"
    sel.quotePrefix = isi[:1] in tuple("=+-@\t\r\n'")
    if huruf is not None:
        sel.font = huruf


def pola(jenis: Jenis, nilai: Decimal) -> str:
    """As many decimals as the page prints: two at most, no trailing zeros (aturan §3)."""
    if jenis is Jenis.TAHUN:
        return "0"
    desimal = angka.tulis(nilai).partition(",")[2]
    bulat = f"#,##0.{'0' * len(desimal)}" if desimal else "#,##0"
    return f"{bulat}%" if jenis is Jenis.PERSEN else bulat


def _angka(nilai: Any) -> bool:
    return isinstance(nilai, int | Decimal)


def _lebar(kolom: Kolom, nomor: int, baris: Iterable[Baris]) -> int:
    if kolom.jenis is not Jenis.TEKS:
        return LEBAR[kolom.jenis]
    isi = (
        _panjang(b.sel[nomor]) + 2 * b.dalam * (nomor == 0) for b in baris if _mengukur(b, nomor)
    )
    paling = max([len(kolom.judul), *isi])
    return min(max(paling + 2, LEBAR_TEKS[0]), LEBAR_TEKS[1])


def _mengukur(baris: Baris, nomor: int) -> bool:
    return baris.rupa is not Rupa.KELOMPOK and nomor < len(baris.sel)


def _panjang(isi: Isi | Sel) -> int:
    nilai = isi.isi if isinstance(isi, Sel) else isi
    return len(nilai) if isinstance(nilai, str) else 0
