"""Every route of the product with arguments that exist, derived from the URLconf."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from iku.models import Indikator, Renstra
from kecamatan.isian import Isian
from kecamatan.models import Kecamatan, Terlacak

BUKAN_MILIK_KITA = {"admin"}  # Django's own site; only its door is tried
TAHUN = 2020


@dataclass(frozen=True)
class Rute:
    """A route; `isian` where it serves one kind of record of the form engine."""

    nama: str
    argumen: tuple[str, ...]
    isian: Isian | None = None

    @property
    def sebutan(self) -> str:
        return f"{self.nama} {self.isian.kode}" if self.isian else self.nama

    @property
    def berlingkup(self) -> bool:
        return "kecamatan" in self.argumen


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
        if not nama.endswith("_geser") or isian.berurutan:
            yield Rute(nama, argumen, isian)


Pembuat = Callable[[Kecamatan], Model]
KHUSUS: dict[str, dict[str, Any]] = {
    "pratinjau": {"kode": "lkj"},
    "unduh": {"lembar": "realisasi"},
    "password_reset_confirm": {"uidb64": "MQ", "token": "a-b"},
}
"""Arguments of routes that no model gives."""
MODEL_RUTE: dict[str, type[Terlacak]] = {
    "rencana_salin": Renstra,
    "realisasi_simpan": Indikator,
    "realisasi_hitung": Indikator,
    "target_simpan": Indikator,
}
"""Whose `pk` a route takes."""


def alamat(rute: Rute, kecamatan: Kecamatan, *, milik: Kecamatan | None = None) -> str:
    """Its address in `kecamatan`; the record comes from `milik`, by default the same place."""
    isi: dict[str, Any] = {
        "kabupaten": kecamatan.kabupaten.slug,
        "kecamatan": kecamatan.slug,
        "tahun": TAHUN,
        "arah": "naik",
        **KHUSUS.get(rute.nama, {}),
    }
    ekor = ""
    if rute.isian:
        isi["jenis"] = rute.isian.kode
        ekor = _induk(rute, milik or kecamatan) if rute.nama.endswith("_tambah") else ""
    if "pk" in rute.argumen:
        isi["pk"] = _satu(_model(rute), milik or kecamatan)
    return reverse(rute.nama, kwargs={k: isi[k] for k in rute.argumen}) + ekor


def _model(rute: Rute) -> type[Terlacak]:
    return rute.isian.model if rute.isian else MODEL_RUTE[rute.nama]


def _induk(rute: Rute, kecamatan: Kecamatan) -> str:
    """`?di=5` for a record below another record."""
    induk = rute.isian.induk_isian if rute.isian else None
    return f"?di={_satu(induk.model, kecamatan)}" if induk else ""


def _satu(model: type[Terlacak], kecamatan: Kecamatan) -> int:
    for jalur in model.JALUR:
        pk = (
            model._default_manager.filter(**{jalur: kecamatan}).values_list("pk", flat=True).first()
        )
        if pk is not None:
            return int(pk)
    raise LookupError(f"Contoh {kecamatan} tidak mempunyai {model._meta.verbose_name}.")
