"""Last year's text, back to the standard text, ended sessions, and hostile text of a part."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kecamatan.models import Kecamatan
from laporan.models import Narasi
from tests.laporan.test_teks_bagian import IKU, PRATINJAU, balung, kirim, narasi, operator, semua
from tests.laporan.test_teks_bersih import SERANGAN
from tests.orang import masuk, pengguna

pytestmark = pytest.mark.django_db
__all__ = ["balung", "operator"]


def test_teks_tahun_lalu_ditawarkan_dan_tidak_pernah_diambil_sendiri(
    operator: Client, balung: Kecamatan
) -> None:
    narasi(balung, "<p>Tulisan 2018</p>", 2018)
    tanpa = operator.get(IKU).content.decode()
    assert "Pakai teks tahun 2018" in tanpa
    assert "Tulisan 2018" not in tanpa
    dengan = operator.get(f"{IKU}?dari=2018").content.decode()
    assert "<p>Tulisan 2018</p>" in dengan
    assert "belum disimpan" in dengan
    assert Narasi.objects.get().tahun == 2018


def test_kembali_ke_baku_ditanyakan_dulu_dan_riwayatnya_tinggal(
    operator: Client, balung: Kecamatan
) -> None:
    satu = narasi(balung)
    layar = operator.get(f"{IKU}baku/").content.decode()
    assert "<p>Lama</p>" in layar
    assert semua() == ["<p>Lama</p>"]
    assert operator.post(f"{IKU}baku/", {"revisi": satu.revisi}).status_code == 302
    assert semua() == []
    terakhir = Narasi.history.filter(id=satu.pk).first()
    assert (terakhir.history_type, terakhir.history_user) == ("-", pengguna(operator))
    assert terakhir.isi == "<p>Lama</p>"


@pytest.mark.parametrize("revisi", ["0", "", "x", "²"])
def test_kembali_ke_baku_dari_halaman_lama_tidak_menghapus(
    operator: Client, balung: Kecamatan, revisi: str
) -> None:
    narasi(balung)
    jawab = operator.post(f"{IKU}baku/", {"revisi": revisi})
    assert (jawab.status_code, semua()) == (409, ["<p>Lama</p>"])


def test_kembali_ke_baku_tanpa_teks_sendiri_tidak_apa_apa(operator: Client) -> None:
    assert operator.post(f"{IKU}baku/", {"revisi": 1})["Location"] == IKU


# -- An ended session, hostile text, the cost ------------------------------------------------


def test_sesi_berakhir_membawa_teks_panjang_seutuhnya(balung: Kecamatan) -> None:
    panjang = "".join(f"<p>“Paragraf” {n} & 'lain' <strong>x</strong></p>" for n in range(300))
    jawab = kirim(Client(), panjang)
    bawaan = dict(jawab.context["isian"])
    assert (jawab.status_code, bawaan["isi"]) == (401, panjang)
    anggota = masuk("operator", balung)
    orang = pengguna(anggota)
    orang.set_password("sandi-panjang-2026")
    orang.save()
    lagi = {**bawaan, "masuk_lagi": "1", "username": orang.username}
    jawab = Client().post(IKU, {**lagi, "password": "sandi-panjang-2026"})
    assert jawab.status_code == 302
    assert semua()[0].count("<p>") == 300


@pytest.mark.parametrize("nama", SERANGAN)
@pytest.mark.parametrize("bentuk", ["html", "teks"])
def test_k17_teks_jahat_tidak_menjadi_markup(
    operator: Client, balung: Kecamatan, nama: str, bentuk: str
) -> None:
    kirim(operator, f"<p>awal</p>{SERANGAN[nama]}", bentuk=bentuk)
    for alamat in (IKU, "/jember/balung/2020/teks/"):
        layar = operator.get(alamat).content.decode().lower()
        for bahaya in ("<script>alert", "<img", "<iframe", "<svg", "<style", "<base", "<form a"):
            assert bahaya not in layar


def test_teks_jahat_yang_sudah_tersimpan_pun_tidak_dijalankan(
    operator: Client, balung: Kecamatan
) -> None:
    """From a file or an older version: shown and printed through the same allow-list."""
    narasi(balung, "".join(SERANGAN.values()))
    for alamat in (IKU, f"{IKU}baku/", "/jember/balung/2020/teks/", "/jember/balung/2020/lkj/"):
        layar = operator.get(alamat).content.decode().lower()
        assert "<img src=x" not in layar
        assert "<script>alert" not in layar


@pytest.mark.parametrize("bagian", ["kedudukan", "iku", "sasaran_analisis.2", "penutup_akhir"])
def test_kueri_menyunting_dalam_batas(operator: Client, balung: Kecamatan, bagian: str) -> None:
    """Standard text costs what its chapter costs; own text next to nothing."""
    alamat = IKU.replace("/iku/", f"/{bagian}/")
    assert _kueri(operator, alamat) <= PRATINJAU
    narasi(balung)
    assert _kueri(operator, IKU) <= 8


def _kueri(klien: Client, alamat: str) -> int:
    klien.get(alamat)  # the first page of a session also writes the session
    with CaptureQueriesContext(connection) as kueri:
        assert klien.get(alamat).status_code == 200
    return len(kueri)
