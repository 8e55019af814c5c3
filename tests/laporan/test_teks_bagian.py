"""One part in the editor: stored, refused, in conflict, and back to the standard text."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.models import Narasi
from tests.orang import masuk, pengguna

pytestmark = pytest.mark.django_db
IKU = "/jember/balung/2020/teks/bagian/lkj/iku/"
PRATINJAU = 25


@pytest.fixture
def balung(data_contoh: None) -> Kecamatan:
    return Kecamatan.objects.get(slug="balung")


@pytest.fixture
def operator(balung: Kecamatan) -> Client:
    return masuk("operator", balung)


def narasi(kecamatan: Kecamatan, isi: str = "<p>Lama</p>", tahun: int = 2020) -> Narasi:
    kunci = {"kecamatan": kecamatan, "jenis": "lkj", "bagian": "iku"}
    return Narasi.objects.create(**kunci, tahun=tahun, isi=isi)


def kirim(klien: Client, isi: str, alamat: str = IKU, **lain: Any) -> Any:
    return klien.post(alamat, {"isi": isi, "bentuk": "html", "revisi": 0, **lain})


def semua() -> list[str]:
    return list(Narasi.objects.values_list("isi", flat=True))


def test_bagian_mulai_dari_teks_baku_dan_memperingatkan_tentang_angka(operator: Client) -> None:
    isi = operator.get(IKU).content.decode()
    assert "tidak lagi mengikuti data" in isi
    assert isi.count("Indikator Kinerja Utama") >= 2, "in the textarea and in the preview"
    assert "Kembalikan ke teks baku" not in isi


def test_teks_sendiri_tersimpan_tercetak_dan_tercatat(operator: Client, balung: Kecamatan) -> None:
    jawab = kirim(operator, "<p>Teks <b>kami</b></p><ol type=a><li>satu</ol>")
    satu = Narasi.objects.get()
    assert (jawab.status_code, jawab["Location"]) == (302, "/jember/balung/2020/teks/")
    assert satu.isi == '<p>Teks <strong>kami</strong></p><ol type="a"><li>satu</li></ol>'
    assert [h.history_user for h in satu.history.all()] == [pengguna(operator)]
    naskah = jenis.susun("lkj", balung, 2020)
    assert "{'teks': 'kami', 'gaya': 'tebal'}" in str(naskah.isi)


def test_tanpa_javascript_baris_polos_menjadi_paragraf_dan_daftar(operator: Client) -> None:
    assert kirim(operator, "Satu **tebal**\n- a\n- b", bentuk="teks").status_code == 302
    assert semua() == ["<p>Satu <strong>tebal</strong></p><ul><li>a</li><li>b</li></ul>"]


@pytest.mark.parametrize("bentuk", ["html", "teks"])
def test_teks_baku_yang_tidak_berubah_tidak_disimpan(operator: Client, bentuk: str) -> None:
    """Saving without a change must not cut the figures off from the data."""
    form = operator.get(IKU).context["form"]
    jawab = kirim(operator, getattr(form, bentuk), bentuk=bentuk)
    assert (jawab.status_code, semua()) == (302, [])


def test_pernyataan_pk_dapat_diubah(operator: Client, balung: Kecamatan) -> None:
    alamat = "/jember/balung/2020/teks/bagian/pk/pernyataan/"
    assert kirim(operator, "<p>Kami berjanji.</p>", alamat).status_code == 302
    pernyataan = jenis.susun("pk", balung, 2020).isi["pernyataan"]
    assert [b["isi"][0]["teks"] for b in pernyataan] == ["Kami berjanji."]


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("<p> </p><ul></ul>", "Teksnya kosong"),
        (f"<p>{'kata ' * 9_000}</p>", "batasnya 40000"),
        (f"<p>{'a' * 300}</p>", "batasnya 200"),
        ("<p>x</p>" * 500, "batasnya 400"),
        ("<b></b>" * 200_000, "Teks terlalu panjang"),
    ],
)
def test_teks_yang_tidak_dapat_dicetak_ditolak_dan_tetap_di_layar(
    operator: Client, isi: str, pesan: str
) -> None:
    jawab = kirim(operator, isi)
    layar = jawab.content.decode()
    assert (jawab.status_code, semua()) == (422, [])
    assert pesan in layar
    assert "<title>Kesalahan:" in layar
    assert jawab.context["form"].teks[:200] in jawab.context["form"]["isi"].form.teks


def test_pratinjau_menampilkan_ketikan_tanpa_menyimpan(operator: Client) -> None:
    jawab = kirim(operator, "<p>Belum <i>disimpan</i></p>", pratinjau="ya")
    assert (jawab.status_code, semua()) == (200, [])
    assert "<p>Belum <em>disimpan</em></p>" in jawab.content.decode()


# -- Two people, twice the same, forged fields -----------------------------------------------


def test_k10_orang_kedua_melihat_kedua_teks(operator: Client, balung: Kecamatan) -> None:
    narasi(balung)
    kirim(operator, "<p>Teks orang lain</p>", revisi=1)
    jawab = kirim(operator, "<p>Teks saya</p>", revisi=1)
    layar = jawab.content.decode()
    assert (jawab.status_code, semua()) == (409, ["<p>Teks orang lain</p>"])
    assert "<p>Teks orang lain</p>" in layar
    assert "<p>Teks saya</p>" in layar
    assert kirim(operator, "<p>Teks saya</p>", revisi=2).status_code == 302
    assert semua() == ["<p>Teks saya</p>"]


def test_k10_teks_pertama_dua_orang_tidak_saling_menimpa(operator: Client) -> None:
    kirim(operator, "<p>Pertama</p>")
    assert kirim(operator, "<p>Kedua</p>").status_code == 409
    assert semua() == ["<p>Pertama</p>"]


def test_k10_bagian_yang_dikembalikan_ke_baku_juga_bentrok(
    operator: Client, balung: Kecamatan
) -> None:
    narasi(balung).delete()
    jawab = kirim(operator, "<p>Saya</p>", revisi=1)
    assert (jawab.status_code, semua()) == (409, [])
    assert "mengembalikan bagian ini ke teks baku" in jawab.content.decode()
    assert kirim(operator, "<p>Saya</p>", revisi=0).status_code == 302


def test_k11_dua_kali_kirim_satu_riwayat(operator: Client) -> None:
    for _ in range(2):
        assert kirim(operator, "<p>Sama</p>").status_code == 302
    assert Narasi.objects.get().history.count() == 1


def test_k04_medan_tiruan_diabaikan(operator: Client, balung: Kecamatan) -> None:
    mayang = Kecamatan.objects.get(slug="mayang")
    kirim(operator, "<p>x</p>", kecamatan=mayang.pk, tahun=2021, bagian="pk", jenis="pk")
    satu = Narasi.objects.get()
    assert (satu.kecamatan, satu.tahun, satu.jenis, satu.bagian) == (balung, 2020, "lkj", "iku")


@pytest.mark.parametrize(
    "bagian", ["lkj/lain", "lkj/sasaran_analisis.9", "pk/iku", "lkj/iku.1", "sk-iku/iku"]
)
def test_bagian_yang_tidak_ada_404(operator: Client, bagian: str) -> None:
    alamat = f"/jember/balung/2020/teks/bagian/{bagian}/"
    assert operator.get(alamat).status_code == 404
    assert kirim(operator, "<p>x</p>", alamat).status_code == 404
    assert semua() == []


# -- An earlier year, and back to the standard text ------------------------------------------
