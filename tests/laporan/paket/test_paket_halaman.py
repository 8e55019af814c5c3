"""The page of packs: who may, what is refused, and what one sees meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import cast
from uuid import uuid4

import pytest
from django.db import connection
from django.db.models.functions import Now
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kecamatan.models import Kabupaten, Kecamatan
from laporan import jenis
from laporan.models import Dokumen, Paket, Pekerja
from laporan.paket import pekerja
from tests import factories as f
from tests.laporan.paket.conftest import Kerjakan
from tests.laporan.percetakan import Mesin
from tests.orang import masuk, masuk_di

pytestmark = pytest.mark.django_db
HALAMAN = "/jember/2020/paket/"
BATAS_KUERI = 15


@pytest.fixture
def klien(data_contoh: None, mesin: Mesin) -> Client:
    return masuk_di("balung", "peninjau")


def buat(klien: Client, **pilihan: object) -> HttpResponse:
    isi = {"kunci": str(uuid4()), "nama": "", **pilihan}
    return cast(HttpResponse, klien.post(HALAMAN, isi))


def baca(jawab: object) -> bytes:
    return b"".join(cast(Iterable[bytes], jawab))


def test_paket_dibuat_diikuti_dan_diunduh(klien: Client, kerjakan: Kerjakan) -> None:
    rinci = buat(klien)["Location"]
    assert "0 dari 5 dokumen selesai" in klien.get(rinci).content.decode()
    kerjakan()
    halaman = klien.get(rinci).content.decode()
    assert "5 dari 5 dokumen selesai" in halaman
    assert "Unduh Dokumen_Jember_2020.zip" in halaman
    unduhan = klien.get(f"{rinci}unduh/")
    assert unduhan["Content-Disposition"] == 'attachment; filename="Dokumen_Jember_2020.zip"'
    assert unduhan["Cache-Control"] == "private, no-store"
    assert baca(unduhan).startswith(b"PK")


def test_kemajuan_lewat_htmx_berhenti_bertanya_setelah_selesai(
    klien: Client, kerjakan: Kerjakan
) -> None:
    rinci = buat(klien)["Location"]

    def tanya() -> str:
        return klien.get(rinci, headers={"HX-Request": "true"}).content.decode()

    assert 'hx-trigger="load delay:2s"' in tanya()
    kerjakan()
    assert "hx-trigger" not in tanya()
    assert "<html" not in tanya()


def test_permintaan_kosong_ditolak_dengan_pesan(klien: Client) -> None:
    jawab = buat(klien, nama="tidak ada kecamatan ini")
    assert jawab.status_code == 422
    halaman = jawab.content.decode()
    assert "<title>Kesalahan:" in halaman
    assert "Tidak ada dokumen yang sesuai dengan pilihan ini." in halaman
    assert 'value="tidak ada kecamatan ini"' in halaman
    assert not Paket.objects.exists()


def test_yang_dicentang_itulah_yang_dibuat(klien: Client) -> None:
    """One form: the address of an earlier count does not decide what is made."""
    isi = {"kunci": str(uuid4()), "nama": "", "jenis": ["lkj"]}
    klien.post(f"{HALAMAN}?jenis=pk", isi)
    assert [i.jenis for i in Paket.objects.get().isi.all()] == ["lkj"]


def test_halaman_hanya_mempunyai_satu_formulir_pilihan(klien: Client) -> None:
    halaman = klien.get(f"{HALAMAN}?jenis=pk").content.decode()
    assert halaman.count('name="jenis"') == len(jenis.semua())
    assert halaman.count(f'action="{HALAMAN}"') == 1


def test_hitung_dulu_menuju_alamat_pilihan_tanpa_token(klien: Client) -> None:
    jawab = buat(klien, jenis=["pk", "lkj"], nama="bal", hitung="ya")
    assert jawab["Location"] == f"{HALAMAN}?jenis=pk&jenis=lkj&nama=bal#hasil"
    assert not Paket.objects.exists()
    assert "2 dokumen" in klien.get(jawab["Location"]).content.decode()


def test_pernyataan_reviu_hanya_ikut_bila_ada(klien: Client) -> None:
    alamat = f"{HALAMAN}?jenis=pernyataan-reviu"
    assert "tidak ada dokumen yang sesuai" in klien.get(alamat).content.decode()
    balung = Kecamatan.objects.get(slug="balung")
    Dokumen.objects.create(kecamatan=balung, tahun=2020, jenis="pernyataan-reviu")
    assert "1 dokumen" in klien.get(alamat).content.decode()


def test_klik_ganda_membuat_satu_paket(klien: Client) -> None:
    kunci = str(uuid4())
    pertama, kedua = (buat(klien, kunci=kunci) for _ in range(2))
    assert pertama["Location"] == kedua["Location"]
    assert Paket.objects.count() == 1


def test_paket_lain_selama_yang_pertama_dibuat_mengarah_ke_yang_pertama(klien: Client) -> None:
    pertama, kedua = buat(klien), buat(klien, jenis=["pk"])
    assert pertama["Location"] == kedua["Location"]
    assert "masih dibuat" in klien.get(pertama["Location"]).content.decode()
    assert Paket.objects.count() == 1


@pytest.mark.parametrize(
    ("saringan", "jumlah"),
    [
        ("", "5 dokumen"),
        ("?jenis=pk&jenis=lkj", "2 dokumen"),
        ("?nama=BAL", "5 dokumen"),
        ("?status=disetujui", "1 dokumen"),
        ("?status=disetujui&jenis=lkj", "tidak ada dokumen yang sesuai"),
    ],
)
def test_saringan_di_alamat_menentukan_isi(klien: Client, saringan: str, jumlah: str) -> None:
    Dokumen.objects.filter(kecamatan__slug="balung", jenis="pk").update(status="disetujui")
    assert jumlah in klien.get(f"{HALAMAN}{saringan}").content.decode()


@pytest.mark.parametrize("saringan", ["?jenis=rahasia", "?status=x", f"?nama={'a' * 90}"])
def test_saringan_yang_salah_dijelaskan(klien: Client, saringan: str) -> None:
    jawab = klien.get(f"{HALAMAN}{saringan}")
    assert jawab.status_code == 422
    assert "pilihannya belum tepat" in jawab.content.decode()


def test_batalkan_dari_halaman(klien: Client, kerjakan: Kerjakan) -> None:
    rinci = buat(klien)["Location"]
    assert "Paket dibatalkan" in klien.post(f"{rinci}batal/", follow=True).content.decode()
    kerjakan()
    assert Paket.objects.get().keadaan == "batal"
    assert "sudah selesai atau sudah" in klien.post(f"{rinci}batal/", follow=True).content.decode()


def test_tanpa_pekerja_halaman_mengatakannya_dengan_jujur(klien: Client) -> None:
    kata = "Belum ada pekerja yang berjalan"
    assert kata in klien.get(HALAMAN).content.decode()
    pekerja.tampak(pekerja.diri())
    assert kata not in klien.get(HALAMAN).content.decode()
    Pekerja.objects.update(terlihat=Now() - timedelta(minutes=3))
    assert kata in klien.get(HALAMAN).content.decode()


def test_paket_yang_diam_dapat_dilanjutkan(klien: Client, kerjakan: Kerjakan) -> None:
    """The queue lost its tasks: what is not finished is handed out again."""
    from django_tasks_db.models import DBTaskResult

    rinci = buat(klien)["Location"]
    DBTaskResult.objects.all().delete()
    assert "Lanjutkan" not in klien.get(rinci).content.decode()
    Paket.objects.update(bergerak=Now() - timedelta(minutes=3))
    assert "Paket ini tidak bergerak" in klien.get(rinci).content.decode()
    klien.post(f"{rinci}lanjut/")
    kerjakan()
    assert Paket.objects.get().siap


# -- Who may, and what it costs --------------------------------------------------------------


@pytest.mark.parametrize("peran", ["operator", "sekcam", "camat"])
def test_paket_bagi_orang_kecamatan_tidak_ada(klien: Client, peran: str) -> None:
    rinci = buat(klien)["Location"]
    lain = masuk_di("balung", peran)
    for alamat in (HALAMAN, rinci, f"{rinci}unduh/"):
        assert lain.get(alamat).status_code == 404
    assert lain.post(f"{rinci}batal/").status_code == 404
    assert buat(lain).status_code == 404
    assert Paket.objects.get().aktif


def test_paket_kabupaten_atau_tahun_lain_tidak_ada(klien: Client, kerjakan: Kerjakan) -> None:
    rinci = buat(klien)["Location"]
    kerjakan()
    lain = f.buat_kecamatan(f.buat_kabupaten())
    asing = masuk("peninjau", lain)
    assert asing.get(f"{rinci}unduh/").status_code == 404
    milik = rinci.replace("jember", lain.kabupaten.slug)
    assert asing.get(milik).status_code == 404
    assert asing.get(f"{milik}unduh/").status_code == 404
    assert klien.get(rinci.replace("2020", "2021")).status_code == 404


def test_paket_tanpa_masuk_mengarah_ke_halaman_masuk(data_contoh: None, client: Client) -> None:
    assert client.get(HALAMAN)["Location"].startswith("/masuk/")


def test_berkas_yang_sudah_dirapikan_dijelaskan(klien: Client, kerjakan: Kerjakan) -> None:
    rinci = buat(klien)["Location"]
    kerjakan()
    Paket.objects.get().jalan.unlink()
    assert "sudah dihapus dari server" in klien.get(rinci).content.decode()
    jawab = klien.get(f"{rinci}unduh/")
    assert jawab.status_code == 404
    assert "sudah dihapus dari server" in jawab.content.decode()


@pytest.mark.parametrize(
    ("keadaan", "sebab"), [("batal", "Paket ini dibatalkan"), ("berjalan", "masih dibuat")]
)
def test_unduhan_paket_yang_tidak_jadi_menyebut_sebab_dan_jalan_ke_yang_baru(
    klien: Client, keadaan: str, sebab: str
) -> None:
    rinci = buat(klien)["Location"]
    Paket.objects.update(keadaan=keadaan)
    jawab = klien.get(f"{rinci}unduh/")
    teks = jawab.content.decode()
    assert jawab.status_code == 404
    assert sebab in teks
    assert f'<a href="{rinci}">' in teks
    assert f'<a href="{HALAMAN}">Buat paket baru' in teks


def test_kueri_halaman_tetap_sedikit_dengan_banyak_kecamatan(klien: Client) -> None:
    jember = Kabupaten.objects.get(slug="jember")
    for nomor in range(20):
        baru: Kecamatan = f.buat_kecamatan(jember, f"Tambahan {nomor}")
        f.buat_tahun_kinerja(f.buat_renstra(baru))
    rinci = buat(klien)["Location"]
    assert Paket.objects.get().isi.count() == 85
    for alamat in (HALAMAN, rinci):
        with CaptureQueriesContext(connection) as kueri:
            klien.get(alamat)
        assert len(kueri) <= BATAS_KUERI, alamat
