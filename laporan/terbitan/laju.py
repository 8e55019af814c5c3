"""How often one address may ask something that costs or that could be guessed."""

from __future__ import annotations

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

DETIK = 60
"""Length of a window, and what is told to those who ask too often."""


def terlalu_sering(request: HttpRequest, apa: str, batas: int) -> bool:
    """Counts this request; each server process counts for itself, which is good enough here."""
    kunci = f"laju:{apa}:{alamat(request)}"
    cache.add(kunci, 0, DETIK)
    try:
        return cache.incr(kunci) > batas
    except ValueError:  # the window ended between the two
        return False


def alamat(request: HttpRequest) -> str:
    """Behind a proxy of our own, the address it adds; what a client claims comes before it."""
    langsung = str(request.META.get("REMOTE_ADDR", ""))
    if getattr(settings, "SECURE_PROXY_SSL_HEADER", None) is None:
        return langsung
    return request.headers.get("X-Forwarded-For", langsung).rpartition(",")[2].strip()[:45]
