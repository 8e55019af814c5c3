"""Forms as an honest person sends them, and what a dishonest one adds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django import forms
from django.db.models import ForeignKey, Model

from kecamatan.akses import IZIN
from kecamatan.isian import Isian, IsianForm
from kecamatan.lingkup import Lingkup
from kecamatan.models import Keanggotaan, Kecamatan, Pengguna
from tests.akses.rute import TAHUN, Rute, pk_isian, semua_rute

P = Keanggotaan.Peran
Isi = dict[str, Any]
TITIPAN = {"status": "final", "target": "1", "versi": "77", "penulis": "1", "oleh": "1"}
TITIPAN |= {"id": "1", "pk": "1", "revisi_baru": "77", "history_user": "1", "tercetak": "x"}


def semua_isian_rute() -> list[tuple[str, Isian]]:
    """Every kind of record that some route serves, with the first word of its routes."""
    ubah = [r for r in semua_rute() if r.isian and r.nama.endswith("_ubah")]
    return [(r.nama.removesuffix("_ubah"), r.isian) for r in ubah if r.isian]


def pengisi(rute: Rute) -> str:
    """The first role for which this route is."""
    return (
        pengisi_isian(rute.isian) if rute.isian else P.PENINJAU if rute.sekabupaten else P.OPERATOR
    )


def pengisi_isian(isian: Isian) -> str:
    return next(p for p in P if p in IZIN[isian.tindakan])


def formulir(isian: Isian, kecamatan: Kecamatan, pengguna: Pengguna) -> IsianForm:
    """The form of the first record of this kind, as the page shows it."""
    lingkup = Lingkup(pengguna, kecamatan, TAHUN)
    objek = isian.cari(lingkup, pk_isian(isian, kecamatan))
    return isian.form(None, None, lingkup=lingkup, minta={}, instance=objek)


def isi(form: IsianForm) -> Isi:
    """What a browser sends when nothing is changed."""
    semua = {m.html_name: m.field.prepare_value(m.value()) for m in form if m.name != "kunci"}
    return {
        nama: str(nilai)
        for nama, nilai in semua.items()
        if nilai is not None and nilai is not False
    }


def pilihan(form: IsianForm) -> Iterator[tuple[str, forms.ModelChoiceField[Any]]]:
    """Fields that name another record."""
    for nama, medan in form.fields.items():
        if isinstance(medan, forms.ModelChoiceField):
            yield nama, medan


def asing(medan: forms.ModelChoiceField[Any]) -> list[int]:
    """Records of its model that this person may not choose."""
    assert medan.queryset is not None
    boleh = medan.queryset.order_by().values("pk")
    semua = medan.queryset.model._default_manager.exclude(pk__in=boleh)
    return list(semua.order_by("pk").values_list("pk", flat=True))


def titipan(form: IsianForm) -> Isi:
    """Every column that the form does not ask for, of another place or simply wrong."""
    hasil: Isi = dict(TITIPAN)
    for medan in form.instance._meta.concrete_fields:
        if medan.name not in form.fields:
            nilai = _lain(medan.related_model) if isinstance(medan, ForeignKey) else "77"
            hasil |= {medan.name: nilai, medan.attname: nilai}
    return {k: v for k, v in hasil.items() if k not in form.fields}


def _lain(model: Any) -> int:
    """The last record of this model: that of the farthest place."""
    assert issubclass(model, Model)
    return int(model._default_manager.order_by("-pk").values_list("pk", flat=True)[0])


_KOTAK = re.compile(r"<(input|textarea|select)\b([^>]*)>", re.S)
_ATRIBUT = re.compile(r'([\w-]+)="([^"]*)"')


def kotak(html: str) -> dict[str, str]:
    """Names of a page's inputs with their values."""
    semua = (dict(_ATRIBUT.findall(cocok[2])) for cocok in _KOTAK.finditer(html))
    return {a["name"]: a.get("value", "") for a in semua if "name" in a}
