"""The office: officials, letterhead, units, tasks."""

from __future__ import annotations

import re
from typing import Any

from tests.peramban.mayang.papan_ketik import PapanKetik
from tests.peramban.mayang.sumber import Isi, daftar, sebagai_baris


def isi_profil(orang: PapanKetik, data: Isi) -> None:
    orang.ke("Profil")
    for pejabat in data["pejabat"]:
        _tambah(orang, "pejabat", _pejabat(pejabat))
    for kop in data["kop"]:
        _tambah(orang, "kop", _kop(kop))
    for unit in data["unit kerja"]:
        _unit(orang, unit, "", unit["mulai"])
    for tugas in data["tugas dan fungsi"]:
        _tambah(orang, "tugas dan fungsi", _tugas(tugas))


def _tambah(orang: PapanKetik, apa: str, isi: dict[str, str]) -> None:
    pola = re.compile(rf"^Tambah {apa}$")
    orang.buka(orang.page.locator("main").get_by_role("link", name=pola))
    orang.isi_formulir(isi)
    orang.simpan()


def _unit(orang: PapanKetik, unit: Isi, atas: str, mulai: str) -> None:
    """A unit, then those below it; they begin with it where the file says nothing else."""
    mulai = unit.get("mulai", mulai)
    _tambah(
        orang,
        "unit",
        {"Nama": unit["nama"], "Jenis": JENIS[unit["jenis"]], "Di bawah": atas}
        | {"Berlaku mulai": mulai},
    )
    for bawah in daftar(unit, "bawahan"):
        _unit(orang, bawah, unit["nama"], mulai)


JENIS = {
    "camat": "Camat",
    "sekretariat": "Sekretariat",
    "subbagian": "Sub bagian",
    "seksi": "Seksi",
}


def _pejabat(p: dict[str, Any]) -> dict[str, str]:
    return {
        "Nama": p["nama"],
        "Jabatan": p["jabatan"],
        "Pangkat": p.get("pangkat", ""),
        "NIP": p.get("nip", ""),
        "Menjabat sejak": p["mulai"],
    }


def _kop(k: dict[str, Any]) -> dict[str, str]:
    return {
        "Jalan": k["jalan"],
        "Kota": k.get("kota", ""),
        "Telepon": k.get("telepon", ""),
        "Tempat penetapan": k["tempat"],
        "Berlaku mulai": k["mulai"],
    }


def _tugas(t: Isi) -> dict[str, str]:
    return {
        "Dasar hukum": sebagai_baris(t, "dasar hukum"),
        "Kedudukan": sebagai_baris(t, "kedudukan"),
        "Tugas": sebagai_baris(t, "tugas"),
        "Fungsi": sebagai_baris(t, "fungsi"),
        "Berlaku mulai": t["mulai"],
    }
