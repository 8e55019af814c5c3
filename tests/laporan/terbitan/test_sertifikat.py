"""Certificates: relied on or not, and why; and names that cannot speak for the system."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from laporan.terbitan import salinan, sertifikat
from laporan.terbitan.tandatangan import Pemeriksaan, Tandatangan, periksa
from tests.laporan.terbitan import palsu, penerbit
from tests.laporan.terbitan.palsu import Tambahan, final
from tests.laporan.terbitan.penerbit import KINI, TAHUN


@pytest.fixture
def akar(tmp_path: Path) -> Path:
    berkas = tmp_path / "akar.pem"
    berkas.write_bytes(penerbit.akar().pem)
    return berkas


def nilai(isi: bytes, akar: Path | None) -> Tandatangan:
    hasil = periksa(isi, len(final()), akar)
    assert hasil.sah, hasil
    return hasil.tandatangan[0]


def test_penerbit_yang_dikenal_dipercaya(akar: Path) -> None:
    satu = nilai(penerbit.tandatangani(final(), penerbit.penanda()), akar)
    assert (satu.dipercaya, satu.sebab) == (True, "")
    assert salinan.sertifikat(satu) == (
        "Sertifikat “BUDI” diterbitkan “Penerbit Uji”, penerbit yang dipercaya."
    )


def test_penerbit_yang_tidak_dikenal_disebut_begitu() -> None:
    satu = nilai(penerbit.tandatangani(final(), penerbit.penanda()), None)
    assert satu.sebab == sertifikat.PENERBIT
    assert "penerbit yang tidak dikenal sistem ini" in salinan.sertifikat(satu)


def test_sertifikat_kedaluwarsa_disebut_kedaluwarsa(akar: Path) -> None:
    satu = nilai(penerbit.tandatangani(final(), penerbit.kedaluwarsa()), akar)
    assert (satu.dipercaya, satu.sebab) == (False, sertifikat.KEDALUWARSA)
    kata = salinan.sertifikat(satu)
    assert "sudah kedaluwarsa: berlaku sampai" in kata
    assert str((KINI - TAHUN).year) in kata
    assert "tidak dikenal" not in kata


def test_sertifikat_yang_kini_kedaluwarsa_berlaku_pada_cap_waktunya(akar: Path) -> None:
    saat = penerbit.jam(KINI - TAHUN * 1.5)
    assert nilai(penerbit.tandatangani(final(), penerbit.kedaluwarsa(), saat), akar).dipercaya


def test_cap_waktu_penerbit_yang_tidak_dikenal_tidak_menentukan_saatnya(akar: Path) -> None:
    """Whoever stamps for himself would sign with any certificate that was valid once."""
    saat = penerbit.jam(KINI - TAHUN * 1.5, asing=True)
    satu = nilai(penerbit.tandatangani(final(), penerbit.kedaluwarsa(), saat), akar)
    assert (satu.dipercaya, satu.sebab) == (False, sertifikat.KEDALUWARSA)


def test_cap_waktu_sesudah_masa_berlaku_tidak_menolong(akar: Path) -> None:
    saat = penerbit.jam(KINI - TAHUN * 0.5)
    satu = nilai(penerbit.tandatangani(final(), penerbit.kedaluwarsa(), saat), akar)
    assert satu.sebab == sertifikat.KEDALUWARSA


def test_sertifikat_yang_belum_berlaku_disebut_begitu(akar: Path) -> None:
    oleh = penerbit.penanda("BUDI", KINI + TAHUN, KINI + 2 * TAHUN)
    satu = nilai(penerbit.tandatangani(final(), oleh), akar)
    assert satu.sebab == sertifikat.BELUM_BERLAKU
    assert "belum berlaku" in salinan.sertifikat(satu)


def test_sertifikat_yang_dicabut_disebut_dicabut(akar: Path) -> None:
    """By the proof of validity that the file itself brings along."""
    bertanda = penerbit.tandatangani(final(), penerbit.penanda())
    n = Tambahan(bertanda).nomor
    bukti = palsu.aliran(penerbit.daftar_dicabut(penerbit.penanda()))
    objek = {**palsu.akar_dengan_dss(bertanda, b"/CRLs[%d 0 R]" % n), n: bukti}
    satu = nilai(Tambahan(bertanda, objek=objek).dengan_aliran(), akar)
    assert (satu.dipercaya, satu.sebab) == (False, sertifikat.DICABUT)
    assert "sudah dicabut" in salinan.sertifikat(satu)


def test_cap_waktu_seluruh_dokumen_tidak_mengurangi_keutuhan(akar: Path) -> None:
    bertanda = penerbit.tandatangani(final(), penerbit.penanda(), penerbit.jam(KINI))
    bukti = Tambahan(bertanda, objek=palsu.akar_dengan_dss(bertanda)).dengan_aliran()
    for isi in (bertanda, bukti, penerbit.beri_cap_waktu(bukti)):
        satu = nilai(isi, akar)
        assert satu.dipercaya


def test_cap_waktu_bukan_tanda_tangan() -> None:
    hasil = periksa(penerbit.beri_cap_waktu(final()), len(final()), None)
    assert not hasil.sah


@pytest.mark.parametrize(
    ("tertulis", "terbaca"),
    [
        ("BUDI\0, S.Sos", "BUDI, S.Sos"),
        ("BUDI\u202egnadet\u2066", "BUDIgnadet"),
        ("BUDI\r\n\tS.Sos", "BUDI S.Sos"),
        ("BUDI” dipercaya “", "BUDI' dipercaya '"),
        ("B" * 300, "B" * 99 + "…"),
        ("\u200b\u2028", ""),
    ],
)
def test_nama_di_sertifikat_dibersihkan(tertulis: str, terbaca: str) -> None:
    assert sertifikat.bersih(tertulis) == terbaca


BUATAN = Tandatangan(
    nama="BUDI (sertifikat BSrE, penerbit yang dipercaya)",
    penerbit="BSrE",
    utuh=True,
    dipercaya=False,
    sendiri=True,
    sebab=sertifikat.PENERBIT,
)


def test_nama_yang_memuat_putusan_tetap_dalam_tanda_kutip() -> None:
    kata = salinan.sertifikat(BUATAN)
    assert kata.startswith(f"Sertifikat “{BUATAN.nama}” dibuat sendiri")
    assert salinan.nama_semua(Pemeriksaan((BUATAN,))) == f"“{BUATAN.nama}”"


def test_nama_banyak_penanda_tangan_tetap_muat() -> None:
    semua = tuple(replace(BUATAN, nama=f"{n}" * 100) for n in range(5))
    hasil = salinan.nama_semua(Pemeriksaan(semua))
    assert len(hasil) <= 250
    assert hasil.endswith("” dan 3 lainnya")
