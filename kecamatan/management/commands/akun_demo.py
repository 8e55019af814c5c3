"""manage.py akun_demo [KAB/KEC]"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kecamatan.demo import SANDI_DEMO, BukanDemo, buat_akun_demo
from kecamatan.models import Kecamatan


class Command(BaseCommand):
    help = "Membuat satu akun demo per peran; tidak tersedia pada mode produksi."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("alamat", nargs="?", default="jember/balung", help="mis. jember/balung")

    def handle(self, *args: Any, **options: Any) -> None:
        kabupaten, _, slug = options["alamat"].partition("/")
        kecamatan = Kecamatan.objects.filter(kabupaten__slug=kabupaten, slug=slug).first()
        if kecamatan is None:
            raise CommandError(f"Kecamatan “{options['alamat']}” tidak ada.", returncode=2)
        try:
            semua = buat_akun_demo(kecamatan)
        except BukanDemo as salah:
            raise CommandError(str(salah), returncode=2) from None
        self.stdout.write("Akun demo:")
        for akun in semua:
            self.stdout.write(f"  {akun.nama:18} {akun.peran:20} {akun.tempat}")
        self.stdout.write(f"Kata sandi semua akun demo: {SANDI_DEMO}")
