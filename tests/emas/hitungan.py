"""The figures of a report worked out again from the printed leaves, with exact fractions."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from tests.emas.sumber import Simpul, angka, muat

PROGRAM_701 = ((1, 2, 3, 4), (5, 6), (7,), (8,))
"""The eight groups of Mayang below the four program of 7.01 (MY-136)."""


@dataclass(frozen=True)
class Dana:
    pagu: int
    realisasi: int

    def __add__(self, lain: "Dana") -> "Dana":
        return Dana(self.pagu + lain.pagu, self.realisasi + lain.realisasi)

    @property
    def serapan(self) -> str:
        return persen(self.realisasi, self.pagu)

    @property
    def cetak(self) -> tuple[str, str, str]:
        return angka(Decimal(self.pagu)), angka(Decimal(self.realisasi)), self.serapan


@dataclass(frozen=True)
class Hitungan:
    """What the sentences may say."""

    kelompok: tuple[tuple[Dana, tuple[Dana, ...]], ...]
    """Groups of III.C.2 with their leaves, in the order of print."""
    sasaran: tuple[Dana, ...]
    kantor: Dana
    belanja: tuple[Dana, ...]
    rupiah: frozenset[str]
    persen: frozenset[str]

    @property
    def total(self) -> Dana:
        return jumlah(d for d, _ in self.kelompok)


def persen(atas: Fraction | int | Decimal, bawah: Fraction | int | Decimal) -> str:
    return dua_desimal(Fraction(atas) / Fraction(bawah) * 100)


def dua_desimal(nilai: Fraction) -> str:
    """Rounded half up to two decimals; a quotient of integers is exact to 40 digits here."""
    desimal = Decimal(nilai.numerator) / Decimal(nilai.denominator)
    return angka(desimal.quantize(Decimal("0.01"), ROUND_HALF_UP))


def jumlah(semua: Iterable[Dana]) -> Dana:
    return sum(semua, Dana(0, 0))


def hitungan(berkas: str) -> Hitungan:
    d = muat(berkas)
    kelompok = tuple(_kelompok(p) for p in d["bab3"]["C"]["alokasi_bl"]["program"])
    total = jumlah(x for x, _ in kelompok)
    sasaran = tuple(_dana_sasaran(p) for p in _program_kegiatan(d))
    belanja = _belanja(d, total)
    kantor = jumlah(belanja) if belanja else total
    dana = [total, kantor, *belanja, *sasaran, *_semua_dana(kelompok)]
    return Hitungan(
        kelompok, sasaran, kantor, belanja,
        rupiah=frozenset(t for x in dana for t in x.cetak[:2]) | _rincian(d),
        persen=frozenset(_persen(d, total, kantor, belanja, sasaran, dana)),
    )  # fmt: skip


def _kelompok(p: Simpul) -> tuple[Dana, tuple[Dana, ...]]:
    """Summed from the leaves: the printed sums of two groups are wrong (BL-01, BL-02)."""
    daun = tuple(Dana(_pagu(k), k["realisasi"]["nilai"]) for k in p["kegiatan"])
    return jumlah(daun), daun


def _pagu(k: Simpul) -> int:
    """The one amount that lost a digit stands whole in III.B (MY-147)."""
    return int(k["anggaran"]["nilai"] or 4355000)


def _program_kegiatan(d: Simpul) -> list[Simpul]:
    b = d["bab3"]["B"]
    return list(b.get("program_kegiatan") or [s["program_kegiatan"] for s in b["sasaran"]])


def _dana_sasaran(p: Simpul) -> Dana:
    dana = (k["input"] for k in p["kegiatan"])
    return jumlah(Dana(i["target"]["nilai"], i["realisasi"]["nilai"]) for i in dana)


def _belanja(d: Simpul, langsung: Dana) -> tuple[Dana, ...]:
    """Tidak langsung and langsung, where print knows what was spent of each."""
    realisasi = d["bab4"]["realisasi"]
    if realisasi is None:
        return ()
    pagu = d["bab3"]["C"]["alokasi_opd"]["baris"][0]["jumlah"]["nilai"]
    return Dana(pagu, realisasi["btl"]["nilai"]), langsung


def _rincian(d: Simpul) -> frozenset[str]:
    """Belanja pegawai, barang, modal: known only where they add up (MY-133)."""
    langsung = d["bab3"]["C"]["alokasi_opd"]["baris"][1]
    nilai = [r["jumlah"]["nilai"] for r in langsung["rincian"]]
    if sum(nilai) != langsung["jumlah"]["nilai"]:
        return frozenset()
    return frozenset(angka(Decimal(x)) for x in nilai)


def _semua_dana(kelompok: Iterable[tuple[Dana, tuple[Dana, ...]]]) -> list[Dana]:
    return [x for induk, daun in kelompok for x in (induk, *daun)]


def _persen(
    d: Simpul,
    total: Dana,
    kantor: Dana,
    belanja: tuple[Dana, ...],
    sasaran: tuple[Dana, ...],
    dana: list[Dana],
) -> Iterable[str]:
    capaian = capaian_sasaran(d)
    yield from (x.serapan for x in dana)
    yield from (persen(x.pagu, kantor.pagu) for x in belanja)
    yield from (persen(x.pagu, total.pagu) for x in sasaran)
    yield from (dua_desimal(c) for c in (*capaian, sum(capaian, Fraction()) / len(capaian)))
    yield "100"  # the share of indikator that are BAIK, and targets
    for c, x in zip(capaian, sasaran, strict=True):
        yield dua_desimal(c - Fraction(x.realisasi, x.pagu) * 100)
    for s in d["bab3"]["B"]["sasaran"]:
        baris = s["tabel"][0]["baris"][0]
        yield from (angka(Decimal(baris[k]["nilai"])) for k in ("realisasi_lalu", "realisasi_kini"))


def capaian_sasaran(d: Simpul) -> list[Fraction]:
    """Realisasi against the target of the same sasaran; one value for two indikator counts once."""
    return [
        Fraction(b["realisasi_kini"]["nilai"]) / Fraction(b["target"]["nilai"]) * 100
        for b in (s["tabel"][0]["baris"][0] for s in d["bab3"]["B"]["sasaran"])
    ]
