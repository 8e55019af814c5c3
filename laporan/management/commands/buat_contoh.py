"""manage.py buat_contoh [--kecamatan N] [--tahun T] [--kabupaten contoh-…] [--hapus]"""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.management.base import BaseCommand, CommandError, CommandParser

from kecamatan.demo import SANDI_DEMO
from kecamatan.lingkup import TAHUN_AKHIR, TAHUN_AWAL
from laporan.contoh.buat import BukanContoh, Dibuat, buat, cari, hapus
from laporan.contoh.latar import LATAR, Latar
from laporan.contoh.pohon import nama

PALING_BANYAK = 99
ALAMAT = re.compile(r"contoh(-[a-z0-9]+)*")


class Command(BaseCommand):
    help = "Membuat kabupaten rekaan dengan kecamatan dan dokumen dalam semua keadaan."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--kecamatan", type=_jumlah, default=31, metavar="N", help="baku: 31")
        parser.add_argument("--tahun", type=_tahun, default=LATAR.tahun)
        parser.add_argument(
            "--kabupaten", type=_alamat, default=LATAR.slug, help="alamatnya, diawali “contoh”"
        )
        parser.add_argument("--hapus", action="store_true", help="hapus kabupaten rekaan itu")
        parser.add_argument("--di-produksi", action="store_true", help="ya, juga di produksi")

    def handle(self, *args: Any, **options: Any) -> None:
        produksi = settings.SAKIP_MODE == "produksi"
        if produksi and not (options["di_produksi"] or options["hapus"]):
            raise CommandError(
                "Ini pemasangan sungguhan (SAKIP_MODE=produksi). Data rekaan hanya dibuat di sini "
                "dengan --di-produksi; akunnya tanpa kata sandi.",
                returncode=2,
            )
        latar = Latar(options["kabupaten"], options["tahun"])
        try:
            ada = cari(latar, tahun_apa_pun=options["hapus"])
        except BukanContoh as salah:
            raise CommandError(str(salah), returncode=2) from None
        if options["hapus"]:
            self._hapus(ada, latar)
        else:
            self._buat(latar, options["kecamatan"], None if produksi else SANDI_DEMO)

    def _buat(self, latar: Latar, jumlah: int, sandi: str | None) -> None:
        tersandi = make_password(sandi) if sandi else None
        hasil = buat(latar, jumlah, sandi=tersandi, kabar=self._satu)
        if hasil.sudah_ada >= jumlah:
            self.stdout.write(f"{hasil.kabupaten.sebutan} (rekaan) sudah ada; tidak ada yang baru.")
        else:
            self._kabarkan(hasil, latar, sandi)
        pilihan = "" if latar.slug == LATAR.slug else f" --kabupaten {latar.slug}"
        self.stdout.write(f"Menghapusnya: manage.py buat_contoh{pilihan} --hapus")

    def _satu(self, nomor: int) -> None:
        self.stdout.write(f"  Kecamatan {nama(nomor)}")

    def _hapus(self, ada: Any, latar: Latar) -> None:
        if ada is None:
            self.stdout.write(f"Kabupaten contoh “{latar.slug}” tidak ada.")
            return
        jumlah = hapus(ada)
        self.stdout.write(f"{ada.sebutan} dihapus: {jumlah} kecamatan, dokumen dan akunnya.")

    def _kabarkan(self, hasil: Dibuat, latar: Latar, sandi: str | None) -> None:
        kata = ", ".join(f"{n} {status}" for status, n in hasil.dokumen.items())
        tempat = f"{hasil.kabupaten.sebutan} (rekaan), tahun {latar.tahun}"
        self.stdout.write(f"{tempat}, {sum(hasil.dokumen.values())} dokumen: {kata}.")
        if not settings.ALAMAT_SITUS:
            self.stdout.write("Tidak ada yang ditetapkan: SAKIP_ALAMAT_SITUS belum diisi.")
        for satu in hasil.terhenti:
            self.stdout.write(f"Belum sampai: {satu}")
        akun = f"{latar.slug}-peninjau, {latar.slug}-01-operator, {latar.slug}-01-camat"
        masuk = f"kata sandi {sandi}" if sandi else "tanpa kata sandi, jadi tidak dapat masuk"
        self.stdout.write(f"Akun per peran, misalnya {akun}; {masuk}.")


def _jumlah(teks: str) -> int:
    return _angka(teks, 1, PALING_BANYAK)


def _tahun(teks: str) -> int:
    return _angka(teks, TAHUN_AWAL, TAHUN_AKHIR)


def _angka(teks: str, dari: int, sampai: int) -> int:
    if not (teks.isascii() and teks.isdigit() and dari <= int(teks) <= sampai):
        raise ArgumentTypeError(f"“{teks}” harus bilangan bulat dari {dari} sampai {sampai}.")
    return int(teks)


def _alamat(teks: str) -> str:
    if not ALAMAT.fullmatch(teks):
        raise ArgumentTypeError(f"“{teks}” harus diawali “contoh”, misalnya contoh-timur.")
    return teks
