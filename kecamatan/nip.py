"""What a NIP says about its bearer: enough to notice a slip of the finger, never to refuse.

Its 18 digits are the birth date (8), the month of appointment (6), the sex (1) and a serial
number (3).
"""

from __future__ import annotations

from datetime import date

PANJANG = 18
USIA_DIANGKAT = range(16, 60)  # years


def cetak(nip: str) -> str:
    """In groups of 8 6 1 3: `19650307 199203 1 010`."""
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}" if nip else ""


def keganjilan(nip: str) -> list[str]:
    """Sentences for the person who typed it; none for a plausible or an empty NIP."""
    if len(nip) != PANJANG or not nip.isascii() or not nip.isdigit():
        return []
    lahir, diangkat = _tanggal(nip[:8]), _tanggal(f"{nip[8:14]}01")
    semua = (
        "" if lahir else f"Delapan angka pertama ({nip[:8]}) bukan tanggal lahir.",
        "" if diangkat else f"Angka ke-9 sampai ke-14 ({nip[8:14]}) bukan tahun dan bulan.",
        _usia(lahir, diangkat),
        "" if nip[14] in "12" else f"Angka ke-15 ({nip[14]}) seharusnya 1 atau 2.",
    )
    return [f"NIP {nip}: {kalimat} Periksa lagi." for kalimat in semua if kalimat]


def _tanggal(angka: str) -> date | None:
    try:
        return date(int(angka[:4]), int(angka[4:6]), int(angka[6:]))
    except ValueError:
        return None


def _usia(lahir: date | None, diangkat: date | None) -> str:
    if lahir is None or diangkat is None or diangkat.year - lahir.year in USIA_DIANGKAT:
        return ""
    return f"Lahir {lahir.year} dan diangkat {diangkat.year} tidak masuk akal."
