"""Obligation 1: who may reach what, derived from the URLconf and compared with one file.

After a wanted change: PERBARUI_MATRIKS=ya pytest tests/akses, and read the difference.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from http.cookies import SimpleCookie
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client

from tests.akses.dunia import ANONIM, PERAN, Dunia, buat_dunia
from tests.akses.rute import Rute, alamat, semua_rute

pytestmark = pytest.mark.django_db
BERKAS = Path(__file__).with_name("matriks.txt")
CARA = ("GET", "POST")


@pytest.fixture
def dunia() -> Dunia:
    return buat_dunia()


def matriks(dunia: Dunia) -> Iterator[str]:
    yield _baris("rute", "cara", "tempat", PERAN)
    for rute in semua_rute():
        for cara in CARA:
            tempat = ("sendiri", "asing") if rute.berlingkup else ("",)
            for t in tempat:
                yield _baris(rute.sebutan, cara, t, [_coba(dunia, rute, cara, t, p) for p in PERAN])


def _baris(nama: str, cara: str, tempat: str, isi: Iterable[str]) -> str:
    return f"{nama:34} {cara:5} {tempat:8} " + " ".join(f"{x:11}" for x in isi).rstrip()


def _coba(dunia: Dunia, rute: Rute, cara: str, tempat: str, peran: str) -> str:
    kecamatan = dunia.sendiri if tempat != "asing" else dunia.asing(peran)
    return _status(dunia.orang[peran], cara, alamat(rute, kecamatan))


def _status(klien: Client, cara: str, jalur: str) -> str:
    """The answer, and nothing of what it did stays."""
    kuki = klien.cookies.output()
    with transaction.atomic():
        jawab = klien.generic(cara, jalur)
        transaction.set_rollback(True)
    klien.cookies = SimpleCookie(kuki.replace("Set-Cookie: ", ""))
    ke_masuk = jawab.status_code == 302 and jawab["Location"].startswith("/masuk/?")
    return "masuk" if ke_masuk else str(jawab.status_code)


def test_k01_matriks_sama_dengan_berkasnya(dunia: Dunia) -> None:
    kini = "\n".join(matriks(dunia)) + "\n"
    if os.environ.get("PERBARUI_MATRIKS"):
        BERKAS.write_text(kini, encoding="utf-8")
    assert kini == BERKAS.read_text(encoding="utf-8")


def test_k01_orang_luar_tidak_pernah_melihat_lebih_dari_halaman_masuk() -> None:
    """The file itself: anonymous people and other places get nothing."""
    for baris in BERKAS.read_text(encoding="utf-8").splitlines()[1:]:
        rute, cara, tempat = baris[:34].strip(), baris[35:40].strip(), baris[41:49].strip()
        status = dict(zip(PERAN, baris[50:].split(), strict=True))
        if tempat == "asing":
            lain = {s for p, s in status.items() if p != ANONIM}
            assert lain <= {"404", "405"}, (rute, cara)
        if tempat:
            assert status[ANONIM] in ("masuk", "401"), (rute, cara)


def test_k02_catatan_kecamatan_lain_di_alamat_sendiri_tidak_ada(dunia: Dunia) -> None:
    for rute in semua_rute():
        if "pk" not in rute.argumen and not (rute.isian and rute.isian.induk_isian):
            continue
        for cara in CARA:
            jalur = alamat(rute, dunia.sendiri, milik=dunia.tetangga)
            status = _status(dunia.orang["operator"], cara, jalur)
            assert status in ("404", "405"), (rute.sebutan, cara, status)


def test_k03_teks_kecamatan_lain_tidak_pernah_tampil(dunia: Dunia) -> None:
    """A word that stands in every text of the neighbour, over every page of one's own."""
    kenari = "Tetangga"
    for rute in semua_rute():
        for peran in ("operator", "sekcam", "camat"):
            jawab = dunia.orang[peran].get(alamat(rute, dunia.sendiri))
            isi = b"".join(jawab) if jawab.streaming else jawab.content
            assert kenari.encode() not in isi, (rute.sebutan, peran)
