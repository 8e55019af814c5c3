"""Lists of an earlier year that may be taken over, where this year has none yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count

from kecamatan.models import Kecamatan
from laporan.models import Analisis, Kendala, KetentuanSk
from laporan.selectors.teks import HalamanTeks


@dataclass(frozen=True)
class Salinan:
    """So many rows of one kind, of a year before."""

    jenis: str
    tahun: int
    jumlah: int
    sk: int = 0
    """The decree it comes from, where it comes from one."""


def sumber_salinan(kecamatan: Kecamatan, tahun: int, halaman: HalamanTeks) -> Mapping[str, Salinan]:
    """By kind; asks only about the lists that are empty."""
    hasil: dict[str, Salinan] = {}
    if not halaman.kendala and (satu := salinan_kendala(kecamatan, tahun)):
        hasil["kendala"] = satu
    k = halaman.ketentuan
    kosong = {"menimbang": not k.menimbang, "mengingat": not k.mengingat, "diktum": not k.diktum}
    if halaman.sk and any(kosong.values()):
        lama = salinan_ketentuan(kecamatan, tahun)
        hasil |= {jenis: lama[jenis] for jenis, ya in kosong.items() if ya and jenis in lama}
    return hasil


def salinan_kendala(kecamatan: Kecamatan, tahun: int) -> Salinan | None:
    semua = Kendala.objects.filter(kecamatan=kecamatan, tahun__lt=tahun).order_by()
    satu = semua.values("tahun").annotate(n=Count("pk")).order_by("-tahun").first()
    return Salinan("kendala", satu["tahun"], satu["n"]) if satu else None


def salinan_ketentuan(kecamatan: Kecamatan, tahun: int) -> Mapping[str, Salinan]:
    """The newest earlier decree that has rows of a kind, for each kind."""
    semua = KetentuanSk.objects.filter(
        sk__dokumen__kecamatan=kecamatan, sk__dokumen__tahun__lt=tahun
    )
    kolom = ("jenis", "sk__dokumen__tahun", "sk")
    hasil: dict[str, Salinan] = {}
    urut = ("sk__dokumen__tahun", "sk__dokumen__versi")
    for baris in semua.order_by(*urut).values(*kolom).annotate(n=Count("pk")):
        jenis = baris["jenis"]
        hasil[jenis] = Salinan(jenis, baris["sk__dokumen__tahun"], baris["n"], baris["sk"])
    return hasil


def analisis_lalu(sasaran: int, tahun: int) -> Analisis | None:
    """What was written about a sasaran in the newest earlier year."""
    semua = Analisis.objects.filter(sasaran=sasaran, tahun__lt=tahun)
    return semua.order_by("-tahun").first()
