"""The code of a document: unique enough, and a slip of the pen is noticed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laporan.terbitan.kode import ABJAD, baca, buat

kode = st.builds(buat)


def test_kode_berbeda_setiap_kali() -> None:
    semua = {buat() for _ in range(2_000)}
    assert len(semua) == 2_000
    assert not set("".join(semua)) & set("01OIL")


@pytest.mark.parametrize("ubah", [str.lower, lambda k: k.replace("-", ""), lambda k: f" {k} "])
def test_kode_terbaca_bagaimanapun_diketik(ubah: object) -> None:
    asli = buat()
    assert callable(ubah)
    assert baca(ubah(asli)) == asli


@given(kode, st.integers(0, 11), st.sampled_from(ABJAD))
def test_satu_huruf_salah_selalu_ketahuan(asli: str, letak: int, huruf: str) -> None:
    polos = asli.replace("-", "")
    salah = polos[:letak] + huruf + polos[letak + 1 :]
    assert (baca(salah) is None) == (salah != polos)


@given(kode, st.integers(0, 10))
def test_dua_huruf_bertukar_selalu_ketahuan(asli: str, letak: int) -> None:
    polos = asli.replace("-", "")
    tukar = polos[:letak] + polos[letak + 1] + polos[letak] + polos[letak + 2 :]
    assert (baca(tukar) is None) == (tukar != polos)


@given(st.text(max_size=200))
def test_teks_apa_pun_tidak_menggagalkan(teks: str) -> None:
    hasil = baca(teks)
    assert hasil is None or len(hasil) == 14


@pytest.mark.parametrize("ekor", ["", "/", "?x=1", "#isi"])
def test_alamat_lengkap_dari_qr_terbaca(ekor: str) -> None:
    asli, situs = buat(), "https://sakip.kabupaten-yang-panjang-sekali-namanya.contoh.go.id"
    assert baca(f" {situs}/layanan/kecamatan/verifikasi/{asli}{ekor} ") == asli
    assert baca(f"{situs}/verifikasi/{asli[:-1]}{ekor}") is None
