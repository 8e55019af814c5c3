"""Small files of every kind that is taken, and their parts."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook
from PIL import Image

from iku.bukti.jenis import OFFICE

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + b"-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
DOCX_UTAMA = f"{OFFICE}.wordprocessingml.document.main+xml"
XLSX_UTAMA = f"{OFFICE}.spreadsheetml.sheet.main+xml"


def pdf(isi: bytes = b"") -> bytes:
    return b"%PDF-1.7\n" + isi + b"\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"


def gambar(format_: str = "PNG", ukuran: tuple[int, int] = (8, 6)) -> bytes:
    hasil = BytesIO()
    Image.new("RGB", ukuran, "white").save(hasil, format_)
    return hasil.getvalue()


def xlsx() -> bytes:
    buku, hasil = Workbook(), BytesIO()
    buku.save(hasil)
    return hasil.getvalue()


def daftar_isi(jenis: str, bagian: str) -> str:
    ruang = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<Types xmlns="{ruang}"><Override PartName="/{bagian}" ContentType="{jenis}"/></Types>'


def arsip(isi: dict[str, str | bytes]) -> bytes:
    hasil = BytesIO()
    with ZipFile(hasil, "w", ZIP_DEFLATED) as zip_:
        for nama, teks in isi.items():
            zip_.writestr(nama, teks)
    return hasil.getvalue()


def docx(**lain: str | bytes) -> bytes:
    """`lain`: further parts, or another table of contents as `daftar`."""
    daftar = lain.pop("daftar", daftar_isi(DOCX_UTAMA, "word/document.xml"))
    isi: dict[str, str | bytes] = {"[Content_Types].xml": daftar, "word/document.xml": "<x/>"}
    return arsip(isi | lain)


SEMUA = {
    "daftar.pdf": pdf(),
    "foto.jpg": gambar("JPEG"),
    "foto.jpeg": gambar("JPEG"),
    "gambar.PNG": gambar(),
    "rekap.xlsx": xlsx(),
    "laporan.docx": docx(),
}


def unggahan(nama: str, isi: bytes) -> SimpleUploadedFile:
    """As a browser sends it; the type it claims is not believed."""
    return SimpleUploadedFile(nama, isi, content_type="application/pdf")
