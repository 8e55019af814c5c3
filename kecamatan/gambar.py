"""Pictures that people upload: PNG or JPEG that really can be opened, and of a bearable size.

What counts is the content, never what its sender calls it. The size in pixels is read from the
head of the file, before anything is decoded: a few kilobytes can unfold into gigabytes.
"""

from __future__ import annotations

import base64
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from threading import Lock

from django.core.exceptions import ValidationError
from django.core.files import File
from PIL import Image, ImageFile

BYTE_MAKS = 1024 * 1024
SISI_MAKS = 4000
KETENTUAN = f"PNG atau JPEG, paling besar 1 MB dan {SISI_MAKS} × {SISI_MAKS} piksel"
_TANDA = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
_KUNCI = Lock()
_AKHIRAN = {"image/png": (".png",), "image/jpeg": (".jpg", ".jpeg")}


def periksa_gambar(berkas: File[bytes]) -> None:
    """Validator of a file field."""
    isi = _baca(berkas)
    if len(isi) > BYTE_MAKS:
        raise ValidationError("Gambar lebih besar dari 1 MB. Perkecil dahulu, lalu unggah lagi.")
    jenis = jenis_gambar(isi)
    if not jenis:
        raise ValidationError("Berkas itu bukan gambar PNG atau JPEG. Unggah gambar lain.")
    akhiran = _AKHIRAN[jenis]
    if not str(berkas.name).lower().endswith(akhiran):
        raise ValidationError(f"Nama gambar ini harus berakhir {' atau '.join(akhiran)}.")
    _buka(isi)


def jenis_gambar(isi: bytes) -> str:
    """Media type by the first bytes; empty for anything but PNG and JPEG."""
    return next((jenis for tanda, jenis in _TANDA.items() if isi.startswith(tanda)), "")


def sebagai_url(isi: bytes) -> str:
    """`data:image/png;base64,…`: a picture inside the content itself; empty for any other file."""
    jenis = jenis_gambar(isi)
    return f"data:{jenis};base64,{base64.b64encode(isi).decode('ascii')}" if jenis else ""


def _baca(berkas: File[bytes]) -> bytes:
    """One byte more than allowed is enough to know. An upload stays open: it is saved later."""
    tertutup = berkas.closed
    try:
        berkas.open("rb")
    except OSError:
        raise ValidationError("Berkas gambar tidak ditemukan lagi. Unggah sekali lagi.") from None
    isi: bytes = berkas.read(BYTE_MAKS + 1)
    if tertutup:
        berkas.close()
    else:
        berkas.seek(0)
    return isi


def _buka(isi: bytes) -> None:
    try:
        with ketat(), Image.open(BytesIO(isi), formats=("PNG", "JPEG")) as gambar:
            luas = max(gambar.size) > SISI_MAKS
            if not luas:
                gambar.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        luas = True
    except Exception:  # a broken file can raise nearly anything in Pillow
        raise ValidationError(
            "Gambar itu rusak dan tidak dapat dibuka. Simpan ulang, lalu unggah."
        ) from None
    if luas:
        raise ValidationError(
            f"Gambar lebih luas dari {SISI_MAKS} × {SISI_MAKS} piksel. Perkecil dahulu."
        )


@contextmanager
def ketat() -> Iterator[None]:
    """WeasyPrint tells Pillow, for the whole process, to be content with half a picture."""
    with _KUNCI, warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        semula = ImageFile.LOAD_TRUNCATED_IMAGES
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = semula
