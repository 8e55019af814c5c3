"""Which kecamatan a person sees: the start of every read."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models.functions import Now, TruncDate
from django.test.utils import CaptureQueriesContext

from kecamatan.models import Kabupaten, Keanggotaan, Kecamatan, Pengguna
from tests import factories as f

pytestmark = pytest.mark.django_db
P = Keanggotaan.Peran
HARI = timedelta(days=1)


@pytest.fixture
def jember() -> Kabupaten:
    """Two kecamatan here, and one in another kabupaten."""
    kabupaten = f.buat_kabupaten("Jember")
    for nama in ("Balung", "Mayang"):
        f.buat_kecamatan(kabupaten, nama)
    f.buat_kecamatan(nama="Paringin")
    return kabupaten


def satu(nama: str) -> Kecamatan:
    return Kecamatan.objects.get(nama=nama)


def terlihat(pengguna: Pengguna) -> list[str]:
    return sorted(k.nama for k in Kecamatan.objects.untuk(pengguna))


def hari_ini() -> date:
    """By the database's clock, which is the one that decides."""
    pengguna = f.buat_pengguna()
    kini = Pengguna.objects.annotate(kini=TruncDate(Now())).get(pk=pengguna.pk)
    hasil: date = kini.kini
    return hasil


@pytest.mark.parametrize("peran", Keanggotaan.DI_KECAMATAN)
def test_peran_di_kecamatan_hanya_melihat_kecamatannya(jember: Kabupaten, peran: str) -> None:
    assert terlihat(f.buat_anggota(peran, satu("Balung")).pengguna) == ["Balung"]


@pytest.mark.parametrize("peran", Keanggotaan.DI_KABUPATEN)
def test_peran_di_kabupaten_melihat_semua_kecamatannya(jember: Kabupaten, peran: str) -> None:
    assert terlihat(f.buat_anggota(peran, jember).pengguna) == ["Balung", "Mayang"]


def test_setiap_peran_punya_satu_tingkat_tempat() -> None:
    assert sorted([*Keanggotaan.DI_KECAMATAN, *Keanggotaan.DI_KABUPATEN]) == sorted(P)


def test_pengelola_melihat_semuanya(jember: Kabupaten) -> None:
    assert terlihat(f.buat_pengelola()) == ["Balung", "Mayang", "Paringin"]


def test_orang_tanpa_peran_tidak_melihat_apa_pun(jember: Kabupaten) -> None:
    assert terlihat(f.buat_pengguna(is_staff=True)) == []


def test_dua_peran_digabung_tanpa_pengulangan(jember: Kabupaten) -> None:
    pengguna = f.buat_anggota(P.ADMIN, jember).pengguna
    f.buat_anggota(P.CAMAT, satu("Balung"), pengguna=pengguna)
    f.buat_anggota(P.OPERATOR, satu("Paringin"), pengguna=pengguna)
    assert terlihat(pengguna) == ["Balung", "Mayang", "Paringin"]


@pytest.mark.parametrize(
    ("mulai", "selesai", "berlaku"),
    [
        (-10, None, True),
        (0, None, True),
        (1, None, False),
        (-10, 10, True),
        (-10, 0, True),
        (0, 0, True),
        (-10, -1, False),
        (1, 10, False),
    ],
)
def test_peran_hanya_berlaku_dalam_masanya(
    jember: Kabupaten, mulai: int, selesai: int | None, berlaku: bool
) -> None:
    kini = hari_ini()
    masa: dict[str, Any] = {"mulai": kini + mulai * HARI}
    masa["selesai"] = None if selesai is None else kini + selesai * HARI
    anggota = f.buat_anggota(P.CAMAT, satu("Balung"), **masa)
    assert terlihat(anggota.pengguna) == (["Balung"] if berlaku else [])
    assert list(anggota.pengguna.anggota) == ([anggota] if berlaku else [])


def test_peran_yang_berakhir_tidak_membuka_kabupaten(jember: Kabupaten) -> None:
    lama = f.buat_anggota(P.ADMIN, jember, selesai=date(2020, 12, 31))
    f.buat_anggota(P.OPERATOR, satu("Mayang"), pengguna=lama.pengguna)
    assert terlihat(lama.pengguna) == ["Mayang"]


def test_melihat_kecamatan_bertanya_dua_kali_berapa_pun_perannya(jember: Kabupaten) -> None:
    pengguna = f.buat_anggota(P.ADMIN, jember).pengguna
    for _ in range(5):
        f.buat_anggota(P.OPERATOR, f.buat_kecamatan(), pengguna=pengguna)
    with CaptureQueriesContext(connection) as tanya:
        assert len(terlihat(pengguna)) == 7
    assert len(tanya) == 2  # roles, then kecamatan


def test_sebutan_keanggotaan_menyebut_peran_dan_tempat(jember: Kabupaten) -> None:
    assert str(f.buat_anggota(P.CAMAT, satu("Balung"))) == "Camat Kecamatan Balung"
    assert str(f.buat_anggota(P.PENINJAU, jember)) == "Bagian Organisasi Kabupaten Jember"
