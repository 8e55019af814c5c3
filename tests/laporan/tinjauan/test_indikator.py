"""Kecamatan × indicator."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook

from iku.models import Indikator, Target
from iku.selectors.banyak import kunci_indikator
from kecamatan.lingkup import LingkupKabupaten
from kecamatan.models import Kabupaten
from laporan.selectors.tinjauan.indikator import MatriksIndikator, matriks_indikator
from laporan.selectors.tinjauan.sel import SelIndikator
from tests import factories as f
from tests.laporan.test_publik import tetapkan
from tests.laporan.tinjauan.bahan import isi, lingkup
from tests.orang import masuk_di

pytestmark = pytest.mark.django_db


def jember(tahun: int) -> LingkupKabupaten:
    return lingkup(Kabupaten.objects.get(slug="jember"), tahun)


def sel(m: MatriksIndikator, kecamatan: str, nama: str) -> SelIndikator:
    baris = next(b for b in m.baris if b.tempat.kecamatan.nama == kecamatan)
    return next(s for s in baris.sel.values() if s.terukur and nama in s.terukur.nama)


@pytest.mark.usefixtures("data_contoh")
def test_balung_2020_dan_mayang_2021_sama_dengan_laporannya() -> None:
    balung = sel(matriks_indikator(jember(2020)), "Balung", "pada bidang")
    assert (balung.nilai, balung.capaian, balung.predikat) == ("66 indeks", "82,5%", "BAIK")
    baris = matriks_indikator(jember(2021)).baris
    mayang = next(b for b in baris if b.tempat.kecamatan.nama == "Mayang")
    skm = [(s.capaian, s.predikat) for s in mayang.sel.values() if s.nilai.startswith("67,6")]
    assert skm == [("84,5%", "BAIK")]


@pytest.mark.usefixtures("data_contoh")
def test_kecamatan_tanpa_tahun_kinerja_dan_kabupaten_tanpa_skala_dijelaskan() -> None:
    klien = masuk_di("paringin", "peninjau")
    html = klien.get("/balangan/2023/tinjauan/indikator/").content.decode()
    assert "Paringin" in html
    kosong = f.buat_kecamatan()
    m = matriks_indikator(lingkup(kosong.kabupaten))
    assert "belum menetapkan skala capaian" in m.alasan


@pytest.mark.usefixtures("data_contoh")
def test_angka_yang_berbeda_dari_laporan_final_ditandai() -> None:
    tetapkan("balung", "lkj", 2020)
    lama = sel(matriks_indikator(jember(2020)), "Balung", "pada bidang")
    assert (lama.capaian, lama.lkj) == ("82,5%", "")
    assert lama.ukuran
    Target.objects.filter(indikator=lama.ukuran.indikator.id, tahun=2020).update(angka=100)
    m = matriks_indikator(jember(2020))
    baru = sel(m, "Balung", "pada bidang")
    assert (baru.capaian, baru.lkj) == ("66%", "82,5%")
    assert [s for b in m.baris for s in b.sel.values() if s.lkj] == [baru]
    klien = masuk_di("balung", "peninjau")
    html = klien.get("/jember/2020/tinjauan/indikator/").content.decode()
    assert html.count("berbeda dari LKj yang ditetapkan:</strong> 82,5%") == 1
    satu = f"/jember/2020/tinjauan/indikator/banding/{baru.terukur.kunci}/" if baru.terukur else ""
    assert "</strong> 82,5%" in klien.get(satu).content.decode()
    for alamat in ("/jember/2020/tinjauan/indikator/unduh/", f"{satu}unduh/"):
        assert _isi_buku(klien, alamat).count("menurut LKj yang ditetapkan 82,5%") == 1, alamat


def _isi_buku(klien: Client, alamat: str) -> str:
    lembar = load_workbook(BytesIO(klien.get(alamat).content)).active
    assert lembar is not None
    return "\n".join(str(x) for r in lembar.iter_rows(values_only=True) for x in r if x)


def test_nol_belum_diisi_tanpa_data_dan_tidak_dipakai_terbaca_berbeda(
    kabupaten: Kabupaten,
) -> None:
    isi(kabupaten, "Nol", "0")
    isi(kabupaten, "Belum", None)
    tanpa = isi(kabupaten, "Tanpa", None)
    f.buat_realisasi(tanpa, angka=None, jenis="tidak_ada", alasan="Belum disurvei")
    f.buat_tahun_kinerja(f.buat_renstra(f.buat_kecamatan(kabupaten, "Bukan")))
    f.buat_kecamatan(kabupaten, "Baru")
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)
    html = klien.get(f"/{kabupaten.slug}/2020/tinjauan/indikator/").content.decode()
    teks = {n: re.sub(r"<[^>]+>|\s+", " ", b) for n, b in _baris(html)}
    assert " 0% " in teks["Nol"]
    assert "belum diisi" in teks["Belum"]
    assert "tidak ada data" in teks["Tanpa"]
    assert "tidak dipakai" in teks["Bukan"]
    assert "tidak dipakai" not in teks["Baru"]
    assert "tahun 2020 belum disiapkan belum dapat dihitung tahun belum disiapkan" in " ".join(
        teks["Baru"].split()
    )
    assert "belum dapat dihitung" not in teks["Nol"]
    kaki = re.sub(r"<[^>]+>|\s+", " ", html.partition("<tfoot>")[2])
    keadaan = "terisi 1 belum diisi 1 tidak ada data 1 tidak dipakai 1 tahun belum disiapkan 1"
    assert keadaan in " ".join(kaki.split())


def test_excel_menjumlahkan_seperti_halamannya(kabupaten: Kabupaten) -> None:
    isi(kabupaten, "Baik", "66")
    isi(kabupaten, "Kosong", None)
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)
    jawab = klien.get(f"/{kabupaten.slug}/2020/tinjauan/indikator/unduh/")
    lembar = load_workbook(BytesIO(jawab.content)).active
    assert lembar is not None
    semua = {r[0]: r for r in lembar.iter_rows(values_only=True)}
    satu = "1 kecamatan tidak ikut dihitung"
    jumlah = semua["Jumlah, 2 kecamatan"]
    assert jumlah[1:4] == (0.825, "BAIK 1", satu)
    assert jumlah[4:8] == ("terisi 1; belum diisi 1", 0.825, "BAIK 1", satu)
    assert semua["Baik"][1:3] == (0.825, "BAIK")


def test_rata_rata_kecamatan_menyebut_indikator_yang_tidak_ikut(kabupaten: Kabupaten) -> None:
    satu = isi(kabupaten, "Satu", "66")
    assert satu.sasaran
    bertarget = f.buat_indikator(satu.sasaran, "Bertarget saja", urutan=2)
    f.buat_target(bertarget)
    f.buat_indikator(f.buat_sasaran(satu.sasaran.tujuan.renstra, urutan=2), "Kosong")
    isi(kabupaten, "Dua", "74")
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)
    dasar = f"/{kabupaten.slug}/2020/tinjauan/indikator/"
    html = klien.get(dasar).content.decode()
    teks = {n: " ".join(re.sub(r"<[^>]+>", " ", b).split()) for n, b in _baris(html)}
    kurang = "2 dari 3 indikator dan 1 sasaran tidak ikut dihitung"
    assert f"82,5% BAIK {kurang}" in teks["Satu"]
    assert "tidak ikut" not in teks["Dua"]
    assert kurang in _isi_buku(klien, f"{dasar}unduh/")


def test_rata_rata_sasaran_dijumlahkan_atas_kecamatan_yang_ditampilkan(
    kabupaten: Kabupaten,
) -> None:
    for nama, nilai in (("Satu", "66"), ("Dua", "74"), ("Kosong", None)):
        isi(kabupaten, nama, nilai)
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)
    dasar = f"/{kabupaten.slug}/2020/tinjauan/indikator/"
    for saring, kata in (
        ("", "rata-rata 87,5% , 1 kecamatan tidak ikut dihitung BAIK 2"),
        ("?nama=dua", "rata-rata 92,5% BAIK 1"),
        ("?nama=kosong", "belum dapat dihitung"),
    ):
        kaki = klien.get(f"{dasar}{saring}").content.decode().partition('<tr id="jumlah"')[2]
        sel = kaki.partition("<td")[2].partition("</td>")[0].partition(">")[2]
        assert " ".join(re.sub(r"<[^>]+>", " ", sel).split()) == kata


def _baris(html: str) -> list[tuple[str, str]]:
    semua = re.findall(r"<tr id=.*?</tr>", html, re.S)
    nama = [re.search(r'scope="row"><a [^>]*>(\w+)<', b) for b in semua]
    return [(n.group(1), b) for n, b in zip(nama, semua, strict=True) if n]


def test_saringan_predikat_menyisakan_sel_yang_cocok(kabupaten: Kabupaten) -> None:
    isi(kabupaten, "Baik", "66")
    isi(kabupaten, "Kurang", "10")
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)
    dasar = f"/{kabupaten.slug}/2020/tinjauan/indikator/"
    assert [n for n, _ in _baris(klien.get(f"{dasar}?predikat=BAIK").content.decode())] == ["Baik"]
    salah = klien.get(f"{dasar}?predikat=HEBAT&tw=9").content.decode()
    assert "“Predikat” tidak dikenal" in salah
    assert "“Waktu” tidak dikenal" in salah
    assert len(_baris(salah)) == 2


def test_indikator_yang_tidak_ada_disebut_dengan_jalan_kembali(kabupaten: Kabupaten) -> None:
    isi(kabupaten, "Satu")
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)
    dasar = f"/{kabupaten.slug}/2020/tinjauan/indikator/"
    html = klien.get(f"{dasar}?indikator=zzzz").content.decode()
    assert "Tidak ada indikator yang namanya memuat “zzzz”" in html
    assert "0 dari 1 kecamatan" in html
    assert f'<a href="{dasar}">Tampilkan semua</a>' in html
    assert "Tidak ada indikator" not in klien.get(f"{dasar}?indikator=skm").content.decode()


def test_isian_tidak_dipakai_dapat_disaring_tetapi_luar_saringan_tidak(
    kabupaten: Kabupaten,
) -> None:
    isi(kabupaten, "Pakai")
    f.buat_tahun_kinerja(f.buat_renstra(f.buat_kecamatan(kabupaten, "Bukan")))
    f.buat_kecamatan(kabupaten, "Baru")
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)
    dasar = f"/{kabupaten.slug}/2020/tinjauan/indikator/"
    html = klien.get(f"{dasar}?status=bukan").content.decode()
    assert [n for n, _ in _baris(html)] == ["Bukan"]
    assert "tidak dipakai" in _baris(html)[0][1]
    assert 'value="luar"' not in html
    html = klien.get(f"{dasar}?status=belum_siap").content.decode()
    assert [n for n, _ in _baris(html)] == ["Baru"]


def test_jumlah_bernama_kolom_dan_cetakan_menyebut_tempat(kabupaten: Kabupaten) -> None:
    isi(kabupaten, "Satu")
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)
    html = klien.get(f"/{kabupaten.slug}/2020/tinjauan/indikator/").content.decode()
    assert 'href="#jumlah"' in html
    assert 'data-judul="Nilai SKM"' in html.partition('<tr id="jumlah"')[2]
    assert f"{kabupaten.sebutan} · tahun 2020 · dicetak" in html


def test_triwulan_diukur_terhadap_target_setahun(kabupaten: Kabupaten) -> None:
    indikator = isi(kabupaten, "Satu", "66")
    f.buat_realisasi(indikator, angka="40", triwulan=2)
    s = sel(matriks_indikator(lingkup(kabupaten), 2), "Satu", "SKM")
    assert (s.nilai, s.capaian) == ("40%", "50%")
    assert sel(matriks_indikator(lingkup(kabupaten), 1), "Satu", "SKM").nilai == ""


def test_bunyi_yang_sama_satu_kolom_walau_beda_huruf_besar(kabupaten: Kabupaten) -> None:
    isi(kabupaten, "A")
    lain = isi(kabupaten, "B")
    Indikator.objects.filter(pk=lain.pk).update(nama="NILAI  skm")
    m = matriks_indikator(lingkup(kabupaten))
    assert [(k.kunci, k.pemakai) for k in m.kolom] == [(kunci_indikator("Nilai SKM", "sasaran"), 2)]
