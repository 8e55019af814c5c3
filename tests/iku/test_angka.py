"""Reading and printing numbers: aturan §2, §3, §6, §8; obligation 24."""

from decimal import Decimal

import pytest

from iku import angka
from iku.angka import AngkaTidakSah, Bentuk, GayaUang, baca

D = Decimal


@pytest.mark.parametrize(
    ("teks", "bentuk", "nilai"),
    [
        ("67,6", Bentuk.PERSEN, "67.6"),
        ("67.6", Bentuk.PERSEN, "67.6"),
        ("67.60", Bentuk.PERSEN, "67.6"),
        ("67.6254", Bentuk.PERSEN, "67.6254"),
        ("67,625", Bentuk.PERSEN, "67.625"),
        ("84,5%", Bentuk.PERSEN, "84.5"),
        ("84,5 %", Bentuk.PERSEN, "84.5"),
        ("98.75%", Bentuk.PERSEN, "98.75"),
        ("100", Bentuk.PERSEN, "100"),
        ("67625", Bentuk.PERSEN, "67625"),
        ("1.234,5", Bentuk.PERSEN, "1234.5"),
        ("1.234.567", Bentuk.PERSEN, "1234567"),
        ("0", Bentuk.PERSEN, "0"),
        ("007", Bentuk.JUMLAH, "7"),
        ("0,125", Bentuk.PERSEN, "0.125"),
        ("-12,4", Bentuk.PERSEN, "-12.4"),
        ("− 12,4 %", Bentuk.PERSEN, "-12.4"),
        ("13.000", Bentuk.JUMLAH, "13000"),
        ("67.6", Bentuk.JUMLAH, "67.6"),
        ("67,6", Bentuk.JUMLAH, "67.6"),
        ("13,000", Bentuk.JUMLAH, "13"),
        ("1.503.421.864", Bentuk.JUMLAH, "1503421864"),
        ("1.503.421.864,50", Bentuk.JUMLAH, "1503421864.5"),
        ("79%", Bentuk.JUMLAH, "79"),
        ("-5", Bentuk.JUMLAH, "-5"),
        ("12,-", Bentuk.JUMLAH, "12"),
        ("  180\u00a0", Bentuk.JUMLAH, "180"),
        ("\t337\n", Bentuk.JUMLAH, "337"),
        ("12345678901234567890", Bentuk.JUMLAH, "12345678901234567890"),
        ("0,123456", Bentuk.JUMLAH, "0.123456"),
        ("1.503.421.864", Bentuk.UANG, "1503421864"),
        ("1.503.421.864,50", Bentuk.UANG, "1503421864.5"),
        ("51645000", Bentuk.UANG, "51645000"),
        ("51645000,5", Bentuk.UANG, "51645000.5"),
        ("67.625", Bentuk.UANG, "67625"),
        ("Rp. 51.645.000,-", Bentuk.UANG, "51645000"),
        ("Rp.1.903.421.864,-", Bentuk.UANG, "1903421864"),
        ("Rp 400.000.000,–", Bentuk.UANG, "400000000"),
        ("rp51.645.000,00", Bentuk.UANG, "51645000"),
        ("Rp\u00a09.010.000,00", Bentuk.UANG, "9010000"),
        ("-Rp5.000,00", Bentuk.UANG, "-5000"),
        ("Rp -5.000", Bentuk.UANG, "-5000"),
    ],
)
def test_angka_yang_jelas_terbaca_tepat(teks: str, bentuk: Bentuk, nilai: str) -> None:
    assert baca(teks, bentuk) == D(nilai)


@pytest.mark.parametrize(
    ("teks", "bentuk", "saran"),
    [
        ("67.625", Bentuk.PERSEN, ("67,625", "67625")),
        ("67.625%", Bentuk.PERSEN, ("67,625", "67625")),
        ("-1.000", Bentuk.PERSEN, ("-1,000", "-1000")),
        ("0.125", Bentuk.PERSEN, ("0,125",)),
        ("0.125", Bentuk.JUMLAH, ("0,125",)),
        ("1234.567", Bentuk.JUMLAH, ("1234,567", "1.234.567")),
        ("337.369.33", Bentuk.UANG, ("337.369,33", "33.736.933")),
        ("Rp 337.369.33,-", Bentuk.UANG, ("337.369,33", "33.736.933")),
        ("337.369.33", Bentuk.JUMLAH, ("337.369,33", "33.736.933")),
        ("67.6", Bentuk.UANG, ("67,6", "676")),
        ("1,234.56", Bentuk.JUMLAH, ("1.234,56",)),
        ("13,000,000", Bentuk.UANG, ("13.000.000",)),
        ("13,000", Bentuk.UANG, ("13.000",)),
        ("1 000 000", Bentuk.JUMLAH, ("1000000",)),
        ("1 234,5", Bentuk.PERSEN, ("1234,5",)),
        (",5", Bentuk.PERSEN, ("0,5",)),
        (".5", Bentuk.PERSEN, ("0,5",)),
        ("5,", Bentuk.PERSEN, ("5",)),
        ("Rp 50", Bentuk.PERSEN, ("50",)),
        ("50%", Bentuk.UANG, ("50",)),
        ("1.2.3,4,5", Bentuk.JUMLAH, ()),
        ("", Bentuk.JUMLAH, ()),
        ("  ", Bentuk.PERSEN, ()),
        ("Rp.", Bentuk.UANG, ()),
        ("-", Bentuk.JUMLAH, ()),
        ("–", Bentuk.JUMLAH, ()),
        (".", Bentuk.JUMLAH, ()),
        ("--5", Bentuk.JUMLAH, ("-5",)),
        ("+5", Bentuk.JUMLAH, ()),
        ("1e5", Bentuk.JUMLAH, ()),
        ("1E+5", Bentuk.UANG, ()),
        ("NaN", Bentuk.JUMLAH, ()),
        ("Infinity", Bentuk.PERSEN, ()),
        ("٦٧", Bentuk.JUMLAH, ()),
        ("１２", Bentuk.PERSEN, ()),
        ("x²", Bentuk.JUMLAH, ()),
        ("1_000", Bentuk.JUMLAH, ()),
        ("0x1F", Bentuk.JUMLAH, ()),
        ("12 orang", Bentuk.JUMLAH, ()),
        ("B", Bentuk.PERSEN, ()),
        ("50%%", Bentuk.PERSEN, ()),
        ("123456789012345678901", Bentuk.JUMLAH, ()),
        ("0,1234567", Bentuk.JUMLAH, ()),
        ("5,125", Bentuk.UANG, ("5.125",)),
        ("5.000,125", Bentuk.UANG, ()),
        ("9" * 61, Bentuk.JUMLAH, ()),
    ],
)
def test_angka_yang_meragukan_ditolak_dengan_pertanyaan(
    teks: str, bentuk: Bentuk, saran: tuple[str, ...]
) -> None:
    with pytest.raises(AngkaTidakSah) as galat:
        baca(teks, bentuk)
    assert galat.value.saran == saran
    assert galat.value.pesan == str(galat.value)
    assert galat.value.pesan.endswith("?" if saran else ".")


def test_pesan_angka_ganda_arti_menyebut_kedua_bacaan() -> None:
    with pytest.raises(AngkaTidakSah, match="bisa berarti desimal atau ribuan") as galat:
        baca("67.625", Bentuk.PERSEN)
    assert galat.value.pesan.endswith("Maksud Anda “67,625” atau “67625”?")


@pytest.mark.parametrize(
    ("teks", "bentuk", "awal"),
    [
        ("", Bentuk.UANG, "Angka belum ditulis."),
        ("1 000", Bentuk.JUMLAH, "Ada spasi di tengah “1 000”."),
        ("12 orang", Bentuk.JUMLAH, "“12 orang” bukan angka yang dikenal."),
        ("9" * 61, Bentuk.JUMLAH, "Angka terlalu panjang."),
        ("9" * 60, Bentuk.JUMLAH, "Angka lebih dari 20 digit."),
        ("x" * 1_000_000, Bentuk.JUMLAH, "Angka terlalu panjang."),
        ("1" + " " * 60 + "000", Bentuk.JUMLAH, "Angka terlalu panjang."),
        ("0,1234567", Bentuk.JUMLAH, "Desimal paling banyak 6 angka."),
        ("5.000,125", Bentuk.UANG, "Desimal paling banyak 2 angka."),
        ("337.369.33", Bentuk.UANG, "Susunan titik dan koma pada “337.369.33” tidak tepat."),
        ("Rp 50", Bentuk.PERSEN, "Isian ini bukan uang."),
        ("50%", Bentuk.UANG, "Isian ini uang, bukan persen."),
        ("--5", Bentuk.JUMLAH, "Tanda minus tertulis dua kali."),
    ],
)
def test_pesan_menyebut_sebab_penolakan(teks: str, bentuk: Bentuk, awal: str) -> None:
    with pytest.raises(AngkaTidakSah) as galat:
        baca(teks, bentuk)
    assert galat.value.pesan.startswith(awal)
    assert len(galat.value.pesan) < 300


def test_teks_terlalu_panjang_tidak_diberi_saran() -> None:
    with pytest.raises(AngkaTidakSah) as galat:
        baca("1" + " " * 60 + "000")
    assert galat.value.saran == ()


def test_angka_sepanjang_batas_masih_terbaca() -> None:
    assert baca("5" + " " * 59) == 5


def test_tulisan_bawaan_dua_desimal() -> None:
    assert angka.tulis(D("95.2857")) == "95,29"


def test_pesan_tiga_saran_tersusun_dengan_koma_dan_atau() -> None:
    assert AngkaTidakSah("Salah.", ("1", "2", "3")).pesan == "Salah. Maksud Anda “1”, “2” atau “3”?"


def test_pesan_satu_saran_tanpa_atau() -> None:
    assert AngkaTidakSah("Salah.", ("1",)).pesan == "Salah. Maksud Anda “1”?"


def test_bentuk_bawaan_adalah_jumlah() -> None:
    assert baca("13.000") == 13000


def test_nol_negatif_terbaca_sebagai_nol() -> None:
    assert str(baca("-0", Bentuk.PERSEN)) == "0"


@pytest.mark.parametrize(
    ("nilai", "desimal", "teks"),
    [
        ("84.5", 2, "84,5"),
        ("84.50", 2, "84,5"),
        ("100", 2, "100"),
        ("1E+2", 2, "100"),
        ("0", 2, "0"),
        ("-0.004", 2, "0"),
        ("-0", 2, "0"),
        ("-0.005", 2, "-0,01"),
        ("95.2857142857", 2, "95,29"),
        ("75.495", 2, "75,5"),
        ("2.675", 2, "2,68"),
        ("1503421864.5", 2, "1.503.421.864,5"),
        ("-1234.5", 2, "-1.234,5"),
        ("999.995", 2, "1.000"),
        ("67.5", 0, "68"),
        ("1000", 0, "1.000"),
        ("67.6251", 6, "67,6251"),
        ("99999999999999999999999999999999999.995", 2, "100" + ".000" * 11),
    ],
)
def test_tulisan_angka_membulatkan_setengah_ke_atas(nilai: str, desimal: int, teks: str) -> None:
    assert angka.tulis(D(nilai), desimal) == teks


def test_pembulatan_tidak_pernah_menghasilkan_nol_negatif() -> None:
    assert str(angka.bulat(D("-0.001"))) == "0.00"


@pytest.mark.parametrize("nilai", ["NaN", "Infinity", "-Infinity", "sNaN"])
def test_pembulatan_nilai_tak_hingga_ditolak(nilai: str) -> None:
    with pytest.raises(ValueError, match="bukan angka"):
        angka.bulat(D(nilai))


def test_gema_menampilkan_semua_desimal_yang_diterima() -> None:
    assert angka.gema(D("1234.567891")) == "1.234,567891"


def test_isian_tanpa_titik_sehingga_terbaca_sama_di_isian_persen() -> None:
    assert baca(angka.isian(D(67625)), Bentuk.PERSEN) == 67625


@pytest.mark.parametrize(
    ("nilai", "gaya", "teks"),
    [
        ("51645000", GayaUang.TITIK_STRIP, "Rp. 51.645.000,-"),
        ("51645000", GayaUang.BAKU, "Rp51.645.000,00"),
        ("51645000.5", GayaUang.TITIK_STRIP, "Rp. 51.645.000,50"),
        ("51645000.5", GayaUang.BAKU, "Rp51.645.000,50"),
        ("0", GayaUang.TITIK_STRIP, "Rp. 0,-"),
        ("0", GayaUang.BAKU, "Rp0,00"),
        ("-5000", GayaUang.TITIK_STRIP, "-Rp. 5.000,-"),
        ("-5000", GayaUang.BAKU, "-Rp5.000,00"),
        ("-0.001", GayaUang.BAKU, "Rp0,00"),
        ("0.995", GayaUang.TITIK_STRIP, "Rp. 1,-"),
    ],
)
def test_rupiah_tercetak_menurut_gaya_kabupaten(nilai: str, gaya: GayaUang, teks: str) -> None:
    assert angka.rupiah(D(nilai), gaya) == teks
