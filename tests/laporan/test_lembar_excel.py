"""The writer of tables: numbers stay numbers, text never becomes a formula, pages print well."""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from openpyxl import load_workbook

from laporan.lembar import Baris, Buku, Jenis, Kolom, Rupa, Sel, Tabel, tulis
from laporan.lembar.excel import PANJANG_TEKS, nama_lembar, pola

D = Decimal
KOLOM = (
    Kolom("Nama"),
    Kolom("Pagu", Jenis.UANG, "Uang"),
    Kolom("Serapan", Jenis.PERSEN, "Uang"),
    Kolom("Tahun", Jenis.TAHUN),
)
TEMPAT = ("Kecamatan Balung, Kabupaten Jember", "Tahun 2020")
BARIS_AWAL = 6
"""Below the title, two lines of place, an empty row and two rows of heads."""


def berkas(*baris: Baris, kolom: tuple[Kolom, ...] = KOLOM, kertas: str = "F4") -> bytes:
    tabel = Tabel("Anggaran", kolom, baris, ("Catatan kaki",))
    return tulis(Buku("Anggaran_Balung_2020", TEMPAT, (tabel,), kertas))


def buka(*baris: Baris, **lain: Any) -> Any:
    return load_workbook(BytesIO(berkas(*baris, **lain))).worksheets[0]


def satu_teks(isi: str) -> Any:
    return buka(Baris((isi,)), kolom=(Kolom("Teks"),)).cell(BARIS_AWAL, 1)


def test_judul_tempat_dan_kepala_bertingkat_berada_di_atas() -> None:
    lembar = buka(Baris(("A", D(1), D(2), 2020)))
    isi = [[s.value for s in baris] for baris in lembar.iter_rows(1, BARIS_AWAL)]
    assert [baris[0] for baris in isi[:4]] == ["Anggaran", *TEMPAT, None]
    assert isi[4] == ["Nama", "Uang", None, "Tahun"]
    assert isi[5] == [None, "Pagu", "Serapan", None]
    gabungan = {str(g) for g in lembar.merged_cells.ranges}
    assert gabungan == {"A5:A6", "B5:C5", "D5:D6"}
    assert all(lembar.cell(5, k).font.bold for k in (1, 2, 4))


def test_kepala_dibekukan_diulang_dan_muat_selebar_kertas() -> None:
    for kertas, nomor in (("F4", 14), ("A4", 9)):
        lembar = buka(Baris(("A",)), kertas=kertas)
        assert lembar.freeze_panes == "B7"
        assert lembar.print_title_rows == "$5:$6"
        atur = lembar.page_setup
        assert (atur.orientation, int(atur.paperSize)) == ("landscape", nomor)
        assert (atur.fitToWidth, atur.fitToHeight) == (1, 0)
        assert lembar.sheet_properties.pageSetUpPr.fitToPage


def test_angka_menjadi_angka_dan_kosong_tetap_kosong() -> None:
    lembar = buka(
        Baris(("A", D("1503421864.50"), D("84.5"), 2020)),
        Baris(("B", D(0), None, None)),
        Baris(("C", Sel("tidak ada data", Jenis.TEKS))),
        Baris(("Jumlah", D("1503421864.50")), Rupa.JUMLAH),
    )
    isi = [[s.value for s in b] for b in lembar.iter_rows(7, 10)]
    assert isi[0] == ["A", 1503421864.5, 0.845, 2020]
    assert isi[1] == ["B", 0, None, None]
    assert isi[2] == ["C", "tidak ada data", None, None]
    assert isi[3][1] == 1503421864.5
    assert lembar.cell(10, 1).font.bold
    assert [lembar.cell(7, k).number_format for k in (2, 3, 4)] == ["#,##0.0", "#,##0.0%", "0"]


@pytest.mark.parametrize(
    ("jenis", "nilai", "harap"),
    [
        (Jenis.ANGKA, "80", "#,##0"),
        (Jenis.ANGKA, "67.60", "#,##0.0"),
        (Jenis.PERSEN, "95.2857", "#,##0.00%"),
        (Jenis.PERSEN, "100", "#,##0%"),
        (Jenis.UANG, "0.50", "#,##0.0"),
        (Jenis.TAHUN, "2020", "0"),
    ],
)
def test_pola_berdesimal_sebanyak_yang_tercetak(jenis: Jenis, nilai: str, harap: str) -> None:
    assert pola(jenis, D(nilai)) == harap


@pytest.mark.parametrize(
    "isi",
    [
        '=HYPERLINK("http://jahat.invalid";"klik")',
        "=1+1",
        "+62811",
        "-5",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "#N/A",
        "'=1",
        "2020-01-01",
        "12%",
    ],
)
def test_teks_apa_pun_tidak_pernah_menjadi_rumus(isi: str) -> None:
    sel = satu_teks(isi)
    assert sel.data_type == "s"
    assert sel.value == isi.replace("\r", "\n")
    assert sel.quotePrefix == (isi[0] in "=+-@\t\r'")


def test_rumus_juga_tidak_ada_pada_judul_kepala_kelompok_dan_catatan() -> None:
    tabel = Tabel("=1", (Kolom("=2"), Kolom("=3", kelompok="=4")), (), ("=5",))
    kelompok = Baris(("=6",), Rupa.KELOMPOK)
    semua = (tabel, Tabel("=1", (Kolom("a"),), (kelompok,)))
    arsip = zipfile.ZipFile(BytesIO(tulis(Buku("x", ("=7",), semua))))
    lembar = [arsip.read(n).decode() for n in arsip.namelist() if "worksheets/sheet" in n]
    assert len(lembar) == 2
    assert not any("<f>" in isi or "<f " in isi for isi in lembar)


@pytest.mark.parametrize(
    ("isi", "harap"),
    [
        ("a\x00b\x0bc\ufffed\ud800e", "abcde"),
        ("dua\r\nbaris", "dua\nbaris"),
        ("_x0041_", "_x005F_x0041_"),
        ("Kec. “Bālung” 😀", "Kec. “Bālung” 😀"),
        ("x" * 40_000, "x" * PANJANG_TEKS),
    ],
)
def test_teks_dibersihkan_dari_yang_tidak_dapat_ditulis(isi: str, harap: str) -> None:
    assert satu_teks(isi).value == harap


def test_setiap_bagian_berkas_adalah_xml_yang_baik() -> None:
    arsip = zipfile.ZipFile(BytesIO(berkas(Baris(("<&>\"'\x01", D(1))))))
    assert arsip.testzip() is None
    bagian = [n for n in arsip.namelist() if n.endswith((".xml", ".rels"))]
    assert len(bagian) > 5
    for nama in bagian:
        fromstring(arsip.read(nama))


def test_waktu_menjadi_waktu() -> None:
    lembar = buka(Baris((datetime(2026, 3, 1, 10, 42),)), kolom=(Kolom("Waktu", Jenis.WAKTU),))
    assert lembar.cell(5 + 1, 1).value == datetime(2026, 3, 1, 10, 42)


def test_tabel_kosong_berkepala_dan_mengatakannya() -> None:
    lembar = buka()
    assert lembar.cell(5, 1).value == "Nama"
    assert lembar.cell(7, 1).value == "Belum ada data"
    assert lembar.cell(9, 1).value == "Catatan kaki"


def test_nama_lembar_diterima_excel_dan_tidak_kembar() -> None:
    judul = ["SKM [2020]: a/b\\c?*", "SKM 2020", "skm 2020", "x" * 40, "x" * 40, "'", "History"]
    nama = list(nama_lembar(Tabel(j, ()) for j in judul))
    assert len({n.lower() for n in nama}) == len(judul)
    assert all(0 < len(n) <= 31 and not re.search(r"[\[\]:*?/\\]", n) for n in nama)
    assert not any(n.startswith("'") or n.endswith("'") for n in nama)
    assert "history" not in {n.lower() for n in nama}


def test_kolom_teks_selebar_isinya_dalam_batas() -> None:
    lembar = buka(Baris(("x" * 300, D(1))), Baris(("y" * 900,), Rupa.KELOMPOK))
    lebar = {k: d.width for k, d in lembar.column_dimensions.items()}
    assert lebar["A"] == 48
    assert lebar["B"] == 19
