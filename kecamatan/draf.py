"""What was typed is kept by the browser (static/js/draf.js) until the server says it is stored."""

from __future__ import annotations

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse

KUKI = "draf_tersimpan"


def tersimpan(request: HttpRequest, jawab: HttpResponse) -> HttpResponse:
    """Tell the browser that the draft of this very address may be thrown away."""
    alamat = quote(request.get_full_path(), safe="")
    jawab.set_cookie(KUKI, alamat, max_age=600, samesite="Lax", secure=request.is_secure())
    return jawab
