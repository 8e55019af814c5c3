"""What every chapter is written with: facts, numbering, and text that can be replaced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from django.template.loader import render_to_string

from iku.bilangan import romawi
from laporan.bagian import Bagan, Grafik, Judul, Tabel, Unsur
from laporan.bagian.ukuran import pendek
from laporan.bahan import Bahan
from laporan.dokumen.lkj.isi import Fakta

Bernomor = TypeVar("Bernomor", Bagan, Grafik)


class Penyusun:
    """Numbers tables and pictures per Bab as they come, and renders the standard text."""

    def __init__(self, bahan: Bahan, fakta: Fakta) -> None:
        self.bahan = bahan
        self.fakta = fakta
        self.bab = 0
        self.tabel_semua: list[tuple[str, str, str]] = []
        self.gambar_semua: list[tuple[str, str, str]] = []
        self._hitung = {"tabel": 0, "gambar": 0}

    def mulai_bab(self, nomor: int) -> str:
        self.bab = nomor
        self._hitung = {"tabel": 0, "gambar": 0}
        return romawi(nomor)

    def tabel(self, tabel: Tabel) -> Tabel:
        """The table with its number; a code occurs once in a document."""
        nomor = self._nomor("tabel")
        kode = f"tabel-{nomor.replace('.', '-')}"
        hasil = replace(tabel, nomor=nomor, kode=kode, utuh=pendek(tabel.baris, tabel.kolom))
        self.tabel_semua.append((hasil.kode, f"Tabel {nomor}", hasil.judul))
        return hasil

    def gambar(self, gambar: Bernomor) -> Bernomor:
        nomor = self._nomor("gambar")
        hasil = replace(gambar, nomor=nomor, kode=f"gambar-{nomor.replace('.', '-')}")
        self.gambar_semua.append((hasil.kode, f"Gambar {nomor}", hasil.judul))
        return hasil

    def _nomor(self, apa: str) -> str:
        self._hitung[apa] += 1
        return f"{self.bab}.{self._hitung[apa]}"

    def teks(self, bagian: str, ke: int = 0, **lain: object) -> tuple[Unsur, ...]:
        """Own text of the kecamatan for this year, otherwise the standard text.

        `ke` tells apart the texts that every sasaran or survey has: `sasaran_analisis.2`.
        """
        kunci = f"{bagian}.{ke}" if ke else bagian
        return self.bahan.tulis("lkj", kunci, lambda: teks_baku(bagian, self.fakta, **lain))


def teks_baku(bagian: str, fakta: Fakta, **lain: object) -> str:
    """The product's own text of one part, in HTML, filled with the facts."""
    return render_to_string(f"laporan/lkj/teks/{bagian}.html", {"f": fakta, **lain})


def rangkai(*bagian: Unsur | Iterable[Unsur]) -> tuple[Unsur, ...]:
    """One sequence of blocks from blocks and sequences of them."""
    hasil: list[Unsur] = []
    for b in bagian:
        if isinstance(b, tuple | list):
            hasil.extend(b)
        else:
            hasil.append(b)  # type: ignore[arg-type]
    return tuple(hasil)


def judul(teks: str, tingkat: int = 3) -> Judul:
    return Judul(teks, tingkat)
