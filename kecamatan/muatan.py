"""How offices, people and legal references are written in example-data files."""

from typing import Any

from kecamatan.berkas import (
    Anak,
    Bentuk,
    Konteks,
    Medan,
    acuan,
    baris,
    bilangan,
    hari,
    pilihan,
    teks,
    ya_tidak,
)
from kecamatan.models import (
    Kabupaten,
    Kecamatan,
    KepalaDaerah,
    Kop,
    Pejabat,
    Peraturan,
    TugasFungsi,
    UnitKerja,
)

MASA = (hari("mulai", wajib=True), hari("selesai"))


def cari_peraturan(kunci: str, konteks: Konteks) -> Peraturan | None:
    """By its short name; regulations of a kabupaten carry its name (`Perbup Jember 61/2016`)."""
    semua = Peraturan.objects.select_related("kabupaten").filter(tahun=_tahun(kunci))
    return next((p for p in semua if p.kunci == kunci), None)


def _tahun(kunci: str) -> int:
    ekor = kunci.rpartition("/")[2]
    return int(ekor) if ekor.isascii() and ekor.isdigit() else 0


def _sebut(peraturan: Any) -> str:
    return str(peraturan.kunci)


def acuan_peraturan(kunci: str, atribut: str = "", *, wajib: bool = False) -> Medan:
    return acuan(kunci, cari_peraturan, _sebut, atribut, wajib=wajib)


def cari_unit(nama: str, konteks: Konteks) -> UnitKerja | None:
    return UnitKerja.objects.filter(kecamatan=konteks.cari(Kecamatan), nama=nama).first()


def cari_pejabat(nama: str, konteks: Konteks) -> Pejabat | None:
    return Pejabat.objects.filter(kecamatan=konteks.cari(Kecamatan), nama=nama).first()


def cari_kepala_daerah(nama: str, konteks: Konteks) -> KepalaDaerah | None:
    kabupaten = konteks.cari(Kecamatan).kabupaten
    return KepalaDaerah.objects.filter(kabupaten=kabupaten, nama=nama).first()


def cari_kabupaten(slug: str, konteks: Konteks) -> Kabupaten | None:
    return Kabupaten.objects.filter(slug=slug).first()


PERATURAN = Bentuk(
    Peraturan,
    medan=(
        pilihan("jenis", Peraturan.Jenis),
        teks("nomor", wajib=True),
        bilangan("tahun", wajib=True),
        teks("tentang", wajib=True),
        teks("lembaran"),
        pilihan("status", Peraturan.Status, baku="berlaku"),
        acuan_peraturan("dicabut oleh"),
        acuan_peraturan("mengubah"),
        bilangan("perubahan ke"),
        ya_tidak("perlu verifikasi"),
        teks("tercetak"),
    ),
)

KEPALA_DAERAH = Bentuk(KepalaDaerah, medan=(teks("nama", wajib=True), *MASA))

KABUPATEN = (
    teks("nama", wajib=True),
    teks("slug", wajib=True),
    pilihan("jenis", Kabupaten.Jenis, baku="kabupaten"),
    teks("provinsi", wajib=True),
    teks("kode"),
    teks("sebutan desa"),
)
ANAK_KABUPATEN = (
    Anak("kepala daerah", KEPALA_DAERAH, "kabupaten", urutan=False),
    Anak("peraturan", PERATURAN, "kabupaten", urutan=False),
)

KOP = Bentuk(
    Kop,
    medan=(
        teks("jalan", wajib=True),
        teks("kota"),
        teks("telepon"),
        teks("faks"),
        teks("email"),
        teks("kode pos"),
        teks("tempat", wajib=True),
        *MASA,
    ),
)

TUGAS_FUNGSI = Bentuk(
    TugasFungsi,
    medan=(
        *MASA,
        baris("dasar hukum", wajib=True),
        baris("kedudukan"),
        baris("tugas", wajib=True),
        baris("fungsi", wajib=True),
        baris("tercetak"),
    ),
)


def _mulai_induk(konteks: Konteks) -> dict[str, Any]:
    induk = konteks.leluhur[-1]
    if not isinstance(induk, UnitKerja):
        raise ValueError("wajib diisi.")
    return {"mulai": induk.mulai, "selesai": induk.selesai}


def _mulai_sendiri(unit: Any) -> str | None:
    sama = unit.induk and unit.induk.mulai == unit.mulai
    return None if sama else unit.mulai.isoformat()


_UNIT: tuple[Medan, ...] = (
    teks("nama", wajib=True),
    pilihan("jenis", UnitKerja.Jenis),
    Medan("mulai", MASA[0].baca, _mulai_sendiri, bila_kosong=_mulai_induk),
    hari("selesai"),
)


def _bentuk_unit(tingkat: int) -> Bentuk:
    """Units below units; four levels are more than any kecamatan has."""
    if tingkat == 0:
        return Bentuk(UnitKerja, medan=_UNIT)
    bawah = Anak("bawahan", _bentuk_unit(tingkat - 1), "induk", ikut={"kecamatan": Kecamatan})
    return Bentuk(UnitKerja, medan=_UNIT, anak=(bawah,))


PEJABAT = Bentuk(
    Pejabat,
    medan=(
        teks("nama", wajib=True),
        teks("jabatan", wajib=True),
        pilihan("status", Pejabat.Status, baku="definitif"),
        teks("pangkat"),
        teks("nip"),
        *MASA,
    ),
)

KECAMATAN = (
    teks("nama", wajib=True),
    teks("slug", wajib=True),
    acuan("kabupaten", cari_kabupaten, lambda k: str(k.slug), wajib=True),
    teks("kode"),
    bilangan("jumlah desa"),
    bilangan("jumlah kelurahan"),
)
ANAK_KECAMATAN = (
    Anak("kop", KOP, "kecamatan", urutan=False),
    Anak("tugas dan fungsi", TUGAS_FUNGSI, "kecamatan", urutan=False),
    Anak("unit kerja", _bentuk_unit(3), "kecamatan", tetap={"induk": None}),
    Anak("pejabat", PEJABAT, "kecamatan", urutan=False),
)
