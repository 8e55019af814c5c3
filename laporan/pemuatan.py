"""Whole files of example data: into the database, and out of it again.

A file never overwrites what people have changed since: an existing kecamatan that differs is
left alone unless the caller says `ganti`.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from django.db import transaction
from django.db.models import Model

from iku.models import Nomenklatur
from kecamatan.berkas import (
    Bentuk,
    BerkasTidakSah,
    Cabang,
    Daun,
    Deret,
    Konteks,
    baca_yaml,
    muat,
    perbarui,
    polos,
    tulis,
    tulis_yaml,
)
from kecamatan.models import Kabupaten, Kecamatan, Peraturan
from laporan import muatan

BENTUK = {"kabupaten": muatan.KABUPATEN, "kecamatan": muatan.KECAMATAN}
URUTAN = ("acuan", "kabupaten", "kecamatan")
KOLOM_NOMENKLATUR = ("kode", "kode_lama", "jenis", "nama", "terlihat", "catatan")
_KOLOM = f"kolomnya harus {', '.join(KOLOM_NOMENKLATUR)}."


@dataclass(frozen=True)
class HasilMuat:
    berkas: str
    keadaan: str
    """`dimuat`, `sudah ada`, `diganti` or `berbeda, dibiarkan`."""


def muat_semua(berkas: list[Path], *, ganti: bool = False) -> list[HasilMuat]:
    """Reference data first, then kabupaten, then their kecamatan; each file all or nothing."""
    terbuka = [(jalan, *_buka(jalan)) for jalan in berkas if jalan.suffix == ".yaml"]
    terbuka.sort(key=lambda x: URUTAN.index(x[1]))
    hasil = [_muat_satu(jalan, jenis, isi, ganti) for jalan, jenis, isi in terbuka]
    tabel = [muat_nomenklatur(jalan) for jalan in berkas if jalan.suffix == ".csv"]
    return [*tabel, *hasil]


def _buka(jalan: Path) -> tuple[str, Cabang]:
    cabang = baca_yaml(_teks(jalan), str(jalan))
    jenis = cabang.isi.pop("berkas", None)
    if not isinstance(jenis, Daun) or jenis.teks not in URUTAN:
        raise BerkasTidakSah(
            f"{jalan} baris 1: awali dengan “berkas: kecamatan”, kabupaten atau acuan."
        )
    return jenis.teks, cabang


def _teks(jalan: Path) -> str:
    try:
        return jalan.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise BerkasTidakSah(f"{jalan}: berkas tidak dapat dibaca sebagai teks UTF-8.") from None


@transaction.atomic
def _muat_satu(jalan: Path, jenis: str, isi: Cabang, ganti: bool) -> HasilMuat:
    if jenis == "acuan":
        return _muat_acuan(jalan, isi)
    bentuk = BENTUK[jenis]
    ada = _yang_ada(jenis, isi)
    if ada is None:
        muat(bentuk, isi, Konteks(), str(jalan))
        return HasilMuat(str(jalan), "dimuat")
    if tulis(bentuk, ada) == polos(isi):
        return HasilMuat(str(jalan), "sudah ada")
    if not ganti:
        return HasilMuat(str(jalan), "berbeda, dibiarkan")
    perbarui(bentuk, ada, isi, Konteks(), str(jalan))
    return HasilMuat(str(jalan), "diganti")


def _yang_ada(jenis: str, isi: Cabang) -> Model | None:
    kunci = {nama: x.teks for nama, x in isi.isi.items() if isinstance(x, Daun)}
    if jenis == "kabupaten":
        return Kabupaten.objects.filter(slug=kunci.get("slug", "")).first()
    return Kecamatan.objects.filter(
        kabupaten__slug=kunci.get("kabupaten", ""), slug=kunci.get("slug", "")
    ).first()


def _muat_acuan(jalan: Path, isi: Cabang) -> HasilMuat:
    baru = 0
    for kunci, deret in isi.isi.items():
        bentuk = muatan.ACUAN.get(kunci)
        if bentuk is None or not isinstance(deret, Deret):
            dikenal = ", ".join(muatan.ACUAN)
            raise BerkasTidakSah(
                f"{jalan} baris {deret.baris}: “{kunci}” bukan daftar acuan; dikenal: {dikenal}."
            )
        baru += _muat_deret_acuan(jalan, bentuk, deret)
    return HasilMuat(str(jalan), "dimuat" if baru else "sudah ada")


def _muat_deret_acuan(jalan: Path, bentuk: Bentuk, deret: Deret) -> int:
    """Only what is missing: reference data are edited in the admin afterwards."""
    ada = {str(o) for o in bentuk.model._default_manager.all()}
    baru = 0
    for simpul in deret.isi:
        with transaction.atomic():
            objek = (
                None
                if _sebutan(bentuk, simpul) in ada
                else muat(bentuk, simpul, Konteks(), str(jalan))
            )
        baru += objek is not None
    return baru


def _sebutan(bentuk: Bentuk, simpul: object) -> str:
    if not isinstance(simpul, Cabang):
        return ""
    isi = {k: x.teks for k, x in simpul.isi.items() if isinstance(x, Daun)}
    if {"jenis", "nomor", "tahun"} <= isi.keys():
        return Peraturan(**{k: isi[k] for k in ("jenis", "nomor", "tahun")}).kunci
    return isi.get("nama") or isi.get("pernyataan", "")


@transaction.atomic
def muat_nomenklatur(jalan: Path) -> HasilMuat:
    """A table with the columns of KOLOM_NOMENKLATUR."""
    baris = _baca_nomenklatur(jalan)
    ada = set(Nomenklatur.objects.values_list("kode", flat=True))
    baru = [Nomenklatur(**_sel(x)) for x in baris if x["kode"] not in ada]
    Nomenklatur.objects.bulk_create(baru)
    return HasilMuat(str(jalan), "dimuat" if baru else "sudah ada")


def _baca_nomenklatur(jalan: Path) -> list[dict[str, str]]:
    pembaca = csv.DictReader(StringIO(_teks(jalan)), strict=True)
    hasil: dict[str, dict[str, str]] = {}
    try:
        if tuple(pembaca.fieldnames or ()) != KOLOM_NOMENKLATUR:
            raise BerkasTidakSah(f"{jalan} baris 1: {_KOLOM}")
        for baris in pembaca:
            _periksa_nomenklatur(f"{jalan} baris {pembaca.line_num}", baris, hasil)
            hasil[baris["kode"]] = baris
    except csv.Error:
        raise BerkasTidakSah(f"{jalan} baris {pembaca.line_num}: CSV tidak terbaca.") from None
    return list(hasil.values())


def _periksa_nomenklatur(di: str, baris: dict[str, str], sudah: Mapping[str, object]) -> None:
    if len(baris) != len(KOLOM_NOMENKLATUR) or None in baris.values():
        raise BerkasTidakSah(f"{di}: {_KOLOM}")
    if baris["kode"] in sudah:
        raise BerkasTidakSah(f"{di}: kode “{baris['kode']}” ditulis dua kali.")
    if baris["jenis"] not in Nomenklatur.Jenis.values:
        raise BerkasTidakSah(f"{di}: jenis “{baris['jenis']}” tidak dikenal.")


def _sel(baris: dict[str, str]) -> dict[str, object]:
    return {**baris, "terlihat": baris["terlihat"] == "ya"}


def ekspor(objek: Kabupaten | Kecamatan) -> str:
    """The file that, loaded, gives the same data again."""
    jenis = "kabupaten" if isinstance(objek, Kabupaten) else "kecamatan"
    isi = tulis(BENTUK[jenis], objek)
    return tulis_yaml({"berkas": jenis, **isi})
