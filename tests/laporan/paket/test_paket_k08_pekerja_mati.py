"""A worker killed in the middle of a pack of 124: another one finishes it, and nothing is lost.

Real processes on a database of their own; with Redis where it can be started.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from zipfile import ZipFile

import pytest

from bench.layanan import AKAR, basis_data, kelola, lingkungan

JENIS = ("renstra", "rkt", "pk", "lkj")
KECAMATAN = 31
JUMLAH = KECAMATAN * len(JENIS)
MINTA = f"""
from uuid import uuid4
from laporan.paket import Pilihan, mulai
from tests import factories as f
kabupaten = f.buat_kabupaten()
for n in range({KECAMATAN}):
    f.buat_tahun_kinerja(f.buat_renstra(f.buat_kecamatan(kabupaten, f"Contoh {{n}}")))
oleh = f.buat_anggota("peninjau", kabupaten).pengguna
mulai(kabupaten, 2020, Pilihan({JENIS!r}), oleh=oleh, kiriman=(uuid4(), "/"))
"""
KEADAAN = """
import json
from collections import Counter
from laporan.models import Cetakan, Paket, Pekerja
paket = Paket.objects.get()
print(json.dumps({
    "paket": paket.keadaan,
    "isi": Counter(paket.isi.values_list("keadaan", flat=True)),
    "ulang": list(paket.isi.filter(percobaan__gt=1).values_list("pk", flat=True)),
    "cetakan": Cetakan.objects.count(),
    "pekerja": Pekerja.objects.count(),
    "jalan": str(paket.jalan),
}))
"""


@dataclass
class Tempat:
    """A database, a media folder and a queue of their own."""

    env: dict[str, str]
    proses: list[subprocess.Popen[str]] = field(default_factory=list)

    def pekerja(self, macet: int = 0) -> subprocess.Popen[str]:
        kata = f"from tests.laporan.paket.pekerja_uji import jalankan; jalankan({macet})"
        baris = [sys.executable, "manage.py", "shell", "-v0", "-c", kata]
        hasil = subprocess.Popen(
            baris,
            cwd=AKAR,
            env=self.env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.proses.append(hasil)
        return hasil

    def mati_di_tengah(self, macet: int) -> None:
        """Kill it, with the process that it may have forked for the document."""
        proses = self.pekerja(macet)
        assert proses.stdout is not None
        pencetak = int(proses.stdout.readline())
        proses.kill()
        proses.wait()
        if pencetak != proses.pid:
            os.kill(pencetak, signal.SIGKILL)

    def selesaikan(self) -> None:
        keluaran, _ = self.pekerja().communicate()
        assert self.proses[-1].returncode == 0, keluaran

    def keadaan(self) -> dict[str, object]:
        perintah = [sys.executable, "manage.py", "shell", "-v0", "-c", KEADAAN]
        hasil = subprocess.run(
            perintah, cwd=AKAR, env=self.env, check=True, capture_output=True, text=True
        )
        isi: dict[str, object] = json.loads(hasil.stdout.splitlines()[-1])
        return isi


@pytest.fixture
def tempat_pekerja(tmp_path: Path) -> Iterator[Tempat]:
    with basis_data(os.environ.get("DATABASE_URL", ""), "_pekerja") as url:
        hasil = Tempat(lingkungan(tmp_path, url) | {"DJANGO_SETTINGS_MODULE": "sakip.settings"})
        kelola(hasil.env, "migrate", "-v0")
        yield hasil
        for proses in hasil.proses:
            proses.kill()
            proses.communicate()


@pytest.fixture
def redis(tempat_pekerja: Tempat) -> Iterator[str]:
    """The address of a Redis that this test alone uses; skipped, with the reason, without one."""
    folder = mkdtemp(prefix="redis-")
    hasil = subprocess.run([AKAR / ".ci/redis", folder], capture_output=True, text=True)
    if hasil.returncode:
        pytest.skip(hasil.stderr.strip())
    tempat_pekerja.env["SAKIP_REDIS_URL"] = url = hasil.stdout.splitlines()[-1]
    yield url
    subprocess.run([AKAR / ".ci/redis", folder, "berhenti"], check=True)


def periksa(tempat: Tempat, terputus: int) -> None:
    """Exactly 124 documents, each once; only the interrupted one was begun twice."""
    akhir = tempat.keadaan()
    jalan = str(akhir.pop("jalan"))
    assert akhir == {
        "paket": "selesai",
        "isi": {"selesai": JUMLAH},
        "ulang": [terputus],
        "cetakan": JUMLAH,
        "pekerja": 0,
    }
    with ZipFile(jalan) as arsip:
        nama = [x for x in arsip.namelist() if x.endswith(".pdf")]
        isi = {arsip.read(x) for x in nama}
    assert len(nama) == len(set(nama)) == len(isi) == JUMLAH


def test_k08_pekerja_yang_dimatikan_digantikan_yang_berikutnya(tempat_pekerja: Tempat) -> None:
    kelola(tempat_pekerja.env, "shell", "-v0", "-c", MINTA)
    tempat_pekerja.mati_di_tengah(50)
    tengah = tempat_pekerja.keadaan()
    assert (tengah["paket"], tengah["isi"]) == (
        "berjalan",
        {"selesai": 49, "menunggu": JUMLAH - 49},
    )
    tempat_pekerja.selesaikan()
    periksa(tempat_pekerja, 50)


def test_k08_pekerja_redis_yang_dimatikan_digantikan_yang_berikutnya(
    tempat_pekerja: Tempat, redis: str
) -> None:
    from redis import Redis

    kelola(tempat_pekerja.env, "shell", "-v0", "-c", MINTA)
    tempat_pekerja.mati_di_tengah(50)
    with Redis.from_url(redis) as isi:  # time passes: the silence of the worker counts
        kerja = isi.zrange("rq:wip:default", 0, -1)
        assert len(kerja) == 1
        isi.zadd("rq:wip:default", {kerja[0]: 1})
    tempat_pekerja.selesaikan()
    periksa(tempat_pekerja, 50)
