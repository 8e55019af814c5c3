"""Evaluation results: who records them, what they add up to, and how they reach a realisasi."""

from __future__ import annotations

import re
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from openpyxl import load_workbook

from iku.models import (
    KomponenAkip,
    NilaiAkip,
    NilaiKomponen,
    Realisasi,
    RekomendasiAkip,
    Skala,
    TindakLanjut,
)
from iku.nilai import Angka
from iku.selectors.akip import akip_tahun, dari_akip
from iku.selectors.entri import baris_entri
from kecamatan.models import Kecamatan
from tests import factories as f
from tests.orang import masuk

pytestmark = pytest.mark.django_db
BOBOT = {"Perencanaan": 30, "Pengukuran": 30, "Pelaporan": 15, "Evaluasi": 25}
NILAI = {"Perencanaan": "24,5", "Pengukuran": "21", "Pelaporan": "10,25", "Evaluasi": "15"}


@pytest.fixture
def kecamatan() -> Kecamatan:
    for urutan, (nama, bobot) in enumerate(BOBOT.items(), start=1):
        KomponenAkip.objects.create(nama=nama, urutan=urutan, bobot=bobot)
    k = f.buat_kecamatan()
    f.buat_kebijakan(k.kabupaten)
    return k


@pytest.fixture
def skala() -> Skala:
    skala = Skala.objects.create(nama="Nilai AKIP uji", kegunaan="huruf", mulai_tahun=2021)
    pita = (("Sangat Baik", "BB", "70"), ("Baik", "B", "60"), ("Kurang", "C", None))
    for n, (label, huruf, batas) in enumerate(pita, start=1):
        f.buat_pita(skala, n, label, batas, huruf=huruf, inklusif=False)
    return skala


def alamat(k: Kecamatan, ekor: str = "") -> str:
    return f"/{k.alamat}/2020/akip/{ekor}"


def isian(skala: Skala, **lain: str) -> dict[str, str]:
    komponen = {k.nama: f"komponen_{k.pk}" for k in KomponenAkip.objects.all()}
    nilai = {komponen[n]: x for n, x in NILAI.items()}
    return {"skala": str(skala.pk), "nomor": "700/12", **nilai, **lain}


def test_inspektorat_mencatat_komponen_dan_jumlahnya_dihitung(
    kecamatan: Kecamatan, skala: Skala
) -> None:
    klien = masuk("inspektorat", kecamatan)
    assert klien.post(alamat(kecamatan, "nilai/tambah/"), isian(skala)).status_code == 302
    satu = akip_tahun([kecamatan.pk], 2020)[kecamatan.pk]
    assert (satu.total, satu.predikat) == (Decimal("70.75"), "BB (Sangat Baik)")
    html = klien.get(alamat(kecamatan)).content.decode()
    assert "Hasil: 70,75, BB (Sangat Baik)" in html
    semua = klien.get(f"/{kecamatan.kabupaten.slug}/2020/akip/").content.decode()
    assert "70,75" in semua


def test_tepat_di_batas_belum_naik_tingkat(kecamatan: Kecamatan, skala: Skala) -> None:
    NilaiAkip.objects.create(kecamatan=kecamatan, tahun=2020, skala=skala, tanpa_rincian=70)
    assert akip_tahun([kecamatan.pk], 2020)[kecamatan.pk].predikat == "B (Baik)"


@pytest.mark.parametrize(
    ("ubahan", "pesan"),
    [
        ({"Perencanaan": "31"}, "dari 0 sampai 30"),
        ({"Perencanaan": ""}, "Isi nilai semua komponen"),
        ({"Perencanaan": "20.125"}, "maksud"),
        ({"tanpa_rincian": "70,75"}, "Isi nilai semua komponen"),
    ],
)
def test_isian_yang_salah_kembali_dengan_pesannya(
    kecamatan: Kecamatan, skala: Skala, ubahan: dict[str, str], pesan: str
) -> None:
    nama = {k.nama: f"komponen_{k.pk}" for k in KomponenAkip.objects.all()}
    isi = isian(skala) | {nama.get(n, n): x for n, x in ubahan.items()}
    jawab = masuk("peninjau", kecamatan).post(alamat(kecamatan, "nilai/tambah/"), isi)
    assert jawab.status_code == 422
    assert pesan.lower() in jawab.content.decode().lower()
    assert not NilaiAkip.objects.exists()


def test_perubahan_dijaga_revisi_dan_riwayatnya_ada(kecamatan: Kecamatan, skala: Skala) -> None:
    klien = masuk("peninjau", kecamatan)
    klien.post(alamat(kecamatan, "nilai/tambah/"), isian(skala))
    akip = NilaiAkip.objects.get()
    komponen = NilaiKomponen.objects.order_by("komponen__urutan").first()
    assert komponen is not None
    ubah = {f"komponen_{komponen.komponen_id}": "20", "revisi": "1"}
    jalur = alamat(kecamatan, f"nilai/{akip.pk}/ubah/")
    assert klien.post(jalur, isian(skala, **ubah)).status_code == 302
    komponen.refresh_from_db()
    assert komponen.nilai == 20
    assert komponen.history.count() == 2
    basi = {f"komponen_{komponen.komponen_id}": "1", "nomor": "lain", "revisi": "1"}
    assert klien.post(jalur, isian(skala, **basi)).status_code == 409
    komponen.refresh_from_db()
    assert komponen.nilai == 20


@pytest.mark.parametrize("peran", ["operator", "camat", "admin"])
def test_kecamatan_tidak_menilai_dirinya(kecamatan: Kecamatan, skala: Skala, peran: str) -> None:
    klien = masuk(peran, kecamatan)
    assert klien.post(alamat(kecamatan, "nilai/tambah/"), isian(skala)).status_code == 403
    assert not NilaiAkip.objects.exists()


def test_kecamatan_menulis_tindak_lanjut_dan_penilai_tidak(
    kecamatan: Kecamatan, skala: Skala
) -> None:
    akip = NilaiAkip.objects.create(kecamatan=kecamatan, tahun=2020, skala=skala)
    satu = RekomendasiAkip.objects.create(akip=akip, uraian="Perbaiki target")
    jalur = alamat(kecamatan, f"tindak-lanjut/tambah/?di={satu.pk}")
    isi = {"uraian": "Sudah diperbaiki", "status": "selesai"}
    assert masuk("peninjau", kecamatan).post(jalur, isi).status_code == 403
    operator = masuk("operator", kecamatan)
    assert operator.post(jalur, isi).status_code == 422
    assert operator.post(jalur, isi | {"tanggal": "2021-05-01"}).status_code == 302
    assert TindakLanjut.objects.get().rekomendasi == satu
    html = operator.get(alamat(kecamatan)).content.decode()
    assert "1 dari 1 rekomendasi selesai ditindaklanjuti" in html


def test_rekomendasi_kecamatan_lain_tidak_ada(kecamatan: Kecamatan, skala: Skala) -> None:
    lain = f.buat_kecamatan(kecamatan.kabupaten)
    akip = NilaiAkip.objects.create(kecamatan=lain, tahun=2020, skala=skala)
    satu = RekomendasiAkip.objects.create(akip=akip, uraian="Rahasia tetangga")
    operator = masuk("operator", kecamatan)
    jalur = alamat(kecamatan, f"tindak-lanjut/tambah/?di={satu.pk}")
    assert operator.post(jalur, {"uraian": "x", "status": "proses"}).status_code == 404
    assert "Rahasia" not in operator.get(alamat(kecamatan)).content.decode()
    luar = Client()
    luar.force_login(f.buat_anggota("peninjau", f.buat_kabupaten()).pengguna)
    assert luar.get(f"/{kecamatan.kabupaten.slug}/2020/akip/").status_code == 404


def test_nilai_sakip_diusulkan_tetapi_tidak_pernah_diisikan(
    kecamatan: Kecamatan, skala: Skala
) -> None:
    renstra = f.buat_renstra(kecamatan)
    f.buat_tahun_kinerja(renstra)
    indikator = f.buat_indikator(f.buat_sasaran(renstra), "Nilai SAKIP", satuan="nilai")
    lain = f.buat_indikator(indikator.sasaran, "Nilai SKM")
    NilaiAkip.objects.create(kecamatan=kecamatan, tahun=2020, skala=skala, tanpa_rincian="71.5")
    entri = {b.indikator.pk: b for b in baris_entri(kecamatan, 2020)}
    assert entri[indikator.pk].usulan == Angka(Decimal("71.5"))
    assert entri[lain.pk].usulan is None
    html = masuk("operator", kecamatan).get(f"/{kecamatan.alamat}/2020/realisasi/").content.decode()
    assert "Dari hasil evaluasi AKIP: 71,5" in html
    assert not Realisasi.objects.exists()


@pytest.mark.parametrize(
    ("nama", "benar"),
    [
        ("Nilai SAKIP", True),
        ("Nilai Evaluasi AKIP Kecamatan", True),
        ("NILAI  SAKIP kecamatan", True),
        ("Nilai LHE", True),
        ("Predikat SAKIP OPD", True),
        ("Nilai hasil evaluasi akuntabilitas kinerja kecamatan", True),
        ("Hasil evaluasi atas implementasi AKIP", True),
        ("Persentase perangkat daerah dengan nilai SAKIP B", False),
        ("Nilai kinerja kecamatan", False),
        ("Nilai SKM", False),
        ("Persentase tindak lanjut SAKIP", False),
    ],
)
def test_indikator_evaluasi_dikenal_dari_namanya(nama: str, benar: bool) -> None:
    assert dari_akip(nama) is benar


def test_nilai_komponen_di_atas_bobot_ditolak_juga_di_luar_formulir(
    kecamatan: Kecamatan, skala: Skala
) -> None:
    akip = NilaiAkip.objects.create(kecamatan=kecamatan, tahun=2020, skala=skala)
    satu = NilaiKomponen(akip=akip, komponen=KomponenAkip.objects.get(bobot=15), nilai=16)
    with pytest.raises(ValidationError, match="dari 0 sampai 15"):
        satu.full_clean()


def test_excel_satu_kecamatan_dan_semuanya(kecamatan: Kecamatan, skala: Skala) -> None:
    klien = masuk("peninjau", kecamatan)
    klien.post(alamat(kecamatan, "nilai/tambah/"), isian(skala))
    akip = NilaiAkip.objects.get()
    RekomendasiAkip.objects.create(akip=akip, uraian="=Perbaiki target")
    satu = _isi(klien, alamat(kecamatan, "unduh/"))
    assert ("Jumlah", None, 70.75) in satu[0]
    assert (1, "=Perbaiki target", "Belum ada tindak lanjut", None, None) in satu[1]
    f.buat_kecamatan(kecamatan.kabupaten, nama="Belum")
    (semua,) = _isi(klien, f"/{kecamatan.kabupaten.slug}/2020/akip/unduh/")
    baris = {b[0]: b[1:] for b in semua}
    assert baris[kecamatan.nama][:3] == (70.75, "BB (Sangat Baik)", 24.5)
    assert baris["Belum"][0] == "belum dicatat"


def _isi(klien: Client, jalur: str) -> list[list[tuple[Any, ...]]]:
    buku = load_workbook(BytesIO(klien.get(jalur).content))
    return [list(lembar.iter_rows(values_only=True)) for lembar in buku.worksheets]


def test_hanya_skala_akip_yang_ditawarkan_dan_yang_berlaku_terpilih(
    kecamatan: Kecamatan, skala: Skala
) -> None:
    Skala.objects.create(nama="Mutu pelayanan SKM", kegunaan="huruf", mulai_tahun=2017)
    Skala.objects.create(nama="Nilai AKIP kelak", kegunaan="huruf", mulai_tahun=2030)
    Skala.objects.filter(pk=skala.pk).update(mulai_tahun=2019)
    html = masuk("peninjau", kecamatan).get(alamat(kecamatan, "nilai/tambah/")).content.decode()
    assert "Mutu pelayanan SKM" not in html
    assert re.search(rf'<option value="{skala.pk}" selected>', html)


def test_kesalahan_seluruh_formulir_disebut_sekali(kecamatan: Kecamatan, skala: Skala) -> None:
    isi = isian(skala, tanpa_rincian="70,75")
    jawab = masuk("peninjau", kecamatan).post(alamat(kecamatan, "nilai/tambah/"), isi)
    assert jawab.content.decode().count("Isi nilai semua komponen, atau") == 1


def test_bobot_subkomponen_ditulis_sebagai_kalimat(kecamatan: Kecamatan) -> None:
    KomponenAkip.objects.filter(bobot=15).update(rincian="Keberadaan 3, kualitas 4,5")
    html = masuk("peninjau", kecamatan).get(alamat(kecamatan, "nilai/tambah/")).content.decode()
    assert "Bobot subkomponennya: keberadaan 3, kualitas 4,5." in html
