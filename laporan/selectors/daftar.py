"""Which documents a person can open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from iku.models import TahunKinerja
from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.models import SkIku


@dataclass(frozen=True)
class DokumenTahun:
    """A year of a kecamatan with the kinds of document its data allow."""

    tahun: int
    jenis: tuple[jenis.JenisDokumen, ...]


@dataclass(frozen=True)
class DokumenKecamatan:
    kecamatan: Kecamatan
    tahun: tuple[DokumenTahun, ...]


def dokumen_tersedia(kecamatan: Iterable[Kecamatan]) -> list[DokumenKecamatan]:
    """Every kecamatan with its years, the newest first; three queries however many."""
    semua = list(kecamatan)
    kinerja = _pasangan(TahunKinerja.objects.filter(kecamatan__in=semua), "kecamatan_id", "tahun")
    sk = _pasangan(
        SkIku.objects.filter(dokumen__kecamatan__in=semua),
        "dokumen__kecamatan_id",
        "dokumen__tahun",
    )
    return [DokumenKecamatan(k, _tahun(k.pk, kinerja, sk)) for k in semua]


Pasangan = set[tuple[int, int]]


def _pasangan(semua: object, *kolom: str) -> Pasangan:
    return set(semua.values_list(*kolom))  # type: ignore[attr-defined]


def _tahun(kecamatan: int, kinerja: Pasangan, sk: Pasangan) -> tuple[DokumenTahun, ...]:
    tahun = sorted({t for k, t in kinerja | sk if k == kecamatan}, reverse=True)
    return tuple(
        DokumenTahun(
            t,
            tuple(
                j
                for j in jenis.kantor().values()
                if (kecamatan, t) in (sk if j.kode == "sk-iku" else kinerja)
            ),
        )
        for t in tahun
    )
