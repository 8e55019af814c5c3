"""Where a person works: a kecamatan (or a whole kabupaten) and a year, which stay chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, wraps
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from kecamatan.akses import Putusan, Tindakan, decide, peran_di
from kecamatan.kunci import Hal, Kunci, kunci_di
from kecamatan.models import Kabupaten, Keanggotaan, Kecamatan, Pengguna
from kecamatan.views import sesi

TAHUN_AWAL, TAHUN_AKHIR = 2010, 2060
"""Years that can be worked on; an address with another year does not exist."""


class TempatKerja:
    """What a person may do at one place in one year, and the addresses of its pages."""

    pengguna: Pengguna
    tahun: int

    @property
    def objek(self) -> Kecamatan | Kabupaten:
        raise NotImplementedError

    @property
    def jalur(self) -> dict[str, Any]:
        """Arguments of every address inside this scope."""
        raise NotImplementedError

    @cached_property
    def hari(self) -> date:
        """Today where the office is: deadlines and delegations hold by the day."""
        return timezone.localdate()

    @cached_property
    def peran(self) -> frozenset[Keanggotaan.Peran]:
        return peran_di(self.pengguna, self.objek)

    def putusan(self, tindakan: Tindakan) -> Putusan:
        return decide(self.pengguna, tindakan, self.objek)

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


@dataclass(frozen=True)
class Lingkup(TempatKerja):
    pengguna: Pengguna
    kecamatan: Kecamatan
    tahun: int

    @property
    def objek(self) -> Kecamatan:
        return self.kecamatan

    @cached_property
    def kunci(self) -> Kunci:
        return kunci_di(self.kecamatan, self.hari)

    def terkunci(
        self, hal: Hal, *, tahun: int | None = None, triwulan: int = 0, jenis: str = ""
    ) -> str:
        """Why it may not be changed now, whoever asks; empty where it may."""
        return self.kunci.alasan(hal, tahun=tahun or self.tahun, triwulan=triwulan, jenis=jenis)

    def izin(self, tindakan: Tindakan, hal: Hal, *, triwulan: int = 0, jenis: str = "") -> Putusan:
        """What the role allows and no lock forbids."""
        putusan = self.putusan(tindakan)
        if not putusan:
            return putusan
        alasan = self.terkunci(hal, triwulan=triwulan, jenis=jenis)
        return Putusan(not alasan, alasan)

    @property
    def jalur(self) -> dict[str, Any]:
        return {
            "kabupaten": self.kecamatan.kabupaten.slug,
            "kecamatan": self.kecamatan.slug,
            "tahun": self.tahun,
        }


@dataclass(frozen=True)
class LingkupKabupaten(TempatKerja):
    """All kecamatan of one kabupaten at once: for those who hold a role at the kabupaten."""

    pengguna: Pengguna
    kabupaten: Kabupaten
    tahun: int

    @property
    def objek(self) -> Kabupaten:
        return self.kabupaten

    @property
    def jalur(self) -> dict[str, Any]:
        return {"kabupaten": self.kabupaten.slug, "tahun": self.tahun}


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


def dalam_kabupaten(tindakan: Tindakan) -> Callable[[View], View]:
    """A view of a whole kabupaten in a year: 404 for those without a role there."""

    def bungkus(view: View) -> View:
        @wraps(view)
        def jalan(request: HttpRequest, kabupaten: str, tahun: int, **lain: Any) -> HttpResponse:
            if not request.user.is_authenticated and (jawab := _minta_masuk(request)):
                return jawab
            lingkup = cari_lingkup_kabupaten(request, kabupaten, tahun)
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
    konteks = {"alasan": putusan.alasan, "asal_tolak": _halaman_asal(request)}
    return render(request, "kecamatan/tidak_boleh.html", konteks, status=403)


def _halaman_asal(request: HttpRequest) -> str:
    """The page of ours that led here; empty where there is none, or it is this very one."""
    dari = urlsplit(request.headers.get("Referer", ""))
    setempat = dari.netloc == request.get_host() and dari.path.startswith("/")
    if not setempat or dari.path.startswith("//") or dari.path == request.path:
        return ""
    return dari.path + (f"?{dari.query}" if dari.query else "")


def cari_lingkup(
    request: HttpRequest, kabupaten: str, kecamatan: str, tahun: int, ikut: str = ""
) -> Lingkup:
    assert isinstance(request.user, Pengguna)
    _periksa_tahun(tahun)
    semua = Kecamatan.objects.untuk(request.user).select_related(ikut or "kabupaten")
    objek = get_object_or_404(semua, kabupaten__slug=kabupaten, slug=kecamatan)
    return Lingkup(request.user, objek, tahun)


def cari_lingkup_kabupaten(request: HttpRequest, kabupaten: str, tahun: int) -> LingkupKabupaten:
    assert isinstance(request.user, Pengguna)
    _periksa_tahun(tahun)
    objek = get_object_or_404(Kabupaten, slug=kabupaten)
    lingkup = LingkupKabupaten(request.user, objek, tahun)
    if not (lingkup.peran or request.user.is_superuser):
        raise Http404(f"Tidak ada peran di {objek.sebutan}.")
    return lingkup


def _periksa_tahun(tahun: int) -> None:
    if not TAHUN_AWAL <= tahun <= TAHUN_AKHIR:
        raise Http404(f"Tahun {tahun} di luar {TAHUN_AWAL}–{TAHUN_AKHIR}.")
