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
    *("capaian_persen", "predikat"),
)
ANGKA = frozenset({"target_angka", "realisasi_angka", "capaian_persen"})
KETERANGAN = (
    f"{', '.join(k for k in KOLOM if k in ANGKA)} adalah bilangan JSON dengan semua desimalnya; "
    "null berarti tidak ada angkanya. target dan realisasi seperti tercetak di laporan."
)
"""What the file says of itself."""
_BILANGAN = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_RUMUS = tuple("=+-@\t\r\n")
_ANGKA = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def aman(isi: str) -> str:
    """Text that a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers."""
    if isi.lstrip().startswith(_RUMUS) and not _ANGKA.fullmatch(isi):
        return f"'{isi}"
    return isi


def baris(semua: Iterable[CapaianPublik]) -> Iterator[dict[str, str | int | None]]:
    """Numbers as decimal text with a point, empty where there is none."""
    for c in semua:
        isi = (*c.tempat, c.tahun, c.sasaran, c.indikator, c.satuan)
        angka = (c.target["cetak"], c.target["nilai"], c.realisasi["cetak"], c.realisasi["nilai"])
        akhir = (c.capaian["nilai"], c.predikat)
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
