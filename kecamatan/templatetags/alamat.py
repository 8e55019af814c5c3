"""Addresses and words that every page of a scope needs."""

from typing import Any

from django import template
from django.urls import reverse

register = template.Library()


@register.simple_tag(takes_context=True)
def alamat(context: Any, rute: str, **lain: Any) -> str:
    """The address of a page of the chosen kecamatan and year: `{% alamat "rencana" %}`."""
    return reverse(rute, kwargs=context["lingkup"].jalur | lain)


@register.filter
def salah_di(form: Any, nama: str) -> list[str]:
    """The messages at one field, also where the form is laid out by hand."""
    return list(form.errors.get(nama, ()))
