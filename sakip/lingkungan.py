"""Reads settings from the environment; whatever is missing or wrong explains itself.

Every function takes the environment as an argument, so a test needs no process of its own.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

Lingkungan = Mapping[str, str]

MODE = ("demo", "produksi", "uji")
HOST_SENDIRI = ("127.0.0.1", "localhost", "[::1]")
PANJANG_KUNCI = 50
RAGAM_KUNCI = 5
# Public on purpose: good for one's own machine, refused in production.
KUNCI_CONTOH = "django-insecure-kunci-contoh-hanya-untuk-demo-dan-uji-di-komputer-sendiri"
BUAT_KUNCI = 'python3 -c "import secrets; print(secrets.token_urlsafe(64))"'
SAKLAR = {"": False, "tidak": False, "0": False, "ya": True, "1": True}


def ambil(env: Lingkungan, nama: str) -> str:
    """An empty value is the same as none: `NAMA=` in a service file means "not set"."""
    return env.get(nama, "").strip()


def wajib(env: Lingkungan, nama: str, petunjuk: str) -> str:
    nilai = ambil(env, nama)
    if not nilai:
        raise ImproperlyConfigured(f"{nama} belum diisi. {petunjuk}")
    return nilai


def mode(env: Lingkungan) -> str:
    petunjuk = f"Pilih salah satu: {', '.join(MODE)}."
    nilai = wajib(env, "SAKIP_MODE", petunjuk)
    if nilai not in MODE:
        raise ImproperlyConfigured(f"SAKIP_MODE berisi “{nilai}”, tidak dikenal. {petunjuk}")
    return nilai


def saklar(env: Lingkungan, nama: str) -> bool:
    nilai = ambil(env, nama).lower()
    if nilai not in SAKLAR:
        raise ImproperlyConfigured(f"{nama} berisi “{nilai}”. Isi dengan ya atau tidak.")
    return SAKLAR[nilai]


def daftar(env: Lingkungan, nama: str) -> list[str]:
    """A list separated by commas; empty parts are dropped."""
    return [bagian.strip() for bagian in ambil(env, nama).split(",") if bagian.strip()]


def debug(env: Lingkungan, mode: str) -> bool:
    nyala = saklar(env, "SAKIP_DEBUG")
    if nyala and mode == "produksi":
        raise ImproperlyConfigured(
            "SAKIP_DEBUG tidak boleh menyala dalam mode produksi: halaman galat akan "
            "membocorkan pengaturan. Hapus SAKIP_DEBUG."
        )
    return nyala


def kunci_rahasia(env: Lingkungan, mode: str) -> str:
    if mode != "produksi":
        return ambil(env, "SAKIP_SECRET_KEY") or KUNCI_CONTOH
    kunci = wajib(env, "SAKIP_SECRET_KEY", f"Buat kunci acak dengan: {BUAT_KUNCI}")
    if kunci.startswith("django-insecure-"):
        raise ImproperlyConfigured(
            f"SAKIP_SECRET_KEY masih kunci contoh yang diketahui umum. Ganti dengan: {BUAT_KUNCI}"
        )
    if len(kunci) < PANJANG_KUNCI or len(set(kunci)) < RAGAM_KUNCI:
        raise ImproperlyConfigured(
            f"SAKIP_SECRET_KEY terlalu pendek atau terlalu mudah ditebak (paling sedikit "
            f"{PANJANG_KUNCI} karakter acak). Buat dengan: {BUAT_KUNCI}"
        )
    return kunci


def host(env: Lingkungan, mode: str) -> list[str]:
    """Outside production only this machine is answered: a forgotten mode cannot go on line."""
    isi = daftar(env, "SAKIP_ALLOWED_HOSTS")
    if mode == "produksi":
        return host_produksi(isi)
    asing = [nama for nama in isi if nama not in HOST_SENDIRI]
    if asing:
        raise ImproperlyConfigured(
            f"SAKIP_ALLOWED_HOSTS berisi “{asing[0]}”, padahal mode {mode} hanya melayani "
            "komputer sendiri. Pakai SAKIP_MODE=produksi."
        )
    return list(HOST_SENDIRI)


def host_produksi(isi: list[str]) -> list[str]:
    contoh = "Isi dengan nama situs, misalnya sakip.contohkab.go.id."
    if not isi:
        raise ImproperlyConfigured(f"SAKIP_ALLOWED_HOSTS belum diisi. {contoh}")
    salah = [nama for nama in isi if "*" in nama or "/" in nama]
    if salah:
        raise ImproperlyConfigured(f"SAKIP_ALLOWED_HOSTS berisi “{salah[0]}”. {contoh}")
    return isi


def asal_csrf(env: Lingkungan) -> list[str]:
    isi = daftar(env, "SAKIP_CSRF_ORIGINS")
    salah = [asal for asal in isi if not asal.startswith("https://")]
    if salah:
        raise ImproperlyConfigured(
            f"SAKIP_CSRF_ORIGINS berisi “{salah[0]}”. Tulis lengkap dengan https://, "
            "misalnya https://sakip.contohkab.go.id."
        )
    return isi


def alamat_situs(env: Lingkungan, mode: str) -> str:
    """Where people reach the site, for QR codes and letters; empty while nobody has said so."""
    isi = ambil(env, "SAKIP_ALAMAT_SITUS").rstrip("/")
    pola = r"https://[\w.-]+(:\d+)?"
    if mode != "produksi":
        pola = pola.replace("https", "https?")
    if isi and not re.fullmatch(pola, isi, re.ASCII):
        raise ImproperlyConfigured(
            f"SAKIP_ALAMAT_SITUS berisi “{isi}”. Tulis lengkap dengan https://, misalnya "
            "https://sakip.contohkab.go.id."
        )
    return isi


def folder(env: Lingkungan, nama: str, bawaan: Path) -> Path:
    """A folder that exists from here on; made when it is not there yet."""
    isi = ambil(env, nama)
    if isi and not Path(isi).is_absolute():
        raise ImproperlyConfigured(f"{nama} berisi “{isi}”. Tulis jalur lengkap, diawali /.")
    jalur = Path(isi) if isi else bawaan
    try:
        jalur.mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        raise ImproperlyConfigured(
            f"Folder {jalur} ({nama}) tidak dapat dibuat atau bukan folder."
        ) from galat
    return jalur


def berkas(env: Lingkungan, nama: str) -> Path | None:
    """A file that is there and can be read; None where none is named."""
    isi = ambil(env, nama)
    if isi and not Path(isi).is_file():
        raise ImproperlyConfigured(f"{nama} berisi “{isi}”, tetapi berkas itu tidak ada.")
    return Path(isi) if isi else None


def di_luar(anak: Path, induk: Path, nama: str) -> Path:
    """Uploaded files never lie in a folder that the web server hands out."""
    if anak.resolve().is_relative_to(induk.resolve()):
        raise ImproperlyConfigured(f"{nama} tidak boleh berada di dalam folder statis {induk}.")
    return anak
