"""Printing many documents: in several processes, and only those that have changed.

A document that fails does not stop the others. Every process starts afresh and sets Django up
by itself, so no database connection is shared. A manifest in the folder remembers from what
each file was made.
"""

from __future__ import annotations

import hashlib
import json
import logging
import multiprocessing
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

import django

from kecamatan.models import Kecamatan
from laporan import jenis, render
from laporan.bahan import DataTidakAda
from laporan.batas import MelebihiBatas
from laporan.jenis import Naskah
from laporan.pencetakan import TidakDapatDicetak, kecamatan, simpan
from laporan.selectors.daftar import dokumen_tersedia

pencatat = logging.getLogger("sakip.borongan")
MANIFES = "manifes.json"
MEMORI_KECIL = 4 * 2**30
"""In bytes: below it more than two processes could exhaust the machine."""
TERHENTI = "Proses pencetaknya terhenti, mungkin kehabisan memori."
SALAH_DIKENAL = (
    TidakDapatDicetak,
    MelebihiBatas,
    render.PeringatanPencetak,
    render.TidakBisaPdf,
)


class Keadaan(Enum):
    DIBUAT = "dibuat"
    SUDAH_ADA = "sudah ada"
    TANPA_DATA = "tanpa data"
    GAGAL = "gagal"


@dataclass(frozen=True)
class Catatan:
    """What the manifest says of one file."""

    berkas: str
    sidik: str
    """SHA-256 of the page to be printed: content, templates and styles; and of its printer."""
    halaman: int
    """0 for HTML, which has no pages."""


@dataclass(frozen=True)
class Tugas:
    """One document to print into a folder, with what is there already of its kecamatan."""

    alamat: str
    tahun: int
    jenis: str
    format: str
    pembuat: str
    """What makes the file, with its version: part of the hash."""
    folder: Path
    lama: tuple[Catatan, ...] = ()


@dataclass(frozen=True)
class Hasil:
    tugas: Tugas
    keadaan: Keadaan
    catatan: Catatan | None = None
    pesan: str = ""
    milidetik: int = 0


Kerja = Callable[[Tugas], Hasil]

# -- What there is to do ---------------------------------------------------------------------


def semua_kecamatan(alamat: Iterable[str] = ()) -> list[Kecamatan]:
    """Those named, otherwise all. Raises TidakDapatDicetak for an unknown one."""
    dipilih = [kecamatan(a) for a in dict.fromkeys(alamat)]
    return dipilih or list(Kecamatan.objects.select_related("kabupaten"))


def susun_tugas(semua: Iterable[Kecamatan], format: str, folder: Path) -> list[Tugas]:
    """Every kind for every year of which anything is known; some will turn out without data.

    Raises TidakBisaPdf.
    """
    manifes = baca_manifes(folder)
    pembuat = render.pencetak() if format == "pdf" else format
    hasil = []
    for k in dokumen_tersedia(semua):
        alamat = k.kecamatan.alamat
        lama = tuple(c for c in manifes.values() if c.berkas.startswith(f"{alamat}/"))
        hasil += [
            Tugas(alamat, t.tahun, kode, format, pembuat, folder, lama)
            for t in k.tahun
            for kode in jenis.kantor()
        ]
    return hasil


def proses_baku() -> int:
    """One per core, at most two where memory is small."""
    memori = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    inti = len(os.sched_getaffinity(0))
    return min(inti, 2) if memori < MEMORI_KECIL else inti


# -- Doing it --------------------------------------------------------------------------------


def cetak(tugas: Sequence[Tugas], proses: int) -> Iterator[Hasil]:
    """Results in the order of the tasks; the manifest is true after each of them."""
    manifes = baca_manifes(tugas[0].folder) if tugas else {}
    for hasil in jalankan(tugas, proses):
        baru = hasil.catatan
        if baru and manifes.get(baru.berkas) != baru:
            manifes[baru.berkas] = baru
            tulis_manifes(hasil.tugas.folder, manifes)
        yield hasil


def jalankan(tugas: Sequence[Tugas], proses: int, kerja: Kerja | None = None) -> Iterator[Hasil]:
    """One process means this one."""
    if proses < 2:
        yield from map(kerja or kerjakan, tugas)
    else:
        yield from _di_kolam(tugas, proses, kerja or kerjakan)


def _di_kolam(tugas: Sequence[Tugas], proses: int, kerja: Kerja) -> Iterator[Hasil]:
    terhenti = []
    with _kolam(min(proses, len(tugas)) or 1) as kolam:
        semua = [(t, kolam.submit(kerja, t)) for t in tugas]
        for t, janji in semua:
            try:
                yield janji.result()
            except BrokenProcessPool:
                terhenti.append(t)
    for t in terhenti:
        yield _sendirian(t, kerja)


def _sendirian(tugas: Tugas, kerja: Kerja) -> Hasil:
    """When a process dies, all that waited are lost; alone, only the culprit dies again."""
    with _kolam(1) as kolam:
        try:
            return kolam.submit(kerja, tugas).result()
        except BrokenProcessPool:
            return Hasil(tugas, Keadaan.GAGAL, pesan=TERHENTI)


@contextmanager
def _kolam(proses: int) -> Iterator[ProcessPoolExecutor]:
    segar = multiprocessing.get_context("spawn")
    kolam = ProcessPoolExecutor(proses, mp_context=segar, initializer=django.setup)
    try:
        yield kolam
    finally:
        kolam.shutdown(cancel_futures=True)


def kerjakan(tugas: Tugas) -> Hasil:
    """Print one document; whatever goes wrong is told in the result."""
    mulai = time.monotonic_ns()
    try:
        hasil = _cetak(tugas)
    except DataTidakAda as salah:
        hasil = Hasil(tugas, Keadaan.TANPA_DATA, pesan=str(salah))
    except SALAH_DIKENAL as salah:
        hasil = Hasil(tugas, Keadaan.GAGAL, pesan=str(salah))
    except Exception as salah:
        pencatat.exception("%s %s %s", tugas.jenis, tugas.alamat, tugas.tahun)
        hasil = Hasil(tugas, Keadaan.GAGAL, pesan=f"{type(salah).__name__}: {salah}")
    return replace(hasil, milidetik=(time.monotonic_ns() - mulai) // 1_000_000)


def _cetak(tugas: Tugas) -> Hasil:
    naskah = jenis.susun(tugas.jenis, kecamatan(tugas.alamat), tugas.tahun)
    berkas = f"{tugas.alamat}/{naskah.berkas.replace('/', '-')}.{tugas.format}"
    halaman = _halaman(naskah, tugas.format)
    sidik = hashlib.sha256(f"{tugas.pembuat}\n{halaman}".encode()).hexdigest()
    jalan = tugas.folder / berkas
    lama = next((c for c in tugas.lama if c.berkas == berkas), None)
    if lama and lama.sidik == sidik and jalan.is_file():
        return Hasil(tugas, Keadaan.SUDAH_ADA, lama)
    isi, jumlah = halaman.encode(), 0
    if tugas.format == "pdf":
        isi, jumlah = render.pdf_halaman(halaman, final=False)
    jalan.parent.mkdir(parents=True, exist_ok=True)
    simpan(isi, jalan)
    return Hasil(tugas, Keadaan.DIBUAT, Catatan(berkas, sidik, jumlah))


def _halaman(naskah: Naskah, format: str) -> str:
    if format == "html":
        return render.html(naskah, konsep=True)
    return render.halaman_cetak(naskah, final=False)


# -- The manifest ----------------------------------------------------------------------------


def baca_manifes(folder: Path) -> dict[str, Catatan]:
    """By file; one that is missing or damaged only means that all is printed again."""
    try:
        isi = json.loads((folder / MANIFES).read_text(encoding="utf-8"))
        return {b: Catatan(b, str(c["sidik"]), int(c["halaman"])) for b, c in isi.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return {}


def tulis_manifes(folder: Path, manifes: dict[str, Catatan]) -> None:
    isi = {b: {"sidik": c.sidik, "halaman": c.halaman} for b, c in sorted(manifes.items())}
    simpan(json.dumps(isi, indent=1).encode(), folder / MANIFES)
