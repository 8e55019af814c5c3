"""What the realisasi is compared with; here the source says that there is nothing."""

from __future__ import annotations

from tests.peramban.mayang.lembar import sel, semua_tersimpan
from tests.peramban.mayang.papan_ketik import PapanKetik
from tests.peramban.mayang.sumber import TAHUN, Isi, nilai, semua_indikator

TINGKAT = {"nasional": "Nasional", "provinsi": "Provinsi", "kabupaten": "Kabupaten"}


def isi_pembanding(orang: PapanKetik, data: Isi) -> None:
    orang.ke("Pembanding")
    jumlah = 0
    for indikator in semua_indikator(data):
        for kunci, label in TINGKAT.items():
            if TAHUN in indikator.get(kunci, {}):
                _isi(orang, f"{indikator['nama']} ({label})", indikator[kunci][TAHUN])
                jumlah += 1
    semua_tersimpan(orang, jumlah)


def _isi(orang: PapanKetik, sebutan: str, isi: Isi) -> None:
    if alasan := isi.get("tidak ada data"):
        tanpa = orang.page.get_by_role("checkbox", name=f"Tidak ada data, {sebutan}")
        orang.isi(tanpa, "ya")
        orang.isi(sel(orang, f"Alasan tidak ada data, {sebutan}"), alasan)
    else:
        orang.isi(sel(orang, f"Nilai, {sebutan}"), nilai(isi))
        orang.isi(sel(orang, f"Sumber data, {sebutan}"), isi["sumber data"])
    orang.tekan("Enter")
