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
from laporan.models import Dokumen, Narasi, Paket
from tests.akses.dunia import beri_akip, beri_delegasi, beri_tinjauan
from tests.kueri.halaman import halaman
from tests.laporan.percetakan import Mesin, Seketika
from tests.orang import masuk, pengguna
from tests.terbitan import buat_salinan, buat_terbitan

Hitungan = dict[str, int]
Hitung = Callable[[Kecamatan, int], Hitungan]
PENGAJU = ("operator", "peninjau", "inspektorat", "camat")
"""Every page is asked for by the first of them who may see it."""


@pytest.fixture
def hitung(monkeypatch: pytest.MonkeyPatch) -> Hitung:
    """Queries by page. A PDF counts as it is handed out: finished, from the cache."""
    monkeypatch.setattr(render, "pdf", Mesin())
    monkeypatch.setattr(rupa, "versi", lambda: "uji")
    monkeypatch.setattr(antrean, "ANTREAN", antrean.Antrean(Seketika))
    return _semua


def _semua(kecamatan: Kecamatan, tahun: int) -> Hitungan:
    _lengkapi(kecamatan, tahun)
    _urus(kecamatan, tahun)
    semua = [masuk(peran, kecamatan) for peran in PENGAJU]
    lingkup = Lingkup(pengguna(semua[0]), kecamatan, tahun)
    for klien in semua:
        klien.get(f"/{kecamatan.alamat}/{tahun}/")  # a session notes the place when it changes
    return {nama: _satu(_berhak(semua, jalur), jalur) for nama, jalur in halaman(lingkup)}


def _urus(kecamatan: Kecamatan, tahun: int) -> None:
    """What only the kabupaten's side makes: reviews, a decree in force, a pack."""
    lkj = _dokumen(kecamatan, tahun, "lkj")
    beri_tinjauan(lkj, "Catatan")
    beri_akip(kecamatan, "Nilai", tahun)
    beri_delegasi(kecamatan, "Delegasi")
    buat_salinan(buat_terbitan(_dokumen(kecamatan, tahun, "renstra")))
    Paket.objects.create(kabupaten=kecamatan.kabupaten, tahun=tahun, keadaan="batal")


def _dokumen(kecamatan: Kecamatan, tahun: int, jenis: str) -> Dokumen:
    return Dokumen.objects.get_or_create(kecamatan=kecamatan, tahun=tahun, jenis=jenis)[0]


def _berhak(semua: list[Client], jalur: str) -> Client:
    """The first for whom the page is; afterwards a PDF is made and counts as handed out."""
    ditolak = []
    for klien in semua:
        if (status := _baca(klien, jalur)) in (200, 302):
            return klien
        ditolak.append(status)
    raise AssertionError(f"{jalur}: {ditolak}")


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
    with CaptureQueriesContext(connection) as kueri:
        _baca(klien, jalur)
    return len(kueri)


def _baca(klien: Client, jalur: str) -> int:
    """To the end: that closes a file, and leaves the connection of the test open."""
    jawab: Any = klien.get(jalur)
    if jawab.streaming:
        assert b"".join(jawab), jalur
    return int(jawab.status_code)
