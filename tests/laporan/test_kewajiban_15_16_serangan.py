"""Obligation 15: whatever people write, it is printed as text or dropped, never obeyed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction

from kecamatan.models import Kecamatan
from laporan import jenis, render
from laporan.bagian import beku
from laporan.jenis import Naskah
from laporan.models import TataLetak
from tests.laporan.conftest import Cetakan, butuh_pango, susun
from tests.laporan.test_kewajiban_15_16_contoh import (
    medan_teks,
    model_bahan,
    muat_kecamatan_kecil,
    sebutan,
)
from tests.laporan.test_kewajiban_15_16_vektor import (
    BERLAKU,
    Perangkap,
    bocor,
    perangkap,
    yang_terlarang,
)
from tests.tanam import tanam

pytestmark = pytest.mark.django_db
KODE = ("renstra", "rkt", "pk", "sk-iku", "lkj", "pernyataan-reviu")
ELEMEN = {
    *("html", "head", "meta", "title", "link", "body", "section", "header", "figure", "figcaption"),
    *(
        "p",
        "div",
        "span",
        "br",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "ol",
        "ul",
        "li",
        "strong",
        "em",
        "a",
    ),
    *("table", "colgroup", "col", "thead", "tbody", "tr", "th", "td"),
    *("svg", "line", "rect", "text"),
}
"""Every element that our own templates write."""
TIDAK_TERCETAK = {"tercetak", "kode", "catatan", "alasan", "kelompok"}
"""Fields that stand beside what is printed, in every model but those named here."""
TERCETAK = {"Indikator.alasan", "SkIkuBaris.alasan", "Skala.catatan", "CatatanKegiatan.catatan"}
TIDAK_TERCETAK_SENDIRI = {
    *("Kabupaten.slug", "Kecamatan.slug"),  # parts of addresses
    "Skala.nama",  # for people who choose a scale
    "Skala.dasar",
    "Indikator.kondisi_awal",  # in no document yet
    "Pembanding.sumber_data",
}


@dataclass
class Serangan:
    """Every text field of `rukun/sari` filled with one kind of vectors."""

    perangkap: Perangkap
    naskah: dict[str, Naskah]
    penanda: dict[str, list[str]]
    """The words that tell where a text came from, by field."""


@pytest.fixture(scope="module")
def semua_serangan(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Serangan]]:
    """By kind of vector; the database is as before when this is done, the trap still stands."""
    with perangkap() as p:
        with django_db_blocker.unblock(), transaction.atomic():
            muat_kecamatan_kecil(tmp_path_factory.mktemp("kecil"))
            hasil = {nama: serang(p, nama) for nama in BERLAKU}
            transaction.set_rollback(True)
        yield hasil


@pytest.fixture(params=sorted(BERLAKU))
def serangan(request: pytest.FixtureRequest, semua_serangan: dict[str, Serangan]) -> Serangan:
    return semua_serangan[request.param]


def serang(perangkap: Perangkap, nama: str) -> Serangan:
    """The slug is a text field too, so the kecamatan is remembered by its key."""
    kunci = Kecamatan.objects.get(slug="sari").pk
    with transaction.atomic():
        penanda = tanam_semua(perangkap.serangan(nama))
        sari = Kecamatan.objects.get(pk=kunci)
        naskah = {k: jenis.susun(k, sari, 2020) for k in KODE}
        transaction.set_rollback(True)
    return Serangan(perangkap, naskah, penanda)


def tanam_semua(teks: str) -> dict[str, list[str]]:
    """Into every text of every row, past all forms; each with a word of its own before it."""
    nomor = count(1000)
    hasil: dict[str, list[str]] = {}
    for model in model_bahan():
        for medan in medan_teks(model):
            for objek in model._default_manager.exclude(**{medan.name: ""}):
                kata = f"Q{next(nomor)}Q"
                tanam(model, objek.pk, medan.name, f"{kata} {teks}")
                hasil.setdefault(sebutan(medan), []).append(kata)
    return hasil


class Elemen(HTMLParser):
    """Every element of a page with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.semua: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.semua.append((tag, dict(attrs)))


def test_k15_medan_teks_sampai_ke_dokumen(serangan: Serangan) -> None:
    """Otherwise these tests would prove nothing."""
    tercetak = json.dumps([beku(n) for n in serangan.naskah.values()], ensure_ascii=False)
    lewat = {m for m, kata in serangan.penanda.items() if not any(k in tercetak for k in kata)}
    samping = {m for m in serangan.penanda if m.split(".")[1] in TIDAK_TERCETAK} - TERCETAK
    assert lewat == samping | TIDAK_TERCETAK_SENDIRI
    assert len(serangan.penanda) - len(lewat) > 70


def test_k15_html_hanya_berisi_elemen_sendiri(serangan: Serangan) -> None:
    for naskah in serangan.naskah.values():
        for nama, atribut in Elemen(render.html(naskah, konsep=True)).semua:
            assert nama in ELEMEN
            assert not any(a.startswith("on") or a in ("style", "srcset") for a in atribut)
            for kunci in ("src", "href"):
                nilai = atribut.get(kunci) or "#"
                assert nilai.startswith(("#", "data:text/css;base64,"))


def test_k15_pdf_tidak_membuka_apa_pun(
    serangan: Serangan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Laid out on large paper, without our own styles: 700 letters in every cell are slow."""
    butuh_pango()
    monkeypatch.setitem(render.KERTAS, "F4", (1000, 3000))
    monkeypatch.setattr(render, "_statik", lambda _: "table { table-layout: fixed; width: 100% }")
    naskah, jalan = serangan.naskah["lkj"], tmp_path / "serangan.pdf"
    jalan.write_bytes(render.pdf(naskah, final=False))
    cetakan = Cetakan("serangan", naskah, jalan)
    assert not bocor(cetakan)
    assert yang_terlarang(cetakan) == set()
    assert serangan.perangkap.permintaan == []


def test_k15_teks_dicetak_sebagai_teks(semua_serangan: dict[str, Serangan], tmp_path: Path) -> None:
    """In full, braces and brackets included; what cannot be printed is gone."""
    naskah = semua_serangan["bahasa lain"].naskah["pk"]
    html = unescape(render.html(naskah, konsep=True))
    for teks in ("{{ settings.SECRET_KEY }} {% debug %}", "{0.__class__.__mro__} {tahun}"):
        assert teks in html
    assert "KILABRET" in html
    assert "nollonceng" in html
    assert not re.search("[\x00\x07\x7f\u202e\u2066\uffff]", html)
    assert settings.SECRET_KEY not in html


def test_k15_entitas_tidak_dibuka(semua_serangan: dict[str, Serangan]) -> None:
    html = render.html(semua_serangan["susunan"].naskah["rkt"], konsep=True)
    assert "&amp;k;" in html
    assert "&amp;lt;img src" in html


def test_k15_gaya_sendiri_tidak_mengambil_apa_pun() -> None:
    for nama in ("laporan/cetak.css", "laporan/layar.css"):
        gaya = render._statik(nama)
        assert "url(" not in gaya
        assert "@import" not in gaya


@pytest.mark.parametrize("judul", ["{tahun.__class__}", "{0}", "{", "{tahun", "{x}"])
def test_k15_judul_bagian_bukan_pola(tmp_path: Path, judul: str) -> None:
    """A kabupaten's own title of a part is words as well."""
    muat_kecamatan_kecil(tmp_path)
    TataLetak.objects.update(susunan=[{"kode": "bab3.keuangan", "judul": judul}])
    naskah = susun("lkj", "sari", 2020)
    bagian = [g["judul"] for b in naskah.isi["bab"] for g in b["bagian"]]
    assert judul in bagian
