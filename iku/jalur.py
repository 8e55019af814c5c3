"""Readable paths in a Renstra: `tujuan 1/sasaran 2/indikator 1`, as people say it.

Numbers are places among siblings, so a path needs no code of its own and is always unique.
"""

from __future__ import annotations

import re
from typing import Any

from django.db.models import Model

from iku.models import Indikator, Kegiatan, Program, Renstra, Sasaran, SubKegiatan, Tujuan

_TINGKAT: dict[str, str] = {
    "tujuan": "tujuan",
    "sasaran": "sasaran",
    "program": "program",
    "kegiatan": "kegiatan",
    "sub kegiatan": "sub_kegiatan",
    "indikator": "indikator",
}
_LANGKAH = re.compile(r"^([a-z ]+) ([1-9][0-9]{0,2})$")


def cari(renstra: Renstra, jalur: str) -> Any | None:
    """The object at a path, or None where the path leads nowhere."""
    kini: Any = renstra
    for bagian in jalur.split("/"):
        cocok = _LANGKAH.match(bagian.strip())
        relasi = getattr(kini, _TINGKAT.get(cocok[1], "-"), None) if cocok else None
        semua = list(relasi.all()) if relasi is not None else []
        nomor = int(cocok[2]) if cocok else 0
        if not 0 < nomor <= len(semua):
            return None
        kini = semua[nomor - 1]
    return kini


def sebut(objek: Model) -> str:
    """The path of an object; the opposite of `cari`."""
    nama, induk = _induk(objek)
    saudara = list(getattr(induk, _TINGKAT[nama]).all())
    langkah = f"{nama} {saudara.index(objek) + 1}"
    return langkah if isinstance(induk, Renstra) else f"{sebut(induk)}/{langkah}"


def _induk(objek: Model) -> tuple[str, Model]:
    if isinstance(objek, Indikator):
        semua = (objek.tujuan, objek.sasaran, objek.program, objek.kegiatan, objek.sub_kegiatan)
        return "indikator", next(x for x in semua if x is not None)
    if isinstance(objek, Tujuan):
        return "tujuan", objek.renstra
    if isinstance(objek, Sasaran):
        return "sasaran", objek.tujuan
    if isinstance(objek, Program):
        return "program", objek.renstra
    if isinstance(objek, Kegiatan):
        return "kegiatan", objek.program
    assert isinstance(objek, SubKegiatan)
    return "sub kegiatan", objek.kegiatan
