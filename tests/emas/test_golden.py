"""Every table row of the ten documents against print; differences only where they are listed."""

import csv
import io

import pytest

from tests.emas.conftest import Semua
from tests.emas.daftar_selisih import Selisih, cela, selisih, semua_kelas
from tests.emas.dokumen import DOKUMEN
from tests.emas.perataan import beda

TERCETAK = {
    "lkj_balung_2020": 315,
    "lkj_mayang_2021": 455,
    "sk_iku_balung_2020": 88,
    "sk_iku_balung_2023": 106,
    "sk_iku_mayang_2021": 107,
    "sk_iku_patrang_2025": 141,
    "sk_iku_paringin_2023": 90,
    "pk_balung_2020": 44,
    "rkt_balung_2020": 70,
    "renstra_balung_2020": 30,
}
"""Printed places per document: nothing drops out of the comparison unnoticed."""


def beda_sekarang(nama: str, semua: Semua) -> set[tuple[str, str, str]]:
    d = DOKUMEN[nama]
    kami = d.kami(semua[d.kunci]["isi"])
    return {(tempat, *dua) for tempat, dua in beda(d.tercetak(), kami).items()}


def harus_kosong(baris: set[tuple[str, str, str]], pesan: str) -> None:
    """Fails with the rows written as the list has them, ready to compare or to copy."""
    if not baris:
        return
    aliran = io.StringIO()
    csv.writer(aliran, lineterminator="\n").writerows(sorted(baris))
    pytest.fail(f"{pesan}:\n{aliran.getvalue()}", pytrace=False)


@pytest.mark.parametrize("nama", DOKUMEN)
def test_setiap_beda_tercatat(nama: str, semua_naskah: Semua) -> None:
    tercatat = {s.kunci for s in selisih(nama)}
    harus_kosong(beda_sekarang(nama, semua_naskah) - tercatat, "tidak tercatat dalam selisih/")


@pytest.mark.parametrize("nama", DOKUMEN)
def test_setiap_beda_tercatat_masih_ada(nama: str, semua_naskah: Semua) -> None:
    tercatat = {s.kunci for s in selisih(nama)}
    harus_kosong(tercatat - beda_sekarang(nama, semua_naskah), "tercatat, tetapi tidak ada lagi")


@pytest.mark.parametrize("nama", DOKUMEN)
def test_semua_baris_tercetak_dibandingkan(nama: str) -> None:
    assert len(DOKUMEN[nama].tercetak()) == TERCETAK[nama]


@pytest.mark.parametrize("nama", DOKUMEN)
def test_alasan_selisih_berlaku(nama: str) -> None:
    kelas = semua_kelas()
    salah = [(s.tempat, x) for s in selisih(nama) if (x := cela(s, kelas))]
    assert salah == []


@pytest.mark.parametrize("nama", DOKUMEN)
def test_tempat_selisih_tidak_berulang(nama: str) -> None:
    tempat = [s.tempat for s in selisih(nama)]
    assert len(set(tempat)) == len(tempat)


def test_angka_berbeda_tidak_boleh_beralasan_bunyi() -> None:
    s = Selisih("III.C.2 1 anggaran", "116.736.000", "116.735.000", "wording: dirapikan", "")
    assert cela(s, {}) == "angka berbeda, alasan harus ID atau aturan"


def test_pembulatan_dan_huruf_besar_diperiksa() -> None:
    assert cela(Selisih("x", "83", "83,09", "pembulatan", ""), {}) == ""
    assert cela(Selisih("x", "84", "83,09", "pembulatan", ""), {}) != ""
    assert cela(Selisih("x", "Kecamatan", "kecamatan", "huruf besar", ""), {}) == ""
    assert cela(Selisih("x", "Kecamatan", "kelurahan", "huruf besar", ""), {}) != ""


@pytest.mark.parametrize("nama", ["lkj_balung_2020", "lkj_mayang_2021"])
def test_lampiran_sama_dengan_dokumen_sendiri(nama: str, semua_naskah: Semua) -> None:
    """The report attaches the very documents that are compared above."""
    kunci = DOKUMEN[nama].kunci
    lampiran = [x["isi"] for x in semua_naskah[kunci]["isi"]["lampiran"]]
    for jenis, isi in zip(("renstra", "rkt", "pk", "sk-iku"), lampiran, strict=True):
        sendiri = semua_naskah.get((jenis, *kunci[1:]))
        assert sendiri is None or sendiri["isi"] == isi, jenis
