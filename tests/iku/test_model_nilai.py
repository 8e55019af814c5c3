"""What the database refuses about indicators and their values."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
from django.db.models import Model

from iku import nilai
from iku.models import Indikator, Pembanding, PenanggungJawab, Realisasi, Target
from tests import factories as f
from tests.pelanggaran import Kasus, ditolak_basis_data, ditolak_formulir, parameter

pytestmark = pytest.mark.django_db
SATU = Decimal(1)


def _indikator(*induk: str) -> Indikator:
    renstra = f.buat_renstra()
    buat: dict[str, Callable[[], Model]] = {
        "tujuan": lambda: f.buat_tujuan(renstra),
        "sasaran": lambda: f.buat_sasaran(renstra),
        "program": lambda: f.buat_program(renstra),
        "kegiatan": lambda: f.buat_kegiatan(f.buat_program(renstra)),
        "sub_kegiatan": f.buat_sub_kegiatan,
    }
    return Indikator(nama="Indikator", **{nama: buat[nama]() for nama in induk})


def _penanggung(*, unit: bool, teks: str) -> PenanggungJawab:
    indikator = f.buat_indikator()
    isi = f.buat_unit() if unit else None
    return PenanggungJawab(indikator=indikator, unit=isi, teks=teks)


Bernilai = type[Target] | type[Realisasi] | type[Pembanding]
TAHUNAN: tuple[Bernilai, ...] = (Target, Realisasi)
NILAI_SALAH: tuple[dict[str, Any], ...] = (
    {},
    {"angka": SATU, "teks": "satu"},
    {"angka": SATU, "huruf": "A"},
    {"angka": SATU, "alasan": "tidak diukur"},
    {"jenis": "huruf"},
    {"jenis": "huruf", "angka": SATU},
    {"jenis": "huruf", "huruf": "A", "angka": SATU},
    {"jenis": "huruf", "huruf": "A", "teks": "baik"},
    {"jenis": "teks"},
    {"jenis": "teks", "teks": "baik", "huruf": "A"},
    {"jenis": "teks", "teks": "baik", "angka": Decimal(0)},
    {"jenis": "tidak_ada"},
    {"jenis": "tidak_ada", "alasan": "x", "angka": Decimal(0)},
    {"jenis": "tidak_ada", "alasan": "x", "teks": "-"},
)
ASAL_SALAH: tuple[dict[str, Any], ...] = (
    {"angka": SATU, "asal": "gabungan"},
    {"angka": SATU, "kelompok": "a"},
    {"angka": SATU, "asal": "disalin", "kelompok": "a"},
)


def _nilai(model: Bernilai, **isi: Any) -> Model:
    return model(indikator=f.buat_indikator(), tahun=2020, **isi)


def _kembar(model: Bernilai, triwulan: int) -> Model:
    indikator = f.buat_indikator()
    isi = {"indikator": indikator, "tahun": 2020, "triwulan": triwulan}
    model(angka=SATU, **isi).save()
    return model(angka=Decimal(2), **isi)


def _pembanding_kembar() -> Pembanding:
    ada = Pembanding(indikator=f.buat_indikator(), tahun=2020, angka=SATU)
    ada.save()
    return Pembanding(indikator=ada.indikator, tahun=2020, angka=SATU)


def _dari_nilai() -> list[Kasus]:
    """The same rules for targets, realisasi and what they are compared with."""
    hasil: list[Kasus] = []
    for m in (*TAHUNAN, Pembanding):
        nama = f"iku_{m._meta.model_name}_satu_nilai"
        hasil += [(nama, partial(_nilai, m, **isi)) for isi in NILAI_SALAH]
    for m in TAHUNAN:
        awal = f"iku_{m._meta.model_name}"
        hasil += [(f"{awal}_satu_per_tahun", partial(_kembar, m, n)) for n in (0, 1, 4)]
        hasil += [(f"{awal}_gabungan_berkelompok", partial(_nilai, m, **x)) for x in ASAL_SALAH]
        hasil += [(f"{awal}_triwulan_0_sampai_4", partial(_nilai, m, angka=SATU, triwulan=5))]
    return hasil


SEMUA: list[Kasus] = [
    ("iku_indikator_satu_induk", _indikator),
    ("iku_indikator_satu_induk", lambda: _indikator("tujuan", "sasaran")),
    ("iku_indikator_satu_induk", lambda: _indikator("program", "kegiatan", "sub_kegiatan")),
    ("iku_penanggungjawab_unit_atau_teks", lambda: _penanggung(unit=False, teks="")),
    ("iku_penanggungjawab_unit_atau_teks", lambda: _penanggung(unit=True, teks="Kasi")),
    ("iku_pembanding_satu_per_tahun", _pembanding_kembar),
    *_dari_nilai(),
]
HANYA_BASIS_DATA: list[Kasus] = [  # a form refuses the kind itself
    (f"iku_{m._meta.model_name}_satu_nilai", partial(_nilai, m, jenis="lain", angka=SATU))
    for m in (*TAHUNAN, Pembanding)
]


@parameter([*SEMUA, *HANYA_BASIS_DATA])
def test_pelanggaran_ditolak_basis_data(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_basis_data(nama, buat())


@parameter(SEMUA)
def test_pelanggaran_ditolak_dengan_pesan(nama: str, buat: Callable[[], Model]) -> None:
    ditolak_formulir(nama, buat())


@pytest.mark.parametrize("model", [Target, Realisasi, Pembanding])
@pytest.mark.parametrize(
    ("isi", "terbaca"),
    [
        ({"angka": Decimal(0)}, nilai.Angka(Decimal(0))),
        ({"angka": Decimal("-1.5")}, nilai.Angka(Decimal("-1.5"))),
        ({"jenis": "huruf", "huruf": "BB"}, nilai.Huruf("BB")),
        ({"jenis": "teks", "teks": "Baik"}, nilai.Teks("Baik")),
        ({"jenis": "tidak_ada", "alasan": "Belum diukur"}, nilai.TidakAda("Belum diukur")),
    ],
)
def test_nilai_setiap_jenis_tersimpan_dan_terbaca(
    model: Bernilai, isi: dict[str, Any], terbaca: nilai.Nilai
) -> None:
    objek = _nilai(model, **isi)
    objek.full_clean()
    objek.save()
    assert model.objects.get().nilai == terbaca


def test_nilai_satu_tahun_boleh_untuk_tahun_dan_keempat_triwulan() -> None:
    indikator = f.buat_indikator()
    for triwulan in range(5):
        f.buat_realisasi(indikator, triwulan=triwulan)
    assert indikator.realisasi.count() == 5


@pytest.mark.parametrize(
    ("satuan", "kecil"),
    [("%", True), (" Persen ", True), ("indeks", True), ("orang", False), ("", False)],
)
def test_bentuk_angka_menurut_satuan(satuan: str, kecil: bool) -> None:
    assert (Indikator(satuan=satuan).bentuk_angka.name == "PERSEN") is kecil
