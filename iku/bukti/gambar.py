"""JPG and PNG: not only the first bytes, the whole picture must be readable."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from iku.bukti.jenis import BerkasDitolak
from kecamatan.gambar import ketat

TANDA = {"JPEG": b"\xff\xd8\xff", "PNG": b"\x89PNG\r\n\x1a\n"}
KODE = {"JPEG": "jpg", "PNG": "png"}
PIKSEL_MAKS = {"JPEG": 80_000_000, "PNG": 30_000_000}
"""A PNG is unpacked whole (4 bytes a pixel), a JPEG at an eighth of its size."""
AKHIR_PNG = b"IEND\xaeB`\x82"


def mirip(isi: bytes) -> bool:
    return isi.startswith(tuple(TANDA.values()))


def kenali(isi: bytes) -> str:
    rusak = BerkasDitolak("gambarnya rusak atau terpotong. Ambil atau simpan lagi gambarnya.")
    if isi.startswith(TANDA["PNG"]) and not isi.endswith(AKHIR_PNG):
        raise rusak
    try:
        return _buka(isi)
    except BerkasDitolak:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _terlalu_besar() from None
    except Exception:  # the libraries behind Pillow raise many kinds; each means "no picture"
        raise rusak from None


def _buka(isi: bytes) -> str:
    """Decode every line of it; a picture of too many points is not decoded at all."""
    with ketat(), Image.open(BytesIO(isi), formats=tuple(TANDA)) as gambar:
        jenis = str(gambar.format)
        if gambar.width * gambar.height > PIKSEL_MAKS[jenis]:
            raise _terlalu_besar()
        gambar.draft("RGB", (gambar.width // 8 or 1, gambar.height // 8 or 1))
        gambar.load()
    return KODE[jenis]


def _terlalu_besar() -> BerkasDitolak:
    return BerkasDitolak("gambarnya terlalu besar (terlalu banyak titik). Perkecil gambarnya.")
