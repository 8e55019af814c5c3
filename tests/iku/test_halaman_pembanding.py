"""The comparison page through Django's client."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from iku.models import Indikator, Pembanding
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.layar import kata_inggris
from tests.orang import masuk, pengguna

pytestmark = pytest.mark.django_db
D = Decimal
KUERI = 15


@pytest.fixture
def indikator() -> Indikator:
    sasaran = f.buat_sasaran(f.buat_tujuan(f.buat_tahun_kinerja().renstra))
    return f.buat_indikator(sasaran, satuan="%", nama="SKM")


@pytest.fixture
def kecamatan(indikator: Indikator) -> Kecamatan:
    return Kecamatan.objects.get(renstra__tujuan__sasaran__indikator=indikator)


@pytest.fixture
def operator(kecamatan: Kecamatan) -> Client:
    return masuk("operator", kecamatan)


def alamat(kecamatan: Kecamatan, kode: str = "") -> str:
    awal = f"/{kecamatan.alamat}/2020/pembanding/"
    return f"{awal}{kode}/" if kode else awal


def isian(kode: str, revisi: Any = 0, **medan: Any) -> dict[str, Any]:
    return {f"{kode}-{nama}": nilai for nama, nilai in {**medan, "revisi": revisi}.items()}


def kirim(
    klien: Client, kecamatan: Kecamatan, indikator: Indikator, tingkat: str, **medan: Any
) -> Any:
    kode = f"i{indikator.pk}-{tingkat}"
    return klien.post(alamat(kecamatan, kode), isian(kode, **medan))


def test_nilai_bersumber_tersimpan_dengan_selisihnya(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    f.buat_realisasi(indikator, angka="66")
    isi = {"nilai": "80,5", "sumber_data": "BPS 2020"}
    jawab = kirim(operator, kecamatan, indikator, "nasional", **isi)
    satu = Pembanding.objects.get()
    assert jawab.status_code == 200
    assert (satu.tingkat, satu.tahun, satu.angka) == ("nasional", 2020, D("80.5"))
    assert "Selisih <strong>-14,5</strong>" in jawab.content.decode()
    assert [h.history_user for h in satu.history.all()] == [pengguna(operator)]
    kirim(operator, kecamatan, indikator, "nasional", **isi)
    assert satu.history.count() == 1


@pytest.mark.parametrize(
    ("medan", "nama", "kata"),
    [
        ({"nilai": "80"}, "sumber_data", "Tulis sumber datanya"),
        ({"sumber_data": "BPS"}, "nilai", "Isi nilainya"),
        ({"nilai": "67.625", "sumber_data": "BPS"}, "nilai", "bisa berarti"),
        ({"nilai": "9" * 15, "sumber_data": "BPS"}, "nilai", "terlalu besar"),
        ({"tanpa_data": "on"}, "alasan", "Tulis alasan"),
        ({"alasan": "Belum terbit"}, "tanpa_data", "Centang"),
        ({"tanpa_data": "on", "alasan": "x", "nilai": "80"}, "nilai", "Kosongkan nilai"),
    ],
)
def test_isian_setengah_dijelaskan_di_medannya(
    operator: Client,
    kecamatan: Kecamatan,
    indikator: Indikator,
    medan: Any,
    nama: str,
    kata: str,
) -> None:
    jawab = kirim(operator, kecamatan, indikator, "provinsi", **medan)
    letak = jawab.content.decode().split(f'id="salah-i{indikator.pk}-provinsi-{nama}"')[1]
    assert jawab.status_code == 422
    assert kata in letak.split("</span>")[0]
    assert not Pembanding.objects.exists()


def test_tidak_ada_data_beralasan_lalu_dikosongkan(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    kirim(operator, kecamatan, indikator, "nasional", tanpa_data="on", alasan="Belum terbit")
    satu = Pembanding.objects.get()
    assert (satu.jenis, satu.alasan, satu.angka) == ("tidak_ada", "Belum terbit", None)
    assert kirim(operator, kecamatan, indikator, "nasional", revisi=1).status_code == 200
    assert not Pembanding.objects.exists()


def test_revisi_basi_memperlihatkan_kedua_isian(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    kirim(operator, kecamatan, indikator, "nasional", nilai="80", sumber_data="BPS")
    dua, isi = masuk("sekcam", kecamatan), {"nilai": "81", "sumber_data": "BPS"}
    jawab = kirim(dua, kecamatan, indikator, "nasional", **isi)
    halaman = jawab.content.decode()
    assert jawab.status_code == 409
    assert "Tersimpan: Nilai <strong>80</strong>" in halaman
    assert "Isian saya: Nilai <strong>81</strong>" in halaman
    kirim(dua, kecamatan, indikator, "nasional", **isi, pilih="saya", revisi_kini=1)
    assert Pembanding.objects.get().angka == 81


def test_yang_dikosongkan_orang_lain_tidak_diisi_diam_diam(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    kirim(operator, kecamatan, indikator, "nasional", nilai="80", sumber_data="BPS")
    kirim(operator, kecamatan, indikator, "nasional", revisi=1)
    isi = {"nilai": "81", "sumber_data": "BPS", "revisi": 1}
    jawab = kirim(operator, kecamatan, indikator, "nasional", **isi)
    assert jawab.status_code == 409
    assert not Pembanding.objects.exists()


def test_formulir_utuh_tanpa_javascript(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    baik = isian(f"i{indikator.pk}-nasional", nilai="80", sumber_data="BPS")
    salah = isian(f"i{indikator.pk}-provinsi", nilai="delapan", sumber_data="BPS")
    jawab = operator.post(alamat(kecamatan), baik | salah)
    assert jawab.status_code == 422
    assert 'value="delapan"' in jawab.content.decode()
    assert Pembanding.objects.get().tingkat == "nasional"


def test_indikator_kegiatan_tampil_bila_diminta_atau_berpembanding(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    kegiatan = f.buat_kegiatan(f.buat_program(kecamatan.renstra.get()))
    keluaran = f.buat_indikator(kegiatan, nama="Jumlah laporan")
    assert "Jumlah laporan" not in operator.get(alamat(kecamatan)).content.decode()
    assert "Jumlah laporan" in operator.get(f"{alamat(kecamatan)}?semua").content.decode()
    kirim(operator, kecamatan, keluaran, "kabupaten", nilai="3", sumber_data="Bappeda")
    assert "Jumlah laporan" in operator.get(alamat(kecamatan)).content.decode()


@pytest.mark.parametrize("peran", ["peninjau", "inspektorat", "admin"])
def test_peran_kabupaten_melihat_nilai_bukan_isian(
    kecamatan: Kecamatan, indikator: Indikator, peran: str
) -> None:
    Pembanding.objects.create(indikator=indikator, tahun=2020, angka=D("88.5"), sumber_data="BPS")
    klien = masuk(peran, kecamatan)
    halaman = klien.get(alamat(kecamatan)).content.decode()
    assert "tidak untuk mengisi angka" in halaman
    assert "88,5%" in halaman
    assert "data-kolom" not in halaman
    jawab = kirim(klien, kecamatan, indikator, "nasional", nilai="1", sumber_data="x", revisi=1)
    assert jawab.status_code == 403
    assert klien.post(alamat(kecamatan), isian("x")).status_code == 403
    assert Pembanding.objects.get().angka == D("88.5")


def test_k02_indikator_dan_kecamatan_lain_tidak_ada(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    asing = f.buat_indikator()
    isi = {"nilai": "1", "sumber_data": "x"}
    assert kirim(operator, kecamatan, asing, "nasional", **isi).status_code == 404
    assert kirim(operator, kecamatan, indikator, "dunia", **isi).status_code == 404
    operator.post(alamat(kecamatan), isian(f"i{asing.pk}-nasional", **isi))
    lain = f.buat_kecamatan()
    assert operator.get(alamat(lain)).status_code == 404
    assert kirim(operator, lain, indikator, "nasional", **isi).status_code == 404
    assert not Pembanding.objects.exists()


def test_k04_kolom_yang_dipalsukan_diabaikan(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    palsu = {"tahun": 1999, "tingkat": "provinsi", "jenis": "teks", "teks": "x", "tercetak": "y"}
    kode = f"i{indikator.pk}-nasional"
    data = isian(kode, nilai="1", sumber_data="BPS", **palsu)
    operator.post(alamat(kecamatan, kode), data | palsu)
    satu = Pembanding.objects.get()
    assert (satu.tahun, satu.tingkat, satu.jenis, satu.tercetak) == (2020, "nasional", "angka", "")


@pytest.mark.parametrize("banyak", [1, 30])
def test_banyaknya_kueri_tidak_menurut_banyaknya_indikator(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator, banyak: int
) -> None:
    for n in range(banyak):
        satu = f.buat_realisasi(f.buat_indikator(indikator.sasaran, nama=f"Indikator {n}"))
        Pembanding.objects.create(indikator=satu.indikator, tahun=2020, angka=D(n))
    operator.get(alamat(kecamatan))
    with CaptureQueriesContext(connection) as kueri:
        assert operator.get(alamat(kecamatan)).status_code == 200
    assert len(kueri) <= KUERI, [k["sql"][:90] for k in kueri.captured_queries]


def test_halaman_pembanding_seluruhnya_berbahasa_indonesia(
    operator: Client, kecamatan: Kecamatan
) -> None:
    assert kata_inggris(operator.get(alamat(kecamatan)).content.decode()) == []
