"""Downloading a PDF: at once, after a while, or with a reason why not."""

from __future__ import annotations

import pytest
from django.http import FileResponse
from django.test import Client

from kecamatan.models import Pejabat
from laporan import cetakan, render
from laporan.cetakan import antrean, rupa
from laporan.cetakan.antrean import Antrean
from laporan.models import Cetakan
from tests.laporan.conftest import butuh_pango
from tests.laporan.percetakan import PALSU, Mesin, Seketika, Tertunda
from tests.orang import masuk_di

pytestmark = pytest.mark.django_db
PDF = "/jember/balung/2020/lkj/pdf/"
CETAK = "/jember/balung/2020/lkj/cetak/"


@pytest.fixture
def operator(data_contoh: None, mesin: Mesin) -> Client:
    return masuk_di("balung")


def _isi(jawab: object) -> bytes:
    """The file itself; Django's client closes it when it is read to its end."""
    assert isinstance(jawab, FileResponse)
    return b"".join(jawab)


@pytest.mark.parametrize(("alamat", "cara"), [(PDF, "attachment"), (CETAK, "inline")])
def test_unduh_memberi_berkas_bernama_dokumen_dan_versi(
    operator: Client, alamat: str, cara: str
) -> None:
    jawab = operator.get(alamat)
    assert jawab.status_code == 200
    assert _isi(jawab).startswith(PALSU)
    assert jawab["Content-Type"] == "application/pdf"
    assert jawab["Content-Disposition"] == f'{cara}; filename="LKj_Balung_2020_v1.pdf"'
    assert jawab["Cache-Control"] == "private, no-cache"
    assert jawab["X-Content-Type-Options"] == "nosniff"


def test_unduh_lagi_tanpa_perubahan_langsung_dan_dijawab_304(
    operator: Client, mesin: Mesin
) -> None:
    pertama, kedua = operator.get(PDF), operator.get(PDF)
    assert _isi(pertama) == _isi(kedua)
    assert mesin.dicetak == ["lkj"]
    ketiga = operator.get(PDF, headers={"If-None-Match": pertama["ETag"]})
    assert (ketiga.status_code, ketiga.content) == (304, b"")
    assert ketiga["ETag"] == pertama["ETag"]


def test_unduh_setelah_data_berubah_dicetak_lagi(operator: Client, mesin: Mesin) -> None:
    pertama = operator.get(PDF)
    lama, isi = pertama["ETag"], _isi(pertama)
    assert isi
    Pejabat.objects.filter(kecamatan__slug="balung", jabatan="Camat").update(nama="CAMAT BARU")
    baru = operator.get(PDF, headers={"If-None-Match": lama})
    assert _isi(baru).startswith(PALSU)
    assert baru["ETag"] != lama
    assert len(mesin.dicetak) == 2


def test_unduh_yang_lama_menampilkan_halaman_kemajuan(
    operator: Client, tertunda: Tertunda, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cetakan, "TUNGGU", 0)
    jawab = operator.get(PDF)
    halaman = jawab.content.decode()
    assert jawab.status_code == 202
    assert 'http-equiv="refresh"' in halaman.partition("<noscript>")[2].partition("</noscript>")[0]
    assert f'hx-get="{PDF}"' in halaman
    assert "Periksa lagi" in halaman
    tertunda.jalankan()
    assert _isi(operator.get(PDF)).startswith(PALSU)


def test_kemajuan_lewat_htmx_berhenti_bertanya_setelah_siap(
    operator: Client, tertunda: Tertunda, mesin: Mesin
) -> None:
    def tanya() -> str:
        return operator.get(PDF, headers={"HX-Request": "true"}).content.decode()

    assert 'hx-trigger="load delay:1s"' in tanya()
    tertunda.jalankan()
    siap = tanya()
    assert "data-buka" in siap
    assert "hx-trigger" not in siap
    assert "<html" not in siap
    assert mesin.dicetak == ["lkj"]


def test_kegagalan_dijelaskan_di_halaman_dan_tombolnya_mencoba_lagi(
    operator: Client, mesin: Mesin
) -> None:
    mesin.galat = render.PeringatanPencetak("Huruf “☃” (U+2603) tidak dapat dicetak.")
    gagal = operator.get(PDF)
    assert gagal.status_code == 422
    halaman = gagal.content.decode()
    assert "Huruf “☃” (U+2603) tidak dapat dicetak." in halaman
    assert "<title>Kesalahan:" in halaman
    assert 'http-equiv="refresh"' not in halaman
    mesin.galat = None
    ulang = operator.post(PDF)
    assert (ulang.status_code, ulang["Location"]) == (302, PDF)
    assert _isi(operator.get(PDF)).startswith(PALSU)


def test_terlalu_banyak_ditunggu_dijawab_429(
    operator: Client, tertunda: Tertunda, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cetakan, "TUNGGU", 0)
    for jenis in ("pk", "rkt", "renstra"):
        assert operator.get(PDF.replace("lkj", jenis)).status_code == 202
    ditolak = operator.get(PDF)
    assert (ditolak.status_code, ditolak["Retry-After"]) == (429, "10")
    assert "masih menunggu 3 PDF" in ditolak.content.decode()
    assert operator.get("/jember/balung/2020/pk/").status_code == 200


def test_tanpa_pango_halaman_menjelaskan_cara_memasangnya(
    operator: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def tidak_ada() -> str:
        raise render.TidakBisaPdf("PDF tidak dapat dibuat: pustaka Pango belum terpasang.")

    monkeypatch.setattr(rupa, "versi", tidak_ada)
    jawab = operator.get(PDF)
    assert jawab.status_code == 503
    assert "Pango belum terpasang" in jawab.content.decode()


# -- Who may, and what does not exist --------------------------------------------------------


@pytest.mark.parametrize("alamat", [PDF, CETAK])
@pytest.mark.parametrize("cara", ["get", "post"])
def test_unduh_kecamatan_lain_tidak_ada(
    data_contoh: None, mesin: Mesin, alamat: str, cara: str
) -> None:
    client = masuk_di("mayang")
    assert getattr(client, cara)(alamat).status_code == 404
    assert mesin.dicetak == []
    assert not Cetakan.objects.exists()


def test_unduh_tanpa_masuk_mengarah_ke_halaman_masuk(client: Client) -> None:
    assert client.get(PDF)["Location"].startswith("/masuk/")


def test_unduh_oleh_peninjau_diizinkan(data_contoh: None, mesin: Mesin) -> None:
    client = masuk_di("balung", "peninjau")
    assert _isi(client.get(PDF)).startswith(PALSU)


@pytest.mark.parametrize(
    ("alamat", "kata"),
    [
        ("/jember/balung/2019/lkj/pdf/", "belum mempunyai data kinerja tahun 2019"),
        ("/jember/balung/2020/rahasia/pdf/", ""),
    ],
)
def test_unduh_yang_tidak_ada_menjelaskan_diri(operator: Client, alamat: str, kata: str) -> None:
    jawab = operator.get(alamat)
    assert jawab.status_code == 404
    assert kata in jawab.content.decode()


def test_unduh_tidak_mengubah_apa_pun_bagi_yang_lain(operator: Client) -> None:
    for cara in ("put", "delete", "patch"):
        assert getattr(operator, cara)(PDF).status_code == 405


def test_unduh_pk_dengan_pencetak_sungguhan(
    data_contoh: None, media: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    butuh_pango()
    monkeypatch.setattr(antrean, "ANTREAN", Antrean(Seketika))
    client = masuk_di("balung")
    isi = _isi(client.get("/jember/balung/2020/pk/pdf/"))
    assert isi.startswith(b"%PDF-")
    assert isi.rstrip().endswith(b"%%EOF")
    assert Cetakan.objects.get().ukuran == len(isi)
