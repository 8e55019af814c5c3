"""Kecamatan × indicator: value, capaian, predikat, and whether it was filled in at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from iku.nilai import Hasil, TidakAda
from iku.nilai import cetak as cetak_nilai
from iku.rumus import RataRata, rata_rata
from iku.selectors import BelumAda, Kebijakan, Pengukuran, label
from iku.selectors.banyak import KecamatanTahun, Terukur, kecamatan_tahun, ukur_banyak
from iku.selectors.susunan import TINGKAT
from kecamatan.lingkup import LingkupKabupaten
from laporan.publik.baca import CapaianPublik
from laporan.publik.baca import capaian as capaian_final
from laporan.resmi import angka_hasil


class Terisi(Enum):
    """What became of a cell; each is said in words, 0 is a value like any other."""

    TERISI = "terisi"
    BELUM = "belum diisi"
    TANPA_DATA = "tidak ada data"
    BUKAN = "tidak dipakai"
    """The plan of this kecamatan does not hold the indicator."""
    LUAR = "di luar saringan"


@dataclass(frozen=True)
class SelIndikator:
    terukur: Terukur | None
    tampak: bool = True
    """What was not looked for is neither shown nor counted."""
    lkj: str = ""
    """The capaian that a final Laporan Kinerja printed, where it is another than today's."""

    @cached_property
    def ukuran(self) -> Pengukuran | None:
        return self.terukur.ukuran if self.terukur and self.tampak else None

    @cached_property
    def keadaan(self) -> Terisi:
        if not self.tampak:
            return Terisi.LUAR
        if self.ukuran is None:
            return Terisi.BUKAN
        if self.ukuran.realisasi is None:
            return Terisi.BELUM
        tanpa = isinstance(self.ukuran.realisasi.nilai, TidakAda)
        return Terisi.TANPA_DATA if tanpa else Terisi.TERISI

    @cached_property
    def nilai(self) -> str:
        u = self.ukuran
        return cetak_nilai(u.realisasi.nilai, u.indikator.satuan) if u and u.realisasi else ""

    @cached_property
    def target(self) -> str:
        u = self.ukuran
        return cetak_nilai(u.target.nilai, u.indikator.satuan) if u and u.target else ""

    @cached_property
    def hasil(self) -> Hasil | None:
        return self.ukuran.hasil if self.ukuran else None

    @cached_property
    def capaian(self) -> str:
        """`84,5%`, or why there is no number."""
        return cetak_hasil(self.ukuran.hasil) if self.ukuran else ""

    @cached_property
    def predikat(self) -> str:
        u = self.ukuran
        return u.predikat.label if u and u.predikat else ""


def cetak_hasil(hasil: Hasil) -> str:
    cetak = angka_hasil(hasil).cetak
    return f"{cetak}%" if hasil.terhitung else cetak


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
    predikat: str

    @property
    def rata(self) -> str:
        return cetak_hasil(self.rata_rata.hasil)


@dataclass(frozen=True)
class JumlahIndikator:
    keadaan: tuple[tuple[Terisi, int], ...]
    rata_rata: RataRata
    predikat: tuple[tuple[str, int], ...]

    @property
    def rata(self) -> str:
        return cetak_hasil(self.rata_rata.hasil)


@dataclass(frozen=True)
class MatriksIndikator:
    kolom: tuple[KolomIndikator, ...]
    baris: tuple[BarisIndikator, ...]
    kebijakan: Kebijakan | None
    alasan: str = ""
    """Why nothing can be measured."""

    @property
    def predikat(self) -> tuple[str, ...]:
        return tuple(p.label for p in self.kebijakan.skala.pita) if self.kebijakan else ()


KOSONG = SelIndikator(None)


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
    return MatriksIndikator(tuple(_kolom(isi.semua)), tuple(baris), isi.kebijakan)


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
    rata = _rerata_sasaran([s.terukur for s in sel.values() if s.terukur], cara)
    pita = label(cara.skala, rata.nilai)
    return BarisIndikator(k, jalur, sel, rata, pita.label if pita else "")


def _rerata_sasaran(semua: Sequence[Terukur], cara: Kebijakan) -> RataRata:
    sasaran: dict[int, list[tuple[Hasil, str]]] = {}
    for t in semua:
        if t.tingkat == "sasaran" and (t.ukuran.target or t.ukuran.realisasi):
            sasaran.setdefault(t.induk, []).append((t.ukuran.hasil, t.ukuran.kelompok))
    return rata_rata([(rata_rata(isi, cara.batas).hasil, "") for isi in sasaran.values()])


def _rerata_kolom(sel: Sequence[SelIndikator], cara: Kebijakan) -> RataRata:
    """Down a column every kecamatan counts for itself."""
    ukuran = [s.ukuran for s in sel if s.ukuran]
    return rata_rata([(u.hasil, "") for u in ukuran if u.target or u.realisasi], cara.batas)


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
    sel = [b.sel.get(kolom.kunci, KOSONG) for b in baris]
    keadaan = Counter(s.keadaan for s in sel)
    predikat = Counter(s.predikat for s in sel if s.predikat)
    return JumlahIndikator(
        tuple((k, keadaan[k]) for k in Terisi if keadaan[k]),
        _rerata_kolom(sel, cara),
        tuple((p.label, predikat[p.label]) for p in cara.skala.pita if predikat[p.label]),
    )
