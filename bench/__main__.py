"""python -m bench [BAGIAN …]: prints figures and whether they are reached; all without one.

Worker processes import this module again, before Django is ready: everything else is imported
inside.
"""

from __future__ import annotations

import importlib
import sys

BAGIAN = ("kecepatan", "kueri", "memori", "banyak", "paket", "unduhan", "simpan", "tinjauan")


def main(dipilih: list[str]) -> int:
    asing = [x for x in dipilih if x not in BAGIAN]
    if asing:
        print(f"Bagian “{asing[0]}” tidak ada; pilih dari: {', '.join(BAGIAN)}.", file=sys.stderr)
        return 2
    from bench.lingkungan import sementara
    from bench.mesin import cetak_mesin

    cetak_mesin()
    with sementara() as folder:
        _ukur(dipilih or list(BAGIAN), folder)
    return 0


def _ukur(dipilih: list[str], folder: object) -> None:
    import django

    django.setup()
    for nama in dipilih:
        importlib.import_module(f"bench.{nama}").ukur(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
