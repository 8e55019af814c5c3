"""The means of the overviews, and what is to be said about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from iku.angka import tulis
from iku.nilai import Hasil
from iku.rumus import RataRata, rata_rata
from iku.selectors import Kebijakan
from iku.selectors.banyak import Terukur
from kecamatan.models import Kabupaten


@dataclass(frozen=True)
class RerataSasaran:
    """As the Laporan Kinerja prints it, the mean of the means of the sasaran; and what it lacks."""

    rata_rata: RataRata
    indikator: int
    """Of all sasaran; joint values count once."""
    tanpa_indikator: int
    tanpa_sasaran: int

    @property
    def catatan(self) -> str:
        """What is left out, in words; "" where there is no mean, or all is in it."""
        if not self.rata_rata.terhitung or not self.tanpa_indikator:
            return ""
        sasaran = f" dan {self.tanpa_sasaran} sasaran" if self.tanpa_sasaran else ""
        return (
            f"{self.tanpa_indikator} dari {self.indikator} indikator{sasaran} tidak ikut dihitung"
        )


def rerata_sasaran(semua: Iterable[Terukur], cara: Kebijakan) -> RerataSasaran:
    """Indicators with neither target nor realisasi are not measured, but left out all the same."""
    sasaran: dict[int, list[tuple[Hasil, str]]] = {}
    tanpa = 0
    for t in semua:
        if t.tingkat != "sasaran":
            continue
        isi = sasaran.setdefault(t.induk, [])
        if t.ukuran.target or t.ukuran.realisasi:
            isi.append((t.ukuran.hasil, t.ukuran.kelompok))
        else:
            tanpa += 1
    satu = [rata_rata(isi, cara.batas) for isi in sasaran.values() if isi]
    rata = rata_rata([(r.hasil, "") for r in satu])
    tanpa += sum(r.dilewati for r in satu)
    semua_indikator = tanpa + sum(r.terhitung for r in satu)
    return RerataSasaran(rata, semua_indikator, tanpa, len(sasaran) - rata.terhitung)


def kata_batas(kabupaten: Kabupaten, cara: Kebijakan) -> str:
    """That the means cap a capaian, in the words of the Laporan Kinerja; "" where they do not."""
    if cara.batas is None:
        return ""
    return (
        "Dalam rata-rata, capaian yang melampaui batas tertinggi menurut kebijakan "
        f"{kabupaten.sebutan}, yaitu {tulis(cara.batas)}%, dihitung sebesar batas tersebut."
    )
