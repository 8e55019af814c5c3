"""E-mail settings from the environment, and what people are told where there are none."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from sakip.surel import surel

DARI = {"SAKIP_SUREL_DARI": "sakip@contohkab.go.id"}


@pytest.mark.parametrize(
    ("alamat", "port", "tls", "ssl"),
    [
        ("smtp://localhost", 25, False, False),
        ("smtp+tls://a:b@surel.id", 587, True, False),
        ("smtps://a:b@surel.id", 465, False, True),
        ("smtps://a:b@surel.id:2465", 2465, False, True),
    ],
)
def test_alamat_surel_menjadi_pengaturan(alamat: str, port: int, tls: bool, ssl: bool) -> None:
    isi = surel({"SAKIP_SUREL": alamat, **DARI}, "produksi")
    assert (isi["EMAIL_PORT"], isi["EMAIL_USE_TLS"], isi["EMAIL_USE_SSL"]) == (port, tls, ssl)
    assert isi["SUREL_ADA"]
    assert isi["DEFAULT_FROM_EMAIL"] == "sakip@contohkab.go.id"


def test_kata_sandi_surel_boleh_bertanda_baca() -> None:
    isi = surel({"SAKIP_SUREL": "smtps://a%40b.id:p%2Fq%3A@surel.id", **DARI}, "produksi")
    assert (isi["EMAIL_HOST_USER"], isi["EMAIL_HOST_PASSWORD"]) == ("a@b.id", "p/q:")


@pytest.mark.parametrize(
    "alamat",
    ["surel.id", "http://a:rahasia@surel.id", "smtps://a:rahasia@", "smtps://a:rahasia@h:x"],
)
def test_alamat_surel_yang_salah_ditolak_tanpa_membocorkannya(alamat: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="SAKIP_SUREL tidak dapat dibaca") as galat:
        surel({"SAKIP_SUREL": alamat, **DARI}, "produksi")
    assert "rahasia" not in str(galat.value)


def test_pengirim_wajib_disebut() -> None:
    with pytest.raises(ImproperlyConfigured, match="SAKIP_SUREL_DARI belum diisi"):
        surel({"SAKIP_SUREL": "smtp://localhost"}, "produksi")


@pytest.mark.parametrize(("mode", "ada"), [("produksi", False), ("demo", True)])
def test_tanpa_pengaturan_tidak_ada_yang_dikirim_diam_diam(mode: str, ada: bool) -> None:
    assert surel({}, mode)["SUREL_ADA"] is ada


@pytest.mark.django_db
def test_tanpa_surel_lupa_sandi_menunjukkan_jalan_lain(client: Client, settings: Any) -> None:
    settings.SUREL_ADA = False
    for jawab in (client.get("/akun/lupa/"), client.post("/akun/lupa/", {"email": "a@b.id"})):
        assert jawab.status_code == 200
        assert "Minta admin kabupaten" in jawab.content.decode()
