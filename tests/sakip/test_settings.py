"""The settings as a process meets them: manage.py, production, headers of every answer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

AKAR = Path(__file__).resolve().parent.parent.parent
KUNCI_BAIK = "Zt7-vQ2mX9_kLp4RwY8sBn3HcDf6JgUa1TeKiOo5NxMyVbWqCz0rSdPl"
PRODUKSI = {
    "SAKIP_MODE": "produksi",
    "SAKIP_SECRET_KEY": KUNCI_BAIK,
    "SAKIP_ALLOWED_HOSTS": "sakip.contohkab.go.id",
    "DATABASE_URL": "sqlite://:memory:",
}


def kelola(*argumen: str, **env: str) -> subprocess.CompletedProcess[str]:
    bersih = {k: v for k, v in os.environ.items() if not k.startswith(("SAKIP_", "DATABASE_"))}
    bersih.pop("DJANGO_SETTINGS_MODULE", None)
    perintah = [sys.executable, "manage.py", *argumen]
    return subprocess.run(
        perintah, cwd=AKAR, env=bersih | env, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("env", "pesan"),
    [
        ({"SAKIP_MODE": "produski"}, "SAKIP_MODE berisi “produski”"),
        (PRODUKSI | {"SAKIP_SECRET_KEY": ""}, "SAKIP_SECRET_KEY belum diisi"),
        (PRODUKSI | {"SAKIP_ALLOWED_HOSTS": ""}, "SAKIP_ALLOWED_HOSTS belum diisi"),
        (PRODUKSI | {"SAKIP_DEBUG": "ya"}, "SAKIP_DEBUG tidak boleh menyala"),
        (PRODUKSI | {"DATABASE_URL": "mysql://x/y"}, "DATABASE_URL bukan alamat"),
    ],
)
def test_pengaturan_salah_dijelaskan_satu_baris(env: dict[str, str], pesan: str) -> None:
    hasil = kelola("check", **env)
    assert hasil.returncode == 2
    assert hasil.stderr.startswith(f"Pengaturan belum benar: {pesan}")
    assert (hasil.stdout, hasil.stderr.count("\n")) == ("", 1)


def test_produksi_lolos_pemeriksaan_deploy() -> None:
    hasil = kelola("check", "--deploy", "--fail-level", "WARNING", **PRODUKSI)
    assert hasil.returncode == 0, hasil.stderr


def test_server_tanpa_mode_tidak_menjadi_demo() -> None:
    perintah = [sys.executable, "-c", "import sakip.wsgi"]
    bersih = {k: v for k, v in os.environ.items() if not k.startswith(("SAKIP_", "DJANGO_"))}
    hasil = subprocess.run(
        perintah, cwd=AKAR, env=bersih, capture_output=True, text=True, check=False
    )
    assert "SAKIP_MODE belum diisi" in hasil.stderr


@pytest.mark.django_db
@pytest.mark.parametrize("alamat", ["/", "/admin/", "/alamat/yang/tidak/ada/"])
def test_setiap_jawaban_membawa_header_keamanan(client: Client, alamat: str) -> None:
    jawaban = client.get(alamat)
    csp = jawaban["Content-Security-Policy"]
    assert "default-src 'self'" in csp
    assert "frame-ancestors 'none'" in csp
    assert "unsafe" not in csp
    assert jawaban["X-Frame-Options"] == "DENY"
    assert jawaban["X-Content-Type-Options"] == "nosniff"


def test_uji_tidak_menulis_media_orang() -> None:
    assert not Path(settings.MEDIA_ROOT).is_relative_to(AKAR)
