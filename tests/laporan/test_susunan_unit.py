"""Units of an office whose superiors come and go: none of them is lost."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kecamatan.models import Kecamatan, UnitKerja
from laporan.bagian import SimpulUnit
from laporan.bahan import Bahan
from tests import factories as f

pytestmark = pytest.mark.django_db
BERAKHIR = {"selesai": date(2020, 12, 31)}
HARI = date(2021, 6, 1)


def unit(nama: str, induk: UnitKerja | Kecamatan, **lain: Any) -> UnitKerja:
    if isinstance(induk, Kecamatan):
        return f.buat_unit(induk, nama=nama, **lain)
    return f.buat_unit(induk.kecamatan, nama=nama, induk=induk, **lain)


def pohon(kecamatan: Kecamatan) -> str:
    """`Camat(Sekretariat(Umum) Seksi)`."""
    return _tulis(Bahan(kecamatan, 2021).susunan_unit(HARI))


def _tulis(semua: tuple[SimpulUnit, ...]) -> str:
    return " ".join(f"{u.nama}({_tulis(u.bawahan)})" if u.bawahan else u.nama for u in semua)


@pytest.fixture
def kecamatan() -> Kecamatan:
    return f.buat_kecamatan()


def test_bawahan_naik_ke_atasan_terdekat_yang_berlaku(kecamatan: Kecamatan) -> None:
    camat = unit("Camat", kecamatan)
    sekretariat = unit("Sekretariat", camat, urutan=2)
    bagian = unit("Bagian", sekretariat, **BERAKHIR)
    unit("Umum", unit("Sub", bagian, **BERAKHIR))
    unit("Seksi", camat, urutan=3)
    assert pohon(kecamatan) == "Camat(Sekretariat(Umum) Seksi)"


def test_bawahan_tanpa_atasan_masuk_ke_puncak(kecamatan: Kecamatan) -> None:
    """A new camat's office takes over the units that still name the old one."""
    lama = unit("Camat", kecamatan, **BERAKHIR)
    unit("Seksi", lama, urutan=1)
    unit("Camat baru", kecamatan, urutan=9, mulai=date(2021, 1, 1))
    assert pohon(kecamatan) == "Camat baru(Seksi)"


def test_bawahan_tanpa_puncak_berdiri_sendiri(kecamatan: Kecamatan) -> None:
    lama = unit("Camat", kecamatan, **BERAKHIR)
    unit("Umum", unit("Seksi", lama))
    unit("Kelurahan", lama, urutan=2)
    assert pohon(kecamatan) == "Seksi(Umum) Kelurahan"


def test_bawahan_dari_unit_yang_belum_mulai_tidak_hilang(kecamatan: Kecamatan) -> None:
    camat = unit("Camat", kecamatan)
    unit("Umum", unit("Sekretariat", camat, mulai=date(2022, 1, 1)))
    assert pohon(kecamatan) == "Camat(Umum)"


def test_bawahan_dari_unit_kecamatan_lain_tidak_hilang(kecamatan: Kecamatan) -> None:
    asing = unit("Camat", f.buat_kecamatan())
    f.buat_unit(kecamatan, nama="Seksi", induk=asing)
    assert pohon(kecamatan) == "Seksi"


def test_unit_berakhir_yang_melingkar_tidak_membuat_macet(kecamatan: Kecamatan) -> None:
    satu = unit("Satu", kecamatan, **BERAKHIR)
    dua = unit("Dua", satu, **BERAKHIR)
    satu.induk = dua
    satu.save()
    unit("Seksi", dua)
    assert pohon(kecamatan) == "Seksi"
