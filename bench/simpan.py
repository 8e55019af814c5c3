"""Saving one row of the entry page with twenty people at once, beside a bare Django save."""

from __future__ import annotations

import re
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from bench.layanan import AKAR, kelola, layanan
from bench.orang import SANDI
from bench.peramban import Peramban
from bench.tampilan import bagian, baris, desimal, sasaran
from laporan.contoh.latar import LATAR, SLUG
from laporan.contoh.pohon import slug

ORANG, KALI, PUTARAN = 20, 5, 5
BATAS_RASIO, BATAS_MS = 2.0, 100
SEPERTI_README = {
    "DJANGO_SETTINGS_MODULE": "bench.polos.settings",
    "GUNICORN_CMD_ARGS": "--workers 4",
}
"""Processes without threads, behind a proxy: nobody's save waits for another's in between."""


def ukur(folder: Path) -> None:
    for nama, url in (("SQLite", ""), ("PostgreSQL", _postgres())):
        bagian(f"Simpan per baris, {ORANG} orang bersamaan, {nama}")
        if nama == "PostgreSQL" and not url:
            baris("PostgreSQL tidak ada di mesin ini", "–")
            continue
        _satu_basis_data(folder / nama, url)


def _postgres() -> str:
    hasil = subprocess.run([AKAR / ".ci/postgres"], capture_output=True, text=True, check=False)
    return hasil.stdout.strip() if hasil.returncode == 0 else ""


def _satu_basis_data(folder: Path, url: str) -> None:
    folder.mkdir()
    with layanan(folder, url, **SEPERTI_README) as (alamat, env):
        kelola(env, "shell", "-c", f"from bench.orang import siapkan; siapkan({ORANG})")
        orang = [_masuk(alamat, n) for n in range(1, ORANG + 1)]
        semua = [_satu_putaran(orang) for _ in range(PUTARAN)]
    kita, polos = (_p95([ms for satu in sisi for ms in satu]) for sisi in zip(*semua, strict=True))
    rasio = kita / polos
    baris("Simpan Django polos, p95", f"{desimal(polos, 0)} ms")
    sasaran(
        "Simpan per baris, p95",
        f"{desimal(kita, 0)} ms",
        f"≤ {BATAS_MS} ms",
        tercapai=kita <= BATAS_MS,
    )
    sasaran("Rasio", desimal(rasio), f"≤ {desimal(BATAS_RASIO)}", tercapai=rasio <= BATAS_RASIO)


def _satu_putaran(orang: list[Orang]) -> tuple[list[float], list[float]]:
    """Ours, then the bare one: side by side, so that a busy moment of the machine meets both."""
    hasil = _jalankan(orang, _simpan_baris), _jalankan(orang, _simpan_polos)
    for satu in orang:
        satu.lihat()
    return hasil


class Orang:
    """One person with one row of their own."""

    def __init__(self, peramban: Peramban, halaman: str) -> None:
        self.peramban, self.halaman = peramban, halaman
        self.lihat()

    def lihat(self) -> None:
        """Open the page: the bare save has changed the row behind its back."""
        _, isi = self.peramban.minta("GET", self.halaman)
        cocok = re.search(r'name="i(\d+)-revisi" value="([1-9]\d*)"', isi)
        if cocok is None:
            raise LookupError(f"{self.halaman} tidak memuat baris yang terisi.")
        self.indikator, self.revisi = cocok[1], int(cocok[2])


def _masuk(alamat: str, nomor: int) -> Orang:
    peramban = Peramban(alamat)
    peramban.masuk(f"orang-{nomor}", SANDI)
    return Orang(peramban, f"/{SLUG}/{slug(nomor)}/{LATAR.tahun}/realisasi/")


def _simpan_baris(orang: Orang, n: int) -> None:
    awalan = f"i{orang.indikator}"
    isi = {f"{awalan}-nilai": str(60 + n), f"{awalan}-revisi": str(orang.revisi)}
    status, jawab = orang.peramban.minta("POST", f"{orang.halaman}{orang.indikator}/", isi)
    if status != 200:
        raise RuntimeError(f"{status}: {jawab[:500]}")
    orang.revisi += 1


def _simpan_polos(orang: Orang, n: int) -> None:
    isi = {"angka": str(60 + n)}
    status, jawab = orang.peramban.minta("POST", f"/polos/{orang.indikator}/", isi)
    if status != 200:
        raise RuntimeError(f"{status}: {jawab[:500]}")


def _jalankan(orang: list[Orang], simpan: object) -> list[float]:
    """Milliseconds of every save; an error of one is an error of the whole."""
    with ThreadPoolExecutor(len(orang)) as kolam:
        hasil = kolam.map(partial(_satu_orang, simpan=simpan), orang)
        return [ms for satu in hasil for ms in satu]


def _satu_orang(orang: Orang, simpan: object) -> list[float]:
    assert callable(simpan)
    hasil = []
    for n in range(KALI):
        mulai = time.perf_counter()
        simpan(orang, n)
        hasil.append(1000 * (time.perf_counter() - mulai))
    return hasil


def _p95(semua: list[float]) -> float:
    return sorted(semua)[int(len(semua) * 0.95)]
