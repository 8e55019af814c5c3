"""How documents are written in example-data files, and the three kinds of file as a whole."""

from __future__ import annotations

from typing import Any

from iku import jalur
from iku import muatan as iku
from iku.models import Indikator, Renstra, Sasaran
from kecamatan import muatan as kantor
from kecamatan.berkas import (
    Anak,
    Bentuk,
    Konteks,
    Medan,
    Polos,
    acuan,
    baris,
    bilangan,
    pilihan,
    polos,
    sebagai_teks,
    teks,
    ya_tidak,
)
from kecamatan.models import Kabupaten, Kecamatan
from kecamatan.tanggal import TanggalSebagian
from kecamatan.tanggal import baca as baca_tanggal
from kecamatan.tanggal import tulis as tulis_tanggal
from laporan.models import (
    Analisis,
    ButirReviu,
    Dokumen,
    Kendala,
    KetentuanSk,
    Narasi,
    Penghargaan,
    SkIku,
    SkIkuBaris,
    TataLetak,
)


def _medan_tanggal() -> Medan:
    def baca(simpul: Any, _: Konteks) -> dict[str, Any]:
        t: TanggalSebagian = baca_tanggal(sebagai_teks(simpul))
        return {"tanggal_tahun": t.tahun, "tanggal_bulan": t.bulan, "tanggal_hari": t.hari}

    def tulis(dokumen: Any) -> str | None:
        return tulis_tanggal(dokumen.tanggal) if dokumen.tanggal else None

    return Medan("tanggal", baca, tulis)


def _cari_indikator(jalan: str, konteks: Konteks) -> Indikator | None:
    return jalur.cari(konteks.cari(SkIku).renstra, jalan)


_TEKS_KETENTUAN = Bentuk(KetentuanSk, medan=(baris("teks", wajib=True),), ringkas="teks")
_MENGINGAT = Bentuk(
    KetentuanSk, medan=(kantor.acuan_peraturan("peraturan", wajib=True),), ringkas="peraturan"
)
SK_IKU_BARIS = Bentuk(
    SkIkuBaris,
    medan=(
        acuan("indikator", _cari_indikator, jalur.sebut, wajib=True),
        teks("kinerja utama"),
        teks("nama"),
        *iku.FORMULASI,
        baris("penanggung jawab"),
        teks("sumber data"),
        baris("tercetak"),
    ),
    ringkas="indikator",
)
SK_IKU = Bentuk(
    SkIku,
    medan=(
        acuan("renstra", iku.cari_renstra, iku.sebut_renstra, wajib=True),
        bilangan("periode awal"),
        bilangan("periode akhir"),
        baris("tentang", wajib=True),
        ya_tidak("pembuka"),
        teks("menetapkan"),
        baris("judul lampiran", wajib=True),
        pilihan("kolom", SkIku.Kolom, baku="bernomor"),
        pilihan("halaman instansi", SkIku.HalamanInstansi, baku="tidak"),
        pilihan("narasi tujuan", SkIku.NarasiTujuan, baku="tidak"),
        pilihan("ttd lampiran", SkIku.TtdLampiran, baku="jabatan"),
    ),
    anak=(
        Anak("menimbang", _TEKS_KETENTUAN, "sk", tetap={"jenis": "menimbang"}),
        Anak("mengingat", _MENGINGAT, "sk", tetap={"jenis": "mengingat"}),
        Anak("diktum", _TEKS_KETENTUAN, "sk", tetap={"jenis": "diktum"}),
        Anak("baris", SK_IKU_BARIS, "sk"),
    ),
)
DOKUMEN = Bentuk(
    Dokumen,
    medan=(
        teks("jenis", wajib=True),
        bilangan("tahun", wajib=True),
        teks("nomor klasifikasi"),
        teks("nomor urut"),
        teks("nomor unit"),
        bilangan("nomor tahun"),
        teks("tempat"),
        _medan_tanggal(),
        acuan("penandatangan", kantor.cari_pejabat, str),
        acuan("pihak kedua", kantor.cari_kepala_daerah, str),
        baris("tercetak"),
    ),
    anak=(Anak("sk iku", SK_IKU, "dokumen", tunggal=True),),
)


def _baca_sasaran(isi: str, konteks: Konteks) -> Sasaran | None:
    sebutan, _, jalan = isi.partition(" > ")
    renstra = iku.cari_renstra(sebutan, konteks)
    return jalur.cari(renstra, jalan) if renstra else None


def _sebut_sasaran(sasaran: Any) -> str:
    renstra: Renstra = sasaran.tujuan.renstra
    return f"{iku.sebut_renstra(renstra)} > {jalur.sebut(sasaran)}"


ANALISIS = Bentuk(
    Analisis,
    medan=(
        acuan("sasaran", _baca_sasaran, _sebut_sasaran, wajib=True),
        bilangan("tahun", wajib=True),
        baris("pendorong"),
        baris("penghambat"),
        baris("rencana aksi"),
        baris("uraian"),
    ),
)
_TAHUN = bilangan("tahun", wajib=True)
KENDALA = Bentuk(Kendala, medan=(_TAHUN, teks("kendala"), teks("langkah")))
PENGHARGAAN = Bentuk(
    Penghargaan, medan=(_TAHUN, teks("nama", wajib=True), teks("pemberi"), teks("tingkat"))
)
NARASI = Bentuk(
    Narasi,
    medan=(
        _TAHUN,
        teks("jenis", wajib=True),
        teks("bagian", wajib=True),
        baris("isi", wajib=True),
    ),
)

KECAMATAN = Bentuk(
    Kecamatan,
    medan=kantor.KECAMATAN,
    anak=(
        *kantor.ANAK_KECAMATAN,
        *iku.ANAK_KECAMATAN,
        Anak("dokumen", DOKUMEN, "kecamatan", urutan=False),
        Anak("analisis", ANALISIS, "", saring="sasaran__tujuan__renstra__kecamatan", urutan=False),
        Anak("kendala", KENDALA, "kecamatan"),
        Anak("penghargaan", PENGHARGAAN, "kecamatan"),
        Anak("narasi", NARASI, "kecamatan", urutan=False),
    ),
)


def _medan_susunan() -> Medan:
    """`- bab3.keuangan: JUDUL`: the order of the list is the order of the parts."""

    def baca(simpul: Any, _: Konteks) -> dict[str, Any]:
        isi = polos(simpul)
        pasangan = [x for x in isi if isinstance(x, dict) and len(x) == 1]
        if not isinstance(isi, list) or len(pasangan) != len(isi):
            raise ValueError("tulis sebagai daftar “- kode bagian: judul”.")
        return {"susunan": [{"kode": k, "judul": v} for x in pasangan for k, v in x.items()]}

    def tulis(tata: Any) -> Polos | None:
        return [{x["kode"]: x["judul"]} for x in tata.susunan] or None

    return Medan("susunan", baca, tulis, atribut="susunan")


TATA_LETAK = Bentuk(
    TataLetak,
    medan=(
        pilihan("kertas", TataLetak.Kertas),
        bilangan("margin atas"),
        bilangan("margin kanan"),
        bilangan("margin bawah"),
        bilangan("margin kiri"),
        pilihan("huruf", TataLetak.Huruf),
        pilihan("gaya uang", TataLetak.GayaUang, baku="titik_strip"),
        _medan_susunan(),
        ya_tidak("kutip lembaran"),
    ),
)
KABUPATEN = Bentuk(
    Kabupaten,
    medan=kantor.KABUPATEN,
    anak=(
        *kantor.ANAK_KABUPATEN,
        *iku.ANAK_KABUPATEN,
        Anak("tata letak", TATA_LETAK, "kabupaten", tunggal=True),
    ),
)
BUTIR_REVIU = Bentuk(
    ButirReviu,
    medan=(
        pilihan("kelompok", ButirReviu.Kelompok),
        bilangan("urutan", wajib=True),
        teks("pernyataan", wajib=True),
        ya_tidak("perlu verifikasi"),
    ),
)
ACUAN = {
    "skala": iku.SKALA,
    "komponen akip": iku.KOMPONEN_AKIP,
    "peraturan": kantor.PERATURAN,
    "butir reviu": BUTIR_REVIU,
}
"""Files of reference data: one list each, shared by all kabupaten."""
