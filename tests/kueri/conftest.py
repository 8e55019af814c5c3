"""How many queries the pages take, for one person who works at one place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from iku.models import Bukti, Indikator
from kecamatan.lingkup import Lingkup
from kecamatan.models import Kecamatan
from laporan import render
from laporan.cetakan import antrean, rupa
from laporan.models import Narasi
from tests.kueri.halaman import halaman
from tests.laporan.percetakan import Mesin, Seketika
from tests.orang import masuk, pengguna

Hitungan = dict[str, int]
Hitung = Callable[[Kecamatan, int], Hitungan]


@pytest.fixture
def hitung(monkeypatch: pytest.MonkeyPatch) -> Hitung:
    """Queries by page. A PDF counts as it is handed out: finished, from the cache."""
    monkeypatch.setattr(render, "pdf", Mesin())
    monkeypatch.setattr(rupa, "versi", lambda: "uji")
    monkeypatch.setattr(antrean, "ANTREAN", antrean.Antrean(Seketika))
    return _semua


def _semua(kecamatan: Kecamatan, tahun: int) -> Hitungan:
    _lengkapi(kecamatan, tahun)
    klien = masuk("operator", kecamatan)
    lingkup = Lingkup(pengguna(klien), kecamatan, tahun)
    klien.get(f"/{kecamatan.alamat}/{tahun}/")  # a session notes the place when it changes
    return {nama: _satu(klien, jalur) for nama, jalur in halaman(lingkup)}


def _lengkapi(kecamatan: Kecamatan, tahun: int) -> None:
    """What the example data lack: a file, and a text of its own."""
    tempat = {"kecamatan": kecamatan, "tahun": tahun}
    Narasi.objects.create(**tempat, jenis="lkj", bagian="kata_pengantar", isi="<p>Sendiri.</p>")
    tetap = {"tahun": tahun, "jenis": "pdf", "ukuran": 3, "sha256": "0" * 64}
    indikator = Indikator.objects.filter(sasaran__tujuan__renstra__kecamatan=kecamatan).earliest(
        "pk"
    )
    berkas = ContentFile(b"isi", name="acak")
    Bukti.objects.create(indikator=indikator, nama="foto.pdf", berkas=berkas, **tetap)


def _satu(klien: Client, jalur: str) -> int:
    if jalur.endswith(("/pdf/", "/cetak/")):
        _baca(klien, jalur)
    with CaptureQueriesContext(connection) as kueri:
        _baca(klien, jalur)
    return len(kueri)


def _baca(klien: Client, jalur: str) -> None:
    """To the end: that closes a file, and leaves the connection of the test open."""
    jawab: Any = klien.get(jalur)
    if jawab.streaming:
        assert b"".join(jawab), jalur
    assert jawab.status_code in (200, 302), jalur
