"""The bar chart of a survey, and how content is frozen."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from iku.angka import tulis
from laporan.bagian import Angka, beku, grafik, tempat_tanggal
from laporan.bagian.grafik import ATAS, HURUF_NAMA, LANGKAH, LEBAR, LEBAR_NAMA, Ruang

NILAI = st.decimals(Decimal(-50), Decimal(200), places=2)
SEMUA = st.lists(st.tuples(st.text(min_size=1), NILAI), min_size=1, max_size=30)


@given(SEMUA, NILAI)
def test_grafik_batang_di_dalam_gambar(nilai: list[tuple[str, Decimal]], rerata: Decimal) -> None:
    g = grafik(nilai, rerata, "Judul")
    assert LEBAR_NAMA <= g.x_rerata < g.lebar == LEBAR
    for batang in g.batang:
        assert batang.panjang >= 0
        assert g.x_nol + batang.panjang + 40 <= g.lebar, "room for the number"
        assert ATAS <= batang.y < batang.y + LANGKAH <= g.tinggi


@given(SEMUA, NILAI)
def test_grafik_batang_berurutan_dan_bernilai(
    nilai: list[tuple[str, Decimal]], rerata: Decimal
) -> None:
    g = grafik(nilai, rerata, "Judul")
    assert [b.cetak for b in g.batang] == [tulis(x) for _, x in nilai]
    assert [b.y for b in g.batang] == [ATAS + LANGKAH * n for n in range(len(nilai))]
    assert [b.di_bawah for b in g.batang] == [x < rerata for _, x in nilai]


@given(NILAI, NILAI)
def test_grafik_nilai_lebih_besar_batang_tidak_lebih_pendek(a: Decimal, b: Decimal) -> None:
    kecil, besar = sorted((a, b))
    g = grafik([("a", kecil), ("b", besar)], besar, "Judul")
    assert g.batang[0].panjang <= g.batang[1].panjang
    assert g.x_rerata == g.x_nol + g.batang[1].panjang


@pytest.mark.parametrize(("nilai", "persen"), [(0, 0), (50, 50), (100, 100), (-5, 0), (150, 100)])
def test_grafik_panjang_sebanding_dengan_nilai(nilai: int, persen: int) -> None:
    penuh, satu = grafik([("a", Decimal(100)), ("b", Decimal(nilai))], Decimal(0), "Judul").batang
    assert satu.panjang == penuh.panjang * persen // 100
    assert penuh.panjang > 200


@given(SEMUA, NILAI, st.integers(40, 140))
def test_grafik_sempit_tetap_di_dalam_gambar(
    nilai: list[tuple[str, Decimal]], rerata: Decimal, nama: int
) -> None:
    g = grafik(nilai, rerata, "Judul", ruang=Ruang(340, nama))
    assert g.x_nol == nama <= g.x_rerata < g.lebar == 340
    assert all(b.panjang + g.x_nol + 40 <= g.lebar for b in g.batang)


def test_angka_di_bawah_rerata_tidak_tertimpa_garis() -> None:
    g = grafik([("Kurang", Decimal(90)), ("Lebih", Decimal(98))], Decimal(94), "Judul")
    html = render_to_string("laporan/_bagian/grafik.html", {"u": g})
    kurang, lebih = g.batang
    assert (
        f'<text x="{g.x_nol + kurang.panjang - 6}" y="{kurang.y + 12}" text-anchor="end">' in html
    )
    assert f'<text x="{g.x_nol + lebih.panjang + 6}" y="{lebih.y + 12}">98' in html


@pytest.mark.parametrize("kata", [1, 5, 6, 40])
def test_grafik_nama_panjang_diringkas(kata: int) -> None:
    """Beside its bar; the description has the whole."""
    nama = " ".join(["pelayanan"] * kata)
    g = grafik([(nama, Decimal(50))], Decimal(50), "Judul")
    assert len(g.batang[0].nama) <= HURUF_NAMA
    assert g.batang[0].nama == nama or g.batang[0].nama.endswith("pelayanan …")
    assert nama in g.uraian


def test_grafik_uraian_menyebut_semua_nilai() -> None:
    g = grafik(
        [("Biaya", Decimal("57.1")), ("Waktu", Decimal(90))], Decimal("73.55"), "Skor", "3.1"
    )
    assert g.uraian == "Skor: Biaya 57,1; Waktu 90; rata-rata 73,55."
    assert (g.nomor, g.rerata, g.jenis) == ("3.1", "73,55", "grafik")


# -- Freezing --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Contoh:
    teks: str
    angka: Decimal | None
    isi: tuple[Any, ...] = ()


@pytest.mark.parametrize(
    ("isi", "hasil"),
    [
        (None, None),
        ("teks", "teks"),
        (0, 0),
        (True, True),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.10"), "0.10"),
        (Decimal("-0"), "-0"),
        ((), []),
        ((1, (2, [3])), [1, [2, [3]]]),
        ({1: (2,)}, {"1": [2]}),
        (Angka("5", Decimal(5)), {"cetak": "5", "nilai": "5"}),
        (
            Contoh("a", None, (Contoh("b", Decimal("2.5")),)),
            {"teks": "a", "angka": None, "isi": [{"teks": "b", "angka": "2.5", "isi": []}]},
        ),
    ],
)
def test_beku_menjadi_data_polos(isi: object, hasil: object) -> None:
    assert beku(isi) == hasil
    assert type(beku(isi)) is type(hasil)


@pytest.mark.parametrize(
    "isi", [date(2020, 1, 1), {1, 2}, object(), b"byte", Contoh, 1j, 0.5, print]
)
def test_beku_jenis_lain_ditolak(isi: object) -> None:
    with pytest.raises(TypeError, match="tidak dapat dibekukan"):
        beku([isi])


POLOS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda isi: st.lists(isi) | st.dictionaries(st.text(), isi),
)


@given(POLOS)
def test_beku_data_polos_tidak_berubah(isi: object) -> None:
    """What is frozen stays the same when it is frozen again, and survives JSON."""
    assert beku(isi) == isi
    assert json.loads(json.dumps(beku(isi))) == isi


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_beku_angka_tanpa_pangkat(nilai: Decimal) -> None:
    assert "E" not in beku(nilai).upper()
    assert Decimal(beku(nilai)) == nilai


# -- Place and date --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tempat", "tanggal", "hasil"),
    [
        ("Balung", "2 Januari 2020", "Balung, 2 Januari 2020"),
        ("", "2 Januari 2020", "[belum diisi], 2 Januari 2020"),
        ("Balung", "", "Balung, [belum diisi]"),
    ],
)
def test_tempat_tanggal_kosong_disebut(tempat: str, tanggal: str, hasil: str) -> None:
    assert tempat_tanggal(tempat, tanggal) == hasil
