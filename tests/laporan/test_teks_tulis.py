"""Blocks as HTML for the editor and as plain lines, both read back without loss."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.bagian import Butir, Daftar, Judul, Paragraf, Potongan, blok
from laporan.bagian.blok import Blok
from laporan.teks import tulis
from laporan.teks.bersih import bersihkan


def p(teks: str, gaya: str = "") -> Paragraf:
    return Paragraf((Potongan(teks, gaya),))


def butir(teks: str, rincian: Daftar | None = None) -> Butir:
    return Butir((Potongan(teks),), rincian)


BERTINGKAT = Daftar(
    (butir("satu", Daftar((butir("huruf"),), "huruf")), butir("dua")),
    "angka",
)

BOLAK_BALIK: dict[str, tuple[tuple[Blok, ...], str]] = {
    "paragraf": ((p("satu"), p("dua <b> & tiga")), "satu\n\ndua <b> & tiga"),
    "tebal dan miring": (
        (
            Paragraf(
                (Potongan("a "), Potongan("b", "tebal"), Potongan(" "), Potongan("c", "miring"))
            ),
        ),
        "a **b** __c__",
    ),
    "daftar titik": ((Daftar((butir("a"), butir("b")), "titik"),), "- a\n- b"),
    "daftar kurung": ((Daftar((butir("a"),), "kurung"),), "(1) a"),
    "bertingkat": ((p("x"), BERTINGKAT), "x\n\n1. satu\n  a. huruf\n2. dua"),
}


@pytest.mark.parametrize("nama", BOLAK_BALIK)
def test_blok_menjadi_html_dan_baris_lalu_kembali(nama: str) -> None:
    semua, baris = BOLAK_BALIK[nama]
    assert blok(tulis.html(semua)) == semua
    assert tulis.teks(semua) == baris
    assert bersihkan(tulis.dari_teks(baris)) == tulis.html(semua)


def test_judul_menjadi_paragraf_tebal() -> None:
    assert tulis.html([Judul("Uji")]) == "<p><strong>Uji</strong></p>"
    assert tulis.teks([Judul("Uji")]) == "**Uji**"


BARIS = {
    "satu\ndua": "<p>satu</p><p>dua</p>",
    "\n\n  satu  \n\n\n": "<p>satu</p>",
    "- a\n- b\n\nc": "<ul><li>a</li><li>b</li></ul><p>c</p>",
    "• a": "<ul><li>a</li></ul>",
    "1. a\n- b": "<ol><li>a</li></ol><ul><li>b</li></ul>",
    "    - a": "<ul><li>a</li></ul>",
    "- a\n      - b\n        - c\n          - d": (
        "<ul><li>a<ul><li>b<ul><li>c</li><li>d</li></ul></li></ul></li></ul>"
    ),
    "- a\n  1. b\n  - c": "<ul><li>a<ol><li>b</li><li>c</li></ol></li></ul>",
    "-bukan": "<p>-bukan</p>",
    "2020. Tahun": "<p>2020. Tahun</p>",
    "A. Umum": "<p>A. Umum</p>",
    "Nomor: ____ / ____": "<p>Nomor: ____ / ____</p>",
    "5 ** 3 ** 2": "<p>5 ** 3 ** 2</p>",
    "<script>x</script>": "<p>&lt;script&gt;x&lt;/script&gt;</p>",
    "**<i>x</i>**": "<p><strong>&lt;i&gt;x&lt;/i&gt;</strong></p>",
}


@pytest.mark.parametrize("baris", BARIS, ids=repr)
def test_baris_polos_dibaca_sebagai_paragraf_dan_daftar(baris: str) -> None:
    assert bersihkan(tulis.dari_teks(baris)) == BARIS[baris]


HTML = st.sampled_from(
    [
        *("<ul>", "</ul>", "<ol type=a>", "<ol>", "</ol>", "<li>", "</li>", "<p>", "</p>"),
        *("<b>", "</b>", "<em>", "</em>", "<h3>", "</h3>", "<br>", "<table>", "<td>", "</table>"),
        *("<svg>", "</svg>", "<!--", "-->", "<script>", "</script>", "<", ">", "&", "&lt;"),
        *("kata ", "a", " ", "\n", "- ", "1. ", "· ", "**", "__", "{}", "\u00a0", '"', "'"),
    ]
)


@given(st.lists(HTML, max_size=50).map("".join))
def test_yang_tersimpan_dicetak_tanpa_berubah(html: str) -> None:
    """Cleaning twice changes nothing, and printing reads exactly what was stored."""
    tersimpan = bersihkan(html)
    assert bersihkan(tersimpan) == tersimpan == tulis.html(blok(tersimpan))


@given(st.lists(HTML, max_size=50).map("".join))
def test_baris_polos_dapat_disimpan_berulang_kali(html: str) -> None:
    """Without JavaScript the second save keeps what the first one stored."""
    sekali = bersihkan(tulis.dari_teks(tulis.teks(blok(bersihkan(html)))))
    dua_kali = bersihkan(tulis.dari_teks(tulis.teks(blok(sekali))))
    assert "".join(tulis.teks(blok(dua_kali)).split()) == "".join(tulis.teks(blok(sekali)).split())
