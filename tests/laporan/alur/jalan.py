"""A document on its way, by the people of Balung and of Jember."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

from django.test import Client
from django.urls import reverse

from kecamatan.models import Kecamatan, Pengguna
from laporan.alur import aksi
from laporan.models import Dokumen
from tests.laporan.conftest import layak_diajukan

HARI = date(2021, 2, 1)


def maju(dokumen: Dokumen, *langkah: tuple[str, Pengguna], catatan: str = "") -> Dokumen:
    for kode, oleh in langkah:
        dokumen = aksi.jalankan(
            dokumen, kode, oleh=oleh, hari=HARI, revisi=dokumen.revisi, catatan=catatan
        )
    return dokumen


def sampai_diajukan(dokumen: Dokumen, orang: SimpleNamespace) -> Dokumen:
    return maju(dokumen, ("periksa", orang.sekcam), ("ajukan", orang.camat))


def sampai_direviu(kecamatan: Kecamatan, orang: SimpleNamespace) -> Dokumen:
    """The Laporan Kinerja of 2020, after what its source leaves open was filled in."""
    layak_diajukan(kecamatan.slug, 2020)
    lkj = sampai_diajukan(aksi.ambil(kecamatan, 2020, "lkj", oleh=orang.operator), orang)
    return maju(lkj, ("setujui", orang.peninjau), ("reviu", orang.inspektorat))


def klien(oleh: Pengguna) -> Client:
    hasil = Client()
    hasil.force_login(oleh)
    return hasil


def alamat(rute: str, kecamatan: Kecamatan, **lain: Any) -> str:
    tempat = {"kabupaten": kecamatan.kabupaten.slug, "kecamatan": kecamatan.slug, "tahun": 2020}
    return reverse(rute, kwargs=tempat | lain)


def di_kabupaten(rute: str, kecamatan: Kecamatan) -> str:
    return reverse(rute, kwargs={"kabupaten": kecamatan.kabupaten.slug, "tahun": 2020})
