"""What the database refuses about plans, policies and scales."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Model

from iku.models import (
    Indikator,
    KebijakanKinerja,
    Nomenklatur,
    Pita,
    Renstra,
    Rpjmd,
    SimpulRpjmd,
    Skala,
    Survei,
    TahunKinerja,
)
from iku.models.acuan import BUKAN_SKALA_CAPAIAN
from iku.muatan import SKALA
from iku.muatan.kabupaten import KEBIJAKAN
from kecamatan.berkas import BerkasTidakSah, Konteks, baca_yaml, muat
from tests import factories as f
from tests.pelanggaran import Kasus, ditolak_basis_data, ditolak_formulir, parameter

pytestmark = pytest.mark.django_db


def _rpjmd(awal: int = 2016, akhir: int = 2021) -> Rpjmd:
    return Rpjmd(kabupaten=f.buat_kabupaten(), tahun_awal=awal, tahun_akhir=akhir, visi="Maju")


def _rpjmd_kembar() -> Rpjmd:
    ada = _rpjmd()
    ada.save()
    return Rpjmd(kabupaten=ada.kabupaten, tahun_awal=2016, tahun_akhir=2020, visi="Lain")


def _simpul(jenis: str, *, berinduk: bool) -> SimpulRpjmd:
    rpjmd = _rpjmd()
    rpjmd.save()
    induk = None
    if berinduk:
        induk = SimpulRpjmd.objects.create(rpjmd=rpjmd, jenis="misi", urutan=1, uraian="Misi")
    return SimpulRpjmd(rpjmd=rpjmd, jenis=jenis, urutan=1, uraian="Isi", induk=induk)


def _renstra(awal: int, akhir: int) -> Renstra:
    return Renstra(kecamatan=f.buat_kecamatan(), tahun_awal=awal, tahun_akhir=akhir)


def _renstra_kembar() -> Renstra:
    ada = f.buat_renstra()
    return Renstra(kecamatan=ada.kecamatan, tahun_awal=ada.tahun_awal, tahun_akhir=2022)


def _tahun_kembar() -> TahunKinerja:
    ada = f.buat_tahun_kinerja()
    return TahunKinerja(kecamatan=ada.kecamatan, renstra=ada.renstra, tahun=ada.tahun)


def _tahun_pembanding(pembanding: int) -> TahunKinerja:
    renstra = f.buat_renstra()
    return TahunKinerja(
        kecamatan=renstra.kecamatan, renstra=renstra, tahun=2020, tahun_pembanding=pembanding
    )


def _kebijakan(batas: str) -> KebijakanKinerja:
    isi = {"mulai_tahun": 2016, "batas": Decimal(batas)}
    return KebijakanKinerja(kabupaten=f.buat_kabupaten(), skala=f.buat_skala(), **isi)


def _kebijakan_kembar() -> KebijakanKinerja:
    ada = f.buat_kebijakan()
    return KebijakanKinerja(kabupaten=ada.kabupaten, mulai_tahun=2016, skala=ada.skala)


SEMUA: list[Kasus] = [
    ("iku_rpjmd_periode_unik", _rpjmd_kembar),
    ("iku_rpjmd_periode_urut", lambda: _rpjmd(2021, 2016)),
    ("iku_rpjmd_periode_urut", lambda: _rpjmd(2016, 2016)),
    ("iku_simpulrpjmd_hanya_misi_tanpa_induk", lambda: _simpul("misi", berinduk=True)),
    ("iku_simpulrpjmd_hanya_misi_tanpa_induk", lambda: _simpul("tujuan", berinduk=False)),
    ("iku_simpulrpjmd_hanya_misi_tanpa_induk", lambda: _simpul("indikator", berinduk=False)),
    ("iku_renstra_versi_unik", _renstra_kembar),
    ("iku_renstra_periode_urut", lambda: _renstra(2021, 2016)),
    ("iku_renstra_periode_urut", lambda: _renstra(2021, 2021)),
    ("iku_tahunkinerja_tahun_unik", _tahun_kembar),
    ("iku_tahunkinerja_pembanding_lebih_awal", lambda: _tahun_pembanding(2020)),
    ("iku_tahunkinerja_pembanding_lebih_awal", lambda: _tahun_pembanding(2021)),
    ("iku_kebijakankinerja_tahun_unik", _kebijakan_kembar),
    ("iku_kebijakankinerja_batas_minimal_100", lambda: _kebijakan("99.99")),
    ("iku_pita_urutan_unik", lambda: Pita(skala=f.buat_skala(), urutan=2, label="Lain")),
]


@parameter(SEMUA)
def test_pelanggaran_ditolak_basis_data(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_basis_data(nama, buat())


@parameter(SEMUA)
def test_pelanggaran_ditolak_dengan_pesan(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_formulir(nama, buat())


# -- Unique columns, and what may well be there twice ------------------------------------------


def test_nama_skala_tidak_berulang() -> None:
    ada = f.buat_skala()
    with pytest.raises(IntegrityError), transaction.atomic():
        Skala.objects.create(nama=ada.nama, kegunaan="huruf", mulai_tahun=2000)


def test_kode_nomenklatur_tidak_berulang() -> None:
    Nomenklatur.objects.create(kode="7.01.01", jenis="program", nama="A")
    with pytest.raises(IntegrityError), transaction.atomic():
        Nomenklatur.objects.create(kode="7.01.01", jenis="program", nama="B")


def test_dua_renstra_boleh_memuat_tahun_yang_sama() -> None:
    lama = f.buat_renstra(awal=2016, akhir=2021)
    baru = f.buat_renstra(lama.kecamatan, awal=2021, akhir=2026)
    perubahan = f.buat_renstra(lama.kecamatan, awal=2016, akhir=2021, versi=2)
    assert set(lama.tahun) & set(baru.tahun) == {2021}
    assert (lama.periode, perubahan.versi) == ("2016-2021", 2)


def test_sub_kegiatan_boleh_berulang_per_unit_pelaksana() -> None:
    satu = f.buat_sub_kegiatan(kode="7.01.02.2.01.0001")
    dua = f.buat_sub_kegiatan(satu.kegiatan, kode=satu.kode, unit_pelaksana=f.buat_unit())
    assert list(satu.kegiatan.sub_kegiatan.all()) == [satu, dua]


# -- Scales ------------------------------------------------------------------------------------


def test_skala_salah_ditolak_saat_dimuat() -> None:
    """By the rules that the admin asks too (iku.predikat)."""
    isi = "nama: S\nkegunaan: capaian\nmulai tahun: 2020\npita: [{label: B, batas bawah: 5}]"
    with pytest.raises(BerkasTidakSah) as galat:
        muat(SKALA, baca_yaml(isi, "s.yaml"), Konteks(), "s.yaml")
    assert str(galat.value).startswith("s.yaml baris 1: Dasar skala S tanpa label")


def test_skala_tanpa_pita_ditolak_saat_dimuat() -> None:
    isi = baca_yaml("nama: S\nkegunaan: capaian\nmulai tahun: 2020", "s.yaml")
    with pytest.raises(BerkasTidakSah, match="baris 1: Skala S belum punya pita"):
        muat(SKALA, isi, Konteks(), "s.yaml")


def test_kebijakan_dengan_skala_huruf_ditolak() -> None:
    huruf = f.buat_skala(kegunaan="huruf")
    objek = KebijakanKinerja(kabupaten=f.buat_kabupaten(), mulai_tahun=2016, skala=huruf)
    with pytest.raises(ValidationError) as galat:
        objek.full_clean()
    assert galat.value.message_dict == {"skala": [BUKAN_SKALA_CAPAIAN]}


def test_kebijakan_dengan_skala_huruf_ditolak_saat_dimuat() -> None:
    f.buat_skala("Mutu", kegunaan="huruf")
    isi = baca_yaml("mulai tahun: 2016\nskala: Mutu", "k.yaml")
    with pytest.raises(BerkasTidakSah, match=f"k.yaml baris 1: skala: {BUKAN_SKALA_CAPAIAN}"):
        muat(KEBIJAKAN, isi, Konteks(), "k.yaml", kabupaten=f.buat_kabupaten())


def test_survei_dan_indikator_dengan_skala_capaian_ditolak() -> None:
    """A letter of quality comes from a scale of letters; a capaian has none."""
    skala = f.buat_skala(kegunaan="capaian")
    semua = (
        Survei(kecamatan=f.buat_kecamatan(), tahun=2020, nama="SKM", skala=skala),
        Indikator(sasaran=f.buat_sasaran(), nama="Mutu", skala_huruf=skala),
    )
    for objek in semua:
        with pytest.raises(ValidationError, match="Pilih skala mutu atau nilai huruf"):
            objek.full_clean()
        skala.kegunaan = "huruf"
        skala.save()
        objek.full_clean()
        skala.kegunaan = "capaian"
        skala.save()
