"""manage.py cetak JENIS KAB/KEC TAHUN [--format pdf|html|json] [--final] -o BERKAS"""

import re
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from kecamatan.tanggal import TAHUN_AKHIR, TAHUN_AWAL
from laporan.pencetakan import (
    FORMAT,
    Permintaan,
    TidakDapatDicetak,
    cetak,
    final,
    naskah,
    simpan,
)


class Command(BaseCommand):
    help = "Mencetak satu dokumen, mis. cetak lkj jember/balung 2020 -o lkj.pdf"

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("jenis", help="renstra, rkt, pk, sk-iku, lkj")
        parser.add_argument("alamat", help="kabupaten/kecamatan, mis. jember/balung")
        parser.add_argument("tahun", help="tahun kinerja, mis. 2020")
        parser.add_argument("--format", choices=FORMAT, default="pdf")
        parser.add_argument("--final", action="store_true", help="PDF yang sudah ditetapkan")
        parser.add_argument("-o", "--keluaran", type=Path, help="berkas keluaran")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            self._cetak(_permintaan(options), options["keluaran"])
        except TidakDapatDicetak as salah:
            raise CommandError(str(salah), returncode=2) from None

    def _cetak(self, permintaan: Permintaan, keluaran: Path | None) -> None:
        if keluaran is not None:
            periksa_keluaran(keluaran)
        if permintaan.final:
            nama, hasil = final(permintaan)
            simpan(hasil, keluaran or Path(nama))
            return
        isi = naskah(permintaan)
        hasil = cetak(isi, permintaan)
        if keluaran is None and permintaan.format == "json":
            self.stdout.write(hasil.decode())
        else:
            simpan(hasil, keluaran or Path(isi.nama_berkas(permintaan.format)))
        for hal in isi.kekurangan:
            self.stderr.write(f"Belum diisi: {hal}")


def _permintaan(options: dict[str, Any]) -> Permintaan:
    tahun = options["tahun"]
    if not re.fullmatch("[0-9]{4}", tahun) or not TAHUN_AWAL <= int(tahun) <= TAHUN_AKHIR:
        raise TidakDapatDicetak(
            f"“{tahun}” bukan tahun; tulis empat angka dari {TAHUN_AWAL} sampai {TAHUN_AKHIR}."
        )
    return Permintaan(
        options["jenis"], options["alamat"], int(tahun), options["format"], options["final"]
    )


def periksa_keluaran(jalan: Path) -> None:
    """Before the work is done: a place where no file can be written is named."""
    if jalan.is_dir() or not jalan.name:
        raise TidakDapatDicetak(f"{jalan} adalah folder; sebutkan nama berkasnya juga.")
    if not jalan.parent.is_dir():
        raise TidakDapatDicetak(f"{jalan} tidak dapat ditulis: folder {jalan.parent} tidak ada.")
