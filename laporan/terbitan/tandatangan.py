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
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from laporan.terbitan.perubahan import hanya_bukti, hanya_tanda

MEMORI = 1536 * 1024 * 1024
DETIK = 30


@dataclass(frozen=True)
class Tandatangan:
    nama: str
    """Of the signer, by the certificate."""
    penerbit: str
    utuh: bool
    """What it covers is unchanged, and it was made with the key of that certificate."""
    dipercaya: bool
    """The certificate comes from an issuer that this installation knows."""
    sendiri: bool
    """The certificate vouches for itself."""


@dataclass(frozen=True)
class Pemeriksaan:
    tandatangan: tuple[Tandatangan, ...] = ()
    menutup: bool = False
    """The last signature covers the whole file; after it comes nothing but proof of validity."""
    hanya_tanda: bool = False
    """Nothing but signatures was added to our bytes."""
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
        return _periksa(pembaca, isi, panjang, akar)
    except MemoryError:
        raise
    except Exception as salah:  # a hostile file may raise anything, also RecursionError
        return Pemeriksaan(galat=f"{type(salah).__name__}: {salah}")


def _periksa(pembaca: Any, isi: bytes, panjang: int, akar: Path | None) -> Pemeriksaan:
    from pyhanko.pdf_utils.reader import PdfFileReader

    semua = pembaca.embedded_signatures
    asal = PdfFileReader(BytesIO(isi[:panjang])) if panjang else None
    return Pemeriksaan(
        tandatangan=tuple(_nilai(x, akar) for x in pembaca.embedded_regular_signatures),
        menutup=bool(semua) and _menutup(pembaca, semua[-1]),
        hanya_tanda=asal is not None and hanya_tanda(pembaca, asal),
        pindaian=not semua and _pindaian(pembaca),
    )


def _nilai(satu: Any, akar: Path | None) -> Tandatangan:
    """What came after it is looked at apart: see `perubahan`."""
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    konteks = ValidationContext(trust_roots=_akar(akar), allow_fetching=False)
    hasil = validate_pdf_signature(satu, signer_validation_context=konteks, skip_diff=True)
    sertifikat = hasil.signing_cert
    return Tandatangan(
        nama=_nama(sertifikat.subject),
        penerbit=_nama(sertifikat.issuer),
        utuh=bool(hasil.intact and hasil.valid and _meliputi(satu) >= REVISI),
        dipercaya=bool(hasil.trusted),
        sendiri=sertifikat.subject == sertifikat.issuer,
    )


REVISI, BERKAS = 2, 3
"""How much a signature covers: everything up to it, and the whole file (pyHanko's numbers)."""


def _meliputi(satu: Any) -> int:
    return int(satu.evaluate_signature_coverage().value)


def _menutup(pembaca: Any, akhir: Any) -> bool:
    return _meliputi(akhir) == BERKAS or hanya_bukti(pembaca, akhir.signed_revision)


def _nama(pihak: Any) -> str:
    """Common name, otherwise everything that the certificate says."""
    isi = pihak.native
    nama = isi.get("common_name") or isi.get("organization_name") or pihak.human_friendly
    return str(nama if isinstance(nama, str) else ", ".join(nama))[:200]


def _akar(berkas: Path | None) -> list[Any]:
    from pyhanko.keys import load_certs_from_pemder

    return list(load_certs_from_pemder([str(berkas)])) if berkas else []


def _pindaian(pembaca: Any) -> bool:
    if "/AcroForm" in pembaca.root:
        return False
    jumlah = int(pembaca.root["/Pages"]["/Count"])
    return 0 < jumlah <= 2000 and all(
        _bergambar(pembaca.find_page_for_modification(n)[0].get_object()) for n in range(jumlah)
    )


LEBAR_PINDAIAN = 500
"""Pixels: a page of 210 mm at a mere 60 dots per inch."""


def _bergambar(halaman: Any) -> bool:
    """A picture as large as a page can be read at."""
    sumber = halaman.get("/Resources", {}).get("/XObject", {})
    semua = (sumber[nama] for nama in sumber)
    return any(
        x.get("/Subtype") == "/Image" and int(x.get("/Width", 0)) >= LEBAR_PINDAIAN for x in semua
    )


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
