"""Every page, as the fitting person, at every width: no barrier, no sideways scrolling.

What must be seen comes from the URLconf: a new page is walked to by itself, or fails here until
it has a link or stands in `BUKAN_HALAMAN` with its reason.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import FilePayload, Page, expect

from iku.selectors.banyak import kunci_indikator
from tests.akses.rute import semua_rute
from tests.iku.berkas_bukti import gambar
from tests.peramban import kantor
from tests.peramban.conftest import Buka
from tests.peramban.hambatan import hambatan
from tests.peramban.telusur import BUKAN_HALAMAN, Telusur, bagian_produk, rute_umum
from tests.server import Kelola

TEMPAT = (
    ("/jember/balung/2020/", "operator", frozenset({200})),
    ("/jember/mayang/2021/", kantor.CAMAT, frozenset({200})),
    ("/jember/patrang/2025/", "peninjau", frozenset({200, 404})),
    (kantor.KOSONG, kantor.CAMAT, frozenset({200, 404})),
    (kantor.LENGKAP, kantor.CAMAT, frozenset({200})),
)
"""Address, who, and which answers are right there: 404 says that there are no data yet."""
ALUR = f"{kantor.LENGKAP}dokumen/lkj/alur/"
REVIU = f"{kantor.TANPA_SK}dokumen/lkj/reviu/"
LAIN = {
    "teks": [(f"{kantor.TANPA_SK}teks/", kantor.CAMAT), (kantor.TEKS_SENDIRI, kantor.CAMAT)],
    "dokumen": [
        (f"{kantor.TANPA_SK}dokumen/", kantor.CAMAT),
        (ALUR, "inspektorat"),
        (f"{kantor.TANPA_SK}dokumen/rkt/alur/", kantor.CAMAT),
    ],
    "tinjau": [
        *((ALUR, "peninjau"), (ALUR, kantor.CAMAT)),
        *((REVIU, "inspektorat"), (REVIU.replace("2021", "2022"), "inspektorat")),
    ],
    "delegasi": [(f"{kantor.LENGKAP}profil/", kantor.CAMAT)],
    "akip": [(f"{kantor.LENGKAP}akip/", "peninjau"), (f"{kantor.LENGKAP}akip/", kantor.CAMAT)],
}
"""Where else a part has pages, and for whom."""
TANPA_AWAL = {"tinjau", "delegasi"}
"""Parts without a first page of their own: they are reached from elsewhere."""
KUNCI = kunci_indikator("Indikator Lengkap", "sasaran")
UMUM = {
    "awal": ("/?pilih=1", "peninjau"),
    "masuk": ("/masuk/", None),
    "lupa_sandi": ("/akun/lupa/", None),
    "password_reset_confirm": ("/akun/baru/MQ/a-b/", None),
    "ubah_sandi": ("/akun/sandi/", "operator"),
    "bantuan": ("/bantuan/", "operator"),
    "istilah": ("/bantuan/istilah/", "operator"),
    "tinjauan": ("/jember/2020/tinjauan/?status=salah", "peninjau"),
    "tinjauan_indikator": ("/jember/2020/tinjauan/indikator/", "peninjau"),
    "tinjauan_indikator_satu": (f"/jember/2020/tinjauan/indikator/banding/{KUNCI}/", "peninjau"),
    "ajuan": ("/jember/2020/ajuan/", "peninjau"),
    "paket": ("/jember/2020/paket/", "peninjau"),
    "paket_rinci": (f"/jember/2020/paket/{kantor.PAKET}/", "peninjau"),
    "verifikasi": ("/verifikasi/", None),
    "verifikasi_kode": (f"/verifikasi/{kantor.KODE}", None),
    "akip_semua": ("/jember/2020/akip/", "peninjau"),
    "publik": ("/publik/?q=lengkap", None),
    "publik_kabupaten": ("/publik/jember/", None),
    "publik_kabupaten_tahun": ("/publik/jember/tahun/2020/", None),
    "publik_kecamatan": ("/publik/jember/lengkap/", None),
    "publik_tahun": ("/publik/jember/lengkap/2020/", None),
}


@pytest.fixture(scope="session")
def kantor_lain(kelola_server: Kelola) -> None:
    modul = kantor.__name__
    kelola_server("shell", "-c", f"from {modul} import siapkan; siapkan()")


@pytest.mark.pesan_konsol("status of 404", "status of 422")
@pytest.mark.parametrize("bagian", sorted(bagian_produk()), ids=lambda b: b or "beranda")
def test_setiap_halaman_bagian_tanpa_hambatan(buka: Buka, kantor_lain: None, bagian: str) -> None:
    telusur = Telusur(bagian)
    for tempat, peran, boleh in () if bagian in TANPA_AWAL else TEMPAT:
        page = buka("/bantuan/istilah/", sebagai=peran)
        if (tempat, bagian) == (kantor.LENGKAP, "bukti"):
            _unggah(page, f"{tempat}{bagian}/")
        telusur.mulai(page, f"{tempat}{bagian}/".replace("//", "/"), boleh)
    for jalur, peran in LAIN.get(bagian, ()):
        telusur.mulai(buka("/bantuan/istilah/", sebagai=peran), jalur, frozenset({200}))
    assert telusur.temuan == []
    belum = bagian_produk()[bagian] - telusur.rute
    assert belum == set(), "Beri tautan, atau sebutkan di BUKAN_HALAMAN beserta alasannya."


def _unggah(page: Page, jalur: str) -> None:
    page.goto(jalur)
    page.locator(".bukti summary").first.click()
    berkas = FilePayload(name="foto.png", mimeType="image/png", buffer=gambar())
    page.locator(".bukti input[type=file]").first.set_input_files([berkas])
    page.get_by_role("button", name="Unggah").first.click()
    expect(page.locator(".nama-berkas").first).to_be_visible()


@pytest.mark.parametrize("rute", sorted(rute_umum()))
def test_setiap_halaman_umum_tanpa_hambatan(buka: Buka, kantor_lain: None, rute: str) -> None:
    alamat, peran = UMUM[rute]
    assert hambatan(buka(alamat, sebagai=peran)) == []


def test_pengecualian_masih_ada_rutenya() -> None:
    assert set(BUKAN_HALAMAN) <= {nama for r in semua_rute() for nama in (r.nama, r.sebutan)}
    assert set(UMUM) == rute_umum()
