"""No error of class a of the published documents is in ours, row by row of both lists."""

import importlib
import json
import pkgutil
import re

import pytest

import tests.emas
from tests.emas.conftest import Semua
from tests.emas.daftar_selisih import FOLDER, semua_kelas
from tests.emas.dokumen import DOKUMEN
from tests.emas.pemeriksaan import Pemeriksaan, pelanggaran, pola, semua_pemeriksaan
from tests.emas.sumber import DATA

SEMUA = semua_pemeriksaan()


@pytest.mark.parametrize("p", [p for p in SEMUA if p.berpola], ids=lambda p: p.id)
def test_kesalahan_kelas_a(p: Pemeriksaan, semua_naskah: Semua) -> None:
    salah = [
        f"{nama}: {x}"
        for nama in p.dokumen
        for x in pelanggaran(p, semua_naskah[DOKUMEN[nama].kunci]["isi"])
    ]
    if salah:
        pytest.fail("\n".join([p.id, *salah]), pytrace=False)


def test_setiap_kesalahan_kelas_a_diperiksa() -> None:
    kelas_a = sorted(k.id for k in semua_kelas().values() if k.kelas == "a")
    assert sorted(p.id for p in SEMUA) == kelas_a


def test_setiap_butir_memeriksa_atau_beralasan() -> None:
    assert [p.id for p in SEMUA if not (p.berpola or p.uji or p.alasan)] == []
    assert [p.id for p in SEMUA if not set(p.dokumen) <= set(DOKUMEN)] == []


def test_uji_yang_disebut_ada() -> None:
    modul = [
        importlib.import_module(f"tests.emas.{m.name}")
        for m in pkgutil.iter_modules(tests.emas.__path__)
        if m.name.startswith("test_")
    ]
    ada = {nama for m in modul for nama in vars(m)}
    assert {p.uji for p in SEMUA if p.uji} - ada == set()


def test_kelas_mayang_sama_dengan_daftarnya() -> None:
    """`data/kelas.csv` repeats the classes of `selisih_mayang.md`, and nothing is lost."""
    baris = re.findall(r"^\| (MY-\d+) \|(.*)\|$", _daftar_mayang(), re.MULTILINE)
    daftar = {kode: sisa.split("|")[-2].strip() for kode, sisa in baris}
    kelas = {k.id: k.kelas for k in semua_kelas().values() if k.id.startswith("MY")}
    assert (len(kelas), kelas) == (197, daftar)


def _daftar_mayang() -> str:
    return (FOLDER / "selisih_mayang.md").read_text(encoding="utf-8")


def _tercetak(nama: str) -> str:
    isi = json.loads((DATA / f"{DOKUMEN[nama].berkas}.json").read_text(encoding="utf-8"))
    return "\n".join(_teks(isi))


def _teks(simpul: object) -> list[str]:
    if isinstance(simpul, str):
        return [" ".join(simpul.split())]
    if isinstance(simpul, dict):
        simpul = list(simpul.values())
    return [t for x in simpul for t in _teks(x)] if isinstance(simpul, list) else []


@pytest.mark.parametrize("p", [p for p in SEMUA if p.dilarang], ids=lambda p: p.id)
def test_yang_dilarang_memang_tercetak(p: Pemeriksaan) -> None:
    """A forbidden text that print does not have would forbid nothing."""
    teks = "\n".join(_tercetak(nama) for nama in p.dokumen)
    dicari = [x for x in p.dilarang if "|" not in x.removeprefix("re:(?m)")]
    assert [x for x in dicari if not pola(x).search(teks)] == []
