"""Capaian, means and efisiensi against exact fractions: aturan §3, §5; obligation 23."""

import random
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from iku.nilai import (
    Angka,
    Hasil,
    Keadaan,
)
from iku.rumus import (
    Rumus,
    capaian,
    efisiensi,
    rata_rata,
    serapan,
)
from tests.iku import orakel

D = Decimal
ORAKEL = {
    Rumus.POSITIF: orakel.positif,
    Rumus.SELISIH: orakel.selisih,
    Rumus.RASIO: orakel.rasio,
}
BIASA = st.decimals(min_value=-(10**6), max_value=10**6, places=2)
LEBAR = st.decimals(min_value=-(10**20) + 1, max_value=10**20 - 1, places=6)
SEDIKIT = st.sampled_from([D(n) / 10 for n in (-10, 0, 1, 3, 7, 9, 30, 70, 110, 130)])
APA_SAJA = st.one_of(BIASA, LEBAR, SEDIKIT)


def _sama(hasil: Hasil, eksak: Fraction | None) -> None:
    if eksak is None:
        assert hasil.keadaan is Keadaan.TIDAK_DAPAT
        assert hasil.alasan
        return
    assert hasil.dua_desimal is not None
    assert Fraction(hasil.dua_desimal) == orakel.setengah_ke_atas(eksak)


@given(APA_SAJA, APA_SAJA, st.sampled_from(Rumus))
def test_capaian_selalu_sama_dengan_orakel_pecahan(
    target: Decimal, realisasi: Decimal, rumus: Rumus
) -> None:
    harapan = ORAKEL[rumus](Fraction(target), Fraction(realisasi))
    _sama(capaian(Angka(target), Angka(realisasi), rumus), harapan)


def test_sepuluh_ribu_capaian_acak_sama_dengan_orakel_pecahan() -> None:
    acak = random.Random("capaian")
    for _ in range(10_000):
        t = D(acak.randint(-20, 10 ** acak.randint(1, 12))) / 10 ** acak.randint(0, 6)
        r = D(acak.randint(-20, 10 ** acak.randint(1, 12))) / 10 ** acak.randint(0, 6)
        rumus = acak.choice(list(Rumus))
        _sama(capaian(Angka(t), Angka(r), rumus), ORAKEL[rumus](Fraction(t), Fraction(r)))


@given(st.integers(min_value=-(10**8), max_value=10**8), st.integers(min_value=1, max_value=10**20))
def test_capaian_tepat_di_setengah_dan_tepat_di_bawahnya_dibulatkan_benar(
    seratus: int, target: int
) -> None:
    tepat = (D(2 * seratus + 1) / 200) * target / 100  # capaian is exactly …,xx5
    _sama(capaian(Angka(D(target)), Angka(tepat), Rumus.POSITIF), Fraction(2 * seratus + 1, 200))
    kurang = tepat - D("0.000001")
    eksak = Fraction(kurang) / target * 100
    _sama(capaian(Angka(D(target)), Angka(kurang), Rumus.POSITIF), eksak)


@given(APA_SAJA, APA_SAJA)
def test_selisih_negatif_bila_realisasi_lebih_dari_dua_kali_target(
    target: Decimal, tambahan: Decimal
) -> None:
    target, tambahan = abs(target), abs(tambahan)
    if not target or not tambahan:
        return
    nilai = capaian(Angka(target), Angka(2 * target + tambahan), Rumus.SELISIH).nilai
    assert nilai is not None
    assert nilai < 0


@given(
    st.lists(st.tuples(st.one_of(BIASA, SEDIKIT), st.one_of(BIASA, SEDIKIT)), min_size=1),
    st.sampled_from([None, 100, 110, 120, 150]),
)
def test_rata_rata_sama_dengan_orakel_pecahan(
    pasangan: list[tuple[Decimal, Decimal]], batas: int | None
) -> None:
    hasil = [(capaian(Angka(t), Angka(r), Rumus.POSITIF), "") for t, r in pasangan]
    eksak = [
        nilai if batas is None else min(nilai, Fraction(batas))
        for t, r in pasangan
        if (nilai := orakel.positif(Fraction(t), Fraction(r))) is not None
    ]
    rata = rata_rata(hasil, None if batas is None else D(batas))
    assert (rata.terhitung, rata.dilewati) == (len(eksak), len(pasangan) - len(eksak))
    _sama(rata.hasil, orakel.rerata(eksak) if eksak else None)


@given(SEDIKIT, SEDIKIT, SEDIKIT, SEDIKIT)
def test_efisiensi_sama_dengan_orakel_pecahan(
    target: Decimal, realisasi: Decimal, pagu: Decimal, terpakai: Decimal
) -> None:
    kinerja = capaian(Angka(target), Angka(realisasi), Rumus.POSITIF)
    eksak = orakel.positif(Fraction(target), Fraction(realisasi))
    terserap = orakel.positif(Fraction(pagu), Fraction(terpakai))
    harapan = None if eksak is None or terserap is None else eksak - terserap
    _sama(efisiensi(kinerja, serapan(terpakai, pagu)), harapan)
