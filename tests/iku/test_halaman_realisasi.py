"""The entry page of realisasi through Django's client: what is stored, refused, and shown."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from iku.models import Indikator, Realisasi
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.orang import masuk, pengguna

pytestmark = pytest.mark.django_db
KUERI = 15


@pytest.fixture
def kecamatan() -> Kecamatan:
    tahun = f.buat_tahun_kinerja()
    f.buat_kebijakan(tahun.kecamatan.kabupaten)
    return tahun.kecamatan


@pytest.fixture
def indikator(kecamatan: Kecamatan) -> Indikator:
    sasaran = f.buat_sasaran(f.buat_tujuan(kecamatan.renstra.get()))
    satu = f.buat_indikator(sasaran, satuan="%")
    f.buat_target(satu)
    return satu


@pytest.fixture
def operator(kecamatan: Kecamatan) -> Client:
    return masuk("operator", kecamatan)


def alamat(kecamatan: Kecamatan, indikator: Indikator | None = None, ekor: str = "") -> str:
    awal = f"/{kecamatan.alamat}/2020/realisasi/"
    return f"{awal}{indikator.pk}/{ekor}" if indikator else awal


def isian(indikator: Indikator, **medan: Any) -> dict[str, Any]:
    return {f"i{indikator.pk}-{nama}": nilai for nama, nilai in medan.items()}


def kirim(klien: Client, kecamatan: Kecamatan, indikator: Indikator, **medan: Any) -> Any:
    return klien.post(alamat(kecamatan, indikator), isian(indikator, **medan))


def test_baris_tersimpan_dengan_penulisnya(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    jawab = kirim(operator, kecamatan, indikator, nilai="67,6", revisi=0)
    satu = Realisasi.objects.get()
    assert (jawab.status_code, satu.angka, satu.revisi) == (200, Decimal("67.6"), 1)
    assert "84,5%" in jawab.content.decode()
    assert [h.history_user for h in satu.history.all()] == [pengguna(operator)]


def test_kiriman_kedua_yang_sama_tidak_menambah_riwayat(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    for _ in range(2):
        assert kirim(operator, kecamatan, indikator, nilai="66", revisi=0).status_code == 200
    assert Realisasi.objects.get().history.count() == 1


def test_revisi_basi_memperlihatkan_kedua_nilai(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    kirim(operator, kecamatan, indikator, nilai="66", revisi=0)
    jawab = kirim(masuk("sekcam", kecamatan), kecamatan, indikator, nilai="70", revisi=0)
    halaman = jawab.content.decode()
    assert jawab.status_code == 409
    assert "Tersimpan: <strong>66</strong>" in halaman
    assert "Isian saya: <strong>70%</strong>" in halaman
    assert Realisasi.objects.get().angka == 66


@pytest.mark.parametrize(("pilih", "tersimpan"), [("saya", 70), ("tersimpan", 66)])
def test_orang_kedua_memilih(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator, pilih: str, tersimpan: int
) -> None:
    kirim(operator, kecamatan, indikator, nilai="66", revisi=0)
    pilihan = {"nilai": "70", "revisi": 0, "revisi_kini": 1, "pilih": pilih}
    assert kirim(operator, kecamatan, indikator, **pilihan).status_code == 200
    assert Realisasi.objects.get().angka == tersimpan


def test_yang_dikosongkan_orang_lain_tidak_diisi_diam_diam(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    kirim(operator, kecamatan, indikator, nilai="66", revisi=0)
    kirim(operator, kecamatan, indikator, nilai="", revisi=1)
    jawab = kirim(operator, kecamatan, indikator, nilai="70", revisi=1)
    assert jawab.status_code == 409
    assert "dikosongkan" in jawab.content.decode()
    assert not Realisasi.objects.exists()


@pytest.mark.parametrize(
    ("medan", "kata"),
    [
        ({"nilai": "1.2.3"}, "1.2.3"),
        ({"nilai": "67.625"}, "bisa berarti"),
        ({"nilai": "tujuh"}, "tujuh"),
        ({"pembilang": "5"}, "Penyebut belum diisi"),
        ({"pembilang": "5", "penyebut": "0"}, "Penyebut nol"),
        ({"tanpa_data": "on"}, "Tulis alasan"),
        ({"nilai": "9" * 40}, ""),
    ],
)
def test_isian_salah_dijelaskan_dan_tidak_disimpan(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator, medan: Any, kata: str
) -> None:
    jawab = kirim(operator, kecamatan, indikator, **medan, revisi=0)
    assert jawab.status_code == 422
    assert kata in jawab.content.decode()
    assert not Realisasi.objects.exists()


def test_pembilang_dan_penyebut_menjadi_nilai(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    kirim(operator, kecamatan, indikator, pembilang="2", penyebut="3", revisi=0)
    satu = Realisasi.objects.get()
    assert satu.angka == Decimal("66.6667")
    assert (satu.pembilang, satu.penyebut) == (Decimal(2), Decimal(3))


def test_tidak_ada_data_menyimpan_alasan(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    kirim(operator, kecamatan, indikator, tanpa_data="on", alasan="Survei batal", revisi=0)
    satu = Realisasi.objects.get()
    assert (satu.jenis, satu.angka, satu.alasan) == ("tidak_ada", None, "Survei batal")


def test_formulir_utuh_menyimpan_yang_benar_dan_mengembalikan_yang_salah(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    lain = f.buat_indikator(indikator.sasaran, satuan="%", nama="Lain")
    data = isian(indikator, nilai="66", revisi=0) | isian(lain, nilai="x1", revisi=0)
    jawab = operator.post(alamat(kecamatan), data)
    halaman = jawab.content.decode()
    assert jawab.status_code == 422
    assert Realisasi.objects.get().indikator == indikator
    assert "<title>Kesalahan: " in halaman
    assert 'value="x1"' in halaman


def test_hitung_tidak_menulis(operator: Client, kecamatan: Kecamatan, indikator: Indikator) -> None:
    data = isian(indikator, nilai="40")
    jawab = operator.post(alamat(kecamatan, indikator, "hitung/"), data)
    assert "50%" in jawab.content.decode()
    assert not Realisasi.objects.exists()


def test_triwulan_disimpan_sendiri_dan_mengusulkan_setahun(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    Indikator.objects.update(akumulasi="jumlah")
    for t, nilai in enumerate(("10", "20", "30"), start=1):
        data = isian(indikator, nilai=nilai, revisi=0)
        operator.post(f"{alamat(kecamatan, indikator)}?tw={t}", data)
    tersimpan = dict(Realisasi.objects.values_list("triwulan", "angka"))
    assert tersimpan == {1: Decimal(10), 2: Decimal(20), 3: Decimal(30)}
    assert 'data-usulan="60"' in operator.get(alamat(kecamatan)).content.decode()


# -- Who may, and whose ----------------------------------------------------------------------


@pytest.mark.parametrize("peran", ["peninjau", "inspektorat", "admin"])
def test_peran_kabupaten_hanya_membaca(
    kecamatan: Kecamatan, indikator: Indikator, peran: str
) -> None:
    klien = masuk(peran, kecamatan)
    halaman = klien.get(alamat(kecamatan)).content.decode()
    assert "hanya dapat dibaca" in halaman
    assert "data-kolom" not in halaman
    assert kirim(klien, kecamatan, indikator, nilai="1", revisi=0).status_code == 403
    assert klien.post(alamat(kecamatan), isian(indikator, nilai="1")).status_code == 403
    assert not Realisasi.objects.exists()


def test_k02_indikator_kecamatan_lain_tidak_ada(operator: Client, kecamatan: Kecamatan) -> None:
    asing = f.buat_indikator()
    jawab = kirim(operator, kecamatan, asing, nilai="1", revisi=0)
    assert jawab.status_code == 404
    operator.post(alamat(kecamatan), isian(asing, nilai="1", revisi=0))
    assert not Realisasi.objects.exists()


def test_k02_kecamatan_lain_tidak_ada(operator: Client, indikator: Indikator) -> None:
    lain = f.buat_kecamatan()
    assert operator.get(alamat(lain)).status_code == 404
    assert kirim(operator, lain, indikator, nilai="1").status_code == 404


def test_k04_kolom_yang_dipalsukan_diabaikan(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator
) -> None:
    palsu = {"tahun": 1999, "triwulan": 3, "asal": "gabungan", "indikator": 999, "penulis": 1}
    awalan = {f"i{indikator.pk}-{nama}": nilai for nama, nilai in palsu.items()}
    data = isian(indikator, nilai="66", revisi=0) | awalan | palsu
    operator.post(alamat(kecamatan, indikator), data)
    satu = Realisasi.objects.get()
    assert (satu.tahun, satu.triwulan, satu.asal, satu.indikator) == (2020, 0, "sendiri", indikator)


def test_tahun_tanpa_rencana_menunjukkan_jalan(operator: Client, kecamatan: Kecamatan) -> None:
    jawab = operator.get(f"/{kecamatan.alamat}/2031/realisasi/")
    assert jawab.status_code == 404
    assert "belum mempunyai tahun kinerja 2031" in jawab.content.decode()


@pytest.mark.parametrize("banyak", [1, 30])
def test_banyaknya_kueri_tidak_menurut_banyaknya_indikator(
    operator: Client, kecamatan: Kecamatan, indikator: Indikator, banyak: int
) -> None:
    for n in range(banyak):
        f.buat_realisasi(f.buat_indikator(indikator.sasaran, nama=f"Indikator {n}"))
    operator.get(alamat(kecamatan))
    with CaptureQueriesContext(
        connection,
    ) as kueri:
        assert operator.get(alamat(kecamatan)).status_code == 200
    assert len(kueri) <= KUERI, [k["sql"][:90] for k in kueri.captured_queries]
