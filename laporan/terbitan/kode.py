"""The code on every page of a final document: `ABCD-EFGH-JKMN`.

Eleven random characters (about 54 bits) and one that checks them. The alphabet leaves out what
is misread (0 O 1 I L); its length is a prime, so that the check finds every single wrong
character and every two that were exchanged.
"""

from __future__ import annotations

import re
import secrets

ABJAD = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
PANJANG, KELOMPOK = 12, 4
ALAMAT = re.compile(r"/verifikasi/([^/?#]*)")
"""In the address that the QR says, whatever the site is called."""
MAKS_ALAMAT = 300
TIDAK_DIBACA = re.compile(r"[\s\-–.]+")


def buat() -> str:
    acak = "".join(secrets.choice(ABJAD) for _ in range(PANJANG - 1))
    return _berkelompok(acak + ABJAD[_pemeriksa(acak)])


def baca(teks: str) -> str | None:
    """The code as it is printed, however it was typed, or the address of its QR; None where it
    cannot be one."""
    alamat = ALAMAT.search(teks[:MAKS_ALAMAT])
    bersih = TIDAK_DIBACA.sub("", alamat[1] if alamat else teks[:80]).upper()
    if len(bersih) != PANJANG or not set(bersih) <= set(ABJAD):
        return None
    if ABJAD[_pemeriksa(bersih[:-1])] != bersih[-1]:
        return None
    return _berkelompok(bersih)


def _pemeriksa(acak: str) -> int:
    """Makes the weighted sum of all characters (1 × the last, 2 × the one before …) zero."""
    jumlah = sum(n * ABJAD.index(x) for n, x in enumerate(reversed(acak), start=2))
    return -jumlah % len(ABJAD)


def _berkelompok(bersih: str) -> str:
    return "-".join(bersih[n : n + KELOMPOK] for n in range(0, PANJANG, KELOMPOK))
