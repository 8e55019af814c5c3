"""A whole invented kabupaten at once, and away with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError, Q, RestrictedError

from iku.models import TahunKinerja
from kecamatan.models import Kabupaten, Kecamatan, Pengguna
from laporan.alur.langkah import Status
from laporan.contoh import alur
from laporan.contoh.berkas import buang_berkas
from laporan.contoh.latar import Latar, rekaan
from laporan.contoh.muat import kecamatan, muat_acuan, muat_pohon
from laporan.contoh.orang import Orang, buat_orang, orang_di
from laporan.contoh.penilaian import nilai_akip, tentukan_tenggat
from laporan.contoh.pohon import pohon_kabupaten, pohon_kecamatan, slug
from laporan.contoh.ragam import ragamkan, tahap
from laporan.models import Dokumen

Kabar = Callable[[int], None]
"""Hears the number of each kecamatan that is finished."""


class BukanContoh(Exception):
    """Something real has this address; the message says what to do."""


@dataclass(frozen=True)
class Dibuat:
    kabupaten: Kabupaten
    sudah_ada: int
    """Kecamatan that were there before."""
    dokumen: dict[str, int]
    """How many in each state, by its name."""
    terhenti: tuple[str, ...]
    """Documents that could not come as far as they should, and why."""


def cari(latar: Latar, *, tahun_apa_pun: bool = False) -> Kabupaten | None:
    """The invented kabupaten, where it is there already. Raises BukanContoh."""
    ada = Kabupaten.objects.filter(slug=latar.slug).first()
    if ada and not rekaan(ada):
        raise BukanContoh(
            f"“{latar.slug}” adalah {ada.sebutan}, bukan kabupaten contoh. Pilih alamat lain."
        )
    if ada and not tahun_apa_pun and not _bertahun(ada, latar.tahun):
        raise BukanContoh(
            f"{ada.sebutan} sudah ada untuk tahun lain. Hapus dulu (--hapus), atau sebut alamat "
            "lain, misalnya --kabupaten contoh-timur."
        )
    return ada


def _bertahun(kabupaten: Kabupaten, tahun: int) -> bool:
    semua = TahunKinerja.objects.filter(kecamatan__kabupaten=kabupaten)
    return semua.filter(tahun=tahun).exists() or not semua.exists()


def buat(latar: Latar, jumlah: int, *, sandi: str | None, kabar: Kabar) -> Dibuat:
    """What is not there yet: the data of each kecamatan all or nothing, then its documents step by
    step, as in an office; nobody else waits for the printer.

    `sandi` is the hashed password of everybody, None for no signing in.
    """
    muat_acuan()
    kabupaten, bersama = _kabupaten(latar, sandi)
    ada = set(Kecamatan.objects.filter(kabupaten=kabupaten).values_list("slug", flat=True))
    terhenti: list[str] = []
    for nomor in range(1, jumlah + 1):
        if slug(nomor) not in ada:
            satu, orang = _satu(latar, nomor, bersama, sandi)
            terhenti += alur.jalankan(satu, latar.tahun, tahap(nomor), orang)
            kabar(nomor)
    return Dibuat(kabupaten, len(ada), _menurut_status(kabupaten), tuple(terhenti))


@transaction.atomic
def _kabupaten(latar: Latar, sandi: str | None) -> tuple[Kabupaten, Orang]:
    ada = Kabupaten.objects.filter(slug=latar.slug).first()
    if ada:
        return ada, orang_di(ada)
    muat_pohon("kabupaten", pohon_kabupaten(latar))
    kabupaten = Kabupaten.objects.get(slug=latar.slug)
    tentukan_tenggat(kabupaten, latar)
    return kabupaten, buat_orang(kabupaten, latar, "", sandi)


@transaction.atomic
def _satu(latar: Latar, nomor: int, bersama: Orang, sandi: str | None) -> tuple[Kecamatan, Orang]:
    muat_pohon("kecamatan", ragamkan(pohon_kecamatan(nomor, latar=latar), nomor, latar))
    satu = kecamatan(nomor, latar)
    orang = buat_orang(satu, latar, f"{nomor:02}", sandi) | bersama
    nilai_akip(satu, latar, nomor, orang)
    return satu, orang


def _menurut_status(kabupaten: Kabupaten) -> dict[str, int]:
    semua = Dokumen.objects.filter(kecamatan__kabupaten=kabupaten)
    jumlah = Counter(semua.values_list("status", flat=True))
    return {str(s.label): jumlah[s.value] for s in Status if jumlah[s.value]}


@transaction.atomic
def hapus(kabupaten: Kabupaten) -> int:
    """The kabupaten with all below it, its people and files; answers how many kecamatan."""
    buang_berkas(kabupaten)
    semua = list(Kecamatan.objects.filter(kabupaten=kabupaten))
    di_sini = Q(keanggotaan__kabupaten=kabupaten) | Q(keanggotaan__kecamatan__in=semua)
    awalan = Q(username__startswith=f"{kabupaten.slug}-")
    orang = list(Pengguna.objects.filter(di_sini & awalan).distinct())
    _hapus_tuntas([*semua, kabupaten, *orang])
    return len(semua)


def _hapus_tuntas(semua: Iterable[Any]) -> None:
    """What holds an invented record is invented too, and goes first."""
    for objek in semua:
        while pemegang := _pemegang(objek):
            _hapus_tuntas(pemegang)


def _pemegang(objek: Any) -> list[Any]:
    """Delete it; answers what stands against that."""
    if not type(objek)._default_manager.filter(pk=objek.pk).exists():
        return []
    try:
        with transaction.atomic():
            objek.delete()
    except ProtectedError as salah:
        return list(salah.protected_objects)
    except RestrictedError as salah:
        return list(salah.restricted_objects)
    return []
