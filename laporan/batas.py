"""Limits on content, checked before rendering: some texts take a renderer minutes or its life.

Measured: one word of 100 000 characters takes 140 s, 2 000 characters without a space that may
break take 15 s in a cell, 160 words of 100 letters 20 s, 150 nested blocks exhaust the stack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from laporan.jenis import Naskah

HURUF_PER_KATA = 200
KATA_PANJANG = 40
"""No Indonesian word is longer; what is (addresses, numbers) is slow to break into lines."""
HURUF_KATA_PANJANG = 6_000
"""Letters of all such words of a document together."""
HURUF_PER_TEKS = 40_000
BARIS_PER_TEKS = 400
HURUF_PER_DOKUMEN = 600_000
BARIS_PER_DOKUMEN = 3_000
BERULANG = ("baris", "butir", "diktum", "menimbang", "mengingat")
"""Lists in the content that are as long as people make them."""
_KATA = re.compile(r"(?:\S|[\u00a0\u2007\u202f])+")
"""A line breaks at white space, but not at a space that holds its neighbours together."""


class MelebihiBatas(ValueError):
    """The content is too much to print; the message names the limit and the text."""


def periksa_batas(naskah: Naskah) -> None:
    """Raise MelebihiBatas before anything is rendered."""
    semua = list(_semua_teks(naskah.isi))
    panjang = sum(_periksa_teks(teks) for teks in semua)
    apa = "baris, butir, dan paragraf"
    _jaga(apa, _jumlah_baris(naskah.isi), BARIS_PER_DOKUMEN, "Kurangi isinya.")
    _jaga("huruf", sum(map(len, semua)), HURUF_PER_DOKUMEN, "Ringkas teksnya.")
    apa = f"huruf dalam kata yang lebih panjang dari {KATA_PANJANG} huruf"
    _jaga(apa, panjang, HURUF_KATA_PANJANG, "Pisahkan dengan spasi.")


def periksa_tulisan(teks: str) -> None:
    """The same limits for one text that somebody is about to store; plain lines."""
    saran = "Ringkas, atau pindahkan sebagian ke bagian lain."
    _jaga("huruf", len(teks), HURUF_PER_TEKS, saran, di="Teks")
    baris = sum(1 for x in teks.splitlines() if x.strip())
    _jaga("paragraf dan butir", baris, BARIS_PER_TEKS, saran, di="Teks")
    panjang = _periksa_teks(teks)
    apa = f"huruf dalam kata yang lebih panjang dari {KATA_PANJANG} huruf"
    _jaga(apa, panjang, HURUF_KATA_PANJANG, "Pisahkan dengan spasi.", di="Teks")


def _jaga(apa: str, jumlah: int, batas: int, saran: str, *, di: str = "Dokumen") -> None:
    if jumlah > batas:
        raise MelebihiBatas(f"{di} ini memuat {jumlah} {apa}; batasnya {batas}. {saran}")


def _periksa_teks(teks: str) -> int:
    """How many letters of a text are in long words."""
    if len(teks) > HURUF_PER_TEKS:
        raise MelebihiBatas(
            f"Satu teks memuat {len(teks)} huruf; batasnya {HURUF_PER_TEKS}: “{teks[:40]}…”."
        )
    kata = [x for x in _KATA.findall(teks) if len(x) > KATA_PANJANG]
    if kata and len(terpanjang := max(kata, key=len)) > HURUF_PER_KATA:
        raise MelebihiBatas(
            f"Satu kata memuat {len(terpanjang)} huruf; batasnya {HURUF_PER_KATA}: "
            f"“{terpanjang[:40]}…”. Pisahkan dengan spasi."
        )
    return sum(map(len, kata))


def _semua_teks(isi: Any) -> Iterator[str]:
    """Every text but the logo, which is a picture and no text."""
    if isinstance(isi, str):
        yield isi
    elif isinstance(isi, dict):
        for kunci, nilai in isi.items():
            if kunci != "logo":
                yield from _semua_teks(nilai)
    elif isinstance(isi, list):
        for nilai in isi:
            yield from _semua_teks(nilai)


def _jumlah_baris(isi: Any) -> int:
    if isinstance(isi, dict):
        daftar = (isi.get(kunci) for kunci in BERULANG)
        sendiri = sum(len(x) for x in daftar if isinstance(x, list))
        sendiri += isi.get("jenis") in ("paragraf", "judul")
        return sendiri + sum(_jumlah_baris(x) for x in isi.values())
    if isinstance(isi, list):
        return sum(_jumlah_baris(x) for x in isi)
    return 0
