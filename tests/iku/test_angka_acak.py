"""Random and hostile texts through the number parser: aturan §2; obligation 24."""

import random
import unicodedata
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku import angka
from iku.angka import AngkaTidakSah, Bentuk, GayaUang, baca
from tests.iku import orakel

D = Decimal
DUA_DESIMAL = st.decimals(
    min_value=-(10**20) + 1, max_value=10**20 - 1, places=2, allow_nan=False, allow_infinity=False
)
# every digit, number, space, dash and format character of Unicode, and a few letters
ANEH = "0123456789.,-%RpNa" + "".join(
    chr(kode)
    for kode in range(0x20000)
    if unicodedata.category(chr(kode)) in {"Nd", "Nl", "No", "Zs", "Pd", "Cf", "Cc"}
)


@given(DUA_DESIMAL)
def test_angka_dua_desimal_kembali_sama_setelah_ditulis(nilai: Decimal) -> None:
    assert baca(angka.tulis(nilai), Bentuk.JUMLAH) == nilai
    assert baca(angka.tulis(nilai), Bentuk.UANG) == nilai
    assert baca(angka.isian(nilai), Bentuk.PERSEN) == nilai


@given(DUA_DESIMAL, st.sampled_from(GayaUang))
def test_rupiah_kembali_sama_setelah_ditulis(nilai: Decimal, gaya: GayaUang) -> None:
    assert baca(angka.rupiah(nilai, gaya), Bentuk.UANG) == nilai


@given(st.decimals(min_value=-999, max_value=999, places=2))
def test_persen_di_bawah_seribu_kembali_sama_setelah_ditulis(nilai: Decimal) -> None:
    assert baca(angka.tulis(nilai) + "%", Bentuk.PERSEN) == nilai


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**25), max_value=10**25))
def test_tulisan_angka_sama_dengan_orakel_pecahan(nilai: Decimal) -> None:
    for desimal in (0, 2, 6):
        assert angka.tulis(nilai, desimal) == orakel.tulisan(Fraction(nilai), desimal)


def _coba(teks: str, bentuk: Bentuk) -> Decimal | AngkaTidakSah:
    try:
        return baca(teks, bentuk)
    except AngkaTidakSah as galat:
        return galat


def _periksa_satu(teks: str, bentuk: Bentuk) -> bool:
    """The parser must agree with the oracle; returns whether the text was accepted."""
    harapan = orakel.bacaan(teks, bentuk.value)
    nilai = _coba(teks, bentuk)
    if isinstance(nilai, AngkaTidakSah):
        assert harapan is None, teks
        assert nilai.pesan.endswith((".", "?")), teks
        assert all(orakel.bacaan(saran, bentuk.value) is not None for saran in nilai.saran)
        return False
    assert harapan is not None, teks
    assert Fraction(nilai) == harapan, teks
    assert Fraction(baca(angka.gema(nilai), Bentuk.JUMLAH)) == harapan, teks
    assert baca(angka.isian(nilai), bentuk) == nilai, teks
    return True


@given(st.text(alphabet="0123456789.,-−%Rpe \u00a0٣", max_size=14), st.sampled_from(Bentuk))
def test_teks_sembarang_terbaca_sama_dengan_orakel_atau_ditolak(teks: str, bentuk: Bentuk) -> None:
    _periksa_satu(teks, bentuk)


@given(st.text(alphabet=ANEH, max_size=80), st.sampled_from(Bentuk))
def test_teks_unicode_apa_pun_tidak_pernah_menimbulkan_galat_lain(
    teks: str, bentuk: Bentuk
) -> None:
    nilai = _coba(teks, bentuk)
    if isinstance(nilai, Decimal):
        assert baca(angka.isian(nilai), bentuk) == nilai


BENIH = (
    "67,6", "67.6", "67.625", "1.503.421.864", "1.503.421.864,50", "337.369.33", "13.000", "84,5%",
    "Rp. 51.645.000,-", "Rp51.645.000,00", "Rp 337.369.33,-", "0,125", "-12,4", "100", "1,234.56",
    "99999999999999999999", "0,123456", "− 5 %", "007", "0.000",
)  # fmt: skip
SISIPAN = "0123456789" * 2 + "..,,--%% \u00a0RrPpe+٣１−–"


def _ubah(acak: random.Random, teks: str) -> str:
    """One to four random edits: insert, delete, replace, swap or double a character."""
    huruf = list(teks)
    for _ in range(acak.randint(0, 4)):
        letak = acak.randint(0, len(huruf))
        cara = acak.randint(0, 2)
        if cara == 0:
            huruf.insert(letak, acak.choice(SISIPAN))
        elif cara == 1:
            del huruf[letak : letak + 1]
        else:
            huruf[letak : letak + 1] = [acak.choice(SISIPAN)]
    return "".join(huruf)


@pytest.mark.parametrize("bentuk", Bentuk)
def test_dua_puluh_lima_ribu_teks_rusak_terbaca_sama_dengan_orakel_atau_ditolak(
    bentuk: Bentuk,
) -> None:
    acak = random.Random(f"angka-{bentuk.value}")
    diterima = sum(_periksa_satu(_ubah(acak, acak.choice(BENIH)), bentuk) for _ in range(25_000))
    assert 3_000 < diterima < 22_000  # the texts are neither all good nor all bad


def test_sepuluh_ribu_angka_acak_kembali_sama_setelah_ditulis() -> None:
    acak = random.Random("pulang-pergi")
    for _ in range(10_000):
        nilai = D(acak.randint(-(10 ** acak.randint(1, 18)), 10 ** acak.randint(1, 18))) / 100
        assert angka.tulis(nilai) == orakel.tulisan(Fraction(nilai))
        assert baca(angka.tulis(nilai), Bentuk.JUMLAH) == nilai
        assert baca(angka.rupiah(nilai, GayaUang.TITIK_STRIP), Bentuk.UANG) == nilai
