"""How a sasaran did in a year, in words for the person who explains it."""

from __future__ import annotations

from dataclasses import dataclass

from iku.models import Sasaran
from iku.selectors import BelumAda, Pengukuran, sasaran_tahun, ukur_sasaran
from kecamatan.models import Kecamatan
from laporan.resmi import angka_hasil, angka_nilai


@dataclass(frozen=True)
class CapaianIndikator:
    nama: str
    target: str
    realisasi: str
    capaian: str
    predikat: str


@dataclass(frozen=True)
class CapaianSasaran:
    nomor: int
    uraian: str
    rata_rata: str
    predikat: str
    indikator: tuple[CapaianIndikator, ...]


def capaian_sasaran(kecamatan: Kecamatan, tahun: int, sasaran: Sasaran) -> CapaianSasaran | None:
    """None where the year is not set up, or the sasaran is not in its plan."""
    try:
        isi = sasaran_tahun(kecamatan, tahun)
    except BelumAda:
        return None
    satu = next((s for s in isi.sasaran if s.id == sasaran.pk), None)
    if satu is None:
        return None
    p = ukur_sasaran(satu, tahun, isi.kebijakan.skala, isi.kebijakan.batas)
    return CapaianSasaran(
        nomor=satu.nomor,
        uraian=satu.uraian,
        rata_rata=_persen(angka_hasil(p.rata_rata.hasil).cetak),
        predikat=p.predikat.label if p.predikat else "",
        indikator=tuple(_indikator(x) for x in p.indikator),
    )


def _indikator(p: Pengukuran) -> CapaianIndikator:
    return CapaianIndikator(
        nama=p.indikator.nama,
        target=_nilai(p.target, p.indikator.satuan),
        realisasi=_nilai(p.realisasi, p.indikator.satuan),
        capaian=_persen(angka_hasil(p.hasil).cetak),
        predikat=p.predikat.label if p.predikat else "",
    )


def _nilai(isi: object, satuan: str) -> str:
    nilai = getattr(isi, "nilai", None)
    return angka_nilai(nilai, satuan).cetak if nilai is not None else "belum diisi"


def _persen(cetak: str) -> str:
    return f"{cetak}%" if cetak[:1].isdigit() or cetak[:1] in "-−" else cetak
