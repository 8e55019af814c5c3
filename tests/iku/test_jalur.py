"""Readable paths: every node has one, it leads back to the node, nothing else leads anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db.models import Model

from iku import jalur
from iku.models import (
    Indikator,
    Kegiatan,
    Program,
    Renstra,
    Sasaran,
    SubKegiatan,
    Tujuan,
)
from kecamatan.berkas import BerkasTidakSah, Konteks, baca_yaml, muat
from laporan import muatan
from laporan.pemuatan import muat_semua
from tests import factories as f

pytestmark = pytest.mark.django_db
MODEL: tuple[type[Model], ...] = (Tujuan, Sasaran, Program, Kegiatan, SubKegiatan, Indikator)


@pytest.fixture
def renstra() -> Renstra:
    """Two of everything, in an order that is not that of their ids."""
    renstra = f.buat_renstra()
    for urutan in (2, 1):
        tujuan = f.buat_tujuan(renstra, f"tujuan {urutan}", urutan=urutan)
        sasaran = f.buat_sasaran(tujuan, f"sasaran {urutan}")
        program = f.buat_program(renstra, f"program {urutan}", urutan=urutan, sasaran=sasaran)
        kegiatan = f.buat_kegiatan(program, f"kegiatan {urutan}")
        sub = f.buat_sub_kegiatan(kegiatan, f"sub {urutan}", mendukung=kegiatan)
        for induk in (tujuan, sasaran, program, kegiatan, sub):
            for nomor in (1, 2):
                f.buat_indikator(induk, f"{induk} indikator {nomor}", urutan=nomor)
    return renstra


def simpul(renstra: Renstra) -> Iterator[Any]:
    """Every node of one Renstra, by its relations."""
    for tujuan in renstra.tujuan.all():
        yield from (tujuan, *tujuan.indikator.all())
        for sasaran in tujuan.sasaran.all():
            yield from (sasaran, *sasaran.indikator.all())
    for program in renstra.program.all():
        yield from (program, *program.indikator.all())
        for kegiatan in program.kegiatan.all():
            yield from (kegiatan, *kegiatan.indikator.all())
            for sub in kegiatan.sub_kegiatan.all():
                yield from (sub, *sub.indikator.all())


def test_jalur_data_contoh_kembali_ke_simpulnya() -> None:
    fixtures = Path(settings.BASE_DIR) / "fixtures"
    muat_semua(sorted(p for p in fixtures.rglob("*") if p.suffix in (".yaml", ".csv")))
    jumlah = 0
    for satu in Renstra.objects.all():
        semua = list(simpul(satu))
        sebutan = [jalur.sebut(x) for x in semua]
        assert len(set(sebutan)) == len(sebutan)
        assert [jalur.cari(satu, s) for s in sebutan] == semua
        jumlah += len(semua)
    assert jumlah == sum(m._default_manager.count() for m in MODEL)
    assert jumlah > 100


@pytest.mark.parametrize(
    ("sebutan", "nama"),
    [
        ("tujuan 1", "tujuan 1"),
        ("tujuan 2", "tujuan 2"),
        ("tujuan 2/indikator 2", "tujuan 2 indikator 2"),
        ("tujuan 1/sasaran 1", "sasaran 1"),
        ("tujuan 1/sasaran 1/indikator 2", "sasaran 1 indikator 2"),
        ("program 2", "program 2"),
        ("program 2/indikator 1", "program 2 indikator 1"),
        ("program 2/kegiatan 1", "kegiatan 2"),
        ("program 2/kegiatan 1/sub kegiatan 1", "sub 2"),
        ("program 1/kegiatan 1/sub kegiatan 1/indikator 1", "sub 1 indikator 1"),
        (" tujuan 1 / sasaran 1 ", "sasaran 1"),
    ],
)
def test_jalur_menyebut_tempat_di_antara_saudara(renstra: Renstra, sebutan: str, nama: str) -> None:
    objek = jalur.cari(renstra, sebutan)
    assert str(objek) == nama
    assert objek is not None
    assert jalur.cari(renstra, jalur.sebut(objek)) == objek


@pytest.mark.parametrize(
    "salah",
    [
        *("", " ", "/", "tujuan", "tujuan 0", "tujuan 3", "tujuan 01", "tujuan -1", "tujuan 1000"),
        *("tujuan 1/", "/tujuan 1", "tujuan 1//sasaran 1", "Tujuan 1", "tujuan  1", "tujuan1"),
        *("tujuan 1 2", "tujuan satu", "tujuan ١", "tujuan 1\nx", "tujuan 1.0", "renstra 1"),
        *("sasaran 1", "indikator 1", "kegiatan 1", "sub kegiatan 1", "sub_kegiatan 1"),
        *("tujuan 1/tujuan 1", "tujuan 1/renstra 1", "tujuan 1/program 1"),
        *("tujuan 1/sasaran 1/tujuan 1", "tujuan 1/sasaran 1/program 1", "program 1/sasaran 1"),
        *("tujuan 1/indikator 1/tujuan 1", "tujuan 1/indikator 1/indikator 1"),
        *("program 1/kegiatan 1/program 1", "program 1/kegiatan 1/didukung 1"),
        *("program 1/kegiatan 1/anggaran 1", "tujuan 1/indikator 1/target 1"),
        *("program 1/kegiatan 1/sub kegiatan 1/kegiatan 1", "pk 1", "delete 1", "tujuan 1/../x 1"),
    ],
)
def test_jalur_salah_tidak_menuju_ke_mana_pun(renstra: Renstra, salah: str) -> None:
    assert jalur.cari(renstra, salah) is None


def test_jalur_tidak_keluar_dari_renstranya(renstra: Renstra) -> None:
    lain = f.buat_renstra()
    assert jalur.cari(lain, "tujuan 1") is None
    f.buat_tujuan(lain, "milik lain")
    assert str(jalur.cari(lain, "tujuan 1")) == "milik lain"


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("sasaran: tujuan 1", "itu tujuan, padahal di sini harus sasaran."),
        ("sasaran: tujuan 1/sasaran 1/indikator 1", "itu indikator, padahal di sini harus"),
        ("sasaran: tujuan 1/sasaran 9", "“tujuan 1/sasaran 9” tidak ditemukan."),
    ],
)
def test_jalur_ke_jenis_lain_ditolak_saat_memuat(isi: str, pesan: str) -> None:
    f.buat_kabupaten(slug="uji")
    berkas = (
        "nama: Uji\nslug: uji\nkabupaten: uji\nrenstra:\n"
        "  - tahun awal: 2016\n    tahun akhir: 2021\n    versi: 1\n    status: definitif\n"
        "    tujuan:\n      - uraian: T\n        sasaran:\n          - uraian: S\n"
        "            indikator:\n              - nama: I\n"
        f"    program:\n      - nama: P\n        {isi}\n"
    )
    with pytest.raises(BerkasTidakSah) as galat:
        muat(muatan.KECAMATAN, baca_yaml(berkas, "uji.yaml"), Konteks(), "uji.yaml")
    assert str(galat.value).startswith(f"uji.yaml baris 17, sasaran: {pesan}")
