"""The database from DATABASE_URL, with the measured options."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from sakip.basis_data import basis_data

SANDI = "rahasia-sekali"


def test_bawaan_sqlite_dengan_pengaturan_terukur(tmp_path: Path) -> None:
    isi = basis_data({}, tmp_path / "sakip.sqlite3")
    assert isi["NAME"] == str(tmp_path / "sakip.sqlite3")
    assert isi["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert isi["OPTIONS"]["timeout"] == 20


def test_sqlite_dari_url_mendapat_pengaturan_yang_sama(tmp_path: Path) -> None:
    isi = basis_data({"DATABASE_URL": f"sqlite:///{tmp_path}/lain.sqlite3"}, tmp_path / "x")
    assert isi["NAME"] == f"{tmp_path}/lain.sqlite3"
    assert "journal_mode=WAL" in isi["OPTIONS"]["init_command"]


def test_postgresql_dari_url(tmp_path: Path) -> None:
    isi = basis_data({"DATABASE_URL": f"postgresql://budi:{SANDI}@db:5433/sakip"}, tmp_path)
    assert (isi["ENGINE"], isi["PORT"]) == ("django.db.backends.postgresql", 5433)
    assert (isi["CONN_HEALTH_CHECKS"], isi["OPTIONS"]["connect_timeout"]) == (True, 3)


@pytest.mark.parametrize(
    ("url", "pesan"),
    [
        (f"mysql://budi:{SANDI}@db/sakip", "bukan alamat SQLite atau PostgreSQL"),
        ("sakip.sqlite3", "bukan alamat SQLite atau PostgreSQL"),
        (f"postgresql://budi:{SANDI}@db:lima/sakip", "tidak dapat dibaca"),
        (f"postgresql://budi:{SANDI}@db:5432", "tidak menyebut nama basis data"),
        ("sqlite:////tidak/ada/sakip.sqlite3", "Folder basis data /tidak/ada tidak ada"),
    ],
)
def test_url_salah_dijelaskan_tanpa_sandi(url: str, pesan: str, tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match=pesan) as galat:
        basis_data({"DATABASE_URL": url}, tmp_path)
    assert SANDI not in str(galat.value)


@pytest.mark.django_db
def test_sqlite_sungguh_memakai_pengaturannya() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("hanya SQLite")
    with connection.cursor() as kursor:
        hasil = [kursor.execute(f"PRAGMA {nama}").fetchone()[0] for nama in PRAGMA]
    assert hasil == [1, 1]


PRAGMA = ("synchronous", "foreign_keys")
