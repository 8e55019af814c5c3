"""One indicator across kecamatan: compared only where unit and formula are the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from iku.rumus import RataRata, Rumus, rata_rata
from iku.selectors import FormulasiIsi, IndikatorIsi, Kebijakan
from iku.selectors.banyak import KecamatanTahun, Terukur, kecamatan_tahun, ukur_banyak
from kecamatan.lingkup import LingkupKabupaten
from kecamatan.models import Kecamatan
from laporan.bagian import Grafik, grafik
from laporan.bagian.grafik import SERATUS, Ruang
from laporan.selectors.tinjauan.indikator import berbeda_lkj, capaian_lkj
from laporan.selectors.tinjauan.rerata import kata_batas
from laporan.selectors.tinjauan.sel import SelIndikator, cetak_hasil

RUMUS = {
    Rumus.POSITIF: "Realisasi / Target × 100 (semakin tinggi semakin baik)",
    Rumus.SELISIH: "(2 × Target − Realisasi) / Target × 100 (semakin rendah semakin baik)",
    Rumus.RASIO: "Target / Realisasi × 100 (semakin rendah semakin baik)",
}
UKURAN = ("Satuan", "Rumus capaian", "Skala nilai", "Formulasi")
BELUM_DITULIS = "formulasi belum ditulis"
_SELA = re.compile(r"\s+")


@dataclass(frozen=True)
class Ukuran:
    """What two kecamatan must share so that their figures mean the same."""

    satuan: str
    rumus: str
    skala: str
    formulasi: str

    def beda(self, acuan: Ukuran) -> tuple[str, ...]:
        """Each thing in which it differs, in words."""
        semua = zip(UKURAN, self.semua, acuan.semua, strict=True)
        return tuple(f"{nama.lower()}: {x}, bukan {y}" for nama, x, y in semua if x != y)

    @property
    def semua(self) -> tuple[str, ...]:
        return (self.satuan, self.rumus, self.skala, self.formulasi)


@dataclass(frozen=True)
class BarisBanding:
    kecamatan: Kecamatan
    jalur: Mapping[str, object]
    sel: SelIndikator
    beda: tuple[str, ...] = ()
    """Why it is not compared."""
    peringkat: int | None = None


@dataclass(frozen=True)
class Banding:
    nama: str
    acuan: Ukuran
    baris: tuple[BarisBanding, ...]
    """Those compared, the best first; then those that have no capaian yet."""
    lain: tuple[BarisBanding, ...]
    tanpa: tuple[Kecamatan, ...]
    """Those whose plan does not hold the indicator."""
    belum_siap: tuple[Kecamatan, ...]
    """Those of which no plan was chosen for the year."""
    rata_rata: RataRata
    grafik: Grafik | None
    alasan: str
    """Why there is nothing to compare; "" where there is."""
    batas: str = ""
    """How the mean caps a capaian; "" where it does not."""

    @property
    def rata(self) -> str:
        return cetak_hasil(self.rata_rata.hasil)

    @property
    def tidak_ikut(self) -> str:
        """What the mean leaves out, in words."""
        n = self.rata_rata.dilewati
        return f"{n} kecamatan tidak ikut dihitung" if n else ""

    @property
    def rincian(self) -> tuple[tuple[str, str], ...]:
        """What those compared share."""
        return tuple(zip(UKURAN, self.acuan.semua, strict=True))

    def di_luar(self, tahun: int) -> tuple[str, ...]:
        """The kecamatan that have no such indicator, in sentences."""
        semua = (
            (f"Tidak ada dalam rencana tahun {tahun}", self.tanpa),
            (f"Tahun {tahun} belum disiapkan, jadi belum diketahui", self.belum_siap),
        )
        return tuple(f"{awal}: {', '.join(k.nama for k in isi)}." for awal, isi in semua if isi)


def banding(lingkup: LingkupKabupaten, kunci: str, triwulan: int = 0) -> Banding | None:
    """None where no kecamatan has such an indicator in the year; raises BelumAda."""
    semua = kecamatan_tahun(lingkup.kabupaten, lingkup.tahun)
    isi = ukur_banyak(semua, lingkup.kabupaten, lingkup.tahun, triwulan=triwulan, kunci=kunci)
    if not isi.semua:
        return None
    acuan = _terbanyak(isi.semua)
    final = {} if triwulan else capaian_lkj(lingkup, semua)
    milik = {t.kecamatan: SelIndikator(t, lkj=berbeda_lkj(t, final)) for t in isi.semua}
    baris = [
        _baris(lingkup, k, milik[k.kecamatan.pk], acuan) for k in semua if k.kecamatan.pk in milik
    ]
    tanpa = [k for k in semua if k.kecamatan.pk not in milik]
    sama = _peringkat([b for b in baris if not b.beda])
    rata = _rerata(sama, isi.kebijakan)
    return Banding(
        nama=isi.semua[0].nama,
        acuan=acuan,
        baris=tuple(sama),
        lain=tuple(b for b in baris if b.beda),
        tanpa=tuple(k.kecamatan for k in tanpa if k.renstra),
        belum_siap=tuple(k.kecamatan for k in tanpa if not k.renstra),
        rata_rata=rata,
        grafik=_grafik(sama, isi.semua[0].nama, rata),
        alasan=_alasan(len(sama), rata.terhitung),
        batas=kata_batas(lingkup.kabupaten, isi.kebijakan),
    )


def _alasan(sama: int, terhitung: int) -> str:
    if sama < 2:
        return (
            "Hanya satu kecamatan memakai satuan dan rumus ini, jadi tidak ada yang dibandingkan."
        )
    if terhitung < 2:
        return "Belum ada dua kecamatan yang capaiannya dapat dihitung."
    return ""


def _terbanyak(semua: Iterable[Terukur]) -> Ukuran:
    """What most of them use; of equals, what comes first."""
    return Counter(ukuran(t.ukuran.indikator) for t in semua).most_common(1)[0][0]


def ukuran(i: IndikatorIsi) -> Ukuran:
    return Ukuran(
        satuan=i.satuan.strip().casefold() or "tanpa satuan",
        rumus=RUMUS[i.rumus],
        skala=i.skala_huruf.nama if i.skala_huruf else "tanpa skala huruf",
        formulasi=_formulasi(i.formulasi),
    )


def _formulasi(f: FormulasiIsi) -> str:
    rasio = " ÷ ".join(x for x in (f.pembilang, f.penyebut) if x)
    return _SELA.sub(" ", rasio or f.teks).strip(" .").casefold() or BELUM_DITULIS


def _baris(
    lingkup: LingkupKabupaten, k: KecamatanTahun, sel: SelIndikator, acuan: Ukuran
) -> BarisBanding:
    jalur = lingkup.jalur | {"kecamatan": k.kecamatan.slug}
    beda = ukuran(sel.ukuran.indikator).beda(acuan) if sel.ukuran else ()
    return BarisBanding(k.kecamatan, jalur, sel, beda)


def _peringkat(semua: Sequence[BarisBanding]) -> list[BarisBanding]:
    """By capaian as it is printed; equals share a rank."""
    nilai = [(b, b.sel.hasil.dua_desimal if b.sel.hasil else None) for b in semua]
    ada = sorted(((b, n) for b, n in nilai if n is not None), key=lambda x: x[1], reverse=True)
    urut = [n for _, n in ada]
    hasil = [BarisBanding(b.kecamatan, b.jalur, b.sel, peringkat=urut.index(n) + 1) for b, n in ada]
    return [*hasil, *(b for b, n in nilai if n is None)]


def _rerata(semua: Sequence[BarisBanding], cara: Kebijakan) -> RataRata:
    return rata_rata([(b.sel.hasil, "") for b in semua if b.sel.hasil], cara.batas)


def _grafik(semua: Sequence[BarisBanding], nama: str, rata: RataRata) -> Grafik | None:
    """Bars of the capaian in percent against the mean that the table prints."""
    nilai = [(b.kecamatan.nama, b.sel.hasil.dua_desimal) for b in semua if b.sel.hasil]
    angka = [(nama, x) for nama, x in nilai if x is not None]
    tengah = rata.dua_desimal
    if tengah is None or len(angka) < 2:
        return None
    puncak = max(SERATUS, *(x for _, x in angka))
    return grafik(angka, tengah, f"Capaian {nama} (%)", puncak=puncak, ruang=_ruang(angka))


def _ruang(angka: Sequence[tuple[str, Decimal]]) -> Ruang:
    """Narrow enough for a phone: the names take only what the longest of them needs."""
    return Ruang(340, min(140, 16 + 7 * max(len(nama) for nama, _ in angka)))
