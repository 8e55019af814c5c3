"""`…/<page>/unduh/`: the file says what the page says, to those who may see the page."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from typing import Any
from urllib.parse import unquote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from iku.models import Indikator, Realisasi
from iku.selectors.anggaran import MURNI, anggaran_tahun
from iku.selectors.aspek import survei_tahun
from iku.selectors.entri import baris_entri
from iku.selectors.rencana import tahun_kinerja
from kecamatan.models import Kecamatan
from laporan.lembar import TIPE
from laporan.lembar.daftar import LEMBAR
from tests import factories as f
from tests.orang import masuk, masuk_di

pytestmark = pytest.mark.django_db
KUERI = 15
D = Decimal


@pytest.fixture
def operator(data_contoh: None) -> Client:
    return masuk_di("balung")


def alamat(lembar: str, slug: str = "balung", tahun: int = 2020) -> str:
    return f"/jember/{slug}/{tahun}/{lembar}/unduh/"


def kecamatan(slug: str) -> Kecamatan:
    return Kecamatan.objects.select_related("kabupaten").get(slug=slug)


def buka(klien: Client, jalur: str) -> Any:
    jawab = klien.get(jalur)
    assert (jawab.status_code, jawab["Content-Type"]) == (200, TIPE)
    return load_workbook(BytesIO(jawab.content))


def isi(lembar: Any) -> list[list[Any]]:
    return [[s.value for s in baris] for baris in lembar.iter_rows()]


def kolom(lembar: Any, judul: str) -> int:
    for baris in lembar.iter_rows(1, 6):
        for s in baris:
            if s.value == judul and s.row > 3:
                return int(s.column)
    raise AssertionError(judul)


def desimal(nilai: Any) -> Decimal | None:
    return None if nilai is None else D(str(nilai))


@pytest.mark.parametrize("lembar", sorted(LEMBAR))
def test_setiap_halaman_menawarkan_unduhan_dan_cetak(operator: Client, lembar: str) -> None:
    halaman = operator.get(f"/jember/balung/2020/{lembar}/").content.decode()
    assert f'href="{alamat(lembar)}' in halaman
    assert "data-cetak hidden" in halaman


@pytest.mark.parametrize("lembar", sorted(LEMBAR))
def test_berkas_bernama_menurut_halaman_tempat_dan_tahun(operator: Client, lembar: str) -> None:
    jawab = operator.get(alamat(lembar))
    awal = "Bukti_dukung" if lembar == "bukti" else lembar.capitalize()
    assert jawab["Content-Disposition"] == f'attachment; filename="{awal}_Balung_2020.xlsx"'
    semua = load_workbook(BytesIO(jawab.content)).worksheets
    for satu in semua:
        atas = [baris[0] for baris in isi(satu)[1:3]]
        assert atas == ["Kecamatan Balung, Kabupaten Jember", "Tahun 2020"]


@pytest.mark.parametrize("lembar", sorted(LEMBAR))
def test_kueri_unduhan_di_bawah_batas(operator: Client, lembar: str) -> None:
    operator.get(alamat(lembar))
    with CaptureQueriesContext(connection) as kueri:
        assert operator.get(alamat(lembar)).status_code == 200
    assert len(kueri) <= KUERI


@pytest.mark.parametrize("lembar", sorted(LEMBAR))
def test_kecamatan_lain_tidak_ada(data_contoh: None, lembar: str) -> None:
    assert masuk_di("mayang").get(alamat(lembar)).status_code == 404


@pytest.mark.parametrize("lembar", sorted(set(LEMBAR) - {"riwayat"}))
def test_kecamatan_kosong_berkepala_dan_belum_ada_data(lembar: str) -> None:
    kosong = f.buat_kecamatan(nama="Sumber Baru")
    jawab = masuk("operator", kosong).get(f"/{kosong.alamat}/2020/{lembar}/unduh/")
    assert "Sumber_Baru_2020.xlsx" in unquote(jawab["Content-Disposition"])
    semua = isi(load_workbook(BytesIO(jawab.content)).worksheets[0])
    assert len([x for x in semua[4] if x]) >= 3, "kepala tabel"
    assert "Belum ada data" in [baris[0] for baris in semua]


def test_halaman_tanpa_tabel_dan_tanpa_masuk_ditolak(operator: Client, client: Client) -> None:
    assert operator.get(alamat("profil")).status_code == 404
    assert operator.post(alamat("realisasi")).status_code == 405
    assert client.get(alamat("realisasi")).status_code == 302


@pytest.mark.parametrize(("slug", "tahun"), [("balung", 2020), ("mayang", 2021)])
def test_realisasi_sama_dengan_halamannya(data_contoh: None, slug: str, tahun: int) -> None:
    lembar = buka(masuk_di(slug), alamat("realisasi", slug, tahun)).worksheets[0]
    semua = baris_entri(kecamatan(slug), tahun)
    nama = {e.indikator.nama for e in semua}
    baris = [b for b in isi(lembar) if b[0] in nama]
    k = {n: kolom(lembar, n) - 1 for n in (f"Target {tahun}", f"Realisasi {tahun}", "Capaian")}
    angka = 0
    for e, satu in zip(semua, baris, strict=True):
        r = e.realisasi
        capaian = e.ukur(r.nilai if r else None).hasil.dua_desimal
        assert desimal(satu[k["Capaian"]]) == (None if capaian is None else capaian / 100)
        if r and r.angka is not None:
            bagi = 100 if e.indikator.satuan == "%" else 1
            assert desimal(satu[k[f"Realisasi {tahun}"]]) == r.angka / bagi
            angka += 1
        elif r is None:
            assert satu[k[f"Realisasi {tahun}"]] is None
    assert angka


def test_realisasi_triwulan_hanya_memuat_triwulannya(operator: Client) -> None:
    satu = Indikator.objects.filter(realisasi__tahun=2020, jenis_nilai="angka").di(
        kecamatan("balung")
    )[0]
    f.buat_realisasi(satu, 2020, angka="12.5", triwulan=2)
    jawab = operator.get(alamat("realisasi") + "?tw=2")
    assert "Realisasi_Balung_2020_TW2.xlsx" in jawab["Content-Disposition"]
    lembar = load_workbook(BytesIO(jawab.content)).worksheets[0]
    letak = kolom(lembar, "Realisasi triwulan II")
    nilai = [lembar.cell(b, letak).value for b in range(6, lembar.max_row + 1)]
    assert [D(str(n)) for n in nilai if n is not None] in ([D("12.5")], [D("0.125")])


@pytest.mark.parametrize(("slug", "tahun"), [("balung", 2020), ("mayang", 2021)])
def test_jumlah_anggaran_sama_dengan_halamannya(data_contoh: None, slug: str, tahun: int) -> None:
    berkas = buka(masuk_di(slug), alamat("anggaran", slug, tahun))
    lembar = berkas.worksheets[0]
    pohon = anggaran_tahun(kecamatan(slug), tahun).pohon
    akhir = next(b for b in reversed(isi(lembar)) if b[0] == pohon.nama)
    uang = pohon.uang(MURNI)
    letak = [kolom(lembar, x) - 1 for x in ("Pagu murni", "Realisasi", "Serapan")]
    assert uang.pagu is not None
    assert [desimal(akhir[i]) for i in letak[:2]] == [uang.pagu, uang.realisasi]
    serapan = uang.serapan.dua_desimal
    assert desimal(akhir[letak[2]]) == (None if serapan is None else serapan / 100)
    daun = [b for b in isi(lembar) if b[0] in {x.nama for _, x in pohon.urai()}]
    assert len(daun) == len(list(pohon.urai()))


def test_survei_sama_dengan_hitungannya(data_contoh: None) -> None:
    lembar = buka(masuk_di("mayang"), alamat("survei", "mayang", 2021)).worksheets[0]
    hasil = survei_tahun(kecamatan("mayang"), 2021)[0].isi.hasil
    baris = {b[0]: b for b in isi(lembar)}
    for h in hasil.baris:
        assert desimal(baris[h.nama][-1]) == h.nilai.dua_desimal
    assert desimal(baris["Rata-rata"][-1]) == hasil.rerata.dua_desimal
    assert desimal(baris["IKM"][-1]) == hasil.ikm.dua_desimal


def test_target_berjajar_menurut_tahun_rencana(operator: Client) -> None:
    lembar = buka(operator, alamat("target")).worksheets[0]
    kinerja = tahun_kinerja(kecamatan("balung").pk, 2020)
    assert kinerja is not None
    kepala = [s.value for s in lembar[6] if s.value]
    assert kepala == [str(t) for t in kinerja.renstra.tahun]
    angka = [s.value for b in lembar.iter_rows(7) for s in b[3:] if s.value is not None]
    assert any(isinstance(n, int | float) for n in angka)


def test_rencana_memuat_setiap_indikator_dan_simpul(operator: Client) -> None:
    semua = isi(buka(operator, alamat("rencana")).worksheets[0])
    kinerja = tahun_kinerja(kecamatan("balung").pk, 2020)
    assert kinerja is not None
    tertulis = {b[3] for b in semua}
    for i in Indikator.objects.di(kecamatan("balung")).filter(program__renstra=kinerja.renstra_id):
        assert i.nama in tertulis
    uraian = {b[2] for b in semua}
    assert {p.nama for p in kinerja.renstra.program.all()} <= uraian
    assert {t.uraian for t in kinerja.renstra.tujuan.all()} <= uraian


def test_pembanding_dan_bukti_memuat_yang_tidak_ada_dengan_kata(operator: Client) -> None:
    semua = isi(buka(operator, alamat("bukti")).worksheets[0])
    assert "belum ada bukti" in {b[3] for b in semua}
    tingkat = {b[3] for b in isi(buka(operator, alamat("pembanding")).worksheets[0])}
    assert {"Nasional", "Provinsi", "Kabupaten"} <= tingkat


def test_riwayat_mengikuti_saringan_dan_menyebut_perubahannya(operator: Client) -> None:
    r = Realisasi.objects.di(kecamatan("balung")).filter(tahun=2020, angka__isnull=False)[0]
    r.catatan = "=1+1"
    r.save()
    lembar = buka(operator, alamat("riwayat") + "?jenis=realisasi").worksheets[0]
    sel = [s for s in lembar["G"] if s.value == "=1+1"]
    assert [s.data_type for s in sel] == ["s"]
    assert {b[3].partition(" ")[0] for b in isi(lembar)[5:] if b[3]} == {"Realisasi"}


def test_saringan_riwayat_yang_salah_kembali_ke_halamannya(operator: Client) -> None:
    ekor = "?dari=2025-02-02&sampai=2025-01-01"
    jawab = operator.get(alamat("riwayat") + ekor)
    assert jawab.status_code == 302
    assert jawab["Location"] == f"/jember/balung/2020/riwayat/{ekor}"


def test_teks_jahat_dari_formulir_tetap_teks(operator: Client) -> None:
    satu = Indikator.objects.di(kecamatan("balung")).filter(sasaran__isnull=False)[0]
    Indikator.objects.filter(pk=satu.pk).update(nama='=cmd|"/c calc"!A1', satuan="@x\x0b")
    for lembar in ("realisasi", "target", "rencana", "bukti", "pembanding"):
        for sel in (s for b in buka(operator, alamat(lembar)).worksheets[0] for s in b):
            assert sel.data_type != "f"
