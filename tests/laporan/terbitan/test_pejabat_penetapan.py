"""Who may sign by the date of the document: nobody before or after their term of office."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from kecamatan.models import Kecamatan, Pejabat
from kecamatan.tanggal import baca
from laporan.models import Dokumen, Terbitan
from laporan.terbitan.pejabat import camat_pada, tidak_menjabat
from tests.laporan.terbitan.jalan import Orang
from tests.laporan.terbitan.test_halaman_terbitan import TETAPKAN, isian, klien

CAMAT = Pejabat(nama="RINI", jabatan="Camat", mulai=date(2022, 1, 1), selesai=date(2024, 1, 31))
PLT = Pejabat(nama="BUDI", jabatan="Camat", status="Plt.", mulai=date(2024, 2, 1))
SEKCAM = Pejabat(nama="TUTI", jabatan="Sekretaris Camat", mulai=date(2024, 2, 2))
SEMUA = [CAMAT, PLT, SEKCAM]


@pytest.mark.parametrize(
    ("satu", "teks"),
    [
        (CAMAT, "31 Januari 2024"),
        (PLT, "1 Februari 2024"),
        (CAMAT, "Januari 2024"),
        (PLT, "Februari 2024"),
        (SEKCAM, "Februari 2024"),
    ],
)
def test_yang_menjabat_pada_tanggal_atau_bulannya_diterima(satu: Pejabat, teks: str) -> None:
    assert tidak_menjabat(satu, baca(teks), SEMUA) == ""


def test_yang_belum_menjabat_ditolak_dengan_masa_dan_penggantinya() -> None:
    kata = "Plt. Camat BUDI menjabat sejak 1 Februari 2024, jadi belum menjabat pada {}. Pilih yang"
    for teks in ("15 Januari 2024", "31 Januari 2024", "Januari 2024"):
        alasan = tidak_menjabat(PLT, baca(teks), SEMUA)
        assert alasan.startswith(kata.format(teks))
        assert "(Camat RINI)" in alasan


def test_yang_tidak_lagi_menjabat_ditolak_dengan_masa_dan_penggantinya() -> None:
    kata = "Camat RINI menjabat sampai 31 Januari 2024, jadi tidak lagi menjabat pada {}."
    for teks in ("1 Februari 2024", "Februari 2024", "31 Januari 2025"):
        alasan = tidak_menjabat(CAMAT, baca(teks), SEMUA)
        assert alasan.startswith(kata.format(teks))
        assert "(Plt. Camat BUDI)" in alasan


def test_tanpa_pejabat_pada_tanggalnya_disebut_di_mana_memperbaikinya() -> None:
    alasan = tidak_menjabat(PLT, baca("5 Mei 2021"), SEMUA)
    assert "halaman Profil, bagian Pejabat" in alasan


def test_camat_pada_bulan_pergantian_ialah_yang_di_akhirnya() -> None:
    pengganti = Pejabat(nama="EVI", jabatan="Camat", mulai=date(2024, 1, 20))
    assert camat_pada([pengganti, CAMAT], baca("Januari 2024")) is pengganti
    assert camat_pada([pengganti, CAMAT], baca("19 Januari 2024")) is CAMAT
    assert camat_pada([SEKCAM], baca("5 Mei 2024")) is None


# -- On the page -------------------------------------------------------------------------------


@pytest.fixture
def plt(balung: Kecamatan) -> Pejabat:
    """In office after the one of 2021, and before the one of today."""
    masa = {"mulai": "2022-01-01", "selesai": "2022-12-31"}
    return Pejabat.objects.create(
        **{"kecamatan": balung, "nama": "BUDI", "jabatan": "Camat", "status": "Plt.", **masa}
    )


def pilihan(html: str) -> list[tuple[str, bool]]:
    """The officials as they are listed, and which is chosen."""
    kotak = html.partition('name="penandatangan"')[2].partition("</select>")[0]
    semua = re.findall(r'<option value="\d+"( selected)?>(.*?)</option>', kotak)
    return [(teks.strip(), bool(terpilih)) for terpilih, teks in semua]


@pytest.mark.django_db
def test_penetapan_oleh_yang_belum_menjabat_ditolak(
    pk: Dokumen, orang: Orang, plt: Pejabat
) -> None:
    jawab = klien(orang).post(TETAPKAN, isian(pk, penandatangan=plt.pk))
    teks = jawab.content.decode()
    assert jawab.status_code == 422
    assert "Plt. Camat BUDI menjabat sejak 1 Januari 2022" in teks
    assert "belum menjabat pada 5 Februari 2021" in teks
    assert ("Plt. Camat BUDI (1 Januari 2022 – 31 Desember 2022)", True) in pilihan(teks)
    assert not Terbitan.objects.exists()
    kirim = isian(pk, penandatangan=plt.pk, tanggal_hari="", tanggal_bulan="1")
    assert klien(orang).post(TETAPKAN, kirim | {"tanggal_tahun": "2022"}).status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("tanggal", "pertama"),
    [
        ({"tanggal_hari": 31, "tanggal_bulan": 12, "tanggal_tahun": 2022}, "Plt. Camat BUDI"),
        ({"tanggal_hari": None, "tanggal_bulan": 3, "tanggal_tahun": 2021}, "Camat WIDAYAKA"),
        (dict.fromkeys(("tanggal_hari", "tanggal_bulan", "tanggal_tahun")), "Camat RACHMAD"),
    ],
)
def test_yang_menjabat_pada_tanggal_dokumen_terpilih_dan_di_atas(
    pk: Dokumen, orang: Orang, plt: Pejabat, tanggal: dict[str, Any], pertama: str
) -> None:
    """Also where the document names somebody who held office at another time."""
    lain = Pejabat.objects.get(nama__startswith="WIDAYAKA")
    salah = plt if pertama == "Camat WIDAYAKA" else lain
    Dokumen.objects.filter(pk=pk.pk).update(penandatangan=salah, **tanggal)
    semua = pilihan(klien(orang).get(TETAPKAN).content.decode())
    assert semua[0][0].startswith(pertama)
    assert [terpilih for _, terpilih in semua] == [True, False, False]
    assert all(" – " in teks for teks, _ in semua)


@pytest.mark.django_db
def test_penandatangan_yang_dicatat_dan_menjabat_tetap_terpilih(pk: Dokumen, orang: Orang) -> None:
    sekcam = Pejabat.objects.create(
        kecamatan=pk.kecamatan, nama="TUTI", jabatan="Sekretaris Camat", mulai="2020-01-01"
    )
    tanggal = {"tanggal_hari": 5, "tanggal_bulan": 2, "tanggal_tahun": 2021}
    Dokumen.objects.filter(pk=pk.pk).update(penandatangan=sekcam, **tanggal)
    html = klien(orang).get(TETAPKAN).content.decode()
    assert ("Sekretaris Camat TUTI (1 Januari 2020 – sekarang)", True) in pilihan(html)
