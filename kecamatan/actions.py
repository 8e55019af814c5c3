"""Writes: always by somebody, always into the history, never over somebody else's change."""

from __future__ import annotations

from typing import Any, TypeVar
from uuid import UUID

from django.db import IntegrityError, transaction

from kecamatan.models import Kiriman, Pengguna, Terlacak
from kecamatan.penghapusan import Ikut, akibat

T = TypeVar("T", bound=Terlacak)


class BerubahLebihDulu(Exception):
    """Somebody saved in the meantime; `kini` is what is there now (None: it was removed)."""

    def __init__(self, kini: Any) -> None:
        super().__init__("Data ini sudah diubah orang lain.")
        self.kini = kini


class MasihDipakai(Exception):
    """It cannot be deleted; the message names what holds it."""


class SudahTerkirim(Exception):
    """This very form was sent before; what it asked for is done."""


def sekali(kunci: UUID, alamat: str) -> None:
    """Note that a form was sent; raises SudahTerkirim the second time."""
    try:
        with transaction.atomic():
            Kiriman.objects.create(kunci=kunci, alamat=alamat[:300])
    except IntegrityError:
        raise SudahTerkirim from None


@transaction.atomic
def buat(objek: T, *, oleh: Pengguna, kiriman: tuple[UUID, str] | None = None) -> T:
    """Save a new record, once per `kiriman` (key and address of the form).

    Raises ValidationError before anything is written, SudahTerkirim on a repetition.
    """
    if kiriman:
        sekali(*kiriman)
    objek.full_clean()
    objek._history_user = oleh  # type: ignore[attr-defined]
    objek.save()
    return objek


@transaction.atomic
def ubah(objek: T, *, revisi: int, oleh: Pengguna, **kolom: Any) -> T:
    """Change columns if the record is still at `revisi`; raises BerubahLebihDulu otherwise.

    The one helper that updates without save(): the condition and the write are one statement,
    and the history row is written in the same transaction.
    """
    model = type(objek)
    semua = model._default_manager.filter(pk=objek.pk, revisi=revisi)
    if not semua.update(revisi=revisi + 1, **kolom):
        raise BerubahLebihDulu(model._default_manager.filter(pk=objek.pk).first())
    _samakan(objek, revisi, kolom)
    model.history.bulk_history_create([objek], update=True, default_user=oleh)
    return objek


def _samakan(objek: Terlacak, revisi: int, kolom: dict[str, Any]) -> None:
    """The record in memory as it is stored now; read again only where it was older."""
    if objek.revisi != revisi:
        objek.refresh_from_db()
        return
    for nama, nilai in {**kolom, "revisi": revisi + 1}.items():
        setattr(objek, nama, nilai)


@transaction.atomic
def hapus(objek: Terlacak, *, oleh: Pengguna, ikut: Ikut | None = None) -> None:
    """Delete a record with what may go along; every one of them leaves its row in the history.

    Raises MasihDipakai where something else needs it.
    """
    hasil = akibat(objek, ikut)
    if hasil.pemegang:
        raise MasihDipakai(" ".join(hasil.pemegang))
    for satu, medan in hasil.dilepas:
        ubah(satu, revisi=satu.revisi, oleh=oleh, **{medan: None})
    for satu in hasil.terhapus:
        satu._history_user = oleh
    hasil.kolektor.delete()


@transaction.atomic
def geser(objek: T, saudara: list[T], langkah: int, *, oleh: Pengguna) -> None:
    """Move a record one place up (-1) or down (+1) among its siblings, numbering them anew."""
    kini = saudara.index(objek)
    tujuan = kini + langkah
    if not 0 <= tujuan < len(saudara):
        return
    saudara.insert(tujuan, saudara.pop(kini))
    for urutan, satu in enumerate(saudara, start=1):
        if satu.urutan != urutan:  # type: ignore[attr-defined]
            ubah(satu, revisi=satu.revisi, oleh=oleh, urutan=urutan)


def penulis_terakhir(objek: Terlacak) -> str:
    """Who saved this record last, by name."""
    baris = objek.history.select_related("history_user").first()
    oleh = baris.history_user if baris else None
    return oleh.sebutan if oleh else ""
