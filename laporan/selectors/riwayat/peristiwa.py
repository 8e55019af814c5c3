"""One page of the history, ready to be printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Field, Model
from django.utils.text import capfirst

from kecamatan.models import Kecamatan, Pengguna
from laporan.selectors.riwayat import sebutan
from laporan.selectors.riwayat.jejak import (
    Jejak,
    Kunci,
    Saringan,
    isi_akhir,
    jejak,
    nama_orang,
)

TINDAKAN = {"+": "menambahkan", "~": "mengubah", "-": "menghapus"}
TANPA_ISIAN = {
    "+": "Belum berisi apa pun.",
    "~": "Disimpan lagi tanpa mengubah isinya.",
    "-": "Tidak berisi apa pun.",
}
"""What it was where no column that people know has another value."""
SISTEM = "Sistem"
"""Who loaded the example data, or repaired something by a command."""


@dataclass(frozen=True)
class Perubahan:
    """One column; empty is printed as such."""

    medan: str
    lama: str
    baru: str


@dataclass(frozen=True)
class Peristiwa:
    waktu: datetime
    orang: str
    tindakan: str
    judul: str
    jenis: str
    pk: int
    dihapus: bool
    perubahan: tuple[Perubahan, ...]
    tanpa: str = ""
    """What it was, where nothing stands in `perubahan`."""


@dataclass(frozen=True)
class Halaman:
    isi: tuple[Peristiwa, ...]
    nomor: int
    ada_lagi: bool

    @property
    def sebelum(self) -> int:
        return self.nomor - 1

    @property
    def sesudah(self) -> int:
        return self.nomor + 1


def halaman(kecamatan: Kecamatan, saringan: Saringan, orang: Mapping[int, str]) -> Halaman:
    """Five queries, whatever the number of kinds of record; `orang` are known names."""
    baris = jejak(kecamatan, saringan)
    tampil = baris[: saringan.jumlah]
    beda = [_beda(j) for j in tampil]
    lain = {j.orang for j in tampil if j.orang} - set(orang)
    orang = {**orang, **(nama_orang(Pengguna.objects.filter(pk__in=lain)) if lain else {})}
    nama = _nama(_dirujuk(tampil, beda))
    isi = (_peristiwa(j, b, orang, nama) for j, b in zip(tampil, beda, strict=True))
    return Halaman(tuple(isi), saringan.halaman, len(baris) > saringan.jumlah)


Beda = list[tuple["Field[Any, Any]", Any, Any]]
"""Column, stored value before, stored value after."""


def _beda(j: Jejak) -> Beda:
    """A new or deleted record shows what it held, without what nobody chose."""
    if j.tanda == "-":
        return [(f, x, None) for f, x in _terisi(j)]
    if j.sebelum is None:
        return [(f, None, x) for f, x in _terisi(j)]
    lama = j.sebelum
    semua = [(f, lama.get(f.attname), j.isi[f.attname]) for f in sebutan.medan(j.model)]
    return [(f, x, y) for f, x, y in semua if x != y]


def _terisi(j: Jejak) -> Iterable[tuple[Field[Any, Any], Any]]:
    bukan = {*_induk(j.model), "urutan", "tahun"}
    for f in sebutan.medan(j.model):
        isi = j.isi[f.attname]
        baku = f.get_default() if f.has_default() else None
        if f.name not in bukan and isi not in (None, "", baku):
            yield f, isi


def _induk(model: Any) -> list[str]:
    """Foreign keys to what a record lies below."""
    return list(dict.fromkeys(jalur.split("__")[0] for jalur in model.JALUR))


def _induk_terisi(j: Jejak) -> Kunci | None:
    for langkah in _induk(j.model):
        f: Any = j.model._meta.get_field(langkah)
        if j.isi[f.attname] is not None and f.related_model is not Kecamatan:
            return f.related_model, j.isi[f.attname]
    return None


def _dirujuk(semua: list[Jejak], beda: list[Beda]) -> Iterable[Kunci]:
    """Every record that a line of the page names."""
    for j, perubahan in zip(semua, beda, strict=True):
        if induk := _induk_terisi(j):
            yield induk
        for f, lama, baru in perubahan:
            if f.is_relation:
                tujuan: Any = f.related_model
                yield from ((tujuan, x) for x in (lama, baru) if x is not None)


def _nama(semua: Iterable[Kunci]) -> dict[Kunci, str]:
    kelompok: dict[type[Model], set[int]] = defaultdict(set)
    for model, pk in semua:
        kelompok[model].add(pk)
    return {(m, pk): sebutan.nama(m, isi) for (m, pk), isi in isi_akhir(kelompok).items()}


def _peristiwa(
    j: Jejak, beda: Beda, orang: Mapping[int, str], nama: Mapping[Kunci, str]
) -> Peristiwa:
    induk = _induk_terisi(j)
    return Peristiwa(
        waktu=j.waktu,
        orang=orang.get(j.orang or 0, SISTEM),
        tindakan=TINDAKAN[j.tanda],
        judul=sebutan.judul(j.model, j.isi, nama.get(induk, "") if induk else ""),
        jenis=str(j.model._meta.model_name),
        pk=j.pk,
        dihapus=j.tanda == "-",
        perubahan=tuple(
            Perubahan(
                capfirst(str(f.verbose_name)),
                sebutan.nilai(f, lama, nama),
                sebutan.nilai(f, baru, nama),
            )
            for f, lama, baru in beda
        ),
        tanpa="" if beda else TANPA_ISIAN[j.tanda],
    )
