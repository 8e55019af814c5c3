"""Cache-Control of pages: private for whoever is signed in, and nobody else's business."""

from __future__ import annotations

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client

from kecamatan.models import Kecamatan
from sakip.simpanan import PRIBADI, TidakDisimpan
from tests import factories as f
from tests.orang import masuk
from tests.terbitan import buat_terbitan

pytestmark = pytest.mark.django_db


@pytest.fixture
def satu() -> Kecamatan:
    return f.buat_kecamatan(f.buat_kabupaten("Uji", slug="uji"), slug="satu")


def test_halaman_orang_yang_masuk_tidak_disimpan_perantara(satu: Kecamatan) -> None:
    operator = masuk("operator", satu)
    for jalur, status in (("/", (200, 302)), ("/uji/satu/2024/", (200,)), ("/tidak/ada/", (404,))):
        jawab = operator.get(jalur)
        assert jawab.status_code in status
        assert jawab["Cache-Control"] == PRIBADI


def test_halaman_umum_sama_bagi_yang_masuk_dan_yang_tidak(satu: Kecamatan) -> None:
    buat_terbitan(f.buat_dokumen(satu, "pk"))
    for klien in (Client(), masuk("operator", satu)):
        for jalur in ("/publik/", "/publik/uji/satu/", "/publik/tidak-ada/"):
            assert "Cache-Control" not in klien.get(jalur)
        assert "public" in klien.get("/publik/uji/satu/2020/pk-v1.pdf")["Cache-Control"]
    assert "Cache-Control" not in Client().get("/verifikasi/")


@pytest.mark.parametrize(
    "kepala", [{"Cache-Control": "no-store"}, {"Content-Type": "application/pdf"}]
)
def test_aturan_halaman_sendiri_dan_unduhan_tetap(satu: Kecamatan, kepala: dict[str, str]) -> None:
    permintaan = HttpRequest()
    permintaan.user = f.buat_anggota("operator", satu).pengguna
    jawab = TidakDisimpan(lambda _: HttpResponse(headers=kepala))(permintaan)
    assert jawab.get("Cache-Control") == kepala.get("Cache-Control")
