"""Readable paths in a Renstra: `tujuan 1/sasaran 2/indikator 1`, as people say it.

Numbers are places among siblings, so a path needs no code of its own and is always unique.
"""

from __future__ import annotations

import re
from typing import Any

from django.db.models import Model

from iku.models import Indikator, Kegiatan, Program, Renstra, Sasaran, SubKegiatan, Tujuan

_BAWAH: dict[type[Model], tuple[str, ...]] = {
    Renstra: ("tujuan", "program"),
    Tujuan: ("sasaran", "indikator"),
    Sasaran: ("indikator",),
    Program: ("kegiatan", "indikator"),
    Kegiatan: ("sub kegiatan", "indikator"),
    SubKegiatan: ("indikator",),
    Indikator: (),
}
"""What a path may lead to from each level; other relations of the same name lead up or across."""
_LANGKAH = re.compile(r"^([a-z ]+) ([1-9][0-9]{0,2})$")


def cari(renstra: Renstra, jalur: str) -> Any | None:
    """The object at a path, or None where the path leads nowhere."""
    kini: Any = renstra
    for bagian in jalur.split("/"):
        cocok = _LANGKAH.match(bagian.strip())
        if cocok is None or cocok[1] not in _BAWAH[type(kini)]:
            return None
        semua, nomor = _saudara(kini, cocok[1]), int(cocok[2])
        if nomor > len(semua):
            return None
        kini = semua[nomor - 1]
    return kini


def sebut(objek: Model) -> str:
    """The path of an object; the opposite of `cari`."""
    nama, induk = _induk(objek)
    langkah = f"{nama} {_saudara(induk, nama).index(objek) + 1}"
    return langkah if isinstance(induk, Renstra) else f"{sebut(induk)}/{langkah}"


def _saudara(induk: Model, nama: str) -> list[Any]:
    return list(getattr(induk, nama.replace(" ", "_")).all())


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
