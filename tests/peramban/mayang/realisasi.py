"""Realisasi of the year, and of the earlier year that it is compared with."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.peramban.mayang.lembar import baris, semua_tersimpan
from tests.peramban.mayang.papan_ketik import PapanKetik
from tests.peramban.mayang.sumber import TAHUN, Isi, nilai, semua_indikator
from tests.peramban.mayang.tahun import ke_tahun


def isi_realisasi(orang: PapanKetik, data: Isi) -> None:
    orang.ke("Realisasi")
    _satu_tahun(orang, data, TAHUN)
    lalu = data["tahun kinerja"][TAHUN]["tahun pembanding"]
    orang.buka(orang.page.get_by_role("link", name=f"Realisasi tahun pembanding {lalu}"))
    expect(orang.page).to_have_url(re.compile(f"/{lalu}/realisasi/"))
    _satu_tahun(orang, data, lalu)
    ke_tahun(orang, TAHUN)


def _satu_tahun(orang: PapanKetik, data: Isi, tahun: str) -> None:
    milik = [i for i in semua_indikator(data) if tahun in i.get("realisasi", {})]
    for indikator in milik:
        _isi(orang, indikator["nama"], indikator["realisasi"][tahun])
    semua_tersimpan(orang, len(milik))


def _isi(orang: PapanKetik, nama: str, isi: Isi | str) -> None:
    tempat = baris(orang, nama)
    angka = tempat.locator("[data-kolom=nilai]")
    if nilai(isi):
        orang.isi(angka, nilai(isi))
    if isinstance(isi, dict):
        orang.buka(tempat.locator("summary", has_text="tidak ada data"))
        if alasan := isi.get("tidak ada data"):
            orang.isi(tempat.get_by_label("Tidak ada data", exact=True), "ya")
            orang.isi(tempat.get_by_label("Alasan tidak ada data"), alasan)
        if sumber := isi.get("sumber data"):
            orang.isi(tempat.get_by_label("Sumber data"), sumber)
        orang.fokus(angka)
    orang.tekan("Enter")
