"""Writes of text: a part of its own, back to the standard text, lists taken over."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Max

from kecamatan import actions
from kecamatan.actions import BerubahLebihDulu
from kecamatan.models import Kecamatan, Pengguna, Peraturan
from laporan.models import Analisis, Kendala, KetentuanSk, Narasi, SkIku
from laporan.teks.daftar import Bagian


def cari_narasi(kecamatan: Kecamatan, tahun: int, bagian: Bagian) -> Narasi | None:
    tempat = {"kecamatan": kecamatan, "tahun": tahun}
    return Narasi.objects.filter(**tempat, jenis=bagian.jenis, bagian=bagian.kunci).first()


def simpan_narasi(
    kecamatan: Kecamatan, tahun: int, bagian: Bagian, *, isi: str, revisi: int, oleh: Pengguna
) -> Narasi:
    """Store a part's own text; `revisi` 0 where the writer saw the standard text.

    Raises BerubahLebihDulu, with what is there now (None: the standard text again). The same
    text sent twice is stored once.
    """
    kini = cari_narasi(kecamatan, tahun, bagian)
    if kini is not None and kini.isi == isi:
        return kini
    if (kini.revisi if kini else 0) != revisi:
        raise BerubahLebihDulu(kini)
    if kini is not None:
        return actions.ubah(kini, revisi=revisi, oleh=oleh, isi=isi)
    return _buat(kecamatan, tahun, bagian, isi=isi, oleh=oleh)


def _buat(kecamatan: Kecamatan, tahun: int, bagian: Bagian, *, isi: str, oleh: Pengguna) -> Narasi:
    """The first own text; whoever comes second in the same moment is told so."""
    baru = Narasi(
        kecamatan=kecamatan, tahun=tahun, jenis=bagian.jenis, bagian=bagian.kunci, isi=isi
    )
    try:
        with transaction.atomic():
            return actions.buat(baru, oleh=oleh)
    except (ValidationError, IntegrityError):
        kini = cari_narasi(kecamatan, tahun, bagian)
        if kini is None:
            raise
        raise BerubahLebihDulu(kini) from None


@transaction.atomic
def kembalikan_baku(narasi: Narasi, *, revisi: int, oleh: Pengguna) -> None:
    """Delete the own text; the history keeps it. Raises BerubahLebihDulu."""
    kini = Narasi.objects.select_for_update().filter(pk=narasi.pk).first()
    if kini is None:
        return
    if kini.revisi != revisi:
        raise BerubahLebihDulu(kini)
    actions.hapus(kini, oleh=oleh)


@transaction.atomic
def salin_analisis(
    dari: Analisis, tahun: int, *, oleh: Pengguna, kiriman: tuple[UUID, str]
) -> Analisis | None:
    """Take over what was written about a sasaran, unless this year has its own."""
    if Analisis.objects.filter(sasaran=dari.sasaran_id, tahun=tahun).exists():
        return None
    actions.sekali(*kiriman)
    kolom = ("pendorong", "penghambat", "rencana_aksi", "uraian")
    isi = {nama: getattr(dari, nama) for nama in kolom}
    return actions.buat(Analisis(sasaran=dari.sasaran, tahun=tahun, **isi), oleh=oleh)


@transaction.atomic
def salin_kendala(
    kecamatan: Kecamatan, tahun: int, *, dari: int, oleh: Pengguna, kiriman: tuple[UUID, str]
) -> int:
    """Take over the obstacles of another year into an empty list; answers how many."""
    if Kendala.objects.filter(kecamatan=kecamatan, tahun=tahun).exists():
        return 0
    actions.sekali(*kiriman)
    semua = list(Kendala.objects.filter(kecamatan=kecamatan, tahun=dari))
    for nomor, x in enumerate(semua, start=1):
        isi = {"kendala": x.kendala, "langkah": x.langkah}
        baru = Kendala(kecamatan=kecamatan, tahun=tahun, urutan=nomor, **isi)
        actions.buat(baru, oleh=oleh)
    return len(semua)


@transaction.atomic
def salin_ketentuan(
    sk: SkIku, jenis: str, *, dari: SkIku, oleh: Pengguna, kiriman: tuple[UUID, str]
) -> int:
    """Take over one kind of rows of another decree where this one has none yet."""
    if sk.ketentuan.filter(jenis=jenis).exists():
        return 0
    actions.sekali(*kiriman)
    semua = list(dari.ketentuan.filter(jenis=jenis))
    for nomor, x in enumerate(semua, start=1):
        isi = {"teks": x.teks, "peraturan": x.peraturan}
        actions.buat(KetentuanSk(sk=sk, jenis=jenis, urutan=nomor, **isi), oleh=oleh)
    return len(semua)


@transaction.atomic
def tambah_mengingat(
    sk: SkIku, peraturan: Iterable[Peraturan], *, oleh: Pengguna, kiriman: tuple[UUID, str]
) -> int:
    """Cite regulations; those cited already stay as they are. Answers how many are new."""
    actions.sekali(*kiriman)
    ada = sk.ketentuan.filter(jenis="mengingat")
    sudah = set(ada.values_list("peraturan", flat=True))
    baru = [p for p in peraturan if p.pk not in sudah]
    akhir = ada.aggregate(akhir=Max("urutan"))["akhir"] or 0
    for nomor, p in enumerate(baru, start=akhir + 1):
        satu = KetentuanSk(sk=sk, jenis="mengingat", urutan=nomor, peraturan=p)
        actions.buat(satu, oleh=oleh)
    return len(baru)
