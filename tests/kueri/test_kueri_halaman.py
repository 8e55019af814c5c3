"""How many queries every page takes: frozen in kueri.txt, limited, and the same for more data.

After a wanted change: PERBARUI_KUERI=ya pytest tests/kueri, and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kecamatan.models import Kabupaten, Kecamatan
from laporan.contoh.latar import LATAR
from laporan.contoh.muat import kecamatan as contoh
from laporan.contoh.muat import muat_contoh
from tests import factories as f
from tests.akses.rute import semua_rute
from tests.kueri.conftest import Hitung, Hitungan
from tests.kueri.halaman import BERISI, bukan_halaman

pytestmark = pytest.mark.django_db
BERKAS = Path(__file__).with_name("kueri.txt")
TEMPAT = (("balung", 2020), ("mayang", 2021))
HALAMAN, PRATINJAU = 15, 25
SEDIKIT, BANYAK = 1, 2
MENURUT_JENIS = {"riwayat", "unduh riwayat"}
"""One query for each kind of record that a change refers to, however many there are."""


def batas(nama: str) -> int:
    """Composing a document is a preview."""
    return PRATINJAU if nama.split()[0] in BERISI else HALAMAN


def tabel(semua: list[Hitungan]) -> str:
    """A page that has no record at one of the places shows a dash there."""
    nama = list(dict.fromkeys(n for isi in semua for n in isi))
    kepala = " ".join(f"{slug} {tahun}" for slug, tahun in TEMPAT)
    baris = [f"{n:38}" + "".join(f"{_tertulis(isi, n):>12}" for isi in semua) for n in sorted(nama)]
    return "\n".join([f"{'halaman':38} {kepala}", *baris]) + "\n"


def _tertulis(isi: Hitungan, nama: str) -> int | str:
    return f"≤ {batas(nama)}" if nama in MENURUT_JENIS else isi.get(nama, "-")


@pytest.mark.usefixtures("data_contoh")
def test_kueri_setiap_halaman_sama_dengan_berkasnya(hitung: Hitung) -> None:
    semua = []
    for slug, tahun in TEMPAT:
        tempat = Kecamatan.objects.select_related("kabupaten").get(slug=slug)
        semua.append(hitung(tempat, tahun))
        assert {n: k for n, k in semua[-1].items() if k > batas(n)} == {}
    if os.environ.get("PERBARUI_KUERI"):
        BERKAS.write_text(tabel(semua), encoding="utf-8")
    assert tabel(semua) == BERKAS.read_text(encoding="utf-8")


def test_kueri_tidak_menurut_banyaknya_data(hitung: Hitung) -> None:
    """Twice the plan, and more of everything else a page can list."""
    muat_contoh(1, mulai=SEDIKIT)
    sedikit = hitung(contoh(SEDIKIT), LATAR.tahun)
    muat_contoh(1, mulai=BANYAK, kali=2)
    banyak = contoh(BANYAK)
    _tambah(banyak, banyak.kabupaten)
    kini = hitung(banyak, LATAR.tahun)
    assert {n: k for n, k in kini.items() if k != sedikit[n] and n not in MENURUT_JENIS} == {}


def _tambah(kecamatan: Kecamatan, kabupaten: Kabupaten) -> None:
    """More of what a form lets choose from, and of what a page lists."""
    for _ in range(3):
        f.buat_unit(kecamatan)
        f.buat_pejabat(kecamatan, jabatan="Sekretaris Camat")
        f.buat_kepala_daerah(kabupaten)
        f.buat_peraturan(kabupaten=kabupaten, jenis="Perbup")
        f.buat_skala(kegunaan="huruf")
    for versi in (2, 3):
        f.buat_renstra(kecamatan, 2031, 2036, versi=versi)


def test_setiap_rute_adalah_halaman_yang_dihitung_atau_tanpa_get() -> None:
    tercatat = {b.split()[0] for b in BERKAS.read_text(encoding="utf-8").splitlines()[1:]}
    semua = {r.nama for r in semua_rute()}
    assert semua - tercatat == {n for n in semua if bukan_halaman(n)}
