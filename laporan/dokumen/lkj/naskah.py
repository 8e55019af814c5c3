"""The Laporan Kinerja as a whole: cover, front matter, four Bab, lampiran (aturan §8)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from laporan.bagian import TandaTangan, Unsur, daftar
from laporan.bahan import Bahan, hari_dokumen
from laporan.dokumen import pk, renstra, rkt, sk_iku
from laporan.dokumen.lkj import bab_satu_dua as depan
from laporan.dokumen.lkj import bab_tiga as tiga
from laporan.dokumen.lkj.fakta import fakta
from laporan.dokumen.lkj.isi import Fakta
from laporan.dokumen.lkj.penyusun import Penyusun, rangkai
from laporan.resmi import kop, tanda_tangan

NAMA = "Laporan Kinerja"
Penulis = Callable[[Penyusun], tuple[Unsur, ...]]


@dataclass(frozen=True)
class Bagian:
    """A sub-chapter `A. LATAR BELAKANG`; without letter where a Bab has only one."""

    kode: str
    huruf: str
    judul: str
    isi: tuple[Unsur, ...]


@dataclass(frozen=True)
class Bab:
    kode: str
    nomor: str
    judul: str
    bagian: tuple[Bagian, ...]


@dataclass(frozen=True)
class Lampiran:
    """`jenis` names the template that prints `isi`."""

    kode: str
    nomor: str
    judul: str
    mendatar: bool
    templat: str
    isi: Any


@dataclass(frozen=True)
class Sampul:
    logo: str
    judul: str
    kecamatan: str
    kabupaten: str
    tahun: int
    tahun_terbit: int


@dataclass(frozen=True)
class LaporanKinerja:
    fakta: Fakta
    sampul: Sampul
    kata_pengantar: tuple[Unsur, ...]
    tanda_tangan: TandaTangan
    ikhtisar: tuple[Unsur, ...]
    bab: tuple[Bab, ...]
    daftar_tabel: tuple[tuple[str, str, str], ...]
    """(anchor, number, title)."""
    daftar_gambar: tuple[tuple[str, str, str], ...]
    lampiran: tuple[Lampiran, ...]


SUSUNAN: dict[str, tuple[str, dict[str, tuple[str, Penulis]]]] = {
    "bab1": (
        "PENDAHULUAN",
        {
            "latar_belakang": ("LATAR BELAKANG", depan.latar_belakang),
            "maksud_tujuan": ("MAKSUD DAN TUJUAN", depan.maksud_tujuan),
            "kedudukan": (
                "KEDUDUKAN, TUGAS, FUNGSI DAN SUSUNAN ORGANISASI",
                depan.kedudukan,
            ),
        },
    ),
    "bab2": (
        "PERENCANAAN DAN PERJANJIAN KINERJA",
        {
            "renstra": ("RENCANA STRATEGIS", depan.renstra),
            "rkt": ("RENCANA KINERJA TAHUNAN (RKT) TAHUN {tahun}", depan.rkt),
            "pk": ("PERJANJIAN KINERJA", depan.pk),
            "iku": ("INDIKATOR KINERJA UTAMA (IKU)", depan.iku),
        },
    ),
    "bab3": (
        "AKUNTABILITAS KINERJA",
        {
            "pengukuran": ("PENGUKURAN CAPAIAN KINERJA TAHUN {tahun}", tiga.pengukuran),
            "evaluasi": ("EVALUASI DAN ANALISIS CAPAIAN KINERJA", tiga.evaluasi),
            "keuangan": ("AKUNTABILITAS KEUANGAN", tiga.keuangan),
        },
    ),
}
"""Titles and order by default; a kabupaten may give its own (TataLetak.susunan)."""


def susun(bahan: Bahan) -> LaporanKinerja:
    dokumen = bahan.dokumen("lkj")
    hari = hari_dokumen(dokumen.tanggal, bahan.tahun)
    f = fakta(bahan)
    p = Penyusun(bahan, f)
    bab = (*_semua_bab(p), _penutup(p))
    return LaporanKinerja(
        fakta=f,
        sampul=_sampul(bahan, f),
        kata_pengantar=p.teks("kata_pengantar"),
        tanda_tangan=tanda_tangan(bahan, dokumen, hari, NAMA),
        ikhtisar=_ikhtisar(p),
        bab=bab,
        daftar_tabel=tuple(p.tabel_semua),
        daftar_gambar=tuple(p.gambar_semua),
        lampiran=_lampiran(bahan),
    )


def _sampul(bahan: Bahan, f: Fakta) -> Sampul:
    hari = hari_dokumen(bahan.dokumen("lkj").tanggal, bahan.tahun)
    return Sampul(
        logo=kop(bahan, hari).logo,
        judul="LAPORAN KINERJA",
        kecamatan=f.identitas.sebutan.upper(),
        kabupaten=f.identitas.sebutan_kabupaten.upper(),
        tahun=f.tahun,
        tahun_terbit=f.tahun_terbit,
    )


def _ikhtisar(p: Penyusun) -> tuple[Unsur, ...]:
    return rangkai(
        p.teks("ikhtisar_dasar"),
        p.teks("ikhtisar_capaian"),
        p.teks("ikhtisar_keuangan"),
        p.teks("ikhtisar_kendala"),
    )


def tulis(bahan: Bahan, tempat: str) -> None:
    """Write the texts of one place alone (`kata_pengantar`, `ikhtisar`, `bab1` …)."""
    p = Penyusun(bahan, fakta(bahan))
    if tempat in SUSUNAN:
        _bab(p, list(SUSUNAN).index(tempat) + 1, tempat)
    elif tempat == "kata_pengantar":
        p.teks(tempat)
    else:
        (_ikhtisar if tempat == "ikhtisar" else _penutup)(p)


def _semua_bab(p: Penyusun) -> tuple[Bab, ...]:
    return tuple(_bab(p, n, kode) for n, kode in enumerate(SUSUNAN, start=1))


def _bab(p: Penyusun, nomor: int, kode: str) -> Bab:
    nama, isi = SUSUNAN[kode]
    romawi = p.mulai_bab(nomor)
    bagian = tuple(
        Bagian(f"{kode}-{b}", huruf, judul.format(tahun=p.fakta.tahun), isi[b][1](p))
        for huruf, (b, judul) in zip("ABCDEFGH", _urutan(p, kode, isi).items(), strict=False)
    )
    return Bab(kode, romawi, nama, bagian)


def _urutan(p: Penyusun, kode: str, isi: dict[str, tuple[str, Penulis]]) -> dict[str, str]:
    """Parts in the kabupaten's own order and wording, the rest as by default."""
    sendiri = p.bahan.tata_letak.susunan.get("lkj", {})
    dipilih = {
        b.removeprefix(f"{kode}."): judul
        for b, judul in sendiri.items()
        if b.removeprefix(f"{kode}.") in isi and b.startswith(f"{kode}.")
    }
    hasil = {b: judul or isi[b][0] for b, judul in dipilih.items()}
    return hasil | {b: judul for b, (judul, _) in isi.items() if b not in hasil}


def _penutup(p: Penyusun) -> Bab:
    romawi = p.mulai_bab(len(SUSUNAN) + 1)
    isi = rangkai(
        p.teks("penutup_simpulan"),
        p.teks("penutup_keuangan"),
        p.teks("penutup_kendala"),
        p.teks("penutup_akhir"),
    )
    return Bab("bab4", romawi, "PENUTUP", (Bagian("bab4-penutup", "", "", isi),))


def _lampiran(bahan: Bahan) -> tuple[Lampiran, ...]:
    """Renstra, RKT, PK, SK IKU, and the awards where there are any."""
    tahun = bahan.tahun
    semua = [
        _satu(
            "renstra", f"Matriks Rencana Strategis {bahan.rencana.periode}", renstra.susun(bahan)
        ),
        _satu("rkt", f"Rencana Kinerja Tahunan (RKT) Tahun {tahun}", rkt.susun(bahan)),
        _satu("pk", f"Perjanjian Kinerja Tahun {tahun}", pk.susun(bahan)),
    ]
    if bahan.sk_berlaku:
        isi = sk_iku.susun_sk(bahan, *bahan.sk_berlaku)
        semua.append(_satu("sk_iku", "Keputusan Camat tentang Indikator Kinerja Utama", isi))
    if bahan.teks.penghargaan:
        penghargaan = daftar(bahan.teks.penghargaan)
        semua.append(_satu("penghargaan", f"Penghargaan Tahun {tahun}", penghargaan))
    romawi = ("I", "II", "III", "IV", "V")
    return tuple(
        Lampiran(f"lampiran-{n}", n, judul, jenis in ("renstra", "rkt"), _templat(jenis), isi)
        for n, (jenis, judul, isi) in zip(romawi, semua, strict=False)
    )


def _satu(jenis: str, judul: str, isi: object) -> tuple[str, str, object]:
    return jenis, judul, isi


def _templat(jenis: str) -> str:
    folder = "lkj/penghargaan" if jenis == "penghargaan" else f"{jenis}/isi"
    return f"laporan/{folder}.html"
