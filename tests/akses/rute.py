"""Every route of the product with arguments that exist, derived from the URLconf.

A new route appears here by itself. Where it takes more than a place and a year, one line in
CONTOH says what of a kecamatan it is tried with; without that line the tests fail and say so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from iku.models import Aspek, Bukti, Indikator, Kegiatan, Renstra, Survei
from iku.selectors.banyak import kunci_indikator
from kecamatan.isian import Isian
from kecamatan.models import Kecamatan, Pejabat, Terlacak
from laporan.models import Paket, SalinanBertandaTangan

BUKAN_MILIK_KITA = {"admin"}  # Django's own site; only its door is tried
TAHUN = 2020


@dataclass(frozen=True)
class Rute:
    """A route; `isian` where it serves one kind of record of the form engine."""

    nama: str
    argumen: tuple[str, ...]
    isian: Isian | None = None

    @classmethod
    def milik(cls, nama: str, isian: Isian) -> Rute:
        """The route of this name that serves this kind of record."""
        return next(r for r in semua_rute() if r.nama == nama and r.isian == isian)

    @property
    def sebutan(self) -> str:
        return f"{self.nama} {self.isian.kode}" if self.isian else self.nama

    @property
    def berlingkup(self) -> bool:
        """Inside a kecamatan and year; the public site only looks alike and asks for no role."""
        return "kecamatan" in self.argumen and not self.nama.startswith("publik")

    @property
    def sekabupaten(self) -> bool:
        """A page of all kecamatan of a kabupaten: for those who hold a role there."""
        return "kabupaten" in self.argumen and not self.berlingkup

    @property
    def berkunci(self) -> bool:
        """Whether its address names a record, which could be another kecamatan's."""
        if self.isian:
            return "pk" in self.argumen or self.isian.induk_isian is not None
        return self.nama in MILIK


def semua_rute() -> list[Rute]:
    return [r for pola in _pola(get_resolver().url_patterns) for r in _rute(pola)]


def _pola(semua: Any) -> Iterator[URLPattern]:
    for satu in semua:
        if isinstance(satu, URLResolver):
            if satu.namespace not in BUKAN_MILIK_KITA:
                yield from _pola(satu.url_patterns)
        else:
            yield satu


def _rute(pola: URLPattern) -> Iterator[Rute]:
    argumen = tuple(pola.pattern.converters)
    daftar: Mapping[str, Isian] | None = pola.default_args.get("daftar")
    nama = str(pola.name)
    if daftar is None:
        yield Rute(nama, argumen)
        return
    for isian in daftar.values():
        if _melayani(nama, isian):
            yield Rute(nama, argumen, isian)


def _melayani(nama: str, isian: Isian) -> bool:
    """Not every kind can be moved, and some can only be changed."""
    if nama.endswith("_geser"):
        return isian.berurutan
    return nama.endswith("_ubah") or not isian.hanya_ubah


Contoh = Callable[[Kecamatan], dict[str, Any]]


def _pk(model: type[Terlacak], pola: str = "") -> Contoh:
    """The first record of this kind in the kecamatan; with `pola`, as a code of a row."""

    def cari(kecamatan: Kecamatan) -> dict[str, Any]:
        nomor = pk_pertama(model, kecamatan)
        return {"kode": pola.format(nomor)} if pola else {"pk": nomor}

    return cari


def _salinan(kecamatan: Kecamatan) -> int:
    milik = SalinanBertandaTangan.objects.filter(terbitan__dokumen__kecamatan=kecamatan)
    return milik.earliest("pk").pk


MILIK: dict[str, Contoh] = {
    "rencana_salin": _pk(Renstra),
    "realisasi_simpan": _pk(Indikator),
    "realisasi_hitung": _pk(Indikator),
    "target_simpan": _pk(Indikator),
    "anggaran_simpan": _pk(Kegiatan, "c{}"),
    "survei_simpan": _pk(Aspek, "a{}"),
    "survei_aspek": _pk(Survei),
    "pembanding_simpan": _pk(Indikator, "i{}-nasional"),
    "bukti_unduh": _pk(Bukti),
    "salinan_unduh": lambda k: {"kode": "renstra", "pk": _salinan(k)},
    "salinan_tarik": lambda k: {"kode": "renstra", "pk": _salinan(k)},
    "riwayat_objek": lambda k: {"jenis": "pejabat", **_pk(Pejabat)(k)},
}
"""Arguments that name a record of the kecamatan: another's must not exist there."""
DI_KABUPATEN: dict[str, Contoh] = {
    nama: lambda k: {"pk": Paket.objects.filter(kabupaten=k.kabupaten).earliest("pk").pk}
    for nama in ("paket_rinci", "paket_batal", "paket_lanjut", "paket_unduh")
}
"""Arguments that name a record of the whole kabupaten."""
TETAP: dict[str, dict[str, Any]] = {
    "pratinjau": {"kode": "lkj"},
    "publik_pdf": {"kode": "lkj", "versi": 1},
    "publik_data": {"bentuk": "csv"},
    "publik_data_kabupaten": {"bentuk": "csv"},
    "tinjauan_indikator_satu": {"indikator": kunci_indikator("Indikator Kenariputih", "sasaran")},
    "tinjauan_indikator_satu_unduh": {
        "indikator": kunci_indikator("Indikator Kenariputih", "sasaran")
    },
    "unduh": {"lembar": "realisasi"},
    "pdf": {"kode": "lkj"},
    "cetak": {"kode": "lkj"},
    "teks_bagian": {"jenis": "lkj", "bagian": "kata_pengantar"},
    "teks_baku": {"jenis": "lkj", "bagian": "kata_pengantar"},
    "teks_salin": {"jenis": "kendala"},
    "verifikasi_kode": {"kode": "bukan-kode"},
    "alur": {"kode": "pk"},
    "alur_langkah": {"kode": "pk", "langkah": "periksa"},
    "reviu": {"kode": "lkj"},
    "triwulan_ajukan": {"tw": 1},
    "triwulan_buka": {"tw": 1},
    "tetapkan": {"kode": "pk"},
    "terbitan": {"kode": "renstra"},
    "terbitan_unduh": {"kode": "renstra", "versi": 1},
    "password_reset_confirm": {"uidb64": "MQ", "token": "a-b"},
}
"""Arguments that are the same everywhere."""


def alamat(
    rute: Rute, kecamatan: Kecamatan, *, milik: Kecamatan | None = None, nomor: str = ""
) -> str:
    """Its address in `kecamatan`; the record comes from `milik`, by default the same place.

    `nomor` stands in for the record's own.
    """
    tempat = {"kabupaten": kecamatan.kabupaten.slug, "kecamatan": kecamatan.slug, "tahun": TAHUN}
    isi = tempat | _argumen(rute, milik or kecamatan) | ({"pk": int(nomor)} if nomor else {})
    if kurang := set(rute.argumen) - isi.keys():
        raise LookupError(f"{rute.nama}: tambahkan contoh {kurang} di MILIK atau TETAP.")
    jalur = reverse(rute.nama, kwargs={k: isi[k] for k in rute.argumen})
    return jalur + _induk(rute, milik or kecamatan)


def _argumen(rute: Rute, milik: Kecamatan) -> dict[str, Any]:
    if rute.isian is None:
        contoh = MILIK.get(rute.nama) or DI_KABUPATEN.get(rute.nama)
        return contoh(milik) if contoh else TETAP.get(rute.nama, {})
    isi: dict[str, Any] = {"jenis": rute.isian.kode, "arah": "naik"}
    return isi | ({"pk": pk_isian(rute.isian, milik)} if "pk" in rute.argumen else {})


def _induk(rute: Rute, milik: Kecamatan) -> str:
    """`?di=5` for a record below another record."""
    induk = rute.isian.induk_isian if rute.isian and rute.nama.endswith("_tambah") else None
    return f"?di={pk_isian(induk, milik)}" if induk else ""


def pk_isian(isian: Isian, kecamatan: Kecamatan) -> int:
    """The first record of this very kind: several kinds can share a model."""
    tahun = {isian.tahun: TAHUN} if isian.tahun else {}
    letak = {} if isian.induk == "kecamatan" else {f"{isian.induk}__isnull": False}
    return pk_pertama(isian.model, kecamatan, **letak, **tahun, **dict(isian.tetap))


def pk_pertama(model: type[Terlacak], kecamatan: Kecamatan, **syarat: Any) -> int:
    semua = model._default_manager.di(kecamatan).filter(**syarat)
    pk = semua.order_by("pk").values_list("pk", flat=True).first()
    if pk is None:
        raise LookupError(f"Dunia {kecamatan} tidak mempunyai {model._meta.verbose_name} {syarat}.")
    return int(pk)
