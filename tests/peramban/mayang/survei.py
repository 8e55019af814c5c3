"""The survey as its source printed it: percentages and scores of fourteen aspects."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.peramban.mayang.lembar import isi_sel, semua_tersimpan
from tests.peramban.mayang.papan_ketik import PapanKetik
from tests.peramban.mayang.sumber import Isi, di_jalur, sebagai_baris

KATEGORI = ("Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik")


def isi_survei(orang: PapanKetik, data: Isi) -> None:
    orang.ke("Survei")
    for survei in data["survei"]:
        _survei(orang, survei, di_jalur(data["renstra"][0], survei["indikator"])["nama"])


def _survei(orang: PapanKetik, survei: Isi, indikator: str) -> None:
    page, aspek = orang.page, survei["aspek"]
    orang.buka(page.get_by_role("link", name="Tambah survei"))
    orang.isi_formulir(
        {
            "Nama survei": survei["nama"],
            "Pelaksana": survei.get("pelaksana", ""),
            "Skala mutu": survei["skala"],
            "Satuan skor": survei["satuan skor"],
            "Indikator yang didukung": indikator,
            "Tindak lanjut": sebagai_baris(survei, "tindak lanjut"),
        }
    )
    orang.simpan()
    orang.isi_formulir({"Tambah aspek, satu per baris": "\n".join(a["nama"] for a in aspek)})
    orang.simpan("Tambah aspek")
    orang.buka(page.get_by_role("link", name="Isi persen sebagaimana tercetak di sumber"))
    expect(page.get_by_role("columnheader", name="% tidak baik")).to_be_visible()
    for satu in aspek:
        isi_sel(orang, _aspek(satu))
    semua_tersimpan(orang, len(aspek))


def _aspek(a: Isi) -> dict[str, str]:
    persen = {f"% {k}, {a['nama']}": a[f"persen {k.lower()}"] for k in KATEGORI}
    return persen | {f"Skor, {a['nama']}": a["skor"]}
