"""The shape of an example-data file, said once: it reads and it writes.

A `Bentuk` maps one model; its `medan` are scalars, its `anak` nested objects. What a file may
hold, what is required, and what an error is called all follow from these declarations.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from kecamatan.berkas.simpul import Daun, Deret, Polos, Simpul

M = TypeVar("M", bound=Model)
_HARI = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Konteks:
    """Where reading is: the ancestors of the object in hand, the nearest last."""

    leluhur: tuple[Model, ...] = ()

    def masuk(self, objek: Model) -> Konteks:
        return Konteks((*self.leluhur, objek))

    def cari(self, model: type[M]) -> M:
        return next(x for x in reversed(self.leluhur) if isinstance(x, model))


Baca = Callable[[Simpul, Konteks], dict[str, Any]]
Tulis = Callable[[Any], Polos | None]


@dataclass(frozen=True)
class Medan:
    """One key of a mapping. `baca` raises ValueError with an Indonesian sentence.

    `atribut` is the model's field that a file without this key leaves at its default.
    """

    kunci: str
    baca: Baca
    tulis: Tulis
    wajib: bool = False
    bila_kosong: Callable[[Konteks], dict[str, Any]] | None = None
    atribut: str = ""


@dataclass(frozen=True)
class Bentuk:
    model: type[Model]
    medan: tuple[Medan, ...]
    anak: tuple[Anak, ...] = ()
    ringkas: str = ""
    """Key for which a bare text may stand, when nothing else is said."""
    periksa: Callable[[Any], None] | None = None
    """Of the object with all below it; raises ValueError with an Indonesian sentence."""

    @property
    def kunci(self) -> list[str]:
        return [*(x.kunci for x in self.medan), *(x.kunci for x in self.anak)]


@dataclass(frozen=True)
class Anak:
    """Nested objects: a list, a mapping by year (`kunci_peta`), or a single one (`tunggal`).

    `tetap` are attributes common to all (they also select on writing); `ikut` are foreign keys
    taken from an ancestor.
    """

    kunci: str
    bentuk: Bentuk
    relasi: str
    saring: str = ""
    """Path from the child to the parent where there is no direct foreign key `relasi`."""
    urutan: bool = True
    kunci_peta: str = ""
    tunggal: bool = False
    tetap: Mapping[str, Any] = field(default_factory=dict)
    ikut: Mapping[str, type[Model]] = field(default_factory=dict)

    def milik(self, induk: Model) -> QuerySet[Any]:
        kunci = self.saring or self.relasi
        return self.bentuk.model._default_manager.filter(**{kunci: induk})


def sebagai_teks(simpul: Simpul) -> str:
    if not isinstance(simpul, Daun):
        raise ValueError("harus berupa satu nilai, bukan daftar.")
    return simpul.teks.strip()


def _atribut(kunci: str, atribut: str) -> str:
    return atribut or kunci.replace(" ", "_")


def teks(kunci: str, atribut: str = "", *, wajib: bool = False) -> Medan:
    nama = _atribut(kunci, atribut)
    tulis = (lambda o: getattr(o, nama)) if wajib else _tulis_bukan_baku(nama)
    return Medan(kunci, lambda s, _: {nama: sebagai_teks(s)}, tulis, wajib, atribut=nama)


def _tulis_bukan_baku(nama: str) -> Tulis:
    """What the model would fill in by itself is not written."""

    def tulis(objek: Any) -> str | None:
        nilai = getattr(objek, nama)
        baku = objek._meta.get_field(nama).default
        return None if nilai in (None, "", baku) else str(nilai)

    return tulis


def baris(kunci: str, atribut: str = "", *, wajib: bool = False) -> Medan:
    """A list in the file, one item per line in the database."""
    nama = _atribut(kunci, atribut)

    def baca(simpul: Simpul, _: Konteks) -> dict[str, Any]:
        butir = simpul.isi if isinstance(simpul, Deret) else (simpul,)
        return {nama: "\n".join(sebagai_teks(x) for x in butir)}

    def tulis(objek: Any) -> Polos | None:
        semua = getattr(objek, nama).split("\n")
        return semua if len(semua) > 1 else semua[0] or None

    return Medan(kunci, baca, tulis, wajib, atribut=nama)


def bilangan(kunci: str, atribut: str = "", *, wajib: bool = False) -> Medan:
    nama = _atribut(kunci, atribut)
    tulis = (lambda o: str(getattr(o, nama))) if wajib else _tulis_bukan_baku(nama)
    return Medan(kunci, lambda s, _: {nama: _bulat(sebagai_teks(s))}, tulis, wajib, atribut=nama)


def _bulat(isi: str) -> int:
    if not (isi.isascii() and isi.isdigit() and len(isi) <= 9):
        raise ValueError(f"“{isi}” bukan bilangan bulat.")
    return int(isi)


def ya_tidak(kunci: str, atribut: str = "", *, baku: bool = False) -> Medan:
    nama = _atribut(kunci, atribut)

    def baca(simpul: Simpul, _: Konteks) -> dict[str, Any]:
        isi = sebagai_teks(simpul)
        if isi not in ("ya", "tidak"):
            raise ValueError(f"“{isi}” harus ya atau tidak.")
        return {nama: isi == "ya"}

    def tulis(objek: Any) -> str | None:
        nilai = getattr(objek, nama)
        return None if nilai == baku else "ya" if nilai else "tidak"

    return Medan(kunci, baca, tulis, atribut=nama)


def hari(kunci: str, atribut: str = "", *, wajib: bool = False) -> Medan:
    """A full date, `2020-01-31`."""
    nama = _atribut(kunci, atribut)

    def baca(simpul: Simpul, _: Konteks) -> dict[str, Any]:
        isi = sebagai_teks(simpul)
        try:
            return {nama: date.fromisoformat(isi if _HARI.fullmatch(isi) else "")}
        except ValueError:
            raise ValueError(f"“{isi}” bukan tanggal tahun-bulan-hari, mis. 2020-01-31.") from None

    def tulis(objek: Any) -> str | None:
        nilai = getattr(objek, nama)
        return nilai.isoformat() if nilai else None

    return Medan(kunci, baca, tulis, wajib, atribut=nama)


def pilihan(kunci: str, semua: type[Any], atribut: str = "", *, baku: str | None = None) -> Medan:
    """One of the values of a Django TextChoices; required unless it has a default."""
    nama = _atribut(kunci, atribut)

    def baca(simpul: Simpul, _: Konteks) -> dict[str, Any]:
        isi = sebagai_teks(simpul)
        if isi not in semua.values:
            raise ValueError(f"“{isi}” tidak dikenal; pilihannya: {', '.join(semua.values)}.")
        return {nama: isi}

    def tulis(objek: Any) -> str | None:
        nilai = str(getattr(objek, nama))
        return None if nilai == baku else nilai

    return Medan(kunci, baca, tulis, wajib=baku is None, atribut=nama)


def acuan(
    kunci: str,
    cari: Callable[[str, Konteks], Model | None],
    sebut: Callable[[Any], str],
    atribut: str = "",
    *,
    wajib: bool = False,
) -> Medan:
    """A reference by a readable name; `cari` returns None when there is no such object."""
    nama = _atribut(kunci, atribut)

    def baca(simpul: Simpul, konteks: Konteks) -> dict[str, Any]:
        isi = sebagai_teks(simpul)
        objek = cari(isi, konteks)
        if objek is None:
            raise ValueError(f"“{isi}” tidak ditemukan.")
        return {nama: objek}

    def tulis(objek: Any) -> str | None:
        dirujuk = getattr(objek, nama)
        return sebut(dirujuk) if dirujuk else None

    return Medan(kunci, baca, tulis, wajib, atribut=nama)
