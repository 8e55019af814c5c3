"""A printing works for tests: nothing waits, nothing is really printed unless wanted."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from laporan.jenis import Naskah, TataCetak

PALSU = b"%PDF-1.7 palsu"


class Seketika(Executor):
    """Works at once, in the thread of the test."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        janji: Future[Any] = Future()
        try:
            janji.set_result(fn(*args, **kwargs))
        except BaseException as salah:
            janji.set_exception(salah)
        return janji


class Tertunda(Executor):
    """Works when told to; until then all that was asked for waits."""

    def __init__(self) -> None:
        self.antre: list[tuple[Future[Any], Callable[[], Any]]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        janji: Future[Any] = Future()
        self.antre.append((janji, lambda: fn(*args, **kwargs)))
        return janji

    def jalankan(self) -> None:
        while self.antre:
            janji, kerja = self.antre.pop(0)
            janji.set_result(kerja())


class Mesin:
    """Stands in for `render.pdf`: counts, and fails with what it is told to."""

    def __init__(self) -> None:
        self.dicetak: list[str] = []
        self.galat: Exception | None = None

    def __call__(self, naskah: Naskah, *, final: bool) -> bytes:
        self.dicetak.append(f"{naskah.jenis}{' final' if final else ''}")
        if self.galat:
            raise self.galat
        return PALSU + naskah.judul.encode()


def naskah_contoh(judul: str = "Laporan") -> Naskah:
    tata = TataCetak("F4", (20, 20, 20, 20), "bookman")
    berkas, templat = "LKj_Contoh_2020_v1", "laporan/lkj/isi.html"
    tempat = ("contoh/contoh", 2020, 1)
    return Naskah("lkj", "Laporan Kinerja", judul, *tempat, berkas, templat, tata, (), {})
