"""Example data and rendered documents, made once and shared by every test that reads them."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from pypdf import PdfReader
from pypdf.generic import IndirectObject, PdfObject, StreamObject
from pytest_django import Settings
from pytest_django.plugin import DjangoDbBlocker

from iku.models import Indikator, Realisasi
from kecamatan.models import Kecamatan
from laporan import jenis, render
from laporan.cetakan import antrean, rupa
from laporan.cetakan.antrean import Antrean
from laporan.jenis import Naskah
from laporan.management.commands.muat import berkas_baku
from laporan.models import TataLetak
from laporan.pemuatan import muat_semua
from tests.laporan.percetakan import Mesin, Seketika, Tertunda

DOKUMEN = {
    "renstra-balung": ("renstra", "balung", 2020),
    "rkt-balung": ("rkt", "balung", 2020),
    "pk-balung": ("pk", "balung", 2020),
    "sk-balung-2020": ("sk-iku", "balung", 2020),
    "sk-balung-2023": ("sk-iku", "balung", 2023),
    "lkj-balung": ("lkj", "balung", 2020),
    "lkj-mayang": ("lkj", "mayang", 2021),
    "rkt-mayang": ("rkt", "mayang", 2021),
    "pk-mayang": ("pk", "mayang", 2021),
    "renstra-mayang": ("renstra", "mayang", 2021),
    "sk-mayang": ("sk-iku", "mayang", 2021),
    "sk-patrang": ("sk-iku", "patrang", 2025),
    "sk-paringin": ("sk-iku", "paringin", 2023),
}
"""Every document that the example data allow: kind, kecamatan, year."""
FINAL = ("lkj-balung-lengkap", "rkt-balung", "pk-balung", "renstra-balung", "sk-paringin")
"""Of each kind one that is complete; the report's last values are filled in by the test."""
A4 = ("pk-a4", "rkt-a4")


PROFIL_WARNA = "ignore:unclosed file .*sRGB2014:ResourceWarning"

PENCETAK = {"cetakan", "semua_serangan"}
"""Fixtures that print."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """WeasyPrint leaves the colour profile of PDF/A open: not our warning. And with
    --basis-data no PDF is opened again: on PostgreSQL that would tell nothing new.
    """
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.filterwarnings(PROFIL_WARNA))
    if not config.getoption("--basis-data"):
        return
    dilewati = [i for i in items if PENCETAK & set(getattr(i, "fixturenames", ()))]
    config.hook.pytest_deselected(items=dilewati)
    items[:] = [i for i in items if i not in dilewati]


@dataclass(frozen=True)
class Cetakan:
    """A PDF opened again, beside the content that it was made from."""

    nama: str
    naskah: Naskah
    jalan: Path

    @cached_property
    def byte(self) -> bytes:
        return self.jalan.read_bytes()

    @cached_property
    def pembaca(self) -> PdfReader:
        return PdfReader(BytesIO(self.byte), strict=True)

    @cached_property
    def halaman(self) -> tuple[str, ...]:
        """The text of every page; reading it is slow, so it is kept beside the PDF."""
        jalan = self.jalan.with_suffix(".json")
        sekali(jalan, lambda: json.dumps([h.extract_text() for h in self.pembaca.pages]).encode())
        return tuple(json.loads(jalan.read_bytes()))

    @cached_property
    def rapat(self) -> tuple[str, ...]:
        """The text of every page on one line, words joined that were cut at the line's end."""
        return tuple(rapatkan(h) for h in self.halaman)

    @property
    def akar(self) -> Any:
        return self.pembaca.trailer["/Root"].get_object()

    @property
    def mendatar(self) -> tuple[bool, ...]:
        return tuple(h.mediabox.width > h.mediabox.height for h in self.pembaca.pages)

    def semua_objek(self) -> Iterator[PdfObject]:
        """Everything in the file, reachable from a page or not."""
        ukuran: Any = self.pembaca.trailer["/Size"]
        for nomor in range(1, ukuran):
            objek = self.pembaca.get_object(IndirectObject(nomor, 0, self.pembaca))
            if objek is not None:
                yield objek


def rapatkan(teks: str) -> str:
    return " ".join(re.sub(r"[\u2010\u00ad]\n", "", teks).split())


def byte_objek(objek: PdfObject) -> bytes:
    """What an object says, streams unpacked."""
    isi = objek.get_data() if isinstance(objek, StreamObject) else b""
    return repr(objek).encode() + isi


@pytest.fixture(scope="session")
def semua_naskah(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, Naskah]:
    """The content of every document; needs the mark django_db."""
    with django_db_blocker.unblock(), transaction.atomic():
        muat_semua(berkas_baku())
        hasil = {nama: susun(*isi) for nama, isi in DOKUMEN.items()}
        lengkapi("balung", 2020)
        hasil["lkj-balung-lengkap"] = susun("lkj", "balung", 2020)
        TataLetak.objects.update(kertas="A4")
        hasil |= {f"{j}-a4": susun(j, "balung", 2020) for j in ("pk", "rkt")}
        transaction.set_rollback(True)
    return hasil


def susun(kode: str, slug: str, tahun: int) -> Naskah:
    return jenis.susun(kode, Kecamatan.objects.get(slug=slug), tahun)


def lengkapi(slug: str, tahun: int) -> None:
    """Realisasi for every indicator of the year that has none yet."""
    renstra = Kecamatan.objects.get(slug=slug).tahun_kinerja.get(tahun=tahun).renstra
    terisi = Realisasi.objects.filter(tahun=tahun).values("indikator")
    for i in Indikator.objects.filter(kegiatan__program__renstra=renstra).exclude(pk__in=terisi):
        Realisasi.objects.create(indikator=i, tahun=tahun, angka=7)


def layak_diajukan(slug: str, tahun: int) -> None:
    """What the gate wants of an LKj besides: why a target was missed."""
    lengkapi(slug, tahun)
    Realisasi.objects.filter(tahun=tahun, catatan="").update(catatan="Sebabnya: pandemi.")


Pencetak = Callable[..., Cetakan]


@pytest.fixture(scope="session")
def cetakan(semua_naskah: dict[str, Naskah], tmp_path_factory: pytest.TempPathFactory) -> Pencetak:
    """`cetakan(nama, final=False)`: rendered once, whatever the number of test processes."""
    butuh_pango()
    dasar = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        dasar = dasar.parent

    @cache
    def cetak(nama: str, final: bool = False) -> Cetakan:
        naskah = semua_naskah[nama]
        jalan = dasar / f"{nama}-{'final' if final else 'draf'}.pdf"
        sekali(jalan, lambda: render.pdf(naskah, final=final))
        return Cetakan(nama, naskah, jalan)

    return cetak


def sekali(jalan: Path, buat: Callable[[], bytes]) -> None:
    """Make a file, if nobody has yet; who asks meanwhile, waits."""
    with jalan.with_suffix(".kunci").open("w") as kunci:
        fcntl.flock(kunci, fcntl.LOCK_EX)
        if not jalan.exists():
            jalan.write_bytes(buat())


def butuh_pango() -> None:
    """Skip, and say why, where no PDF can be made."""
    try:
        render._weasyprint()
    except render.TidakBisaPdf as salah:
        pytest.skip(str(salah))


def sidik(isi: bytes) -> str:
    return hashlib.sha256(isi).hexdigest()


# -- The printing works ----------------------------------------------------------------------


@pytest.fixture
def media(tmp_path: Path, settings: Settings) -> Path:
    """A media folder of its own."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def mesin(media: Path, monkeypatch: pytest.MonkeyPatch) -> Mesin:
    """Prints at once and nothing real."""
    palsu = Mesin()
    monkeypatch.setattr(render, "pdf", palsu)
    monkeypatch.setattr(rupa, "versi", lambda: "uji")
    monkeypatch.setattr(antrean, "ANTREAN", Antrean(Seketika))
    return palsu


@pytest.fixture
def tertunda(mesin: Mesin, monkeypatch: pytest.MonkeyPatch) -> Tertunda:
    """Prints when told to."""
    pelaksana = Tertunda()
    monkeypatch.setattr(antrean, "ANTREAN", Antrean(lambda: pelaksana))
    return pelaksana
