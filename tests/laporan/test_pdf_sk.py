"""The decree on any sheet: its signature never stands alone on a page."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from laporan import render
from laporan.jenis import Naskah
from tests.laporan.conftest import butuh_pango, rapatkan

pytestmark = pytest.mark.django_db
MARGIN = (85, 97, 109, 157)
"""Of the top, in mm: here the page ends between the dikta and what follows them."""


def berdiktum(isi: dict[str, Any], banyak: int, *, berbutir: bool) -> dict[str, Any]:
    """The decree with so many dikta, the last with or without a list."""
    butir = [{"isi": [{"teks": f"butir {n}", "gaya": ""}], "rincian": None} for n in range(3)]
    daftar = {"butir": butir, "gaya": "huruf", "jenis": "daftar"} if berbutir else None
    diktum = [{"nama": f"KE{n}", "teks": f"Isi diktum {n}.", "butir": None} for n in range(banyak)]
    tabel = {**isi["tabel"], "badan": isi["tabel"]["badan"][:1]}
    return {**isi, "tabel": tabel, "diktum": [*diktum[:-1], {**diktum[-1], "butir": daftar}]}


def halaman_penetapan(naskah: Naskah, atas: int) -> str:
    _, kanan, bawah, kiri = naskah.tata_cetak.margin
    tata_cetak = replace(naskah.tata_cetak, margin=(atas, kanan, bawah, kiri))
    hasil = render.pdf(replace(naskah, tata_cetak=tata_cetak), final=False)
    halaman = [rapatkan(h.extract_text()) for h in PdfReader(BytesIO(hasil)).pages]
    (satu,) = [teks for teks in halaman if "Ditetapkan di" in teks]
    return satu


@pytest.mark.parametrize(
    ("banyak", "berbutir"), [(3, False), (1, False), (3, True)], ids=["tiga", "satu", "berbutir"]
)
def test_sk_diktum_terakhir_sehalaman_dengan_penetapannya(
    semua_naskah: dict[str, Naskah], banyak: int, berbutir: bool
) -> None:
    butuh_pango()
    naskah = semua_naskah["sk-paringin"]
    naskah = replace(naskah, isi=berdiktum(naskah.isi, banyak, berbutir=berbutir))
    akhir = "butir 2" if berbutir else f"Isi diktum {banyak - 1}."
    for atas in MARGIN:
        assert akhir in halaman_penetapan(naskah, atas), atas
