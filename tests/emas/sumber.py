"""The printed side: the five files of facts, and how a printed cell is written here."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
Simpul = Any
"""A part of a file of facts; its shape is what the extractors say."""


def muat(nama: str) -> Simpul:
    return json.loads((DATA / f"{nama}.json").read_text(encoding="utf-8"), parse_float=Decimal)


def sel(isi: Simpul) -> str:
    """A printed cell. A number is written our way, so that `81.45%` is `81,45%`."""
    if isi is None or isinstance(isi, str):
        return isi or ""
    nilai, cetak = isi.get("nilai"), str(isi["cetak"])
    if isinstance(nilai, bool) or not isinstance(nilai, int | Decimal):
        return cetak
    return " ".join(x for x in (angka(Decimal(nilai)), _satuan(cetak)) if x).replace(" %", "%")


def angka(nilai: Decimal) -> str:
    """`1234567.5` as `1.234.567,5`."""
    bulat, _, pecahan = f"{nilai:,f}".partition(".")
    pecahan = pecahan.rstrip("0")
    return bulat.replace(",", ".") + (f",{pecahan}" if pecahan else "")


def _satuan(cetak: str) -> str:
    kata = cetak.replace("Rp", " ").split()
    return " ".join(x for x in (k.strip("0123456789.,-()") for k in kata) if x)


def tanpa_persen(teks: str) -> str:
    """For columns whose head says (%)."""
    return teks.removesuffix("%").strip()


def menurun(baris: list[Simpul], kunci: str) -> list[str]:
    """A column whose empty cells belong to the cell above."""
    hasil: list[str] = []
    for b in baris:
        hasil.append(b.get(kunci) or (hasil[-1] if hasil else ""))
    return hasil
