"""Every page of the product at a place of the example data, derived from the URLconf."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from iku.models import Bukti, Renstra
from kecamatan.isian import Isian
from kecamatan.lingkup import Lingkup
from laporan import jenis
from laporan.lembar.daftar import LEMBAR
from tests.akses.rute import Rute, semua_rute

BUKAN_HALAMAN = {
    *("keluar", "perpanjang_sesi"),
    *("target_simpan", "realisasi_simpan", "realisasi_hitung", "anggaran_simpan"),
    *("tetapkan", "terbitan_unduh", "salinan_unduh"),
    *("alur_langkah", "triwulan_ajukan", "triwulan_buka"),
    *("survei_simpan", "survei_aspek", "pembanding_simpan", "teks_salin"),
}
"""Routes that take a POST only, besides those that move a record (the access matrix says so);
and those that need a document in a certain state: their own tests count."""
BERISI = {"pratinjau", "pdf", "cetak", "dokumen_kelengkapan", "teks_bagian", "teks_baku", "periksa"}
"""Pages that compose a whole document, as a preview does."""
TETAP: dict[str, dict[str, Any]] = {
    "riwayat_objek": {"jenis": "renstra"},
    "teks_bagian": {"jenis": "lkj", "bagian": "kata_pengantar"},
    "teks_baku": {"jenis": "lkj", "bagian": "kata_pengantar"},
    "reviu": {"kode": "lkj"},
    "verifikasi_kode": {"kode": "bukan-kode"},
    "password_reset_confirm": {"uidb64": "MQ", "token": "a-b"},
}


SENDIRI = ("tinjauan", "akip_semua", "publik")
"""Asked by somebody else or of something else: tests/laporan count these."""


def bukan_halaman(nama: str) -> bool:
    return nama in BUKAN_HALAMAN or nama.endswith("_geser") or nama.startswith(SENDIRI)


def halaman(lingkup: Lingkup) -> Iterator[tuple[str, str]]:
    """Name and address of every page there is here; what has no record here has no page."""
    for rute in semua_rute():
        if bukan_halaman(rute.nama) or rute.sekabupaten:
            continue
        for nama, isi in _tujuan(rute, lingkup):
            tempat = lingkup.jalur if rute.berlingkup else {}
            ekor = isi.pop("?", "")
            yield nama, reverse(rute.nama, kwargs=tempat | isi) + ekor


def _tujuan(rute: Rute, lingkup: Lingkup) -> Iterator[tuple[str, dict[str, Any]]]:
    if rute.isian:
        yield from _isian(rute, rute.isian, lingkup)
    elif "lembar" in rute.argumen:
        yield from ((f"{rute.nama} {lembar}", {"lembar": lembar}) for lembar in LEMBAR)
    elif "kode" in rute.argumen and rute.nama not in TETAP:
        yield from ((f"{rute.nama} {kode}", {"kode": kode}) for kode in jenis.kantor())
    elif "pk" in rute.argumen:
        model = Bukti if rute.nama == "bukti_unduh" else Renstra
        pk = model._default_manager.di(lingkup.kecamatan).earliest("pk").pk
        yield rute.nama, {"pk": pk} | TETAP.get(rute.nama, {})
    else:
        yield rute.nama, dict(TETAP.get(rute.nama, {}))


def _isian(rute: Rute, isian: Isian, lingkup: Lingkup) -> Iterator[tuple[str, dict[str, Any]]]:
    sumber = isian if "pk" in rute.argumen else isian.induk_isian
    pk = sumber.milik(lingkup).values_list("pk", flat=True).first() if sumber else None
    if sumber and pk is None:
        return
    kunci = {"pk": pk} if "pk" in rute.argumen else {"?": f"?di={pk}"} if pk else {}
    yield rute.sebutan, {"jenis": isian.kode} | kunci
