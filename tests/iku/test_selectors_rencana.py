"""The plan as a tree, which plan and which policy count for a year, and how often it asks."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from iku import selectors
from iku.models import (
    CatatanKegiatan,
    PenanggungJawab,
    Renstra,
    Rpjmd,
    SimpulRpjmd,
)
from iku.selectors import Aturan
from tests import factories as f
from tests.iku.rencana_contoh import baca

pytestmark = pytest.mark.django_db


# -- The tree ----------------------------------------------------------------------------------


def test_pohon_menurut_urutan_dan_bernomor_terus() -> None:
    renstra = f.buat_renstra()
    dua = f.buat_tujuan(renstra, "Dua", urutan=2, sifat="rutin")
    satu = f.buat_tujuan(renstra, "Satu", urutan=1)
    for tujuan, uraian, urutan in ((dua, "c", 1), (satu, "b", 2), (satu, "a", 1)):
        f.buat_sasaran(tujuan, uraian, urutan=urutan)
    rencana = baca(renstra)
    assert [(t.nomor, t.uraian, t.sifat) for t in rencana.tujuan] == [
        (1, "Satu", ""),
        (2, "Dua", "rutin"),
    ]
    nomor = [(s.nomor, s.nomor_dalam_tujuan, s.uraian) for s in rencana.sasaran]
    assert nomor == [(1, 1, "a"), (2, 2, "b"), (3, 1, "c")]


def test_strategi_dan_kebijakan_per_baris() -> None:
    renstra = f.buat_renstra()
    f.buat_sasaran(renstra, strategi="satu\r\n\n  dua \n", kebijakan="")
    (sasaran,) = baca(renstra).sasaran
    assert (sasaran.strategi, sasaran.kebijakan) == (("satu", "dua"), ())


def test_indikator_berada_di_tingkatnya_menurut_urutan() -> None:
    renstra = f.buat_renstra()
    tujuan, program = f.buat_tujuan(renstra), f.buat_program(renstra)
    sub = f.buat_sub_kegiatan(f.buat_kegiatan(program))
    semua = (tujuan, f.buat_sasaran(tujuan), program, sub.kegiatan, sub)
    for induk in semua:
        for urutan in (2, 1):
            f.buat_indikator(induk, f"{induk} {urutan}", urutan=urutan)
    f.buat_indikator(f.buat_sasaran(f.buat_renstra()), "milik renstra lain")
    rencana = baca(renstra)
    kegiatan = rencana.program[0].kegiatan[0]
    tingkat = (
        *(rencana.tujuan[0], rencana.sasaran[0], rencana.program[0]),
        *(kegiatan, kegiatan.sub_kegiatan[0]),
    )
    harap = [[f"{induk} {n}" for n in (1, 2)] for induk in semua]
    assert [[i.nama for i in t.indikator] for t in tingkat] == harap
    assert len(list(rencana.semua_indikator())) == 10


def test_penanggung_jawab_unit_atau_teks_menurut_urutan() -> None:
    renstra = f.buat_renstra()
    indikator = f.buat_indikator(f.buat_sasaran(renstra))
    unit = f.buat_unit(renstra.kecamatan, nama="Seksi Pemerintahan")
    PenanggungJawab.objects.create(indikator=indikator, urutan=2, unit=unit)
    PenanggungJawab.objects.create(indikator=indikator, urutan=1, teks="Sekcam")
    (isi,) = baca(renstra).semua_indikator()
    assert isi.penanggung_jawab == ("Sekcam", "Seksi Pemerintahan")


def test_catatan_kegiatan_hanya_dari_tahunnya() -> None:
    renstra = f.buat_renstra()
    kegiatan = f.buat_kegiatan(f.buat_program(renstra))
    f.buat_sub_kegiatan(kegiatan)
    for tahun in (2019, 2020):
        CatatanKegiatan.objects.create(kegiatan=kegiatan, tahun=tahun, keterangan=f"k{tahun}")
    isi = [baca(renstra, tahun).program[0].kegiatan for tahun in (2018, 2019, 2020)]
    assert [[k.keterangan for k in semua] for semua in isi] == [[""], ["k2019"], ["k2020"]]


def test_rpjmd_dan_dasar_hukum_ikut_terbaca() -> None:
    kecamatan = f.buat_kecamatan()
    isi = {"kabupaten": kecamatan.kabupaten, "visi": "Maju"}
    rpjmd = Rpjmd.objects.create(tahun_awal=2016, tahun_akhir=2021, **isi)
    misi = SimpulRpjmd.objects.create(rpjmd=rpjmd, jenis="misi", urutan=1, uraian="Misi")
    bawah = {"rpjmd": rpjmd, "urutan": 1, "induk": misi}
    tujuan = SimpulRpjmd.objects.create(jenis="tujuan", uraian="T", **bawah)
    bawah["induk"] = tujuan
    sasaran = SimpulRpjmd.objects.create(jenis="sasaran", uraian="S", **bawah)
    perbup = f.buat_peraturan(jenis="PP", nomor="8", tahun=2006, tentang="Laporan")
    renstra = f.buat_renstra(kecamatan, rpjmd=rpjmd, sasaran_rpjmd=sasaran, dasar_hukum=perbup)
    rencana = baca(renstra)
    assert rencana.dasar_hukum == "Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Laporan"
    assert rencana.sasaran_rpjmd == "S"
    assert rencana.rpjmd
    assert (rencana.rpjmd.periode, rencana.rpjmd.visi) == ("2016-2021", "Maju")
    (isi_misi,) = rencana.rpjmd.misi
    assert [t.bawah("sasaran")[0].uraian for t in isi_misi.bawah("tujuan")] == ["S"]


def test_renstra_kosong_terbaca_kosong() -> None:
    rencana = baca(f.buat_renstra(awal=2021, akhir=2026, status="rancangan"))
    assert (rencana.tujuan, rencana.program, rencana.rpjmd) == ((), (), None)
    assert (rencana.periode, list(rencana.tahun)) == ("2021-2026", list(range(2021, 2027)))
    assert (rencana.status, rencana.dasar_hukum, rencana.sasaran_rpjmd) == ("rancangan", "", "")


# -- Which plan, which policy ------------------------------------------------------------------


def test_tahun_di_dua_renstra_memakai_yang_disebutnya() -> None:
    lama = f.buat_renstra(awal=2016, akhir=2021)
    baru = f.buat_renstra(lama.kecamatan, awal=2021, akhir=2026)
    f.buat_tahun_kinerja(lama, 2021)
    f.buat_tahun_kinerja(baru, 2022)
    f.buat_tahun_kinerja(tahun=2021)
    terpakai = [selectors.tahun_kinerja(lama.kecamatan.pk, t) for t in (2020, 2021, 2022)]
    assert [t and t.renstra for t in terpakai] == [None, lama, baru]


def test_dua_rencana_sekaligus_tidak_tercampur() -> None:
    lama, baru = f.buat_renstra(), f.buat_renstra(awal=2021, akhir=2026)
    for renstra in (baru, lama):
        f.buat_indikator(f.buat_sasaran(renstra, f"S {renstra.periode}"))
        f.buat_anggaran(f.buat_kegiatan(f.buat_program(renstra)), str(renstra.tahun_awal))
    semua = selectors.rencana([lama, baru], Aturan("selisih", {}), 2020, "murni")
    assert semua == {lama.pk: baca(lama), baru.pk: baca(baru)}
    assert [s.nomor for r in semua.values() for s in r.sasaran] == [1, 1]
    assert selectors.rencana([], Aturan("selisih", {}), 2020, "murni") == {}


@pytest.mark.parametrize(
    ("tahun", "mulai"),
    [(2015, None), (2016, 2016), (2020, 2016), (2021, 2021), (2030, 2021)],
)
def test_kebijakan_yang_mulai_terakhir_sampai_tahun_itu(tahun: int, mulai: int | None) -> None:
    kabupaten = f.buat_kabupaten()
    for awal in (2021, 2016):
        f.buat_kebijakan(kabupaten, awal)
    f.buat_kebijakan(mulai_tahun=2010)
    kebijakan = selectors.kebijakan(kabupaten.pk, tahun)
    assert (kebijakan.mulai_tahun if kebijakan else None) == mulai


def test_semua_skala_terbaca_dalam_satu_pertanyaan() -> None:
    skala = [f.buat_skala(catatan="c"), f.buat_skala(kegunaan="huruf")]
    with CaptureQueriesContext(connection) as tanya:
        semua = selectors.semua_skala()
    assert len(tanya) == 1
    assert set(semua) == {s.pk for s in skala}
    murni, catatan = semua[skala[0].pk]
    assert [p.label for p in murni.pita] == ["SANGAT BAIK", "BAIK", "CUKUP", "KURANG"]
    assert (murni.nama, catatan) == (skala[0].nama, "c")


# -- How often it asks -------------------------------------------------------------------------


def _isi(renstra: Renstra) -> None:
    tujuan = f.buat_tujuan(renstra)
    sasaran = f.buat_sasaran(tujuan)
    sub = f.buat_sub_kegiatan(f.buat_kegiatan(f.buat_program(renstra, sasaran=sasaran)))
    f.buat_anggaran(sub)
    for induk in (tujuan, sasaran, sub):
        indikator = f.buat_indikator(induk)
        f.buat_target(indikator)
        f.buat_realisasi(indikator)
        PenanggungJawab.objects.create(indikator=indikator, unit=f.buat_unit(renstra.kecamatan))


def test_rencana_bertanya_sama_banyak_untuk_berapa_pun_indikator() -> None:
    lama, baru = f.buat_renstra(), f.buat_renstra()
    jumlah = []
    for banyak in (1, 9):
        for _ in range(banyak):
            _isi(lama)
            _isi(baru)
        with CaptureQueriesContext(connection) as tanya:
            semua = selectors.rencana([lama, baru], Aturan("selisih", {}), 2020, "murni")
        assert len(list(semua[lama.pk].semua_indikator())) >= 3
        jumlah.append(len(tanya))
    assert jumlah[0] == jumlah[1] <= 7
