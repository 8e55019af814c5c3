"""The cascade of a Renstra, with the money on its leaves."""

from typing import Any

from iku import jalur
from iku.models import (
    Anggaran,
    CatatanKegiatan,
    Kegiatan,
    Program,
    Renstra,
    Rpjmd,
    Sasaran,
    SimpulRpjmd,
    SubKegiatan,
    Tujuan,
)
from iku.muatan.indikator import di_bawah
from iku.muatan.medan import uang
from kecamatan.berkas import Anak, Bentuk, Konteks, acuan, baris, bilangan, pilihan, teks
from kecamatan.models import Kecamatan
from kecamatan.muatan import acuan_peraturan, cari_unit

ANGGARAN = Bentuk(
    Anggaran,
    medan=(
        uang("pagu", "pagu_murni"),
        uang("pagu perubahan"),
        uang("realisasi"),
        teks("sumber dana"),
        teks("tercetak"),
    ),
)
SUB_KEGIATAN = Bentuk(
    SubKegiatan,
    medan=(
        teks("kode"),
        teks("nama", wajib=True),
        acuan("unit pelaksana", cari_unit, str),
        acuan("mendukung", lambda j, k: jalur.cari(k.cari(Renstra), j), jalur.sebut),
        baris("tercetak"),
    ),
    anak=(
        di_bawah("sub_kegiatan"),
        Anak("anggaran", ANGGARAN, "sub_kegiatan", kunci_peta="tahun"),
    ),
)
KEGIATAN = Bentuk(
    Kegiatan,
    medan=(teks("kode"), teks("nama", wajib=True), baris("tercetak")),
    anak=(
        di_bawah("kegiatan"),
        Anak("anggaran", ANGGARAN, "kegiatan", kunci_peta="tahun"),
        Anak(
            "catatan",
            Bentuk(CatatanKegiatan, medan=(teks("keterangan"), teks("catatan"))),
            "kegiatan",
            kunci_peta="tahun",
        ),
        Anak("sub kegiatan", SUB_KEGIATAN, "kegiatan"),
    ),
)
PROGRAM = Bentuk(
    Program,
    medan=(
        teks("kode"),
        teks("nama", wajib=True),
        acuan("sasaran", lambda j, k: jalur.cari(k.cari(Renstra), j), jalur.sebut),
        baris("tercetak"),
    ),
    anak=(di_bawah("program"), Anak("kegiatan", KEGIATAN, "program")),
)
SASARAN = Bentuk(
    Sasaran,
    medan=(
        teks("uraian", wajib=True),
        baris("strategi"),
        baris("kebijakan"),
        baris("tercetak"),
    ),
    anak=(di_bawah("sasaran"),),
)
TUJUAN = Bentuk(
    Tujuan,
    medan=(
        teks("uraian", wajib=True),
        pilihan("sifat", Tujuan.Sifat, baku=""),
        baris("tercetak"),
    ),
    anak=(di_bawah("tujuan"), Anak("sasaran", SASARAN, "tujuan")),
)


def cari_rpjmd(periode: str, konteks: Konteks) -> Rpjmd | None:
    semua = Rpjmd.objects.filter(kabupaten=konteks.cari(Kecamatan).kabupaten)
    return next((r for r in semua if r.periode == periode), None)


def cari_sasaran_rpjmd(uraian: str, konteks: Konteks) -> SimpulRpjmd | None:
    kabupaten = konteks.cari(Kecamatan).kabupaten
    return SimpulRpjmd.objects.filter(
        rpjmd__kabupaten=kabupaten, jenis=SimpulRpjmd.Jenis.SASARAN, uraian=uraian
    ).first()


RENSTRA = Bentuk(
    Renstra,
    medan=(
        bilangan("tahun awal", wajib=True),
        bilangan("tahun akhir", wajib=True),
        bilangan("versi", wajib=True),
        pilihan("status", Renstra.Status),
        acuan_peraturan("dasar hukum"),
        teks("alasan"),
        acuan("rpjmd", cari_rpjmd, lambda r: str(r.periode)),
        acuan("sasaran rpjmd", cari_sasaran_rpjmd, str),
        baris("tercetak"),
    ),
    anak=(Anak("tujuan", TUJUAN, "renstra"), Anak("program", PROGRAM, "renstra")),
)


def cari_renstra(sebutan: str, konteks: Konteks) -> Renstra | None:
    semua = Renstra.objects.filter(kecamatan=konteks.cari(Kecamatan))
    return next((r for r in semua if sebut_renstra(r) == sebutan), None)


def sebut_renstra(renstra: Any) -> str:
    return f"{renstra.periode} versi {renstra.versi}"
