"""The kinds of value: aturan §2."""

from dataclasses import FrozenInstanceError
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.nilai import (
    Angka,
    Hasil,
    Huruf,
    JenisNilai,
    Keadaan,
    Nilai,
    Teks,
    TidakAda,
    belum,
    cetak,
    jenis,
    rasio,
    terhitung,
    tidak_dapat,
)
from iku.rumus import rata_rata
from iku.skm import AspekSkm, PeringatanBaris, hitung
from tests.iku import orakel
from tests.iku.skala_contoh import JEMBER

D = Decimal


@pytest.mark.parametrize(
    ("nilai", "satuan", "teks"),
    [
        (Angka(D(79)), "%", "79%"),
        (Angka(D("67.60")), "", "67,6"),
        (Angka(D(0)), "", "0"),
        (Angka(D(0)), "%", "0%"),
        (Angka(D(13000)), "orang", "13.000 orang"),
        (Angka(D(80)), "indeks", "80 indeks"),
        (Angka(D("95.2857")), " % ", "95,29%"),
        (Huruf("B"), "%", "B"),
        (Teks("Pelaksanaan pelayanan yang baik"), "kali", "Pelaksanaan pelayanan yang baik"),
        (TidakAda("survei tidak dilakukan"), "%", "–"),
        (None, "%", ""),
    ],
)
def test_nilai_tercetak_menurut_jenisnya(nilai: Nilai | None, satuan: str, teks: str) -> None:
    assert cetak(nilai, satuan) == teks


def test_nol_kosong_dan_tidak_ada_data_tercetak_berbeda() -> None:
    assert len({cetak(Angka(D(0))), cetak(None), cetak(TidakAda(""))}) == 3


@pytest.mark.parametrize(
    ("nilai", "harapan"),
    [
        (Angka(D(1)), JenisNilai.ANGKA),
        (Huruf("A"), JenisNilai.HURUF),
        (Teks("baik"), JenisNilai.TEKS),
        (TidakAda("x"), JenisNilai.TIDAK_ADA),
    ],
)
def test_jenis_nilai_dikenali(nilai: Nilai, harapan: JenisNilai) -> None:
    assert jenis(nilai) is harapan


def test_jenis_nilai_disimpan_dengan_nama_yang_tetap() -> None:
    assert [satu.value for satu in JenisNilai] == ["angka", "huruf", "teks", "tidak_ada"]


@pytest.mark.parametrize("nilai", ["NaN", "Infinity"])
def test_angka_tak_hingga_ditolak(nilai: str) -> None:
    with pytest.raises(ValueError, match="harus berupa angka"):
        Angka(D(nilai))


@pytest.mark.parametrize(
    ("nilai", "keadaan"),
    [(None, Keadaan.TERHITUNG), (D(0), Keadaan.BELUM), (D(0), Keadaan.TIDAK_DAPAT)],
)
def test_hasil_yang_bertentangan_ditolak(nilai: Decimal | None, keadaan: Keadaan) -> None:
    with pytest.raises(ValueError, match="terhitung"):
        Hasil(nilai, keadaan)


def test_hasil_dua_desimal_adalah_nilai_yang_tercetak() -> None:
    assert terhitung(D("75.495")).dua_desimal == D("75.50")


@pytest.mark.parametrize("hasil", [belum("kosong"), tidak_dapat("nol")])
def test_hasil_yang_tidak_terhitung_tidak_pernah_menjadi_nol(hasil: Hasil) -> None:
    assert hasil.dua_desimal is None
    assert not hasil.terhitung


@pytest.mark.parametrize(
    ("pembilang", "penyebut", "keadaan", "alasan"),
    [
        (None, D(10), Keadaan.BELUM, "Pembilang belum diisi."),
        (D(10), None, Keadaan.BELUM, "Penyebut belum diisi."),
        (None, None, Keadaan.BELUM, "Pembilang belum diisi."),
        (None, D(0), Keadaan.BELUM, "Pembilang belum diisi."),
        (D(0), D(0), Keadaan.TIDAK_DAPAT, "Penyebut nol, sehingga"),
        (D(5), D(0), Keadaan.TIDAK_DAPAT, "Penyebut nol, sehingga"),
    ],
)
def test_rasio_tanpa_bagian_yang_perlu_menyebut_alasannya(
    pembilang: Decimal | None, penyebut: Decimal | None, keadaan: Keadaan, alasan: str
) -> None:
    hasil = rasio(pembilang, penyebut, D(100))
    assert hasil.keadaan is keadaan
    assert hasil.alasan.startswith(alasan)


@pytest.mark.parametrize(
    ("pembilang", "penyebut", "pengali", "nilai"),
    [
        ("6", "8", "100", "75"),
        ("0", "8", "100", "0"),
        ("3", "4", "1", "0.75"),
        ("9", "3", "1000", "3000"),
    ],
)
def test_rasio_adalah_pembilang_per_penyebut_kali_pengali(
    pembilang: str, penyebut: str, pengali: str, nilai: str
) -> None:
    assert rasio(D(pembilang), D(penyebut), D(pengali)).nilai == D(nilai)


@given(
    st.decimals(min_value=0, max_value=10**20, places=6),
    st.decimals(min_value=D("0.000001"), max_value=10**20, places=6),
)
def test_rasio_dua_desimal_sama_dengan_orakel_pecahan(
    pembilang: Decimal, penyebut: Decimal
) -> None:
    tercetak = rasio(pembilang, penyebut, D(100)).dua_desimal
    assert tercetak is not None
    eksak = Fraction(pembilang) / Fraction(penyebut) * 100
    assert Fraction(tercetak) == orakel.setengah_ke_atas(eksak)


@pytest.mark.parametrize(
    ("benda", "nama"),
    [
        (Angka(D(1)), "nilai"),
        (Huruf("A"), "huruf"),
        (Teks("baik"), "teks"),
        (TidakAda("x"), "alasan"),
        (belum("kosong"), "alasan"),
        (rata_rata([]), "terhitung"),
        (JEMBER, "nama"),
        (JEMBER.pita[0], "label"),
        (AspekSkm("A"), "nama"),
        (hitung([]), "ikm"),
        (hitung([AspekSkm("A")]).baris[0], "nama"),
        (PeringatanBaris("A", D(1), ""), "nama"),
    ],
)
def test_nilai_dan_hasil_tidak_dapat_diubah(benda: object, nama: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(benda, nama, None)
