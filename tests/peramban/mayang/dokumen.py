"""Number, date and signatory of each document; at last the report as a file."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect

from laporan import jenis
from tests.peramban.mayang.papan_ketik import PapanKetik
from tests.peramban.mayang.sumber import Isi


def isi_dokumen(orang: PapanKetik, data: Isi) -> None:
    orang.ke("Dokumen")
    for dokumen in data["dokumen"]:
        if not jenis.cari(dokumen["jenis"]).isian:
            continue  # the matrix of the Renstra prints neither a date nor a signature
        kartu = orang.page.locator(f"#dokumen-{dokumen['jenis']}")
        expect(kartu.get_by_role("link", name="Periksa kelengkapan")).to_have_count(0)
        orang.buka(kartu.get_by_role("link", name=re.compile("^(Isi tanggal|Buat SK)")))
        orang.isi_formulir(_dokumen(dokumen))
        orang.simpan()


def _dokumen(d: Isi) -> dict[str, str]:
    return {
        "Nomor: klasifikasi": d.get("nomor klasifikasi", ""),
        "Nomor: urut": d.get("nomor urut", ""),
        "Nomor: unit": d.get("nomor unit", ""),
        "Nomor: tahun": d.get("nomor tahun", ""),
        **_tanggal(d.get("tanggal", "")),
        "Penandatangan": d.get("penandatangan", ""),
    }


def _tanggal(teks: str) -> dict[str, str]:
    """`Januari 2022`: the day may be left for the pen."""
    hari, bulan, tahun = ["", "", "", *teks.split()][-3:]
    return {"Tanggal": hari, "Bulan": bulan, "Tahun": tahun}


def unduh_lkj(orang: PapanKetik) -> Path:
    """The file as it arrives in the folder of the person, under its name there."""
    orang.ke("Dokumen")
    kartu = orang.page.locator("#dokumen-lkj")
    expect(kartu.get_by_role("link", name="Periksa kelengkapan")).to_have_count(0)
    with orang.page.expect_download(timeout=120_000) as unduhan:
        orang.buka(kartu.get_by_role("link", name="Unduh PDF"))
    assert unduhan.value.suggested_filename == "LKj_Mayang_2021_v1.pdf"
    return Path(unduhan.value.path())
