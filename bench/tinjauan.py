"""The overviews of a kabupaten: queries and server time, and that the rest of the country, in the
same database, does not slow them down."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.layanan import AKAR, basis_data, kelola
from bench.tampilan import bagian, baris, desimal, sasaran

if TYPE_CHECKING:
    from kecamatan.models import Pengguna

KECAMATAN, KABUPATEN_LAIN = 31, 235
"""31 × 236 = 7 316 kecamatan: as many as there are, and a few more."""
TAHUN = range(2021, 2026)
BATAS_KUERI, BATAS_MS, BATAS_RASIO = 12, 300, 1.5
HALAMAN = ("tinjauan/", "tinjauan/indikator/")


def ukur(folder: Path) -> None:
    for nama, url in (("SQLite", ""), ("PostgreSQL", _postgres())):
        bagian(f"Tinjauan {KECAMATAN} kecamatan × 12 indikator, {nama}")
        if nama == "PostgreSQL" and not url:
            baris("PostgreSQL tidak ada di mesin ini", "–")
            continue
        tempat = folder / f"tinjauan-{nama}"
        tempat.mkdir()
        with basis_data(url) as dsn:
            _satu_basis_data(tempat, dsn)


def _postgres() -> str:
    hasil = subprocess.run([AKAR / ".ci/postgres"], capture_output=True, text=True, check=False)
    return hasil.stdout.strip() if hasil.returncode == 0 else ""


def _satu_basis_data(folder: Path, url: str) -> None:
    """In a process of its own: the database of this one is chosen already."""
    lingkungan = os.environ | {"SAKIP_DATA_ROOT": str(folder), "DATABASE_URL": url}
    kelola(lingkungan, "migrate", "-v0")
    perintah = [sys.executable, "manage.py", "shell", "-v0", "-c"]
    kode = "from bench import tinjauan; tinjauan.jalankan()"
    subprocess.run([*perintah, kode], check=True, cwd=AKAR, env=lingkungan)


def jalankan() -> None:
    """What the process does: 31 kecamatan; on PostgreSQL then the whole country around them."""
    from django.db import connection

    from bench.negeri import sekabupaten, senegeri, setahun_demi_setahun
    from laporan.contoh.muat import muat_contoh

    muat_contoh(1)
    sekabupaten(KECAMATAN)
    setahun_demi_setahun(TAHUN)
    sendiri = _ukur_semua()
    for halaman, (kueri, ms) in sendiri.items():
        _lapor(halaman, kueri, ms)
    if connection.vendor != "postgresql":
        return
    senegeri(KABUPATEN_LAIN)
    jumlah = KECAMATAN * (KABUPATEN_LAIN + 1)
    for halaman, (kueri, ms) in _ukur_semua().items():
        rasio, semula = ms / sendiri[halaman][1], sendiri[halaman][0]
        nama = f"{halaman} dengan {jumlah:_} kecamatan × {len(TAHUN)} tahun".replace("_", ".")
        baris(nama, f"{desimal(ms, 0)} ms", f"{kueri} kueri (semula {semula})")
        tercapai = rasio <= BATAS_RASIO and kueri == semula
        sasaran("Rasio", desimal(rasio), f"≤ {desimal(BATAS_RASIO)}", tercapai=tercapai)


def _lapor(halaman: str, kueri: int, ms: float) -> None:
    sasaran(f"{halaman} kueri", str(kueri), f"≤ {BATAS_KUERI}", tercapai=kueri <= BATAS_KUERI)
    waktu = f"{desimal(ms, 0)} ms"
    sasaran(
        f"{halaman} waktu server, jawaban tercepat",
        waktu,
        f"≤ {BATAS_MS} ms",
        tercapai=ms <= BATAS_MS,
    )


def _ukur_semua(ulangan: int = 15) -> dict[str, tuple[int, float]]:
    """Queries of each page, and milliseconds of its quickest answer: other programs on the same
    cores only ever add to it."""
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from laporan.contoh.latar import LATAR, SLUG

    settings.ALLOWED_HOSTS = ["testserver"]
    klien, hasil = Client(), {}
    klien.force_login(_peninjau())
    for halaman in HALAMAN:
        jalur = f"/{SLUG}/{LATAR.tahun}/{halaman}"
        klien.get(jalur)
        with CaptureQueriesContext(connection) as kueri:
            assert klien.get(jalur).status_code == 200
        hasil[halaman] = (len(kueri), min(_lama(klien, jalur) for _ in range(ulangan)))
    return hasil


def _lama(klien: object, jalur: str) -> float:
    mulai = time.perf_counter()
    klien.get(jalur)  # type: ignore[attr-defined]
    return 1000 * (time.perf_counter() - mulai)


def _peninjau() -> Pengguna:
    from datetime import date

    from kecamatan.models import Kabupaten, Keanggotaan, Pengguna
    from laporan.contoh.latar import SLUG

    pengguna, _ = Pengguna.objects.get_or_create(username="bench-peninjau")
    kabupaten = Kabupaten.objects.get(slug=SLUG)
    Keanggotaan.objects.get_or_create(
        pengguna=pengguna, peran="peninjau", kabupaten=kabupaten, mulai=date(2020, 1, 1)
    )
    return pengguna
