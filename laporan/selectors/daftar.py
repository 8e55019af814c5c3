"""Which documents a person can open."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

from django.db.models import Q

from iku.models import TahunKinerja
from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.models import Dokumen
from laporan.selectors.terbitan import TERSIMPAN


@dataclass(frozen=True)
class DokumenTahun:
    """A year of a kecamatan with the kinds of document its data allow, and those that are kept."""

    tahun: int
    jenis: tuple[jenis.JenisDokumen, ...]


@dataclass(frozen=True)
class DokumenKecamatan:
    kecamatan: Kecamatan
    tahun: tuple[DokumenTahun, ...]


def dokumen_tersedia(kecamatan: Iterable[Kecamatan]) -> list[DokumenKecamatan]:
    """Every kecamatan with its years, the newest first; three queries however many."""
    semua = list(kecamatan)
    kinerja = TahunKinerja.objects.filter(kecamatan__in=semua)
    dokumen = Dokumen.objects.filter(TERSIMPAN | Q(sk_iku__isnull=False), kecamatan__in=semua)
    kantor = jenis.kantor()
    ada = {
        (k, t, kode)
        for k, t in kinerja.values_list("kecamatan", "tahun")
        for kode in kantor
        if kode != "sk-iku"
    }
    ada |= {x for x in dokumen.values_list("kecamatan", "tahun", "jenis") if x[2] in kantor}
    return [DokumenKecamatan(k, _tahun(k.pk, ada)) for k in semua]


def _tahun(kecamatan: int, ada: Set[tuple[int, int, str]]) -> tuple[DokumenTahun, ...]:
    semua = jenis.kantor().values()
    tahun = sorted({t for k, t, _ in ada if k == kecamatan}, reverse=True)
    return tuple(
        DokumenTahun(t, tuple(j for j in semua if (kecamatan, t, j.kode) in ada)) for t in tahun
    )
