"""What is no difference between print and ours: spaces, numbering, punctuation, money style.

Only that. Wording, spelling and capitals stay, except where one side is all capitals.
"""

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

Isi = dict[str, str]
"""Place to text, in the order of the document: `III.A pengukuran 1 target` to `80`."""

_NOMOR = re.compile(r"^(?:\(\d{1,2}\)|\d{1,2}[.)]|[a-z][.)]|[-•➤])\s+")
_KATA_DEPAN = re.compile(r"^(?:(?i:program|kegiatan)\s*:?\s+)+(?=[A-Z])")
_RUPIAH = re.compile(r"(?:rp\.?\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,-|,00)?", re.IGNORECASE)


def rapi(teks: str | None) -> str:
    """The text as it is compared."""
    t = (teks or "").replace("\u00a0", " ").replace("–", "-").replace("−", "-")
    t = " ".join(t.split())
    t = re.sub(r"\s*/\s*", "/", t)
    t = re.sub(r"\s+(?=[,.;:)%])", "", t).strip(" .;:,")
    t = _KATA_DEPAN.sub("", _NOMOR.sub("", t))
    rupiah = _RUPIAH.fullmatch(t)
    return rupiah.group(1) if rupiah else t


def sama(tercetak: str, kami: str) -> bool:
    a, b = rapi(tercetak), rapi(kami)
    if a.isupper() or b.isupper():
        return a.casefold() == b.casefold()
    return a == b


def beda(tercetak: Mapping[str, str], kami: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Places that differ; a place that only one side has differs too."""
    hasil = {}
    for tempat in [*tercetak, *(t for t in kami if t not in tercetak)]:
        pasangan = tercetak.get(tempat, ""), kami.get(tempat, "")
        if not sama(*pasangan):
            hasil[tempat] = rapi(pasangan[0]), rapi(pasangan[1])
    return hasil


def hanya_kapital(tercetak: str, kami: str) -> bool:
    return bool(tercetak) and tercetak.casefold() == kami.casefold()


_PERSEN = re.compile(r"(-?\d+)(?:,(\d+))?(%?)")


def hanya_pembulatan(tercetak: str, kami: str) -> bool:
    """Ours, rounded half up to as many decimals as are printed, is what is printed."""
    a, b = _PERSEN.fullmatch(tercetak), _PERSEN.fullmatch(kami)
    if not (a and b) or a[3] != b[3]:
        return False
    satuan = Decimal(1).scaleb(-len(a[2] or ""))
    return _desimal(b).quantize(satuan, ROUND_HALF_UP) == _desimal(a)


def _desimal(cocok: re.Match[str]) -> Decimal:
    return Decimal(f"{cocok[1]}.{cocok[2] or 0}")


def berangka(teks: str) -> bool:
    """A cell that is a number with perhaps its unit, not a sentence."""
    return bool(re.fullmatch(r"-?[\d.]+(?:,\d+)?%?(?: \w+)?", teks))
