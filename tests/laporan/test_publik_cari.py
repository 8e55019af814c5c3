"""The search of the public site: names as people say them, years, kinds and codes."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.test import Client

from kecamatan.models import Kecamatan
from laporan.models import Terbitan
from tests import factories as f
from tests.terbitan import buat_terbitan

pytestmark = pytest.mark.django_db


@pytest.fixture
def semua(db: None) -> dict[str, Terbitan]:
    """Two kecamatan, two kinds, two years."""
    contoh = f.buat_kabupaten("Contoh", slug="contoh", jenis="kabupaten")
    batu = f.buat_kabupaten("Batu", slug="batu", jenis="kota")
    enam = f.buat_kecamatan(contoh, nama="Contoh 06", slug="contoh-06")
    bumiaji = f.buat_kecamatan(batu, nama="Bumiaji", slug="bumiaji")
    return {
        "enam pk 2024": buat_terbitan(f.buat_dokumen(enam, "pk", 2024)),
        "enam rkt 2023": buat_terbitan(f.buat_dokumen(enam, "rkt", 2023)),
        "bumiaji lkj 2024": buat_terbitan(f.buat_dokumen(bumiaji, "lkj", 2024)),
    }


def hasil(kata: str, semua: dict[str, Terbitan]) -> set[str]:
    """Which of them are found, by the codes that stand in the list."""
    html = Client().get("/publik/", {"q": kata}).content.decode()
    kode = set(re.findall(r"kode ([2-9A-Z-]{14})", html))
    return {nama for nama, t in semua.items() if t.kode in kode}


ENAM = {"enam pk 2024", "enam rkt 2023"}


@pytest.mark.parametrize(
    ("kata", "ketemu"),
    [
        ("Kecamatan Contoh 06", ENAM),
        ("kabupaten contoh", ENAM),
        ("Kota Batu", {"bumiaji lkj 2024"}),
        ("kec. bumiaji kota batu", {"bumiaji lkj 2024"}),
        ("tahun 2024", {"enam pk 2024", "bumiaji lkj 2024"}),
        ("rencana kinerja tahunan kecamatan contoh", {"enam rkt 2023"}),
        ("kecamatan batu tahun 2023", set()),
    ],
)
def test_pencarian_dengan_sebutan_seperti_orang_mengatakannya(
    semua: dict[str, Terbitan], kata: str, ketemu: set[str]
) -> None:
    assert hasil(kata, semua) == ketemu


@pytest.mark.parametrize("kata", ["kecamatan", "KABUPATEN kota", "tahun"])
def test_pencarian_kata_umum_saja_menampilkan_semua_dengan_petunjuk(
    semua: dict[str, Terbitan], client: Client, kata: str
) -> None:
    assert hasil(kata, semua) == semua.keys()
    assert "tidak membedakan dokumen" in client.get("/publik/", {"q": kata}).content.decode()
    lain = client.get("/publik/", {"q": f"{kata} contoh"}).content.decode()
    assert "tidak membedakan dokumen" not in lain


@pytest.mark.parametrize(
    "tulis",
    [
        str,
        str.lower,
        lambda k: k.replace("-", ""),
        lambda k: k.replace("-", " "),
        lambda k: f"kode {k}",
        lambda k: f"https://contoh.go.id/verifikasi/{k}",
    ],
)
def test_kode_dokumen_membawa_ke_dokumennya(
    semua: dict[str, Terbitan], tulis: Callable[[str], str]
) -> None:
    assert hasil(tulis(semua["enam rkt 2023"].kode), semua) == {"enam rkt 2023"}


def test_dokumen_ditemukan_menurut_nama_waktu_ditetapkan_dan_nama_kini(
    semua: dict[str, Terbitan],
) -> None:
    Kecamatan.objects.filter(slug="bumiaji").update(nama="Ganti")
    assert hasil("kecamatan bumiaji", semua) == {"bumiaji lkj 2024"}
    assert hasil("kecamatan ganti", semua) == {"bumiaji lkj 2024"}
