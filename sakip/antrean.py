"""Where tasks wait for a worker: in the database, or in Redis when SAKIP_REDIS_URL names one."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Any

from django.core.exceptions import ImproperlyConfigured

from sakip.lingkungan import Lingkungan, ambil

SKEMA = ("redis://", "rediss://", "unix://")
PALING_LAMA = 10 * 60
"""Seconds for one task; putting a whole pack together is the longest."""


@dataclass(frozen=True)
class Antrean:
    """What the settings say of it; without Redis there is nothing of RQ."""

    tasks: dict[str, Any]
    aplikasi: tuple[str, ...] = ()
    antrean_rq: dict[str, Any] = field(default_factory=dict)
    rq: dict[str, str] = field(default_factory=dict)


def antrean(env: Lingkungan) -> Antrean:
    url = ambil(env, "SAKIP_REDIS_URL")
    return _di_redis(url) if url else Antrean(_tasks("django_tasks_db.DatabaseBackend"))


def _di_redis(url: str) -> Antrean:
    """The message never repeats the address: it may hold a password."""
    if not url.startswith(SKEMA):
        raise ImproperlyConfigured(
            "SAKIP_REDIS_URL bukan alamat Redis. Contoh: redis://host:6379/0"
        )
    if find_spec("django_tasks_rq") is None:
        raise ImproperlyConfigured(
            "SAKIP_REDIS_URL diisi, tetapi pustakanya belum terpasang. Jalankan: "
            ".ci/siapkan requirements-redis.txt"
        )
    return Antrean(
        _tasks("django_tasks_rq.RQBackend"),
        ("django_rq",),
        {"default": {"URL": url, "DEFAULT_TIMEOUT": PALING_LAMA}},
        {
            "QUEUE_CLASS": "laporan.paket.antrean_rq.AntreanTahan",
            "WORKER_CLASS": "laporan.paket.antrean_rq.PekerjaRq",
            "JOB_CLASS": "django_tasks_rq.Job",
        },
    )


def _tasks(backend: str) -> dict[str, Any]:
    return {"default": {"BACKEND": backend}}
