"""XLSX and DOCX: a ZIP whose list of contents names the right main part and no macros.

Nothing but that list is unpacked. What lies in the other parts (a harmful program inside a
worksheet's attachment, EICAR in a picture) is the work of a virus scanner, not of this check.
"""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo, is_zipfile

from defusedxml import ElementTree

from iku.bukti.jenis import OFFICE, BerkasDitolak

DAFTAR_ISI = "[Content_Types].xml"
BAGIAN_UTAMA = {
    f"{OFFICE}.spreadsheetml.sheet.main+xml": "xlsx",
    f"{OFFICE}.wordprocessingml.document.main+xml": "docx",
}
BAGIAN_MAKS = 2_000
UKURAN_MAKS = 200 * 1024 * 1024
"""Unpacked, all parts together: a spreadsheet of 10 MB rarely holds more."""
DAFTAR_MAKS = 1024 * 1024
KEPALA, AKHIR, PANJANG_AKHIR = b"PK\x03\x04", b"PK\x05\x06", 22


def mirip(isi: bytes) -> bool:
    """Anything a ZIP reader would open, also when something else comes before it."""
    return isi.startswith(KEPALA) or is_zipfile(BytesIO(isi))


def kenali(isi: bytes) -> str:
    rusak = BerkasDitolak("isinya bukan Excel (XLSX) atau Word (DOCX) yang utuh. Simpan ulang.")
    if not isi.startswith(KEPALA) or isi[-PANJANG_AKHIR:][:4] != AKHIR:
        raise rusak
    try:
        with ZipFile(BytesIO(isi)) as arsip:
            return _kenali(arsip)
    except (BadZipFile, ElementTree.ParseError, KeyError, ValueError, OSError, EOFError) as salah:
        raise salah if isinstance(salah, BerkasDitolak) else rusak from None
    except (NotImplementedError, RuntimeError):  # a way of packing or locking we do not open
        raise rusak from None


def _kenali(arsip: ZipFile) -> str:
    semua = arsip.infolist()
    nama = [info.filename for info in semua]
    if semua and min(info.header_offset for info in semua) != 0:
        raise BerkasDitolak("ada isi lain sebelum isinya yang sebenarnya. Simpan ulang.")
    if len(semua) > BAGIAN_MAKS or sum(info.file_size for info in semua) > UKURAN_MAKS:
        raise BerkasDitolak("isinya terlalu besar bila dibuka. Pecah menjadi beberapa berkas.")
    if len(set(nama)) < len(nama) or any(_menyimpang(info) for info in semua):
        raise BerkasDitolak("susunan di dalamnya tidak wajar. Simpan ulang dari Excel atau Word.")
    return _jenis(_daftar_isi(arsip), nama)


def _menyimpang(info: ZipInfo) -> bool:
    """Leads out of the archive, is locked, or is packed in a way that Office does not use."""
    nama = info.filename
    keluar = nama.startswith("/") or "\\" in nama or ":" in nama or ".." in nama.split("/")
    return (
        keluar or bool(info.flag_bits & 1) or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED)
    )


def _daftar_isi(arsip: ZipFile) -> dict[str, str]:
    """Content type by name of part."""
    if arsip.getinfo(DAFTAR_ISI).file_size > DAFTAR_MAKS:
        raise ValueError(DAFTAR_ISI)
    akar = ElementTree.fromstring(arsip.read(DAFTAR_ISI))
    return {
        x.get("PartName", "").lstrip("/"): x.get("ContentType", "")
        for x in akar
        if x.tag.endswith("}Override")
    }


def _jenis(daftar: dict[str, str], nama: list[str]) -> str:
    if any(_bermakro(x) for x in (*nama, *daftar.values())):
        raise BerkasDitolak("isinya memuat makro. Simpan ulang sebagai XLSX atau DOCX biasa.")
    utama = [BAGIAN_UTAMA[jenis] for part, jenis in daftar.items() if _utama(part, jenis, nama)]
    if len(utama) != 1:
        raise ValueError("bagian utama")
    return utama[0]


def _bermakro(sebutan: str) -> bool:
    kecil = sebutan.lower()
    return "vbaproject" in kecil or "macroenabled" in kecil


def _utama(part: str, jenis: str, nama: list[str]) -> bool:
    return jenis in BAGIAN_UTAMA and part in nama
