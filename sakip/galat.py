"""What people read where an address leads nowhere."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.defaults import page_not_found


def tidak_ada(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Visitors of the public site have no kecamatan of their own, and no start page to go to."""
    if request.path_info.startswith(reverse("publik")):
        return render(request, "publik/tidak_ada.html", status=404)
    return page_not_found(request, exception)
