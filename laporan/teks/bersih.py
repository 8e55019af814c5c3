"""From whatever was typed or pasted to the text that is stored: one allow-list, once.

The browser's editor already keeps to it; nothing here relies on that. What is stored comes
from the blocks that will be printed, so printing can neither drop nor add anything.
"""

from __future__ import annotations

import re
from itertools import groupby

import nh3

from laporan.bagian.blok import DIBUANG, GAYA, GAYA_DAFTAR, JENIS_OL, PEMISAH, Blok, blok
from laporan.bagian.unsur import Butir, Daftar, Paragraf, Potongan
from laporan.teks import tulis

_PENYARING = nh3.Cleaner(
    tags={*GAYA, *GAYA_DAFTAR, *PEMISAH},
    clean_content_tags={*DIBUANG, "xml", "title"},
    attributes={},
    tag_attribute_values={"ol": {"type": set(JENIS_OL)}},
    link_rel=None,
)
_POIN = re.compile(r"^[·•▪●◦\uf0b7\uf0a7]\s+")
"""How Word writes the bullet of a list item when it comes as a paragraph."""


def bersihkan(html: str) -> str:
    """The stored form: paragraphs, lists, bold and italic, nothing else."""
    return tulis.html(_poin_menjadi_daftar(blok(_PENYARING.clean(html))))


def _poin_menjadi_daftar(semua: tuple[Blok, ...]) -> list[Blok]:
    hasil: list[Blok] = []
    for berpoin, kelompok in groupby(semua, key=_berpoin):
        if berpoin:
            butir = tuple(_tanpa_poin(x) for x in kelompok if isinstance(x, Paragraf))
            hasil.append(Daftar(butir, "titik"))
        else:
            hasil += kelompok
    return hasil


def _berpoin(b: Blok) -> bool:
    return isinstance(b, Paragraf) and bool(_POIN.match(b.isi[0].teks))


def _tanpa_poin(p: Paragraf) -> Butir:
    awal, *lain = p.isi
    sisa = _POIN.sub("", awal.teks)
    depan = (Potongan(sisa, awal.gaya),) if sisa else ()
    return Butir((*depan, *lain))
