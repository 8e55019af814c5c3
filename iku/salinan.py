"""Copy a plan into a new period: its wording and structure, none of its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar
from uuid import UUID

from django.db import transaction

from iku.models import (
    Indikator,
    Kegiatan,
    PenanggungJawab,
    Program,
    Renstra,
    Sasaran,
    SubKegiatan,
    Tujuan,
)
from iku.models.indikator import INDUK
from kecamatan import actions
from kecamatan.models import Pengguna, Terlacak

T = TypeVar("T", bound=Terlacak)
TINGGAL = frozenset({"id", "revisi", "tercetak"})
"""Columns that stay with the old record; `tercetak` is what an old source printed."""
DISEBUT: tuple[type[Terlacak], ...] = (
    *(Tujuan, Sasaran, Program, Kegiatan, SubKegiatan),
    Indikator,
)


@dataclass(frozen=True)
class Salinan:
    renstra: Renstra
    jumlah: Counter[type[Terlacak]]

    @property
    def rincian(self) -> str:
        """`2 tujuan, 2 sasaran, 4 program, … dan 11 indikator`."""
        butir = [f"{self.jumlah[m]} {m._meta.verbose_name_plural}" for m in DISEBUT]
        return f"{', '.join(butir[:-1])} dan {butir[-1]}"


@dataclass
class _Penyalin:
    oleh: Pengguna
    baru: dict[Terlacak, Any] = field(default_factory=dict)
    """New records by the old ones they come from."""

    def salin(self, lama: T, **beda: Any) -> T:
        """The same record in its new place; links lead to the copies where there are any."""
        kolom = {
            medan.name: self._isi(getattr(lama, medan.name))
            for medan in lama._meta.concrete_fields
            if medan.name not in TINGGAL
        }
        hasil = actions.buat(type(lama)(**kolom | beda), oleh=self.oleh)
        self.baru[lama] = hasil
        return hasil

    def semua(self, lama: Iterable[Terlacak], **beda: Any) -> None:
        for satu in lama:
            self.salin(satu, **beda)

    def _isi(self, nilai: Any) -> Any:
        return self.baru.get(nilai, nilai) if isinstance(nilai, Terlacak) else nilai


@transaction.atomic
def salin_rencana(
    asal: Renstra, ke: Renstra, *, oleh: Pengguna, kiriman: tuple[UUID, str] | None = None
) -> Salinan:
    """Save `ke` with a copy of everything that `asal` plans; all of it, or nothing.

    The RPJMD and its row go along only inside its period. Raises SudahTerkirim.
    """
    if asal.rpjmd and asal.rpjmd.tahun_akhir >= ke.tahun_akhir:
        ke.rpjmd, ke.sasaran_rpjmd = asal.rpjmd, asal.sasaran_rpjmd
    penyalin = _Penyalin(oleh)
    penyalin.baru[asal] = actions.buat(ke, oleh=oleh, kiriman=kiriman)
    penyalin.semua(Tujuan.objects.filter(renstra=asal))
    penyalin.semua(Sasaran.objects.filter(tujuan__renstra=asal).select_related("tujuan"))
    penyalin.semua(Program.objects.filter(renstra=asal).select_related("sasaran"))
    penyalin.semua(Kegiatan.objects.filter(program__renstra=asal).select_related("program"))
    sub = SubKegiatan.objects.filter(kegiatan__program__renstra=asal)
    penyalin.semua(sub.select_related("kegiatan", "mendukung", "unit_pelaksana"))
    _salin_indikator(penyalin, asal, ke)
    return Salinan(ke, Counter(type(x) for x in penyalin.baru))


def _salin_indikator(penyalin: _Penyalin, asal: Renstra, ke: Renstra) -> None:
    """The baseline belongs to a period, so it only goes into another version of the same one."""
    sendiri = {} if ke.tahun_awal == asal.tahun_awal else {"kondisi_awal": ""}
    semua = Indikator.objects.di(asal.kecamatan).select_related(*INDUK, "skala_huruf")
    milik = [i for i in semua if any(getattr(i, induk) in penyalin.baru for induk in INDUK)]
    penyalin.semua(milik, **sendiri)
    penanggung = PenanggungJawab.objects.filter(indikator__in=milik)
    penyalin.semua(penanggung.select_related("indikator", "unit"))
