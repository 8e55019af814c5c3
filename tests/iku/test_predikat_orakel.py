"""Exactly one predikat for every value: aturan §4; obligation 23."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iku.nilai import Angka
from iku.predikat import (
    LuarDomain,
    Pita,
    Skala,
    predikat,
)
from iku.rumus import Rumus, capaian
from tests.iku import orakel
from tests.iku.skala_contoh import JEMBER, SEMUA

D = Decimal


def _pita_orakel(skala: Skala, nilai: Fraction) -> list[Pita]:
    """Every band whose own interval holds the printed value: there must be exactly one."""
    tercetak = orakel.setengah_ke_atas(nilai)
    cocok = []
    atas: Pita | None = None
    for pita in skala.pita:
        bawah = pita.batas_bawah
        masuk = bawah is None or tercetak > Fraction(bawah)
        masuk = masuk or (pita.inklusif and tercetak == Fraction(bawah or 0))
        if atas is not None and atas.batas_bawah is not None:
            ujung = Fraction(atas.batas_bawah)
            masuk = masuk and (tercetak < ujung or (not atas.inklusif and tercetak == ujung))
        if masuk:
            cocok.append(pita)
        atas = pita
    return cocok


@given(st.sampled_from(SEMUA), st.decimals(min_value=-300, max_value=300, places=4))
def test_setiap_nilai_di_dalam_domain_punya_tepat_satu_predikat(
    skala: Skala, nilai: Decimal
) -> None:
    tercetak = orakel.setengah_ke_atas(Fraction(nilai))
    bawah = skala.minimum is None or tercetak >= Fraction(skala.minimum)
    if not bawah or (skala.maksimum is not None and tercetak > Fraction(skala.maksimum)):
        with pytest.raises(LuarDomain):
            predikat(skala, nilai)
        return
    assert _pita_orakel(skala, Fraction(nilai)) == [predikat(skala, nilai)]


@given(
    st.decimals(min_value=0, max_value=10**9, places=2),
    st.decimals(min_value=D("0.01"), max_value=10**9, places=2),
    st.sampled_from(Rumus),
)
def test_setiap_capaian_punya_tepat_satu_predikat_seperti_yang_tercetak(
    realisasi: Decimal, target: Decimal, rumus: Rumus
) -> None:
    hasil = capaian(Angka(target), Angka(realisasi), rumus)
    if hasil.nilai is None or hasil.dua_desimal is None:
        return
    assert predikat(JEMBER, hasil.nilai) == predikat(JEMBER, hasil.dua_desimal)
    assert _pita_orakel(JEMBER, Fraction(hasil.dua_desimal)) == [predikat(JEMBER, hasil.nilai)]


@pytest.mark.parametrize("skala", SEMUA, ids=lambda skala: skala.nama)
def test_predikat_di_setiap_perseratus_sama_dengan_orakel(skala: Skala) -> None:
    bawah = -1_000 if skala.minimum is None else int(skala.minimum) * 100
    atas = 12_000 if skala.maksimum is None else int(skala.maksimum) * 100
    for perseratus in range(bawah, atas + 1):
        nilai = D(perseratus) / 100
        assert [predikat(skala, nilai)] == _pita_orakel(skala, Fraction(perseratus, 100))
