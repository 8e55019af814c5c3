"""The Laporan Kinerja of Balung 2020 from draft to public verification, in a real browser.

On a server of its own: what is submitted locks the figures that other tests change.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Locator, Page, expect

from bench.layanan import layanan
from tests.laporan.terbitan.jalan import PENANDA_TANGAN, tandatangani
from tests.peramban.conftest import Buka, Kuki
from tests.peramban.hambatan import hambatan

BALUNG = "/jember/balung/2020"
ALUR = f"{BALUNG}/dokumen/lkj/alur/"
CETAK = 120_000
"""Milliseconds in which a final Laporan Kinerja is made, on a busy machine."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("balung")
    situs = {"SAKIP_ALAMAT_SITUS": "http://127.0.0.1:8000"}
    with layanan(folder, os.environ.get("DATABASE_URL", ""), **situs) as (alamat, _):
        yield alamat


@pytest.fixture(scope="module")
def kuki() -> Kuki:
    return {}


def langkah(page: Page, tombol: str, menjadi: str) -> None:
    """Press the button of a step, and read what the document is now."""
    page.get_by_role("button", name=tombol, exact=True).click()
    expect(page.get_by_role("status").or_(page.get_by_role("alert")).first).to_contain_text(menjadi)
    assert hambatan(page) == []


def lengkapi(page: Page) -> None:
    """What the source of 2020 leaves open: figures, and why a target was missed."""
    baris = page.locator("tr[data-baris]")
    for n in range(baris.count()):
        isi_baris(baris.nth(n))
    page.goto(f"{BALUNG}/periksa/")
    expect(page.get_by_role("heading", name=re.compile("^Harus dilengkapi"))).to_be_hidden()


def isi_baris(baris: Locator) -> None:
    keadaan, nilai = baris.locator(".keadaan"), baris.locator("[data-kolom=nilai]")
    kosong = "Belum diisi" in keadaan.inner_text()
    diragukan = baris.locator(".peringatan").count() > 0
    if not kosong and not diragukan:
        return
    if kosong:
        nilai.fill("7")
    baris.locator("summary", has_text="Penjelasan").click()
    baris.get_by_label("Penjelasan", exact=True).fill("Kegiatan terhenti selama pandemi.")
    nilai.press("Enter")
    expect(keadaan).to_contain_text("✓")


def kembalikan(page: Page, catatan: str) -> None:
    page.get_by_role("link", name=re.compile("^Laporan Kinerja Balung")).click()
    kotak = page.locator("#catatan-kembalikan")
    kotak.fill(catatan)
    langkah(page, "Kembalikan", "sekarang Dikembalikan")


def perbaiki(page: Page, catatan: str) -> None:
    """The operator reads what was asked for, and mends it."""
    expect(page.locator(".catatan-kembali")).to_contain_text(catatan)
    page.goto(f"{BALUNG}/teks/")
    page.get_by_role("link", name=re.compile("Tambah kendala")).click()
    page.get_by_label("Kendala").fill("Sosialisasi terhenti selama pandemi.")
    page.get_by_label("Langkah").fill("Sosialisasi dilanjutkan secara daring.")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("Sosialisasi terhenti selama pandemi.").first).to_be_visible()


def setujui(page: Page) -> None:
    """From the list of what waits, with a question that names the document."""
    page.get_by_label(re.compile("Pilih Laporan Kinerja Kecamatan Balung")).check()
    page.get_by_role("button", name=re.compile("^Setujui yang dipilih")).click()
    expect(page.get_by_role("heading", name="Setujui 1 dokumen?")).to_be_visible()
    expect(page.get_by_text("Kecamatan Balung: Laporan Kinerja 2020")).to_be_visible()
    langkah(page, "Setujui", "1 dokumen sekarang Disetujui.")


def tetapkan(page: Page) -> bytes:
    """Number and date, and then the final PDF."""
    page.get_by_role("link", name="Tetapkan…").click()
    page.get_by_role("spinbutton", name="Tanggal").fill("22")
    page.get_by_label("Bulan").select_option("Februari")
    page.get_by_role("spinbutton", name=re.compile("^Tahun")).fill("2021")
    page.get_by_label("Penandatangan").select_option(index=1)
    assert hambatan(page) == []
    page.get_by_role("button", name="Tetapkan", exact=True).click()
    expect(page.get_by_text("PDF finalnya siap diunduh")).to_be_visible(timeout=CETAK)
    return unduh(page)


def unduh(page: Page) -> bytes:
    page.goto(f"{BALUNG}/dokumen/lkj/terbitan/")
    with page.expect_download() as unduhan:
        page.get_by_role("link", name=re.compile("^Unduh PDF final")).click()
    return Path(unduhan.value.path()).read_bytes()


def pdf(isi: bytes) -> FilePayload:
    return FilePayload(name="LKj_Balung.pdf", mimeType="application/pdf", buffer=isi)


def di_luar_peramban(kerja: Callable[..., bytes], *isi: object) -> bytes:
    """In a thread of its own: signing and the browser would share one event loop."""
    with ThreadPoolExecutor(1) as kolam:
        return kolam.submit(kerja, *isi).result()


def unggah(page: Page, isi: bytes) -> None:
    page.get_by_label("Salinan bertanda tangan").set_input_files(pdf(isi))
    page.get_by_role("button", name="Unggah salinan").click()
    expect(page.get_by_text(PENANDA_TANGAN).first).to_be_visible()
    assert hambatan(page) == []


def verifikasi(page: Page, kode: str, isi: bytes, jawab: str) -> None:
    """As anybody does it: the code as printed, then a file."""
    page.get_by_label("Kode dokumen").fill(kode.lower())
    page.get_by_role("button", name="Periksa kode").click()
    expect(
        page.get_by_text("Kode ini milik dokumen yang ditetapkan, dan ini versinya")
    ).to_be_visible()
    page.get_by_role("button", name=re.compile("^Berkas")).set_input_files(pdf(isi))
    page.get_by_role("button", name="Periksa berkas").click()
    expect(page.get_by_role("alert").first).to_contain_text(jawab)
    assert hambatan(page) == []


def ganti_nama_camat(page: Page) -> None:
    pejabat = page.locator("section", has=page.get_by_role("heading", name="Pejabat"))
    pejabat.get_by_role("link", name=re.compile("^Ubah")).first.click()
    page.get_by_label("Nama").fill("NAMA YANG BARU, S.Sos")
    page.get_by_role("button", name="Simpan", exact=True).click()
    expect(page.get_by_text("NAMA YANG BARU, S.Sos").first).to_be_visible()


@pytest.mark.pesan_konsol("422")
def test_balung_2020_dari_konsep_sampai_verifikasi_publik(buka: Buka) -> None:
    catatan = "Kendala selama pandemi belum ditulis."
    lengkapi(buka(f"{BALUNG}/realisasi/"))
    langkah(buka(ALUR, sebagai="sekcam"), "Tandai sudah diperiksa", "sekarang Diperiksa")
    langkah(buka(ALUR, sebagai="camat"), "Ajukan", "sekarang Diajukan")
    kembalikan(buka("/jember/2020/ajuan/", sebagai="peninjau"), catatan)
    perbaiki(buka(ALUR, sebagai="operator"), catatan)
    langkah(buka(ALUR, sebagai="sekcam"), "Tandai sudah diperiksa", "sekarang Diperiksa")
    langkah(buka(ALUR, sebagai="camat"), "Ajukan", "sekarang Diajukan")
    setujui(buka("/jember/2020/ajuan/", sebagai="peninjau"))
    langkah(buka(ALUR, sebagai="inspektorat"), "Catat sudah direviu", "sekarang Sudah direviu")
    camat = buka(ALUR, sebagai="camat")
    final = tetapkan(camat)
    kode = camat.locator("dd a").first.inner_text()
    bertanda = di_luar_peramban(tandatangani, final, "ttd-lkj")
    unggah(camat, bertanda)
    verifikasi(buka("/verifikasi/", sebagai=None), kode, final, "Persis sama")
    verifikasi(buka("/verifikasi/", sebagai=None), kode, bertanda, PENANDA_TANGAN)
    ganti_nama_camat(buka(f"{BALUNG}/profil/", sebagai="operator"))
    assert unduh(buka(ALUR, sebagai="peninjau")) == final
    publik = buka("/publik/jember/balung/2020/", sebagai=None)
    expect(publik.get_by_role("link", name=re.compile("Laporan Kinerja")).first).to_be_visible()
