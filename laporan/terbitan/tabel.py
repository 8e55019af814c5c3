"""Tables of a PDF that say where each object is, in the one form that all readers share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any


class SusunanAsing(Exception):
    """It is not laid out as signing lays it out."""


def ketat(benar: bool) -> None:
    if not benar:
        raise SusunanAsing("tidak seperti yang dikenal")


@dataclass
class Tabel:
    isi: dict[int, Any] = field(default_factory=dict)
    """By number: an offset, or the object stream and the index in it."""

    def tambah(self, nomor: int, jenis: int, kedua: int, ketiga: int) -> None:
        """Nothing freed but 0, no generation but 0, no kind that some readers ignore."""
        if nomor == 0:
            return ketat(jenis == 0)
        ketat(jenis in {1, 2} and nomor not in self.isi)
        ketat(jenis == 2 or ketiga == 0)
        self.isi[nomor] = kedua if jenis == 1 else (kedua, ketiga)


JUMLAH = re.compile(rb"(\d{1,7}) (\d{1,7}) ?(?:\r\n|\n|\r)")
BARIS = re.compile(rb"(\d{10}) (\d{5}) ([nf])(?: \n| \r|\r\n)")
TRAILER = re.compile(rb"trailer\s{0,4}(?=<<)")
XREF = re.compile(rb"xref ?(?:\r\n|\n|\r)")


def baca_tabel(isi: bytes, letak: int) -> tuple[Tabel, int]:
    """A classical table, and where its trailer begins. Raises SusunanAsing."""
    hasil, mulai = Tabel(), XREF.match(isi, letak)
    ketat(mulai is not None)
    letak = mulai.end() if mulai else letak
    while jumlah := JUMLAH.match(isi, letak):
        letak = jumlah.end()
        for nomor in range(int(jumlah[1]), int(jumlah[1]) + int(jumlah[2])):
            baris = BARIS.match(isi, letak)
            if baris is None:
                raise SusunanAsing("baris")
            hasil.tambah(nomor, int(baris[3] == b"n"), int(baris[1]), int(baris[2]))
            letak = baris.end()
    trailer = TRAILER.match(isi, letak)
    if trailer is None:
        raise SusunanAsing("trailer")
    return hasil, trailer.end()


def baca_aliran(aliran: Any) -> Tabel:
    """A table in a stream. Raises SusunanAsing."""
    ketat(aliran.get("/Filter", "/FlateDecode") == "/FlateDecode")
    lebar = [int(x) for x in aliran["/W"]]
    ketat(len(lebar) == 3 and all(0 <= x <= 8 for x in lebar) and lebar[0] > 0)
    rentang = [int(x) for x in aliran.get("/Index", [0, aliran["/Size"]])]
    ketat(len(rentang) % 2 == 0 and all(x >= 0 for x in rentang))
    data, hasil, panjang = aliran.data, Tabel(), sum(lebar)
    ketat(len(data) == panjang * sum(rentang[1::2]))
    letak = 0
    for mulai, jumlah in zip(rentang[::2], rentang[1::2], strict=True):
        for nomor in range(mulai, mulai + jumlah):
            hasil.tambah(nomor, *_medan(data[letak : letak + panjang], lebar))
            letak += panjang
    return hasil


def _medan(bita: bytes, lebar: list[int]) -> tuple[int, int, int]:
    satu, dua, _ = lebar
    potong = (bita[:satu], bita[satu : satu + dua], bita[satu + dua :])
    jenis, kedua, ketiga = (int.from_bytes(x, "big") for x in potong)
    return jenis, kedua, ketiga


def bandingkan(xref: Any, nomor: int, letak: dict[int, Any], awal: int) -> None:
    """pyHanko has read the same table as we have. Raises SusunanAsing."""
    info, data = xref.get_xref_container_info(nomor), xref.get_xref_data(nomor)
    ketat(info.declared_startxref == info.start_location == awal or _tabel_biasa(info, awal))
    ketat(data.hybrid is None and not data.freed)
    mampat = {n: (x.obj_stream_id, x.ix_in_stream) for n, x in data.xrefs_in_objstm.items()}
    biasa = {n: x for n, (generasi, x) in data.standard_xrefs.items() if generasi == 0}
    ketat(len(biasa) == len(data.standard_xrefs))
    ada = {**biasa, **mampat}
    aliran = info.stream_ref.idnum if info.stream_ref else 0
    ketat({n: x for n, x in letak.items() if n != aliran or n in ada} == ada)


def _tabel_biasa(info: Any, awal: int) -> bool:
    """pyHanko counts the start of a classical table behind the line of its first word."""
    return bool(info.declared_startxref == awal and info.start_location == awal + len("xref") + 1)
