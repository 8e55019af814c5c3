"""The plan: Renstra, its years, the cascade with its indicators; codes from the nomenclature."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from tests.peramban.mayang.papan_ketik import PapanKetik
from tests.peramban.mayang.sumber import Isi, daftar, di_jalur, sebagai_baris

UKUR = "Cara mengukur"
RINCIAN_SK = "Rincian untuk SK IKU: formulasi, makna, alasan"


def isi_rencana(orang: PapanKetik, data: Isi) -> None:
    orang.ke("Rencana")
    for renstra in data["renstra"]:
        _tambah(orang, "Renstra", _renstra(renstra))
        for tahun, isi in data["tahun kinerja"].items():
            _tambah(orang, "tahun", _tahun(tahun, isi))
        nomor = 1
        for n, tujuan in enumerate(renstra["tujuan"], start=1):
            nomor = _tujuan(orang, n, nomor, tujuan)
        for n, program in enumerate(renstra["program"], start=1):
            _program(orang, renstra, n, program)


def _tambah(orang: PapanKetik, apa: str, isi: dict[str, str], di: Locator | None = None) -> None:
    """By the link on the page, or by the one in the opened menu of a node."""
    tempat = di or orang.page.locator("main")
    orang.buka(tempat.get_by_role("link", name=f"Tambah {apa}", exact=True))
    if kode := isi.get("Kode"):
        _dari_nomenklatur(orang, kode)
    orang.isi_formulir(isi)
    orang.simpan()


def _di_bawah(orang: PapanKetik, simpul: str, apa: str, isi: dict[str, str]) -> None:
    """Open the menu of a node (`Tujuan 1`) and add something below it."""
    kepala = re.compile(rf"^Ubah…\s+{re.escape(simpul)}$")
    orang.buka(orang.page.locator("main summary", has_text=kepala))
    menu = orang.page.locator("details.menu-simpul[open]")
    expect(menu).to_have_count(1)
    _tambah(orang, apa, isi, menu)


def _dari_nomenklatur(orang: PapanKetik, kode: str) -> None:
    """Search by the code, pick the line that has it."""
    orang.isi(orang.medan("Kode atau kata"), kode)
    baris = orang.page.locator("#hasil-nomenklatur li", has_text=re.compile(rf"^{kode}\s"))
    orang.buka(baris.get_by_role("link"))
    expect(orang.medan("Kode")).to_have_value(kode)


def _tujuan(orang: PapanKetik, n: int, nomor: int, tujuan: Isi) -> int:
    """Answers the number of the next sasaran: they are counted through the whole plan."""
    _tambah(orang, "tujuan", {"Tujuan": tujuan["uraian"]})
    _indikator(orang, f"Tujuan {n}", tujuan)
    for sasaran in tujuan["sasaran"]:
        isi = {
            "Sasaran": sasaran["uraian"],
            "Strategi": sebagai_baris(sasaran, "strategi"),
            "Kebijakan": sebagai_baris(sasaran, "kebijakan"),
        }
        _di_bawah(orang, f"Tujuan {n}", "sasaran", isi)
        _indikator(orang, f"Sasaran {nomor}", sasaran)
        nomor += 1
    return nomor


def _program(orang: PapanKetik, renstra: Isi, n: int, program: Isi) -> None:
    isi = _bernama(program, "program")
    if jalur := program.get("sasaran"):
        isi["Mendukung sasaran"] = di_jalur(renstra, jalur)["uraian"]
    _tambah(orang, "program", isi)
    _indikator(orang, f"Program {n}", program)
    for k, kegiatan in enumerate(program["kegiatan"], start=1):
        _di_bawah(orang, f"Program {n}", "kegiatan", _bernama(kegiatan, "kegiatan"))
        _indikator(orang, f"Kegiatan {n}.{k}", kegiatan)
        for sub in daftar(kegiatan, "sub kegiatan"):
            isi = _bernama(sub, "sub kegiatan")
            if jalur := sub.get("mendukung"):
                isi["Membiayai kegiatan Renstra"] = di_jalur(renstra, jalur)["nama"]
            _di_bawah(orang, f"Kegiatan {n}.{k}", "sub kegiatan", isi)


def _bernama(simpul: Isi, apa: str) -> dict[str, str]:
    return {"Kode": simpul.get("kode", ""), f"Nama {apa}": simpul["nama"]}


def _indikator(orang: PapanKetik, simpul: str, isi: Isi) -> None:
    for satu in daftar(isi, "indikator"):
        kepala = re.compile(rf"^Ubah…\s+{re.escape(simpul)}$")
        orang.buka(orang.page.locator("main summary", has_text=kepala))
        menu = orang.page.locator("details.menu-simpul[open]")
        orang.buka(menu.get_by_role("link", name="Tambah indikator", exact=True))
        orang.isi_formulir(_pokok(satu))
        for judul, bagian in ((UKUR, _ukur(satu)), (RINCIAN_SK, _rincian(satu))):
            if any(bagian.values()):
                orang.buka(orang.page.locator("main summary", has_text=judul))
                orang.isi_formulir(bagian)
        orang.simpan()


def _pokok(i: Isi) -> dict[str, str]:
    return {
        "Indikator": i["nama"],
        "Satuan": i.get("satuan", ""),
        "Penanggung jawab": sebagai_baris(i, "penanggung jawab"),
        "Sumber data": i.get("sumber data", ""),
    }


def _ukur(i: Isi) -> dict[str, str]:
    jenis = {"teks": "Uraian"}
    return {
        "Jenis nilai": jenis[i["jenis nilai"]] if "jenis nilai" in i else "",
        "Skala huruf": i.get("skala huruf", ""),
    }


def _rincian(i: Isi) -> dict[str, str]:
    return {
        "Jenis formulasi": i.get("jenis formulasi", ""),
        "Pembilang": i.get("pembilang", ""),
        "Penyebut": i.get("penyebut", ""),
        "Pengali": i.get("pengali", ""),
    }


def _renstra(r: Isi) -> dict[str, str]:
    return {
        "Tahun awal": r["tahun awal"],
        "Tahun akhir": r["tahun akhir"],
        "Versi": r["versi"],
        "Status": r["status"],
        "Alasan perubahan": r.get("alasan", ""),
        "Dasar hukum": r.get("dasar hukum", ""),
        "RPJMD": r.get("rpjmd", ""),
        "Sasaran RPJMD": r.get("sasaran rpjmd", ""),
    }


def _tahun(tahun: str, isi: Isi) -> dict[str, str]:
    return {
        "Tahun": tahun,
        "Renstra": isi["renstra"],
        "Tahun pembanding": isi.get("tahun pembanding", ""),
    }
