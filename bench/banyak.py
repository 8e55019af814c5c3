"""RKT, PK, SK IKU and LKj of 31 invented kecamatan, with one and with two processes."""

from __future__ import annotations

import time
from pathlib import Path

from bench.contoh import muat_contoh
from bench.tampilan import bagian, baris, desimal, detik, sasaran
from laporan.borongan import Keadaan, Tugas, cetak, semua_kecamatan, susun_tugas

JENIS = ("rkt", "pk", "sk-iku", "lkj")
JUMLAH = 31
BATAS = 1.7


def ukur(folder: Path, jumlah: int = JUMLAH) -> None:
    bagian(f"{len(JENIS)} jenis × {jumlah} kecamatan contoh")
    alamat = muat_contoh(jumlah)
    satu = _jalankan(alamat, folder / "satu", 1)
    dua = _jalankan(alamat, folder / "dua", 2)
    rasio = satu / dua
    sasaran("1 proses : 2 proses", desimal(rasio), f"≥ {desimal(BATAS)}", tercapai=rasio >= BATAS)
    lagi = _jalankan(alamat, folder / "dua", 2, Keadaan.SUDAH_ADA)
    baris("Sekali lagi dibanding yang pertama", f"{desimal(100 * lagi / dua, 0)} %")


def _jalankan(
    alamat: list[str], folder: Path, proses: int, harus: Keadaan = Keadaan.DIBUAT
) -> float:
    """Seconds; every document must come out as expected."""
    mulai = time.perf_counter()
    hasil = list(cetak(_tugas(alamat, folder), proses))
    lama = time.perf_counter() - mulai
    salah = [h for h in hasil if h.keadaan is not harus]
    if salah:
        raise SystemExit(f"{salah[0].tugas}: {salah[0].keadaan.value} {salah[0].pesan}")
    halaman = sum(h.catatan.halaman for h in hasil if h.catatan)
    laju = (
        f"{len(hasil)} dokumen, {halaman} halaman, {60 * len(hasil) / lama:.0f} dokumen per menit"
    )
    baris(f"{proses} proses, {harus.value}", detik(lama), laju)
    return lama


def _tugas(alamat: list[str], folder: Path) -> list[Tugas]:
    semua = susun_tugas(semua_kecamatan(alamat), "pdf", folder)
    return [t for t in semua if t.jenis in JENIS]
