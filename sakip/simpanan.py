"""What browsers and proxies may keep of the pages of people who are signed in."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

PRIBADI = "private, no-cache"
"""Asked for again each time; but a browser may go back to a form with what was typed in it, which
no-store would forbid."""


class TidakDisimpan:
    """Says so on every HTML page of somebody signed in that says nothing of its own.

    The public site says the same to everybody; downloads and static files have rules of theirs.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        jawab = self.get_response(request)
        if _pribadi(request, jawab):
            jawab["Cache-Control"] = PRIBADI
        return jawab


def _pribadi(request: HttpRequest, jawab: HttpResponse) -> bool:
    if jawab.has_header("Cache-Control") or request.path_info.startswith(reverse("publik")):
        return False
    html = jawab.get("Content-Type", "").startswith("text/html")
    return html and request.user.is_authenticated
