"""Hostile HTML and the debris of Word: what is stored is text, and so is what is printed."""

from __future__ import annotations

import re

import pytest

from laporan.bagian import blok
from laporan.teks import tulis
from laporan.teks.bersih import bersihkan

BOLEH = re.compile(r'</?(?:p|ul|ol|li|strong|em)>|<ol type="[ai]">')

SERANGAN = {
    "skrip": "<p>a</p><script>alert(1)</script>",
    "skrip terpotong": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "atribut on": '<p onclick="alert(1)" onmouseover=alert(2)>a</p>',
    "gambar": '<img src=x onerror="alert(1)">a',
    "tautan javascript": '<a href="javascript:alert(1)">a</a>',
    "tautan data": '<a href="data:text/html,<script>alert(1)</script>">a</a>',
    "gaya": '<p style="background:url(javascript:alert(1))">a</p><style>p{color:red}</style>',
    "bingkai": '<iframe src="https://contoh.test"></iframe>a',
    "bingkai isi": '<iframe srcdoc="<script>alert(1)</script>">x</iframe>a',
    "svg": "<svg><script>alert(1)</script><a xlink:href='javascript:alert(1)'>x</a></svg>a",
    "svg animasi": "<svg onload=alert(1)><animate onbegin=alert(1)></svg>a",
    "math": "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "templat": "<template><img src=x onerror=alert(1)></template>a",
    "noscript": '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>a',
    "formulir": '<form action="https://contoh.test"><input autofocus onfocus=alert(1)></form>a',
    "objek": '<object data="x.swf"></object><embed src=x>a',
    "meta": '<meta http-equiv=refresh content="0;url=javascript:alert(1)">a',
    "dasar": '<base href="https://contoh.test/">a',
    "details": "<details open ontoggle=alert(1)>a</details>",
    "jenis daftar": '<ol type="a&quot; onclick=alert(1)"><li>a</li></ol>',
    "komentar": "<!--><img src=x onerror=alert(1)>-->a",
    "cdata": "<![CDATA[<img src=x onerror=alert(1)>]]>a",
    "tag tak selesai": "a<img src=x onerror=alert(1) ",
    "judul": "<title></title><img src=x onerror=alert(1)>a",
    "textarea": "<textarea></textarea><script>alert(1)</script></textarea>a",
    "entitas": "&lt;script&gt;alert(1)&lt;/script&gt;",
}


@pytest.mark.parametrize("nama", SERANGAN)
def test_html_jahat_tersimpan_sebagai_teks_saja(nama: str) -> None:
    hasil = bersihkan(SERANGAN[nama])
    assert "<" not in BOLEH.sub("", hasil)
    assert blok(hasil) == blok(tulis.html(blok(hasil)))


WORD = {
    "o:p": ("<p class=MsoNormal>Isi<o:p></o:p></p>", "<p>Isi</p>"),
    "komentar bersyarat": (
        "<!--[if gte mso 9]><xml><w:WordDocument>x</w:WordDocument></xml><![endif]--><p>Isi</p>",
        "<p>Isi</p>",
    ),
    "xml terlepas": ("<xml><o:a>buang</o:a></xml><p>Isi</p>", "<p>Isi</p>"),
    "kepala dan gaya": (
        "<html><head><title>T</title><style>@font-face{}</style></head><body><p>Isi</p></body>",
        "<p>Isi</p>",
    ),
    "gaya huruf": (
        "<p><b style='mso-bidi-font-weight:normal'><span lang=IN>Tebal</span></b> biasa</p>",
        "<p><strong>Tebal</strong> biasa</p>",
    ),
    "spasi tetap": ("<p>a&nbsp;&nbsp; b</p><p>&nbsp;</p>", "<p>a b</p>"),
    "poin": (
        "<p class=MsoListParagraph><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;</span>"
        "</span>Satu</p><p class=MsoListParagraph>·&nbsp;<b>Dua</b></p>",
        "<ul><li>Satu</li><li><strong>Dua</strong></li></ul>",
    ),
    "tabel": (
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
        "<p>a</p><p>b</p><p>c</p>",
    ),
    "judul": ("<h1>Bab</h1><h3>Sub</h3>isi", "<p>Bab</p><p><strong>Sub</strong></p><p>isi</p>"),
}


@pytest.mark.parametrize("nama", WORD)
def test_tempelan_word_menjadi_paragraf_dan_daftar(nama: str) -> None:
    asal, jadi = WORD[nama]
    assert bersihkan(asal) == jadi


def test_dua_daftar_di_bawah_satu_butir_tidak_saling_menghapus() -> None:
    html = "<ul><li>a<ul><li>b</li></ul><ol><li>c</li></ol></li></ul>"
    assert bersihkan(html) == "<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul>"
