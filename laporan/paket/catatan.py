"""What is noted of a pack while it is made: each note is one conditional statement.

Whoever comes second, or again after a crash, finds the condition no longer true.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef
from django.db.models.functions import Now

from laporan.models import Paket, PaketIsi

K, Isi = Paket.Keadaan, PaketIsi.Keadaan


def coba(isi: PaketIsi) -> int:
    """Count an attempt at a document that is not finished; 0 where there is nothing to do."""
    terbuka = PaketIsi.objects.filter(pk=isi.pk, keadaan=Isi.MENUNGGU, paket__keadaan=K.BERJALAN)
    if not terbuka.update(percobaan=F("percobaan") + 1):
        return 0
    _bergerak(isi.paket_id)
    return isi.percobaan + 1


def selesai(isi: PaketIsi, **kolom: Any) -> None:
    _isi(isi, keadaan=Isi.SELESAI, pesan="", **kolom)


def gagal(isi: PaketIsi, pesan: str) -> None:
    _isi(isi, keadaan=Isi.GAGAL, pesan=pesan)


def _isi(isi: PaketIsi, **kolom: Any) -> None:
    PaketIsi.objects.filter(pk=isi.pk).update(**kolom)
    for nama, nilai in kolom.items():
        setattr(isi, nama, nilai)
    _bergerak(isi.paket_id)


def _bergerak(paket: int) -> None:
    Paket.objects.filter(pk=paket).update(bergerak=Now())


def mulai_lagi(paket: Paket) -> None:
    """Every document that is not finished gets its attempts back."""
    PaketIsi.objects.filter(paket=paket, keadaan=Isi.MENUNGGU).update(percobaan=0)
    _bergerak(paket.pk)


def semua_selesai(paket: int) -> bool:
    """Whether this very call found the last document finished; true once."""
    terbuka = PaketIsi.objects.filter(paket=OuterRef("pk"), keadaan=Isi.MENUNGGU)
    semua = Paket.objects.filter(~Exists(terbuka), pk=paket, keadaan=K.BERJALAN)
    return semua.update(keadaan=K.MERAKIT, bergerak=Now()) == 1


def terakit(paket: Paket, ukuran: int) -> bool:
    """False where it was cancelled meanwhile."""
    return _akhiri(paket, [K.MERAKIT], keadaan=K.SELESAI, ukuran=ukuran)


def gagal_dirakit(paket: Paket, pesan: str) -> bool:
    return _akhiri(paket, [K.MERAKIT], keadaan=K.GAGAL, pesan=pesan)


def batal(paket: Paket) -> bool:
    return _akhiri(paket, [K.BERJALAN, K.MERAKIT], keadaan=K.BATAL)


def _akhiri(paket: Paket, dari: list[Paket.Keadaan], **kolom: Any) -> bool:
    semua = Paket.objects.filter(pk=paket.pk, keadaan__in=dari)
    return semua.update(bergerak=Now(), **kolom) == 1
