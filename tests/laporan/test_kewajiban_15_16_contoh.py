"""A small kecamatan in which every text field of every model is filled at least once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db.models import CharField, Field, Model, TextField
from simple_history.models import HistoricalChanges

from kecamatan.models import Kecamatan
from laporan.management.commands.muat import berkas_baku
from laporan.models import Dokumen, PernyataanReviu
from laporan.pemuatan import muat_semua

pytestmark = pytest.mark.django_db
APLIKASI = ("kecamatan", "iku", "laporan")
BUKAN_BAHAN = {
    *("Pengguna", "Keanggotaan", "Nomenklatur", "ButirReviu", "Kiriman", "Cetakan", "Bukti"),
    *("Perpindahan", "Delegasi", "Triwulan", "Catatan", "JawabanReviu"),
    *("Paket", "PaketIsi", "Pekerja", "Bekuan", "Terbitan", "SalinanBertandaTangan"),
    *("NilaiAkip", "NilaiKomponen", "KomponenAkip", "RekomendasiAkip", "TindakLanjut"),
}
"""Models that no document reads: accounts, lookup lists, finished files, and what is said about
documents on their way."""
PENENTU = {"Dokumen.jenis", "Narasi.jenis", "Narasi.bagian"}
PENENTU |= {"Dokumen.sidik_ajuan", "Dokumen.alasan_perubahan"}
"""Keys by which a document finds its data, and what is only said about it."""
DIREVIU = {"status": "direviu"}

KABUPATEN = """\
berkas: kabupaten
nama: Rukun
slug: rukun
provinsi: Provinsi Rukun
kode: 99.01
sebutan desa: Nagari
kepala daerah:
  - {nama: Dr. BUPATI, mulai: 2016-01-01}
peraturan:
  - {jenis: Perbup, nomor: 7, tahun: 2016, tentang: Renstra, lembaran: BD 7, tercetak: lain}
  - {jenis: Perbup, nomor: 8, tahun: 2017, tentang: Perubahan, lembaran: BD 8,
     mengubah: Perbup Rukun 7/2016, perubahan ke: 1}
rpjmd:
  - tahun awal: 2016
    tahun akhir: 2021
    visi: Visi kabupaten
    misi:
      - uraian: Misi satu
        tujuan:
          - uraian: Tujuan kabupaten
            indikator: [Indikator tujuan kabupaten]
            sasaran:
              - {uraian: Sasaran kabupaten, indikator: [Indikator sasaran kabupaten]}
kebijakan kinerja:
  - {mulai tahun: 2016, skala: Capaian kinerja Jember}
tata letak: {kertas: F4, huruf: bookman, kutip lembaran: ya}
"""
KECAMATAN = """\
berkas: kecamatan
nama: Sari
slug: sari
kabupaten: rukun
kode: 99.01.01
kop:
  - {jalan: Jalan Raya, kota: SARI, telepon: (0331) 1, faks: (0331) 2, email: a@b.id,
     kode pos: 68161, tempat: Sari, mulai: 2016-01-01}
tugas dan fungsi:
  - {mulai: 2016-01-01, dasar hukum: Dasar, kedudukan: Kedudukan, tugas: Tugas, fungsi: Fungsi,
     tercetak: lain}
unit kerja:
  - nama: Camat Unit
    jenis: camat
    mulai: 2016-01-01
    bawahan: [{nama: Sekretariat, jenis: sekretariat}, {nama: Seksi Umum, jenis: seksi}]
pejabat:
  - {nama: CAMAT SARI, jabatan: Camat, pangkat: Pembina, nip: 196503071992031010,
     mulai: 2016-01-01}
renstra:
  - tahun awal: 2016
    tahun akhir: 2021
    versi: 1
    status: perubahan
    dasar hukum: Perbup Rukun 7/2016
    alasan: Alasan perubahan
    rpjmd: 2016-2021
    sasaran rpjmd: Sasaran kabupaten
    tercetak: lain
    tujuan:
      - uraian: Tujuan satu
        tercetak: lain
        indikator: [{nama: Indikator tujuan, penanggung jawab: [Orang lain]}]
        sasaran:
          - uraian: Sasaran satu
            strategi: Strategi
            kebijakan: Kebijakan
            tercetak: lain
            indikator:
              - nama: Indikator sasaran
                satuan: satuan
                kondisi awal: N/A
                sumber data: Sumber
                jenis formulasi: rasio
                pembilang: Atas
                penyebut: Bawah
                pengali: 100%
                penjelasan: ['1. Penjelasan', '- rincian']
                makna: Makna
                alasan: Alasan
                referensi: Referensi
                tercetak: lain
                penanggung jawab: [Seksi Umum]
                target:
                  2019: {huruf: B, tercetak: lain}
                  2020: {teks: Target, catatan: Catatan, asal: gabungan, kelompok: g1}
                  2021: {tidak ada data: Tiada}
                realisasi:
                  2018: {tidak ada data: Tiada, tercetak: lain}
                  2019: {huruf: B}
                  2020: {teks: Realisasi, catatan: Catatan, sumber data: Sumber, asal: gabungan,
                         kelompok: g1}
                nasional:
                  2019: {tidak ada data: Tiada, tercetak: lain}
                  2020: {teks: Nasional, sumber data: Sumber}
              - nama: Indikator kedua
                jenis formulasi: naratif
                formulasi: Kalimat
                penanggung jawab: [Orang lain]
                target: {2020: 5}
                realisasi: {2020: 5}
                nasional: {2020: {huruf: A}}
    program:
      - nama: Program satu
        kode: 7.01.01
        sasaran: tujuan 1/sasaran 1
        tercetak: lain
        indikator: [{nama: Indikator program, formulasi: Kalimat}]
        kegiatan:
          - nama: Kegiatan satu
            kode: 7.01.01.2
            tercetak: lain
            indikator: [{nama: Keluaran, target: {2020: 1}, realisasi: {2020: 1}}]
            anggaran: {2020: {pagu: 5000, realisasi: 4000, sumber dana: APBD, tercetak: lain}}
            catatan: {2020: {keterangan: Keterangan, catatan: Catatan kegiatan}}
          - nama: Kegiatan dua
            sub kegiatan:
              - {nama: Sub kegiatan, kode: 7.01.01.2.1, tercetak: lain,
                 anggaran: {2020: {pagu: 5000, realisasi: 4000}}}
tahun kinerja: {2020: {renstra: 2016-2021 versi 1}}
belanja: [{tahun: 2020, kelompok: btl, pagu: 900, realisasi: 800, tercetak: lain}]
survei:
  - tahun: 2020
    nama: Survei
    pelaksana: Pelaksana
    responden: 100
    skala: Mutu pelayanan SKM 2017
    satuan skor: persen
    tindak lanjut: Tindak lanjut
    tercetak: lain
    aspek:
      - {nama: Aspek satu, skor: 60}
      - {nama: Aspek dua, skor: 90}
dokumen:
  - {jenis: lkj, tahun: 2020, tempat: Sari, tanggal: Januari 2021,
     penandatangan: CAMAT SARI, tercetak: lain}
  - {jenis: pk, tahun: 2020, tanggal: Januari 2020, penandatangan: CAMAT SARI,
     pihak kedua: Dr. BUPATI}
  - jenis: sk-iku
    tahun: 2020
    nomor klasifikasi: 065
    nomor urut: 1
    nomor unit: 99
    nomor tahun: 2020
    tanggal: Januari 2020
    penandatangan: CAMAT SARI
    sk iku:
      renstra: 2016-2021 versi 1
      tentang: IKU KECAMATAN SARI
      menetapkan: Menetapkan
      judul lampiran: LAMPIRAN IKU
      kolom: makna
      halaman instansi: sebelum
      narasi tujuan: rutin
      menimbang: [Menimbang satu, Menimbang dua]
      mengingat: [Perbup Rukun 7/2016, UU 23/2014]
      diktum: [Diktum satu, ['Diktum dua:', '(1) Butir']]
      baris:
        - tujuan 1/sasaran 1/indikator 1
        - {indikator: tujuan 1/indikator 1, jenis formulasi: naratif, formulasi: Kalimat}
        - {indikator: tujuan 1/sasaran 1/indikator 2, kinerja utama: Kinerja, nama: Nama IKU,
           jenis formulasi: rasio, pembilang: Atas, penyebut: Bawah, pengali: 100%,
           penjelasan: Penjelasan, makna: Makna, alasan: Alasan, referensi: Referensi,
           penanggung jawab: Orang, sumber data: Sumber, tercetak: lain}
        - program 1/indikator 1
analisis:
  - {sasaran: 2016-2021 versi 1 > tujuan 1/sasaran 1, tahun: 2020, pendorong: Pendorong,
     penghambat: Penghambat, rencana aksi: Rencana, uraian: Uraian}
kendala: [{tahun: 2020, kendala: Kendala, langkah: Langkah}]
penghargaan: [{tahun: 2020, nama: Penghargaan, pemberi: Pemberi, tingkat: Tingkat}]
narasi:
  - {tahun: 2020, jenis: lkj, bagian: kata_pengantar, isi: Kata pengantar}
  - {tahun: 2020, jenis: lkj, bagian: sasaran_analisis.1, isi: Analisis}
"""


def muat_kecamatan_kecil(folder: Path) -> None:
    """Reference data, the kabupaten and the kecamatan `rukun/sari`."""
    acuan = [jalan for jalan in berkas_baku() if jalan.parent.name == "acuan"]
    for nama, isi in {"rukun": KABUPATEN, "sari": KECAMATAN}.items():
        (folder / f"{nama}.yaml").write_text(isi, encoding="utf-8")
    muat_semua([*acuan, folder / "rukun.yaml", folder / "sari.yaml"])
    _nyatakan(Kecamatan.objects.get(slug="sari"))


def _nyatakan(sari: Kecamatan) -> None:
    """A statement needs a report whose review is noted; no file brings either."""
    lkj, _ = Dokumen.objects.update_or_create(DIREVIU, kecamatan=sari, tahun=2020, jenis="lkj")
    penanda = {"jabatan": "Inspektur", "nama": "INSPEKTUR", "pangkat": "Pembina", "nip": "1965"}
    PernyataanReviu.objects.create(laporan=lkj, isi="Telah direviu", tempat="Rukun", **penanda)


def model_bahan() -> Iterator[type[Model]]:
    for model in (m for a in APLIKASI for m in apps.get_app_config(a).get_models()):
        if model.__name__ not in BUKAN_BAHAN and not issubclass(model, HistoricalChanges):
            yield model


def medan_teks(model: type[Model]) -> Iterator[Field[Any, Any]]:
    """Fields into which somebody writes words."""
    for medan in model._meta.concrete_fields:
        teks = isinstance(medan, CharField | TextField) and not medan.choices
        if teks and sebutan(medan) not in PENENTU:
            yield medan


def sebutan(medan: Field[Any, Any]) -> str:
    return f"{medan.model.__name__}.{medan.name}"


def test_k15_contoh_mengisi_setiap_medan_teks(tmp_path: Path) -> None:
    muat_kecamatan_kecil(tmp_path)
    semua = [
        (model._default_manager, medan) for model in model_bahan() for medan in medan_teks(model)
    ]
    assert len(semua) > 90
    assert [sebutan(m) for isi, m in semua if not isi.exclude(**{m.name: ""}).exists()] == []
