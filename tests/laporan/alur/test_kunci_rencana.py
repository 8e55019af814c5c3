"""A year with documents stays, and so does what a locked target means."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from iku.models import Indikator, TahunKinerja
from laporan.alur.langkah import Status
from laporan.models import Dokumen
from tests import factories as f
from tests.orang import masuk

pytestmark = pytest.mark.django_db
TERTUTUP = [Status.DIAJUKAN, Status.DISETUJUI, Status.DIREVIU, Status.DITETAPKAN]
ARTI = {"satuan": "orang", "arah": "negatif", "rumus": "rasio", "akumulasi": "jumlah"}


@pytest.fixture
def kinerja() -> TahunKinerja:
    return f.buat_tahun_kinerja(tahun=2020)


@pytest.fixture
def operator(kinerja: TahunKinerja) -> Client:
    return masuk("operator", kinerja.kecamatan)


@pytest.fixture
def indikator(kinerja: TahunKinerja) -> Indikator:
    satu = f.buat_indikator(f.buat_sasaran(f.buat_tujuan(kinerja.renstra)), satuan="%")
    for tahun in (2020, 2021):
        f.buat_target(satu, tahun=tahun)
    return satu


def dokumen(kinerja: TahunKinerja, jenis: str, status: Status, **lain: int) -> Dokumen:
    tempat = {"kecamatan": kinerja.kecamatan, "tahun": 2020, "jenis": jenis}
    return Dokumen.objects.create(**tempat, status=status, **lain)


def rencana(kinerja: TahunKinerja, ekor: str) -> str:
    return f"/{kinerja.kecamatan.alamat}/2020/rencana/{ekor}"


def isian(indikator: Indikator, **lain: str) -> dict[str, str]:
    isi = {"nama": "Nama baru", "satuan": "%", "arah": "positif", "jenis_nilai": "angka"}
    return isi | {"akumulasi": "terakhir", "rumus": "", "revisi": "1", "skala_huruf": ""} | lain


def salah(jawab: Any) -> set[str]:
    assert jawab.status_code == 422
    return set(jawab.context["form"].errors)


@pytest.mark.parametrize("jenis", ["lkj", "sk-iku"])
@pytest.mark.parametrize("status", TERTUTUP)
def test_tahun_yang_dokumennya_diajukan_tidak_dapat_dihapus(
    kinerja: TahunKinerja, operator: Client, status: Status, jenis: str
) -> None:
    dokumen(kinerja, jenis, status)
    for cara, nomor in ((operator.get, 200), (operator.post, 409)):
        jawab = cara(rencana(kinerja, f"tahun/{kinerja.pk}/hapus/"))
        assert jawab.status_code == nomor
        assert f"({status.label}). Karena itu tahunnya" in jawab.content.decode()
    assert TahunKinerja.objects.filter(pk=kinerja.pk).exists()


def test_tahun_yang_versi_lamanya_final_tetap_tidak_dapat_dihapus(
    kinerja: TahunKinerja, operator: Client
) -> None:
    dokumen(kinerja, "lkj", Status.DITETAPKAN)
    dokumen(kinerja, "lkj", Status.DRAF, versi=2)
    assert operator.post(rencana(kinerja, f"tahun/{kinerja.pk}/hapus/")).status_code == 409


@pytest.mark.parametrize("status", [Status.DRAF, Status.DIPERIKSA, Status.DIKEMBALIKAN])
def test_tahun_yang_dokumennya_masih_terbuka_dapat_dihapus(
    kinerja: TahunKinerja, operator: Client, status: Status
) -> None:
    dokumen(kinerja, "lkj", status)
    assert operator.post(rencana(kinerja, f"tahun/{kinerja.pk}/hapus/")).status_code == 302
    assert not TahunKinerja.objects.exists()


def test_isi_tahun_kinerja_tidak_berganti_sesudah_lkj_diajukan(
    kinerja: TahunKinerja, operator: Client
) -> None:
    lain = f.buat_renstra(kinerja.kecamatan, 2016, 2021, versi=2)
    dokumen(kinerja, "lkj", Status.DITETAPKAN)
    alamat = rencana(kinerja, f"tahun/{kinerja.pk}/ubah/")
    tetap = {"tahun": "2020", "renstra": str(kinerja.renstra_id), "pagu": "murni", "revisi": "1"}
    assert salah(operator.post(alamat, tetap | {"tahun": "2021"})) == {"tahun"}
    assert salah(operator.post(alamat, tetap | {"renstra": str(lain.pk)})) == {"renstra"}
    assert salah(operator.post(alamat, tetap | {"pagu": "perubahan"})) == {"pagu"}
    assert salah(operator.post(alamat, tetap | {"tahun_pembanding": "2018"})) == {
        "tahun_pembanding"
    }
    dokumen(kinerja, "lkj", Status.DRAF, versi=2)
    berganti = {"renstra": str(lain.pk), "pagu": "perubahan", "tahun_pembanding": "2018"}
    assert operator.post(alamat, tetap | berganti).status_code == 302
    kinerja.refresh_from_db()
    assert (kinerja.renstra, kinerja.pagu, kinerja.tahun_pembanding) == (lain, "perubahan", 2018)


@pytest.mark.parametrize("medan", ARTI)
@pytest.mark.parametrize("status", TERTUTUP)
def test_arti_target_yang_terkunci_tidak_berubah(
    kinerja: TahunKinerja, indikator: Indikator, operator: Client, status: Status, medan: str
) -> None:
    dokumen(kinerja, "pk", status)
    alamat = rencana(kinerja, f"indikator-sasaran/{indikator.pk}/ubah/")
    jawab = operator.post(alamat, isian(indikator, **{medan: ARTI[medan]}))
    assert salah(jawab) == {medan}
    html = jawab.content.decode()
    label = str(status.label).removeprefix("Sudah ")
    assert f"Target 2020 terkunci: Perjanjian Kinerja 2020 sudah {label}." in html
    assert "salin Renstra menjadi versi baru" in html
    assert "Target 2021" not in html
    assert Indikator.objects.filter(pk=indikator.pk, nama=indikator.nama, satuan="%").exists()


def test_bunyi_indikator_tetap_bebas_dan_medan_terkunci_tampak_mati(
    kinerja: TahunKinerja, indikator: Indikator, operator: Client
) -> None:
    dokumen(kinerja, "pk", Status.DITETAPKAN)
    alamat = rencana(kinerja, f"indikator-sasaran/{indikator.pk}/ubah/")
    form = operator.get(alamat).context["form"]
    assert {n for n, m in form.fields.items() if m.disabled} == {
        *ARTI,
        "jenis_nilai",
        "skala_huruf",
    }
    tanpa = {"nama": "Nama baru", "sumber_data": "Bappeda", "revisi": "1"}
    assert operator.post(alamat, tanpa).status_code == 302
    assert operator.post(alamat, isian(indikator, revisi="2")).status_code == 302
    indikator.refresh_from_db()
    assert (indikator.nama, indikator.satuan, indikator.arah) == ("Nama baru", "%", "positif")


def test_arti_target_terbuka_lagi_dengan_pk_perubahan(
    kinerja: TahunKinerja, indikator: Indikator, operator: Client
) -> None:
    dokumen(kinerja, "pk", Status.DITETAPKAN)
    dokumen(kinerja, "pk", Status.DRAF, versi=2)
    alamat = rencana(kinerja, f"indikator-sasaran/{indikator.pk}/ubah/")
    assert operator.post(alamat, isian(indikator, **ARTI)).status_code == 302


def test_indikator_dengan_target_terkunci_tidak_dapat_dihapus(
    kinerja: TahunKinerja, indikator: Indikator, operator: Client
) -> None:
    dokumen(kinerja, "pk", Status.DITETAPKAN)
    sasaran = indikator.sasaran_id
    for ekor in (f"indikator-sasaran/{indikator.pk}/hapus/", f"sasaran/{sasaran}/hapus/"):
        assert operator.post(rencana(kinerja, ekor)).status_code == 409
    assert Indikator.objects.filter(pk=indikator.pk).exists()
