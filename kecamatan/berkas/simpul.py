"""A YAML file as a tree of texts that know their line.

Every scalar stays text: a number is understood only by our own parser, never by YAML's
(`67.6` would become a float, `2020-01` a date).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml
from yaml.emitter import Emitter
from yaml.representer import SafeRepresenter
from yaml.resolver import BaseResolver
from yaml.serializer import Serializer

BATAS_UKURAN = 2_000_000
Polos = Any
"""Texts, lists and mappings of them."""


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
        _tolak_alias(teks, berkas)
        akar = yaml.compose(teks, Loader=yaml.BaseLoader)
    except yaml.YAMLError as salah:
        raise BerkasTidakSah(f"{berkas}: susunan YAML tidak terbaca ({_ringkas(salah)}).") from None
    except RecursionError:
        raise BerkasTidakSah(f"{berkas}: bersarang terlalu dalam.") from None
    hasil = None if akar is None else _ubah(akar, berkas)
    if not isinstance(hasil, Cabang):
        raise BerkasTidakSah(f"{berkas}: isi berkas harus berupa pasangan kunci dan nilai.")
    return hasil


def _tolak_alias(teks: str, berkas: str) -> None:
    """Aliases let a small file unfold into a huge one."""
    for kejadian in yaml.parse(teks, Loader=yaml.BaseLoader):
        if isinstance(kejadian, yaml.AliasEvent):
            di = kejadian.start_mark.line + 1 if kejadian.start_mark else 0
            raise BerkasTidakSah(f"{berkas} baris {di}: alias YAML (*) tidak dipakai di sini.")


def _ringkas(salah: yaml.YAMLError) -> str:
    tanda = getattr(salah, "problem_mark", None)
    return f"baris {tanda.line + 1}" if tanda else "tanda baris tidak diketahui"


def _ubah(simpul: yaml.Node, berkas: str) -> Simpul:
    baris = simpul.start_mark.line + 1
    if isinstance(simpul, yaml.ScalarNode):
        return Daun(simpul.value, baris)
    if isinstance(simpul, yaml.SequenceNode):
        return Deret(tuple(_ubah(x, berkas) for x in simpul.value), baris)
    return _ubah_cabang(simpul, baris, berkas)


def _ubah_cabang(simpul: yaml.Node, baris: int, berkas: str) -> Cabang:
    isi: dict[str, Simpul] = {}
    for kunci, nilai in simpul.value:
        di = kunci.start_mark.line + 1
        if not isinstance(kunci, yaml.ScalarNode):
            raise BerkasTidakSah(f"{berkas} baris {di}: kunci harus berupa teks.")
        if kunci.value in isi:
            raise BerkasTidakSah(f"{berkas} baris {di}: kunci “{kunci.value}” ditulis dua kali.")
        isi[kunci.value] = _ubah(nilai, berkas)
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


def tulis_yaml(isi: Polos) -> str:
    teks = yaml.dump(isi, Dumper=_Penulis)
    assert isinstance(teks, str)
    return teks
