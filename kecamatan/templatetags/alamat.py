"""Addresses and words that every page of a scope needs."""

from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import resolve, reverse

register = template.Library()


@register.simple_tag(takes_context=True)
def alamat(context: Any, rute: str, **lain: Any) -> str:
    """The address of a page of the chosen kecamatan and year: `{% alamat "rencana" %}`."""
    return reverse(rute, kwargs=context["lingkup"].jalur | lain)


@register.simple_tag(takes_context=True)
def turun(context: Any, rute: str, jalur: Mapping[str, Any], **lain: Any) -> str:
    """From a list of kecamatan down to a page of one of them, which leads back to its row of
    this very list, as it was filtered; what is empty in `lain` is left out."""
    isi = {nama: nilai for nama, nilai in lain.items() if nilai}
    isi["dari"] = f"{context['request'].get_full_path()}#k-{jalur['kecamatan']}"
    return f"{reverse(rute, kwargs=dict(jalur))}?{urlencode(isi)}"


@register.simple_tag(takes_context=True)
def alamat_riwayat(context: Any, rute: str, jenis: str, pk: int) -> str:
    """The history of a record that is kept through `rute` as `jenis`."""
    return alamat(context, "riwayat_objek", jenis=_nama_model(rute, jenis), pk=pk)


@cache
def _nama_model(rute: str, jenis: str) -> str:
    """Which model a kind of record is: the routes say it, so no second list has to."""
    tempat = {"kabupaten": "x", "kecamatan": "x", "tahun": 0, "jenis": jenis, "pk": 0}
    daftar = resolve(reverse(f"{rute}_ubah", kwargs=tempat)).kwargs["daftar"]
    return str(daftar[jenis].model._meta.model_name)


@register.filter
def salah_di(form: Any, nama: str) -> list[str]:
    """The messages at one field, also where the form is laid out by hand."""
    return list(form.errors.get(nama, ()))
