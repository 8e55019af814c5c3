"""Evaluation results: one kecamatan's with everything below it, or all of a kabupaten's."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal

from iku import angka, nilai
from iku.models import (
    Indikator,
    KomponenAkip,
    NilaiAkip,
    NilaiKomponen,
    RekomendasiAkip,
    TindakLanjut,
)
from iku.nilai import Nilai
from iku.predikat import Pita
from iku.selectors.pengukuran import label
from iku.selectors.rencana import semua_skala
from kecamatan.models import Kabupaten, Kecamatan

_NAMA = re.compile(
    r"(nilai|predikat|skor|hasil)\s+((hasil|evaluasi|penilaian|atas|implementasi|pada)\s+)*"
    r"(s?akip|lhe|lke|(sistem\s+)?akuntabilitas\s+kinerja)\b",
    re.IGNORECASE,
)


def dari_akip(nama_indikator: str) -> bool:
    """Whether an indicator is the evaluation itself: “Nilai SAKIP”, “Nilai Evaluasi AKIP”.

    Its name begins so; “Persentase perangkat daerah dengan nilai SAKIP B” is another measure.
    """
    return bool(_NAMA.match(nama_indikator.strip()))


@dataclass(frozen=True)
class AkipIsi:
    akip: NilaiAkip
    komponen: tuple[NilaiKomponen, ...]
    rekomendasi: tuple[RekomendasiAkip, ...]
    pita: Pita | None
    """Grade by the scale the evaluation names."""

    @property
    def total(self) -> Decimal | None:
        return total(self.akip, self.komponen)

    @property
    def cetak(self) -> str:
        return "belum diisi" if self.total is None else angka.tulis(self.total)

    @property
    def predikat(self) -> str:
        return f"{self.pita.huruf} ({self.pita.label})" if self.pita else ""

    @property
    def selesai(self) -> int:
        """Recommendations that the kecamatan has dealt with."""
        return sum(tuntas(r) for r in self.rekomendasi)


def total(akip: NilaiAkip, komponen: Iterable[NilaiKomponen]) -> Decimal | None:
    """The sum of the components where they are known."""
    semua = [k.nilai for k in komponen]
    return sum(semua, Decimal(0)) if semua else akip.tanpa_rincian


def tuntas(rekomendasi: RekomendasiAkip) -> bool:
    semua = rekomendasi.tindak_lanjut.all()
    return any(t.status == TindakLanjut.Status.SELESAI for t in semua)


def akip_tahun(kecamatan: Collection[int], tahun: int) -> dict[int, AkipIsi]:
    """By kecamatan; six queries however many there are."""
    semua = NilaiAkip.objects.filter(kecamatan__in=kecamatan, tahun=tahun)
    ada = list(semua.prefetch_related("komponen__komponen", "rekomendasi__tindak_lanjut"))
    skala = semua_skala({a.skala_id for a in ada}) if ada else {}
    hasil = {}
    for a in ada:
        isi, ikut = tuple(a.komponen.all()), tuple(a.rekomendasi.all())
        pita = label(skala[a.skala_id][0], total(a, isi)) if a.skala_id in skala else None
        hasil[a.kecamatan_id] = AkipIsi(a, isi, ikut, pita)
    return hasil


@dataclass(frozen=True)
class BarisAkip:
    k: Kecamatan
    isi: AkipIsi | None
    nilai: tuple[tuple[KomponenAkip, NilaiKomponen | None], ...]
    """Each component with what was given for it."""


@dataclass(frozen=True)
class SemuaAkip:
    kolom: tuple[KomponenAkip, ...]
    """Components that one of the evaluations names."""
    baris: tuple[BarisAkip, ...]

    @property
    def tercatat(self) -> int:
        return sum(b.isi is not None for b in self.baris)


def semua_akip(kabupaten: Kabupaten, tahun: int) -> SemuaAkip:
    """Every kecamatan, evaluated or not."""
    kecamatan = list(Kecamatan.objects.filter(kabupaten=kabupaten).order_by("nama", "pk"))
    isi = akip_tahun([k.pk for k in kecamatan], tahun)
    komponen = {n.komponen.pk: n.komponen for a in isi.values() for n in a.komponen}
    kolom = tuple(sorted(komponen.values(), key=lambda k: (k.urutan, k.pk)))
    return SemuaAkip(kolom, tuple(_baris(k, isi.get(k.pk), kolom) for k in kecamatan))


def _baris(k: Kecamatan, isi: AkipIsi | None, kolom: tuple[KomponenAkip, ...]) -> BarisAkip:
    nilai = {n.komponen_id: n for n in isi.komponen} if isi else {}
    return BarisAkip(k, isi, tuple((x, nilai.get(x.pk)) for x in kolom))


def usulan_akip(isi: AkipIsi | None, indikator: Indikator) -> Nilai | None:
    """The value of the year as the evaluation gives it, for a person to confirm."""
    if isi is None or isi.total is None or not dari_akip(indikator.nama):
        return None
    if indikator.jenis_nilai == "huruf":
        return nilai.Huruf(isi.pita.huruf) if isi.pita else None
    return nilai.Angka(isi.total) if indikator.jenis_nilai == "angka" else None
