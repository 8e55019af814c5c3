"""Bukti dukung: the page of a year, and each file through a check of who asks."""

from __future__ import annotations

from typing import Any, Protocol
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from iku.bukti.jenis import AKHIRAN
from iku.bukti.simpan import kuota
from iku.forms.bukti import BUKTI, SYARAT
from iku.models import Bukti
from iku.selectors.bukti import bukti_tahun
from kecamatan.akses import Tindakan
from kecamatan.lingkup import Lingkup, dalam_lingkup


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def halaman(request: HttpRequest, lingkup: Lingkup) -> HttpResponse:
    konteks = {
        "bukti": bukti_tahun(lingkup.kecamatan, lingkup.tahun),
        "kuota": kuota(lingkup.kecamatan),
        "boleh_ubah": lingkup.putusan(Tindakan.UNGGAH_BUKTI),
        "triwulan": Bukti.Triwulan.choices,
        "terima": ",".join(AKHIRAN),
        "syarat": SYARAT,
        "kunci": uuid4(),
    }
    return render(request, "iku/bukti.html", konteks)


@dalam_lingkup(Tindakan.LIHAT)
@require_safe
def unduh(request: HttpRequest, lingkup: Lingkup, pk: int) -> HttpResponse:
    objek: Bukti = get_object_or_404(BUKTI["berkas"].milik(lingkup), pk=pk)
    if jawab := unduhan(objek):
        return jawab
    return render(request, "iku/bukti_hilang.html", {"bukti": objek}, status=410)


class Unggahan(Protocol):
    """A record of a file that somebody uploaded."""

    berkas: Any
    nama: Any

    @property
    def mime(self) -> str: ...


def unduhan(objek: Unggahan) -> HttpResponse | None:
    """As a download and never in the page: what came from outside must not run here. None where
    the file is gone."""
    try:
        with objek.berkas.open("rb") as berkas:
            isi = berkas.read()
    except OSError:
        return None
    kepala = {
        "Content-Disposition": content_disposition_header(True, objek.nama) or "attachment",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(isi, content_type=objek.mime, headers=kepala)
