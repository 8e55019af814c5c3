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


BAB: dict[str, tuple[str, dict[str, Penulis]]] = {
    "bab1": (
        "PENDAHULUAN",
        {
            "latar_belakang": depan.latar_belakang,
            "maksud_tujuan": depan.maksud_tujuan,
            "kedudukan": depan.kedudukan,
        },
    ),
    "bab2": (
        "PERENCANAAN DAN PERJANJIAN KINERJA",
        {"renstra": depan.renstra, "rkt": depan.rkt, "pk": depan.pk, "iku": depan.iku},
    ),
    "bab3": (
        "AKUNTABILITAS KINERJA",
        {"pengukuran": tiga.pengukuran, "evaluasi": tiga.evaluasi, "keuangan": tiga.keuangan},
    ),
}
"""Who writes each part; titles and order are in `laporan.susunan`, or the kabupaten's own."""


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
    if tempat in BAB:
        _bab(p, list(BAB).index(tempat) + 1, tempat)
    elif tempat == "kata_pengantar":
        p.teks(tempat)
    else:
        (_ikhtisar if tempat == "ikhtisar" else _penutup)(p)


def _semua_bab(p: Penyusun) -> tuple[Bab, ...]:
    return tuple(_bab(p, n, kode) for n, kode in enumerate(BAB, start=1))


def _bab(p: Penyusun, nomor: int, kode: str) -> Bab:
    nama, penulis = BAB[kode]
    romawi = p.mulai_bab(nomor)
    semua = p.bahan.judul_bagian().items()
    milik = [(b.split(".")[1], judul) for b, judul in semua if b.startswith(f"{kode}.")]
    bagian = tuple(
        Bagian(f"{kode}-{b}", huruf, judul, penulis[b](p))
        for huruf, (b, judul) in zip("ABCDEFGH", milik, strict=False)
    )
    return Bab(kode, romawi, nama, bagian)


def _penutup(p: Penyusun) -> Bab:
    romawi = p.mulai_bab(len(BAB) + 1)
    isi = rangkai(
        p.teks("penutup_simpulan"),
        p.teks("penutup_keuangan"),
        p.teks("penutup_kendala"),
        p.teks("penutup_akhir"),
    )
    return Bab("bab4", romawi, "PENUTUP", (Bagian("bab4-penutup", "", "", isi),))


JUDUL_LAMPIRAN_MM = 17


def _lampiran(bahan: Bahan) -> tuple[Lampiran, ...]:
    """Renstra, RKT, PK, SK IKU, and the awards where there are any."""
    tahun = bahan.tahun
    isi_rkt = rkt.susun_rkt(bahan, bahan.dokumen_berlaku("rkt"), di_atas=JUDUL_LAMPIRAN_MM)
    isi_pk = pk.susun_pk(bahan, bahan.dokumen_berlaku("pk"))
    semua = [
        _satu(
            "renstra", f"Matriks Rencana Strategis {bahan.rencana.periode}", renstra.susun(bahan)
        ),
        _satu("rkt", f"Rencana Kinerja Tahunan (RKT) Tahun {tahun}", isi_rkt),
        _satu("pk", f"Perjanjian Kinerja Tahun {tahun}", isi_pk),
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
