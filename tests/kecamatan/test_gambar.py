"""Uploaded pictures: what they are is seen in their content, and nothing huge is decoded."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageFile

from kecamatan.gambar import BYTE_MAKS, SISI_MAKS, jenis_gambar, periksa_gambar, sebagai_url
from kecamatan.models import Kabupaten
from tests import factories as f

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
BUKAN = "Berkas itu bukan gambar PNG atau JPEG."
RUSAK = "Gambar itu rusak dan tidak dapat dibuka."
LUAS = "Gambar lebih luas dari 4000 × 4000 piksel."
BESAR = "Gambar lebih besar dari 1 MB."


def gambar(jenis: str = "PNG", mode: str = "RGB", ukuran: tuple[int, int] = (40, 30)) -> bytes:
    aliran = BytesIO()
    Image.new(mode, ukuran).save(aliran, jenis)
    return aliran.getvalue()


def _potong(nama: bytes, isi: bytes) -> bytes:
    """A chunk of a PNG: length, name, content, checksum."""
    return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))


def png(lebar: int, tinggi: int, *lain: bytes) -> bytes:
    """A PNG that claims a size; its few bytes of pixels do not fill it."""
    kepala = _potong(b"IHDR", struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0))
    badan = _potong(b"IDAT", zlib.compress(b"\0" * 64))
    return b"\x89PNG\r\n\x1a\n" + kepala + b"".join(lain) + badan + _potong(b"IEND", b"")


def bom_teks() -> bytes:
    return png(4, 4, _potong(b"zTXt", b"Comment\0\0" + zlib.compress(b"a" * 20_000_000, 9)))


def unggahan(isi: bytes, nama: str = "logo.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(nama, isi)


def pesan(isi: bytes, nama: str = "logo.png") -> str:
    with pytest.raises(ValidationError) as galat:
        periksa_gambar(unggahan(isi, nama))
    return " ".join(galat.value.messages)


@pytest.fixture(autouse=True)
def pencetak_termuat(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As in a process that has imported WeasyPrint: Pillow opens half pictures too."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    yield
    assert ImageFile.LOAD_TRUNCATED_IMAGES


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "I;16"])
def test_png_diterima(mode: str) -> None:
    periksa_gambar(unggahan(gambar(mode=mode)))


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
@pytest.mark.parametrize("nama", ["a.jpg", "a.JPEG"])
def test_jpeg_diterima(mode: str, nama: str) -> None:
    periksa_gambar(unggahan(gambar("JPEG", mode), nama))


def test_gambar_tepat_di_batas_diterima() -> None:
    luas = gambar(mode="1", ukuran=(SISI_MAKS, SISI_MAKS))
    periksa_gambar(unggahan(luas.ljust(BYTE_MAKS, b"\0")))
    assert BESAR in pesan(luas.ljust(BYTE_MAKS + 1, b"\0"))


@pytest.mark.parametrize("isi", [b"", b"logo", SVG, b"\xef\xbb\xbf" + SVG, b"%PDF-1.7", b"\0" * 99])
def test_yang_bukan_gambar_ditolak(isi: bytes) -> None:
    assert BUKAN in pesan(isi)


@pytest.mark.parametrize("jenis", ["GIF", "WEBP", "BMP", "TIFF"])
def test_gambar_jenis_lain_ditolak_walau_bernama_png(jenis: str) -> None:
    assert BUKAN in pesan(gambar(jenis))


@pytest.mark.parametrize("nama", ["logo.svg", "logo.html", "logo.jpg", "logo", "logo.png.svg"])
def test_nama_yang_tidak_sesuai_isinya_ditolak(nama: str) -> None:
    assert pesan(gambar(), nama) == "Nama gambar ini harus berakhir .png."


def test_nama_jpeg_yang_tidak_sesuai_isinya_ditolak() -> None:
    assert pesan(gambar("JPEG"), "a.png") == "Nama gambar ini harus berakhir .jpg atau .jpeg."


@pytest.mark.parametrize(
    "isi",
    [
        b"\x89PNG\r\n\x1a\n",
        b"\x89PNG\r\n\x1a\n" + SVG,
        b"\xff\xd8\xff" + SVG,
        gambar()[:-30],
        gambar().replace(b"IDAT", b"IDAX"),
        png(4, 400),
        png(0, 4),
        bom_teks(),
    ],
    ids=["tanda saja", "svg", "jpeg palsu", "terpotong", "tanpa isi", "kurang", "nol", "bom teks"],
)
def test_gambar_rusak_ditolak(isi: bytes) -> None:
    nama = "a.jpg" if isi.startswith(b"\xff") else "a.png"
    assert RUSAK in pesan(isi, nama)


def test_jpeg_terpotong_ditolak() -> None:
    isi = gambar("JPEG", ukuran=(400, 400))
    assert RUSAK in pesan(isi[: len(isi) // 2], "a.jpg")


@pytest.mark.parametrize(
    "ukuran",
    [(SISI_MAKS + 1, 1), (1, SISI_MAKS + 1), (9_000, 9_000), (10_000, 10_000), (60_000, 60_000)],
)
def test_gambar_terlalu_luas_ditolak_sebelum_dibuka(ukuran: tuple[int, int]) -> None:
    """Their pixels are missing: if they were decoded, the message would be another one."""
    assert LUAS in pesan(png(*ukuran))


def test_unggahan_masih_terbaca_sesudah_diperiksa() -> None:
    berkas = unggahan(gambar())
    periksa_gambar(berkas)
    assert berkas.read() == gambar()


@pytest.mark.parametrize(
    ("isi", "jenis"),
    [(gambar(), "image/png"), (gambar("JPEG"), "image/jpeg"), (SVG, ""), (b"", "")],
)
def test_jenis_gambar_menurut_isinya(isi: bytes, jenis: str) -> None:
    assert jenis_gambar(isi) == jenis
    assert sebagai_url(isi).startswith(f"data:{jenis};base64,") is bool(jenis)


@pytest.mark.django_db
def test_logo_kabupaten_diperiksa() -> None:
    kabupaten = f.buat_kabupaten()
    kabupaten.logo = unggahan(SVG, "logo.svg")
    with pytest.raises(ValidationError) as galat:
        kabupaten.full_clean()
    assert BUKAN in galat.value.message_dict["logo"][0]
    kabupaten.logo = unggahan(gambar())
    kabupaten.full_clean()
    kabupaten.save()
    tersimpan = Kabupaten.objects.get()
    tersimpan.full_clean()
    assert tersimpan.logo.closed


@pytest.mark.django_db
def test_logo_yang_hilang_dijelaskan() -> None:
    kabupaten = f.buat_kabupaten(logo="logo/hilang.png")
    with pytest.raises(ValidationError) as galat:
        kabupaten.full_clean()
    assert galat.value.message_dict["logo"] == [
        "Berkas gambar tidak ditemukan lagi. Unggah sekali lagi."
    ]
