"""What makes the invented kecamatan differ: the same every time, by their number alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kecamatan.berkas import Polos
from laporan.alur.langkah import Status
from laporan.contoh.latar import Latar
from laporan.contoh.rencana import rupiah

TAHAP = tuple(Status)
"""How far the Laporan Kinerja has come: one kecamatan after the other, over and over."""
KEGIATAN, PELANGGARAN = 8, 10
"""Places of two indicators that are no percentages; of the second less is better."""
SEBAB = "Penjelasan contoh: jadwal dan jumlah peserta kegiatan berubah."
ALASAN = "Pendataan contoh tidak dilaksanakan tahun ini"


def tahap(nomor: int) -> Status:
    return TAHAP[(nomor - 1) % len(TAHAP)]


def ragamkan(pohon: Polos, nomor: int, latar: Latar) -> Polos:
    """The complete tree with what is odd about this one; only drafts lack something."""
    tahun, semua = str(latar.tahun), list(_indikator(pohon))
    if tahap(nomor) == Status.DRAF:
        for ke in (nomor, nomor + 4, nomor + 7):
            semua[ke % len(semua)]["realisasi"].pop(tahun, None)
        pohon["survei"] = []
    if nomor % 3 == 0:
        semua[(nomor + 1) % KEGIATAN]["realisasi"][tahun] = {"tidak ada data": ALASAN}
    if nomor % 4 < 2:
        _capai(semua[KEGIATAN], tahun, 145 * (nomor % 4))
    if nomor % 5 == 0:
        _capai(semua[PELANGGARAN], tahun, 230)
    if nomor % 6 == 0:
        _melebihi_pagu(pohon, tahun)
    if tahap(nomor) != Status.DRAF:
        _jelaskan(pohon["renstra"], tahun)
    return pohon


def _indikator(pohon: Polos) -> Iterator[Polos]:
    for tujuan in pohon["renstra"][0]["tujuan"]:
        for sasaran in tujuan["sasaran"]:
            yield from sasaran["indikator"]


def _capai(indikator: Polos, tahun: str, persen: int) -> None:
    """So many percent of the target, where there is a figure."""
    if tahun in indikator["realisasi"]:
        target = int(indikator["target"][tahun])
        indikator["realisasi"][tahun] = str(target * persen // 100)


def _melebihi_pagu(pohon: Polos, tahun: str) -> None:
    kegiatan = pohon["renstra"][0]["program"][0]["kegiatan"][0]
    anggaran = kegiatan["sub kegiatan"][0]["anggaran"][tahun]
    pagu = int(anggaran["pagu"].replace(".", ""))
    anggaran["realisasi"] = rupiah(pagu * 108 // 100)


def _jelaskan(isi: Any, tahun: str) -> None:
    """Why it came out as it did, at every figure: without that nothing can be submitted."""
    if isinstance(isi, list):
        for satu in isi:
            _jelaskan(satu, tahun)
    if not isinstance(isi, dict):
        return
    nilai = isi.get("realisasi")
    if isinstance(nilai, dict) and tahun in nilai:
        kini = nilai[tahun]
        nilai[tahun] = {**(kini if isinstance(kini, dict) else {"nilai": kini}), "catatan": SEBAB}
    for satu in isi.values():
        _jelaskan(satu, tahun)
