"""IKM against exact fractions: aturan §7; obligation 23."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from iku.skm import AspekSkm, Bobot, hitung, mutu
from tests.iku import orakel
from tests.iku.skala_contoh import SKM

D = Decimal
CACAH = st.tuples(*[st.integers(min_value=0, max_value=500)] * 4).filter(any)


@given(st.lists(CACAH, min_size=1, max_size=14))
def test_ikm_dari_cacah_sama_dengan_orakel_pecahan(cacah: list[tuple[int, ...]]) -> None:
    aspek = [AspekSkm(f"U{i}", cacah=(a, b, c, d)) for i, (a, b, c, d) in enumerate(cacah)]
    nilai = [
        Fraction(sum((k + 1) * n for k, n in enumerate(satu)), sum(satu)) * 25 for satu in cacah
    ]
    hasil = hitung(aspek)
    assert hasil.ikm.dua_desimal is not None
    assert Fraction(hasil.ikm.dua_desimal) == orakel.setengah_ke_atas(orakel.rerata(nilai))
    assert mutu(hasil.ikm, SKM) is not None
    for baris, satu in zip(hasil.baris, cacah, strict=True):
        assert baris.persen is not None
        assert baris.jumlah_persen is not None
        eksak = [orakel.setengah_ke_atas(Fraction(100 * n, sum(satu))) for n in satu]
        assert [Fraction(persen) for persen in baris.persen] == eksak
        assert abs(baris.jumlah_persen - 100) <= D("0.02")


@given(st.lists(CACAH, min_size=9, max_size=9))
def test_ikm_bobot_lama_sama_dengan_orakel_pecahan(cacah: list[tuple[int, ...]]) -> None:
    aspek = [AspekSkm(f"U{i}", cacah=(a, b, c, d)) for i, (a, b, c, d) in enumerate(cacah)]
    nrr = [Fraction(sum((k + 1) * n for k, n in enumerate(satu)), sum(satu)) for satu in cacah]
    tercetak = hitung(aspek, Bobot.LAMA).ikm.dua_desimal
    assert tercetak is not None
    eksak = sum(nrr, Fraction(0)) * Fraction(11, 100) * 25
    assert Fraction(tercetak) == orakel.setengah_ke_atas(eksak)
