"""Words about steps: how sentences name one, and whether a note says anything."""

import unicodedata
from collections.abc import Callable

from django.core.exceptions import ValidationError

KATA = {
    "periksa": ("memeriksa", "pemeriksaan"),
    "ajukan": ("mengajukan", "pengajuan"),
    "setujui": ("menyetujui atau mengembalikan", "persetujuan"),
    "reviu": ("mencatat reviu", "pencatatan reviu"),
    "tetapkan": ("menetapkan", "penetapan"),
    "nyatakan": ("menetapkan pernyataan", "penetapan pernyataan"),
}
"""The steps that bring a document on, as a verb and as a noun."""


TAK_TAMPAK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs, by their category, that are drawn as nothing."""


def terbaca(catatan: str) -> bool:
    """A note of blanks and invisible characters says nothing."""
    return any(
        unicodedata.category(huruf)[0] in "LNPS" and huruf not in TAK_TAMPAK for huruf in catatan
    )


def catatan_tertulis(catatan: str) -> str:
    """What somebody typed, where the page has no box any more that still holds it."""
    return f"Catatan yang Anda tulis: {catatan}"


def wajib_terbaca(pesan: str) -> Callable[[str], None]:
    """A validator for a text that must say something: `required` knows only blanks."""

    def periksa(isi: str) -> None:
        if not terbaca(isi):
            raise ValidationError(pesan)

    return periksa
