"""E-mail from one address in the environment: SAKIP_SUREL=smtps://nama:sandi@surel.contoh.go.id

smtp:// sends in the clear (a server on the same machine), smtp+tls:// begins TLS (port 587),
smtps:// speaks TLS from the first byte (port 465). Without it nothing is sent and the pages say so.
"""

from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from sakip.lingkungan import Lingkungan, ambil, wajib

PORT = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
BACKEND = "django.core.mail.backends"
TUNGGU = 10
"""Seconds; a person waits for the page."""


def surel(env: Lingkungan, mode: str) -> dict[str, Any]:
    """Django's EMAIL_… settings, and whether anything can be sent (`SUREL_ADA`)."""
    alamat = ambil(env, "SAKIP_SUREL")
    if not alamat:
        diam = "dummy" if mode == "produksi" else "console"
        return {"EMAIL_BACKEND": f"{BACKEND}.{diam}.EmailBackend", "SUREL_ADA": diam != "dummy"}
    dari = wajib(env, "SAKIP_SUREL_DARI", "Tulis alamat pengirim, mis. sakip@contohkab.go.id.")
    return {
        "EMAIL_BACKEND": f"{BACKEND}.smtp.EmailBackend",
        "SUREL_ADA": True,
        "DEFAULT_FROM_EMAIL": dari,
        "EMAIL_TIMEOUT": TUNGGU,
        **_smtp(alamat),
    }


def _smtp(alamat: str) -> dict[str, Any]:
    try:
        url = urlsplit(alamat)
        port = url.port
    except ValueError:
        raise _salah() from None
    if url.scheme not in PORT or not url.hostname:
        raise _salah()
    return {
        "EMAIL_HOST": url.hostname,
        "EMAIL_PORT": port or PORT[url.scheme],
        "EMAIL_HOST_USER": unquote(url.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(url.password or ""),
        "EMAIL_USE_TLS": url.scheme == "smtp+tls",
        "EMAIL_USE_SSL": url.scheme == "smtps",
    }


def _salah() -> ImproperlyConfigured:
    """Without the value: it holds a password."""
    return ImproperlyConfigured(
        "SAKIP_SUREL tidak dapat dibaca. Contoh: smtps://nama:sandi@surel.contohkab.go.id:465"
    )
