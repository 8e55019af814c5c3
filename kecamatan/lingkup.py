"""Where a person works: a kecamatan and a year, which stay chosen while moving."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from kecamatan.akses import Putusan, Tindakan, decide
from kecamatan.models import Kecamatan, Pengguna

TAHUN_AWAL, TAHUN_AKHIR = 2010, 2060


@dataclass(frozen=True)
class Lingkup:
    pengguna: Pengguna
    kecamatan: Kecamatan
    tahun: int

    def putusan(self, tindakan: Tindakan) -> Putusan:
        return decide(self.pengguna, tindakan, self.kecamatan)

    @property
    def jalur(self) -> dict[str, Any]:
        """Arguments of every address inside this scope."""
        return {
            "kabupaten": self.kecamatan.kabupaten.slug,
            "kecamatan": self.kecamatan.slug,
            "tahun": self.tahun,
        }


View = Callable[..., HttpResponse]


def dalam_lingkup(tindakan: Tindakan) -> Callable[[View], View]:
    """A view of one kecamatan and year: 404 for another's, 403 with the reason without a right."""

    def bungkus(view: View) -> View:
        @login_required
        @wraps(view)
        def jalan(
            request: HttpRequest, kabupaten: str, kecamatan: str, tahun: int, **lain: Any
        ) -> HttpResponse:
            lingkup = cari_lingkup(request, kabupaten, kecamatan, tahun)
            request.lingkup = lingkup  # type: ignore[attr-defined]
            putusan = lingkup.putusan(tindakan)
            return view(request, lingkup, **lain) if putusan else tidak_boleh(request, putusan)

        return jalan

    return bungkus


def tidak_boleh(request: HttpRequest, putusan: Putusan) -> HttpResponse:
    konteks = {"alasan": putusan.alasan}
    return render(request, "kecamatan/tidak_boleh.html", konteks, status=403)


def cari_lingkup(request: HttpRequest, kabupaten: str, kecamatan: str, tahun: int) -> Lingkup:
    assert isinstance(request.user, Pengguna)
    semua = Kecamatan.objects.untuk(request.user).select_related("kabupaten__tata_letak")
    objek = get_object_or_404(semua, kabupaten__slug=kabupaten, slug=kecamatan)
    return Lingkup(request.user, objek, tahun)
