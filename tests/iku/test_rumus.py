"""Capaian: aturan §3 and §4."""

from decimal import Decimal

import pytest

from iku.nilai import (
    Angka,
    Huruf,
    Keadaan,
    Nilai,
    Teks,
    TidakAda,
    belum,
)
from iku.predikat import Pita, Skala
from iku.rumus import (
    TULISAN_RUMUS,
    Arah,
    Rumus,
    capaian,
    tingkat_kemajuan,
)
from tests.iku.skala_contoh import AKIP, JEMBER, SKM, SKM_2004

D = Decimal


def _angka(teks: str) -> Angka:
    return Angka(D(teks))


@pytest.mark.parametrize(
    ("rumus", "target", "realisasi", "harapan"),
    [
        (Rumus.POSITIF, "80", "67.6", "84.5"),
        (Rumus.POSITIF, "80", "66", "82.5"),
        (Rumus.POSITIF, "80", "90", "112.5"),
        (Rumus.POSITIF, "80", "0", "0"),
        (Rumus.POSITIF, "80", "-8", "-10"),
        (Rumus.POSITIF, "70", "66.7", "95.29"),
        (Rumus.SELISIH, "10", "8", "120"),
        (Rumus.SELISIH, "10", "10", "100"),
        (Rumus.SELISIH, "10", "12", "80"),
        (Rumus.SELISIH, "10", "0", "200"),
        (Rumus.SELISIH, "10", "20", "0"),
        (Rumus.SELISIH, "10", "25", "-50"),
        (Rumus.RASIO, "10", "8", "125"),
        (Rumus.RASIO, "10", "10", "100"),
        (Rumus.RASIO, "10", "25", "40"),
        (Rumus.SELISIH, "0", "0", "100"),
        (Rumus.RASIO, "0", "0", "100"),
    ],
)
def test_capaian_contoh_yang_diketahui_terhitung_tepat(
    rumus: Rumus, target: str, realisasi: str, harapan: str
) -> None:
    assert capaian(_angka(target), _angka(realisasi), rumus).dua_desimal == D(harapan)


def test_capaian_menyimpan_ketelitian_penuh() -> None:
    nilai = capaian(_angka("70"), _angka("66.7"), Rumus.POSITIF).nilai
    assert nilai is not None
    assert len(nilai.as_tuple().digits) == 50


@pytest.mark.parametrize(
    ("rumus", "target", "realisasi", "alasan"),
    [
        (Rumus.POSITIF, "0", "3", "Target nol"),
        (Rumus.POSITIF, "0", "0", "Target nol"),
        (Rumus.SELISIH, "0", "3", "Target nol"),
        (Rumus.RASIO, "0", "3", "Target nol"),
        (Rumus.RASIO, "10", "0", "Realisasi nol"),
    ],
)
def test_capaian_dengan_pembagi_nol_tidak_dapat_dihitung(
    rumus: Rumus, target: str, realisasi: str, alasan: str
) -> None:
    hasil = capaian(_angka(target), _angka(realisasi), rumus)
    assert hasil.keadaan is Keadaan.TIDAK_DAPAT
    assert hasil.alasan.startswith(alasan)


@pytest.mark.parametrize(
    ("target", "realisasi", "alasan"),
    [
        (None, _angka("3"), "Target belum diisi."),
        (_angka("3"), None, "Realisasi belum diisi."),
        (None, None, "Target belum diisi. Realisasi belum diisi."),
        (_angka("0"), None, "Realisasi belum diisi."),
        (_angka("3"), TidakAda("survei ditunda"), "Realisasi: tidak ada data (survei ditunda)."),
        (TidakAda(""), _angka("3"), "Target: tidak ada data (tanpa alasan)."),
        (None, TidakAda("x"), "Target belum diisi. Realisasi: tidak ada data (x)."),
        (Huruf("B"), None, "Realisasi belum diisi."),
    ],
)
@pytest.mark.parametrize("rumus", Rumus)
def test_capaian_tanpa_target_atau_realisasi_belum_dapat_dihitung(
    rumus: Rumus, target: Nilai | None, realisasi: Nilai | None, alasan: str
) -> None:
    assert capaian(target, realisasi, rumus, SKM) == belum(alasan)


@pytest.mark.parametrize(
    ("target", "realisasi"),
    [(Teks("baik"), Teks("baik")), (_angka("3"), Teks("baik")), (Teks("baik"), None)],
)
def test_capaian_uraian_tidak_dapat_dihitung(target: Nilai, realisasi: Nilai | None) -> None:
    hasil = capaian(target, realisasi, Rumus.POSITIF)
    assert hasil.keadaan is Keadaan.TIDAK_DAPAT
    assert "uraian" in hasil.alasan


@pytest.mark.parametrize(
    ("skala", "target", "realisasi", "harapan"),
    [
        (SKM, "B", "B", "100"),
        (SKM, "B", "C", "84.85"),  # 65 / 76,61
        (SKM, "B", "a", "115.27"),  # 88,31 / 76,61
        (SKM_2004, "B", "C", "70"),  # 43,76 / 62,51 = 70,0048
        (AKIP, "A", "BB", "87.5"),
        (AKIP, "BB", "D", "0"),
    ],
)
def test_capaian_huruf_dihitung_lewat_batas_bawah_skalanya(
    skala: Skala, target: str, realisasi: str, harapan: str
) -> None:
    hasil = capaian(Huruf(target), Huruf(realisasi, skala.nama), Rumus.POSITIF, skala)
    assert hasil.dua_desimal == D(harapan)


@pytest.mark.parametrize(
    ("target", "realisasi", "skala", "potongan"),
    [
        (Huruf("B"), _angka("66"), SKM, "huruf tidak dapat dibandingkan dengan angka"),
        (_angka("80"), Huruf("B"), SKM, "huruf tidak dapat dibandingkan dengan angka"),
        (Huruf("B"), Huruf("B"), None, "Pilih skalanya"),
        (Huruf("B", "SKM lain"), Huruf("B"), SKM, "satu skala"),
        (Huruf("B"), Huruf("B", AKIP.nama), SKM, "satu skala"),
        (Huruf("BB"), Huruf("B"), SKM, "“BB” tidak ada pada skala"),
        (Huruf("B"), Huruf("Z"), SKM, "“Z” tidak ada pada skala"),
        (Huruf("D"), Huruf("B"), AKIP, "Target nol"),
    ],
)
def test_capaian_huruf_yang_tidak_setara_ditolak_dengan_penjelasan(
    target: Nilai, realisasi: Nilai, skala: Skala | None, potongan: str
) -> None:
    hasil = capaian(target, realisasi, Rumus.POSITIF, skala)
    assert hasil.keadaan is Keadaan.TIDAK_DAPAT
    assert potongan in hasil.alasan


def test_capaian_huruf_di_dasar_skala_terbuka_tidak_dapat_dihitung() -> None:
    terbuka = Skala("Terbuka", "", 2020, None, None, (Pita(None, True, "Kurang", huruf="E"),))
    hasil = capaian(Huruf("E"), Huruf("E"), Rumus.POSITIF, terbuka)
    assert hasil.keadaan is Keadaan.TIDAK_DAPAT
    assert "tidak punya batas bawah" in hasil.alasan


def test_arah_rumus_sesuai_tabel() -> None:
    assert [rumus.arah for rumus in Rumus] == [Arah.POSITIF, Arah.NEGATIF, Arah.NEGATIF]


def test_tulisan_rumus_ada_untuk_setiap_rumus() -> None:
    assert set(TULISAN_RUMUS) == set(Rumus)


def test_tingkat_kemajuan_memakai_rumus_capaian() -> None:
    hasil = tingkat_kemajuan(_angka("80"), _angka("67.6"), Rumus.POSITIF)
    assert hasil == capaian(_angka("80"), _angka("67.6"), Rumus.POSITIF)


@pytest.mark.parametrize("skala", [JEMBER])
def test_skala_tanpa_huruf_menolak_huruf(skala: Skala) -> None:
    hasil = capaian(Huruf("B"), Huruf("B"), Rumus.POSITIF, skala)
    assert "Pilih salah satu: –" in hasil.alasan
