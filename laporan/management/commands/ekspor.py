"""manage.py ekspor KAB/KEC [-o BERKAS]"""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kecamatan.models import Kabupaten, Kecamatan
from laporan.management.commands.cetak import periksa_keluaran
from laporan.pemuatan import ekspor
from laporan.pencetakan import TidakDapatDicetak, simpan


class Command(BaseCommand):
    help = "Menulis satu kecamatan (atau satu kabupaten) sebagai berkas data contoh."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("alamat", help="mis. jember/balung, atau jember saja")
        parser.add_argument("-o", "--keluaran", type=Path, help="berkas keluaran")

    def handle(self, *args: Any, **options: Any) -> None:
        teks, keluaran = ekspor(_cari(options["alamat"])), options["keluaran"]
        if keluaran is None:
            sys.stdout.write(teks)
            return
        try:
            periksa_keluaran(keluaran)
            simpan(teks.encode(), keluaran)
        except TidakDapatDicetak as salah:
            raise CommandError(str(salah), returncode=2) from None


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
