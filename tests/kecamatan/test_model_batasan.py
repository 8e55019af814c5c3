"""What the database refuses about offices, people and legal references."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.db.models import Model

from kecamatan.models import (
    Kabupaten,
    Keanggotaan,
    Kecamatan,
    KepalaDaerah,
    Kop,
    Pejabat,
    Peraturan,
    TugasFungsi,
    UnitKerja,
)
from tests import factories as f
from tests.pelanggaran import (
    Kasus,
    batasan,
    ditolak_basis_data,
    ditolak_formulir,
    parameter,
    pesan_teknis,
)

pytestmark = pytest.mark.django_db
TERBALIK: dict[str, Any] = {"mulai": date(2020, 1, 2), "selesai": date(2020, 1, 1)}
P = Keanggotaan.Peran


def _anggota(peran: str, *tempat: str, **lain: Any) -> Keanggotaan:
    isi: dict[str, Any] = {"mulai": f.AWAL, "pengguna": f.buat_pengguna(), **lain}
    if "kecamatan" in tempat:
        isi["kecamatan"] = f.buat_kecamatan()
    if "kabupaten" in tempat:
        isi["kabupaten"] = f.buat_kabupaten()
    return Keanggotaan(peran=peran, **isi)


def _unit_kembar() -> UnitKerja:
    ada = f.buat_unit(nama="Seksi Pemerintahan")
    return UnitKerja(kecamatan=ada.kecamatan, nama=ada.nama, mulai=ada.mulai, jenis="seksi")


def _kecamatan_kembar() -> Kecamatan:
    ada = f.buat_kecamatan()
    return Kecamatan(kabupaten=ada.kabupaten, slug=ada.slug, nama="Lain")


def _peraturan(**lain: Any) -> Peraturan:
    isi = {"jenis": "Perbup", "nomor": "61", "tahun": 2016, "tentang": "Kecamatan", **lain}
    return Peraturan(**isi)


def _peraturan_kembar(kabupaten: Kabupaten | None) -> Peraturan:
    _peraturan(kabupaten=kabupaten).save()
    return _peraturan(kabupaten=kabupaten, tentang="Lain")


PERAN_SALAH = (
    *((p, "kabupaten") for p in Keanggotaan.DI_KECAMATAN),
    *((p, "kecamatan") for p in Keanggotaan.DI_KABUPATEN),
    *((p,) for p in P),
    *((p, "kecamatan", "kabupaten") for p in P),
)
SEMUA: list[Kasus] = [
    (
        "kecamatan_kepaladaerah_selesai_tidak_mendahului_mulai",
        lambda: KepalaDaerah(kabupaten=f.buat_kabupaten(), nama="Bupati", **TERBALIK),
    ),
    (
        "kecamatan_kop_selesai_tidak_mendahului_mulai",
        lambda: Kop(kecamatan=f.buat_kecamatan(), jalan="JL. A", tempat="A", **TERBALIK),
    ),
    (
        "kecamatan_tugasfungsi_selesai_tidak_mendahului_mulai",
        lambda: TugasFungsi(
            kecamatan=f.buat_kecamatan(), dasar_hukum="a", tugas="b", fungsi="c", **TERBALIK
        ),
    ),
    (
        "kecamatan_unitkerja_selesai_tidak_mendahului_mulai",
        lambda: UnitKerja(kecamatan=f.buat_kecamatan(), nama="A", jenis="seksi", **TERBALIK),
    ),
    (
        "kecamatan_pejabat_selesai_tidak_mendahului_mulai",
        lambda: Pejabat(kecamatan=f.buat_kecamatan(), nama="A", **TERBALIK),
    ),
    (
        "kecamatan_keanggotaan_selesai_tidak_mendahului_mulai",
        lambda: _anggota("camat", "kecamatan", **TERBALIK),
    ),
    *(
        ("kecamatan_keanggotaan_peran_sesuai_tempat", lambda s=salah: _anggota(*s))
        for salah in PERAN_SALAH
    ),
    ("kecamatan_unitkerja_nama_unik", _unit_kembar),
    ("kecamatan_slug_unik_per_kabupaten", _kecamatan_kembar),
    ("kecamatan_peraturan_unik", lambda: _peraturan_kembar(f.buat_kabupaten())),
    ("kecamatan_peraturan_pusat_unik", lambda: _peraturan_kembar(None)),
    ("kecamatan_peraturan_perubahan_bernomor", lambda: _peraturan(perubahan_ke=1)),
    (
        "kecamatan_peraturan_perubahan_bernomor",
        lambda: _peraturan(mengubah=f.buat_peraturan(), perubahan_ke=0),
    ),
    (
        "kecamatan_peraturan_perubahan_bernomor",
        lambda: _peraturan(mengubah=f.buat_peraturan()),
    ),
]
HANYA_BASIS_DATA: list[Kasus] = [  # a form refuses the role itself before it comes to the place
    ("kecamatan_keanggotaan_peran_sesuai_tempat", lambda: _anggota("penyihir", "kecamatan")),
]


def test_setiap_batasan_dicoba_dengan_pelanggaran() -> None:
    assert {nama for nama, _ in SEMUA} == set(batasan("kecamatan"))


@parameter([*SEMUA, *HANYA_BASIS_DATA])
def test_pelanggaran_ditolak_basis_data(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_basis_data(nama, buat())


@parameter(SEMUA)
def test_pelanggaran_ditolak_dengan_pesan(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_formulir(nama, buat())


def test_setiap_batasan_berpesan() -> None:
    assert [
        nama for nama, (_, aturan) in batasan("kecamatan").items() if pesan_teknis(aturan)
    ] == []


# -- Unique columns --------------------------------------------------------------------------


def test_slug_kabupaten_tidak_berulang() -> None:
    ada = f.buat_kabupaten()
    with pytest.raises(IntegrityError), transaction.atomic():
        Kabupaten.objects.create(nama="Lain", slug=ada.slug, provinsi="A")


def test_slug_sama_boleh_di_kabupaten_lain() -> None:
    f.buat_kecamatan(slug="kota")
    f.buat_kecamatan(slug="kota")
    assert Kecamatan.objects.filter(slug="kota").count() == 2


def test_peraturan_pusat_dan_daerah_boleh_bernomor_sama() -> None:
    for kabupaten in (None, f.buat_kabupaten(), f.buat_kabupaten()):
        _peraturan(kabupaten=kabupaten).save()
    assert Peraturan.objects.count() == 3


def test_unit_bernama_sama_boleh_mulai_tanggal_lain() -> None:
    ada = f.buat_unit(nama="Seksi", selesai=date(2020, 12, 31))
    f.buat_unit(ada.kecamatan, nama="Seksi", mulai=date(2021, 1, 1))
    assert UnitKerja.objects.filter(nama="Seksi").count() == 2


# -- Every app -------------------------------------------------------------------------------


def test_batasan_hanya_ada_di_aplikasi_yang_diuji() -> None:
    """A fourth app with constraints needs a file like this one."""
    pemilik = {
        model._meta.app_label
        for model in apps.get_models()
        if model._meta.constraints and not model.__module__.startswith("django")
    }
    assert pemilik == {"kecamatan", "iku", "laporan"}


def test_migrasi_sama_dengan_model() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
