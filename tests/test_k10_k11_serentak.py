"""Obligations 10 and 11 at a real server: many hands on one row, and the same form twice."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from bench.peramban import Peramban
from kecamatan.demo import SANDI_DEMO

SERENTAK, BANYAK = 20, 100
HALAMAN = "/jember/balung/2020/realisasi/"


@pytest.fixture(scope="module")
def operator(server: str) -> Peramban:
    satu = Peramban(server)
    satu.minta("GET", "/masuk/")
    status, _ = satu.minta("POST", "/masuk/", {"username": "demo-operator", "password": SANDI_DEMO})
    assert status == 302
    return satu


def indikator(peramban: Peramban, nama: str) -> str:
    _, halaman = peramban.minta("GET", HALAMAN)
    hasil = re.search(rf'id="nama-(\d+)">{re.escape(nama)}', halaman)
    assert hasil is not None
    return hasil[1]


def test_k10_seratus_orang_pada_satu_baris_tepat_satu_menang(operator: Peramban) -> None:
    pk = indikator(operator, "Jumlah bulan pembayaran honorarium")

    def simpan(n: int) -> tuple[int, str]:
        isi = {f"i{pk}-nilai": str(n), f"i{pk}-revisi": "0"}
        return operator.salinan().minta("POST", f"{HALAMAN}{pk}/", isi)

    with ThreadPoolExecutor(SERENTAK) as kolam:
        jawab = list(kolam.map(simpan, range(1, BANYAK + 1)))
    menang = [n for n, (status, _) in enumerate(jawab, start=1) if status == 200]
    kalah = [teks for status, teks in jawab if status == 409]
    assert (len(menang), len(kalah)) == (1, BANYAK - 1), {s for s, _ in jawab}
    assert all(f"Tersimpan: <strong>{menang[0]}</strong>" in teks for teks in kalah)


def test_k11_formulir_yang_sama_dua_kali_serentak_menambah_satu(operator: Peramban) -> None:
    alamat = "/jember/balung/2020/profil/pejabat/tambah/"
    nama = "Siti Rahayu, S.Sos."
    isi = {"nama": nama, "jabatan": "Sekretaris Camat", "status": "definitif"}
    isi |= {"mulai": "2020-01-01", "kunci": str(uuid4())}

    def kirim(_: int) -> int:
        return operator.salinan().minta("POST", alamat, isi)[0]

    with ThreadPoolExecutor(4) as kolam:
        assert set(kolam.map(kirim, range(4))) == {302}
    _, halaman = operator.minta("GET", "/jember/balung/2020/profil/")
    assert halaman.count(f"<strong>{nama}</strong>") == 1
