"""The budget nomenclature, found by code or by words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from iku.models import Nomenklatur

ERA_DUA_ANGKA = range(2021, 2024)
"""Years in which sub kegiatan had a code of two digits at their end."""
BATAS = 30
_KODE = re.compile(r"^[0-9.]+$")
_KECIL = frozenset(["dan", "atau", "di", "ke", "dari", "pada", "yang", "untuk", "dengan"])


@dataclass(frozen=True)
class Pilihan:
    """A line to pick; `nama` as it is typed into the plan, without the word Program."""

    kode: str
    nama: str


@dataclass(frozen=True)
class Temuan:
    di_bawah: tuple[Pilihan, ...] = ()
    """Below the node that one adds to: these are meant first."""
    lain: tuple[Pilihan, ...] = ()
    ada_lagi: bool = False


def cari(jenis: str, kata: str, tahun: int, induk: str = "") -> Temuan:
    """Lines of a kind by code or words; without words, all those below the code `induk`."""
    semua = Nomenklatur.objects.filter(jenis=jenis).filter(_cocok(kata))
    if not kata and not induk and jenis != Nomenklatur.Jenis.PROGRAM:
        return Temuan()
    di_bawah = semua.filter(kode__startswith=f"{induk}.") if induk else semua.none()
    lain = semua.exclude(kode__startswith=f"{induk}.") if induk else semua
    atas, lebih_atas = _pilihan(di_bawah, tahun)
    bawah, lebih_bawah = _pilihan(lain if kata or not induk else semua.none(), tahun)
    return Temuan(atas, bawah, lebih_atas or lebih_bawah)


def satu(jenis: str, kode: str, tahun: int) -> Pilihan | None:
    ada = Nomenklatur.objects.filter(jenis=jenis).filter(Q(kode=kode) | Q(kode_lama=kode)).first()
    return _isi(ada, tahun) if ada and kode else None


def _cocok(kata: str) -> Q:
    if _KODE.match(kata):
        return Q(kode__startswith=kata) | Q(kode_lama__startswith=kata)
    syarat = Q()
    for satu_kata in kata.split():
        syarat &= Q(nama__icontains=satu_kata)
    return syarat


def _pilihan(semua: QuerySet[Nomenklatur], tahun: int) -> tuple[tuple[Pilihan, ...], bool]:
    ada = list(semua[: BATAS + 1])
    return tuple(_isi(n, tahun) for n in ada[:BATAS]), len(ada) > BATAS


def _isi(n: Nomenklatur, tahun: int) -> Pilihan:
    kode = n.kode_lama if n.kode_lama and tahun in ERA_DUA_ANGKA else n.kode
    if n.jenis != Nomenklatur.Jenis.PROGRAM:
        return Pilihan(kode, n.nama)
    return Pilihan(kode, _judul(n.nama.removeprefix("PROGRAM ")))


def _judul(huruf_besar: str) -> str:
    """`PENUNJANG URUSAN … DAN …` as it is written in a plan."""
    kata = re.findall(r"[^\s/]+|[\s/]+", huruf_besar.lower())
    return "".join(k if k in _KECIL else k[:1].upper() + k[1:] for k in kata)
