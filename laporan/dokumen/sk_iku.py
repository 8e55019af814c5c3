"""Keputusan Camat tentang Indikator Kinerja Utama, in the five real variants (aturan §8)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from iku.bilangan import huruf_urut, urutan_diktum
from iku.selectors import RencanaIsi
from laporan import tempat as di
from laporan.bagian import Butir, Daftar, Kop, Tabel, TandaTangan, polos
from laporan.bahan import Bahan, DataTidakAda, hari_dokumen
from laporan.jenis import NOMOR, SURAT, JenisDokumen
from laporan.models import SkIku as ModelSk
from laporan.penetapan import bertanda_tangan
from laporan.resmi import RUANG_HARI, kop, tanda_tangan, tanggal_surat, tempat
from laporan.selectors.isi import DokumenIsi, SkIkuIsi
from laporan.tabel_iku import tabel_iku

NAMA = "SK IKU"
DI_SINI = di.penetapan("sk-iku")


@dataclass(frozen=True)
class Ketentuan:
    """A lettered or numbered row; a single menimbang carries no letter."""

    label: str
    teks: str


@dataclass(frozen=True)
class Diktum:
    nama: str
    teks: str
    butir: Daftar | None


@dataclass(frozen=True)
class KelompokTujuan:
    """Tujuan with sasaran below a heading RUTIN or NON RUTIN."""

    sifat: str
    tujuan: tuple[str, ...]
    sasaran: tuple[str, ...]


@dataclass(frozen=True)
class HalamanInstansi:
    instansi: str
    tugas: tuple[str, ...]
    fungsi: tuple[str, ...]
    tujuan: tuple[tuple[str, str, tuple[str, ...]], ...]
    """(Tujuan label, tujuan, its indicators)."""


@dataclass(frozen=True)
class KeputusanIku:
    kop: Kop
    judul: tuple[str, ...]
    nomor: tuple[str, ...]
    tentang: tuple[str, ...]
    pembuka: str
    menimbang: tuple[Ketentuan, ...]
    mengingat: tuple[Ketentuan, ...]
    menetapkan: str
    diktum: tuple[Diktum, ...]
    tempat: str
    tanggal: str
    tanda_tangan: TandaTangan
    kepala_lampiran: tuple[tuple[str, str], ...]
    """What the lampiran belongs to: (label, value) lines."""
    judul_lampiran: tuple[str, ...]
    tujuan_di_atas: tuple[str, ...]
    tabel: Tabel
    kelompok_tujuan: tuple[KelompokTujuan, ...]
    sebutan_renstra: str
    """`Rancangan Rencana Strategis Tahun 2021-2026`."""
    instansi: HalamanInstansi | None
    instansi_sebelum: bool
    tanda_tangan_lampiran: TandaTangan | None


def susun(bahan: Bahan) -> KeputusanIku:
    if bahan.sk_tahun is None:
        berlaku = bahan.sk_berlaku
        lama = f"; yang berlaku adalah SK tahun {berlaku[0].tahun}" if berlaku else ""
        raise DataTidakAda(
            f"{bahan.identitas.sebutan} tidak mempunyai SK IKU tahun {bahan.tahun}{lama}."
        )
    return susun_sk(bahan, *bahan.sk_tahun)


def susun_sk(bahan: Bahan, dokumen: DokumenIsi, sk: SkIkuIsi) -> KeputusanIku:
    """The decree itself; a report attaches the one in force, whatever its year."""
    hari = hari_dokumen(dokumen.tanggal, dokumen.tahun)
    i, rencana = bahan.identitas, rencana_sk(bahan, sk)
    instansi = sk.halaman_instansi != ModelSk.HalamanInstansi.TIDAK
    return KeputusanIku(
        kop=kop(bahan, hari),
        judul=(f"KEPUTUSAN CAMAT {i.nama.upper()}", i.sebutan_kabupaten.upper()),
        nomor=dokumen.nomor or (bahan.kurang(f"{NAMA}: nomor", DI_SINI),),
        tentang=sk.tentang,
        pembuka=f"CAMAT {i.nama.upper()}," if sk.pembuka else "",
        menimbang=_menimbang(bahan, sk),
        mengingat=_bernomor(sk.mengingat),
        menetapkan=sk.menetapkan,
        diktum=tuple(_diktum(n, teks) for n, teks in enumerate(sk.diktum, start=1)),
        tempat=tempat(bahan, dokumen, hari),
        tanggal=tanggal_surat(bahan, dokumen, NAMA),
        tanda_tangan=tanda_tangan(bahan, dokumen, hari, NAMA, bertanggal=False),
        kepala_lampiran=_kepala_lampiran(bahan, dokumen),
        judul_lampiran=sk.judul_lampiran,
        tujuan_di_atas=_tujuan_di_atas(sk, rencana),
        tabel=tabel_iku(bahan, sk, rencana, kolom=sk.kolom, mendatar=True),
        kelompok_tujuan=_kelompok(sk, rencana),
        sebutan_renstra=_sebutan_renstra(rencana),
        instansi=_instansi(bahan, rencana, hari) if instansi else None,
        instansi_sebelum=sk.halaman_instansi == ModelSk.HalamanInstansi.SEBELUM,
        tanda_tangan_lampiran=_ttd_lampiran(bahan, dokumen, sk, hari),
    )


def rencana_sk(bahan: Bahan, sk: SkIkuIsi) -> RencanaIsi:
    """The plan that the decree names; usually, but not always, that of the year."""
    return bahan.rencana_nomor(sk.renstra)


def _menimbang(bahan: Bahan, sk: SkIkuIsi) -> tuple[Ketentuan, ...]:
    teks = _bertitik(sk.menimbang) or (bahan.kurang(f"{NAMA}: menimbang", di.TEKS),)
    if len(teks) == 1:
        return (Ketentuan("", teks[0]),)
    return tuple(Ketentuan(f"{huruf_urut(n)}.", x) for n, x in enumerate(teks, start=1))


def _bernomor(teks: Sequence[str]) -> tuple[Ketentuan, ...]:
    return tuple(Ketentuan(f"{n}.", x) for n, x in enumerate(_bertitik(teks), start=1))


def _bertitik(teks: Sequence[str]) -> tuple[str, ...]:
    """Items end with a semicolon, the last one with a full stop."""
    bersih = [x.rstrip(" ;.") for x in teks]
    return tuple(f"{x}{';' if n < len(bersih) else '.'}" for n, x in enumerate(bersih, start=1))


_LABEL = re.compile(r"^(\(\d+\)|[a-z]\.|\d+\.)\s*")


def _diktum(nomor: int, teks: str) -> Diktum:
    """The name comes from the place: no KELIMA can be lost."""
    utama, *butir = teks.splitlines()
    isi = tuple(Butir(polos(x)) for x in _bertitik([_LABEL.sub("", b.strip()) for b in butir]))
    kalimat = f"{utama.rstrip(' ;.:')}{':' if isi else '.'}"
    return Diktum(urutan_diktum(nomor), kalimat, Daftar(isi, "huruf") if isi else None)


def _tujuan_di_atas(sk: SkIkuIsi, rencana: RencanaIsi) -> tuple[str, ...]:
    if sk.narasi_tujuan != ModelSk.NarasiTujuan.DI_ATAS:
        return ()
    return tuple(t.uraian for t in rencana.tujuan)


def _kelompok(sk: SkIkuIsi, rencana: RencanaIsi) -> tuple[KelompokTujuan, ...]:
    if sk.narasi_tujuan != ModelSk.NarasiTujuan.RUTIN:
        return ()
    sifat = dict.fromkeys(t.sifat for t in rencana.tujuan if t.sifat)
    return tuple(
        KelompokTujuan(
            sifat=s.upper(),
            tujuan=tuple(t.uraian for t in rencana.tujuan if t.sifat == s),
            sasaran=tuple(x.uraian for t in rencana.tujuan if t.sifat == s for x in t.sasaran),
        )
        for s in sifat
    )


def _kepala_lampiran(bahan: Bahan, dokumen: DokumenIsi) -> tuple[tuple[str, str], ...]:
    nomor = "/".join(n or RUANG_HARI for n in dokumen.nomor)
    return (
        ("", f"LAMPIRAN KEPUTUSAN CAMAT {bahan.identitas.nama.upper()}"),
        ("NOMOR", nomor or bahan.kurang(f"{NAMA}: nomor", DI_SINI)),
        ("TANGGAL", tanggal_surat(bahan, dokumen, NAMA)),
    )


def _sebutan_renstra(rencana: RencanaIsi) -> str:
    awalan = "Rancangan " if rencana.status == "rancangan" else ""
    return f"{awalan}Rencana Strategis Tahun {rencana.periode}"


def _instansi(bahan: Bahan, rencana: RencanaIsi, hari: date) -> HalamanInstansi:
    isi = bahan.tugas_fungsi(hari)
    i = bahan.identitas
    return HalamanInstansi(
        instansi=f"{i.sebutan} {i.sebutan_kabupaten}",
        tugas=isi.tugas or (bahan.kurang("Tugas kecamatan", di.TUGAS_FUNGSI),),
        fungsi=isi.fungsi or (bahan.kurang("Fungsi kecamatan", di.TUGAS_FUNGSI),),
        tujuan=tuple(
            (f"Tujuan {t.nomor}", t.uraian, tuple(x.nama for x in t.indikator))
            for t in rencana.tujuan
        ),
    )


def _ttd_lampiran(
    bahan: Bahan, dokumen: DokumenIsi, sk: SkIkuIsi, hari: date
) -> TandaTangan | None:
    if sk.ttd_lampiran == ModelSk.TtdLampiran.TIDAK:
        return None
    bertanggal = sk.ttd_lampiran == ModelSk.TtdLampiran.TANGGAL
    return tanda_tangan(bahan, dokumen, hari, NAMA, bertanggal=bertanggal)


JENIS = JenisDokumen(
    *("sk-iku", NAMA, "SK_IKU", susun),
    perlu=("profil", "rincian"),
    urutan=40,
    isian=(*NOMOR, *SURAT),
    kotak_ttd=("ttd-sk",),
    penetapan={
        "nomor": lambda p, _: list(p.nomor),
        "tanggal": lambda p, _: p.tanggal_surat,
        **bertanda_tangan("tanda_tangan"),
        "kepala_lampiran.1.1": lambda p, _: p.nomor_satu_baris,
        "kepala_lampiran.2.1": lambda p, _: p.tanggal_surat,
        **bertanda_tangan("tanda_tangan_lampiran"),
    },
)
