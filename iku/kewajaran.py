"""What deserves an explanation before it is signed: warnings, never refusals.

Source: pengalaman 7 (capaian > 120 %, change > 30 % against last year, pembilang > penyebut,
target missed without explanation).
"""

from decimal import Decimal

from iku import angka
from iku.nilai import Angka, Hasil, Nilai

CAPAIAN_TINGGI = Decimal(120)  # percent
PERUBAHAN_BESAR = Decimal(30)  # percent of last year's value
TERCAPAI = Decimal(100)  # percent


def peringatan(
    hasil: Hasil,
    kini: Nilai | None,
    lalu: Nilai | None,
    *,
    pembilang: Decimal | None = None,
    penyebut: Decimal | None = None,
) -> list[str]:
    """Sentences for the person who typed the value."""
    semua = (_capaian(hasil), _perubahan(kini, lalu), _rasio(pembilang, penyebut))
    return [kalimat for kalimat in semua if kalimat]


def peringatan_uang(pagu: Decimal | None, realisasi: Decimal | None) -> str:
    """What is possible but rare, in words; it is never refused (aturan §6)."""
    if realisasi is None:
        return ""
    if pagu is None:
        return "Realisasi terisi, pagunya belum."
    if realisasi > pagu:
        lebih = angka.tulis(realisasi - pagu)
        return f"Realisasi melebihi pagu sebesar Rp{lebih}. Periksa lagi."
    return ""


def _capaian(hasil: Hasil) -> str:
    capaian = hasil.dua_desimal
    if capaian is None:
        return ""
    if capaian > CAPAIAN_TINGGI:
        return "Capaian di atas 120%. Periksa target dan realisasinya, lalu jelaskan."
    if capaian < TERCAPAI:
        return "Target belum tercapai. Jelaskan sebabnya."
    return ""


def _perubahan(kini: Nilai | None, lalu: Nilai | None) -> str:
    if not (isinstance(kini, Angka) and isinstance(lalu, Angka)) or not lalu.nilai:
        return ""
    if abs(kini.nilai - lalu.nilai) * 100 > PERUBAHAN_BESAR * abs(lalu.nilai):
        return "Berubah lebih dari 30% dibanding tahun lalu. Periksa lagi, lalu jelaskan."
    return ""


def _rasio(pembilang: Decimal | None, penyebut: Decimal | None) -> str:
    if pembilang is None or penyebut is None or pembilang <= penyebut:
        return ""
    return "Pembilang lebih besar daripada penyebut. Periksa lagi."
