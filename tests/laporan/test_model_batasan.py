"""What the database refuses about documents and the text in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model

from kecamatan.tanggal import TanggalSebagian
from laporan.models import (
    Analisis,
    ButirReviu,
    Cetakan,
    Dokumen,
    Kendala,
    KetentuanSk,
    Narasi,
    SkIku,
    TataLetak,
    Tenggat,
)
from tests import factories as f
from tests.laporan.test_model_alur import SEMUA as ALUR
from tests.pelanggaran import (
    Kasus,
    batasan,
    ditolak_basis_data,
    ditolak_formulir,
    parameter,
    pesan_teknis,
)

pytestmark = pytest.mark.django_db


def _dokumen(**lain: Any) -> Dokumen:
    return Dokumen(kecamatan=f.buat_kecamatan(), jenis="lkj", tahun=2020, **lain)


def _bertanggal(tahun: int, bulan: int, hari: int) -> Dokumen:
    return _dokumen(tanggal_tahun=tahun, tanggal_bulan=bulan, tanggal_hari=hari)


def _dokumen_kembar() -> Dokumen:
    ada = f.buat_dokumen()
    return Dokumen(kecamatan=ada.kecamatan, jenis="lkj", tahun=2020)


def _sk(**lain: Any) -> SkIku:
    renstra = f.buat_renstra()
    isi = {"tentang": "IKU", "judul_lampiran": "LAMPIRAN", **lain}
    return SkIku(dokumen=f.buat_dokumen(renstra.kecamatan, "sk-iku"), renstra=renstra, **isi)


def _ketentuan(jenis: str, *, peraturan: bool, teks: str) -> KetentuanSk:
    isi = f.buat_peraturan() if peraturan else None
    return KetentuanSk(sk=f.buat_sk_iku(), jenis=jenis, peraturan=isi, teks=teks)


def _tata(**margin: int) -> TataLetak:
    return TataLetak(kabupaten=f.buat_kabupaten(), **margin)


def _narasi_kembar() -> Narasi:
    isi = {"tahun": 2020, "jenis": "lkj", "bagian": "iku", "isi": "Teks"}
    ada = Narasi.objects.create(kecamatan=f.buat_kecamatan(), **isi)
    return Narasi(kecamatan=ada.kecamatan, **isi)


def _analisis_kembar() -> Analisis:
    ada = Analisis.objects.create(sasaran=f.buat_sasaran(), tahun=2020)
    return Analisis(sasaran=ada.sasaran, tahun=2020, uraian="Lain")


def _kendala(**lain: Any) -> Kendala:
    return Kendala(kecamatan=f.buat_kecamatan(), tahun=2020, **lain)


def _tenggat_kembar() -> Tenggat:
    isi = {"tahun": 2020, "hal": "lkj", "tanggal": date(2021, 2, 28)}
    ada = Tenggat.objects.create(kabupaten=f.buat_kabupaten(), **isi)
    return Tenggat(kabupaten=ada.kabupaten, **isi)


def _butir_kembar() -> ButirReviu:
    ButirReviu.objects.create(kelompok="format", urutan=1, pernyataan="A")
    return ButirReviu(kelompok="format", urutan=1, pernyataan="B")


TAK_ADA = (
    *((2021, 1, 0), (2021, 1, 32), (2021, 4, 31), (2021, 2, 31), (2021, 2, 30), (2020, 2, 30)),
    *((2021, 2, 29), (2100, 2, 29)),
)
ADA = ((2021, 1, 31), (2021, 4, 30), (2021, 2, 28), (2020, 2, 29), (2000, 2, 29), (2021, 12, 31))
SEMUA: list[Kasus] = [
    ("laporan_dokumen_versi_unik", _dokumen_kembar),
    ("laporan_dokumen_bulan_dan_tahun", lambda: _dokumen(tanggal_bulan=1)),
    ("laporan_dokumen_bulan_dan_tahun", lambda: _dokumen(tanggal_tahun=2021, tanggal_bulan=0)),
    ("laporan_dokumen_bulan_dan_tahun", lambda: _dokumen(tanggal_tahun=2021, tanggal_bulan=13)),
    ("laporan_dokumen_hari_dalam_bulan", lambda: _dokumen(tanggal_hari=1)),
    ("laporan_dokumen_bulan_dan_tahun", lambda: _dokumen(tanggal_tahun=2021)),
    *(
        ("laporan_dokumen_bulan_dan_tahun", lambda t=t: _dokumen(tanggal_tahun=t, tanggal_bulan=1))
        for t in (1944, 2101)
    ),
    *(("laporan_dokumen_hari_dalam_bulan", lambda t=t: _bertanggal(*t)) for t in TAK_ADA),
    ("laporan_skiku_periode_urut", lambda: _sk(periode_awal=2021, periode_akhir=2020)),
    ("laporan_skiku_periode_urut", lambda: _sk(periode_awal=2021)),
    ("laporan_skiku_periode_urut", lambda: _sk(periode_akhir=2021)),
    *(
        ("laporan_ketentuansk_teks_atau_peraturan", lambda x=x: _ketentuan(**x))
        for x in (
            {"jenis": "mengingat", "peraturan": False, "teks": "UU 23"},
            {"jenis": "mengingat", "peraturan": True, "teks": "UU 23"},
            {"jenis": "mengingat", "peraturan": False, "teks": ""},
            {"jenis": "menimbang", "peraturan": True, "teks": ""},
            {"jenis": "diktum", "peraturan": False, "teks": ""},
        )
    ),
    ("laporan_tataletak_margin_minimal", lambda: _tata(margin_atas=19)),
    ("laporan_tataletak_margin_minimal", lambda: _tata(margin_bawah=24)),
    ("laporan_tataletak_margin_minimal", lambda: _tata(margin_kiri=29)),
    ("laporan_tataletak_margin_minimal", lambda: _tata(margin_kanan=19)),
    ("laporan_narasi_unik", _narasi_kembar),
    ("laporan_analisis_unik", _analisis_kembar),
    ("laporan_kendala_tidak_kosong", _kendala),
    ("laporan_butirreviu_urutan_unik", _butir_kembar),
    ("laporan_tenggat_satu_per_hal", _tenggat_kembar),
    ("laporan_cetakan_selesai_berukuran", lambda: Cetakan(kunci="a", keadaan="selesai")),
    ("laporan_cetakan_selesai_berukuran", lambda: Cetakan(kunci="a", ukuran=1)),
]


def test_setiap_batasan_dicoba_dengan_pelanggaran() -> None:
    assert {nama for nama, _ in [*SEMUA, *ALUR]} == set(batasan("laporan"))


@parameter(SEMUA)
def test_pelanggaran_ditolak_basis_data(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_basis_data(nama, buat())


@parameter(SEMUA)
def test_pelanggaran_ditolak_dengan_pesan(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_formulir(nama, buat())


def test_setiap_batasan_berpesan() -> None:
    assert [nama for nama, (_, aturan) in batasan("laporan").items() if pesan_teknis(aturan)] == []


# -- What may be there -----------------------------------------------------------------------


@pytest.mark.parametrize("hari", [None, 1, 31])
def test_tanggal_sebagian_tersimpan_dan_terbaca(hari: int | None) -> None:
    dokumen = f.buat_dokumen(tanggal_tahun=2021, tanggal_bulan=3, tanggal_hari=hari)
    dokumen.refresh_from_db()
    assert dokumen.tanggal == TanggalSebagian(2021, 3, hari)


@pytest.mark.parametrize("tanggal", ADA)
def test_tanggal_yang_ada_diterima(tanggal: tuple[int, int, int]) -> None:
    dokumen = _bertanggal(*tanggal)
    dokumen.full_clean()
    dokumen.save()
    assert dokumen.tanggal == TanggalSebagian(*tanggal)


def test_dokumen_tanpa_tanggal_tidak_bertanggal() -> None:
    assert f.buat_dokumen().tanggal is None


def test_satu_tata_letak_per_kabupaten_dan_satu_sk_per_dokumen() -> None:
    tata, sk = _tata(), _sk()
    for ada in (tata, sk):
        ada.save()
    for kedua in (
        TataLetak(kabupaten=tata.kabupaten),
        SkIku(dokumen=sk.dokumen, renstra=sk.renstra, tentang="a", judul_lampiran="b"),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            kedua.save()
