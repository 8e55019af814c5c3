"""How the bytes that follow our own are laid out, read without any leniency.

Readers of PDF differ in what they forgive: generations, freed objects, tables that say one thing
and objects that are another. So all that follows must be whole objects, each at the place and
under the number that its table gives, and nothing else; then every reader sees the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from laporan.terbitan.tabel import SusunanAsing, Tabel, baca_aliran, baca_tabel, bandingkan, ketat

__all__ = ["Revisi", "Susunan", "SusunanAsing", "urai"]

MAKS_REVISI, MAKS_OBJEK = 24, 2000
KEPALA = re.compile(rb"([1-9]\d{0,6}) 0 obj(?=[\s<\[(/\d])")
PENUTUP = re.compile(rb"[\0\t\n\f\r ]*endobj(?=[\s%])")
SELA = re.compile(rb"[\0\t\n\f\r ]+|%(?!%EOF)[^\r\n]{0,200}[\r\n]")
KUNCI = re.compile(rb"obj|xref|trailer|stream|EOF")
"""Words that a reader looks for when it mends a file; none may hide in a comment."""
AKHIR = re.compile(rb"startxref\s{1,4}(\d{1,10})\s{1,4}%%EOF(\r\n|\n|\r|)")
TRAILER = {"/Size", "/Root", "/Info", "/ID", "/Prev"}
TRAILER_ALIRAN = TRAILER | {"/Type", "/W", "/Index", "/Length", "/Filter", "/DecodeParms"}


@dataclass
class Revisi:
    """One addition to the end of a file."""

    objek: dict[int, Any] = field(default_factory=dict)
    letak: dict[int, Any] = field(default_factory=dict)
    """Offset, or the object stream and the index in it."""
    awal: int = 0
    """Of its table."""
    akhir: int = 0
    penanda: int = 0
    """Where the word that ends it stands; behind it comes at most an end of line."""
    tabel: Tabel = field(default_factory=Tabel)
    trailer: Any = None


@dataclass(frozen=True)
class Susunan:
    revisi: tuple[Revisi, ...]
    dasar: int
    """Revisions that our own bytes have."""
    ukuran: int
    """Numbers below it belong to our own bytes."""
    info: frozenset[int]
    """What says who saved our own file, and when."""
    sisa: bool
    """Bytes follow that belong to no revision."""


def urai(pembaca: Any, asal: Any, isi: bytes, panjang: int) -> Susunan:
    """Raises SusunanAsing."""
    letak, hasil, dasar = panjang, list[Revisi](), asal.xrefs.total_revisions
    sebelum, akar = int(asal.last_startxref), asal.root_ref.idnum
    while satu := _Pengurai(pembaca, isi).revisi(letak, akar, sebelum):
        hasil.append(satu)
        letak, sebelum = satu.akhir, satu.awal
        ketat(len(hasil) <= MAKS_REVISI and sum(len(x.objek) for x in hasil) <= MAKS_OBJEK)
    ketat(pembaca.xrefs.total_revisions == dasar + len(hasil))
    for nomor, satu in enumerate(hasil, start=dasar):
        bandingkan(pembaca.xrefs, nomor, satu.letak, satu.awal)
    ukuran = int(asal.trailer_view["/Size"])
    info = frozenset(x.idnum for x in [asal.trailer_view.get("/Info")] if hasattr(x, "idnum"))
    return Susunan(tuple(hasil), dasar, ukuran, info, sisa=letak < len(isi))


class _Pengurai:
    """Reads one revision after the other."""

    def __init__(self, pembaca: Any, isi: bytes) -> None:
        self.pembaca, self.isi = pembaca, isi

    def revisi(self, mulai: int, akar: int, sebelum: int) -> Revisi | None:
        """None where none begins."""
        hasil = Revisi()
        letak = self._semua_objek(hasil, self._lewati(mulai))
        if hasil.trailer is None:
            if not hasil.objek and not self.isi.startswith(b"xref", letak):
                return None
            hasil.awal = letak
            letak = self._tabel(hasil, letak)
        _periksa_trailer(hasil.trailer, akar, sebelum)
        ketat(hasil.tabel.isi == hasil.letak)
        ketat(int(hasil.trailer["/Size"]) > max([0, *hasil.letak]))
        hasil.penanda, hasil.akhir = self._akhir(letak, hasil.awal)
        return hasil

    def _semua_objek(self, hasil: Revisi, letak: int) -> int:
        """Up to a table in a stream, or to what is no object."""
        while hasil.trailer is None and (kepala := KEPALA.match(self.isi, letak)):
            nomor, awal = int(kepala[1]), letak
            objek, letak = self._objek(nomor, kepala.end())
            ketat(nomor not in hasil.objek and len(hasil.objek) < MAKS_OBJEK)
            hasil.objek[nomor], hasil.letak[nomor] = objek, awal
            if jenis(objek) in {"/XRef", "/ObjStm"}:
                ketat(_pas(self.isi[awal:letak], objek))
            if jenis(objek) == "/XRef":
                hasil.trailer, hasil.awal, hasil.tabel = objek, awal, baca_aliran(objek)
                hasil.tabel.isi.setdefault(nomor, awal)  # it need not mention itself
            elif jenis(objek) == "/ObjStm":
                self._mampat(hasil, nomor, objek)
            letak = self._lewati(letak)
        return letak

    def _lewati(self, letak: int) -> int:
        """Past white space, and comments in which nothing can hide."""
        while sela := SELA.match(self.isi, letak):
            ketat(not sela[0].startswith(b"%") or not KUNCI.search(sela[0]))
            letak = sela.end()
        return letak

    def _objek(self, nomor: int, letak: int) -> tuple[Any, int]:
        from pyhanko.pdf_utils import generic, misc

        aliran = self.pembaca.stream
        aliran.seek(letak)
        misc.read_non_whitespace(aliran, seek_back=True)
        objek = generic.read_object(aliran, generic.Reference(nomor, 0, self.pembaca))
        penutup = PENUTUP.match(self.isi, aliran.tell())
        ketat(penutup is not None)
        assert penutup
        ketat(_tanpa_komentar(self.isi[letak : aliran.tell()], objek))
        ketat(all(True for _ in rujukan(objek)))  # raises where one is not as it should be
        return objek, penutup.end()

    def _tabel(self, hasil: Revisi, letak: int) -> int:
        from pyhanko.pdf_utils import generic

        hasil.tabel, letak = baca_tabel(self.isi, letak)
        aliran = self.pembaca.stream
        aliran.seek(letak)
        rujuk = generic.TrailerReference(self.pembaca)
        hasil.trailer = generic.DictionaryObject.read_from_stream(aliran, rujuk)
        ketat(jenis(hasil.trailer) is None and set(hasil.trailer) <= TRAILER)
        return int(aliran.tell())

    def _mampat(self, revisi: Revisi, nomor: int, wadah: Any) -> None:
        """The objects in an object stream, by what its own head says."""
        from pyhanko.pdf_utils import generic

        ketat(set(wadah) <= {"/Type", "/N", "/First", "/Length", "/Filter", "/DecodeParms"})
        isi, pertama, jumlah = wadah.data, int(wadah["/First"]), int(wadah["/N"])
        ketat(b"%" not in isi)
        ketat(0 < jumlah <= MAKS_OBJEK and 0 < pertama <= len(isi))
        angka = [int(x) for x in isi[:pertama].split()]
        ketat(len(angka) == 2 * jumlah and angka[1::2] == sorted(set(angka[1::2])))
        for urut, (satu, jarak) in enumerate(zip(angka[::2], angka[1::2], strict=True)):
            ketat(satu > 0 and satu not in revisi.objek)
            aliran = BytesIO(isi)
            aliran.seek(pertama + jarak)
            objek = generic.read_object(aliran, generic.Reference(satu, 0, self.pembaca))
            ketat(not hasattr(objek, "data") and all(True for _ in rujukan(objek)))
            revisi.objek[satu], revisi.letak[satu] = objek, (nomor, urut)

    def _akhir(self, letak: int, awal: int) -> tuple[int, int]:
        akhir = AKHIR.match(self.isi, self._lewati(letak))
        if akhir is None or int(akhir[1]) != awal:
            raise SusunanAsing("startxref")
        return akhir.end() - len(akhir[2]), akhir.end()


def jenis(objek: Any) -> Any:
    """Of a stream."""
    return objek.get("/Type") if hasattr(objek, "data") else None


def _tanpa_komentar(bita: bytes, objek: Any) -> bool:
    """Where a comment ends within an object, readers may disagree."""
    data = objek.encoded_data if hasattr(objek, "data") else b""
    letak = bita.rfind(data) if data else len(bita)
    return b"%" not in bita[:letak] and b"%" not in bita[letak + len(data) :]


def _pas(bita: bytes, aliran: Any) -> bool:
    """The data of a stream begin where every reader takes them to begin."""
    data = aliran.encoded_data
    return len(data) > 8 and bool(re.search(rb"stream\r?\n\Z", bita[: bita.rindex(data)]))


def _periksa_trailer(trailer: Any, akar: int, sebelum: int) -> None:
    ketat(set(trailer) <= TRAILER_ALIRAN)
    rujuk = trailer.raw_get("/Root")
    ketat((rujuk.idnum, rujuk.generation) == (akar, 0))
    ketat(trailer.raw_get("/Prev") == sebelum)


def rujukan(objek: Any, tanpa: str = "") -> Iterator[int]:
    """Numbers of all objects that one refers to; by the key `tanpa` it may refer to anything."""
    from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, IndirectObject

    antre: list[Any] = [objek]
    while antre:
        satu = antre.pop()
        if isinstance(satu, IndirectObject):
            ketat(satu.generation == 0)
            yield satu.idnum
        elif isinstance(satu, DictionaryObject):
            antre += [satu.raw_get(k) for k in satu if satu is not objek or k != tanpa]
        elif isinstance(satu, ArrayObject):
            antre += [satu.raw_get(n) for n in range(len(satu))]
