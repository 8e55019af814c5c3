"""Settings from the environment: what is missing or wrong explains itself, in Indonesian."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from sakip import lingkungan
from sakip.lingkungan import KUNCI_CONTOH, Lingkungan

KUNCI_BAIK = "Zt7-vQ2mX9_kLp4RwY8sBn3HcDf6JgUa1TeKiOo5NxMyVbWqCz0rSdPl"


def produksi(fungsi: Callable[[Lingkungan, str], Any], nama: str, isi: str) -> Any:
    return fungsi({nama: isi}, "produksi")


@pytest.mark.parametrize("isi", ["demo", "produksi", "uji"])
def test_mode_dikenal(isi: str) -> None:
    assert lingkungan.mode({"SAKIP_MODE": isi}) == isi


@pytest.mark.parametrize(
    ("env", "pesan"),
    [
        ({}, "SAKIP_MODE belum diisi. Pilih salah satu: demo, produksi, uji."),
        ({"SAKIP_MODE": "  "}, "SAKIP_MODE belum diisi"),
        ({"SAKIP_MODE": "production"}, "SAKIP_MODE berisi “production”, tidak dikenal"),
    ],
)
def test_mode_tidak_jelas_ditolak(env: Lingkungan, pesan: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=pesan):
        lingkungan.mode(env)


@pytest.mark.parametrize(
    ("isi", "nilai"), [("", False), ("tidak", False), ("0", False), ("ya", True), ("1", True)]
)
def test_saklar_terbaca(isi: str, nilai: bool) -> None:
    assert lingkungan.saklar({"SAKIP_DEBUG": isi}, "SAKIP_DEBUG") is nilai


def test_saklar_asing_ditolak() -> None:
    with pytest.raises(ImproperlyConfigured, match="Isi dengan ya atau tidak"):
        lingkungan.saklar({"SAKIP_DEBUG": "barangkali"}, "SAKIP_DEBUG")


def test_debug_ditolak_dalam_produksi() -> None:
    with pytest.raises(ImproperlyConfigured, match="SAKIP_DEBUG tidak boleh menyala"):
        produksi(lingkungan.debug, "SAKIP_DEBUG", "ya")


def test_debug_boleh_dalam_demo() -> None:
    assert lingkungan.debug({"SAKIP_DEBUG": "ya"}, "demo") is True


@pytest.mark.parametrize(
    ("kunci", "pesan"),
    [
        ("", "SAKIP_SECRET_KEY belum diisi"),
        (KUNCI_CONTOH, "masih kunci contoh"),
        (f"django-insecure-{KUNCI_BAIK}", "masih kunci contoh"),
        (KUNCI_BAIK[:49], "terlalu pendek"),
        ("ab" * 40, "terlalu mudah ditebak"),
    ],
)
def test_kunci_rahasia_lemah_ditolak_dalam_produksi(kunci: str, pesan: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=pesan) as galat:
        produksi(lingkungan.kunci_rahasia, "SAKIP_SECRET_KEY", kunci)
    assert kunci == "" or kunci not in str(galat.value)


def test_kunci_rahasia_acak_diterima() -> None:
    assert produksi(lingkungan.kunci_rahasia, "SAKIP_SECRET_KEY", KUNCI_BAIK) == KUNCI_BAIK


def test_kunci_rahasia_contoh_dipakai_demo() -> None:
    assert lingkungan.kunci_rahasia({}, "demo") == KUNCI_CONTOH


def test_host_produksi_terbaca() -> None:
    isi = produksi(lingkungan.host, "SAKIP_ALLOWED_HOSTS", "a.contohkab.go.id, b.contohkab.go.id,")
    assert isi == ["a.contohkab.go.id", "b.contohkab.go.id"]


@pytest.mark.parametrize("isi", ["", "*", "*.go.id", "https://sakip.contohkab.go.id"])
def test_host_produksi_tidak_jelas_ditolak(isi: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="SAKIP_ALLOWED_HOSTS"):
        produksi(lingkungan.host, "SAKIP_ALLOWED_HOSTS", isi)


@pytest.mark.parametrize("mode", ["demo", "uji"])
def test_host_luar_ditolak_di_luar_produksi(mode: str) -> None:
    assert "127.0.0.1" in lingkungan.host({}, mode)
    with pytest.raises(ImproperlyConfigured, match="hanya melayani komputer sendiri"):
        lingkungan.host({"SAKIP_ALLOWED_HOSTS": "sakip.contohkab.go.id"}, mode)


def test_asal_csrf_tanpa_https_ditolak() -> None:
    assert lingkungan.asal_csrf({"SAKIP_CSRF_ORIGINS": "https://a.id"}) == ["https://a.id"]
    with pytest.raises(ImproperlyConfigured, match="Tulis lengkap dengan https://"):
        lingkungan.asal_csrf({"SAKIP_CSRF_ORIGINS": "a.id"})


def test_folder_dibuat_bila_belum_ada(tmp_path: Path) -> None:
    tujuan = tmp_path / "a" / "b"
    assert lingkungan.folder({"SAKIP_MEDIA_ROOT": str(tujuan)}, "SAKIP_MEDIA_ROOT", AKAR) == tujuan
    assert tujuan.is_dir()


def test_folder_relatif_ditolak() -> None:
    with pytest.raises(ImproperlyConfigured, match="Tulis jalur lengkap"):
        lingkungan.folder({"SAKIP_MEDIA_ROOT": "media"}, "SAKIP_MEDIA_ROOT", AKAR)


def test_folder_yang_ternyata_berkas_ditolak(tmp_path: Path) -> None:
    (tmp_path / "media").write_text("")
    with pytest.raises(ImproperlyConfigured, match="tidak dapat dibuat"):
        lingkungan.folder({}, "SAKIP_MEDIA_ROOT", tmp_path / "media")


def test_media_di_dalam_folder_statis_ditolak(tmp_path: Path) -> None:
    assert lingkungan.di_luar(tmp_path / "media", tmp_path / "static", "X") == tmp_path / "media"
    with pytest.raises(ImproperlyConfigured, match="di dalam folder statis"):
        lingkungan.di_luar(tmp_path / "static" / "media", tmp_path / "static", "SAKIP_MEDIA_ROOT")


AKAR = Path("/")


def test_alamat_situs_hanya_https_dan_tanpa_jalur() -> None:
    def baca(isi: str, mode: str = "produksi") -> str:
        return lingkungan.alamat_situs({"SAKIP_ALAMAT_SITUS": isi}, mode)

    assert baca("") == ""
    assert baca("https://sakip.contohkab.go.id/") == "https://sakip.contohkab.go.id"
    assert baca("http://127.0.0.1:8000", "demo") == "http://127.0.0.1:8000"
    for salah in ("sakip.go.id", "http://a.id", "https://a.id/x", "https://a'b"):
        with pytest.raises(ImproperlyConfigured, match="SAKIP_ALAMAT_SITUS"):
            baca(salah)


def test_berkas_sertifikat_harus_ada(tmp_path: Path) -> None:
    ada = tmp_path / "akar.pem"
    ada.touch()
    assert lingkungan.berkas({}, "X") is None
    assert lingkungan.berkas({"X": str(ada)}, "X") == ada
    with pytest.raises(ImproperlyConfigured, match="tidak ada"):
        lingkungan.berkas({"X": str(tmp_path / "lain.pem")}, "X")
