"""Keeping the cached PDFs small: the newest stay, whatever nobody knows goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from laporan.models import Cetakan
from laporan.models.cetakan import folder_cetakan

K = Cetakan.Keadaan


def rapikan(sisakan: int) -> tuple[int, int]:
    """Keep the newest `sisakan` bytes; answers how many files and bytes were removed."""
    _lupakan(_kelebihan(sisakan))
    Cetakan.objects.filter(keadaan=K.GAGAL).delete()
    return _hapus_tak_dikenal()


def _kelebihan(sisakan: int) -> Iterator[str]:
    for kunci, ukuran in (
        Cetakan.objects.filter(keadaan=K.SELESAI)
        .order_by("-waktu", "pk")
        .values_list("pk", "ukuran")
    ):
        sisakan -= ukuran or 0
        if sisakan < 0:
            yield kunci


def _lupakan(semua: Iterator[str]) -> None:
    """The row first: a row without its file only means printing again, the reverse is litter."""
    for kunci in list(semua):
        Cetakan.objects.filter(pk=kunci, keadaan=K.SELESAI).delete()


def _hapus_tak_dikenal() -> tuple[int, int]:
    """Files without a row, and halves left by a process that died."""
    keadaan = dict(Cetakan.objects.values_list("pk", "keadaan"))
    jumlah = byte = 0
    for jalan in sorted(folder_cetakan().glob("*/*")):
        if not _dikenal(jalan, keadaan):
            byte += jalan.stat().st_size
            jumlah += 1
            jalan.unlink(missing_ok=True)
    return jumlah, byte


def _dikenal(jalan: Path, keadaan: dict[str, str]) -> bool:
    kunci = jalan.name.lstrip(".").partition(".")[0]
    if jalan.suffix == ".pdf":
        return kunci in keadaan
    return keadaan.get(kunci) == K.DIKERJAKAN
