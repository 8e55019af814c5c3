"""`decide`: who may do what, by a table of its own (pengalaman.md, “Users”)."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from kecamatan.akses import Tindakan, decide
from kecamatan.models import Keanggotaan
from tests import factories as f

P, T = Keanggotaan.Peran, Tindakan
pytestmark = pytest.mark.django_db
MENULIS = {T.UBAH_PROFIL, T.UBAH_RENCANA, T.ISI_ANGKA, T.TULIS_TEKS, T.UNGGAH_BUKTI}
BOLEH = {
    P.OPERATOR: MENULIS,
    P.SEKCAM: MENULIS | {T.AJUKAN_TRIWULAN},
    P.CAMAT: MENULIS | {T.AJUKAN_TRIWULAN, T.DELEGASI},
    P.ADMIN: {T.UBAH_PROFIL, T.UBAH_RENCANA, T.DELEGASI},
    P.PENINJAU: {T.TINJAU, T.BUKA_TRIWULAN, T.NILAI_AKIP},
    P.INSPEKTORAT: {T.TINJAU, T.REVIU, T.NILAI_AKIP},
}
"""What each role may change; to look is free to all of them."""


@pytest.mark.parametrize("peran", BOLEH)
def test_setiap_peran_boleh_persis_yang_menjadi_tugasnya(peran: Keanggotaan.Peran) -> None:
    balung = f.buat_kecamatan()
    tempat = balung if peran in Keanggotaan.DI_KECAMATAN else balung.kabupaten
    orang = f.buat_anggota(peran, tempat).pengguna
    boleh = {t for t in T if decide(orang, t, balung)}
    assert boleh == BOLEH[peran] | {T.LIHAT, T.LIHAT_RIWAYAT}
    tetangga, luar = f.buat_kecamatan(balung.kabupaten), f.buat_kecamatan()
    di_tetangga = set() if peran in Keanggotaan.DI_KECAMATAN else boleh
    assert {t for t in T if decide(orang, t, tetangga)} == di_tetangga
    assert not any(decide(orang, t, luar) for t in T)


def test_jawaban_tidak_menyebut_alasannya() -> None:
    balung = f.buat_kecamatan(nama="Balung")
    peninjau = f.buat_anggota(P.PENINJAU, balung.kabupaten).pengguna
    alasan = decide(peninjau, T.ISI_ANGKA, balung).alasan
    assert alasan == "Peran Anda (Bagian Organisasi) tidak untuk mengisi angka."
    alasan = decide(f.buat_pengguna(), T.LIHAT, balung).alasan
    assert alasan == "Anda tidak mempunyai peran di Kecamatan Balung."
    camat = f.buat_anggota(P.CAMAT, balung).pengguna
    camat.is_active = False
    assert decide(camat, T.LIHAT, balung).alasan == "Akun ini tidak aktif."


def test_bertanya_berkali_kali_membaca_peran_sekali(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    balung = f.buat_kecamatan()
    orang = f.buat_anggota(P.OPERATOR, balung).pengguna
    with django_assert_num_queries(1):
        assert {t for t in T if decide(orang, t, balung)} >= MENULIS
