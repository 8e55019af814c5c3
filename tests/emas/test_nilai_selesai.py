"""The figures that issue 2 names under "It is done when", as `cetak --format json` shows them."""

from typing import Any

import pytest

from tests.emas.conftest import Semua
from tests.emas.dokumen import DOKUMEN
from tests.emas.kami import Beku, bagian, bertajuk, teks_baris

BALUNG, MAYANG = DOKUMEN["lkj_balung_2020"].kunci, DOKUMEN["lkj_mayang_2021"].kunci


@pytest.fixture
def balung(semua_naskah: Semua) -> Beku:
    return dict(semua_naskah[BALUNG]["isi"])


@pytest.fixture
def mayang(semua_naskah: Semua) -> Beku:
    return dict(semua_naskah[MAYANG]["isi"])


def pengukuran(isi: Beku) -> list[list[str]]:
    return [b[3:] for b in teks_baris(bertajuk(bagian(isi, "bab3-pengukuran"), "PREDIKAT")[0])]


def anggaran(isi: Beku) -> dict[str, list[str]]:
    """Rows of the table of money by their names."""
    tabel = bertajuk(bagian(isi, "bab3-keuangan"), "PROGRAM / KEGIATAN")[0]
    return {b[1]: b[2:] for b in teks_baris(tabel)}


def indikator(isi: Beku, sasaran: int) -> Any:
    return isi["fakta"]["sasaran"][sasaran - 1]["indikator"][0]


def test_skm_balung_82_5_baik_mutu_c(balung: Beku) -> None:
    assert pengukuran(balung)[0] == ["80", "66", "82,5", "BAIK"]
    assert indikator(balung, 1)["mutu"] == "C (Kurang Baik)"


def test_rekomendasi_balung_79_baik(balung: Beku) -> None:
    assert pengukuran(balung)[1:] == [["100%", "79% *)", "79", "BAIK"]] * 2


def test_program_ketiga_balung(balung: Beku) -> None:
    nama = "Program Koordinasi Pemerintahan, pembangunan, dan penyelenggaraan pemerintahan"
    baris = anggaran(balung)[f"{nama} wilayah kecamatan"]
    assert baris == ["116.735.000", "92.018.000", "78,83"]


def test_program_keempat_balung(balung: Beku) -> None:
    baris = anggaran(balung)["Program Penyelenggaraan Pelayanan Umum Kecamatan"]
    assert baris == ["51.645.000", "48.150.485", "93,23"]


def test_total_balung(balung: Beku) -> None:
    assert anggaran(balung)["TOTAL"] == ["400.000.000", "337.369.343", "84,34"]


def test_ketertiban_balung_75_93(balung: Beku) -> None:
    nama = "Kegiatan Koordinasi Penyelenggaraan Ketertiban dan Keamanan Umum"
    assert anggaran(balung)[nama][2] == "75,93"


def test_proporsi_belanja_balung(balung: Beku) -> None:
    k = balung["fakta"]["keuangan"]
    proporsi = {b["nama"]: b["proporsi"]["cetak"] for b in k["kelompok"]}
    assert proporsi == {"Belanja Langsung": "21,01", "Belanja Tidak Langsung": "78,99"}
    assert k["total_pagu"]["cetak"] == "Rp. 1.903.421.864,-"


def test_serapan_seluruhnya_balung(balung: Beku) -> None:
    k = balung["fakta"]["keuangan"]
    assert k["total_realisasi"]["cetak"] == "Rp. 1.774.403.089,-"
    assert k["total_serapan"]["cetak"] == "93,22"


def test_skm_mayang_84_5_baik_mutu_c(mayang: Beku) -> None:
    assert pengukuran(mayang)[0] == ["80", "67,6", "84,5", "BAIK"]
    assert indikator(mayang, 1)["mutu"] == "C (Kurang Baik)"


def test_rekomendasi_mayang_100_baik(mayang: Beku) -> None:
    assert pengukuran(mayang)[1] == ["100%", "100%", "100", "BAIK"]


def test_total_mayang(mayang: Beku) -> None:
    assert anggaran(mayang)["TOTAL"] == ["3.314.711.380", "2.685.776.953", "81,03"]


@pytest.mark.parametrize("kunci", [BALUNG, MAYANG])
def test_nomor_tabel_berurut_per_bab(kunci: tuple[str, str, int], semua_naskah: Semua) -> None:
    """2.1, 2.2, 3.1, 3.2, …: no number twice and none left out."""
    semua = [n.split() for _, n, _ in semua_naskah[kunci]["isi"]["daftar_tabel"]]
    nomor = [tuple(map(int, n.split("."))) for _, n in semua]
    per_bab = {bab: [n for b, n in nomor if b == bab] for bab, _ in nomor}
    assert all(isi == list(range(1, len(isi) + 1)) for isi in per_bab.values())
    assert nomor == sorted(nomor)
