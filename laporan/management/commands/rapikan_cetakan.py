"""manage.py rapikan_cetakan [--sisakan MB]"""

from argparse import ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from laporan.cetakan import rapikan

MB = 2**20


class Command(BaseCommand):
    help = "Menghapus PDF lama yang tersimpan; yang diminta lagi dicetak ulang dengan sendirinya."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--sisakan", type=_megabita, default=500, metavar="MB", help="baku: 500 MB terbaru"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            jumlah, byte = rapikan(options["sisakan"] * MB)
        except OSError as salah:
            raise CommandError(f"{salah.filename} tidak dapat dihapus: {salah.strerror}.") from None
        self.stdout.write(f"{jumlah} berkas dihapus ({byte // MB} MB).")


def _megabita(teks: str) -> int:
    if not (teks.isascii() and teks.isdigit()):
        raise ArgumentTypeError(f"“{teks}” harus bilangan bulat, dalam MB.")
    return int(teks)
