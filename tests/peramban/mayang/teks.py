"""What the report says in the office's own words: analysis, obstacles."""

from __future__ import annotations

from tests.peramban.mayang.papan_ketik import PapanKetik
from tests.peramban.mayang.sumber import Isi, di_jalur, sebagai_baris


def isi_teks(orang: PapanKetik, data: Isi) -> None:
    orang.ke("Teks")
    for analisis in data["analisis"]:
        _analisis(orang, di_jalur(data["renstra"][0], analisis["sasaran"])["uraian"], analisis)
    for kendala in data["kendala"]:
        orang.buka(orang.page.get_by_role("link", name="Tambah kendala", exact=True))
        orang.isi_formulir(
            {"Kendala": kendala.get("kendala", ""), "Langkah": kendala.get("langkah", "")}
        )
        orang.simpan()


def _analisis(orang: PapanKetik, sasaran: str, isi: Isi) -> None:
    baris = orang.page.locator("section[aria-labelledby=analisis] li", has_text=sasaran)
    orang.buka(baris.get_by_role("link", name="Tulis analisis"))
    orang.isi_formulir(
        {
            "Faktor pendorong": sebagai_baris(isi, "pendorong"),
            "Faktor penghambat": sebagai_baris(isi, "penghambat"),
            "Rencana aksi": sebagai_baris(isi, "rencana aksi"),
            "Uraian lain": sebagai_baris(isi, "uraian"),
        }
    )
    orang.simpan()
