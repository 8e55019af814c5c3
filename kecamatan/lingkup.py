"""Where a person works: a kecamatan and a year, which stay chosen while moving."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from kecamatan.akses import Putusan, Tindakan, decide
from kecamatan.models import Kecamatan, Pengguna
from kecamatan.views import sesi

TAHUN_AWAL, TAHUN_AKHIR = 2010, 2060
"""Years that can be worked on; an address with another year does not exist."""


@dataclass(frozen=True)
class Lingkup:
    pengguna: Pengguna
    kecamatan: Kecamatan
    tahun: int

    def putusan(self, tindakan: Tindakan) -> Putusan:
        return decide(self.pengguna, tindakan, self.kecamatan)

    @property
    def boleh(self) -> dict[str, Putusan]:
        """For templates: `lingkup.boleh.isi_angka`, and its `alasan` when it is no."""
        return {t.name.lower(): self.putusan(t) for t in Tindakan}

    @property
    def tahun_sebelum(self) -> int:
        return self.tahun - 1

    @property
    def tahun_sesudah(self) -> int:
        return self.tahun + 1

    @property
    def jalur(self) -> dict[str, Any]:
        """Arguments of every address inside this scope."""
        return {
            "kabupaten": self.kecamatan.kabupaten.slug,
            "kecamatan": self.kecamatan.slug,
            "tahun": self.tahun,
        }


View = Callable[..., HttpResponse]


def dalam_lingkup(tindakan: Tindakan, *, ikut: str = "") -> Callable[[View], View]:
    """A view of one kecamatan and year: 404 for another's, 403 with the reason without a right.

    `ikut` names what is read together with the kecamatan, by those who need it.
    """

    def bungkus(view: View) -> View:
        @wraps(view)
        def jalan(
            request: HttpRequest, kabupaten: str, kecamatan: str, tahun: int, **lain: Any
        ) -> HttpResponse:
            if not request.user.is_authenticated and (jawab := _minta_masuk(request)):
                return jawab
            lingkup = cari_lingkup(request, kabupaten, kecamatan, tahun, ikut)
            request.lingkup = lingkup  # type: ignore[attr-defined]
            putusan = lingkup.putusan(tindakan)
            return view(request, lingkup, **lain) if putusan else tidak_boleh(request, putusan)

        return jalan

    return bungkus


def _minta_masuk(request: HttpRequest) -> HttpResponse | None:
    """To the login page; what was typed waits on a page of its own (None: signed in there)."""
    if request.method == "POST":
        return sesi.lanjutkan(request)
    return redirect_to_login(request.get_full_path())


def tidak_boleh(request: HttpRequest, putusan: Putusan) -> HttpResponse:
    konteks = {"alasan": putusan.alasan}
    return render(request, "kecamatan/tidak_boleh.html", konteks, status=403)


def cari_lingkup(
    request: HttpRequest, kabupaten: str, kecamatan: str, tahun: int, ikut: str = ""
) -> Lingkup:
    assert isinstance(request.user, Pengguna)
    if not TAHUN_AWAL <= tahun <= TAHUN_AKHIR:
        raise Http404(f"Tahun {tahun} di luar {TAHUN_AWAL}–{TAHUN_AKHIR}.")
    semua = Kecamatan.objects.untuk(request.user).select_related(ikut or "kabupaten")
    objek = get_object_or_404(semua, kabupaten__slug=kabupaten, slug=kecamatan)
    return Lingkup(request.user, objek, tahun)
