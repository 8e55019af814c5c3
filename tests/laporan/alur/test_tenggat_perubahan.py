"""A document is due on a day, a change of it is not: on every page that names the day."""

from __future__ import annotations

from datetime import date

import pytest

from kecamatan.models import Kecamatan, Pengguna
from laporan import jenis
from laporan.alur.giliran import bertenggat, giliran
from laporan.alur.langkah import Status
from laporan.models import Dokumen, Tenggat
from tests import factories as f
from tests.laporan.alur.jalan import alamat, di_kabupaten, klien

pytestmark = pytest.mark.django_db
VERSI = pytest.mark.parametrize(("versi", "disebut"), [(1, True), (2, False)])


@pytest.fixture
def kantor() -> Kecamatan:
    kantor = f.buat_kecamatan()
    isi = {"tahun": 2020, "hal": "lkj", "tanggal": date(2021, 2, 28)}
    Tenggat.objects.create(kabupaten=kantor.kabupaten, **isi)
    return kantor


def laporan(kantor: Kecamatan, versi: int, status: str) -> Dokumen:
    if versi > 1:
        f.buat_dokumen(kantor, "lkj", status="ditetapkan")
    return f.buat_dokumen(kantor, "lkj", status=status, versi=versi)


def buka(oleh: Pengguna, di: str) -> str:
    return klien(oleh).get(di).content.decode()


@pytest.mark.parametrize(
    ("kode", "perubahan", "hasil"),
    [("lkj", False, True), ("pk", False, True), ("rkt", False, False), ("lkj", True, False)],
)
def test_hanya_pk_dan_lkj_yang_pertama_bertenggat(kode: str, perubahan: bool, hasil: bool) -> None:
    assert bertenggat(kode, perubahan) is hasil


@VERSI
def test_daftar_ajuan_menyebut_tenggat_dokumen_bukan_perubahannya(
    kantor: Kecamatan, versi: int, disebut: bool
) -> None:
    laporan(kantor, versi, "diajukan")
    peninjau = f.buat_anggota("peninjau", kantor.kabupaten).pengguna
    isi = buka(peninjau, di_kabupaten("ajuan", kantor))
    assert f"</a> versi {versi}</td>" in isi
    assert ("tenggat kecamatan 28 Februari 2021" in isi) is disebut


@VERSI
def test_beranda_menyebut_tenggat_dokumen_bukan_perubahannya(
    kantor: Kecamatan, versi: int, disebut: bool
) -> None:
    laporan(kantor, versi, "diperiksa")
    camat = f.buat_anggota("camat", kantor).pengguna
    isi = buka(camat, alamat("beranda", kantor))
    assert "Ajukan: Laporan Kinerja</a>" in isi
    assert ("Ajukan: Laporan Kinerja</a> <small>paling lambat 28 Februari" in isi) is disebut


@VERSI
def test_giliran_menyebut_tenggat_dokumen_bukan_perubahannya(
    kantor: Kecamatan, versi: int, disebut: bool
) -> None:
    kini = jenis.cari("lkj").keadaan(Status.DIPERIKSA, perubahan=versi > 1)
    kata = str(giliran(kantor, 2020, "lkj", kini))
    assert ("paling lambat 28 Februari 2021" in kata) is disebut


def test_tenggat_hanya_untuk_langkah_menuju_ajuan(kantor: Kecamatan) -> None:
    kini = jenis.cari("lkj").keadaan(Status.DIAJUKAN)
    assert giliran(kantor, 2020, "lkj", kini).tenggat is None
    laporan(kantor, 1, "diajukan")
    peninjau = f.buat_anggota("peninjau", kantor.kabupaten).pengguna
    isi = buka(peninjau, alamat("beranda", kantor))
    assert "Setujui: Laporan Kinerja</a>" in isi
    assert "Setujui: Laporan Kinerja</a> <small>paling lambat" not in isi
