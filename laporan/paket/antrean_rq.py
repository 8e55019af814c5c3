"""What the settings name when the queue is in Redis; nothing else imports it, nor RQ.

RQ itself keeps heartbeats, hands abandoned jobs out again and retries.
"""

from __future__ import annotations

import logging
import os
import time
from functools import partial
from typing import Any

from django.db import connection, connections, transaction
from django_rq.queues import DjangoRQ
from redis.exceptions import RedisError
from rq import Retry, Worker
from rq.job import Job

from laporan.paket import pekerja
from laporan.paket.tugas import PALING_SERING

pencatat = logging.getLogger("sakip.pekerja")
PANTAU = 5
"""Seconds between two looks at a running job."""
TENGGANG = 15
"""Seconds after which a job whose worker is silent is abandoned."""
RAWAT = 30
"""Seconds between two searches for abandoned jobs."""
JEDA = 45
"""Seconds that an idle worker waits before it says again that it is there."""


class AntreanTahan(DjangoRQ):
    """Jobs survive the death of their worker, and are handed out when the transaction is done."""

    def create_job(self, *args: Any, **kwargs: Any) -> Job:
        return super().create_job(*args, **{"retry": Retry(max=PALING_SERING), **kwargs})

    def enqueue_job(self, job: Job, **lain: Any) -> Job:  # type: ignore[override]
        """A worker must not look for what is not committed yet."""
        if not connection.in_atomic_block:
            return super().enqueue_job(job, **lain)
        transaction.on_commit(partial(self._kirim, job, **lain))
        return job

    def _kirim(self, job: Job, **lain: Any) -> None:
        """Without Redis the request is kept all the same; its page has a button to push it."""
        try:
            super().enqueue_job(job, **lain)
        except RedisError:
            pencatat.exception("Redis tidak dapat dihubungi")


class PekerjaRq(Worker):
    """Warm before it forks, quick to notice a dead one, and seen on the page of the pack."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        jeda = {"worker_ttl": JEDA, "job_monitoring_interval": PANTAU}
        super().__init__(*args, **{**kwargs, **jeda, "maintenance_interval": RAWAT})
        self._proses, self._nama, self._terakhir = os.getpid(), pekerja.diri(), 0
        pekerja.hangat()

    def get_heartbeat_ttl(self, *_: Any, **__: Any) -> int:
        return PANTAU + TENGGANG

    def heartbeat(self, *args: Any, **kwargs: Any) -> None:
        super().heartbeat(*args, **kwargs)
        kini = time.monotonic_ns() // 10**9
        if os.getpid() == self._proses and kini - self._terakhir >= pekerja.JARAK:
            self._terakhir = kini
            pekerja.tampak(self._nama)
            connections.close_all()  # never shared with a process that is forked later

    def register_death(self) -> None:
        super().register_death()  # type: ignore[no-untyped-call]
        pekerja.pamit(self._nama)
