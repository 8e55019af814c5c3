"""The plans of a kecamatan, and the one that a page of a year shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from iku.models import Renstra, TahunKinerja
from iku.selectors.isi import RencanaIsi
from iku.selectors.nilai import Aturan
from iku.selectors.rencana import IKUT_RENSTRA, rencana
from kecamatan.models import Kecamatan


@dataclass(frozen=True)
class RencanaKecamatan:
    renstra: Sequence[Renstra]
    kinerja: Sequence[TahunKinerja]
    rencana: RencanaIsi | None
    """The one shown; None where there is none at all."""


def rencana_kecamatan(kecamatan: Kecamatan, tahun: int, diminta: str = "") -> RencanaKecamatan:
    """With the plan asked for by its id, or else the one that fits the year best."""
    semua = Renstra.objects.filter(kecamatan=kecamatan).select_related(*IKUT_RENSTRA)
    renstra = list(semua.order_by("-tahun_awal", "-versi"))
    tahun_semua = TahunKinerja.objects.filter(kecamatan=kecamatan).order_by("-tahun")
    kinerja = list(tahun_semua.select_related("renstra"))
    dipilih = _dipilih(renstra, kinerja, tahun, diminta)
    if dipilih is None:
        return RencanaKecamatan(renstra, kinerja, None)
    aturan = Aturan("selisih", {})
    isi = rencana([dipilih], aturan, tahun, TahunKinerja.Pagu.MURNI)
    return RencanaKecamatan(renstra, kinerja, isi[dipilih.pk])


def _dipilih(
    semua: Sequence[Renstra], kinerja: Sequence[TahunKinerja], tahun: int, diminta: str
) -> Renstra | None:
    """The plan asked for; otherwise that of the chosen year, or one whose period holds it."""
    milik = {t.renstra_id for t in kinerja if t.tahun == tahun}
    cocok = [r for r in semua if str(r.pk) == diminta]
    cocok = cocok or [r for r in semua if r.pk in milik]
    cocok = cocok or [r for r in semua if tahun in r.tahun] or list(semua)
    return cocok[0] if cocok else None
