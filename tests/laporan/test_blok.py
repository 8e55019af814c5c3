"""From written HTML to blocks: an allow-list, three levels of lists, and nothing lost."""

from __future__ import annotations

from html import escape
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.bagian import Butir, Daftar, Judul, Paragraf, Potongan, beku, blok
from laporan.bagian.blok import DIBUANG, KEDALAMAN


def p(*isi: str | Potongan) -> Paragraf:
    return Paragraf(potongan(*isi))


def potongan(*isi: str | Potongan) -> tuple[Potongan, ...]:
    return tuple(x if isinstance(x, Potongan) else Potongan(x) for x in isi)


def butir(teks: str, rincian: Daftar | None = None) -> Butir:
    return Butir(potongan(teks), rincian)


def daftar(*isi: str | Butir, gaya: str = "titik") -> Daftar:
    return Daftar(tuple(butir(x) if isinstance(x, str) else x for x in isi), gaya)


def tebal(teks: str) -> Potongan:
    return Potongan(teks, "tebal")


def miring(teks: str) -> Potongan:
    return Potongan(teks, "miring")


def semua_teks(simpul: Any) -> str:
    """The words of blocks, in their order."""
    if isinstance(simpul, dict):
        return "".join(semua_teks(x) for k, x in simpul.items() if k not in ("jenis", "gaya"))
    if isinstance(simpul, list):
        return "".join(semua_teks(x) for x in simpul)
    return simpul if isinstance(simpul, str) else ""


def kata(html: str) -> str:
    return "".join(semua_teks(beku(blok(html))).split())


def kedalaman(d: Daftar) -> int:
    return 1 + max((kedalaman(b.rincian) for b in d.butir if b.rincian), default=0)


# -- Paragraphs and runs ---------------------------------------------------------------------

PARAGRAF = {
    "": (),
    "   \n\t ": (),
    "<p></p>": (),
    "kata": (p("kata"),),
    "<p>satu</p><p>dua</p>": (p("satu"), p("dua")),
    "<p>satu<p>dua": (p("satu"), p("dua")),
    "satu<br>dua<br/>tiga": (p("satu"), p("dua"), p("tiga")),
    "<div>satu</div>dua": (p("satu"), p("dua")),
    "<p>  satu \n  dua  </p>": (p("satu dua"),),
    "a <b>b</b> c": (p("a ", tebal("b"), " c"),),
    "<strong>a</strong><em>b</em><i>c</i>": (p(tebal("a"), miring("bc")),),
    "a<b> </b>b": (p("a", tebal(" "), "b"),),
    "a <b> b </b> c": (p("a ", tebal("b "), "c"),),
    "<b>a": (p(tebal("a")),),
    "a</b>b": (p("ab"),),
    "<B>a</B>": (p(tebal("a")),),
    "&lt;p&gt; &amp;amp; &quot;&#39;&copy;": (p("<p> &amp; \"'©"),),
    "1 < 2 dan 3 > 2": (p("1 < 2 dan 3 > 2"),),
    "a<": (p("a<"),),
    "<<p>a": (p("<"), p("a")),
    "<h3>A</h3>b": (Judul("A", 3), p("b")),
    "<h4>A<b>B</b></h4><p>c</p>": (Judul("AB", 4), p("c")),
    "<h1>A</h1><h2>B</h2>c": (p("A"), p("B"), p("c")),
    "<table><tr><td>a</td><td>b</td></tr></table>": (p("a"), p("b")),
}


@pytest.mark.parametrize("html", PARAGRAF, ids=repr)
def test_blok_paragraf_dan_potongan(html: str) -> None:
    assert blok(html) == PARAGRAF[html]


# -- The allow-list --------------------------------------------------------------------------


@pytest.mark.parametrize("elemen", sorted(DIBUANG))
def test_blok_elemen_berbahaya_dibuang_seluruhnya(elemen: str) -> None:
    assert blok(f"a<{elemen} x=1>isi <p>lain</p></{elemen}>b") == (p("ab"),)
    assert blok(f"a<{elemen.upper()}>isi</{elemen.upper()}>b") == (p("ab"),)
    assert blok(f"a<{elemen}/>b") == (p("ab"),)
    assert blok(f"a<{elemen}>isi<{elemen}>isi</{elemen}>isi</{elemen}>b") == (p("ab"),)


@pytest.mark.parametrize("elemen", sorted(DIBUANG))
def test_blok_elemen_berbahaya_tanpa_penutup_menelan_sisanya(elemen: str) -> None:
    assert blok(f"a<{elemen}>b<p>c") == (p("a"),)
    assert blok(f"a</{elemen}>b") == (p("ab"),), "a closing tag alone opens nothing"


ASING = ["a", "img", "span", "form", "input", "embed", "font", "u", "xi:include", "o:p", "x-y"]


@pytest.mark.parametrize("elemen", ASING)
def test_blok_elemen_asing_dibuang_teksnya_tinggal(elemen: str) -> None:
    html = f'a<{elemen} href="file:///x" onclick="y()" style="z">isi</{elemen}>b'
    assert blok(html) == (p("aisib"),)


@pytest.mark.parametrize(
    "html",
    [
        "a<!-- x -->b",
        "a<!-- <p>x</p> -->b",
        "a<!---->b",
        "a<!doctype html>b",
        "a<![CDATA[x]]>b",
        "a<![x[y]]>b",
        "a<?php x ?>b",
        "a<!-- x <!-- y -->b",
    ],
)
def test_blok_komentar_dan_pernyataan_dibuang(html: str) -> None:
    assert blok(html) == (p("ab"),)


def test_blok_hanya_menyimpan_kata_dan_gaya() -> None:
    html = '<ol type="a" style="x" id="bab1"><li class="y" onclick="z()">a</li></ol>'
    assert beku(blok(html)) == [
        {
            "butir": [{"isi": [{"teks": "a", "gaya": ""}], "rincian": None}],
            "gaya": "huruf",
            "jenis": "daftar",
        }
    ]


# -- Lists -----------------------------------------------------------------------------------

DAFTAR = {
    "<ul><li>a</li><li>b</li></ul>": (daftar("a", "b"),),
    "<ul><li>a<li>b": (daftar("a", "b"),),
    "<ol><li>a</ol>": (daftar("a", gaya="angka"),),
    "<ol type=a><li>a</ol>": (daftar("a", gaya="huruf"),),
    "<ol TYPE = 'i'><li>a</ol>": (daftar("a", gaya="kurung"),),
    '<ol type="A"><li>a</ol>': (daftar("a", gaya="angka"),),
    "<ul type=a><li>a</ul>": (daftar("a"),),
    "<ul></ul>": (),
    "<ul><li></li></ul>": (),
    "x<ul><li>a</ul>y": (p("x"), daftar("a"), p("y")),
    "<ul>kata<li>a</ul>": (daftar("kata", "a"),),
    "<ul><li>a<ol><li>b</ol><li>c</ul>": (daftar(butir("a", daftar("b", gaya="angka")), "c"),),
    "<ul><ul><li>a</ul><li>b</ul>": (daftar("a", "b"),),
    "</ul></li>a": (p("a"),),
    "<ul><li>a<ul><li>b<ul><li>c": (daftar(butir("a", daftar(butir("b", daftar("c"))))),),
    "<ul><li>a<ul><li>b<ul><li>c<ul><li>d</ul>e</ul>f</ul>g</ul>h": (
        daftar(butir("a", daftar(butir("b", daftar("c", "d", "e")), "f")), "g"),
        p("h"),
    ),
}


@pytest.mark.parametrize("html", DAFTAR, ids=repr)
def test_blok_daftar_dan_susunannya(html: str) -> None:
    assert blok(html) == DAFTAR[html]


@pytest.mark.parametrize("dalam", [1, 2, 3, 4, 5, 12, 150, 5_000])
def test_blok_daftar_terlalu_dalam_diratakan(dalam: int) -> None:
    semua = "".join(f"<ul><li>k{n}" for n in range(dalam)) + "</ul>" * dalam + "akhir"
    hasil = blok(semua)
    assert isinstance(hasil[0], Daftar)
    assert kedalaman(hasil[0]) == min(dalam, KEDALAMAN)
    assert hasil[1:] == (p("akhir"),)
    assert kata(semua) == "".join(f"k{n}" for n in range(dalam)) + "akhir"


# -- For every text --------------------------------------------------------------------------


@given(st.text())
def test_blok_teks_terlepas_kembali_utuh(teks: str) -> None:
    """What is escaped is text, whatever it looks like."""
    hasil = blok(f"<p>{escape(teks)}</p>")
    rapi = " ".join(teks.split())
    assert hasil == ((p(rapi),) if rapi else ())


POTONGAN_HTML = st.sampled_from(
    [
        *("<ul>", "</ul>", "<ol type=a>", "</ol>", "<li>", "</li>", "<p>", "</p>", "<b>", "</b>"),
        *("<em>", "</em>", "<h3>", "</h3>", "<h4>", "<br>", "<svg>", "</svg>", "<!--", "-->"),
        *("<", ">", "&", "&lt;", "&#60;", "<a href='", "'>", "<![x[", "<?", "</", "/>", '"'),
        *("kata ", "a", " ", "\n", "\x00", "é", "\u00a0"),
    ]
)


@given(st.lists(POTONGAN_HTML, max_size=60).map("".join))
def test_blok_html_apa_pun_terbaca(html: str) -> None:
    """Never an error, never an empty block, never deeper than allowed, spaces folded."""
    for b in blok(html):
        if isinstance(b, Daftar):
            assert kedalaman(b) <= KEDALAMAN
            assert b.butir
        elif isinstance(b, Paragraf):
            assert b.isi
            assert "".join(x.teks for x in b.isi) == "".join(x.teks for x in b.isi).strip()
            assert all(x.teks and "  " not in x.teks for x in b.isi)
        else:
            assert b.teks.strip()


@given(st.lists(st.sampled_from(["<ul><li>", "</ul>", "<li>", "<p>", "x", "<b>"]), max_size=80))
def test_blok_kata_tidak_hilang_dan_tidak_bertukar(bagian: list[str]) -> None:
    bernomor = [f"k{n}." if x == "x" else x for n, x in enumerate(bagian)]
    assert kata("".join(bernomor)) == "".join(x for x in bernomor if x.startswith("k"))
