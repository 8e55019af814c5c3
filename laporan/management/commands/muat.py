"""manage.py muat [BERKAS_ATAU_FOLDER …] [--ganti]"""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from kecamatan.berkas import BerkasTidakSah
from laporan.pemuatan import muat_semua


class Command(BaseCommand):
    help = "Memuat data contoh atau data acuan dari berkas YAML dan CSV."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("jalan", nargs="*", type=Path, help="berkas atau folder")
        parser.add_argument("--ganti", action="store_true", help="ganti kecamatan yang berbeda")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            berkas = _berkas(options["jalan"]) if options["jalan"] else berkas_baku()
            hasil = muat_semua(berkas, ganti=options["ganti"])
        except BerkasTidakSah as salah:
            raise CommandError(str(salah), returncode=2) from None
        for x in hasil:
            self.stdout.write(f"{x.keadaan:20} {x.berkas}")


def berkas_baku() -> list[Path]:
    """The example and reference data of this repository."""
    return _berkas([Path(settings.BASE_DIR) / "fixtures"])


def _berkas(jalan: list[Path]) -> list[Path]:
    semua: list[Path] = []
    for satu in jalan:
        if not satu.exists():
            raise BerkasTidakSah(f"{satu}: tidak ada berkas atau folder itu.")
        semua += sorted(satu.rglob("*.*")) if satu.is_dir() else [satu]
    return [x for x in semua if x.suffix in (".yaml", ".csv")]
