"""Work beside the requests: one document at a time in every server process.

A row is claimed before it is worked on, so it does not matter how many processes were asked.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor, wait
from threading import Lock
from typing import Any, TypeVar

from django.db import connections

T = TypeVar("T")
Kerja = Callable[[], None]


class SatuUtas(ThreadPoolExecutor):
    """One thread, which leaves no database connection behind."""

    def __init__(self) -> None:
        super().__init__(max_workers=1, thread_name_prefix="cetakan")

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        return super().submit(lalu_tutup, fn, *args, **kwargs)


def lalu_tutup(fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
    try:
        return fn(*args, **kwargs)
    finally:
        connections.close_all()


class Antrean:
    """Every key at most once at a time; the executor is made with the first work, after any
    fork of the server."""

    def __init__(self, pelaksana: Callable[[], Executor] = SatuUtas) -> None:
        self._buat = pelaksana
        self._pelaksana: Executor | None = None
        self._kunci = Lock()
        self._janji: dict[str, Future[None]] = {}

    def kirim(self, kunci: str, kerja: Kerja) -> Future[None]:
        with self._kunci:
            lama = self._janji.get(kunci)
            if lama is not None and not lama.done():
                return lama
            self._pelaksana = self._pelaksana or self._buat()
            janji = self._janji[kunci] = self._pelaksana.submit(kerja)
        janji.add_done_callback(lambda _: self._lupakan(kunci, janji))
        return janji

    def _lupakan(self, kunci: str, janji: Future[None]) -> None:
        with self._kunci:
            if self._janji.get(kunci) is janji:
                del self._janji[kunci]


ANTREAN = Antrean()


def kerjakan_di_samping(kunci: str, kerja: Kerja, tunggu: int) -> None:
    """Start the work, and wait for it at most `tunggu` seconds."""
    wait([ANTREAN.kirim(kunci, kerja)], timeout=tunggu)
