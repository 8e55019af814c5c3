"""The only place where a capaian, a mean, a serapan or an efisiensi is computed.

Source: aturan §3 (capaian), §4 (letters), §5 (tingkat kemajuan, efisiensi), §6 (serapan),
§9 (joint values). Percentages are plain numbers: 84.5 means 84,5 %. Nothing here raises for
missing or impossible values: the reason travels in the Hasil.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from enum import Enum

from iku.nilai import (
    PRESISI,
    Angka,
    Hasil,
    Huruf,
    Keadaan,
    Nilai,
    Teks,
    TidakAda,
    bagi,
    belum,
    gabungan,
    rasio,
    terhitung,
    tidak_dapat,
)
from iku.predikat import HurufTidakDikenal, SkalaHuruf, batas_huruf

__all__ = [
    "TULISAN_RUMUS",
    "Arah",
    "Hasil",
    "Keadaan",
    "RataRata",
    "Rumus",
    "capaian",
    "efisiensi",
    "proporsi",
    "rasio",
    "rata_rata",
    "selisih",
    "serapan",
    "tingkat_kemajuan",
]

SERATUS = Decimal(100)


class Arah(Enum):
    """Whether a higher realisasi is better (positif) or worse (negatif)."""

    POSITIF = "positif"
    NEGATIF = "negatif"


class Rumus(Enum):
    """The capaian formula of an indicator (aturan §3)."""

    POSITIF = "positif"
    SELISIH = "selisih"  # negatif, default
    RASIO = "rasio"  # negatif, other kabupaten

    @property
    def arah(self) -> Arah:
        """The direction this formula is for."""
        return Arah.POSITIF if self is Rumus.POSITIF else Arah.NEGATIF


TULISAN_RUMUS = {
    Rumus.POSITIF: "Realisasi / Target × 100%",
    Rumus.SELISIH: "(Target − (Realisasi − Target)) / Target × 100%",
    Rumus.RASIO: "Target / Realisasi × 100%",
}


@dataclass(frozen=True)
class RataRata:
    """A mean, and what it is a mean of: joint values count once, the rest is left out."""

    hasil: Hasil
    terhitung: int
    dilewati: int
    dibatasi: bool  # the cap cut at least one value: say so in print

    @property
    def nilai(self) -> Decimal | None:
        """The mean at full precision."""
        return self.hasil.nilai

    @property
    def dua_desimal(self) -> Decimal | None:
        """The mean as printed, half up to two decimals."""
        return self.hasil.dua_desimal


def capaian(
    target: Nilai | None, realisasi: Nilai | None, rumus: Rumus, skala: SkalaHuruf | None = None
) -> Hasil:
    """Capaian in percent, raw: above 100 and below 0 are kept (aturan §3).

    `skala` is the letter scale of the indicator, needed when both values are letters.
    """
    if kurang := _alasan_kurang(target, realisasi):
        return belum(kurang)
    match target, realisasi:
        case Angka(t), Angka(r):
            return _hitung(t, r, rumus)
        case Huruf() as t, Huruf() as r:
            return _dari_huruf(t, r, rumus, skala)
        case (Huruf(), Angka()) | (Angka(), Huruf()):
            return tidak_dapat(
                "Target dan realisasi harus sejenis: huruf tidak dapat dibandingkan dengan angka. "
                "Isi keduanya dengan angka, atau keduanya dengan huruf dari skala yang sama."
            )
    return tidak_dapat("Target atau realisasi berupa uraian, sehingga tidak ada yang dihitung.")


def _alasan_kurang(target: Nilai | None, realisasi: Nilai | None) -> str:
    pasangan = (("Target", target), ("Realisasi", realisasi))
    if any(isinstance(nilai, Teks) for _, nilai in pasangan):
        return ""  # no number will ever come of it, filled in or not
    alasan = [f"{nama} belum diisi." for nama, nilai in pasangan if nilai is None]
    alasan += [
        f"{nama}: tidak ada data ({nilai.alasan or 'tanpa alasan'})."
        for nama, nilai in pasangan
        if isinstance(nilai, TidakAda)
    ]
    return " ".join(alasan)


def _dari_huruf(target: Huruf, realisasi: Huruf, rumus: Rumus, skala: SkalaHuruf | None) -> Hasil:
    if skala is None:
        return tidak_dapat("Skala huruf indikator ini belum dipilih. Pilih skalanya.")
    if any(satu.skala not in ("", skala.nama) for satu in (target, realisasi)):
        return tidak_dapat(
            f"Target dan realisasi harus memakai satu skala, yaitu {skala.nama}. Samakan skalanya."
        )
    try:
        return _hitung(batas_huruf(skala, target.huruf), batas_huruf(skala, realisasi.huruf), rumus)
    except HurufTidakDikenal as galat:
        return tidak_dapat(str(galat))


def _hitung(target: Decimal, realisasi: Decimal, rumus: Rumus) -> Hasil:
    if not target:
        return _target_nol(realisasi, rumus)
    if rumus is Rumus.POSITIF:
        return bagi(realisasi, target, SERATUS, "Realisasi", "Target")
    if rumus is Rumus.RASIO:
        return bagi(target, realisasi, SERATUS, "Target", "Realisasi")
    with localcontext(Context(prec=PRESISI)):
        return bagi(2 * target - realisasi, target, SERATUS, "Realisasi", "Target")


def _target_nol(realisasi: Decimal, rumus: Rumus) -> Hasil:
    """Decision [K] of aturan §3: nothing wanted and nothing happened is fully reached."""
    if rumus.arah is Arah.NEGATIF and not realisasi:
        return terhitung(SERATUS)
    return tidak_dapat("Target nol, sehingga capaian tidak dapat dihitung.")


def tingkat_kemajuan(
    target_akhir: Nilai | None,
    realisasi: Nilai | None,
    rumus: Rumus,
    skala: SkalaHuruf | None = None,
) -> Hasil:
    """Percent of the target at the end of the Renstra: the capaian formula (aturan §5.3)."""
    return capaian(target_akhir, realisasi, rumus, skala)


def rata_rata(hasil: Sequence[tuple[Hasil, str]], batas: Decimal | None = None) -> RataRata:
    """Mean of the computable results; `batas` is the cap of the kabupaten (aturan §3).

    Each result comes with its group key, "" for none. A group counts once, with the mean of
    its computable members; it is left out only when none of them is computable.
    """
    satuan = _satuan(hasil)
    terisi = [isi for isi in satuan if isi]
    if not terisi:
        return RataRata(_kosong(hasil), 0, len(satuan), dibatasi=False)
    with localcontext(Context(prec=PRESISI)):
        nilai = _rerata([_rerata([_potong(satu, batas) for satu in isi]) for isi in terisi])
    dibatasi = any(_potong(satu, batas) != satu for isi in terisi for satu in isi)
    return RataRata(gabungan(nilai), len(terisi), len(satuan) - len(terisi), dibatasi)


def _satuan(hasil: Sequence[tuple[Hasil, str]]) -> list[list[Decimal]]:
    """The computable numbers of every unit that counts once: a row of its own, or a group."""
    satuan: dict[str | int, list[Decimal]] = {}
    for urutan, (satu, kelompok) in enumerate(hasil):
        isi = satuan.setdefault(kelompok or urutan, [])
        if satu.nilai is not None:
            isi.append(satu.nilai)
    return list(satuan.values())


def _rerata(nilai: Sequence[Decimal]) -> Decimal:
    return sum(nilai, Decimal(0)) / len(nilai)


def _potong(nilai: Decimal, batas: Decimal | None) -> Decimal:
    return nilai if batas is None else min(nilai, batas)


def _kosong(hasil: Sequence[tuple[Hasil, str]]) -> Hasil:
    if hasil and all(satu.keadaan is Keadaan.TIDAK_DAPAT for satu, _ in hasil):
        return tidak_dapat("Tidak satu pun capaian dapat dihitung.")
    return belum("Belum ada capaian yang terhitung.")


def serapan(realisasi: Decimal | None, pagu: Decimal | None) -> Hasil:
    """Budget realisasi in percent of pagu; may exceed 100 (aturan §6)."""
    return bagi(realisasi, pagu, SERATUS, "Realisasi anggaran", "Pagu")


def proporsi(bagian: Decimal | None, seluruh: Decimal | None) -> Hasil:
    """A part in percent of the whole."""
    return bagi(bagian, seluruh, SERATUS, "Bagian", "Jumlah seluruhnya")


def efisiensi(capaian: Hasil, serapan: Hasil) -> Hasil:
    """Capaian kinerja minus serapan anggaran, in percentage points (aturan §5.5)."""
    return selisih(capaian, serapan)


def selisih(a: Hasil | Decimal | None, b: Hasil | Decimal | None) -> Hasil:
    """a − b in their own unit; not computed when one is missing, never taken as 0."""
    kiri, kanan = _sebagai_hasil(a), _sebagai_hasil(b)
    if kiri.nilai is not None and kanan.nilai is not None:
        with localcontext(Context(prec=PRESISI)):
            return gabungan(kiri.nilai - kanan.nilai)
    gagal = [satu for satu in (kiri, kanan) if not satu.terhitung]
    alasan = " ".join(dict.fromkeys(satu.alasan for satu in gagal if satu.alasan))
    if any(satu.keadaan is Keadaan.TIDAK_DAPAT for satu in gagal):
        return tidak_dapat(alasan)
    return belum(alasan)


def _sebagai_hasil(nilai: Hasil | Decimal | None) -> Hasil:
    if isinstance(nilai, Hasil):
        return nilai
    return belum("Data tidak tersedia.") if nilai is None else terhitung(nilai)
