"""Kecamatan × indicator: value, capaian, predikat, and whether it was filled in at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from iku.rumus import RataRata, rata_rata
from iku.selectors import BelumAda, Kebijakan, label
from iku.selectors.banyak import KecamatanTahun, Terukur, kecamatan_tahun, ukur_banyak
from iku.selectors.susunan import TINGKAT
from kecamatan.lingkup import LingkupKabupaten
from laporan.publik.baca import CapaianPublik
from laporan.publik.baca import capaian as capaian_final
from laporan.selectors.tinjauan.rerata import kata_batas, rerata_sasaran
from laporan.selectors.tinjauan.sel import BELUM_SIAP, KOSONG, SelIndikator, Terisi, cetak_hasil


@dataclass(frozen=True)
class KolomIndikator:
    kunci: str
    nama: str
    tingkat: str
    satuan: str
    """Those in use, where kecamatan differ."""
    pemakai: int
    """Kecamatan whose plan holds it."""


@dataclass(frozen=True)
class BarisIndikator:
    tempat: KecamatanTahun
    jalur: Mapping[str, object]
    sel: Mapping[str, SelIndikator]
    """By column."""
    rata_rata: RataRata
    """As the Laporan Kinerja prints it: the mean of the means of its sasaran."""
    tidak_ikut: str
    """What the mean leaves out, in words."""
    predikat: str

    @property
    def rata(self) -> str:
        return cetak_hasil(self.rata_rata.hasil)

    def di(self, kunci: str) -> SelIndikator:
        return self.sel.get(kunci) or (KOSONG if self.tempat.renstra else BELUM_SIAP)


@dataclass(frozen=True)
class JumlahIndikator:
    keadaan: tuple[tuple[Terisi, int], ...]
    rata_rata: RataRata
    predikat: tuple[tuple[str, int], ...]

    @property
    def rata(self) -> str:
        return cetak_hasil(self.rata_rata.hasil)

    @property
    def tidak_ikut(self) -> str:
        """What the mean leaves out, in words."""
        n = self.rata_rata.dilewati if self.rata_rata.terhitung else 0
        return f"{n} kecamatan tidak ikut dihitung" if n else ""


@dataclass(frozen=True)
class MatriksIndikator:
    kolom: tuple[KolomIndikator, ...]
    baris: tuple[BarisIndikator, ...]
    kebijakan: Kebijakan | None
    alasan: str = ""
    """Why nothing can be measured."""
    batas: str = ""
    """How the means cap a capaian; "" where they do not."""

    @property
    def predikat(self) -> tuple[str, ...]:
        return tuple(p.label for p in self.kebijakan.skala.pita) if self.kebijakan else ()


def matriks_indikator(lingkup: LingkupKabupaten, triwulan: int = 0) -> MatriksIndikator:
    """Indicators of tujuan and sasaran; those that most kecamatan use come first."""
    semua = kecamatan_tahun(lingkup.kabupaten, lingkup.tahun)
    try:
        isi = ukur_banyak(semua, lingkup.kabupaten, lingkup.tahun, triwulan=triwulan)
    except BelumAda as salah:
        return MatriksIndikator((), (), None, str(salah))
    final = {} if triwulan else capaian_lkj(lingkup, semua)
    per_kecamatan: dict[int, dict[str, SelIndikator]] = {k.kecamatan.pk: {} for k in semua}
    for t in isi.semua:
        per_kecamatan[t.kecamatan][t.kunci] = SelIndikator(t, lkj=berbeda_lkj(t, final))
    baris = (_baris(lingkup, k, per_kecamatan[k.kecamatan.pk], isi.kebijakan) for k in semua)
    batas = kata_batas(lingkup.kabupaten, isi.kebijakan)
    return MatriksIndikator(tuple(_kolom(isi.semua)), tuple(baris), isi.kebijakan, batas=batas)


Final = Mapping[tuple[int, str], str]


def capaian_lkj(lingkup: LingkupKabupaten, semua: Sequence[KecamatanTahun]) -> Final:
    """Capaian as the newest final reports print it, by kecamatan and indicator; one query."""
    nomor = {k.kecamatan.sebutan: k.kecamatan.pk for k in semua}
    beku = capaian_final(lingkup.kabupaten, lingkup.tahun)
    return {(nomor[c.kecamatan], c.indikator): _tercetak(c) for c in beku if c.kecamatan in nomor}


def _tercetak(c: CapaianPublik) -> str:
    return f"{c.capaian['cetak']}%" if c.capaian["nilai"] else c.capaian["cetak"]


def berbeda_lkj(t: Terukur, final: Final) -> str:
    """What the final report printed, where today's capaian is another."""
    if t.tingkat != "sasaran":
        return ""
    cetak = final.get((t.kecamatan, t.nama), "")
    return "" if cetak == cetak_hasil(t.ukuran.hasil) else cetak


def _baris(
    lingkup: LingkupKabupaten, k: KecamatanTahun, sel: Mapping[str, SelIndikator], cara: Kebijakan
) -> BarisIndikator:
    jalur = lingkup.jalur | {"kecamatan": k.kecamatan.slug}
    rata = rerata_sasaran((s.terukur for s in sel.values() if s.terukur), cara)
    pita = label(cara.skala, rata.rata_rata.nilai)
    return BarisIndikator(k, jalur, sel, rata.rata_rata, rata.catatan, pita.label if pita else "")


def _kolom(semua: Sequence[Terukur]) -> list[KolomIndikator]:
    pemakai = Counter(t.kunci for t in semua)
    pertama: dict[str, Terukur] = {}
    satuan: dict[str, dict[str, None]] = {}
    for t in semua:
        pertama.setdefault(t.kunci, t)
        satuan.setdefault(t.kunci, {})[t.ukuran.indikator.satuan or "tanpa satuan"] = None
    kolom = [
        KolomIndikator(k, t.nama, TINGKAT[t.tingkat], ", ".join(satuan[k]), pemakai[k])
        for k, t in pertama.items()
    ]
    return sorted(kolom, key=lambda k: -k.pemakai)


def jumlah(
    kolom: KolomIndikator, baris: Sequence[BarisIndikator], cara: Kebijakan
) -> JumlahIndikator:
    """What a column adds up to, over the rows that are shown."""
    sel = [b.di(kolom.kunci) for b in baris]
    keadaan = Counter(s.keadaan for s in sel)
    return JumlahIndikator(
        tuple((k, keadaan[k]) for k in Terisi if keadaan[k]),
        rata_rata([(s.hasil, "") for s in sel if s.hasil], cara.batas),
        _per_predikat((s.predikat for s in sel), cara),
    )


def jumlah_rata(baris: Sequence[BarisIndikator], cara: Kebijakan) -> JumlahIndikator:
    """The same of the means of the rows: every kecamatan counts for itself, as in a column."""
    rata = rata_rata([(b.rata_rata.hasil, "") for b in baris], cara.batas)
    return JumlahIndikator((), rata, _per_predikat((b.predikat for b in baris), cara))


def _per_predikat(semua: Iterable[str], cara: Kebijakan) -> tuple[tuple[str, int], ...]:
    predikat = Counter(semua)
    return tuple((p.label, predikat[p.label]) for p in cara.skala.pita if predikat[p.label])
