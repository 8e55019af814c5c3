"""The name that a person gave to a file: kept as text and shown, never used as a path."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath

from iku.bukti.jenis import BerkasDitolak

PANJANG_MAKS = 150
TERLARANG = set('/\\:*?"<>|')
"""Would make a path, or cannot be saved again on Windows."""
TERSEMBUNYI = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
"""Kinds of character that control, turn the direction (RTL), or stand for nothing."""


def rapikan(nama: str) -> str:
    """The name in one spelling; raises BerkasDitolak where it hides something."""
    hasil = re.sub(" +", " ", unicodedata.normalize("NFC", nama)).strip(" ")
    if not hasil or hasil.startswith("."):
        raise BerkasDitolak("namanya kosong atau diawali titik. Ganti nama berkasnya.")
    if any(_tersembunyi(huruf) for huruf in hasil):
        raise BerkasDitolak(
            "namanya memuat tanda tersembunyi atau tanda seperti / \\ : * ?. "
            "Ganti nama berkasnya dengan huruf, angka dan spasi saja."
        )
    if len(hasil) > PANJANG_MAKS:
        raise BerkasDitolak(f"namanya lebih dari {PANJANG_MAKS} huruf. Pendekkan namanya.")
    return hasil


def _tersembunyi(huruf: str) -> bool:
    return huruf in TERLARANG or unicodedata.category(huruf) in TERSEMBUNYI


def sebut(nama: str) -> str:
    """A name that may be anything, made fit to be named in a message."""
    bersih = "".join("·" if _tersembunyi(x) else x for x in nama)
    return f"{bersih[:60]}…" if len(bersih) > 60 else bersih


def akhiran(nama: str) -> str:
    return PurePosixPath(nama).suffix.lower()
