"""Matriks Renstra: tujuan, sasaran, indicators and targets of the whole period (aturan §8)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from iku.selectors import IndikatorIsi, RencanaIsi, SasaranIsi, TujuanIsi
from laporan import tempat as di
from laporan.bagian import Kolom, Sel, Tabel
from laporan.bagian.bertingkat import BarisDatar, bertingkat
from laporan.bagian.ukuran import MENDATAR
from laporan.bahan import Bahan
from laporan.jenis import JenisDokumen
from laporan.resmi import angka_nilai


@dataclass(frozen=True)
class MatriksRenstra:
    judul: tuple[str, ...]
    periode: str
    rancangan: bool
    tabel: Tabel


def susun(bahan: Bahan) -> MatriksRenstra:
    rencana = bahan.rencana
    return MatriksRenstra(
        judul=(
            f"RENCANA STRATEGIS {bahan.identitas.sebutan.upper()}",
            "MATRIKS TUJUAN, SASARAN, STRATEGI DAN KEBIJAKAN",
            f"PERIODE {rencana.periode}",
        ),
        periode=rencana.periode,
        rancangan=rencana.status == "rancangan",
        tabel=_tabel(bahan, rencana),
    )


def _tabel(bahan: Bahan, rencana: RencanaIsi) -> Tabel:
    kolom = _kolom(rencana)
    n = len(rencana.tahun)
    baris = [
        _baris(bahan, rencana, tujuan, sasaran, indikator, nomor)
        for tujuan in rencana.tujuan
        for sasaran in tujuan.sasaran or (_tanpa_sasaran(bahan, tujuan),)
        for nomor, indikator in enumerate(sasaran.indikator or (None,), start=1)
    ]
    tingkat = (0, 0, 0, 1, None, *([None] * n), 1, 1, 1)
    return Tabel(
        kode="matriks-renstra",
        judul="",
        kolom=kolom,
        kepala=_kepala(rencana),
        badan=bertingkat(baris, tingkat, kolom, replace(MENDATAR, awal=12)),
        nomor_kolom=True,
    )


def _kolom(rencana: RencanaIsi) -> tuple[Kolom, ...]:
    tahun = tuple(Kolom(str(t), 4, "tengah") for t in rencana.tahun)
    sisa = 100 - 3 - 4 * len(tahun)
    lebar = [sisa * p // 100 for p in (17, 16, 17, 17, 11, 11)]
    return (
        Kolom("No.", 3, "tengah"),
        Kolom("Tujuan", lebar[0]),
        Kolom("Indikator Tujuan", lebar[1]),
        Kolom("Sasaran", lebar[2]),
        Kolom("Indikator Sasaran", lebar[3]),
        *tahun,
        Kolom("Strategi", lebar[4]),
        Kolom("Kebijakan", lebar[5]),
        Kolom("Program", sisa - sum(lebar)),
    )


def _kepala(rencana: RencanaIsi) -> tuple[tuple[Sel, ...], ...]:
    tegak = ("No.", "Tujuan", "Indikator Tujuan", "Sasaran", "Indikator Sasaran")
    atas = (
        *(Sel(x, gabung_baris=2) for x in tegak),
        Sel("Target Kinerja Sasaran pada Tahun", gabung_kolom=len(rencana.tahun)),
        Sel("Strategi Mencapai Tujuan dan Sasaran", gabung_kolom=3),
    )
    bawah = (
        *(Sel(str(t)) for t in rencana.tahun),
        Sel("Strategi"),
        Sel("Kebijakan"),
        Sel("Program"),
    )
    return (atas, bawah)


def _tanpa_sasaran(bahan: Bahan, tujuan: TujuanIsi) -> SasaranIsi:
    belum = bahan.kurang(f"Renstra: sasaran di bawah Tujuan {tujuan.nomor}", di.RENCANA)
    return SasaranIsi(0, 0, belum, (), (), ())


def _baris(
    bahan: Bahan,
    rencana: RencanaIsi,
    tujuan: TujuanIsi,
    sasaran: SasaranIsi,
    indikator: IndikatorIsi | None,
    nomor: int,
) -> BarisDatar:
    kosong = f"Indikator Sasaran {sasaran.nomor}"
    nama = indikator.nama if indikator else bahan.kurang(kosong, di.RENCANA)
    program = [p.nama for p in rencana.program_sasaran(sasaran)]
    return BarisDatar(
        sel=(
            Sel(f"{tujuan.nomor}.", rata="tengah"),
            Sel(tujuan.uraian),
            Sel("\n".join(i.nama for i in tujuan.indikator) or "–"),
            Sel(f"{sasaran.nomor}. {sasaran.uraian}" if sasaran.nomor else sasaran.uraian),
            Sel(nama),
            *_target(indikator, rencana),
            Sel("\n".join(sasaran.strategi) or "–"),
            Sel("\n".join(sasaran.kebijakan) or "–"),
            Sel("\n".join(program) or "–"),
        ),
        kunci=(tujuan.id, sasaran.id, nomor),
    )


def _target(indikator: IndikatorIsi | None, rencana: RencanaIsi) -> list[Sel]:
    """Targets of the Renstra itself; a year without one stays blank, never 0."""
    if indikator is None:
        return [Sel("", rata="tengah") for _ in rencana.tahun]
    semua = [angka_nilai(indikator.target_renstra(t)) for t in rencana.tahun]
    return [Sel(a.cetak, a.nilai, rata="tengah") for a in semua]


PERLU = ("rencana",)
JENIS = JenisDokumen(
    "renstra", "Matriks Renstra", "Renstra", susun, urutan=10, isian=(), perlu=PERLU
)
