"""Structure that the lists of errors speak of: numbers of tables, references, formulas."""

import re
from typing import Any

import pytest

from tests.emas.conftest import Semua
from tests.emas.dokumen import DOKUMEN
from tests.emas.kami import Beku, bagian, bertajuk, kalimat, tabel_semua
from tests.emas.kami_lkj import bariskan

LKJ = ("lkj_balung_2020", "lkj_mayang_2021")
SK = [nama for nama in DOKUMEN if nama.startswith("sk_iku")]
MAYANG_LKJ, MAYANG_SK = DOKUMEN["lkj_mayang_2021"].kunci, DOKUMEN["sk_iku_mayang_2021"].kunci


def isi_dokumen(semua: Semua, nama: str) -> Beku:
    isi = semua[DOKUMEN[nama].kunci]["isi"]
    assert isinstance(isi, dict)
    return isi


@pytest.mark.parametrize("nama", LKJ)
def test_nomor_tabel_tidak_berulang(nama: str, semua_naskah: Semua) -> None:
    isi = isi_dokumen(semua_naskah, nama)
    nomor = [t["nomor"] for t in tabel_semua(isi["bab"]) if t["nomor"]]
    assert len(set(nomor)) == len(nomor) >= 11
    assert [n for _, n, _ in isi["daftar_tabel"]] == [f"Tabel {n}" for n in nomor]


@pytest.mark.parametrize("nama", LKJ)
def test_tabel_yang_dirujuk_ada(nama: str, semua_naskah: Semua) -> None:
    isi = isi_dokumen(semua_naskah, nama)
    ada = {n for _, n, _ in (*isi["daftar_tabel"], *isi["daftar_gambar"])}
    teks = "\n".join(kalimat(isi))
    assert set(re.findall(r"(?:Tabel|Gambar) \d+(?:\.\d+)*", teks)) == ada


@pytest.mark.parametrize("nama", LKJ)
def test_setiap_tabel_pokok_bernomor(nama: str, semua_naskah: Semua) -> None:
    """Only the small table below the heading of a kegiatan goes without a number."""
    tabel = tabel_semua(isi_dokumen(semua_naskah, nama)["bab"])
    assert {t["kode"] for t in tabel if not t["nomor"]} == {"kegiatan"}


@pytest.mark.parametrize("nama", LKJ)
def test_bab_dua_memuat_empat_bagian(nama: str, semua_naskah: Semua) -> None:
    bab = isi_dokumen(semua_naskah, nama)["bab"][1]
    tahun = DOKUMEN[nama].kunci[2]
    assert [(b["huruf"], b["judul"]) for b in bab["bagian"]] == [
        ("A", "RENCANA STRATEGIS"),
        ("B", f"RENCANA KINERJA TAHUNAN (RKT) TAHUN {tahun}"),
        ("C", "PERJANJIAN KINERJA"),
        ("D", "INDIKATOR KINERJA UTAMA (IKU)"),
    ]


def rumus(simpul: Any) -> list[Beku]:
    if isinstance(simpul, dict):
        if simpul.get("jenis") == "rumus":
            return [simpul]
        simpul = list(simpul.values())
    return [r for x in simpul for r in rumus(x)] if isinstance(simpul, list) else []


@pytest.mark.parametrize("nama", [*SK, *LKJ])
def test_pembilang_berbeda_dari_penyebut(nama: str, semua_naskah: Semua) -> None:
    semua = rumus(isi_dokumen(semua_naskah, nama))
    assert semua
    assert [r for r in semua if r["atas"].casefold() == r["bawah"].casefold()] == []


@pytest.mark.parametrize("nama", LKJ)
def test_tabel_iku_bab_dua_sama_dengan_lampiran(nama: str, semua_naskah: Semua) -> None:
    isi = isi_dokumen(semua_naskah, nama)
    bab = bariskan(bertajuk(bagian(isi, "bab2-iku"), "IKU")[0])
    lampiran = bariskan(isi["lampiran"][3]["isi"]["tabel"])
    assert bab == [{k: x for k, x in b.items() if k != "no"} for b in lampiran]


def test_tabel_iku_mayang_memuat_lima_indikator(semua_naskah: Semua) -> None:
    isi = isi_dokumen(semua_naskah, "lkj_mayang_2021")
    assert len(bariskan(bertajuk(bagian(isi, "bab2-iku"), "IKU")[0])) == 5


def test_tugas_dan_fungsi_sk_sama_dengan_bab_satu(semua_naskah: Semua) -> None:
    instansi = semua_naskah[MAYANG_SK]["isi"]["instansi"]
    bab = set(kalimat(bagian(semua_naskah[MAYANG_LKJ]["isi"], "bab1-kedudukan")))
    assert (len(instansi["tugas"]), len(instansi["fungsi"])) == (10, 18)
    assert {*instansi["tugas"], *instansi["fungsi"]} <= bab


def test_butir_diktum_mayang_satu_gaya(semua_naskah: Semua) -> None:
    diktum = semua_naskah[MAYANG_SK]["isi"]["diktum"]
    assert len({d["butir"]["gaya"] for d in diktum if d["butir"]}) == 1


@pytest.mark.parametrize(
    ("nama", "dasar"),
    [
        (
            "lkj_balung_2020",
            "Peraturan Bupati Jember Nomor 5 Tahun 2017 tentang Perubahan Rencana Strategis OPD "
            "di Lingkungan Pemerintah Kabupaten Jember Tahun 2016-2021",
        ),
        (
            "lkj_mayang_2021",
            "Peraturan Bupati Jember Nomor 73 Tahun 2017 tentang Perubahan atas Peraturan Bupati "
            "Nomor 26 Tahun 2016 tentang Rencana Strategis Perangkat Daerah Tahun 2016-2021",
        ),
    ],
)
def test_dasar_renstra_dari_master_peraturan(nama: str, dasar: str, semua_naskah: Semua) -> None:
    isi = isi_dokumen(semua_naskah, nama)
    assert isi["fakta"]["renstra"]["dasar_hukum"] == dasar
    assert dasar in " ".join(kalimat(bagian(isi, "bab2-renstra")))
