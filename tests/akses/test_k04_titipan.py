"""Obligation 4: a form with more than it asks for does what the honest form does."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import pytest

from laporan.models import Dokumen
from tests.akses.dunia import Dunia
from tests.akses.formulir import TITIPAN, formulir, isi, kotak, pengisi, titipan
from tests.akses.minta import Isi, Potret, kirim, potret, tanpa_bekas
from tests.akses.rute import MILIK, TAHUN, Rute, alamat, semua_rute
from tests.orang import pengguna

pytestmark = pytest.mark.django_db
RUTE = [r for r in semua_rute() if r.isian and r.nama.endswith(("_ubah", "_tambah"))]
BARIS = ("target_simpan", "realisasi_simpan", "anggaran_simpan", "pembanding_simpan")
BARIS_TITIPAN = [
    *("tahun", "triwulan", "kecamatan", "indikator", "kegiatan", "tingkat", "kelompok"),
    *("asal", "penetap", "tercetak", "status", "versi", "target", "id", "jenis"),
]

REVISI = re.compile(r"revisi.*|r\d{4}")
BUKAN_ANGKA = {"tidak_ada", "tanpa_data", "alasan"}
"""Not sent by an honest form that carries a figure."""


def sesudah(dunia: Dunia, jalur: str, kiriman: Isi, orang: str = "operator") -> tuple[int, Potret]:
    """The answer and the database, without numbers that the database gives out."""
    with tanpa_bekas(dunia.orang[orang]):
        status = kirim(dunia.orang[orang], "POST", jalur, kiriman).status
        return status, _tanpa_nomor(potret(), dunia.semula)


def _tanpa_nomor(kini: Potret, semula: Potret) -> Potret:
    """Rows that are new have no number, nor those below them, and no moment at which they were
    written; of a history its length counts."""
    lama = {nama: {x["id"] for x in semua if isinstance(x, dict)} for nama, semua in semula.items()}
    baru = {
        x["id"]
        for nama, semua in kini.items()
        for x in semua
        if isinstance(x, dict) and x["id"] not in lama[nama]
    }
    return {nama: [_baris(x, lama[nama], baru) for x in semua] for nama, semua in kini.items()}


def _baris(baris: Any, lama: set[int], baru: set[int]) -> Any:
    if not isinstance(baris, dict):
        return "baris"
    if baris["id"] in lama:
        return baris
    nomor = {k for k, v in baris.items() if k == "id" or (k.endswith("_id") and v in baru)}
    saat = {k for k, v in baris.items() if isinstance(v, datetime)}
    return baris | dict.fromkeys(nomor | saat, "baru")


@pytest.mark.parametrize("rute", RUTE, ids=lambda r: r.sebutan)
def test_k04_kolom_titipan_tidak_mengubah_apa_pun(dunia: Dunia, rute: Rute) -> None:
    assert rute.isian
    if rute.isian.kode == "pernyataan":
        Dokumen.objects.filter(jenis="lkj").update(status="direviu")
    orang = pengisi(rute)
    form = formulir(rute.isian, dunia.sendiri, pengguna(dunia.orang[orang]))
    jalur = alamat(rute, dunia.sendiri)
    jujur = sesudah(dunia, jalur, isi(form), orang)
    assert sesudah(dunia, jalur, isi(form) | titipan(form), orang) == jujur
    assert jujur[0] in ((302,) if rute.nama.endswith("_ubah") else (302, 422))


@pytest.mark.parametrize("nama", BARIS)
def test_k04_kolom_titipan_dalam_satu_baris_diabaikan(dunia: Dunia, nama: str) -> None:
    rute = next(r for r in semua_rute() if r.nama == nama)
    awalan, jujur = _kiriman(dunia, rute)
    palsu = {f"{awalan}-{n}": "77" for n in BARIS_TITIPAN} | dict.fromkeys(BARIS_TITIPAN, "77")
    jalur = alamat(rute, dunia.sendiri)
    hasil = sesudah(dunia, jalur, jujur)
    assert hasil[0] == 200
    assert hasil[1] != _tanpa_nomor(dunia.semula, dunia.semula), "kiriman jujur tidak menulis"
    assert sesudah(dunia, jalur, {**palsu, **TITIPAN, **jujur}) == hasil


def _kiriman(dunia: Dunia, rute: Rute) -> tuple[str, Isi]:
    """The inputs of the row on its page, with another figure in every figure."""
    nomor = MILIK[rute.nama](dunia.sendiri)
    awalan = str(nomor.get("kode") or f"i{nomor['pk']}")
    halaman = f"/{dunia.sendiri.alamat}/{TAHUN}/{rute.nama.removesuffix('_simpan')}/"
    with tanpa_bekas(dunia.orang["operator"]):
        semua = kotak(kirim(dunia.orang["operator"], "GET", f"{halaman}?semua").teks)
    baris = {n: v for n, v in semua.items() if n.startswith(f"{awalan}-")}
    assert baris, (awalan, sorted(semua)[:40])
    kolom = {n: n.removeprefix(f"{awalan}-") for n in baris}
    return awalan, {
        n: v if REVISI.fullmatch(kolom[n]) else "7"
        for n, v in baris.items()
        if kolom[n] not in BUKAN_ANGKA
    }
