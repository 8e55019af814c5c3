"""Help: guides and the glossary, for those who are signed in."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from laporan.views.bantuan import HALAMAN
from tests import factories as f
from tests.layar import kata_inggris

pytestmark = pytest.mark.django_db
WAJIB = "iku pk rkt renstra lkj capaian predikat target realisasi pagu serapan skm triwulan"


@pytest.fixture
def klien(client: Client) -> Client:
    client.force_login(f.buat_anggota("operator", f.buat_kecamatan()).pengguna)
    return client


def buka(klien: Client, nama: str) -> str:
    jawaban = klien.get(reverse(nama))
    assert jawaban.status_code == 200
    return jawaban.content.decode()


def test_setiap_halaman_mempunyai_petunjuk(klien: Client) -> None:
    html = buka(klien, "bantuan")
    jangkar = set(re.findall(r'id="([a-z]+)"', html))
    ditautkan = set(re.findall(r'href="#([a-z]+)"', html)) - {"isi"}
    assert ditautkan <= jangkar
    assert set(HALAMAN) - {"pembanding"} <= jangkar
    assert kata_inggris(html) == []


@pytest.mark.parametrize(
    ("jangkar", "kata"),
    [
        ("triwulan", "tenggat Ajukan Bagian&nbsp;Organisasi membukanya&nbsp;kembali alasannya"),
        ("paket", "Unduh&nbsp;semua Hitung&nbsp;dulu Buat&nbsp;ZIP KONSEP Lanjutkan"),
    ],
)
def test_triwulan_dan_unduh_semua_mempunyai_petunjuk_di_jangkar_halamannya(
    klien: Client, jangkar: str, kata: str
) -> None:
    """The link Bantuan of a page leads to the anchor that is called like it."""
    html = buka(klien, "bantuan")
    assert f'<a href="#{jangkar}">' in html
    isi = html.partition(f'id="{jangkar}"')[2].partition("</section>")[0]
    assert [k for k in kata.split() if k.replace("&nbsp;", " ") not in isi] == []


def test_petunjuk_triwulan_menuju_kecamatan_yang_terakhir_dibuka(client: Client) -> None:
    kecamatan = f.buat_kecamatan()
    client.force_login(f.buat_anggota("operator", kecamatan).pengguna)
    tempat = {"kabupaten": kecamatan.kabupaten.slug, "kecamatan": kecamatan.slug, "tahun": 2020}
    client.get(reverse("beranda", kwargs=tempat))
    assert f'href="{reverse("triwulan", kwargs=tempat)}"' in buka(client, "bantuan")


def test_petunjuk_menuju_kecamatan_yang_terakhir_dibuka(client: Client) -> None:
    kecamatan = f.buat_kecamatan()
    client.force_login(f.buat_anggota("operator", kecamatan).pengguna)
    tempat = {"kabupaten": kecamatan.kabupaten.slug, "kecamatan": kecamatan.slug, "tahun": 2020}
    profil = reverse("profil", kwargs=tempat)
    assert profil not in buka(client, "bantuan")
    client.get(reverse("beranda", kwargs=tempat))
    assert profil in buka(client, "bantuan")


def test_istilah_wajib_dijelaskan_dan_berjangkar(klien: Client) -> None:
    html = buka(klien, "istilah")
    jangkar = re.findall(r'<dt id="([a-z-]+)"', html)
    assert set(WAJIB.split()) | {"pohon-kinerja", "bukti"} <= set(jangkar)
    assert len(jangkar) == len(set(jangkar)) == html.count("<dd>")
    assert set(re.findall(r'href="#([a-z-]+)"', html)) - {"isi"} <= set(jangkar)
    assert kata_inggris(html) == []


def test_setiap_halaman_menautkan_bantuannya(klien: Client) -> None:
    assert f"{reverse('bantuan')}#istilah" in buka(klien, "istilah")


@pytest.mark.parametrize("nama", ["bantuan", "istilah"])
def test_orang_tanpa_masuk_diminta_masuk(client: Client, nama: str) -> None:
    assert client.get(reverse(nama)).headers["Location"].startswith("/masuk/")
