"""What base.html shows on every page: where one works, and the way to the other pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from kecamatan.lingkup import Lingkup, LingkupKabupaten, TempatKerja
from kecamatan.models import Keanggotaan

MENU = (
    ("beranda", "Beranda"),
    ("rencana", "Rencana"),
    ("target", "Target"),
    ("realisasi", "Realisasi"),
    ("anggaran", "Anggaran"),
    ("survei", "Survei"),
    ("pembanding", "Pembanding"),
    ("bukti", "Bukti dukung"),
    ("akip", "Nilai AKIP"),
    ("teks", "Teks"),
    ("periksa", "Periksa"),
    ("dokumen", "Dokumen"),
    ("profil", "Profil"),
    ("riwayat", "Riwayat"),
)
"""URL names of the pages of a kecamatan and year, in the order in which the work is done."""
MENU_KABUPATEN: tuple[tuple[str, str], ...] = (
    ("tinjauan", "Dokumen"),
    ("tinjauan_indikator", "Indikator"),
    ("ajuan", "Menunggu Anda"),
    ("paket", "Unduh semua"),
    ("akip_semua", "Nilai AKIP"),
)
"""The same for those who look at all kecamatan of a kabupaten."""


ASAL = (("tinjauan", "Tinjauan"), ("ajuan", "Menunggu Anda"))
"""Lists of all kecamatan that one comes from; the first where nothing is known."""
SESI_ASAL = "asal"
INDUK = (
    *((awal, "dokumen") for awal in ("alur", "reviu", "tinjau_", "delegasi", "tetapkan")),
    *((awal, "dokumen") for awal in ("terbitan", "salinan", "pratinjau")),
    ("triwulan", "realisasi"),
)
"""How URL names of pages without an item begin, and the item of the menu they are under."""


@dataclass(frozen=True)
class Tautan:
    nama: str
    alamat: str
    aktif: bool


def lingkup(request: HttpRequest) -> dict[str, Any]:
    """`lingkup`, `menu` and the years beside it, on pages of a kecamatan and year."""
    tempat: TempatKerja | None = getattr(request, "lingkup", None)
    umum = {"lingkup": tempat, "sisa_sesi": settings.SESSION_COOKIE_AGE}
    if tempat is None:
        return umum
    return umum | {
        "menu": _menu(request, tempat),
        "tahun_lain": _tahun_lain(tempat),
        "asal": _asal(request, tempat),
    }


def _asal(request: HttpRequest, tempat: TempatKerja) -> Tautan | None:
    """From a kecamatan back to the list of all that one came from, as it was filtered.

    `?dari=…` says it on the first page; the session keeps it for the next ones.
    """
    if not (isinstance(tempat, Lingkup) and tempat.peran & {*Keanggotaan.DI_KABUPATEN}):
        return None
    jalur = {"kabupaten": tempat.kecamatan.kabupaten.slug, "tahun": tempat.tahun}
    daftar = {reverse(rute, kwargs=jalur): nama for rute, nama in ASAL}
    di, dari = f"{tempat.kecamatan.pk}/{tempat.tahun}", request.GET.get("dari", "")
    kini = request.session.get(SESI_ASAL, ["", ""])
    if not dari.startswith(tuple(daftar)):
        dari = kini[1] if kini[0] == di else next(iter(daftar))
    elif kini != [di, dari]:
        request.session[SESI_ASAL] = [di, dari]
    return Tautan(next(n for awal, n in daftar.items() if dari.startswith(awal)), dari, False)


def _menu(request: HttpRequest, tempat: TempatKerja) -> list[Tautan]:
    kini = (request.resolver_match.url_name if request.resolver_match else None) or ""
    kini = next((induk for awal, induk in INDUK if kini.startswith(awal)), kini)
    pilihan = _pilihan(tempat)
    aktif = max((nama for nama, _ in pilihan if kini.startswith(nama)), key=len, default="")
    return [
        Tautan(judul, reverse(nama, kwargs=tempat.jalur), nama == aktif) for nama, judul in pilihan
    ]


def _pilihan(tempat: TempatKerja) -> tuple[tuple[str, str], ...]:
    return MENU_KABUPATEN if isinstance(tempat, LingkupKabupaten) else MENU


def _tahun_lain(tempat: TempatKerja) -> dict[str, str]:
    """The first page of the same place in the years beside this one."""
    awal = next(iter(_pilihan(tempat)))[0]
    return {
        arah: reverse(awal, kwargs=tempat.jalur | {"tahun": tempat.tahun + langkah})
        for arah, langkah in (("sebelum", -1), ("sesudah", 1))
    }
