"""A document and a unit take only people and units of their own place; dates that exist."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from kecamatan.berkas import BerkasTidakSah, Konteks, baca_yaml, muat
from kecamatan.models import UnitKerja
from laporan.models import Dokumen
from laporan.muatan import DOKUMEN
from tests import factories as f

pytestmark = pytest.mark.django_db


def pesan(objek: Model) -> str:
    with pytest.raises(ValidationError) as galat:
        objek.full_clean()
    return " ".join(galat.value.messages)


def muat_dokumen(isi: str) -> Dokumen:
    kecamatan = f.buat_kecamatan()
    berkas = baca_yaml(f"jenis: lkj\ntahun: 2020\n{isi}", "k.yaml")
    konteks = Konteks().masuk(kecamatan)
    objek = muat(DOKUMEN, berkas, konteks, "k.yaml", kecamatan=kecamatan)
    assert isinstance(objek, Dokumen)
    return objek


# -- Units -------------------------------------------------------------------------------------


def test_unit_berinduk_di_kecamatan_lain_ditolak() -> None:
    induk = f.buat_unit(f.buat_kecamatan(nama="Mayang"), nama="Camat")
    unit = f.buat_unit()
    unit.induk = induk
    assert pesan(unit) == (
        "Induk “Camat” milik Kecamatan Mayang, bukan Kecamatan Contoh. "
        "Pilih yang dari Kecamatan Contoh."
    )


def test_unit_baru_di_bawah_unit_sekecamatan_diterima() -> None:
    induk = f.buat_unit()
    isi = {"kecamatan": induk.kecamatan, "nama": "Baru", "jenis": "seksi", "mulai": f.AWAL}
    UnitKerja(induk=induk, **isi).full_clean()


def test_unit_di_bawah_dirinya_sendiri_ditolak() -> None:
    atas = f.buat_unit(nama="Atas")
    bawah = f.buat_unit(atas.kecamatan, nama="Bawah", induk=atas)
    for induk in (atas, bawah):
        atas.induk = induk
        assert pesan(atas).endswith("Pilih unit induk yang lebih tinggi.")


def test_unit_di_bawah_lingkaran_lama_tidak_membuat_macet() -> None:
    satu = f.buat_unit()
    dua = f.buat_unit(satu.kecamatan, induk=satu)
    UnitKerja.objects.filter(pk=satu.pk).update(induk=dua)
    dua.refresh_from_db()
    assert len(dua.ke_atas()) == 2


def test_unit_berinduk_di_kecamatan_lain_ditolak_di_admin(client: Client) -> None:
    client.force_login(f.buat_pengelola())
    induk, tujuan = f.buat_unit(), f.buat_kecamatan()
    isi = {"kecamatan": str(tujuan.pk), "induk": str(induk.pk), "nama": "Seksi", "urutan": "1"}
    isi |= {"jenis": "seksi", "mulai": "2020-01-01"}
    jawab = client.post(reverse("admin:kecamatan_unitkerja_add"), isi)
    assert "Pilih yang dari Kecamatan Contoh." in jawab.content.decode()


# -- Who signs ---------------------------------------------------------------------------------


def test_penandatangan_dari_kecamatan_lain_ditolak() -> None:
    asing = f.buat_pejabat(f.buat_kecamatan(nama="Mayang"), nama="AJIB, S.IP")
    dokumen = f.buat_dokumen(penandatangan=asing)
    assert pesan(dokumen) == (
        "Penandatangan “AJIB, S.IP” milik Kecamatan Mayang, bukan Kecamatan Contoh. "
        "Pilih yang dari Kecamatan Contoh."
    )


def test_pihak_kedua_dari_kabupaten_lain_ditolak() -> None:
    dokumen = f.buat_dokumen(pihak_kedua=f.buat_kepala_daerah(f.buat_kabupaten("Jember")))
    assert pesan(dokumen) == (
        "Pihak kedua “Bupati Contoh” milik Kabupaten Jember, bukan Kabupaten Contoh. "
        "Pilih yang dari Kabupaten Contoh."
    )


def test_penandatangan_dan_pihak_kedua_sendiri_diterima() -> None:
    kecamatan = f.buat_kecamatan()
    camat, bupati = f.buat_pejabat(kecamatan), f.buat_kepala_daerah(kecamatan.kabupaten)
    f.buat_dokumen(kecamatan, penandatangan=camat, pihak_kedua=bupati).full_clean()


def test_dokumen_tanpa_kecamatan_ditolak_tanpa_galat_lain() -> None:
    dokumen = Dokumen(jenis="lkj", tahun=2020, pihak_kedua=f.buat_kepala_daerah())
    with pytest.raises(ValidationError, match="kecamatan"):
        dokumen.full_clean()


def test_penandatangan_dalam_berkas_dicari_di_kecamatannya_saja() -> None:
    f.buat_pejabat(nama="AJIB")
    with pytest.raises(BerkasTidakSah, match="penandatangan: “AJIB” tidak ditemukan"):
        muat_dokumen("penandatangan: AJIB")


def test_pihak_kedua_dalam_berkas_dicari_di_kabupatennya_saja() -> None:
    f.buat_kepala_daerah(nama="FAIDA")
    with pytest.raises(BerkasTidakSah, match="pihak kedua: “FAIDA” tidak ditemukan"):
        muat_dokumen("pihak kedua: FAIDA")


def test_dokumen_lama_tetap_dapat_diperbaiki_di_admin(client: Client) -> None:
    """The signatory is only shown there: a wrong one is named, and no field is looked for."""
    client.force_login(f.buat_pengelola())
    dokumen = f.buat_dokumen(penandatangan=f.buat_pejabat())
    jawab = client.post(reverse("admin:laporan_dokumen_change", args=[dokumen.pk]), {})
    assert "Pilih yang dari Kecamatan Contoh." in jawab.content.decode()


# -- Its date ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tanggal", "pesan"),
    [
        ("31 Februari 2021", "Tidak ada tanggal 31 Februari 2021. Periksa harinya."),
        ("2021-02-29", "Tidak ada tanggal 29 Februari 2021. Periksa harinya."),
        ("Januari 1944", "Tahun 1944 di luar 1945–2100. Periksa tahunnya."),
        ("2021", "“2021” bukan tanggal yang dikenal."),
    ],
)
def test_tanggal_yang_tidak_ada_dalam_berkas_ditolak(tanggal: str, pesan: str) -> None:
    with pytest.raises(BerkasTidakSah) as galat:
        muat_dokumen(f"tanggal: {tanggal}")
    assert str(galat.value).startswith(f"k.yaml baris 3, tanggal: {pesan}")


def test_tanggal_kabisat_dalam_berkas_diterima() -> None:
    dokumen = muat_dokumen("tanggal: 29 Februari 2020")
    assert dokumen.tanggal
    assert dokumen.tanggal.lengkap == date(2020, 2, 29)
