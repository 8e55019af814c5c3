"""The lists of deliberate differences: place, print, ours, reason and class.

Reasons: an ID of `data/kelas.csv` (several with a space between them), `huruf besar`,
`pembulatan`, `aturan §n: …` for a decision, `wording: …` for words that mean the same.
"""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from tests.emas.perataan import berangka, hanya_kapital, hanya_pembulatan

FOLDER = Path(__file__).parent
KOLOM = ("tempat", "tercetak", "kami", "alasan", "kelas")


@dataclass(frozen=True)
class Selisih:
    tempat: str
    tercetak: str
    kami: str
    alasan: str
    kelas: str

    @property
    def id(self) -> list[str]:
        return re.findall(r"\b[A-Z]{2}-\d{2,3}\b", self.alasan.partition(":")[0])

    @property
    def kunci(self) -> tuple[str, str, str]:
        return self.tempat, self.tercetak, self.kami


@dataclass(frozen=True)
class Kelas:
    """An error of the published documents: its class, and whether OCR made it."""

    id: str
    dokumen: str
    kelas: str
    asal: str


def selisih(nama: str) -> list[Selisih]:
    with (FOLDER / "selisih" / f"{nama}.csv").open(encoding="utf-8", newline="") as aliran:
        return [Selisih(**b) for b in csv.DictReader(aliran)]


def semua_kelas() -> dict[str, Kelas]:
    with (FOLDER / "data" / "kelas.csv").open(encoding="utf-8", newline="") as aliran:
        return {b["id"]: Kelas(**b) for b in csv.DictReader(aliran)}


def cela(s: Selisih, kelas: dict[str, Kelas]) -> str:
    """What is wrong with the reason of a listed difference; "" when it holds."""
    if s.id:
        return _cela_id(s, kelas)
    if s.alasan == "huruf besar":
        return "" if hanya_kapital(s.tercetak, s.kami) else "bukan hanya huruf besar"
    if s.alasan == "pembulatan":
        return "" if hanya_pembulatan(s.tercetak, s.kami) else "bukan hanya pembulatan"
    if re.match(r"aturan §\d+: \S", s.alasan):
        return ""
    if not re.match(r"wording: \S", s.alasan):
        return f"alasan “{s.alasan}” tidak dikenal"
    angka = berangka(s.tercetak) or berangka(s.kami)
    return "angka berbeda, alasan harus ID atau aturan" if angka else ""


def _cela_id(s: Selisih, kelas: dict[str, Kelas]) -> str:
    asing = [x for x in s.id if x not in kelas]
    if asing:
        return f"{asing} tidak ada dalam data/kelas.csv"
    seharusnya = "".join(sorted({kelas[x].kelas for x in s.id}))
    return "" if s.kelas == seharusnya else f"kelas {s.kelas}, seharusnya {seharusnya}"
