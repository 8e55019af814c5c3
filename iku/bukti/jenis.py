"""The kinds of file that may be kept as bukti dukung."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


class BerkasDitolak(ValueError):
    """Why a file is not taken and what to do; the message goes to the person as it is."""


@dataclass(frozen=True)
class JenisBerkas:
    sebutan: str
    akhiran: tuple[str, ...]
    mime: str


OFFICE = "application/vnd.openxmlformats-officedocument"
JENIS = {
    "pdf": JenisBerkas("PDF", (".pdf",), "application/pdf"),
    "jpg": JenisBerkas("JPG", (".jpg", ".jpeg"), "image/jpeg"),
    "png": JenisBerkas("PNG", (".png",), "image/png"),
    "xlsx": JenisBerkas("Excel (XLSX)", (".xlsx",), f"{OFFICE}.spreadsheetml.sheet"),
    "docx": JenisBerkas("Word (DOCX)", (".docx",), f"{OFFICE}.wordprocessingml.document"),
}
"""By the code that is stored; nothing else is taken."""


def sebutkan(semua: Iterable[str]) -> str:
    """`PDF, JPG atau PNG`."""
    *depan, akhir = (kode.upper() for kode in semua)
    return f"{', '.join(depan)} atau {akhir}" if depan else akhir


DITERIMA = sebutkan(JENIS)
AKHIRAN = tuple(a for j in JENIS.values() for a in j.akhiran)
