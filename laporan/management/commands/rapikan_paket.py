"""manage.py rapikan_paket [--hari N]"""

from argparse import ArgumentTypeError
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from laporan.paket.rapikan import rapikan

MB = 2**20


class Command(BaseCommand):
    help = "Menghapus paket ZIP lama dan catatan tugasnya; paket dapat dibuat lagi kapan saja."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--hari", type=_hari, default=7, help="umur paling sedikit, baku: 7")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            paket, byte = rapikan(timedelta(days=options["hari"]))
        except OSError as salah:
            raise CommandError(f"{salah.filename} tidak dapat dihapus: {salah.strerror}.") from None
        self.stdout.write(f"{paket} paket dihapus ({byte // MB} MB).")


def _hari(teks: str) -> int:
    if not (teks.isascii() and teks.isdigit()):
        raise ArgumentTypeError(f"“{teks}” harus bilangan bulat, dalam hari.")
    return int(teks)
