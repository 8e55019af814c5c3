"""Obligation 18: files are judged by their content, whatever they are called."""

from __future__ import annotations

import hashlib
import zlib
from io import BytesIO
from struct import pack
from zipfile import ZipFile

import pytest
from django.core.files.base import ContentFile
from PIL import Image, ImageFile

from iku.bukti.isi import periksa
from iku.bukti.jenis import BerkasDitolak
from tests.iku import berkas_bukti as contoh
from tests.iku.berkas_bukti import arsip, daftar_isi, docx, gambar, pdf, xlsx

HTML = b"<!doctype html><script>alert(1)</script>"


def ditolak(nama: str, isi: bytes) -> str:
    with pytest.raises(BerkasDitolak) as salah:
        periksa(ContentFile(isi, name=nama))
    return str(salah.value)


@pytest.mark.parametrize("nama", contoh.SEMUA)
def test_k18_berkas_baik_diterima_menurut_isinya(nama: str) -> None:
    isi = contoh.SEMUA[nama]
    hasil = periksa(ContentFile(isi, name=nama))
    assert hasil.jenis == {"jpeg": "jpg"}.get(x := nama.rpartition(".")[2].lower(), x)
    assert (hasil.nama, hasil.ukuran) == (nama, len(isi))
    assert hasil.sha256 == hashlib.sha256(isi).hexdigest()


def png_bom(lebar: int = 20_000, tinggi: int = 20_000) -> bytes:
    """A few hundred bytes that say they are 400 million points."""

    def potong(jenis: bytes, isi: bytes) -> bytes:
        return pack(">I", len(isi)) + jenis + isi + pack(">I", zlib.crc32(jenis + isi))

    kepala = pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        potong(*x) for x in ((b"IHDR", kepala), (b"IDAT", data), (b"IEND", b""))
    )


TIDAK_DIKENAL = {
    "html.pdf": HTML,
    "gambar.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    "gambar.png": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    "eicar.com": contoh.EICAR,
    "eicar.pdf": contoh.EICAR,
    "program.pdf": b"MZ" + bytes(200),
    "jauh.pdf": HTML + b" " * 1024 + pdf(),
    "teks.docx": b"halo",
    "gambar.gif": b"GIF89a" + bytes(20),
}


@pytest.mark.parametrize("nama", TIDAK_DIKENAL)
def test_k18_isi_di_luar_daftar_ditolak(nama: str) -> None:
    assert "bukan PDF, JPG, PNG, XLSX atau DOCX" in ditolak(nama, TIDAK_DIKENAL[nama])


PDF_SALAH = {
    "isi lain sebelum": HTML + pdf(),
    "terpotong": pdf()[:-6],
    "terpotong, rusak": b"%PDF-1.7\n%%EOF",
    "rusak": pdf() + HTML,
    "bersandi": pdf(b"<< /Encrypt 5 0 R >>"),
    "terkunci": pdf(b"<< /#45ncr#79pt<</V 4>> >>"),
}


@pytest.mark.parametrize("pesan", PDF_SALAH)
def test_k18_pdf_yang_tidak_wajar_ditolak(pesan: str) -> None:
    assert pesan in ditolak("a.pdf", PDF_SALAH[pesan])


def test_pdf_yang_hanya_menyebut_kata_encrypt_diterima() -> None:
    assert periksa(ContentFile(pdf(b"(cara /Encrypt berkas)"), name="a.pdf")).jenis == "pdf"


GAMBAR_SALAH = {
    "png terpotong": gambar()[:-20],
    "png berekor": gambar() + HTML,
    "jpg terpotong": gambar("JPEG", (400, 400))[:-900],
    "hanya tanda jpg": b"\xff\xd8\xff\xe0" + HTML,
    "png palsu": b"\x89PNG\r\n\x1a\n" + bytes(50) + b"IEND\xaeB`\x82",
}


@pytest.mark.parametrize("nama", GAMBAR_SALAH)
def test_k18_gambar_yang_tidak_terbaca_ditolak(nama: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also in a process that has imported WeasyPrint, where Pillow opens half pictures."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    assert "rusak atau terpotong" in ditolak("a.png", GAMBAR_SALAH[nama])


@pytest.mark.parametrize("ukuran", [(20_000, 20_000), (10_000, 9_000), (8_000, 4_000)])
def test_k18_bom_piksel_ditolak_tanpa_dibuka(
    ukuran: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Image.Image, "load", lambda self: pytest.fail("gambar dibuka"))
    assert "terlalu banyak titik" in ditolak("a.png", png_bom(*ukuran))


DUA_ISI = {
    "jpg dan zip": gambar("JPEG") + arsip({"a": "b"}),
    "pdf dan zip": pdf() + arsip({"a": "b"}),
    "jpg dan pdf": gambar("JPEG")[:-2] + pdf(),
    "zip dan pdf": arsip({"%PDF-1.7": "x"}),
}


@pytest.mark.parametrize("nama", DUA_ISI)
def test_k18_berkas_berwajah_dua_ditolak(nama: str) -> None:
    assert "dua jenis isi" in ditolak("a.pdf", DUA_ISI[nama])


def terkunci() -> bytes:
    """A ZIP that says its parts are encrypted."""
    isi = bytearray(docx())
    letak = isi.index(b"PK\x01\x02")
    while letak >= 0:
        isi[letak + 8] |= 1
        letak = isi.find(b"PK\x01\x02", letak + 4)
    return bytes(isi)


def bom_zip() -> bytes:
    hasil = BytesIO()
    with ZipFile(hasil, "w") as zip_:
        zip_.writestr("[Content_Types].xml", daftar_isi(contoh.DOCX_UTAMA, "word/document.xml"))
        zip_.writestr("word/document.xml", "x")
        zip_.filelist[1].file_size = 300 * 1024 * 1024
    return hasil.getvalue()


XML_BOM = '<!DOCTYPE x [<!ENTITY a "b">]><Types>&a;</Types>'
OFFICE_SALAH = {
    "zip biasa": (arsip({"a.txt": "b"}), "bukan Excel"),
    "tanpa bagian utama": (arsip({"[Content_Types].xml": docx.__name__}), "bukan Excel"),
    "bagian utama hilang": (
        docx(daftar=daftar_isi(contoh.DOCX_UTAMA, "word/tidak.xml")),
        "bukan Excel",
    ),
    "dua bagian utama": (
        docx(**{"daftar": daftar_isi(contoh.XLSX_UTAMA, "x"), "x": "", "y": ""}) + b"\0",
        "bukan Excel",
    ),
    "bom entitas": (docx(daftar=XML_BOM), "bukan Excel"),
    "makro": (docx(**{"word/vbaProject.bin": "x"}), "makro"),
    "jenis makro": (
        docx(daftar=daftar_isi("application/vnd.ms-word.document.macroEnabled.main+xml", "x")),
        "makro",
    ),
    "jalur keluar": (docx(**{"../../etc/passwd": "x"}), "tidak wajar"),
    "jalur mutlak": (docx(**{"/etc/passwd": "x"}), "tidak wajar"),
    "terkunci": (terkunci(), "tidak wajar"),
    "bom zip": (bom_zip(), "terlalu besar bila dibuka"),
    "banyak bagian": (docx(**{f"b{n}": "" for n in range(2001)}), "terlalu besar bila dibuka"),
    "berawalan": (HTML + docx(), "bukan Excel"),
    "berekor": (docx() + HTML, "bukan Excel"),
    "terpotong": (docx()[:-30], "bukan Excel"),
    "xls lama": (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "Office lama"),
}


@pytest.mark.parametrize("nama", OFFICE_SALAH)
def test_k18_office_yang_tidak_wajar_ditolak(nama: str) -> None:
    isi, pesan = OFFICE_SALAH[nama]
    assert pesan in ditolak("a.docx", isi)


@pytest.mark.parametrize(
    ("nama", "isi", "semestinya"),
    [
        ("a.pdf", gambar("JPEG"), ".jpg atau .jpeg"),
        ("a.docx", xlsx(), ".xlsx"),
        ("a.pdf.exe", pdf(), ".pdf"),
        ("tanpa akhiran", pdf(), ".pdf"),
        ("a.svg", gambar(), ".png"),
    ],
)
def test_k18_akhiran_harus_sesuai_isi(nama: str, isi: bytes, semestinya: str) -> None:
    assert f"tidak berakhiran {semestinya}" in ditolak(nama, isi)


def test_k18_berkas_kosong_ditolak() -> None:
    assert "kosong" in ditolak("a.pdf", b"")


def test_k18_berkas_terlalu_besar_ditolak_tanpa_dibaca() -> None:
    besar = ContentFile(b"%PDF-", name="a.pdf")
    besar.size = 10 * 1024 * 1024 + 1
    besar.file.close()
    with pytest.raises(BerkasDitolak, match="lebih dari 10 MB"):
        periksa(besar)


@pytest.mark.parametrize(
    "nama",
    ["../a.pdf", "a\x00.pdf", "a\nb.pdf", "a\u202efdp.exe", "C:a.pdf", ".pdf", "  ", "a\u200b.pdf"],
)
def test_k18_nama_yang_menyembunyikan_sesuatu_ditolak(nama: str) -> None:
    berkas = ContentFile(pdf())
    berkas.name = nama
    with pytest.raises(BerkasDitolak, match="nama"):
        periksa(berkas)


def test_nama_terlalu_panjang_ditolak() -> None:
    assert "lebih dari 150 huruf" in ditolak(f"{'a' * 150}.pdf", pdf())


def test_nama_beraksen_disimpan_dalam_satu_ejaan() -> None:
    assert periksa(ContentFile(pdf(), name="Re\u0301kap  2020.pdf")).nama == "Rékap 2020.pdf"
