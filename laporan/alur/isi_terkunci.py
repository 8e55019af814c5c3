"""The records that a kind of document locks, and whether they are as they were before.

Asked of the history, so the figures themselves are compared and not what a document prints of
them: a quarter, a target of a kegiatan and the formula of an indicator count too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.utils.text import capfirst

from iku.forms.rencana.indikator import ARTI
from iku.forms.rencana.renstra import DIKUNCI
from iku.models import (
    Anggaran,
    Aspek,
    BelanjaPerangkat,
    CatatanKegiatan,
    Indikator,
    Pembanding,
    Realisasi,
    Survei,
    TahunKinerja,
    Target,
)
from kecamatan.kunci import Hal
from kecamatan.models import Kecamatan, Terlacak
from laporan.alur.kunci import PENGUNCI
from laporan.selectors.riwayat import Saringan
from laporan.selectors.riwayat.jejak import Isi, Jejak, jejak

Medan = Mapping[type[Terlacak], Sequence[str]]
"""Kinds of records with their columns that are locked; empty: all."""
_TAHUN = {hal: (medan,) for medan, hal in DIKUNCI.items()}
ISI: Mapping[Hal, Medan] = {
    Hal.RENCANA: {TahunKinerja: _TAHUN[Hal.RENCANA]},
    Hal.TARGET: {Target: (), Indikator: ARTI},
    Hal.REALISASI: {Realisasi: ()},
    Hal.ANGGARAN: {
        **dict.fromkeys((Anggaran, BelanjaPerangkat, CatatanKegiatan), ()),
        TahunKinerja: _TAHUN[Hal.ANGGARAN],
    },
    Hal.SURVEI: {Survei: (), Aspek: ()},
    Hal.PEMBANDING: {Pembanding: (), TahunKinerja: _TAHUN[Hal.PEMBANDING]},
}
"""Evidence is not among them: it may be added at any time."""
BUKAN_ISI = ("id", "revisi")
SEMUA = 100_000
"""More rows than a year of one kecamatan can have."""


def yang_berubah(kecamatan: Kecamatan, tahun: int, kode: str, sejak: datetime) -> list[str]:
    """Kinds of records that this kind of document locks and that differ now: `Realisasi`.

    What was changed and changed back, or deleted and typed again, does not differ.
    """
    berbeda = (
        model
        for hal, isi in ISI.items()
        if hal is Hal.RENCANA or kode in PENGUNCI[hal]
        for model, medan in isi.items()
        if _berbeda(model, medan, _jejak(model, kecamatan, tahun, sejak))
    )
    return [capfirst(str(m._meta.verbose_name_plural)) for m in dict.fromkeys(berbeda)]


def _jejak(
    model: type[Terlacak], kecamatan: Kecamatan, tahun: int, sejak: datetime
) -> Iterable[Jejak]:
    """The newest first."""
    semua = jejak(kecamatan, Saringan(jenis=model, dari=sejak, jumlah=SEMUA))
    if model is Indikator:
        bertarget = {*Target.objects.filter(tahun=tahun).values_list("indikator", flat=True)}
        return (j for j in semua if j.pk in bertarget)
    if model is Aspek:
        survei = {*Survei.history.filter(tahun=tahun).values_list("id", flat=True)}
        return (j for j in semua if j.isi["survei_id"] in survei)
    return (j for j in semua if j.isi["tahun"] == tahun)


def _berbeda(model: type[Terlacak], medan: Sequence[str], semua: Iterable[Jejak]) -> bool:
    dulu: dict[int, Isi | None] = {}
    kini: dict[int, Isi | None] = {}
    for j in semua:
        kini.setdefault(j.pk, None if j.tanda == "-" else j.isi)
        dulu[j.pk] = j.sebelum
    semua_medan = (f for f in model._meta.concrete_fields if f.name not in BUKAN_ISI)
    kolom = [f.attname for f in semua_medan if not medan or f.name in medan]
    return _cacah(kolom, dulu.values()) != _cacah(kolom, kini.values())


def _cacah(kolom: Sequence[str], semua: Iterable[Isi | None]) -> Counter[tuple[str, ...]]:
    """Records by what is locked of them; which row holds it does not matter."""
    return Counter(tuple(str(isi[k]) for k in kolom) for isi in semua if isi)
