"""Dates as the documents print them; the day may be blank ("Mayang, Januari 2021").

Source: aturan §8 (`2 Oktober 2023`, day without leading zero, day may be blank).
"""

import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

TAHUN_AWAL = 1945
TAHUN_AKHIR = 2100
NAMA_BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_PANJANG_MAKS = 40  # characters
_CONTOH = "Tulis misalnya 2 Oktober 2023, Oktober 2023, atau 2/10/2023."

_BULAN = {nama.lower(): nomor for nomor, nama in enumerate(NAMA_BULAN, start=1)}
_POLA = (
    re.compile(r"(?:(?P<hari>[0-9]{1,2})\s+)?(?P<bulan>[A-Za-z]+)\s+(?P<tahun>[0-9]{4})"),
    re.compile(r"(?P<tahun>[0-9]{4})-(?P<bulan>[0-9]{2})(?:-(?P<hari>[0-9]{2}))?"),
    re.compile(r"(?P<hari>[0-9]{1,2})/(?P<bulan>[0-9]{1,2})/(?P<tahun>[0-9]{4})"),
)


class TanggalTidakSah(ValueError):
    """Text or numbers that are not a date; `pesan` is shown to the user as it is."""

    def __init__(self, alasan: str, saran: str = "") -> None:
        self.saran = saran
        self.pesan = f"{alasan} Maksud Anda “{saran}”?" if saran else alasan
        super().__init__(self.pesan)


@dataclass(frozen=True)
class TanggalSebagian:
    """A date whose day may still be blank; TanggalTidakSah when no calendar has it."""

    tahun: int
    bulan: int
    hari: int | None = None

    def __post_init__(self) -> None:
        if not TAHUN_AWAL <= self.tahun <= TAHUN_AKHIR:
            raise TanggalTidakSah(
                f"Tahun {self.tahun} di luar {TAHUN_AWAL}–{TAHUN_AKHIR}. Periksa tahunnya."
            )
        if not 1 <= self.bulan <= len(NAMA_BULAN):
            raise TanggalTidakSah(f"Tidak ada bulan ke-{self.bulan}. Tulis bulan 1 sampai 12.")
        if self.hari is not None:
            self._periksa_hari(self.hari)

    def _periksa_hari(self, hari: int) -> None:
        try:
            date(self.tahun, self.bulan, hari)
        except ValueError:
            raise TanggalTidakSah(
                f"Tidak ada tanggal {hari} {NAMA_BULAN[self.bulan - 1]} {self.tahun}. "
                "Periksa harinya."
            ) from None

    @property
    def lengkap(self) -> date | None:
        """The calendar date, or None while the day is blank."""
        return None if self.hari is None else date(self.tahun, self.bulan, self.hari)


def dari_tanggal(tanggal: date) -> TanggalSebagian:
    """A complete date; TanggalTidakSah outside 1945–2100."""
    return TanggalSebagian(tanggal.year, tanggal.month, tanggal.day)


def baca(teks: str) -> TanggalSebagian:
    """Read `2 Oktober 2023`, `Oktober 2023`, `2023-10-02`, `2023-10` or `2/10/2023` (d/m/y).

    Raises TanggalTidakSah for anything else and for dates that do not exist.
    """
    bersih = teks.strip()
    if len(bersih) > _PANJANG_MAKS:
        raise TanggalTidakSah(f"Tanggal terlalu panjang. {_CONTOH}")
    if not bersih:
        raise TanggalTidakSah(f"Tanggal belum ditulis. {_CONTOH}")
    for pola in _POLA:
        if cocok := pola.fullmatch(bersih):
            hari = cocok["hari"]
            return TanggalSebagian(
                int(cocok["tahun"]), _bulan(cocok["bulan"], bersih), int(hari) if hari else None
            )
    raise TanggalTidakSah(f"“{bersih}” bukan tanggal yang dikenal. {_CONTOH}", _saran(bersih))


def _bulan(teks: str, seluruhnya: str) -> int:
    if teks.isdigit():
        return int(teks)
    if nomor := _BULAN.get(teks.lower()):
        return nomor
    mirip = get_close_matches(teks.lower(), _BULAN, n=1)
    saran = seluruhnya.replace(teks, NAMA_BULAN[_BULAN[mirip[0]] - 1]) if mirip else ""
    raise TanggalTidakSah(f"“{teks}” bukan nama bulan. {_CONTOH}", saran)


def _saran(teks: str) -> str:
    """`2-10-2023` and `2.10.2023` are probably day, month, year."""
    calon = re.sub(r"\s*[-.]\s*", "/", teks)
    try:
        return tulis(baca(calon)) if calon != teks else ""
    except TanggalTidakSah:
        return ""


def tulis(tanggal: TanggalSebagian) -> str:
    """`2 Oktober 2023`, or `Oktober 2023` while the day is blank."""
    bulan = f"{NAMA_BULAN[tanggal.bulan - 1]} {tanggal.tahun}"
    return bulan if tanggal.hari is None else f"{tanggal.hari} {bulan}"


def tulis_iso(tanggal: TanggalSebagian) -> str:
    """`2023-10-02` or `2023-10`: for storage and sorting; `baca` reads it back."""
    bulan = f"{tanggal.tahun}-{tanggal.bulan:02}"
    return bulan if tanggal.hari is None else f"{bulan}-{tanggal.hari:02}"
