"""manage.py ekspor KAB/KEC [-o BERKAS]"""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kecamatan.models import Kabupaten, Kecamatan
from laporan.pemuatan import ekspor


class Command(BaseCommand):
    help = "Menulis satu kecamatan (atau satu kabupaten) sebagai berkas data contoh."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("alamat", help="mis. jember/balung, atau jember saja")
        parser.add_argument("-o", "--keluaran", type=Path, help="berkas keluaran")

    def handle(self, *args: Any, **options: Any) -> None:
        teks = ekspor(_cari(options["alamat"]))
        if options["keluaran"]:
            options["keluaran"].write_text(teks, encoding="utf-8")
        else:
            sys.stdout.write(teks)


def _cari(alamat: str) -> Kabupaten | Kecamatan:
    kabupaten, _, kecamatan = alamat.partition("/")
    objek: Kabupaten | Kecamatan | None
    if kecamatan:
        objek = Kecamatan.objects.filter(kabupaten__slug=kabupaten, slug=kecamatan).first()
    else:
        objek = Kabupaten.objects.filter(slug=kabupaten).first()
    if objek is None:
        raise CommandError(f"“{alamat}” tidak ada.", returncode=2)
    return objek
