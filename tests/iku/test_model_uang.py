"""What the database refuses about money and surveys, and that it keeps numbers exactly."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.db.models import Model
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from iku.models import (
    Anggaran,
    Aspek,
    BelanjaPerangkat,
    CatatanKegiatan,
    Pita,
    Realisasi,
    Survei,
    Target,
)
from tests import factories as f
from tests.iku.test_model_akip import SEMUA as AKIP
from tests.iku.test_model_bukti import SEMUA as BUKTI
from tests.iku.test_model_nilai import SEMUA as NILAI
from tests.iku.test_model_rencana import SEMUA as RENCANA
from tests.pelanggaran import (
    Kasus,
    batasan,
    ditolak_basis_data,
    ditolak_formulir,
    parameter,
    pesan_teknis,
)

pytestmark = pytest.mark.django_db
MINUS = Decimal("-0.01")
CACAH = {f"jumlah_{n}": n for n in (1, 2, 3, 4)}
PERSEN = {f"persen_{n}": Decimal(25) for n in (1, 2, 3, 4)}


def _anggaran(*simpul: str, **lain: Any) -> Anggaran:
    sub = f.buat_sub_kegiatan()
    semua = {"kegiatan": sub.kegiatan, "sub_kegiatan": sub}
    return Anggaran(tahun=2020, **{nama: semua[nama] for nama in simpul}, **lain)


def _anggaran_kembar(simpul: str) -> Anggaran:
    ada = _anggaran(simpul)
    ada.save()
    return Anggaran(tahun=2020, **{simpul: getattr(ada, simpul)})


def _belanja(**lain: Any) -> BelanjaPerangkat:
    return BelanjaPerangkat(kecamatan=f.buat_kecamatan(), tahun=2020, kelompok="btl", **lain)


def _belanja_kembar() -> BelanjaPerangkat:
    ada = _belanja()
    ada.save()
    return BelanjaPerangkat(kecamatan=ada.kecamatan, tahun=2020, kelompok="btl")


def _catatan_kembar() -> CatatanKegiatan:
    ada = CatatanKegiatan.objects.create(kegiatan=f.buat_kegiatan(), tahun=2020)
    return CatatanKegiatan(kegiatan=ada.kegiatan, tahun=2020, catatan="Lain")


def _aspek(**lain: Any) -> Aspek:
    skala = f.buat_skala(kegunaan="huruf")
    isi = {"kecamatan": f.buat_kecamatan(), "tahun": 2020, "nama": "SKM", "skala": skala}
    return Aspek(survei=Survei.objects.create(**isi), nama="Persyaratan", **lain)


SEMUA: list[Kasus] = [
    ("iku_anggaran_satu_simpul", _anggaran),
    ("iku_anggaran_satu_simpul", lambda: _anggaran("kegiatan", "sub_kegiatan")),
    ("iku_anggaran_kegiatan_tahun_unik", lambda: _anggaran_kembar("kegiatan")),
    ("iku_anggaran_sub_kegiatan_tahun_unik", lambda: _anggaran_kembar("sub_kegiatan")),
    ("iku_anggaran_pagu_tidak_negatif", lambda: _anggaran("kegiatan", pagu_murni=MINUS)),
    ("iku_anggaran_pagu_tidak_negatif", lambda: _anggaran("kegiatan", pagu_perubahan=MINUS)),
    ("iku_belanjaperangkat_unik", _belanja_kembar),
    ("iku_belanjaperangkat_pagu_tidak_negatif", lambda: _belanja(pagu_murni=MINUS)),
    ("iku_belanjaperangkat_pagu_tidak_negatif", lambda: _belanja(pagu_perubahan=MINUS)),
    ("iku_catatankegiatan_tahun_unik", _catatan_kembar),
    ("iku_aspek_jumlah_atau_persen", lambda: _aspek(**CACAH, **PERSEN)),
    ("iku_aspek_jumlah_atau_skor", lambda: _aspek(**CACAH, skor=Decimal(3))),
    *(("iku_aspek_jumlah_lengkap", lambda k=k: _aspek(**{**CACAH, k: None})) for k in CACAH),
    *(("iku_aspek_persen_lengkap", lambda k=k: _aspek(**{**PERSEN, k: None})) for k in PERSEN),
    ("iku_aspek_skor_0_sampai_100", lambda: _aspek(skor=MINUS)),
    ("iku_aspek_skor_0_sampai_100", lambda: _aspek(skor=Decimal("100.0001"))),
]


def test_setiap_batasan_dicoba_dengan_pelanggaran() -> None:
    assert {nama for nama, _ in [*SEMUA, *NILAI, *RENCANA, *BUKTI, *AKIP]} == set(batasan("iku"))


@parameter(SEMUA)
def test_pelanggaran_ditolak_basis_data(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_basis_data(nama, buat())


@parameter(SEMUA)
def test_pelanggaran_ditolak_dengan_pesan(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_formulir(nama, buat())


def test_setiap_batasan_berpesan() -> None:
    assert [nama for nama, (_, aturan) in batasan("iku").items() if pesan_teknis(aturan)] == []


# -- Unique with nulls -------------------------------------------------------------------------


def test_anggaran_banyak_simpul_boleh_pada_tahun_yang_sama() -> None:
    for _ in range(2):
        f.buat_anggaran(f.buat_kegiatan())
        f.buat_anggaran(f.buat_sub_kegiatan())
    assert Anggaran.objects.filter(tahun=2020).count() == 4


def test_anggaran_realisasi_boleh_melebihi_pagu_dan_kosong() -> None:
    lebih = f.buat_anggaran(pagu="100", realisasi="400")
    kosong = f.buat_anggaran(pagu=None)
    for anggaran in (lebih, kosong):
        anggaran.full_clean()
        anggaran.refresh_from_db()
    assert lebih.realisasi == 400
    assert kosong.pagu_murni is None
    assert kosong.realisasi is None


# -- Numbers -----------------------------------------------------------------------------------


def desimal(digit: int, di_belakang_koma: int) -> st.SearchStrategy[Decimal]:
    """Every number that the column can hold, most often with all its digits."""
    semua = st.integers(-(10**digit) + 1, 10**digit - 1)
    return semua.map(lambda n: Decimal(n).scaleb(-di_belakang_koma))


class AngkaTersimpan(TestCase):
    @given(desimal(15, 2).map(abs), desimal(15, 2))
    def test_uang_lima_belas_angka_tersimpan_tepat(self, pagu: Decimal, nyata: Decimal) -> None:
        objek = f.buat_anggaran(pagu=str(pagu), realisasi=str(nyata))
        terbaca = Anggaran.objects.get(pk=objek.pk)
        assert (terbaca.pagu_murni, terbaca.realisasi) == (pagu, nyata)
        assert str(terbaca.pagu_murni) == f"{pagu:.2f}"

    @given(desimal(15, 4), desimal(15, 2))
    def test_nilai_lima_belas_angka_tersimpan_tepat(self, angka: Decimal, atas: Decimal) -> None:
        target = f.buat_target(angka=str(angka))
        nyata = f.buat_realisasi(target.indikator, angka=str(angka), pembilang=atas)
        assert Target.objects.get(pk=target.pk).angka == angka
        terbaca = Realisasi.objects.get(pk=nyata.pk)
        assert (terbaca.angka, terbaca.pembilang) == (angka, atas)

    @given(desimal(9, 2))
    def test_batas_pita_tersimpan_tepat(self, batas: Decimal) -> None:
        skala = f.buat_skala()
        pita = f.buat_pita(skala, 9, "Lain", str(batas))
        assert Pita.objects.get(pk=pita.pk).batas_bawah == batas
