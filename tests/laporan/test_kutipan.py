"""How regulations are cited: in order, with the amendments there were, with or without Lembaran."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kecamatan.models import Kabupaten, Peraturan
from laporan.kutipan import TINGKAT, kutipan, urut
from laporan.models import KetentuanSk
from laporan.selectors.sk import sk_iku
from tests import factories as f

J = Peraturan.Jenis


def p(jenis: str, nomor: str, tahun: int, **lain: Any) -> Peraturan:
    return Peraturan(jenis=jenis, nomor=nomor, tahun=tahun, **lain)


# -- Order -------------------------------------------------------------------------------------

BERURUTAN = [
    p("UU", "28", 1999),
    p("UU", "9", 2014),
    p("UU", "23", 2014),
    p("PP", "8", 2006),
    p("Perpres", "29", 2014),
    p("Kepmenpan", "KEP/25/M.PAN/2/2004", 2004),
    p("Permenpan", "PER/9/M.PAN/5/2007", 2007),
    p("Permenpan", "PER/20/M.PAN/11/2008", 2008),
    p("PermenPANRB", "53", 2014),
    p("Permendagri", "86", 2017),
    p("Perda", "3", 2016),
    p("Perbup", "9", 2016),
    p("Perbup", "61", 2016),
    p("Perwali", "1", 2020),
]


def test_urut_menurut_tingkat_lalu_tahun_lalu_nomor() -> None:
    assert urut(BERURUTAN[::-1]) == BERURUTAN


def test_urut_nomor_menteri_menurut_bilangannya() -> None:
    semua = [p("Permenpan", f"PER/{n}/M.PAN/5/2007", 2007) for n in (9, 12, 100)]
    for acak in permutations(semua):
        assert urut(acak) == semua


def test_urut_nomor_sama_menurut_tulisannya() -> None:
    semua = [p("PP", "", 2006), p("PP", "8", 2006), p("PP", "8A", 2006)]
    assert urut(semua[::-1]) == semua


def test_tingkat_ada_untuk_setiap_jenis() -> None:
    assert set(TINGKAT) == set(J)


@given(st.permutations(BERURUTAN))
def test_urut_tidak_bergantung_urutan_masuk(acak: list[Peraturan]) -> None:
    assert urut(acak) == BERURUTAN


# -- Amendments --------------------------------------------------------------------------------


@pytest.fixture
def uu23(db: None) -> Peraturan:
    """UU 23/2014 with its two amendments, stored in the wrong order."""
    isi = {"tentang": "Pemerintahan Daerah", "lembaran": "Lembaran Negara 2014 Nomor 244"}
    uu = f.buat_peraturan(jenis="UU", nomor="23", tahun=2014, **isi)
    ubah = {"mengubah": uu, "tahun": 2015, "jenis": "UU", "tentang": "Perubahan"}
    f.buat_peraturan(nomor="9", perubahan_ke=2, lembaran="LN 2015 Nomor 58", **ubah)
    f.buat_peraturan(nomor="2", perubahan_ke=1, **ubah)
    return uu


DASAR = "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"


@pytest.mark.parametrize(
    ("tahun", "ekor"),
    [
        (2014, ""),
        (
            2015,
            ", sebagaimana telah dua kali diubah, terakhir dengan Undang-Undang Nomor 9 Tahun 2015",
        ),
        (
            2023,
            ", sebagaimana telah dua kali diubah, terakhir dengan Undang-Undang Nomor 9 Tahun 2015",
        ),
    ],
)
def test_kutipan_hanya_perubahan_sampai_tahun_dokumen(
    uu23: Peraturan, tahun: int, ekor: str
) -> None:
    assert kutipan(uu23, tahun) == DASAR + ekor


def test_kutipan_satu_perubahan_tanpa_bilangan(uu23: Peraturan) -> None:
    Peraturan.objects.get(perubahan_ke=2).delete()
    assert kutipan(uu23, 2020) == (
        f"{DASAR}, sebagaimana telah diubah dengan Undang-Undang Nomor 2 Tahun 2015"
    )


def test_kutipan_perubahan_kesebelas_ditulis_dengan_kata(uu23: Peraturan) -> None:
    isi = {"mengubah": uu23, "jenis": "UU", "perubahan_ke": 11}
    f.buat_peraturan(nomor="6", tahun=2023, **isi)
    assert "telah sebelas kali diubah, terakhir dengan" in kutipan(uu23, 2023)
    assert "telah dua kali diubah" in kutipan(uu23, 2022)


def test_kutipan_dengan_lembaran_menyebut_keduanya(uu23: Peraturan) -> None:
    assert kutipan(uu23, 2020, lembaran=True) == (
        f"{DASAR} (Lembaran Negara 2014 Nomor 244), sebagaimana telah dua kali diubah, terakhir "
        "dengan Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan (LN 2015 Nomor 58)"
    )
    assert kutipan(uu23, 2014, lembaran=True) == f"{DASAR} (Lembaran Negara 2014 Nomor 244)"


def test_kutipan_tanpa_lembaran_tidak_bertanda_kurung(db: None) -> None:
    jember = f.buat_kabupaten("Jember")
    isi = {"jenis": "Perbup", "nomor": "61", "tahun": 2016, "tentang": "Kecamatan"}
    perbup = f.buat_peraturan(kabupaten=jember, **isi)
    harap = "Peraturan Bupati Jember Nomor 61 Tahun 2016 tentang Kecamatan"
    assert [kutipan(perbup, 2020, lembaran=x) for x in (True, False)] == [harap, harap]


# -- In a decree -------------------------------------------------------------------------------


def test_mengingat_diurut_dan_dikutip_menurut_tahun_keputusan(uu23: Peraturan) -> None:
    jember: Kabupaten = f.buat_kabupaten("Jember")
    perbup = f.buat_peraturan(kabupaten=jember, jenis="Perbup", nomor="61", tahun=2016)
    sk = f.buat_sk_iku(tahun=2014, periode_awal=2014, periode_akhir=2019)
    for urutan, peraturan in enumerate((perbup, uu23), start=1):
        isi = {"jenis": "mengingat", "urutan": urutan, "peraturan": peraturan}
        KetentuanSk.objects.create(sk=sk, **isi)
    for urutan in (2, 1):
        KetentuanSk.objects.create(sk=sk, jenis="diktum", urutan=urutan, teks=f"Isi {urutan}")
    isi_sk = sk_iku(sk, lembaran=False)
    assert [m.partition(" tentang ")[0] for m in isi_sk.mengingat] == [
        "Undang-Undang Nomor 23 Tahun 2014",
        "Peraturan Bupati Jember Nomor 61 Tahun 2016",
    ]
    assert "diubah" not in isi_sk.mengingat[0]
    assert (isi_sk.diktum, isi_sk.menimbang) == (("Isi 1", "Isi 2"), ())
    assert isi_sk.periode == "2014-2019"


def test_keputusan_tanpa_periode_tidak_menyebutnya(db: None) -> None:
    assert sk_iku(f.buat_sk_iku(), lembaran=False).periode == ""
