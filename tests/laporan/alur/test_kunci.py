"""What is locked when, with the reason and the way to open it."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from iku.models import Indikator, Realisasi, TahunKinerja, Target
from kecamatan.kunci import Hal
from kecamatan.models import Kecamatan
from laporan.alur.kunci import KunciDokumen
from laporan.alur.langkah import BEKU, TERBUKA, Status
from laporan.models import Dokumen, Tenggat, Triwulan
from tests import factories as f
from tests.iku.test_halaman_realisasi import isian
from tests.orang import masuk

pytestmark = pytest.mark.django_db
HARI = date(2020, 4, 16)


@pytest.fixture
def kinerja() -> TahunKinerja:
    tahun = f.buat_tahun_kinerja(tahun=2020)
    f.buat_kebijakan(tahun.kecamatan.kabupaten)
    return tahun


@pytest.fixture
def indikator(kinerja: TahunKinerja) -> Indikator:
    return f.buat_indikator(f.buat_sasaran(f.buat_tujuan(kinerja.renstra)), satuan="%")


def alasan(kecamatan: Kecamatan, hal: Hal, **lain: int | str) -> str:
    return KunciDokumen(kecamatan, HARI).alasan(hal, tahun=2020, **lain)  # type: ignore[arg-type]


def dokumen(kinerja: TahunKinerja, jenis: str, status: Status, versi: int = 1) -> Dokumen:
    tempat = {"kecamatan": kinerja.kecamatan, "tahun": 2020, "jenis": jenis}
    return Dokumen.objects.create(**tempat, status=status, versi=versi)


@pytest.mark.parametrize("status", sorted(TERBUKA))
def test_selama_dikerjakan_tidak_ada_yang_terkunci(kinerja: TahunKinerja, status: Status) -> None:
    for jenis in ("lkj", "pk"):
        dokumen(kinerja, jenis, status)
    assert not any(alasan(kinerja.kecamatan, hal) for hal in Hal if hal is not Hal.DOKUMEN)


@pytest.mark.parametrize("status", [Status.DIAJUKAN, *sorted(BEKU)])
def test_pk_mengunci_target_dan_lkj_juga_angkanya(kinerja: TahunKinerja, status: Status) -> None:
    """A PK that is opened again cannot leave the report behind that was measured by it."""
    kata = f"sudah {str(status.label).removeprefix('Sudah ')}."
    pk = dokumen(kinerja, "pk", status)
    assert f"Perjanjian Kinerja 2020 {kata}" in alasan(kinerja.kecamatan, Hal.TARGET)
    assert not alasan(kinerja.kecamatan, Hal.REALISASI)
    assert not alasan(kinerja.kecamatan, Hal.DOKUMEN, jenis="lkj")
    dokumen(kinerja, "lkj", status)
    for hal in (Hal.REALISASI, Hal.ANGGARAN, Hal.TARGET):
        assert f"Laporan Kinerja 2020 {kata}" in alasan(kinerja.kecamatan, hal)
    assert alasan(kinerja.kecamatan, Hal.TARGET).count("sudah") == 2
    assert alasan(kinerja.kecamatan, Hal.DOKUMEN, jenis="lkj")
    Dokumen.objects.filter(pk=pk.pk).update(status=Status.DIKEMBALIKAN)
    assert alasan(kinerja.kecamatan, Hal.TARGET).count("sudah") == 1


def test_perubahan_membuka_lagi_sampai_ditetapkan(kinerja: TahunKinerja) -> None:
    dokumen(kinerja, "pk", Status.DITETAPKAN)
    assert "perubahan (versi baru)" in alasan(kinerja.kecamatan, Hal.TARGET)
    dokumen(kinerja, "pk", Status.DRAF, versi=2)
    assert alasan(kinerja.kecamatan, Hal.TARGET) == ""


@pytest.mark.parametrize(("hari", "terkunci"), [(15, False), (16, False), (17, True)])
def test_triwulan_ditutup_sesudah_tenggatnya(
    kinerja: TahunKinerja, hari: int, terkunci: bool
) -> None:
    kabupaten = kinerja.kecamatan.kabupaten
    Tenggat.objects.create(kabupaten=kabupaten, tahun=2020, hal="tw1", tanggal=date(2020, 4, 16))
    kunci = KunciDokumen(kinerja.kecamatan, date(2020, 4, hari))
    assert bool(kunci.alasan(Hal.REALISASI, tahun=2020, triwulan=1)) is terkunci
    assert kunci.alasan(Hal.REALISASI, tahun=2020, triwulan=2) == ""
    assert kunci.alasan(Hal.REALISASI, tahun=2020) == ""


def test_triwulan_yang_diajukan_terkunci_dan_yang_dibuka_menurut_batasnya(
    kinerja: TahunKinerja,
) -> None:
    satu = Triwulan.objects.create(
        kecamatan=kinerja.kecamatan, tahun=2020, triwulan=1, keadaan="diajukan"
    )
    assert "Triwulan I 2020 sudah diajukan" in alasan(kinerja.kecamatan, Hal.REALISASI, triwulan=1)
    satu.keadaan, satu.alasan, satu.hingga = "dibuka", "Salah ketik.", HARI
    satu.save()
    assert alasan(kinerja.kecamatan, Hal.REALISASI, triwulan=1) == ""
    besok = KunciDokumen(kinerja.kecamatan, date(2020, 4, 17))
    assert "ditutup sejak 16 April 2020" in besok.alasan(Hal.REALISASI, tahun=2020, triwulan=1)


def test_k05_realisasi_yang_terkunci_tidak_berubah_lewat_halaman(
    kinerja: TahunKinerja, indikator: Indikator
) -> None:
    dokumen(kinerja, "lkj", Status.DIAJUKAN)
    operator, awal = masuk("operator", kinerja.kecamatan), f"/{kinerja.kecamatan.alamat}/2020/"
    data = isian(indikator, revisi=0, nilai="67,6")
    jawab = operator.post(f"{awal}realisasi/{indikator.pk}/", data)
    assert jawab.status_code == 409
    assert "Terkunci" in jawab.content.decode()
    semua = operator.post(f"{awal}realisasi/", data)
    assert semua.status_code == 403
    assert "sudah Diajukan" in semua.content.decode()
    assert not Realisasi.objects.exists()
    assert '<input type="text"' not in operator.get(f"{awal}realisasi/").content.decode()


def test_k05_target_tahun_yang_ditetapkan_tidak_berubah_tahun_lain_tetap_bisa(
    kinerja: TahunKinerja, indikator: Indikator
) -> None:
    dokumen(kinerja, "pk", Status.DITETAPKAN)
    operator = masuk("operator", kinerja.kecamatan)
    jalur = f"/{kinerja.kecamatan.alamat}/2020/target/{indikator.pk}/"

    def kirim(tahun: int) -> int:
        isi = {f"i{indikator.pk}-t{tahun}": "70", f"i{indikator.pk}-r{tahun}": "0"}
        return operator.post(jalur, isi).status_code

    assert (kirim(2020), kirim(2021)) == (409, 200)
    assert list(Target.objects.values_list("tahun", flat=True)) == [2021]


@pytest.mark.parametrize(
    ("jenis", "jalur"),
    [
        ("lkj", "teks/kendala/tambah/"),
        ("lkj", "teks/bagian/lkj/kata_pengantar/"),
        ("lkj", "survei/survei/tambah/"),
        ("lkj", "dokumen/lkj/tambah/"),
        ("pk", "dokumen/pk/tambah/"),
        ("sk-iku", "teks/mengingat/pilih/"),
        ("sk-iku", "teks/sk/tambah/"),
    ],
)
def test_k05_formulir_yang_terkunci_menyebut_sebabnya(
    kinerja: TahunKinerja, jenis: str, jalur: str
) -> None:
    operator: Client = masuk("operator", kinerja.kecamatan)
    alamat = f"/{kinerja.kecamatan.alamat}/2020/{jalur}"
    satu = dokumen(kinerja, jenis, Status.DIAJUKAN)
    for cara in (operator.get, operator.post):
        jawab = cara(alamat)
        assert jawab.status_code == 403
        assert "sudah Diajukan" in jawab.content.decode()
    Dokumen.objects.filter(pk=satu.pk).update(status="dikembalikan")
    assert operator.get(alamat).status_code != 403
