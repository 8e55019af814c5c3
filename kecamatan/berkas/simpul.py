"""A YAML file as a tree of texts that know their line.

Every scalar stays text: a number is understood only by our own parser, never by YAML's
(`67.6` would become a float, `2020-01` a date).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml
from yaml.emitter import Emitter
from yaml.representer import SafeRepresenter
from yaml.resolver import BaseResolver
from yaml.serializer import Serializer

BATAS_UKURAN = 2_000_000
BATAS_DALAM = 40
_TAK_TERSIMPAN = re.compile("[\0\ud800-\udfff]")
"""NUL and half characters, which only an escape can write; no database takes them."""
Polos = Any
"""Texts, lists and mappings of them."""
_BARIS_ASING = re.compile("[\x85\u2028\u2029]")


class BerkasTidakSah(ValueError):
    """The file cannot be loaded; the message names file, line, place and remedy."""


@dataclass(frozen=True)
class Daun:
    teks: str
    baris: int


@dataclass(frozen=True)
class Deret:
    isi: tuple[Simpul, ...]
    baris: int


@dataclass(frozen=True)
class Cabang:
    isi: dict[str, Simpul]
    baris: int


Simpul = Daun | Deret | Cabang


def baca_yaml(teks: str, berkas: str) -> Cabang:
    """The file's mapping; raises BerkasTidakSah when it is not well-formed."""
    if len(teks) > BATAS_UKURAN:
        raise BerkasTidakSah(f"{berkas}: berkas lebih besar dari {BATAS_UKURAN} huruf.")
    try:
        _tolak_jebakan(teks, berkas)
        akar = yaml.compose(teks, Loader=yaml.BaseLoader)
    except BerkasTidakSah:
        raise
    except (yaml.YAMLError, ValueError, OverflowError) as salah:  # the last two by bad escapes
        di = _baris_salah(salah, teks)
        raise BerkasTidakSah(f"{berkas}{di}: susunan YAML tidak terbaca.") from None
    hasil = None if akar is None else _ubah(akar, berkas)
    if not isinstance(hasil, Cabang):
        raise BerkasTidakSah(f"{berkas}: isi berkas harus berupa pasangan kunci dan nilai.")
    return hasil


def _tolak_jebakan(teks: str, berkas: str) -> None:
    """Aliases unfold a small file into a huge one; nesting costs the parser its square."""
    dalam = 0
    for kejadian in yaml.parse(teks, Loader=yaml.BaseLoader):
        di = kejadian.start_mark.line + 1 if kejadian.start_mark else 0
        dalam += isinstance(kejadian, yaml.CollectionStartEvent)
        dalam -= isinstance(kejadian, yaml.CollectionEndEvent)
        if isinstance(kejadian, yaml.AliasEvent):
            raise BerkasTidakSah(f"{berkas} baris {di}: alias YAML (*) tidak dipakai di sini.")
        if dalam > BATAS_DALAM:
            raise BerkasTidakSah(f"{berkas} baris {di}: bersarang lebih dari {BATAS_DALAM} kali.")


def _baris_salah(salah: Exception, teks: str) -> str:
    if isinstance(salah, yaml.reader.ReaderError):
        baris = teks.count("\n", 0, salah.position) + 1
        return f" baris {baris}"
    tanda = getattr(salah, "problem_mark", None)
    return f" baris {tanda.line + 1}" if tanda else ""


def _ubah(simpul: yaml.Node, berkas: str) -> Simpul:
    baris = simpul.start_mark.line + 1
    if isinstance(simpul, yaml.ScalarNode):
        return Daun(_teks(simpul, berkas), baris)
    if isinstance(simpul, yaml.SequenceNode):
        return Deret(tuple(_ubah(x, berkas) for x in simpul.value), baris)
    return _ubah_cabang(simpul, baris, berkas)


def _teks(simpul: yaml.ScalarNode, berkas: str) -> str:
    if _TAK_TERSIMPAN.search(simpul.value):
        baris = simpul.start_mark.line + 1
        raise BerkasTidakSah(f"{berkas} baris {baris}: ada huruf yang tidak dapat disimpan.")
    teks: str = simpul.value
    return teks


def _ubah_cabang(simpul: yaml.Node, baris: int, berkas: str) -> Cabang:
    isi: dict[str, Simpul] = {}
    for kunci, nilai in simpul.value:
        di = kunci.start_mark.line + 1
        if not isinstance(kunci, yaml.ScalarNode):
            raise BerkasTidakSah(f"{berkas} baris {di}: kunci harus berupa teks.")
        nama = _teks(kunci, berkas)
        if nama in isi:
            raise BerkasTidakSah(f"{berkas} baris {di}: kunci “{nama}” ditulis dua kali.")
        isi[nama] = _ubah(nilai, berkas)
    return Cabang(isi, baris)


def polos(simpul: Simpul) -> Polos:
    """The same tree as plain texts, lists and mappings: for comparing."""
    if isinstance(simpul, Daun):
        return simpul.teks
    if isinstance(simpul, Deret):
        return [polos(x) for x in simpul.isi]
    return {k: polos(x) for k, x in simpul.isi.items()}


class _Penulis(Emitter, Serializer, SafeRepresenter, BaseResolver):
    """Writes texts as they are: without a resolver nothing needs quotes to stay text."""

    def __init__(self, aliran: Any, **pilihan: Any) -> None:
        Emitter.__init__(self, aliran, width=100, allow_unicode=True)
        Serializer.__init__(self, explicit_start=None, explicit_end=None)
        SafeRepresenter.__init__(self, default_flow_style=False, sort_keys=False)
        BaseResolver.__init__(self)

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def choose_scalar_style(self) -> Any:
        """Line breaks of Unicode survive only as escapes."""
        teks = getattr(self.event, "value", "")
        return '"' if _BARIS_ASING.search(teks) else super().choose_scalar_style()


def tulis_yaml(isi: Polos) -> str:
    teks = yaml.dump(isi, Dumper=_Penulis)
    assert isinstance(teks, str)
    return teks
