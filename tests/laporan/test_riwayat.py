"""The history pages: who changed what from which value to which, of this kecamatan only."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from iku.actions import catat_nilai
from iku.forms.bukti import BUKTI
from iku.forms.rencana import RENCANA
from iku.models import Indikator, Realisasi, Tujuan
from kecamatan import actions
from kecamatan.forms.profil import PROFIL
from kecamatan.models import Kecamatan, Pejabat, Pengguna, UnitKerja
from kecamatan.templatetags.alamat import alamat_riwayat
from laporan.models import Dokumen
from laporan.selectors.riwayat import JUMLAH, jenis_terlacak
from tests import factories as f
from tests.layar import kata_inggris

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data_contoh")]
TEMPAT = {"kabupaten": "jember", "kecamatan": "balung", "tahun": 2020}


def balung() -> Kecamatan:
    return Kecamatan.objects.get(slug="balung")


@pytest.fixture
def orang() -> Pengguna:
    nama = f.buat_pengguna(first_name="Siti", last_name="Operator")
    return f.buat_anggota("operator", balung(), pengguna=nama).pengguna


@pytest.fixture
def klien(client: Client, orang: Pengguna) -> Client:
    client.force_login(orang)
    return client


def alamat(nama: str = "riwayat", slug: str = "balung", **lain: Any) -> str:
    return reverse(nama, kwargs=TEMPAT | {"kecamatan": slug} | lain)


def buka(klien: Client, alamat_: str = "", **saring: Any) -> str:
    jawaban = klien.get(alamat_ or alamat(), saring)
    assert jawaban.status_code == 200
    return " ".join(unescape(jawaban.content.decode()).split()).replace(" </dd>", "</dd>")


def realisasi() -> Realisasi:
    satu = Realisasi.objects.di(balung()).filter(tahun=2020, angka=66).first()
    assert satu is not None
    return satu


def ubah_realisasi(oleh: Pengguna, angka: str = "1250.5") -> Realisasi:
    r = realisasi()
    hasil = catat_nilai(
        Realisasi,
        r.indikator,
        tahun=2020,
        isi={"angka": Decimal(angka)},
        revisi=r.revisi,
        oleh=oleh,
    )
    assert hasil is not None
    return hasil


def test_perubahan_menyebut_orang_nilai_lama_dan_baru(klien: Client, orang: Pengguna) -> None:
    r = ubah_realisasi(orang)
    html = buka(klien)
    assert "Siti Operator <strong>mengubah</strong>" in html
    assert f"Realisasi 2020: {r.indikator.nama}" in html
    assert "<dt>Angka</dt><dd>dari <q>66</q> menjadi <q>1.250,5</q></dd>" in html
    assert kata_inggris(html) == []


def test_pilihan_tanggal_dan_rujukan_ditulis_dengan_kata(klien: Client, orang: Pengguna) -> None:
    camat = Pejabat.objects.filter(kecamatan=balung()).first()
    assert camat is not None
    actions.ubah(camat, revisi=1, oleh=orang, status="Plt.", selesai=date(2024, 8, 7))
    unit = UnitKerja.objects.filter(kecamatan=balung(), induk__isnull=False).first()
    lain = UnitKerja.objects.filter(kecamatan=balung(), induk__isnull=True).first()
    assert unit is not None
    assert unit.induk is not None
    actions.ubah(unit, revisi=1, oleh=orang, induk=None)
    dok = Dokumen.objects.filter(kecamatan=balung()).first()
    assert dok is not None
    actions.ubah(dok, revisi=1, oleh=orang, penandatangan=None)
    html = buka(klien)
    assert "menjadi <q>Plt.</q>" in html
    assert "<q>7 Agustus 2024</q>" in html
    assert lain is not None
    assert f"<dt>Induk</dt><dd>dari <q>{lain.nama}</q> menjadi kosong</dd>" in html
    assert f"<dt>Penandatangan</dt><dd>dari <q>{camat.nama}</q> menjadi kosong</dd>" in html


def test_yang_terhapus_bersama_induknya_tetap_terlihat(klien: Client, orang: Pengguna) -> None:
    renstra = f.buat_renstra(balung(), 2040, 2045)
    tujuan = f.buat_tujuan(renstra, "Tujuan yang dibuang")
    nilai = f.buat_realisasi(f.buat_indikator(f.buat_sasaran(tujuan), "Indikator dibuang"), 2040)
    actions.hapus(tujuan, oleh=orang)
    assert not Indikator.objects.filter(nama="Indikator dibuang").exists()
    html = buka(klien)
    assert "<strong>menghapus</strong>" in html
    assert "Tujuan: Tujuan yang dibuang" in html
    satu = buka(klien, alamat("riwayat_objek", jenis="realisasi", pk=nilai.pk))
    assert "Realisasi 2040: Indikator dibuang" in satu
    assert "semula <q>66</q>" in satu


def test_riwayat_satu_isian_hanya_memuat_isian_itu(klien: Client, orang: Pengguna) -> None:
    r = ubah_realisasi(orang)
    html = buka(klien, alamat("riwayat_objek", jenis="realisasi", pk=r.pk))
    assert html.count("<time ") == r.history.count() == 2
    assert html.index("mengubah") < html.index("menambahkan")


def test_saringan_jenis_orang_dan_tanggal(klien: Client, orang: Pengguna) -> None:
    ubah_realisasi(orang)
    assert buka(klien, orang=orang.pk).count("<time ") == 1
    assert buka(klien, jenis="realisasi", orang=orang.pk).count("<time ") == 1
    assert "Tidak ada perubahan yang cocok" in buka(klien, jenis="kop", orang=orang.pk)
    assert "Tidak ada perubahan yang cocok" in buka(klien, sampai="2019-12-31")
    waktu = realisasi_terakhir()
    hari = waktu.date().isoformat()
    assert buka(klien, orang=orang.pk, dari=hari, sampai=hari).count("<time ") == 1


def realisasi_terakhir() -> Any:
    from django.utils.timezone import localtime

    return localtime(Realisasi.history.latest("history_id").history_date)


@pytest.mark.parametrize(
    ("saring", "pesan"),
    [
        ({"dari": "kemarin"}, "Masukkan tanggal yang valid"),
        ({"dari": "2020-02-02", "sampai": "2020-01-01"}, "mendahului tanggal awal"),
        ({"jenis": "pengguna"}, "Masukkan pilihan yang valid"),
        ({"orang": "0 OR 1=1"}, "Masukkan pilihan yang valid"),
    ],
)
def test_saringan_yang_salah_dijelaskan(klien: Client, saring: dict[str, str], pesan: str) -> None:
    jawaban = klien.get(alamat(), saring)
    assert (jawaban.status_code, pesan in jawaban.content.decode()) == (422, True)


def test_halaman_berikutnya_menyambung_tanpa_pengulangan(klien: Client) -> None:
    pertama, kedua = buka(klien), buka(klien, halaman=2)
    assert pertama.count("<time ") == kedua.count("<time ") == JUMLAH
    assert "?halaman=2" in pertama
    assert "?halaman=1" in kedua
    assert buka(klien, halaman="x; DROP").count("<time ") == JUMLAH
    assert "Tidak ada perubahan" in buka(klien, halaman=99999)


def test_riwayat_paling_banyak_15_kueri(
    klien: Client, orang: Pengguna, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    ubah_realisasi(f.buat_pengguna())
    buka(klien)  # Django asks SQLite once per process whether it knows JSON
    for nomor in (1, 2, 5):
        with django_assert_max_num_queries(15):
            buka(klien, halaman=nomor)


@pytest.mark.parametrize("jenis", sorted(jenis_terlacak()))
def test_setiap_jenis_isian_terbaca(klien: Client, jenis: str) -> None:
    assert kata_inggris(buka(klien, jenis=jenis)) == []


def test_k01_kecamatan_lain_tidak_ada(klien: Client) -> None:
    pk = Tujuan.objects.di(Kecamatan.objects.get(slug="mayang")).values_list("pk", flat=True)[0]
    assert klien.get(alamat(slug="mayang")).status_code == 404
    assert klien.get(alamat("riwayat_objek", "mayang", jenis="tujuan", pk=pk)).status_code == 404
    assert klien.get(alamat("riwayat_objek", jenis="tujuan", pk=pk)).status_code == 404
    assert klien.get(alamat("riwayat_objek", jenis="pengguna", pk=1)).status_code == 404


def test_k03_kenari_kecamatan_lain_tidak_terlihat(klien: Client) -> None:
    mayang = Kecamatan.objects.get(slug="mayang")
    f.buat_tujuan(f.buat_renstra(mayang, 2040, 2045), "KENARI-MAYANG")
    oleh = f.buat_anggota("operator", mayang).pengguna
    for nomor in (1, 2):
        assert "KENARI-MAYANG" not in buka(klien, halaman=nomor)
    assert oleh.username not in buka(klien)


@pytest.mark.parametrize("peran", ["peninjau", "inspektorat", "admin"])
def test_orang_kabupaten_boleh_melihat_riwayat(client: Client, peran: str) -> None:
    client.force_login(f.buat_anggota(peran, balung().kabupaten).pengguna)
    assert client.get(alamat()).status_code == 200


def test_orang_tanpa_masuk_diminta_masuk(client: Client) -> None:
    assert client.get(alamat()).headers["Location"].startswith("/masuk/")


def test_riwayat_tidak_menerima_kiriman(klien: Client) -> None:
    assert klien.post(alamat()).status_code == 405


@pytest.mark.parametrize(("rute", "daftar"), [("profil", PROFIL), ("rencana", RENCANA)])
def test_setiap_isian_mempunyai_alamat_riwayat(rute: str, daftar: Any) -> None:
    class Tempat:
        jalur = TEMPAT

    for kode, isian in {**daftar}.items():
        hasil = alamat_riwayat({"lingkup": Tempat}, rute, kode, 7)
        jenis = isian.model._meta.model_name
        assert hasil == alamat("riwayat_objek", jenis=jenis, pk=7)
    assert "bukti/7/" in alamat_riwayat({"lingkup": Tempat}, "bukti", next(iter(BUKTI)), 7)


def test_halaman_profil_menautkan_riwayat(klien: Client) -> None:
    camat = Pejabat.objects.filter(kecamatan=balung()).first()
    assert camat is not None
    html = buka(klien, alamat("profil"))
    assert alamat("riwayat_objek", jenis="pejabat", pk=camat.pk) in html
