"""One indicator across kecamatan."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO

import pytest
from django.test import Client
from openpyxl import load_workbook

from iku.selectors.banyak import kunci_indikator
from kecamatan.models import Kabupaten, Kecamatan
from laporan.selectors.tinjauan.banding import Banding, banding
from tests import factories as f
from tests.laporan.tinjauan.bahan import isi, lingkup

pytestmark = pytest.mark.django_db


def _banding(kabupaten: Kabupaten) -> Banding:
    hasil = banding(lingkup(kabupaten), kunci_indikator("Nilai SKM", "sasaran"))
    assert hasil is not None
    return hasil


def test_banding_mengurutkan_dan_merata_rata(kabupaten: Kabupaten) -> None:
    for nama, nilai in (("A", "40"), ("B", "80"), ("C", "80"), ("D", None)):
        isi(kabupaten, nama, nilai)
    b = _banding(kabupaten)
    peringkat = [(x.kecamatan.nama, x.peringkat) for x in b.baris]
    assert peringkat == [("B", 1), ("C", 1), ("A", 3), ("D", None)]
    assert b.rata_rata.dua_desimal == Decimal("83.33")
    assert b.rata_rata.dilewati == 1
    assert b.grafik is not None
    assert "A 50" in b.grafik.uraian
    assert b.alasan == ""


def test_grafik_dan_tabel_memakai_batas_capaian_yang_sama_dan_menyebutnya() -> None:
    kabupaten = f.buat_kabupaten()
    f.buat_kebijakan(kabupaten, batas=Decimal(100))
    for nama, nilai in (("A", "40"), ("B", "120")):
        isi(kabupaten, nama, nilai)
    b = _banding(kabupaten)
    assert b.rata_rata.dua_desimal == Decimal(75)
    assert b.grafik is not None
    assert b.grafik.rerata == "75"
    assert b.grafik.uraian.endswith("B 150; A 50; rata-rata 75.")
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)
    dasar = f"/{kabupaten.slug}/2020/tinjauan/indikator/"
    satu = f"{dasar}banding/{kunci_indikator('Nilai SKM', 'sasaran')}/"
    kata = f"kebijakan {kabupaten.sebutan}, yaitu 100%, dihitung sebesar batas tersebut."
    for alamat in (dasar, satu):
        assert kata in klien.get(alamat).content.decode()
        assert kata in _isi_buku(klien, f"{alamat}unduh/")


def test_tanpa_batas_capaian_tidak_ada_yang_dikatakan_tentangnya(kabupaten: Kabupaten) -> None:
    isi(kabupaten, "A")
    assert _banding(kabupaten).batas == ""


def _isi_buku(klien: Client, alamat: str) -> str:
    lembar = load_workbook(BytesIO(klien.get(alamat).content)).active
    assert lembar is not None
    return "\n".join(str(x) for r in lembar.iter_rows(values_only=True) for x in r if x)


def test_banding_menolak_satuan_dan_rumus_yang_berbeda_dengan_alasan(kabupaten: Kabupaten) -> None:
    isi(kabupaten, "A")
    isi(kabupaten, "B", "70")
    isi(kabupaten, "C", satuan="indeks")
    isi(kabupaten, "D", arah="negatif")
    b = _banding(kabupaten)
    assert [x.kecamatan.nama for x in b.baris] == ["B", "A"]
    alasan = {x.kecamatan.nama: x.beda for x in b.lain}
    assert alasan["C"] == ("satuan: indeks, bukan %",)
    assert alasan["D"][0].startswith("rumus capaian: (2 × Target − Realisasi) / Target × 100")


def test_yang_tahunnya_belum_disiapkan_tidak_disebut_tanpa_indikator(kabupaten: Kabupaten) -> None:
    isi(kabupaten, "A")
    f.buat_tahun_kinerja(f.buat_renstra(f.buat_kecamatan(kabupaten, "Bukan")))
    f.buat_kecamatan(kabupaten, "Baru")
    b = _banding(kabupaten)
    assert [k.nama for k in b.tanpa] == ["Bukan"]
    assert [k.nama for k in b.belum_siap] == ["Baru"]
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)
    dasar = f"/{kabupaten.slug}/2020/tinjauan/indikator/banding/"
    html = klien.get(f"{dasar}{kunci_indikator('Nilai SKM', 'sasaran')}/").content.decode()
    lembar = _isi_buku(klien, f"{dasar}{kunci_indikator('Nilai SKM', 'sasaran')}/unduh/")
    for kata in (
        "Tidak ada dalam rencana tahun 2020: Bukan.",
        "Tahun 2020 belum disiapkan, jadi belum diketahui: Baru.",
    ):
        assert kata in html
        assert kata in lembar


def test_excel_banding_menyebut_ukuran_dan_yang_tidak_ikut_seperti_halamannya(
    kabupaten: Kabupaten,
) -> None:
    for nama, nilai in (("A", "40"), ("B", "80"), ("C", None)):
        isi(kabupaten, nama, nilai)
    isi(kabupaten, "D", satuan="indeks")
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)
    dasar = f"/{kabupaten.slug}/2020/tinjauan/indikator/banding/"
    alamat = f"{dasar}{kunci_indikator('Nilai SKM', 'sasaran')}/"
    html, lembar = klien.get(alamat).content.decode(), _isi_buku(klien, f"{alamat}unduh/")
    for nama, x in _banding(kabupaten).rincian:
        assert f"<dt>{nama}</dt><dd>{x}</dd>" in html
        assert f"{nama}: {x}" in lembar
    assert "1 kecamatan tidak ikut dihitung" in html
    assert "1 kecamatan tidak ikut dihitung" in lembar
    assert "Tidak dibandingkan karena satuan: indeks, bukan %" in lembar


def test_banding_sendirian_berkata_tidak_ada_bandingannya(kabupaten: Kabupaten) -> None:
    isi(kabupaten, "A")
    b = _banding(kabupaten)
    assert b.grafik is None
    assert b.alasan.startswith("Hanya satu kecamatan")


def test_halaman_banding_dan_excelnya(kabupaten: Kabupaten) -> None:
    for nama, nilai in (("A", "40"), ("B", "80")):
        isi(kabupaten, nama, nilai)
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", kabupaten).pengguna)
    dasar = f"/{kabupaten.slug}/2020/tinjauan/indikator/banding/"
    alamat = f"{dasar}{kunci_indikator('Nilai SKM', 'sasaran')}/"
    html = klien.get(alamat).content.decode()
    assert "<svg" in html
    assert "83,33%" not in html
    assert "75%" in html
    lembar = load_workbook(BytesIO(klien.get(f"{alamat}unduh/").content)).active
    assert lembar is not None
    assert ("B", 1) in [(r[1], r[0]) for r in lembar.iter_rows(values_only=True)]
    assert klien.get(f"{dasar}tidak-ada/").status_code == 404
    assert klien.get(f"{dasar}tidak-ada/unduh/").status_code == 404


def test_kecamatan_sendirian_di_kabupatennya_tetap_404_untuk_orang_lain() -> None:
    k: Kecamatan = f.buat_kecamatan()
    klien = Client()
    klien.force_login(f.buat_anggota("peninjau", f.buat_kabupaten()).pengguna)
    assert klien.get(f"/{k.kabupaten.slug}/2020/tinjauan/indikator/banding/x/").status_code == 404
