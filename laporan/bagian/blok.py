"""From HTML text to blocks: the only way that written text enters a document.

Standard text comes from our templates, own text from people; both pass this allow-list.
What is not a known element is dropped with its attributes (its text stays); script, style
and the like are dropped whole. So nothing in a text can fetch, link or restyle anything.
"""

from __future__ import annotations

from html.parser import HTMLParser

from laporan.bagian.unsur import Butir, Daftar, Judul, Paragraf, Potongan

Blok = Paragraf | Daftar | Judul

GAYA = {"em": "miring", "i": "miring", "strong": "tebal", "b": "tebal"}
GAYA_DAFTAR = {"ul": "titik", "ol": "angka"}
JENIS_OL = {"a": "huruf", "i": "kurung"}
DIBUANG = {"script", "style", "iframe", "object", "svg", "math", "template", "noscript", "head"}
KEDALAMAN = 3
"""Lists within lists; deeper ones are flattened, as no official document needs them."""


class _Pengurai(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blok: list[Blok] = []
        self._potongan: list[Potongan] = []
        self._gaya: list[str] = []
        self._daftar: list[tuple[str, list[Butir]]] = []
        self._judul = 0
        self._buang = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in DIBUANG:
            self._buang += 1
        elif tag in GAYA:
            self._gaya.append(GAYA[tag])
        elif tag in GAYA_DAFTAR:
            self._buka_daftar(tag, dict(attrs).get("type") or "")
        elif tag in ("p", "li", "div", "h3", "h4", "br"):
            self._tutup_teks()
            self._judul = int(tag[1]) if tag in ("h3", "h4") else 0

    def handle_endtag(self, tag: str) -> None:
        if tag in DIBUANG:
            self._buang = max(0, self._buang - 1)
        elif tag in GAYA and self._gaya:
            self._gaya.pop()
        elif tag in GAYA_DAFTAR and self._daftar:
            self._tutup_daftar()
        elif tag in ("p", "li", "div", "h3", "h4"):
            self._tutup_teks()

    def handle_data(self, data: str) -> None:
        if not self._buang:
            self._potongan.append(Potongan(data, self._gaya[-1] if self._gaya else ""))

    def selesai(self) -> tuple[Blok, ...]:
        self.close()
        self._tutup_teks()
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
        gaya = JENIS_OL.get(jenis, GAYA_DAFTAR[tag]) if tag == "ol" else "titik"
        self._daftar.append((gaya, []))

    def _tutup_daftar(self) -> None:
        self._tutup_teks()
        gaya, butir = self._daftar.pop()
        if not butir:
            return
        if not self._daftar:
            self.blok.append(Daftar(tuple(butir), gaya))
        elif len(self._daftar) < KEDALAMAN and self._daftar[-1][1]:
            atas = self._daftar[-1][1]
            atas[-1] = Butir(atas[-1].isi, Daftar(tuple(butir), gaya))
        else:
            self._daftar[-1][1].extend(butir)


def _rapikan(potongan: list[Potongan]) -> tuple[Potongan, ...]:
    """Runs of one style joined, white space folded, nothing at the ends."""
    hasil: list[Potongan] = []
    for p in potongan:
        teks = " ".join(p.teks.split())
        teks = (" " if p.teks[:1].isspace() else "") + teks + (" " if p.teks[-1:].isspace() else "")
        if hasil and hasil[-1].teks.endswith(" "):
            teks = teks.lstrip()
        if hasil and hasil[-1].gaya == p.gaya:
            hasil[-1] = Potongan(hasil[-1].teks + teks, p.gaya)
        elif teks:
            hasil.append(Potongan(teks, p.gaya))
    return _tanpa_tepi(hasil)


def _tanpa_tepi(potongan: list[Potongan]) -> tuple[Potongan, ...]:
    if potongan:
        potongan[0] = Potongan(potongan[0].teks.lstrip(), potongan[0].gaya)
        potongan[-1] = Potongan(potongan[-1].teks.rstrip(), potongan[-1].gaya)
    return tuple(p for p in potongan if p.teks)


def blok(html: str) -> tuple[Blok, ...]:
    """Paragraphs, lists and headings of a text in HTML."""
    pengurai = _Pengurai()
    pengurai.feed(html)
    return pengurai.selesai()
