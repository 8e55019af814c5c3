"""What the electronic signatures of a PDF are worth, found out in a process of its own.

The file comes from outside: a process with little memory and little time reads it, and no
harm done when it dies. `python -m laporan.terbitan.tandatangan PANJANG [AKAR]` reads a PDF from
standard input, of which the first PANJANG bytes are ours (0: none), and answers with JSON.
"""

from __future__ import annotations

import json
import logging
import resource
import sys
from dataclasses import asdict, dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

from laporan.terbitan import medan
from laporan.terbitan.perubahan import hanya_bukti, hanya_tanda
from laporan.terbitan.pindaian import halaman, pindaian
from laporan.terbitan.sertifikat import Penerbit, Tandatangan, nilai
from laporan.terbitan.susunan import Susunan, SusunanAsing, urai

__all__ = ["Pemeriksaan", "Tandatangan", "dari_json", "periksa"]

MEMORI = 1536 * 1024 * 1024
DETIK = 8


@dataclass(frozen=True)
class Pemeriksaan:
    tandatangan: tuple[Tandatangan, ...] = ()
    menutup: bool = False
    """The last signature covers the whole file; after it comes nothing but proof of validity."""
    hanya_tanda: bool = False
    """Nothing but signatures was added to our bytes, each in a field of its own."""
    terbaca: bool = False
    """It is a PDF with at least one page."""
    pindaian: bool = False
    """Every page is a picture, and there is no room for a signature in it."""
    galat: str = ""
    """It could not be read: for the log, not for people."""

    @property
    def sah(self) -> bool:
        utuh = bool(self.tandatangan) and all(t.utuh for t in self.tandatangan)
        return utuh and self.menutup and self.hanya_tanda and not self.galat


def periksa(isi: bytes, panjang: int, akar: Path | None) -> Pemeriksaan:
    """Slow and safe only in its own process; see `proses.periksa`."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        pembaca = PdfFileReader(BytesIO(isi), strict=bool(panjang))
        return _milik_kami(pembaca, isi, panjang, akar) if panjang else _asing(pembaca)
    except MemoryError:
        raise
    except Exception as salah:  # a hostile file may raise anything, also RecursionError
        return Pemeriksaan(galat=f"{type(salah).__name__}: {salah}")


def _asing(pembaca: Any) -> Pemeriksaan:
    """Not ours: what may be signed in it says nothing about our document."""
    terbaca = Pemeriksaan(terbaca=next(halaman(pembaca), None) is not None)
    try:
        return replace(terbaca, pindaian=pindaian(pembaca))
    except Exception as salah:
        return replace(terbaca, galat=f"{type(salah).__name__}: {salah}")


def _milik_kami(pembaca: Any, isi: bytes, panjang: int, akar: Path | None) -> Pemeriksaan:
    from pyhanko.pdf_utils.reader import PdfFileReader

    medan.batasi(pembaca)
    asal = PdfFileReader(BytesIO(isi[:panjang]))
    try:
        susunan = urai(pembaca, asal, isi, panjang)
    except SusunanAsing:
        susunan = None
    semua, toko = pembaca.embedded_signatures, Penerbit(akar, pembaca)
    biasa = [x for x in semua if x.sig_object_type == "/Sig"]
    meliputi = {id(x): susunan is None or medan.meliputi(x, susunan, isi) for x in semua}
    hasil = Pemeriksaan(tuple(nilai(x, meliputi[id(x)], toko) for x in biasa), terbaca=True)
    if susunan is None:
        return hasil
    waktu = [x for x in semua if x.sig_object_type == "/DocTimeStamp"]
    tepat = all(meliputi[id(x)] and toko.cap_waktu_utuh(x) for x in waktu)
    return replace(
        hasil,
        menutup=bool(semua) and _menutup(pembaca, semua[-1], susunan),
        hanya_tanda=tepat
        and hanya_tanda(pembaca, susunan)
        and medan.terisi_sendiri(pembaca, susunan, semua),
    )


def _menutup(pembaca: Any, akhir: Any, susunan: Susunan) -> bool:
    return not susunan.sisa and hanya_bukti(pembaca, akhir.signed_revision, susunan)


def dari_json(teks: str) -> Pemeriksaan:
    data = json.loads(teks)
    tanda = tuple(Tandatangan(**t) for t in data.pop("tandatangan"))
    return Pemeriksaan(tandatangan=tanda, **data)


def utama(panjang: str, akar: str = "") -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI, MEMORI))
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK, DETIK))
    logging.disable(logging.CRITICAL)
    hasil = periksa(sys.stdin.buffer.read(), int(panjang), Path(akar) if akar else None)
    json.dump(asdict(hasil), sys.stdout)


if __name__ == "__main__":
    utama(*sys.argv[1:])
