"""Money at the leaves, and what is said about each kegiatan."""

from __future__ import annotations

from tests.peramban.mayang.lembar import isi_sel, sel, semua_tersimpan
from tests.peramban.mayang.papan_ketik import PapanKetik
from tests.peramban.mayang.sumber import TAHUN, Isi, daftar


def isi_anggaran(orang: PapanKetik, data: Isi) -> None:
    orang.ke("Anggaran")
    kegiatan = [k for r in data["renstra"] for p in r["program"] for k in p["kegiatan"]]
    daun = [x for k in kegiatan for x in (k, *daftar(k, "sub kegiatan")) if "anggaran" in x]
    for satu in daun:
        isi_sel(orang, _uang(satu["nama"], satu["anggaran"][TAHUN]))
    bercatatan = [k for k in kegiatan if "catatan" in k]
    orang.buka(orang.page.locator("main summary", has_text="Keterangan per kegiatan"))
    for satu in bercatatan:
        isi = satu["catatan"][TAHUN]["keterangan"]
        orang.isi(sel(orang, f"Keterangan pelaksanaan, {satu['nama']}"), isi)
    orang.fokus(orang.page.get_by_role("button", name="Simpan semua"))
    semua_tersimpan(orang, len(daun) + len(bercatatan))


def _uang(nama: str, isi: Isi) -> dict[str, str]:
    return {
        f"Pagu murni, {nama}": isi["pagu"],
        f"Realisasi, {nama}": isi["realisasi"],
        f"Sumber dana, {nama}": isi.get("sumber dana", ""),
    }
