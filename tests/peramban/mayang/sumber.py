"""What is to be typed: the example data, text by text as the file has it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kecamatan.berkas import baca_yaml, polos

BERKAS = Path(__file__).resolve().parents[3] / "fixtures/jember/mayang.yaml"
TAHUN = "2021"
Isi = dict[str, Any]
"""Keys of the file with texts, lists and further mappings."""


def baca(berkas: Path = BERKAS) -> Isi:
    isi: Isi = polos(baca_yaml(berkas.read_text(encoding="utf-8"), str(berkas)))
    return isi


def daftar(isi: Isi, kunci: str) -> list[Any]:
    """A list of the file; one text alone is a list of one, a missing key an empty one."""
    ada = isi.get(kunci, [])
    return ada if isinstance(ada, list) else [ada]


def sebagai_baris(isi: Isi, kunci: str) -> str:
    """A list as it is typed into a box: one item per line."""
    return "\n".join(daftar(isi, kunci))


def di_jalur(renstra: Isi, jalur: str) -> Isi:
    """The node at `tujuan 1/sasaran 2/indikator 1`, also with `2016-2021 versi 1 > ` before it."""
    kini = renstra
    for langkah in jalur.rpartition(" > ")[2].split("/"):
        nama, _, nomor = langkah.rpartition(" ")
        kini = kini[nama][int(nomor) - 1]
    return kini


def semua_indikator(data: Isi) -> list[Isi]:
    """Every indicator of the plan, in the order of the file."""
    return [i for renstra in data["renstra"] for i in _di_dalam(renstra)]


def _di_dalam(simpul: Isi) -> list[Isi]:
    bawah = ("tujuan", "sasaran", "program", "kegiatan", "sub kegiatan")
    anak = [x for kunci in bawah for x in simpul.get(kunci, []) if isinstance(x, dict)]
    return [*daftar(simpul, "indikator"), *(i for x in anak for i in _di_dalam(x))]


def nilai(isi: Any) -> str:
    """A value as it is typed: it stands alone, or beside its notes."""
    if not isinstance(isi, dict):
        return str(isi)
    return str(isi.get("nilai", isi.get("teks", "")))
