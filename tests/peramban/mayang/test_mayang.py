"""The workplace is done when an office that begins with nothing prints its report.

Somebody without a mouse types the example Mayang 2021 into an empty kecamatan, page by page.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.peramban.conftest import Buka
from tests.peramban.mayang import hasil, kosong
from tests.peramban.mayang.anggaran import isi_anggaran
from tests.peramban.mayang.dokumen import isi_dokumen, unduh_lkj
from tests.peramban.mayang.papan_ketik import PapanKetik
from tests.peramban.mayang.pembanding import isi_pembanding
from tests.peramban.mayang.profil import isi_profil
from tests.peramban.mayang.realisasi import isi_realisasi
from tests.peramban.mayang.rencana import isi_rencana
from tests.peramban.mayang.sk import isi_sk
from tests.peramban.mayang.sumber import TAHUN, baca
from tests.peramban.mayang.survei import isi_survei
from tests.peramban.mayang.tahun import ke_tahun
from tests.peramban.mayang.target import isi_target
from tests.peramban.mayang.teks import isi_teks
from tests.server import Kelola

LANGKAH = (
    isi_profil,
    isi_rencana,
    isi_target,
    isi_realisasi,
    isi_anggaran,
    isi_survei,
    isi_pembanding,
    isi_teks,
    isi_dokumen,
    isi_sk,
)
"""In the order of the year's work; the decree names indicators, so it comes last."""


def test_mayang_2021_diketik_dari_kosong_sampai_laporannya_sama(
    buka: Buka, kelola_server: Kelola, tmp_path: Path
) -> None:
    isi = baca()
    kelola_server("shell", "-c", f"from {kosong.__name__} import buat; buat({isi['nama']!r})")
    orang = PapanKetik(buka("/masuk/", sebagai=None))
    masuk(orang)
    for langkah in LANGKAH:
        langkah(orang, isi)
    assert unduh_lkj(orang).read_bytes().startswith(b"%PDF-")
    contoh = hasil.dokumen(kelola_server, "lkj", isi["slug"], tmp_path)
    assert hasil.dokumen(kelola_server, "lkj", kosong.SLUG, tmp_path) == contoh
    assert hasil.data(kelola_server, kosong.SLUG, tmp_path) == hasil.yang_diketik(isi)


def masuk(orang: PapanKetik) -> None:
    orang.isi_formulir({"Nama pengguna": kosong.NAMA_PENGGUNA, "Kata sandi": kosong.SANDI})
    orang.tekan("Enter")
    expect(orang.page.get_by_role("navigation", name="Halaman")).to_be_visible()
    ke_tahun(orang, TAHUN)
