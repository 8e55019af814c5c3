"""Scans, and text that passes for one."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from laporan.terbitan.tandatangan import periksa
from tests.laporan.terbitan import palsu

GAMBAR = b"q 595 0 0 842 0 0 cm /X Do Q "
TERSEMBUNYI = b"BT 3 Tr /F1 9 Tf 60 700 Td (CAPAIAN 80) Tj ET"


def halaman(isi: bytes, lebar: int = 1240, tidak_langsung: bool = False) -> bytes:
    """One page of A4 that draws this; its picture is /X."""
    gambar, keluar = BytesIO(), BytesIO()
    Image.new("L", (lebar, 1754), 255).save(gambar, "PDF")
    sumber = PdfReader(gambar).pages[0]["/Resources"].get_object()["/XObject"]  # type: ignore[index]
    penulis = PdfWriter()
    satu = penulis.add_blank_page(595, 842)
    x = penulis._add_object(next(iter(sumber.values())).get_object().clone(penulis))
    bentuk = DecodedStreamObject()
    bentuk.set_data(palsu.JAHAT)
    bentuk.update({NameObject("/Subtype"): NameObject("/Form")})
    objek = {"/X": x, "/F": penulis._add_object(bentuk)}
    semua = DictionaryObject({NameObject(k): v for k, v in objek.items()})
    sumber_baru = DictionaryObject({NameObject("/XObject"): semua})
    aliran = DecodedStreamObject()
    aliran.set_data(isi)
    rujuk = penulis._add_object(sumber_baru)
    satu[NameObject("/Resources")] = rujuk if tidak_langsung else sumber_baru
    satu[NameObject("/Contents")] = penulis._add_object(aliran)
    penulis.write(keluar)
    return keluar.getvalue()


@pytest.mark.parametrize("tidak_langsung", [False, True])
def test_gambar_sehalaman_adalah_pindaian(tidak_langsung: bool) -> None:
    hasil = periksa(halaman(GAMBAR, tidak_langsung=tidak_langsung), 0, None)
    assert (hasil.pindaian, hasil.galat) == (True, "")


def test_teks_hasil_pengenalan_yang_tidak_tampak_boleh() -> None:
    assert periksa(halaman(GAMBAR + TERSEMBUNYI), 0, None).pindaian


@pytest.mark.parametrize(
    "isi",
    [
        b"",
        b"q 60 0 0 60 0 0 cm /X Do Q",
        b"q 595 0 0 842 500 800 cm /X Do Q",
        b"q 595 842 -5 3.5 0 0 cm /X Do Q",  # a thin line from corner to corner
        GAMBAR + b"BT /F1 9 Tf (CAPAIAN 999) Tj ET",
        GAMBAR + b"q BT 3 Tr ET Q BT (CAPAIAN 999) Tj ET",
        GAMBAR + palsu.JAHAT,
        GAMBAR + b"/F Do",
        GAMBAR + b"/Tiada Do",
        GAMBAR + b"BI /W 1 /H 1 /BPC 1 /IM true ID 0 EI",
        b"BT /F1 9 Tf (CAPAIAN 999) Tj ET",
    ],
)
def test_halaman_yang_menggambar_hal_lain_bukan_pindaian(isi: bytes) -> None:
    hasil = periksa(halaman(isi), 0, None)
    assert (hasil.pindaian, hasil.terbaca) == (False, True)


def test_gambar_yang_terlalu_kasar_bukan_pindaian() -> None:
    assert not periksa(halaman(GAMBAR, lebar=200), 0, None).pindaian


def test_halaman_beranotasi_bukan_pindaian() -> None:
    penulis, keluar = PdfWriter(clone_from=PdfReader(BytesIO(halaman(GAMBAR)))), BytesIO()
    penulis.add_uri(0, "https://contoh.go.id", (0, 0, 500, 500))  # type: ignore[arg-type]
    penulis.write(keluar)
    assert not periksa(keluar.getvalue(), 0, None).pindaian


@pytest.mark.parametrize(
    "isi",
    [
        b"%PDF-1.4\n<html><script>alert(1)</script></html>/ByteRange",
        b"%PDF-1.4\n<html></html>/ByteRange [0 1 2 3] startxref 0 %%EOF",
        b"%PDF-1.4 halo startxref 0 %%EOF",
        b"%PDF-1.4 halo\nstartxref\n0\n%%EOF",
        b"<html>",
        b"",
    ],
)
def test_yang_bukan_pdf_tidak_terbaca(isi: bytes) -> None:
    assert not periksa(isi, 0, None).terbaca


def test_pdf_tanpa_halaman_tidak_terbaca() -> None:
    keluar = BytesIO()
    PdfWriter().write(keluar)
    assert not periksa(keluar.getvalue(), 0, None).terbaca
