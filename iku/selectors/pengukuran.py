"""Measuring: the one place where plan and realisasi become capaian and predikat."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from iku.nilai import Angka, Hasil
from iku.predikat import LuarDomain, Pita, Skala, predikat
from iku.rumus import RataRata, capaian, rata_rata
from iku.selectors.isi import IndikatorIsi, NilaiTahun, SasaranIsi


@dataclass(frozen=True)
class Pengukuran:
    """One indicator in one year."""

    indikator: IndikatorIsi
    target: NilaiTahun | None
    realisasi: NilaiTahun | None
    hasil: Hasil
    predikat: Pita | None
    mutu: Pita | None
    """Letter of the service, for an indicator with a letter scale; not its predikat."""

    @property
    def kelompok(self) -> str:
        return self.realisasi.kelompok if self.realisasi else ""


@dataclass(frozen=True)
class PengukuranSasaran:
    sasaran: SasaranIsi
    indikator: tuple[Pengukuran, ...]
    rata_rata: RataRata
    predikat: Pita | None


def ukur(indikator: IndikatorIsi, tahun: int, skala: Skala) -> Pengukuran:
    target, realisasi = indikator.target.get(tahun), indikator.realisasi.get(tahun)
    hasil = capaian(
        target.nilai if target else None,
        realisasi.nilai if realisasi else None,
        indikator.rumus,
        indikator.skala_huruf,
    )
    return Pengukuran(
        indikator, target, realisasi, hasil, label(skala, hasil.nilai), _mutu(indikator, realisasi)
    )


def ukur_dengan(
    indikator: IndikatorIsi, tahun: int, skala: Skala, realisasi: NilaiTahun | None
) -> Pengukuran:
    """The same measuring for a realisasi that is not stored: what is being typed."""
    lain = {t: n for t, n in indikator.realisasi.items() if t != tahun}
    semua = lain if realisasi is None else {**lain, tahun: realisasi}
    return ukur(replace(indikator, realisasi=semua), tahun, skala)


def ukur_sasaran(
    sasaran: SasaranIsi, tahun: int, skala: Skala, batas: Decimal | None = None
) -> PengukuranSasaran:
    """Indicators that have a target or a realisasi in `tahun`, and their mean."""
    terukur = [
        ukur(i, tahun, skala)
        for i in sasaran.indikator
        if tahun in i.target or tahun in i.realisasi
    ]
    rata = rata_rata([(p.hasil, p.kelompok) for p in terukur], batas)
    return PengukuranSasaran(sasaran, tuple(terukur), rata, label(skala, rata.nilai))


def label(skala: Skala, nilai: Decimal | None) -> Pita | None:
    """The band of a number; None where there is no number or the scale does not reach it."""
    try:
        return None if nilai is None else predikat(skala, nilai)
    except LuarDomain:
        return None


def _mutu(indikator: IndikatorIsi, realisasi: NilaiTahun | None) -> Pita | None:
    if indikator.skala_huruf is None or realisasi is None:
        return None
    if not isinstance(realisasi.nilai, Angka):
        return None
    return label(indikator.skala_huruf, realisasi.nilai.nilai)


def jumlah_per_predikat(semua: Iterable[Pengukuran], skala: Skala) -> Sequence[tuple[str, int]]:
    """How many indicators got each predikat, from the best to the worst."""
    label_semua = [p.predikat.label for p in semua if p.predikat]
    return [(pita.label, label_semua.count(pita.label)) for pita in skala.pita]
