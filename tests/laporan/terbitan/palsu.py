"""Small PDFs of ours, made without printing, and what forgers add to the end of them."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PageObject, PdfFileWriter

from laporan.render import Kotak
from laporan.terbitan.kotak import beri_kotak
from laporan.terbitan.tandatangan import Pemeriksaan, periksa
from tests.laporan.terbitan import jalan

TTD, KEDUA = "ttd-pk", "ttd-pk-kedua"
ISI = b"BT /F1 12 Tf 60 700 Td (CAPAIAN 80) Tj ET"
JAHAT = b"1 0 0 rg 40 40 500 700 re f"
nama = generic.pdf_name


@cache
def final(aliran: bool = True) -> bytes:
    """One page of content with two fields, as our final documents have them."""
    penulis, keluar = PdfFileWriter(stream_xrefs=aliran), BytesIO()
    isi = penulis.add_object(generic.StreamObject(stream_data=ISI))
    kotak = generic.ArrayObject(generic.NumberObject(x) for x in (0, 0, 595, 842))
    penulis.insert_page(PageObject(contents=isi, media_box=kotak, resources=huruf()))
    penulis.write(keluar)
    semua = [Kotak(KEDUA, 0, (60, 100, 260, 160)), Kotak(TTD, 0, (300, 100, 500, 160))]
    return beri_kotak(keluar.getvalue(), semua)


def huruf() -> generic.DictionaryObject:
    huruf = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    isi = generic.DictionaryObject({nama(k): nama(v) for k, v in huruf.items()})
    semua = generic.DictionaryObject({nama("/F1"): isi})
    return generic.DictionaryObject({nama("/Font"): semua})


def nilai(isi: bytes, asal: bytes | None = None) -> Pemeriksaan:
    return periksa(isi, len(asal or final()), None)


def nomor_isi(pdf: bytes) -> int:
    """The object that draws the first page."""
    halaman = PdfFileReader(BytesIO(pdf)).find_page_for_modification(0)[0].get_object()
    return int(halaman.raw_get("/Contents").idnum)


def nomor_medan(pdf: bytes, cari: str) -> int:
    medan = PdfFileReader(BytesIO(pdf)).root["/AcroForm"]["/Fields"]
    satu = next(n for n in range(len(medan)) if medan[n]["/T"] == cari)
    return int(medan.raw_get(satu).idnum)


def aliran(data: bytes, kepala: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (kepala, len(data), data)


@dataclass
class Tambahan:
    """One revision, written by hand: every part of it can be made to lie."""

    pdf: bytes
    objek: Mapping[int, bytes] = field(default_factory=dict)
    generasi: Mapping[int, int] = field(default_factory=dict)
    entri: Mapping[int, tuple[int, int, int] | None] = field(default_factory=dict)
    """By number, instead of what is true; None: left out."""
    trailer: str = ""
    prev: int | None = None
    sela: bytes = b""
    dobel: int = 0
    """A number that the table names once more, freed."""

    def __post_init__(self) -> None:
        pembaca = PdfFileReader(BytesIO(self.pdf))
        self.nomor = int(pembaca.trailer_view["/Size"])
        self.akar, self.info = (pembaca.trailer_view.raw_get(k).idnum for k in ("/Root", "/Info"))
        self.sebelum = pembaca.last_startxref if self.prev is None else self.prev

    def _tubuh(self) -> tuple[bytearray, dict[int, tuple[int, int, int]]]:
        keluar, entri = bytearray(self.pdf + b"\n"), dict[int, tuple[int, int, int]]()
        for n, isi in self.objek.items():
            g = self.generasi.get(n, 0)
            entri[n] = (1, len(keluar), g)
            keluar += b"%d %d obj\n%s\nendobj\n" % (n, g, isi)
        keluar += self.sela
        entri |= {n: x for n, x in self.entri.items() if x}
        return keluar, {n: x for n, x in entri.items() if self.entri.get(n, x)}

    def _kepala(self, ukuran: int) -> bytes:
        rujuk = f"/Root {self.akar} 0 R/Info {self.info} 0 R"
        return f"/Size {ukuran}{rujuk}/Prev {self.sebelum}{self.trailer}".encode()

    def dengan_aliran(self) -> bytes:
        keluar, entri = self._tubuh()
        letak, n = len(keluar), max([self.nomor, *(x + 1 for x in {*entri, *self.objek})])
        baris = sorted([*entri.items(), (n, (1, letak, 0))])
        if self.dobel:
            baris = sorted([*baris, (self.dobel, (0, 0, 0))])
        data = b"".join(struct.pack(">BQH", *x) for _, x in baris)
        urut = " ".join(f"{x} 1" for x, _ in baris).encode()
        kepala = b"/Type/XRef/W[1 8 2]/Index[%s]%s" % (urut, self._kepala(n + 1))
        keluar += b"%d 0 obj\n%s\nendobj\n" % (n, aliran(data, kepala))
        return bytes(keluar) + b"startxref\n%d\n%%%%EOF\n" % letak

    def dengan_tabel(self) -> bytes:
        keluar, entri = self._tubuh()
        letak, ukuran = len(keluar), max([self.nomor, *(x + 1 for x in entri)])
        keluar += b"xref\n0 1\n0000000000 65535 f \n"
        for n, (jenis, a, g) in sorted(entri.items()):
            keluar += b"%d 1\n%010d %05d %s \n" % (n, a, g, b"fn"[jenis : jenis + 1])
        keluar += b"trailer\n<<%s>>\n" % self._kepala(ukuran)
        return bytes(keluar) + b"startxref\n%d\n%%%%EOF\n" % letak


def ubah(pdf: bytes, perubahan: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """One revision by the program that also signs."""
    penulis, keluar = IncrementalPdfFileWriter(BytesIO(pdf)), BytesIO()
    perubahan(penulis)
    penulis.write(keluar)
    return keluar.getvalue()


def akar_dengan_dss(pdf: bytes, lain: bytes = b"") -> dict[int, bytes]:
    """The catalogue with proof of validity, for `Tambahan.objek`."""
    pembaca, keluar = PdfFileReader(BytesIO(pdf)), BytesIO()
    pembaca.root.write_to_stream(keluar, None)
    isi = keluar.getvalue().rstrip()[:-2] + b"/DSS<</Certs[]%s>>>>" % lain
    return {pembaca.root_ref.idnum: isi}


def gambar(penulis: Any) -> generic.DictionaryObject:
    """An appearance that fills its field with red."""
    kepala = {nama("/Type"): nama("/XObject"), nama("/Subtype"): nama("/Form")}
    kotak = generic.ArrayObject(generic.NumberObject(x) for x in (0, 0, 200, 60))
    isi = generic.StreamObject({**kepala, nama("/BBox"): kotak}, stream_data=JAHAT)
    return generic.DictionaryObject({nama("/N"): penulis.add_object(isi)})


def tertanda(pdf: bytes, medan: str = TTD) -> bytes:
    return jalan.tandatangani(pdf, medan)
