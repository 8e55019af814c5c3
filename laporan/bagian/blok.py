"""From HTML text to blocks: the only way that written text enters a document.

Standard text comes from our templates, own text from people; both pass this allow-list.
What is not a known element is dropped with its attributes (its text stays); script, style
and the like are dropped whole. So nothing in a text can fetch, link or restyle anything.

Tags are found by one pattern in linear time: Python's HTMLParser takes minutes for 200 000
characters of `<a <a <a …` and raises AssertionError on `<![x[`.
"""

from __future__ import annotations

import re
from html import unescape
from itertools import groupby

from laporan.bagian.unsur import Butir, Daftar, Judul, Paragraf, Potongan

Blok = Paragraf | Daftar | Judul

GAYA = {"em": "miring", "i": "miring", "strong": "tebal", "b": "tebal"}
GAYA_DAFTAR = {"ul": "titik", "ol": "angka"}
JENIS_OL = {"a": "huruf", "i": "kurung"}
DIBUANG = {"script", "style", "iframe", "object", "svg", "math", "template", "noscript", "head"}
JUDUL = {"h3": 3, "h4": 4}
PEMISAH = {"p", "li", "div", "br", "hr", "blockquote", "pre", "table", "tr", "td", "th"}
PEMISAH |= {f"h{n}" for n in range(1, 7)}
"""Elements that begin a paragraph of their own, known or not."""
KEDALAMAN = 3
"""Lists within lists; deeper ones are flattened, as no official document needs them."""
_TANDA = re.compile(r"<(?:(?P<tutup>/?)(?P<nama>[a-zA-Z][\w:-]*+)(?P<sisa>[^<>]*+)|[!?][^<>]*+)>")
_JENIS = re.compile(r"""\btype\s*=\s*["']?(\w+)""", re.IGNORECASE)
_ANGKA_RAKSASA = re.compile(r"&#[xX]?[0-9a-fA-F]{9,}+;?")
"""Character numbers that no character has; Python refuses to read the longest of them."""


class _Pengurai:
    def __init__(self) -> None:
        self.blok: list[Blok] = []
        self._potongan: list[Potongan] = []
        self._gaya: list[str] = []
        self._daftar: list[tuple[str, list[Butir]]] = []
        self._terlalu_dalam = 0
        self._judul = 0
        self._buang = 0

    def baca(self, html: str) -> None:
        akhir = 0
        for tanda in _TANDA.finditer(html):
            self._teks(html[akhir : tanda.start()])
            akhir = tanda.end()
            if nama := (tanda["nama"] or "").lower():
                self._tanda(nama, tanda["sisa"], buka=not tanda["tutup"])
        self._teks(html[akhir:])

    def _tanda(self, nama: str, sisa: str, *, buka: bool) -> None:
        if self._buang and nama not in DIBUANG:
            return
        if buka:
            self._buka(nama, sisa)
        if not buka or sisa.endswith("/"):
            self._tutup(nama)

    def _buka(self, nama: str, sisa: str) -> None:
        if nama in DIBUANG:
            self._buang += 1
        elif nama in GAYA:
            self._gaya.append(GAYA[nama])
        elif nama in GAYA_DAFTAR:
            jenis = _JENIS.search(sisa)
            self._buka_daftar(nama, jenis[1] if jenis else "")
        elif nama in PEMISAH:
            self._tutup_teks()
            self._judul = JUDUL.get(nama, 0)

    def _tutup(self, nama: str) -> None:
        if nama in DIBUANG:
            self._buang = max(0, self._buang - 1)
        elif nama in GAYA and self._gaya:
            self._gaya.pop()
        elif nama in GAYA_DAFTAR and self._daftar:
            self._tutup_daftar()
        elif nama in PEMISAH:
            self._tutup_teks()
            self._judul = 0

    def _teks(self, html: str) -> None:
        if html and not self._buang:
            teks = unescape(_ANGKA_RAKSASA.sub("\ufffd", html))
            self._potongan.append(Potongan(teks, self._gaya[-1] if self._gaya else ""))

    def selesai(self) -> tuple[Blok, ...]:
        self._tutup_teks()
        self._terlalu_dalam = 0
        while self._daftar:
            self._tutup_daftar()
        return tuple(self.blok)

    def _tutup_teks(self) -> None:
        isi = _rapikan(self._potongan)
        self._potongan = []
        if not isi:
            return
        if self._daftar:
            self._daftar[-1][1].append(Butir(isi))
        elif self._judul:
            self.blok.append(Judul("".join(p.teks for p in isi), self._judul))
        else:
            self.blok.append(Paragraf(isi))

    def _buka_daftar(self, tag: str, jenis: str) -> None:
        self._tutup_teks()
        if len(self._daftar) == KEDALAMAN:
            self._terlalu_dalam += 1
            return
        gaya = JENIS_OL.get(jenis, GAYA_DAFTAR[tag]) if tag == "ol" else "titik"
        self._daftar.append((gaya, []))

    def _tutup_daftar(self) -> None:
        self._tutup_teks()
        if self._terlalu_dalam:
            self._terlalu_dalam -= 1
            return
        gaya, butir = self._daftar.pop()
        if not butir:
            return
        if not self._daftar:
            self.blok.append(Daftar(tuple(butir), gaya))
        elif self._daftar[-1][1]:
            atas = self._daftar[-1][1]
            lama = atas[-1].rincian or Daftar((), gaya)
            atas[-1] = Butir(atas[-1].isi, Daftar((*lama.butir, *butir), lama.gaya))
        else:
            self._daftar[-1][1].extend(butir)


def _rapikan(potongan: list[Potongan]) -> tuple[Potongan, ...]:
    """Runs of one style joined, white space folded, nothing at the ends."""
    hasil: list[Potongan] = []
    for gaya, isi in groupby((p for p in potongan if p.teks), key=lambda p: p.gaya):
        teks = re.sub(r"\s+", " ", "".join(p.teks for p in isi))
        if hasil and hasil[-1].teks.endswith(" "):
            teks = teks.lstrip()
        if teks:
            hasil.append(Potongan(teks, gaya))
    return _tanpa_tepi(hasil)


def _tanpa_tepi(potongan: list[Potongan]) -> tuple[Potongan, ...]:
    if potongan:
        potongan[0] = Potongan(potongan[0].teks.lstrip(), potongan[0].gaya)
        potongan[-1] = Potongan(potongan[-1].teks.rstrip(), potongan[-1].gaya)
    return tuple(p for p in potongan if p.teks)


def blok(html: str) -> tuple[Blok, ...]:
    """Paragraphs, lists and headings of a text in HTML."""
    pengurai = _Pengurai()
    pengurai.baca(_tanpa_komentar(html))
    return pengurai.selesai()


def _tanpa_komentar(html: str) -> str:
    depan, *komentar = html.split("<!--")
    return depan + "".join(x.partition("-->")[2] for x in komentar)
