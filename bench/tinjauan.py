"""The overviews of a kabupaten: queries and server time, and that the rest of the country, in the
same database, does not slow them down.

Each database has a process of its own that answers in turns, so that a busy moment of the machine
meets both.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench.layanan import AKAR, basis_data, kelola
from bench.penjawab import HALAMAN, KABUPATEN_LAIN, KECAMATAN, TAHUN, Jawab
from bench.tampilan import bagian, baris, desimal, sasaran

BATAS_KUERI, BATAS_MS, BATAS_RASIO = 12, 300, 1.5
ULANGAN = 15


def ukur(folder: Path) -> None:
    for nama, url in (("SQLite", ""), ("PostgreSQL", _postgres())):
        bagian(f"Tinjauan {KECAMATAN} kecamatan × 12 indikator, {nama}")
        if nama == "PostgreSQL" and not url:
            baris("PostgreSQL tidak ada di mesin ini", "–")
            continue
        with _penjawab(folder / f"{nama}-satu", url, 0) as satu:
            for halaman in HALAMAN:
                _lapor(halaman, [satu(halaman) for _ in range(ULANGAN)])
            if url:
                _bandingkan(folder, url, satu)


def _postgres() -> str:
    hasil = subprocess.run([AKAR / ".ci/postgres"], capture_output=True, text=True, check=False)
    return hasil.stdout.strip() if hasil.returncode == 0 else ""


class Penjawab:
    """Asks the process; the first answer warms up and is not looked at."""

    def __init__(self, proses: subprocess.Popen[str]) -> None:
        self.proses = proses
        for halaman in HALAMAN:
            self(halaman)

    def __call__(self, halaman: str) -> Jawab:
        assert self.proses.stdin
        assert self.proses.stdout
        print(halaman, file=self.proses.stdin, flush=True)
        kueri, ms, prosesor = self.proses.stdout.readline().split()
        return Jawab(int(kueri), float(ms), float(prosesor))


@contextmanager
def _penjawab(folder: Path, url: str, kabupaten_lain: int) -> Iterator[Penjawab]:
    folder.mkdir()
    with basis_data(url, f"_{kabupaten_lain}") as dsn:
        lingkungan = os.environ | {"SAKIP_DATA_ROOT": str(folder), "DATABASE_URL": dsn}
        kelola(lingkungan, "migrate", "-v0")
        kode = f"from bench import penjawab; penjawab.layani({kabupaten_lain})"
        perintah = [sys.executable, "manage.py", "shell", "-v0", "-c", kode]
        pipa = subprocess.PIPE
        with subprocess.Popen(
            perintah, cwd=AKAR, env=lingkungan, stdin=pipa, stdout=pipa, text=True
        ) as proses:
            yield Penjawab(proses)
            assert proses.stdin
            proses.stdin.close()


def _lapor(halaman: str, semua: list[Jawab]) -> None:
    kueri, ms = semua[0].kueri, min(j.ms for j in semua)
    sasaran(f"{halaman} kueri", str(kueri), f"≤ {BATAS_KUERI}", tercapai=kueri <= BATAS_KUERI)
    nama, waktu = f"{halaman} waktu server, jawaban tercepat", f"{desimal(ms, 0)} ms"
    sasaran(nama, waktu, f"≤ {BATAS_MS} ms", tercapai=ms <= BATAS_MS)
    prosesor = min(j.prosesor for j in semua)
    baris(f"{halaman} waktu prosesor", f"{desimal(prosesor, 0)} ms")


def _bandingkan(folder: Path, url: str, satu: Penjawab) -> None:
    jumlah = f"{KECAMATAN * (KABUPATEN_LAIN + 1):_}".replace("_", ".")
    with _penjawab(folder / "negeri", url, KABUPATEN_LAIN) as negeri:
        for halaman in HALAMAN:
            pasangan = [(negeri(halaman), satu(halaman)) for _ in range(ULANGAN)]
            rasio = median(a.ms / b.ms for a, b in pasangan)
            sama = {a.kueri for a, _ in pasangan} == {b.kueri for _, b in pasangan}
            nama = f"{halaman} dengan {jumlah} kecamatan × {len(TAHUN)} tahun, rasio"
            target = f"≤ {desimal(BATAS_RASIO)}, kueri sama"
            sasaran(nama, desimal(rasio), target, tercapai=sama and rasio <= BATAS_RASIO)
