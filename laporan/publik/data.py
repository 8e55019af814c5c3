"""Open data: the same rows as the table, as CSV and JSON. What people wrote is never a formula."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator
from io import StringIO

from laporan.publik.baca import CapaianPublik

KOLOM = (
    *("kabupaten", "kecamatan", "tahun", "sasaran", "indikator", "satuan"),
    *("target", "target_angka", "realisasi", "realisasi_angka"),
    *("capaian_persen", "predikat", "tanpa_capaian"),
)
ANGKA = frozenset({"target_angka", "realisasi_angka", "capaian_persen"})
KETERANGAN = (
    "target_angka dan realisasi_angka adalah bilangan JSON dengan semua desimalnya. capaian_persen "
    "adalah bilangan JSON yang dibulatkan paling banyak dua desimal, seperti tercetak di laporan. "
    "null berarti tidak ada angkanya; tanpa_capaian menyebut sebab capaiannya tidak ada. target "
    "dan realisasi seperti tercetak di laporan."
)
"""What the file says of itself."""
_BILANGAN = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_RUMUS = re.compile(r"[\t\r\n]|[\s\u200b\u200e\u200f\u2060\ufeff]*[=+@＝＋－＠-]")
"""How a formula begins: also wide signs, behind what nobody sees, or after a tab."""
_ANGKA = re.compile(r"-?[0-9]+([.,][0-9]+)?%?|-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?%?")
"""A number with a point as data have it, or as it is printed here: `-1.234,5%`."""


def aman(isi: str) -> str:
    """Text that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers."""
    return f"'{isi}" if _RUMUS.match(isi) and not _ANGKA.fullmatch(isi) else isi


def baris(semua: Iterable[CapaianPublik]) -> Iterator[dict[str, str | int | None]]:
    """Numbers as decimal text with a point, empty where there is none."""
    for c in semua:
        isi = (*c.tempat, c.tahun, c.sasaran, c.indikator, c.satuan)
        angka = (c.target["cetak"], c.target["nilai"], c.realisasi["cetak"], c.realisasi["nilai"])
        akhir = (c.capaian["nilai"], c.predikat, c.alasan)
        yield dict(zip(KOLOM, (*isi, *(x or None for x in (*angka, *akhir))), strict=True))


def tulis_csv(semua: Iterable[CapaianPublik]) -> str:
    tujuan = StringIO()
    penulis = csv.writer(tujuan, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    penulis.writerow(KOLOM)
    for satu in baris(semua):
        penulis.writerow([aman("" if x is None else str(x)) for x in satu.values()])
    return tujuan.getvalue()


def tulis_json(semua: Iterable[CapaianPublik]) -> str:
    """By hand, because a Decimal has to become a number of JSON without going through a float."""
    kepala = {"keterangan": KETERANGAN, "kolom": KOLOM}
    isi = ",\n".join(f"{{{', '.join(map(_pasangan, b.items()))}}}" for b in baris(semua))
    return f'{json.dumps(kepala, ensure_ascii=False)[:-1]}, "baris": [{isi}]}}'


def _pasangan(satu: tuple[str, str | int | None]) -> str:
    kunci, nilai = satu
    bilangan = kunci in ANGKA and isinstance(nilai, str) and _BILANGAN.fullmatch(nilai)
    return f"{json.dumps(kunci)}: {nilai if bilangan else json.dumps(nilai, ensure_ascii=False)}"
