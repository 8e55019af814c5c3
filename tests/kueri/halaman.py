"""Every page of the product at a place of the example data, derived from the URLconf."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from iku.models import Bukti, Indikator, Renstra
from iku.selectors.banyak import kunci_indikator
from kecamatan.isian import Isian
from kecamatan.lingkup import Lingkup
from laporan import jenis
from laporan.lembar.daftar import LEMBAR
from laporan.models import SalinanBertandaTangan, Terbitan
from tests.akses.rute import Rute, semua_rute

BUKAN_HALAMAN = {
    *("keluar", "perpanjang_sesi"),
    *("target_simpan", "realisasi_simpan", "realisasi_hitung", "anggaran_simpan"),
    *("tetapkan", "publik_data", "publik_data_kabupaten"),
    *("alur_langkah", "triwulan_ajukan", "triwulan_buka"),
    *("paket_batal", "paket_lanjut", "paket_unduh"),
    *("survei_simpan", "survei_aspek", "pembanding_simpan", "teks_salin"),
}
"""Routes that take a POST only, besides those that move a record (the access matrix says so);
and what needs an approved LKj: their own tests count."""
BERISI = {"pratinjau", "pdf", "cetak", "dokumen_kelengkapan", "teks_bagian", "teks_baku", "periksa"}
"""Pages that compose a whole document, as a preview does."""
TETAP: dict[str, dict[str, Any]] = {
    "riwayat_objek": {"jenis": "renstra"},
    "teks_bagian": {"jenis": "lkj", "bagian": "kata_pengantar"},
    "teks_baku": {"jenis": "lkj", "bagian": "kata_pengantar"},
    "reviu": {"kode": "lkj"},
    "publik_pdf": {"kode": "renstra", "versi": 1},
    "terbitan_unduh": {"kode": "renstra", "versi": 1},
    "salinan_unduh": {"kode": "renstra"},
    "salinan_tarik": {"kode": "renstra"},
    "password_reset_confirm": {"uidb64": "MQ", "token": "a-b"},
}


def bukan_halaman(nama: str) -> bool:
    return nama in BUKAN_HALAMAN or nama.endswith("_geser")


def halaman(lingkup: Lingkup) -> Iterator[tuple[str, str]]:
    """Name and address of every page there is here; what has no record here has no page."""
    for rute in semua_rute():
        if bukan_halaman(rute.nama):
            continue
        tempat = {k: v for k, v in lingkup.jalur.items() if k in rute.argumen}
        for nama, isi in _tujuan(rute, lingkup):
            ekor = isi.pop("?", "")
            yield nama, reverse(rute.nama, kwargs=tempat | isi) + ekor


def _tujuan(rute: Rute, lingkup: Lingkup) -> Iterator[tuple[str, dict[str, Any]]]:
    if rute.isian:
        yield from _isian(rute, rute.isian, lingkup)
    elif "lembar" in rute.argumen:
        yield from ((f"{rute.nama} {lembar}", {"lembar": lembar}) for lembar in LEMBAR)
    elif rute.nama == "verifikasi_kode":
        yield rute.nama, {"kode": Terbitan.objects.latest("pk").kode}
    elif "kode" in rute.argumen and rute.nama not in TETAP:
        yield from ((f"{rute.nama} {kode}", {"kode": kode}) for kode in jenis.kantor())
    elif "indikator" in rute.argumen:
        yield rute.nama, {"indikator": _kunci(lingkup)}
    elif "pk" in rute.argumen:
        yield rute.nama, {"pk": _pk(rute.nama, lingkup)} | TETAP.get(rute.nama, {})
    else:
        yield rute.nama, dict(TETAP.get(rute.nama, {}))


def _kunci(lingkup: Lingkup) -> str:
    """Of an indicator that the kecamatan of the kabupaten compare."""
    milik = Indikator.objects.filter(sasaran__tujuan__renstra__kecamatan=lingkup.kecamatan)
    return kunci_indikator(milik.earliest("pk").nama, "sasaran")


def _pk(nama: str, lingkup: Lingkup) -> int:
    if nama == "paket_rinci":
        return lingkup.kecamatan.kabupaten.paket.filter(tahun=lingkup.tahun).earliest("pk").pk
    if nama.startswith("salinan_"):
        milik = SalinanBertandaTangan.objects.filter(terbitan__dokumen__kecamatan=lingkup.kecamatan)
        return milik.earliest("pk").pk
    model = Bukti if nama == "bukti_unduh" else Renstra
    return model._default_manager.di(lingkup.kecamatan).earliest("pk").pk


def _isian(rute: Rute, isian: Isian, lingkup: Lingkup) -> Iterator[tuple[str, dict[str, Any]]]:
    sumber = isian if "pk" in rute.argumen else isian.induk_isian
    pk = sumber.milik(lingkup).values_list("pk", flat=True).first() if sumber else None
    if sumber and pk is None:
        return
    kunci = {"pk": pk} if "pk" in rute.argumen else {"?": f"?di={pk}"} if pk else {}
    yield rute.sebutan, {"jenis": isian.kode} | kunci
