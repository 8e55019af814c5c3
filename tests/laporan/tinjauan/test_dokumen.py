"""Kecamatan × document: what the overview says, how it is filtered, and who may see it."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from kecamatan.lingkup import LingkupKabupaten
from kecamatan.models import Kabupaten, Kecamatan
from laporan.alur.langkah import Status
from laporan.contoh.latar import LATAR
from laporan.contoh.muat import muat_contoh
from laporan.models import Dokumen
from laporan.selectors.tinjauan.dokumen import matriks_dokumen
from tests import factories as f
from tests.orang import masuk_di

pytestmark = pytest.mark.django_db
JEMBER = "/jember/2020/tinjauan/"


def lingkup(slug: str, tahun: int) -> LingkupKabupaten:
    return LingkupKabupaten(f.buat_pengelola(), Kabupaten.objects.get(slug=slug), tahun)


def baris(html: str, slug: str) -> str:
    cocok = re.search(rf'<tr id="k-{slug}".*?</tr>', html, re.S)
    return re.sub(r"<[^>]+>|\s+", " ", cocok.group()) if cocok else ""


@pytest.mark.usefixtures("data_contoh")
def test_balung_2020_disebut_dengan_bahan_dan_peringatannya() -> None:
    m = matriks_dokumen(lingkup("jember", 2020), date(2021, 1, 1))
    balung = next(b for b in m.baris if b.kecamatan.slug == "balung")
    lkj = balung.di("lkj")
    assert (lkj.status, lkj.versi, lkj.terlambat) == (Status.DRAF, 1, False)
    assert lkj.kurang == ["Realisasi"]
    assert lkj.tanpa == ("Survei kepuasan (SKM)", "Analisis capaian")
    assert balung.di("rkt").kurang == []


@pytest.mark.usefixtures("data_contoh")
def test_peringatan_sama_banyak_dengan_halaman_periksa() -> None:
    m = matriks_dokumen(lingkup("jember", 2020), date(2021, 1, 1))
    balung = next(b for b in m.baris if b.kecamatan.slug == "balung")
    html = masuk_di("balung").get("/jember/balung/2020/periksa/").content.decode()
    periksa = len(
        re.findall(r"Target belum tercapai|Capaian di atas|Berubah lebih|Pembilang l", html)
    )
    assert balung.di("lkj").peringatan == periksa > 0


@pytest.mark.usefixtures("data_contoh")
def test_kecamatan_yang_belum_mulai_tetap_terlihat() -> None:
    html = masuk_di("balung", "peninjau").get(JEMBER).content.decode()
    assert "tahun 2020 belum disiapkan" in baris(html, "patrang")
    assert "tidak ada tahun ini" in baris(html, "mayang")


def test_versi_baru_yang_masih_konsep_tidak_menghapus_yang_sudah_ditetapkan() -> None:
    k = f.buat_kecamatan()
    f.buat_dokumen(k, "lkj", status="ditetapkan")
    f.buat_dokumen(k, "lkj", versi=2)
    satu = matriks_dokumen(lingkup(k.kabupaten.slug, 2020), date(2021, 1, 1)).baris[0]
    sel = satu.di("lkj")
    assert (sel.status, sel.versi, sel.ditetapkan, sel.diajukan) == (Status.DRAF, 2, 1, True)


@pytest.mark.usefixtures("data_contoh")
def test_saringan_di_alamat_menyaring_dan_tetap_ada_di_tautan_urutan() -> None:
    klien = masuk_di("balung", "peninjau")
    Dokumen.objects.filter(kecamatan__slug="balung", jenis="pk").update(status="diajukan")
    html = klien.get(f"{JEMBER}?status=diajukan&jenis=pk").content.decode()
    assert "1 dari 3 kecamatan" in html
    assert not baris(html, "mayang")
    assert "status=diajukan&amp;jenis=pk&amp;urut=" in html


@pytest.mark.usefixtures("data_contoh")
def test_saringan_tak_dikenal_diabaikan_dengan_pemberitahuan() -> None:
    klien = masuk_di("balung", "peninjau")
    jawab = klien.get(f"{JEMBER}?status=ngawur&urut=-apa&jenis=<b>&nama=%00")
    html = jawab.content.decode()
    assert jawab.status_code == 200
    assert "Saringan “Status” tidak dikenal, jadi diabaikan." in html
    assert "Saringan “Dokumen” tidak dikenal, jadi diabaikan." in html
    assert "<b>" not in html


@pytest.mark.usefixtures("data_contoh")
def test_urutan_menurun_membalik_dan_disebut_untuk_pembaca_layar() -> None:
    html = masuk_di("balung", "peninjau").get(f"{JEMBER}?urut=-nama").content.decode()
    assert re.findall(r'<tr id="k-(\w+)"', html) == ["patrang", "mayang", "balung"]
    assert 'aria-sort="descending"' in html


@pytest.mark.usefixtures("data_contoh")
@pytest.mark.parametrize("kata", ["kurang lengkap dahulu", "peringatan terbanyak"])
def test_kelengkapan_dan_peringatan_dapat_diurutkan_dengan_tautan(kata: str) -> None:
    klien = masuk_di("balung", "peninjau")
    html = klien.get(f"{JEMBER}?jenis=lkj").content.decode()
    tautan = re.search(rf'<a class="btn[^"]*" href="([^"]*)">{kata}</a>', html)
    assert tautan
    assert tautan.group(1).startswith("?jenis=lkj&amp;urut=")
    html = klien.get(f"{JEMBER}{unescape(tautan.group(1))}").content.decode()
    assert re.search(rf'aria-current="true">{kata}</a>', html)
    pertama = re.findall(r'<tr id="k-(\w+)"', html)[0]
    assert (pertama == "balung") == (kata == "peringatan terbanyak")


def buku(klien: Client, alamat: str) -> list[tuple[object, ...]]:
    lembar = load_workbook(BytesIO(klien.get(alamat).content)).active
    assert lembar is not None
    return list(lembar.iter_rows(values_only=True))


@pytest.mark.usefixtures("data_contoh")
def test_sk_yang_tidak_ada_tahun_ini_tidak_disebut_lengkap_maupun_kurang() -> None:
    klien = masuk_di("balung", "peninjau")
    html = klien.get(JEMBER).content.decode()
    kaki = html.partition('<tr id="jumlah"')[2]
    sk = re.search(r'<td data-judul="SK IKU">(.*?)</td>', kaki, re.S)
    assert sk
    teks = " ".join(re.sub(r"<[^>]+>", " ", sk.group(1)).split())
    assert teks == "Konsep 1 bahan lengkap 1 dari 1 tidak ada tahun ini 2"
    jumlah = next(r for r in buku(klien, f"{JEMBER}unduh/") if str(r[0]).startswith("Jumlah"))
    assert "Konsep 1; tidak ada tahun ini 2" in jumlah
    assert "lengkap 1 dari 1" in jumlah
    html = klien.get(f"{JEMBER}?jenis=sk-iku&hal=kurang").content.decode()
    assert "0 dari 3 kecamatan" in html


@pytest.mark.usefixtures("data_contoh")
def test_excel_berisi_yang_ditampilkan_saja() -> None:
    klien = masuk_di("balung", "peninjau")
    jawab = klien.get(f"{JEMBER}unduh/?nama=bal")
    lembar = load_workbook(BytesIO(jawab.content)).active
    assert lembar is not None
    isi = [r[0] for r in lembar.iter_rows(values_only=True)]
    assert "Balung" in isi
    assert "Mayang" not in isi
    assert "Nama kecamatan: bal" in isi


@pytest.mark.usefixtures("data_contoh")
def test_excel_memisahkan_yang_kurang_dari_yang_tidak_wajib_seperti_halamannya() -> None:
    klien = masuk_di("balung", "peninjau")
    sel = matriks_dokumen(lingkup("jember", 2020), date(2021, 1, 1)).baris[0].di("lkj")
    bahan = f"{len(sel.tugas) - 1} dari {len(sel.tugas)}"
    assert f"bahan {bahan}; belum: Realisasi" in baris(klien.get(JEMBER).content.decode(), "balung")
    semua = buku(klien, f"{JEMBER}unduh/")
    balung = next(r for r in semua if r[0] == "Balung")
    awal = balung.index("Realisasi")
    assert balung[awal - 1 : awal + 2] == (
        bahan,
        "Realisasi",
        "Survei kepuasan (SKM), Analisis capaian",
    )
    assert "Tahun 2020 belum disiapkan: Mayang, Patrang." in [r[0] for r in semua]


@pytest.mark.usefixtures("data_contoh")
@pytest.mark.parametrize("ekor", ["", "unduh/", "indikator/", "indikator/unduh/"])
def test_kabupaten_lain_tidak_ada_dan_kecamatan_tidak_melihatnya(client: Client, ekor: str) -> None:
    assert masuk_di("paringin", "peninjau").get(f"{JEMBER}{ekor}").status_code == 404
    assert masuk_di("balung", "camat").get(f"{JEMBER}{ekor}").status_code == 404
    assert client.get(f"{JEMBER}{ekor}").status_code == 302


def test_isi_kabupaten_lain_tidak_ikut_terbaca() -> None:
    sendiri, lain = f.buat_kecamatan(nama="Putih"), f.buat_kecamatan(nama="Kenarimerah")
    for k in (sendiri, lain):
        f.buat_kebijakan(k.kabupaten)
        renstra = f.buat_renstra(k)
        f.buat_tahun_kinerja(renstra)
        f.buat_realisasi(f.buat_indikator(f.buat_sasaran(renstra), f"Indikator {k.nama}"))
    klien = Client()
    klien.force_login(f.buat_anggota("inspektorat", sendiri.kabupaten).pengguna)
    for ekor in ("", "indikator/"):
        html = klien.get(f"/{sendiri.kabupaten.slug}/2020/tinjauan/{ekor}").content.decode()
        assert "Putih" in html
        assert "Kenarimerah" not in html


@pytest.mark.usefixtures("data_contoh")
def test_peran_kabupaten_tiba_di_tinjauan_dan_dapat_kembali_ke_saringannya() -> None:
    klien = masuk_di("balung", "peninjau")
    assert klien.get("/")["Location"] == "/jember/2021/tinjauan/"
    dari = "/jember/2020/tinjauan/?status=draf#k-balung"
    jawab = klien.get("/jember/balung/2020/dokumen/", {"dari": dari})
    assert f'href="{dari}"' in jawab.content.decode()
    asing = klien.get("/jember/balung/2020/dokumen/", {"dari": "https://jahat.example/"})
    assert "jahat.example" not in asing.content.decode()


def test_tiba_di_tahun_terbaru_yang_berisi_angka() -> None:
    renstra = f.buat_renstra(f.buat_kecamatan())
    for tahun in (2020, 2021):
        f.buat_tahun_kinerja(renstra, tahun=tahun)
    kabupaten = renstra.kecamatan.kabupaten
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)
    assert klien.get("/")["Location"] == f"/{kabupaten.slug}/2021/tinjauan/"
    f.buat_realisasi(f.buat_indikator(f.buat_sasaran(renstra)))
    assert klien.get("/")["Location"] == f"/{kabupaten.slug}/2020/tinjauan/"


@pytest.mark.parametrize("ekor", ["", "indikator/"])
def test_kueri_paling_banyak_dua_belas_berapa_pun_kecamatannya(ekor: str) -> None:
    muat_contoh(2)
    kabupaten = Kabupaten.objects.get(slug="contoh")
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)

    def kueri() -> int:
        klien.get(alamat)
        with CaptureQueriesContext(connection) as semua:
            assert klien.get(alamat).status_code == 200
        return len(semua)

    alamat = f"/contoh/{LATAR.tahun}/tinjauan/{ekor}"
    dua = kueri()
    muat_contoh(4, mulai=3)
    for n in range(3):
        f.buat_kecamatan(kabupaten, nama=f"Kosong {n}")
    assert Kecamatan.objects.filter(kabupaten=kabupaten).count() == 9
    assert kueri() == dua <= 12
