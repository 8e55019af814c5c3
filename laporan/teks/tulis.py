"""Blocks as editable text: HTML for the editor, plain lines where there is no JavaScript.

Both are read back: `blok(html(x)) == x`, and `dari_teks(teks(x))` gives the same paragraphs and
lists. Plain lines: one paragraph per line, `- ` `1. ` `a. ` `(1) ` begin list items, two spaces
more are one level deeper, `**tebal**` and `__miring__`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from iku.bilangan import huruf_urut
from laporan.bagian.blok import KEDALAMAN, Blok
from laporan.bagian.unsur import Butir, Daftar, Judul, Paragraf, Potongan

ELEMEN = {"tebal": "strong", "miring": "em"}
TANDA = {"tebal": "**", "miring": "__"}
DAFTAR = {
    "titik": "<ul>{}</ul>",
    "strip": "<ul>{}</ul>",
    "angka": "<ol>{}</ol>",
    "huruf": '<ol type="a">{}</ol>',
    "kurung": '<ol type="i">{}</ol>',
}

# -- Blocks to HTML --------------------------------------------------------------------------


def html(semua: Iterable[Blok]) -> str:
    """Paragraphs, lists, bold and italic; a heading becomes a bold paragraph."""
    return "".join(_html(b) for b in semua)


def _html(b: Blok) -> str:
    if isinstance(b, Daftar):
        isi = "".join(f"<li>{_runtun(x.isi)}{_rincian(x)}</li>" for x in b.butir)
        buka, _, tutup = DAFTAR[b.gaya].partition("{}")
        return f"{buka}{isi}{tutup}"
    return f"<p>{_runtun(_isi(b))}</p>"


def _rincian(butir: Butir) -> str:
    return _html(butir.rincian) if butir.rincian else ""


def _isi(b: Paragraf | Judul) -> tuple[Potongan, ...]:
    return b.isi if isinstance(b, Paragraf) else (Potongan(b.teks, "tebal"),)


def _runtun(potongan: Iterable[Potongan]) -> str:
    return "".join(_satu(p) for p in potongan)


def _satu(p: Potongan) -> str:
    teks = escape(p.teks, quote=False)
    elemen = ELEMEN.get(p.gaya)
    return f"<{elemen}>{teks}</{elemen}>" if elemen else teks


# -- Blocks to plain lines -------------------------------------------------------------------


def teks(semua: Iterable[Blok]) -> str:
    return "\n\n".join(_teks(b) for b in semua)


def _teks(b: Blok) -> str:
    if isinstance(b, Daftar):
        return "\n".join(_baris_daftar(b, 0))
    return _polos(_isi(b))


def _baris_daftar(d: Daftar, dalam: int) -> list[str]:
    hasil: list[str] = []
    for n, butir in enumerate(d.butir, start=1):
        hasil.append(f"{'  ' * dalam}{_label(d.gaya, n)} {_polos(butir.isi)}")
        if butir.rincian:
            hasil += _baris_daftar(butir.rincian, dalam + 1)
    return hasil


def _label(gaya: str, n: int) -> str:
    return {"angka": f"{n}.", "huruf": f"{huruf_urut(n)}.", "kurung": f"({n})"}.get(gaya, "-")


def _polos(potongan: Iterable[Potongan]) -> str:
    """Marks around the words, never around the spaces at their ends."""
    hasil = ""
    for p in potongan:
        inti, tanda = p.teks.strip(), TANDA.get(p.gaya, "")
        hasil += p.teks.replace(inti, f"{tanda}{inti}{tanda}", 1) if inti else p.teks
    return hasil


# -- Plain lines to HTML ---------------------------------------------------------------------

_BUTIR = re.compile(
    r"^(?P<awal>\s*)(?:(?P<titik>[-•])|(?P<angka>\d{1,3})\.|(?P<huruf>[a-z])\."
    r"|\((?P<kurung>\d{1,3})\))\s+(?P<isi>\S.*)$"
)
_TEBAL = re.compile(r"\*\*(?=[^\s*])([^*]*[^\s*])\*\*")
_MIRING = re.compile(r"__(?=[^\s_])([^_]*[^\s_])__")


def dari_teks(isi: str) -> str:
    """HTML of what was typed into a plain textarea."""
    hasil, terbuka = "", list[str]()
    for baris in isi.splitlines():
        if butir := _BUTIR.match(baris):
            hasil += _buka_butir(butir, terbuka)
        elif baris.strip():
            hasil += _tutup(terbuka, 0) + f"<p>{_bergaya(baris.strip())}</p>"
    return hasil + _tutup(terbuka, 0)


def _buka_butir(butir: re.Match[str], terbuka: list[str]) -> str:
    """A list item at the level its indentation asks for, at most one deeper than before."""
    gaya = next(g for g in ("titik", "angka", "huruf", "kurung") if butir[g])
    indentasi = len(butir["awal"].expandtabs(2)) // 2
    dalam = min(indentasi, len(terbuka), KEDALAMAN - 1)
    tutup = _tutup(terbuka, dalam + 1)
    if len(terbuka) > dalam and terbuka[dalam] != gaya:
        tutup += _tutup(terbuka, dalam)
    buka = ""
    if len(terbuka) == dalam:
        terbuka.append(gaya)
        buka = DAFTAR[gaya].partition("{}")[0]
    return f"{tutup}{buka}<li>{_bergaya(butir['isi'].rstrip())}"


def _tutup(terbuka: list[str], sampai: int) -> str:
    hasil = ""
    while len(terbuka) > sampai:
        hasil += DAFTAR[terbuka.pop()].partition("{}")[2]
    return hasil


def _bergaya(teks: str) -> str:
    aman = escape(teks, quote=False)
    return _MIRING.sub(r"<em>\1</em>", _TEBAL.sub(r"<strong>\1</strong>", aman))
