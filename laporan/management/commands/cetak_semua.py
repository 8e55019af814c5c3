"""manage.py cetak_semua [-o FOLDER] [--proses N] [--kecamatan KAB/KEC …] [--format pdf|html]"""

from __future__ import annotations

import time
from argparse import ArgumentTypeError
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kecamatan.models import Kecamatan
from laporan import jenis, render
from laporan.borongan import (
    Hasil,
    Keadaan,
    Tugas,
    cetak,
    proses_baku,
    semua_kecamatan,
    susun_tugas,
)
from laporan.pencetakan import TidakDapatDicetak

KEPALA = f"{'Dokumen':<52}{'Halaman':>8}{'Detik':>11}  Berkas"


class Command(BaseCommand):
    help = "Mencetak semua dokumen yang ada datanya; yang tidak berubah tidak dicetak lagi."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("-o", "--keluaran", type=Path, default=Path("keluaran"))
        parser.add_argument("--proses", type=_bilangan_asli, default=None, help="baku: tiap inti")
        parser.add_argument("--kecamatan", nargs="+", default=[], metavar="KAB/KEC")
        parser.add_argument("--format", choices=("pdf", "html"), default="pdf")

    def handle(self, *args: Any, **options: Any) -> None:
        mulai = time.monotonic_ns()
        try:
            semua = self._cetak(options)
        except TidakDapatDicetak as salah:
            raise CommandError(str(salah), returncode=2) from None
        lama = (time.monotonic_ns() - mulai) // 1_000_000
        self.stdout.write(f"{ringkasan(semua)}; {detik(lama)} detik.")
        gagal = sum(h.keadaan is Keadaan.GAGAL for h in semua)
        if gagal:
            raise CommandError(f"{gagal} dokumen gagal dicetak; lihat tabel.", returncode=2)

    def _cetak(self, options: dict[str, Any]) -> list[Hasil]:
        kecamatan = semua_kecamatan(options["kecamatan"])
        folder = _folder(options["keluaran"])
        tugas = self._tugas(kecamatan, options["format"], folder)
        semua = []
        self.stdout.write(KEPALA)
        for hasil in cetak(tugas, options["proses"] or proses_baku()):
            semua.append(hasil)
            if hasil.keadaan is not Keadaan.TANPA_DATA:
                self.stdout.write(baris(hasil))
        berdata = {t.alamat for t in tugas}
        self._tulis_tanpa_data(semua, [k.alamat for k in kecamatan if k.alamat not in berdata])
        return semua

    def _tugas(self, kecamatan: list[Kecamatan], format: str, folder: Path) -> list[Tugas]:
        try:
            return susun_tugas(kecamatan, format, folder)
        except render.TidakBisaPdf as salah:
            self.stderr.write(f"PERHATIAN: {salah}\nSemua dokumen dibuat sebagai HTML, bukan PDF.")
            return susun_tugas(kecamatan, "html", folder)

    def _tulis_tanpa_data(self, semua: Iterable[Hasil], kosong: list[str]) -> None:
        alasan = tanpa_data(semua)
        alasan += [f"{a}: belum ada tahun kinerja maupun SK IKU." for a in kosong]
        if alasan:
            self.stdout.write("\nTidak ada datanya:")
        for satu in alasan:
            self.stdout.write(f"- {satu}")
        self.stdout.write("")


def _bilangan_asli(teks: str) -> int:
    if not (teks.isascii() and teks.isdigit() and int(teks)):
        raise ArgumentTypeError(f"“{teks}” harus bilangan bulat mulai 1.")
    return int(teks)


def _folder(jalan: Path) -> Path:
    try:
        jalan.mkdir(parents=True, exist_ok=True)
    except OSError as salah:
        raise TidakDapatDicetak(f"Folder {jalan} tidak dapat dibuat: {salah.strerror}.") from None
    return jalan


def baris(hasil: Hasil) -> str:
    """One row of the table; a failure says why in the place of its file."""
    waktu = "sudah ada" if hasil.keadaan is Keadaan.SUDAH_ADA else detik(hasil.milidetik)
    catatan = hasil.catatan
    halaman = str(catatan.halaman or "–") if catatan else "–"
    akhir = catatan.berkas if catatan else f"GAGAL: {hasil.pesan}"
    return f"{sebutan(hasil):<52}{halaman:>8}{waktu:>11}  {akhir}"


def sebutan(hasil: Hasil) -> str:
    t = hasil.tugas
    return f"{jenis.cari(t.jenis).nama} {t.alamat} {t.tahun}"


def detik(milidetik: int) -> str:
    """Seconds with one decimal: `4,1`."""
    return f"{milidetik // 1000},{milidetik % 1000 // 100}"


def tanpa_data(semua: Iterable[Hasil]) -> list[str]:
    """What has no data and why: one line for all kinds of a year with the same reason."""
    kelompok: dict[tuple[str, int, str], list[str]] = {}
    for h in semua:
        if h.keadaan is Keadaan.TANPA_DATA:
            kunci = (h.tugas.alamat, h.tugas.tahun, h.pesan)
            kelompok.setdefault(kunci, []).append(jenis.cari(h.tugas.jenis).nama)
    return [f"{a} {t}, {', '.join(n)}: {pesan}" for (a, t, pesan), n in kelompok.items()]


def ringkasan(semua: Iterable[Hasil]) -> str:
    jumlah = Counter(h.keadaan for h in semua)
    dicetak = (Keadaan.DIBUAT, Keadaan.SUDAH_ADA, Keadaan.GAGAL)
    return ", ".join(f"{jumlah[k]} {k.value}" for k in dicetak)
