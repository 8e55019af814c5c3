"""PDF, by its first and last bytes. Its pages are not read: pypdf is no part of the product."""

from __future__ import annotations

import re

from iku.bukti.jenis import BerkasDitolak

KEPALA = b"%PDF-"
CARI = 1024
"""Readers look for the header this far into a file, so more than a PDF may hide before it."""
# A name may spell any of its letters as a number (#45 is E); what follows it is a reference or
# a dictionary, so that the mere word in a text does not count.
NAMA_SANDI = b"".join(rb"(?:%c|#%02x|#%02X)" % (x, x, x) for x in b"Encrypt")
SANDI = re.compile(rb"/" + NAMA_SANDI + rb"\s*(?:\d+\s+\d+\s+R|<<)")


def mirip(isi: bytes) -> bool:
    return KEPALA in isi[:CARI]


TANDA = re.compile(rb"/ByteRange\s*\[\s*\d")


def bertanda_tangan(isi: bytes) -> bool:
    """It claims an electronic signature; whether it is a PDF at all, and what the signature is
    worth, is judged elsewhere."""
    utuh = isi.startswith(KEPALA) and b"startxref" in isi and b"%%EOF" in isi
    return utuh and TANDA.search(isi) is not None and not SANDI.search(isi)


def kenali(isi: bytes) -> str:
    if not isi.startswith(KEPALA):
        raise BerkasDitolak(
            "ada isi lain sebelum PDF-nya. Buka berkasnya, lalu simpan atau pindai lagi ke PDF."
        )
    if b"startxref" not in isi or not isi.rstrip(b"\0 \t\r\n").endswith(b"%%EOF"):
        raise BerkasDitolak(
            "PDF-nya terpotong, rusak, atau berekor isi lain. Buka, lalu simpan ulang ke PDF."
        )
    if SANDI.search(isi):
        raise BerkasDitolak(
            "PDF-nya bersandi (terkunci). Simpan salinannya tanpa kata sandi, lalu unggah lagi."
        )
    return "pdf"
