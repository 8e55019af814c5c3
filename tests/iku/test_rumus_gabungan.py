"""Means, serapan, proporsi, efisiensi: aturan §3, §5, §6, §9."""

from decimal import Decimal

import pytest

from iku.nilai import (
    Angka,
    Hasil,
    Keadaan,
    belum,
    terhitung,
    tidak_dapat,
)
from iku.rumus import (
    RataRata,
    Rumus,
    capaian,
    efisiensi,
    proporsi,
    rata_rata,
    selisih,
    serapan,
)

D = Decimal


def _angka(teks: str) -> Angka:
    return Angka(D(teks))


def _rata(*nilai: str | None, batas: str | None = None) -> RataRata:
    hasil = [(belum("kosong") if satu is None else terhitung(D(satu)), "") for satu in nilai]
    return rata_rata(hasil, None if batas is None else D(batas))


def test_rata_rata_melewati_yang_belum_dan_menghitungnya() -> None:
    rata = _rata("80", None, "90")
    assert (rata.nilai, rata.terhitung, rata.dilewati) == (D(85), 2, 1)


def test_rata_rata_mengambil_nilai_yang_belum_dibulatkan() -> None:
    hasil = [(capaian(_angka("3"), _angka(r), Rumus.POSITIF), "") for r in ("1", "2.0003")]
    assert rata_rata(hasil).dua_desimal == D("50.01")  # exactly 50,005


@pytest.mark.parametrize("batas", [None, "120"])
def test_rata_rata_tanpa_nilai_yang_terpotong_tidak_ditandai(batas: str | None) -> None:
    rata = _rata("80", "120", batas=batas)
    assert (rata.nilai, rata.dibatasi) == (D(100), False)


def test_rata_rata_dengan_batas_memotong_setiap_nilai_dan_ditandai() -> None:
    rata = _rata("80", "250", batas="120")
    assert (rata.nilai, rata.dibatasi) == (D(100), True)


def test_rata_rata_menghitung_nilai_negatif_apa_adanya() -> None:
    assert _rata("-50", "100", batas="100").nilai == 25


def test_rata_rata_menghitung_satu_kelompok_sekali() -> None:
    gabungan = terhitung(D(79))
    rata = rata_rata([(gabungan, "sel 1"), (gabungan, "sel 1"), (terhitung(D(100)), "")])
    assert (rata.nilai, rata.terhitung, rata.dilewati) == (D("89.5"), 2, 0)


def test_rata_rata_kelompok_terhitung_bila_satu_anggotanya_terhitung() -> None:
    rata = rata_rata([(terhitung(D(79)), "a"), (belum("x"), "a"), (belum("x"), "b")])
    assert (rata.nilai, rata.terhitung, rata.dilewati) == (D(79), 1, 1)


def test_rata_rata_kelompok_dengan_nilai_berbeda_memakai_reratanya() -> None:
    rata = rata_rata([(terhitung(D(70)), "a"), (terhitung(D(90)), "a"), (terhitung(D(100)), "")])
    assert rata.nilai == 90


@pytest.mark.parametrize(
    ("hasil", "keadaan"),
    [
        ([], Keadaan.BELUM),
        ([(belum("x"), "")], Keadaan.BELUM),
        ([(belum("x"), ""), (tidak_dapat("y"), "")], Keadaan.BELUM),
        ([(tidak_dapat("y"), ""), (tidak_dapat("z"), "g")], Keadaan.TIDAK_DAPAT),
    ],
)
def test_rata_rata_tanpa_nilai_tidak_pernah_nol(
    hasil: list[tuple[Hasil, str]], keadaan: Keadaan
) -> None:
    rata = rata_rata(hasil)
    assert rata.nilai is None
    assert rata.dua_desimal is None
    assert (rata.hasil.keadaan, rata.terhitung, rata.dilewati) == (keadaan, 0, len(hasil))
    assert rata.hasil.alasan
    assert not rata.dibatasi


@pytest.mark.parametrize(
    ("realisasi", "pagu", "harapan"),
    [
        ("48150485", "51645000", "93.23"),
        ("2685776953", "3314711380", "81.03"),
        ("0", "17968000", "0"),
        ("400", "100", "400"),
    ],
)
def test_serapan_adalah_persen_dari_pagu(realisasi: str, pagu: str, harapan: str) -> None:
    assert serapan(D(realisasi), D(pagu)).dua_desimal == D(harapan)


@pytest.mark.parametrize(
    ("realisasi", "pagu", "keadaan", "alasan"),
    [
        (None, D(1), Keadaan.BELUM, "Realisasi anggaran belum diisi."),
        (D(1), None, Keadaan.BELUM, "Pagu belum diisi."),
        (D(1), D(0), Keadaan.TIDAK_DAPAT, "Pagu nol"),
    ],
)
def test_serapan_yang_tidak_terhitung_menyebut_alasannya(
    realisasi: Decimal | None, pagu: Decimal | None, keadaan: Keadaan, alasan: str
) -> None:
    hasil = serapan(realisasi, pagu)
    assert hasil.keadaan is keadaan
    assert hasil.alasan.startswith(alasan)


def test_proporsi_adalah_persen_dari_seluruhnya() -> None:
    assert proporsi(D(800273100), D(3314711380)).dua_desimal == D("24.14")


def test_proporsi_dari_nol_tidak_dapat_dihitung() -> None:
    assert proporsi(D(0), D(0)).keadaan is Keadaan.TIDAK_DAPAT


def test_efisiensi_adalah_capaian_kurang_serapan_dalam_poin() -> None:
    assert efisiensi(terhitung(D("84.5")), terhitung(D("50.14"))).nilai == D("34.36")


@pytest.mark.parametrize(
    ("kiri", "kanan", "harapan"),
    [
        (belum("Realisasi belum diisi."), terhitung(D(1)), belum("Realisasi belum diisi.")),
        (terhitung(D(1)), tidak_dapat("Pagu nol."), tidak_dapat("Pagu nol.")),
        (belum("A."), tidak_dapat("B."), tidak_dapat("A. B.")),
        (belum("A."), belum("A."), belum("A.")),
        (belum(""), belum("A."), belum("A.")),
    ],
)
def test_efisiensi_meneruskan_alasan_yang_tidak_terhitung(
    kiri: Hasil, kanan: Hasil, harapan: Hasil
) -> None:
    assert efisiensi(kiri, kanan) == harapan


def test_selisih_dengan_pembanding_angka() -> None:
    assert selisih(D("67.6"), D(80)).nilai == D("-12.4")


def test_selisih_tanpa_pembanding_bukan_nol() -> None:
    assert selisih(D("67.6"), None) == belum("Data tidak tersedia.")
