"""A kabupaten's own titles and order of the parts of a Laporan Kinerja."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from kecamatan.berkas import BerkasTidakSah, Konteks, baca_yaml, muat, polos, tulis, tulis_yaml
from kecamatan.models import Kabupaten
from laporan.bahan import Bahan, DataTidakAda
from laporan.dokumen.lkj.naskah import BAB
from laporan.models import TataLetak
from laporan.muatan import TATA_LETAK
from laporan.susunan import BAGIAN, JUDUL_MAKS, judul_bagian, periksa_susunan
from tests import factories as f
from tests.laporan.test_admin import isian_kabupaten

KEUANGAN = {"kode": "bab3.keuangan", "judul": "REALISASI “é” {tahun}"}
SUSUNAN = [
    KEUANGAN,
    {"kode": "bab3.evaluasi", "judul": "A"},
    {"kode": "bab1.kedudukan", "judul": "Z"},
]
BERKAS = """\
kertas: A4
huruf: arial
susunan:
  - bab3.keuangan: REALISASI ANGGARAN
  - bab1.latar_belakang: 'A: {tahun}'
"""
SALAH: list[tuple[Any, str]] = [
    ({"lkj": {"bab3.keuangan": "A"}}, "Susunan harus berupa daftar"),
    ("bab3.keuangan", "Susunan harus berupa daftar"),
    (7, "Susunan harus berupa daftar"),
    (["bab3.keuangan"], "butir 1: tulis tepat “kode” dan “judul”."),
    ([KEUANGAN, {"kode": "bab1.kedudukan"}], "butir 2: tulis tepat “kode” dan “judul”."),
    ([{**KEUANGAN, "huruf": "A"}], "butir 1: tulis tepat “kode” dan “judul”."),
    ([{"kode": "bab9.x", "judul": "A"}], "butir 1: bagian “bab9.x” tidak dikenal. Pilih dari:"),
    ([{"kode": ["bab3.keuangan"], "judul": "A"}], "tidak dikenal"),
    ([{"kode": None, "judul": "A"}], "tidak dikenal"),
    ([{"kode": "bab3.keuangan", "judul": ""}], "judul bagian “bab3.keuangan” belum diisi."),
    ([{"kode": "bab3.keuangan", "judul": " \n"}], "judul bagian “bab3.keuangan” belum diisi."),
    ([{"kode": "bab3.keuangan", "judul": 3}], "judul bagian “bab3.keuangan” belum diisi."),
    ([{"kode": "bab3.keuangan", "judul": "A" * (JUDUL_MAKS + 1)}], "lebih panjang dari 160 huruf"),
    ([KEUANGAN, KEUANGAN], "Bagian “bab3.keuangan” disebut dua kali"),
]
semua_salah = pytest.mark.parametrize(("isi", "pesan"), SALAH)


def kelompok(judul: dict[str, str], bab: str) -> list[str]:
    return [kode for kode in judul if kode.startswith(f"{bab}.")]


def test_setiap_bagian_mempunyai_penulis() -> None:
    assert list(BAGIAN) == [f"{bab}.{b}" for bab, (_, isi) in BAB.items() for b in isi]


def test_susunan_sendiri_mendahului_yang_biasa() -> None:
    judul = judul_bagian(SUSUNAN, 2020)
    assert kelompok(judul, "bab3") == ["bab3.keuangan", "bab3.evaluasi", "bab3.pengukuran"]
    assert kelompok(judul, "bab1")[0] == "bab1.kedudukan"
    assert judul["bab3.keuangan"] == "REALISASI “é” 2020"
    assert judul["bab3.pengukuran"] == "PENGUKURAN CAPAIAN KINERJA TAHUN 2020"
    assert judul.keys() == BAGIAN.keys()


def test_susunan_yang_benar_diterima() -> None:
    periksa_susunan([])
    periksa_susunan(SUSUNAN)


@semua_salah
def test_susunan_salah_ditolak_dengan_pesan(isi: Any, pesan: str) -> None:
    with pytest.raises(ValidationError) as galat:
        periksa_susunan(isi)
    assert pesan in " ".join(galat.value.messages)


# -- In the database ---------------------------------------------------------------------------


def _tata(susunan: Any) -> TataLetak:
    return TataLetak(kabupaten=f.buat_kabupaten(), susunan=susunan)


@pytest.mark.django_db
def test_susunan_tersimpan_dan_terbaca_dalam_urutannya() -> None:
    """On PostgreSQL as well, which sorts the keys of a mapping."""
    _tata(SUSUNAN).save()
    assert TataLetak.objects.get().susunan == SUSUNAN


@pytest.mark.django_db
@pytest.mark.parametrize("kosong", [None, "", [], {}])
def test_susunan_kosong_berarti_seperti_biasa(kosong: Any) -> None:
    tata = _tata(kosong)
    tata.full_clean()
    tata.save()
    assert TataLetak.objects.get().susunan == []


@pytest.mark.django_db
@semua_salah
def test_susunan_salah_yang_terlanjur_ada_dijelaskan(isi: Any, pesan: str) -> None:
    """Whatever came past the model is named, never a traceback."""
    _tata(isi).save()
    bahan = Bahan(f.buat_kecamatan(Kabupaten.objects.get()), 2020)
    with pytest.raises(DataTidakAda, match="Tata letak Kabupaten Contoh") as galat:
        bahan.judul_bagian()
    assert pesan in str(galat.value)


# -- In files and forms ------------------------------------------------------------------------


@pytest.mark.django_db
def test_susunan_dari_berkas_tertulis_kembali_sama() -> None:
    isi = baca_yaml(BERKAS, "k.yaml")
    muat(TATA_LETAK, isi, Konteks(), "k.yaml", kabupaten=f.buat_kabupaten())
    tata = TataLetak.objects.get()
    assert [x["kode"] for x in tata.susunan] == ["bab3.keuangan", "bab1.latar_belakang"]
    assert tulis_yaml(tulis(TATA_LETAK, tata)) == BERKAS


def test_urutan_yang_berbeda_dalam_berkas_terlihat() -> None:
    """`muat` compares files as plain data: in a mapping the order would not count."""
    baris = BERKAS.splitlines()
    terbalik = "\n".join([*baris[:3], baris[4], baris[3]])
    assert polos(baca_yaml(terbalik, "b")) != polos(baca_yaml(BERKAS, "b"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("susunan", "pesan"),
    [
        ("teks", "tulis sebagai daftar “- kode bagian: judul”."),
        ("{bab3.keuangan: A}", "tulis sebagai daftar “- kode bagian: judul”."),
        ("[bab3.keuangan]", "tulis sebagai daftar “- kode bagian: judul”."),
        ("[{bab3.keuangan: A, bab3.evaluasi: B}]", "tulis sebagai daftar"),
        ("[{bab3.uang: A}]", "bagian “bab3.uang” tidak dikenal."),
        ("[{bab3.keuangan: [A]}]", "judul bagian “bab3.keuangan” belum diisi."),
        ("[{bab3.keuangan: ''}]", "judul bagian “bab3.keuangan” belum diisi."),
    ],
)
def test_susunan_salah_dalam_berkas_ditolak(susunan: str, pesan: str) -> None:
    isi = baca_yaml(f"kertas: A4\nhuruf: arial\nsusunan: {susunan}", "k.yaml")
    with pytest.raises(BerkasTidakSah) as galat:
        muat(TATA_LETAK, isi, Konteks(), "k.yaml", kabupaten=f.buat_kabupaten())
    assert str(galat.value).startswith("k.yaml baris ")
    assert pesan in str(galat.value)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("tulisan", "tersimpan"),
    [("", []), ("null", []), ("{}", []), ('[{"kode": "bab2.pk", "judul": "PK"}]', ["bab2.pk"])],
)
def test_susunan_di_admin_tersimpan(client: Client, tulisan: str, tersimpan: list[str]) -> None:
    client.force_login(f.buat_pengelola())
    isi = isian_kabupaten(f.buat_skala().pk, **{"tata_letak-0-susunan": tulisan})
    assert client.post(reverse("admin:kecamatan_kabupaten_add"), isi).status_code == 302
    assert [x["kode"] for x in TataLetak.objects.get().susunan] == tersimpan
