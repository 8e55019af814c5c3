"""Who is signed in comes with their roles: one query, and nobody who may not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth import get_user
from django.test import Client, RequestFactory
from django.utils.timezone import localdate
from pytest_django import DjangoAssertNumQueries

from kecamatan.masuk import PintuMasuk
from kecamatan.models import Keanggotaan
from tests import factories as f

P = Keanggotaan.Peran
pytestmark = pytest.mark.django_db


def test_orang_datang_dengan_perannya_dalam_satu_kueri(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    kecamatan = f.buat_kecamatan()
    satu = f.buat_anggota(P.OPERATOR, kecamatan)
    lama = Keanggotaan.objects.create(
        pengguna=satu.pengguna,
        peran=P.CAMAT,
        kecamatan=kecamatan,
        mulai=localdate() - timedelta(days=9),
        selesai=localdate() - timedelta(days=1),
    )
    with django_assert_num_queries(1):
        orang = PintuMasuk().get_user(satu.pengguna.pk)
        assert orang == satu.pengguna
        assert orang.anggota == (satu,)
    assert lama not in orang.anggota


def test_orang_tanpa_peran_dan_yang_tidak_ada() -> None:
    sendiri = f.buat_pengguna()
    orang = PintuMasuk().get_user(sendiri.pk)
    assert orang == sendiri
    assert orang.anggota == ()
    assert PintuMasuk().get_user(0) is None


def test_akun_nonaktif_tidak_masuk_lagi_dengan_sesi_lama() -> None:
    orang = f.buat_anggota(P.CAMAT, f.buat_kecamatan()).pengguna
    klien = Client()
    klien.force_login(orang)
    minta = RequestFactory().get("/")
    minta.session = klien.session
    assert get_user(minta) == orang
    orang.is_active = False
    orang.save()
    assert get_user(minta).is_anonymous
