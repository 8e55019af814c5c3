"""Words about steps: how sentences name one, and whether a note says anything."""

KATA = {
    "periksa": ("memeriksa", "pemeriksaan"),
    "ajukan": ("mengajukan", "pengajuan"),
    "setujui": ("menyetujui atau mengembalikan", "persetujuan"),
    "reviu": ("mencatat reviu", "pencatatan reviu"),
    "tetapkan": ("menetapkan", "penetapan"),
    "nyatakan": ("menetapkan pernyataan", "penetapan pernyataan"),
}
"""The steps that bring a document on, as a verb and as a noun."""


def terbaca(catatan: str) -> bool:
    """A note of blanks and invisible characters says nothing."""
    return any(huruf.isprintable() and not huruf.isspace() for huruf in catatan)
