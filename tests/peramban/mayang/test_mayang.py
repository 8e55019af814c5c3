"""Obligation of the workplace: an empty kecamatan, a keyboard, and the report comes out whole."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.peramban.conftest import Buka
from tests.peramban.mayang import kosong
from tests.peramban.mayang.anggaran import isi_anggaran
from tests.peramban.mayang.dokumen import isi_dokumen
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


def test_mayang_diisi_dari_kosong_dengan_papan_ketik_saja(
    buka: Buka, kelola_server: Kelola
) -> None:
    data = baca()
    modul = kosong.__name__
    kelola_server("shell", "-c", f"from {modul} import buat; buat({data['nama']!r})")
    orang = PapanKetik(buka("/masuk/", sebagai=None))
    _masuk(orang)
    for langkah in LANGKAH:
        langkah(orang, data)


def _masuk(orang: PapanKetik) -> None:
    page = orang.page
    orang.isi_formulir({"Nama pengguna": kosong.NAMA_PENGGUNA, "Sandi": kosong.SANDI})
    orang.tekan("Enter")
    expect(page.get_by_role("navigation", name="Halaman")).to_be_visible()
    ke_tahun(orang, TAHUN)
