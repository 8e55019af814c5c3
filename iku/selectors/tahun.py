"""One year of one kecamatan: the plan that counts for it and how it is measured."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from iku.selectors.isi import SasaranIsi
from iku.selectors.nilai import Aturan, indikator_renstra
from iku.selectors.pohon import tujuan_renstra
from iku.selectors.rencana import Kebijakan, kebijakan, semua_skala, tahun_kinerja
from kecamatan.models import Kabupaten, Kecamatan


class BelumAda(LookupError):
    """Something must be there first; the message says what, and who keeps it."""


@dataclass(frozen=True)
class SasaranTahun:
    sasaran: tuple[SasaranIsi, ...]
    kebijakan: Kebijakan


def sasaran_tahun(kecamatan: Kecamatan, tahun: int) -> SasaranTahun:
    """The sasaran of the year's plan with their values, without programs and money.

    Raises BelumAda where the year is not set up.
    """
    kinerja = tahun_kinerja(kecamatan.pk, tahun)
    if kinerja is None:
        raise BelumAda(f"{kecamatan.sebutan} belum mempunyai tahun kinerja {tahun}.")
    cara, aturan = cara_ukur(kecamatan, tahun)
    renstra = kinerja.renstra_id
    tujuan = tujuan_renstra([renstra], indikator_renstra([renstra], aturan)).get(renstra, ())
    return SasaranTahun(tuple(s for t in tujuan for s in t.sasaran), cara)


def cara_ukur(
    kecamatan: Kecamatan, tahun: int, skala_huruf: Collection[int] | None = None
) -> tuple[Kebijakan, Aturan]:
    """Scale and formulas that the kabupaten of a kecamatan has decided for the year."""
    return cara_ukur_di(kecamatan.kabupaten, tahun, skala_huruf)


def cara_ukur_di(
    kabupaten: Kabupaten, tahun: int, skala_huruf: Collection[int] | None = None
) -> tuple[Kebijakan, Aturan]:
    """The same for all its kecamatan; two queries. Raises BelumAda.

    With the letter scales of all indicators, or only those in `skala_huruf`.
    """
    isi = kebijakan(kabupaten.pk, tahun)
    if isi is None:
        raise BelumAda(
            f"{kabupaten} belum menetapkan skala capaian untuk tahun {tahun}. "
            "Isi kebijakan kinerja kabupaten."
        )
    skala = semua_skala(None if skala_huruf is None else {isi.skala_id, *skala_huruf})
    if isi.skala_id not in skala:
        raise BelumAda(
            f"Skala “{isi.skala}” dalam kebijakan kinerja {kabupaten} belum mempunyai "
            "pita. Tambahkan pitanya di data acuan, bagian skala."
        )
    murni, catatan = skala[isi.skala_id]
    aturan = Aturan(isi.rumus_negatif, {id_: s for id_, (s, _) in skala.items()})
    return Kebijakan(murni, catatan, isi.rumus_negatif, isi.batas), aturan
