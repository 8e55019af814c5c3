"""Who works in the background: workers say that they are there, and take up what is left behind.

On the queue in the database nobody else does: a task whose worker was killed would stay RUNNING
for ever. RQ has heartbeats and abandoned jobs of its own (`antrean_rq`).
"""

from __future__ import annotations

import logging
import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any

from django.db import DatabaseError, connection
from django.db.models.functions import Now
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from laporan import render
from laporan.cetakan import rupa
from laporan.models import Pekerja

pencatat = logging.getLogger("sakip.pekerja")
JARAK = 10
"""Seconds between two signs of life."""
PANJANG_MESIN = 30


def ada() -> bool:
    """Whether somebody takes tasks at present, on whatever machine."""
    return Pekerja.objects.hidup().exists()


def diri() -> str:
    """The name of this process: unique on its machine, also when a number is used again."""
    return f"{_mesin()}:{os.getpid()}:{_mulai(os.getpid())}"


def _mesin() -> str:
    return socket.gethostname().replace(":", "-")[:PANJANG_MESIN]


def _mulai(pid: int) -> str:
    """When a process began, in ticks of its machine; empty where that cannot be known."""
    try:
        isi = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
    return isi.rpartition(")")[2].split()[19]


def mati(nama: str, hidup: set[str]) -> bool:
    """Here: its process is gone. Elsewhere: nobody has heard of it for minutes."""
    mesin, _, sisa = nama.partition(":")
    pid, _, mulai = sisa.partition(":")
    if mesin == _mesin() and pid.isdigit():
        return not _berjalan(int(pid), mulai)
    return nama not in hidup


def _berjalan(pid: int, mulai: str) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return _mulai(pid) == mulai


def tampak(nama: str) -> None:
    """A sign of life; those who cannot give one any more are forgotten."""
    if not Pekerja.objects.filter(pk=nama).update(terlihat=Now()):
        Pekerja.objects.create(pk=nama)
    hidup = _hidup()
    for lain in Pekerja.objects.exclude(pk=nama):
        if mati(lain.pk, hidup):
            pamit(lain.pk)


def _hidup() -> set[str]:
    return set(Pekerja.objects.hidup().values_list("pk", flat=True))


def pamit(nama: str) -> None:
    Pekerja.objects.filter(pk=nama).delete()


def ambil_alih() -> int:
    """Hand out again what dead workers had begun; answers how many tasks."""
    hidup = _hidup()
    return sum(
        _kembalikan(satu)
        for satu in DBTaskResult.objects.running().only("pk", "worker_ids")
        if mati(satu.worker_ids[-1], hidup)
    )


def _kembalikan(satu: DBTaskResult[..., Any]) -> int:
    """Of two who find it the second finds another worker in the row already."""
    semua = DBTaskResult.objects.filter(
        pk=satu.pk, status=TaskResultStatus.RUNNING, worker_ids=satu.worker_ids
    )
    return semua.update(status=TaskResultStatus.READY, started_at=None)


def lepaskan(nama: str) -> int:
    """Hand back what this worker itself could not finish; answers how many tasks."""
    semua = DBTaskResult.objects.running().only("pk", "worker_ids")
    return sum(_kembalikan(satu) for satu in semua if satu.worker_ids[-1] == nama)


def tunggu() -> None:
    """Until the database may be there again."""
    time.sleep(JARAK)


def hangat() -> None:
    """Load what printing needs before the first document is asked for."""
    try:
        rupa.versi()
    except render.TidakBisaPdf as salah:
        pencatat.warning("%s", salah)


@contextmanager
def berdenyut(nama: str) -> Iterator[None]:
    """Signs of life beside the work, from before the first task to after the last."""
    berhenti = Event()
    _denyut(nama)
    utas = Thread(target=_terus, args=(nama, berhenti), name="denyut", daemon=True)
    utas.start()
    try:
        yield
    finally:
        berhenti.set()
        utas.join()
        pamit(nama)


def _terus(nama: str, berhenti: Event) -> None:
    while not berhenti.wait(JARAK):
        _denyut(nama)
        connection.close()


def _denyut(nama: str) -> None:
    """A database that is busy or away for a while ends no worker."""
    try:
        tampak(nama)
        if jumlah := ambil_alih():
            pencatat.warning("%s tugas diambil alih dari pekerja yang terhenti", jumlah)
    except DatabaseError:
        pencatat.exception("denyut %s", nama)
