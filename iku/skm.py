"""Survei Kepuasan Masyarakat: NRR, IKM, percentages per category, aspects below the mean.

Source: aturan §7; PermenPANRB 14/2017. An NRR runs from 1 to 4 and becomes a value on the
scale 25–100 by × 25; a score in percent already is one. Printed percentages ("sebagaimana
sumber") are checked and warned about, never corrected.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from enum import Enum

from iku.angka import bulat, tulis
from iku.nilai import PRESISI, Hasil, bagi, belum, gabungan, terhitung, tidak_dapat
from iku.predikat import Pita, Skala, predikat
from iku.rumus import RataRata, rata_rata

KATEGORI = ("Tidak Baik", "Kurang Baik", "Baik", "Sangat Baik")  # answers 1 to 4
PENGALI = Decimal(25)
BOBOT_LAMA = Decimal("0.11")
UNSUR_BOBOT_LAMA = 9
_SERATUS = Decimal(100)

Empat = tuple[Decimal, Decimal, Decimal, Decimal]


class SatuanSkor(Enum):
    """The unit of a score that was entered as such."""

    NRR = "nrr"  # 1 to 4
    PERSEN = "persen"  # 0 to 100


class Bobot(Enum):
    """Weight of an aspect in the IKM."""

    SAMA = "sama"  # 1/n, exact
    LAMA = "lama"  # 0,11, as older reports with nine unsur rounded it


_RENTANG = {
    SatuanSkor.NRR: (Decimal(1), Decimal(4)),
    SatuanSkor.PERSEN: (Decimal(0), _SERATUS),
}


def rentang(satuan: SatuanSkor) -> tuple[Decimal, Decimal]:
    """Lowest and highest score in a unit."""
    return _RENTANG[satuan]


class SkmTidakSah(ValueError):
    """Survey data that no respondents could have given; the text is shown to the user."""


@dataclass(frozen=True)
class AspekSkm:
    """One aspect as entered: counts of answers 1 to 4, or a score (a printed row beside it)."""

    nama: str
    cacah: tuple[int, int, int, int] | None = None
    skor: Decimal | None = None
    satuan: SatuanSkor = SatuanSkor.PERSEN
    persen_sumber: Empat | None = None  # in the order of KATEGORI, "sebagaimana sumber"

    def __post_init__(self) -> None:
        if self.cacah is not None:
            self._periksa_cacah(self.cacah)
        if self.skor is not None:
            self._periksa_skor(self.skor)

    def _periksa_cacah(self, cacah: tuple[int, ...]) -> None:
        if self.skor is not None or self.persen_sumber is not None:
            raise SkmTidakSah(
                f"Aspek {self.nama}: skor dan persentase dihitung dari cacah jawaban. "
                "Kosongkan keduanya atau kosongkan cacahnya."
            )
        if len(cacah) != len(KATEGORI) or min(cacah) < 0:
            raise SkmTidakSah(
                f"Aspek {self.nama}: isi empat cacah jawaban, masing-masing nol atau lebih."
            )

    def _periksa_skor(self, skor: Decimal) -> None:
        bawah, atas = rentang(self.satuan)
        if not skor.is_finite() or not bawah <= skor <= atas:
            raise SkmTidakSah(
                f"Aspek {self.nama}: skor harus {bawah} sampai {atas}. Periksa nilai dan satuannya."
            )


@dataclass(frozen=True)
class BarisSkm:
    """One aspect as printed. `nilai` is on the scale 0–100, `nrr` on 1–4."""

    nama: str
    responden: int | None
    nrr: Hasil
    nilai: Hasil
    persen: Empat | None  # rounded to two decimals, or as in the source
    sebagaimana_sumber: bool

    @property
    def jumlah_persen(self) -> Decimal | None:
        """Sum of the row as printed, in percent."""
        return None if self.persen is None else sum(self.persen, Decimal(0))

    @property
    def seratus(self) -> bool:
        """Whether the printed row sums to exactly 100."""
        return self.jumlah_persen == _SERATUS


@dataclass(frozen=True)
class PeringatanBaris:
    """A printed row whose sum is farther from 100 than its rounding explains."""

    nama: str
    jumlah: Decimal
    pesan: str


@dataclass(frozen=True)
class HasilSkm:
    """The survey as computed; `rerata` says how many aspects have no score."""

    baris: tuple[BarisSkm, ...]
    ikm: Hasil
    rerata: RataRata
    di_bawah_rerata: tuple[str, ...]
    peringatan: tuple[PeringatanBaris, ...]


def hitung(aspek: Sequence[AspekSkm], bobot: Bobot = Bobot.SAMA) -> HasilSkm:
    """IKM, mean and rows of a survey. Never raises: what is missing travels in the Hasil."""
    baris = tuple(_baris(satu) for satu in aspek)
    rerata = rata_rata([(satu.nilai, "") for satu in baris])
    return HasilSkm(
        baris=baris,
        ikm=_ikm(baris, rerata, bobot),
        rerata=rerata,
        di_bawah_rerata=_di_bawah(baris, rerata),
        peringatan=tuple(p for satu in baris if (p := _peringatan(satu))),
    )


def _baris(aspek: AspekSkm) -> BarisSkm:
    if aspek.cacah is not None:
        return _baris_cacah(aspek.nama, aspek.cacah)
    nrr, nilai = _skor(aspek)
    return BarisSkm(
        aspek.nama, None, nrr, nilai, aspek.persen_sumber, aspek.persen_sumber is not None
    )


def _baris_cacah(nama: str, cacah: tuple[int, int, int, int]) -> BarisSkm:
    responden = sum(cacah)
    if not responden:
        kosong = belum("Belum ada jawaban responden.")
        return BarisSkm(nama, 0, kosong, kosong, None, sebagaimana_sumber=False)
    jumlah = Decimal(sum(jawaban * banyak for jawaban, banyak in enumerate(cacah, start=1)))
    nrr = bagi(jumlah, Decimal(responden), Decimal(1), "Jumlah jawaban", "Responden")
    nilai = bagi(jumlah, Decimal(responden), PENGALI, "Jumlah jawaban", "Responden")
    a, b, c, d = (bulat(Decimal(banyak) * _SERATUS / responden) for banyak in cacah)
    return BarisSkm(nama, responden, nrr, nilai, (a, b, c, d), sebagaimana_sumber=False)


def _skor(aspek: AspekSkm) -> tuple[Hasil, Hasil]:
    """(NRR, value 0–100) of an aspect that was entered as a score."""
    if aspek.skor is None:
        kosong = belum("Skor belum diisi.")
        return kosong, kosong
    if aspek.satuan is SatuanSkor.NRR:
        return terhitung(aspek.skor), terhitung(aspek.skor * PENGALI)
    return tidak_dapat("Skor diisi dalam persen, tanpa NRR."), terhitung(aspek.skor)


def _ikm(baris: Sequence[BarisSkm], rerata: RataRata, bobot: Bobot) -> Hasil:
    """Σ(NRR × weight) × 25; for scores in percent their mean, which already is on 0–100."""
    if not rerata.hasil.terhitung:
        return belum("Belum ada aspek yang memiliki skor.")
    if rerata.dilewati:
        return belum(f"{rerata.dilewati} aspek belum memiliki skor.")
    return rerata.hasil if bobot is Bobot.SAMA else _ikm_lama(baris)


def _ikm_lama(baris: Sequence[BarisSkm]) -> Hasil:
    nrr = [satu.nrr.nilai for satu in baris if satu.nrr.nilai is not None]
    if len(baris) != UNSUR_BOBOT_LAMA or len(nrr) != UNSUR_BOBOT_LAMA:
        return tidak_dapat(
            f"Bobot {tulis(BOBOT_LAMA)} hanya berlaku untuk {UNSUR_BOBOT_LAMA} unsur dengan NRR. "
            "Pilih bobot sama rata."
        )
    with localcontext(Context(prec=PRESISI)):
        return gabungan(sum(nrr, Decimal(0)) * BOBOT_LAMA * PENGALI)


def _di_bawah(baris: Sequence[BarisSkm], rerata: RataRata) -> tuple[str, ...]:
    """Names of the aspects below the mean, compared as printed (two decimals)."""
    batas = rerata.dua_desimal
    if batas is None:
        return ()
    return tuple(
        satu.nama
        for satu in baris
        if satu.nilai.dua_desimal is not None and satu.nilai.dua_desimal < batas
    )


def _peringatan(baris: BarisSkm) -> PeringatanBaris | None:
    jumlah = baris.jumlah_persen
    if not baris.sebagaimana_sumber or baris.persen is None or jumlah is None:
        return None
    if abs(jumlah - _SERATUS) <= _toleransi(baris.persen):
        return None
    pesan = (
        f"Aspek {baris.nama}: jumlah persentase {tulis(jumlah)}%, bukan 100%. Periksa sumbernya."
    )
    return PeringatanBaris(baris.nama, jumlah, pesan)


def _toleransi(persen: Empat) -> Decimal:
    """Half a unit of the last printed decimal for every category."""
    desimal = max(_desimal(satu) for satu in persen)
    return len(KATEGORI) * Decimal(5).scaleb(-desimal - 1)


def _desimal(nilai: Decimal) -> int:
    """Decimals that carry something: 2 for 94.75, 1 for 94.70, 0 for 95.00."""
    _, _, belakang = tulis(nilai, 6).partition(",")
    return len(belakang)


def mutu(ikm: Hasil, skala: Skala) -> Pita | None:
    """Letter and label of the service, compared with two decimals; None while not computed.

    Raises predikat.LuarDomain for a value outside the scale (an IKM below 25).
    """
    return None if ikm.nilai is None else predikat(skala, ikm.nilai)
