"""Sessions that last while somebody works, without a write at every request."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

DILIHAT = "dilihat"
JARAK_DETIK = 5 * 60  # a session ends this much earlier at most


class SesiBergulir:
    """Prolongs the session of somebody signed in, at most once in five minutes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            kini = int(time.time())
            if kini - request.session.get(DILIHAT, 0) > JARAK_DETIK:
                request.session[DILIHAT] = kini
        return self.get_response(request)
