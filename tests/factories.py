"""Small builders of saved objects: every argument has a sensible default.

`buat_x(**lain)` takes any further field of the model by its name.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from django.db.models import Model

from iku.models import (
    Anggaran,
    Indikator,
    KebijakanKinerja,
    Kegiatan,
    Pita,
    Program,
    Realisasi,
    Renstra,
    Sasaran,
    Skala,
    SubKegiatan,
    TahunKinerja,
    Target,
    Tujuan,
)
from kecamatan.models import (
    Kabupaten,
    Keanggotaan,
    Kecamatan,
    KepalaDaerah,
    Pejabat,
    Pengguna,
    Peraturan,
    UnitKerja,
)
from laporan.models import Dokumen, SkIku

AWAL = date(2020, 1, 1)
_nomor = count(1)


def nomor() -> int:
    """A number that no other object of this run has."""
    return next(_nomor)


# -- The office ------------------------------------------------------------------------------


def buat_kabupaten(nama: str = "Contoh", **lain: Any) -> Kabupaten:
    isi = {"slug": f"kabupaten-{nomor()}", "provinsi": "Jawa Timur", **lain}
    return Kabupaten.objects.create(nama=nama, **isi)


def buat_kepala_daerah(kabupaten: Kabupaten | None = None, **lain: Any) -> KepalaDaerah:
    isi = {"nama": "Bupati Contoh", "mulai": AWAL, **lain}
    return KepalaDaerah.objects.create(kabupaten=kabupaten or buat_kabupaten(), **isi)


def buat_kecamatan(
    kabupaten: Kabupaten | None = None, nama: str = "Contoh", **lain: Any
) -> Kecamatan:
    isi = {"slug": f"kecamatan-{nomor()}", **lain}
    return Kecamatan.objects.create(kabupaten=kabupaten or buat_kabupaten(), nama=nama, **isi)


def buat_unit(kecamatan: Kecamatan | None = None, **lain: Any) -> UnitKerja:
    isi = {"nama": f"Seksi {nomor()}", "jenis": "seksi", "mulai": AWAL, **lain}
    return UnitKerja.objects.create(kecamatan=kecamatan or buat_kecamatan(), **isi)


def buat_pejabat(kecamatan: Kecamatan | None = None, **lain: Any) -> Pejabat:
    isi = {"nama": f"CAMAT {nomor()}, S.Sos", "mulai": AWAL, **lain}
    return Pejabat.objects.create(kecamatan=kecamatan or buat_kecamatan(), **isi)


def buat_peraturan(**lain: Any) -> Peraturan:
    isi = {"jenis": "PP", "nomor": str(nomor()), "tahun": 2006, "tentang": "Contoh", **lain}
    return Peraturan.objects.create(**isi)


def buat_pengguna(nama: str = "", **lain: Any) -> Pengguna:
    return Pengguna.objects.create_user(nama or f"pengguna-{nomor()}", **lain)


def buat_pengelola() -> Pengguna:
    """A superuser, who may open the admin."""
    return Pengguna.objects.create_superuser(f"pengelola-{nomor()}")


def buat_anggota(peran: str, tempat: Kecamatan | Kabupaten, **lain: Any) -> Keanggotaan:
    """A role in a place; of a new person unless `pengguna` is given."""
    letak = "kecamatan" if isinstance(tempat, Kecamatan) else "kabupaten"
    isi = {"mulai": AWAL, letak: tempat, **lain}
    isi.setdefault("pengguna", None)
    isi["pengguna"] = isi["pengguna"] or buat_pengguna()
    return Keanggotaan.objects.create(peran=peran, **isi)


# -- The plan --------------------------------------------------------------------------------


def buat_renstra(
    kecamatan: Kecamatan | None = None, awal: int = 2016, akhir: int = 2021, **lain: Any
) -> Renstra:
    return Renstra.objects.create(
        kecamatan=kecamatan or buat_kecamatan(), tahun_awal=awal, tahun_akhir=akhir, **lain
    )


def buat_tahun_kinerja(
    renstra: Renstra | None = None, tahun: int = 2020, **lain: Any
) -> TahunKinerja:
    renstra = renstra or buat_renstra()
    return TahunKinerja.objects.create(
        renstra=renstra, kecamatan=renstra.kecamatan, tahun=tahun, **lain
    )


def buat_tujuan(renstra: Renstra | None = None, uraian: str = "Tujuan", **lain: Any) -> Tujuan:
    return Tujuan.objects.create(renstra=renstra or buat_renstra(), uraian=uraian, **lain)


def buat_sasaran(
    di_bawah: Tujuan | Renstra | None = None, uraian: str = "Sasaran", **lain: Any
) -> Sasaran:
    """Below a tujuan; below a Renstra it gets a tujuan of its own."""
    tujuan = di_bawah if isinstance(di_bawah, Tujuan) else buat_tujuan(di_bawah)
    return Sasaran.objects.create(tujuan=tujuan, uraian=uraian, **lain)


def buat_program(renstra: Renstra | None = None, nama: str = "Program", **lain: Any) -> Program:
    return Program.objects.create(renstra=renstra or buat_renstra(), nama=nama, **lain)


def buat_kegiatan(program: Program | None = None, nama: str = "Kegiatan", **lain: Any) -> Kegiatan:
    return Kegiatan.objects.create(program=program or buat_program(), nama=nama, **lain)


def buat_sub_kegiatan(
    kegiatan: Kegiatan | None = None, nama: str = "Sub kegiatan", **lain: Any
) -> SubKegiatan:
    return SubKegiatan.objects.create(kegiatan=kegiatan or buat_kegiatan(), nama=nama, **lain)


# -- What is measured ------------------------------------------------------------------------


def buat_indikator(
    induk: Model | None = None, nama: str = "Indikator", satuan: str = "%", **lain: Any
) -> Indikator:
    """Below any level of the cascade; by default below a new sasaran."""
    induk = induk or buat_sasaran()
    letak = "sub_kegiatan" if isinstance(induk, SubKegiatan) else str(induk._meta.model_name)
    return Indikator.objects.create(nama=nama, satuan=satuan, **{letak: induk}, **lain)


def buat_target(
    indikator: Indikator | None = None, tahun: int = 2020, angka: str | None = "80", **lain: Any
) -> Target:
    isi = {"angka": angka and Decimal(angka), **lain}
    return Target.objects.create(indikator=indikator or buat_indikator(), tahun=tahun, **isi)


def buat_realisasi(
    indikator: Indikator | None = None, tahun: int = 2020, angka: str | None = "66", **lain: Any
) -> Realisasi:
    isi = {"angka": angka and Decimal(angka), **lain}
    return Realisasi.objects.create(indikator=indikator or buat_indikator(), tahun=tahun, **isi)


def buat_anggaran(
    simpul: Kegiatan | SubKegiatan | None = None,
    pagu: str | None = "1000000",
    realisasi: str | None = None,
    tahun: int = 2020,
    **lain: Any,
) -> Anggaran:
    simpul = simpul or buat_kegiatan()
    letak = "kegiatan" if isinstance(simpul, Kegiatan) else "sub_kegiatan"
    uang = {"pagu_murni": pagu and Decimal(pagu), "realisasi": realisasi and Decimal(realisasi)}
    return Anggaran.objects.create(tahun=tahun, **{letak: simpul}, **{**uang, **lain})


JEMBER = (("SANGAT BAIK", "100", False), ("BAIK", "75.5", True), ("CUKUP", "55", True))


def buat_skala(nama: str = "", **lain: Any) -> Skala:
    """The scale of Jember: four bands, open at both ends."""
    isi = {"kegunaan": "capaian", "mulai_tahun": 2016, **lain}
    skala = Skala.objects.create(nama=nama or f"Skala {nomor()}", **isi)
    for urutan, (label, batas, inklusif) in enumerate(JEMBER, start=1):
        buat_pita(skala, urutan, label, batas, inklusif=inklusif)
    buat_pita(skala, len(JEMBER) + 1, "KURANG", None)
    return skala


def buat_pita(skala: Skala, urutan: int, label: str, batas: str | None, **lain: Any) -> Pita:
    nilai = None if batas is None else Decimal(batas)
    return Pita.objects.create(skala=skala, urutan=urutan, label=label, batas_bawah=nilai, **lain)


def buat_kebijakan(
    kabupaten: Kabupaten | None = None, mulai_tahun: int = 2016, **lain: Any
) -> KebijakanKinerja:
    isi = {"skala": None, **lain}
    isi["skala"] = isi["skala"] or buat_skala()
    return KebijakanKinerja.objects.create(
        kabupaten=kabupaten or buat_kabupaten(), mulai_tahun=mulai_tahun, **isi
    )


# -- Documents -------------------------------------------------------------------------------


def buat_dokumen(
    kecamatan: Kecamatan | None = None, jenis: str = "lkj", tahun: int = 2020, **lain: Any
) -> Dokumen:
    return Dokumen.objects.create(
        kecamatan=kecamatan or buat_kecamatan(), jenis=jenis, tahun=tahun, **lain
    )


def buat_sk_iku(renstra: Renstra | None = None, tahun: int = 2020, **lain: Any) -> SkIku:
    """A decree with its document."""
    renstra = renstra or buat_renstra()
    isi = {"tentang": "INDIKATOR KINERJA UTAMA", "judul_lampiran": "LAMPIRAN", **lain}
    isi.setdefault("dokumen", None)
    isi["dokumen"] = isi["dokumen"] or buat_dokumen(renstra.kecamatan, "sk-iku", tahun)
    return SkIku.objects.create(renstra=renstra, **isi)
