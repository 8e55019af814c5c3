"""Survei Kepuasan Masyarakat: aturan §7, with the tables of Mayang 2021."""

from decimal import Decimal

import pytest

from iku.nilai import Keadaan, belum
from iku.predikat import LuarDomain
from iku.skm import AspekSkm, Bobot, Empat, SatuanSkor, SkmTidakSah, hitung, mutu
from tests.iku.skala_contoh import SKM

D = Decimal

# Mayang 2021, table 3.5: score, then the four printed percentages
MAYANG = (
    ("Kemudahan prosedur", "57.1", ("0.0", "10.5", "89.5", "0.0")),
    ("Mampu memenuhi layanan standar kependudukan", "85.7", ("0.0", "10.5", "0.0", "0.0")),
    ("Kejelasan pelayanan", "57.1", ("0.0", "26.3", "70.0", "0.0")),
    ("Kedisiplinan petugas", "71.4", ("0.0", "31.6", "0.0", "0.0")),
    ("Tanggung jawab Petugas", "71.4", ("0.0", "15.8", "80.0", "0.0")),
    ("Kemampuan petugas", "57.1", ("0.0", "15.8", "90.0", "0.0")),
    ("Kecepatan layanan", "50.0", ("0.0", "31.6", "70.0", "0.0")),
    ("Keadilan layanan", "85.7", ("0.0", "21.1", "0.0", "0.0")),
    ("Keramahan petugas", "71.4", ("0.0", "0.0", "20.0", "0.0")),
    ("Pelayanan e-ktp", "71.4", ("0.0", "15.8", "90.0", "0.0")),
    ("Gratis Biaya", "85.7", ("0.0", "10.5", "20.0", "0.0")),
    ("Ketepatan jadwal", "42.9", ("14.3", "57.9", "10.0", "0.0")),
    ("Kenyamanan lokasi", "71.4", ("0.0", "5.3", "94.70", "0.0")),
    ("Keamanan lokasi", "85.7", ("0.0", "10.5", "89.5", "0.0")),
)


def _empat(teks: tuple[str, str, str, str]) -> Empat:
    a, b, c, d = (D(satu) for satu in teks)
    return a, b, c, d


def _mayang() -> list[AspekSkm]:
    return [
        AspekSkm(nama, skor=D(skor), satuan=SatuanSkor.PERSEN, persen_sumber=_empat(persen))
        for nama, skor, persen in MAYANG
    ]


def _nrr(*skor: str) -> list[AspekSkm]:
    return [
        AspekSkm(f"U{nomor}", skor=D(satu), satuan=SatuanSkor.NRR)
        for nomor, satu in enumerate(skor, start=1)
    ]


def test_rerata_mayang_sesuai_hitungan_ulang() -> None:
    hasil = hitung(_mayang())
    assert hasil.rerata.dua_desimal == D("68.86")
    assert hasil.ikm == hasil.rerata.hasil
    assert (hasil.rerata.terhitung, hasil.rerata.dilewati) == (14, 0)


def test_mutu_mayang_adalah_kurang_baik() -> None:
    pita = mutu(hitung(_mayang()).ikm, SKM)
    assert pita is not None
    assert (pita.huruf, pita.label) == ("C", "Kurang Baik")


def test_aspek_di_bawah_rerata_mayang() -> None:
    assert hitung(_mayang()).di_bawah_rerata == (
        "Kemudahan prosedur",
        "Kejelasan pelayanan",
        "Kemampuan petugas",
        "Kecepatan layanan",
        "Ketepatan jadwal",
    )


def test_baris_mayang_yang_tidak_seratus_diperingatkan_tanpa_diperbaiki() -> None:
    hasil = hitung(_mayang())
    assert {satu.nama for satu in hasil.peringatan} == {nama for nama, _, _ in MAYANG} - {
        "Kemudahan prosedur",
        "Kenyamanan lokasi",
        "Keamanan lokasi",
    }
    kedua = hasil.baris[1]
    assert kedua.sebagaimana_sumber
    assert not kedua.seratus
    assert kedua.persen == (D("0.0"), D("10.5"), D("0.0"), D("0.0"))
    assert hasil.peringatan[0].jumlah == D("10.5")
    assert "10,5%, bukan 100%" in hasil.peringatan[0].pesan


@pytest.mark.parametrize(
    ("persen", "seratus", "diperingatkan"),
    [
        (("0", "10.5", "89.5", "0"), True, False),
        (("0", "5.3", "94.70", "0"), True, False),
        (("33.3", "33.3", "33.3", "0"), False, False),  # 99,9: rounding explains it
        (("33.3", "33.3", "33.2", "0"), False, False),  # 99,8: the last that it explains
        (("33.3", "33.3", "33.1", "0"), False, True),
        (("33.4", "33.4", "33.4", "0"), False, False),
        (("33.4", "33.4", "33.5", "0"), False, True),
        (("33", "33", "33", "0"), False, False),
        (("32", "33", "32", "0"), False, True),
        (("33.33", "33.33", "33.32", "0"), False, False),
        (("33.33", "33.33", "33.31", "0"), False, True),
        (("33.330000", "33.330000", "33.310000", "0.000000"), False, True),
    ],
)
def test_jumlah_baris_sumber_diperiksa_sebatas_pembulatannya(
    persen: tuple[str, str, str, str], seratus: bool, diperingatkan: bool
) -> None:
    hasil = hitung([AspekSkm("A", persen_sumber=_empat(persen))])
    assert hasil.baris[0].seratus is seratus
    assert bool(hasil.peringatan) is diperingatkan


def test_survei_yang_hanya_punya_persentase_belum_dapat_dihitung() -> None:
    hasil = hitung([AspekSkm("A", persen_sumber=_empat(("0", "10", "90", "0")))])
    assert hasil.ikm.keadaan is Keadaan.BELUM
    assert hasil.di_bawah_rerata == ()
    assert mutu(hasil.ikm, SKM) is None


def test_cacah_menghasilkan_nrr_nilai_dan_persen() -> None:
    baris = hitung([AspekSkm("A", cacah=(0, 2, 17, 0))]).baris[0]
    assert baris.responden == 19
    assert baris.nrr.dua_desimal == D("2.89")  # 55 / 19
    assert baris.nilai.dua_desimal == D("72.37")
    assert baris.persen == (D(0), D("10.53"), D("89.47"), D(0))
    assert baris.seratus
    assert not baris.sebagaimana_sumber


def test_persen_dari_cacah_yang_dibulatkan_menyebut_jumlahnya() -> None:
    hasil = hitung([AspekSkm("A", cacah=(1, 1, 1, 0))])
    assert hasil.baris[0].jumlah_persen == D("99.99")
    assert not hasil.baris[0].seratus
    assert hasil.peringatan == ()


def test_cacah_tanpa_responden_belum_dapat_dihitung() -> None:
    hasil = hitung([AspekSkm("A", cacah=(0, 0, 0, 0))])
    assert hasil.baris[0].nrr == belum("Belum ada jawaban responden.")
    assert hasil.baris[0].responden == 0
    assert not hasil.baris[0].sebagaimana_sumber
    assert hasil.baris[0].jumlah_persen is None
    assert not hasil.baris[0].seratus
    assert hasil.ikm.keadaan is Keadaan.BELUM


def test_survei_tanpa_aspek_belum_dapat_dihitung() -> None:
    for bobot in Bobot:
        assert hitung([], bobot).ikm == belum("Belum ada aspek yang memiliki skor.")


def test_nrr_dikali_dua_puluh_lima() -> None:
    hasil = hitung(_nrr("3", "3.2"))
    assert hasil.ikm.nilai == D("77.5")
    assert hasil.baris[1].nilai.nilai == D(80)


def test_skor_persen_tidak_dikali_dua_puluh_lima() -> None:
    baris = hitung([AspekSkm("A", skor=D("3.2"))]).baris[0]
    assert baris.nilai.nilai == D("3.2")
    assert baris.nrr.keadaan is Keadaan.TIDAK_DAPAT


def test_ikm_sembilan_unsur_dengan_bobot_sama_dan_bobot_lama() -> None:
    aspek = _nrr(*["3.2"] * 9)
    assert hitung(aspek).ikm.nilai == D(80)
    assert hitung(aspek, Bobot.LAMA).ikm.nilai == D("79.2")


@pytest.mark.parametrize(
    "aspek",
    [
        _nrr(*["3"] * 8),
        _nrr(*["3"] * 14),
        [*_nrr(*["3"] * 8), AspekSkm("persen", skor=D(75))],
    ],
)
def test_bobot_lama_ditolak_selain_sembilan_unsur_dengan_nrr(aspek: list[AspekSkm]) -> None:
    hasil = hitung(aspek, Bobot.LAMA).ikm
    assert hasil.keadaan is Keadaan.TIDAK_DAPAT
    assert hasil.alasan.startswith("Bobot 0,11 hanya berlaku untuk 9 unsur")


def test_ikm_dengan_aspek_kosong_belum_dapat_dihitung_tetapi_reratanya_ada() -> None:
    hasil = hitung([*_nrr("3"), AspekSkm("kosong")])
    assert hasil.ikm == belum("1 aspek belum memiliki skor.")
    assert (hasil.rerata.nilai, hasil.rerata.dilewati) == (D(75), 1)


def test_aspek_yang_tercetak_sama_dengan_rerata_tidak_di_bawahnya() -> None:
    hasil = hitung([AspekSkm("A", skor=D("66.666")), AspekSkm("B", skor=D("66.667"))])
    assert hasil.di_bawah_rerata == ()


@pytest.mark.parametrize(
    ("isi", "potongan"),
    [
        ({"cacah": (1, 2, 3, 4), "skor": D(3)}, "dihitung dari cacah"),
        ({"cacah": (1, 2, 3, 4), "persen_sumber": (D(1),) * 4}, "dihitung dari cacah"),
        ({"cacah": (1, -2, 3, 4)}, "empat cacah jawaban"),
        ({"cacah": (1, 2, 3)}, "empat cacah jawaban"),
        ({"skor": D("0.99"), "satuan": SatuanSkor.NRR}, "skor harus 1 sampai 4"),
        ({"skor": D("4.01"), "satuan": SatuanSkor.NRR}, "skor harus 1 sampai 4"),
        ({"skor": D("-0.01")}, "skor harus 0 sampai 100"),
        ({"skor": D("100.01")}, "skor harus 0 sampai 100"),
        ({"skor": D("NaN")}, "skor harus 0 sampai 100"),
    ],
)
def test_aspek_yang_mustahil_ditolak(isi: dict[str, object], potongan: str) -> None:
    with pytest.raises(SkmTidakSah) as galat:
        AspekSkm("A", **isi)  # type: ignore[arg-type]
    assert potongan in str(galat.value)


@pytest.mark.parametrize(
    ("skor", "satuan"),
    [
        ("1", SatuanSkor.NRR),
        ("4", SatuanSkor.NRR),
        ("0", SatuanSkor.PERSEN),
        ("100", SatuanSkor.PERSEN),
    ],
)
def test_skor_di_tepi_rentang_diterima(skor: str, satuan: SatuanSkor) -> None:
    assert AspekSkm("A", skor=D(skor), satuan=satuan).skor == D(skor)


def test_mutu_di_luar_skala_ditolak() -> None:
    with pytest.raises(LuarDomain, match="di luar skala"):
        mutu(hitung([AspekSkm("A", skor=D(20))]).ikm, SKM)
