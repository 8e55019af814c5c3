"""Who may keep the money of whom, and what the page costs."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from iku.models import Anggaran, BelanjaPerangkat, CatatanKegiatan, Kegiatan
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.iku.test_halaman_anggaran import alamat, isian, kirim
from tests.layar import kata_inggris
from tests.orang import masuk

pytestmark = pytest.mark.django_db
KUERI = 15


@pytest.fixture
def kegiatan() -> Kegiatan:
    return f.buat_kegiatan(f.buat_program(f.buat_tahun_kinerja().renstra))


@pytest.fixture
def kecamatan(kegiatan: Kegiatan) -> Kecamatan:
    return kegiatan.program.renstra.kecamatan


@pytest.fixture
def operator(kecamatan: Kecamatan) -> Client:
    return masuk("operator", kecamatan)


@pytest.mark.parametrize("peran", ["peninjau", "inspektorat", "admin"])
def test_peran_kabupaten_melihat_angka_bukan_isian(
    kecamatan: Kecamatan, kegiatan: Kegiatan, peran: str
) -> None:
    f.buat_anggaran(kegiatan, "51645000")
    klien = masuk(peran, kecamatan)
    halaman = klien.get(alamat(kecamatan)).content.decode()
    assert "tidak untuk mengisi angka" in halaman
    assert "51.645.000" in halaman
    assert "data-kolom" not in halaman
    data = isian(f"k{kegiatan.pk}", revisi=1, pagu_murni="1")
    assert klien.post(alamat(kecamatan), data).status_code == 403
    assert klien.post(alamat(kecamatan, f"k{kegiatan.pk}"), data).status_code == 403
    assert Anggaran.objects.get().pagu_murni == Decimal(51_645_000)


def test_k02_kegiatan_dan_kecamatan_lain_tidak_ada(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    asing = f.buat_kegiatan(f.buat_program(f.buat_tahun_kinerja().renstra))
    for kode in (f"k{asing.pk}", f"c{asing.pk}", "k0", "x", "b-lain", "jumlah-semua"):
        assert kirim(operator, kecamatan, kode, pagu_murni="1").status_code == 404
        operator.post(alamat(kecamatan), isian(kode, pagu_murni="1", keterangan="x"))
    lain = asing.program.renstra.kecamatan
    assert operator.get(alamat(lain)).status_code == 404
    assert kirim(operator, lain, f"k{asing.pk}", pagu_murni="1").status_code == 404
    semua: list[Any] = [Anggaran, BelanjaPerangkat, CatatanKegiatan]
    assert [m for m in semua if m.objects.exists()] == []


def test_k04_kolom_yang_dipalsukan_diabaikan(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    kode = f"k{kegiatan.pk}"
    palsu = {"tahun": 1999, "kegiatan": 999, "sub_kegiatan": 1, "tercetak": "x", "id": 5}
    kirim(operator, kecamatan, kode, pagu_murni="1", **palsu)
    satu = Anggaran.objects.get()
    assert (satu.tahun, satu.kegiatan, satu.tercetak) == (2020, kegiatan, "")


def test_baris_yang_tidak_dikirim_tidak_disentuh(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan
) -> None:
    f.buat_anggaran(kegiatan, "100")
    assert operator.post(alamat(kecamatan), {}).status_code == 302
    assert Anggaran.objects.get().revisi == 1


def test_tahun_tanpa_rencana_menunjukkan_jalan(operator: Client, kecamatan: Kecamatan) -> None:
    for ekor in ("", "k1/"):
        jawab = operator.get(f"/{kecamatan.alamat}/2031/anggaran/{ekor}")
        assert jawab.status_code == (405 if ekor else 404)
    jawab = operator.post(f"/{kecamatan.alamat}/2031/anggaran/k1/", isian("k1"))
    assert jawab.status_code == 404


@pytest.mark.parametrize("banyak", [1, 12])
def test_banyaknya_kueri_tidak_menurut_banyaknya_baris(
    operator: Client, kecamatan: Kecamatan, kegiatan: Kegiatan, banyak: int
) -> None:
    for _ in range(banyak):
        induk = f.buat_kegiatan(f.buat_program(kegiatan.program.renstra))
        f.buat_anggaran(f.buat_sub_kegiatan(induk))
        f.buat_anggaran(f.buat_kegiatan(kegiatan.program))
    operator.get(alamat(kecamatan))
    with CaptureQueriesContext(connection) as kueri:
        assert operator.get(alamat(kecamatan)).status_code == 200
    assert len(kueri) <= KUERI, [k["sql"][:90] for k in kueri.captured_queries]


def test_halaman_anggaran_seluruhnya_berbahasa_indonesia(
    operator: Client, kecamatan: Kecamatan
) -> None:
    assert kata_inggris(operator.get(alamat(kecamatan)).content.decode()) == []
