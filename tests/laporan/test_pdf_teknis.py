"""The file itself: fonts, language, tags, archive variant, watermark, sameness."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from shutil import which
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf.generic import DictionaryObject

from laporan import render
from tests.laporan.conftest import DOKUMEN, FINAL, Cetakan, Pencetak, sidik

pytestmark = pytest.mark.django_db
SEMUA = [*((nama, False) for nama in sorted(DOKUMEN)), *((nama, True) for nama in FINAL)]
PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
BERKAS_HURUF = {"/FontFile", "/FontFile2", "/FontFile3"}


@pytest.fixture(params=SEMUA, ids=lambda p: f"{p[0]}-{'final' if p[1] else 'draf'}")
def dokumen(request: pytest.FixtureRequest, cetakan: Pencetak) -> Cetakan:
    return cetakan(request.param[0], final=request.param[1])


@pytest.fixture(params=FINAL)
def final(request: pytest.FixtureRequest, cetakan: Pencetak) -> Cetakan:
    return cetakan(request.param, final=True)


@pytest.fixture(params=sorted(DOKUMEN))
def draf(request: pytest.FixtureRequest, cetakan: Pencetak) -> Cetakan:
    return cetakan(request.param)


def berjenis(cetakan: Cetakan, jenis: str) -> list[Any]:
    kamus: Iterator[Any] = (o for o in cetakan.semua_objek() if isinstance(o, DictionaryObject))
    return [o for o in kamus if o.get("/Type") == jenis]


def test_pdf_semua_huruf_tertanam(dokumen: Cetakan) -> None:
    uraian = berjenis(dokumen, "/FontDescriptor")
    assert uraian
    assert [u["/FontName"] for u in uraian if not BERKAS_HURUF & u.keys()] == []
    huruf = berjenis(dokumen, "/Font")
    tanpa = [
        h for h in huruf if h["/Subtype"] not in ("/Type0", "/Type3") and "/FontDescriptor" not in h
    ]
    assert tanpa == [], "a standard font that nobody embeds"


def test_pdf_berbahasa_indonesia(dokumen: Cetakan) -> None:
    assert dokumen.akar["/Lang"] == "id"


def test_pdf_berjudul_dan_berpengarang(dokumen: Cetakan) -> None:
    keterangan = dokumen.pembaca.metadata
    assert keterangan is not None
    assert keterangan.title == dokumen.naskah.judul
    assert keterangan.author == dokumen.naskah.kecamatan
    assert keterangan.author.startswith("Kecamatan ")
    assert ", Kabupaten " in keterangan.author


def test_pdf_bertanda_struktur(dokumen: Cetakan) -> None:
    assert dokumen.akar["/MarkInfo"]["/Marked"].value is True
    assert dokumen.akar["/StructTreeRoot"]["/K"]


def test_pdf_tidak_terenkripsi(dokumen: Cetakan) -> None:
    assert not dokumen.pembaca.is_encrypted
    assert "/Encrypt" not in dokumen.pembaca.trailer


def test_pdf_final_berupa_pdf_a_3a(final: Cetakan) -> None:
    xml = final.akar["/Metadata"].get_object().get_data()
    uraian = [u for u in ElementTree.fromstring(xml).iter() if f"{PDFAID}part" in u.attrib]
    assert [(u.get(f"{PDFAID}part"), u.get(f"{PDFAID}conformance")) for u in uraian] == [("3", "A")]
    assert final.akar["/OutputIntents"]


def test_pdf_final_tanpa_konsep(final: Cetakan) -> None:
    assert [n for n, teks in enumerate(final.halaman) if "KONSEP" in teks] == []
    sumber: list[Any] = [h["/Resources"] for h in final.pembaca.pages]
    latar = [n for n, s in enumerate(sumber) if s.get("/Pattern")]
    assert latar == [], "a background where the watermark stood"


def test_pdf_draf_berkonsep_di_setiap_halaman(draf: Cetakan) -> None:
    assert [n for n, teks in enumerate(draf.halaman) if "KONSEP" not in teks] == []


def test_pdf_konsep_terlihat_pada_halaman_hampir_kosong(cetakan: Pencetak, tmp_path: Path) -> None:
    """On the cover: grey where the final sheet is white."""
    if which("pdftoppm") is None:
        pytest.skip("pdftoppm tidak terpasang (apt-get install poppler-utils)")
    draf = abu_abu(cetakan("lkj-balung"), tmp_path / "draf")
    final = abu_abu(cetakan("lkj-balung-lengkap", final=True), tmp_path / "final")
    assert draf > 2_000
    assert final < draf // 10


def abu_abu(cetakan: Cetakan, keluaran: Path) -> int:
    """Pixels of the first page that are neither ink nor paper."""
    pilihan = ["-r", "50", "-gray", "-singlefile", "-l", "1"]
    subprocess.run(["pdftoppm", *pilihan, cetakan.jalan, keluaran], check=True)
    with Image.open(keluaran.with_suffix(".pgm")) as gambar:
        jumlah = gambar.histogram()
    return sum(jumlah[215:250])


@pytest.mark.parametrize(("nama", "final"), [("sk-paringin", True), ("lkj-mayang", False)])
def test_pdf_masukan_sama_menghasilkan_byte_sama(cetakan: Pencetak, nama: str, final: bool) -> None:
    satu = cetakan(nama, final=final)
    assert sidik(render.pdf(satu.naskah, final=final)) == sidik(satu.byte)


def test_pdf_masukan_berbeda_menghasilkan_byte_berbeda(cetakan: Pencetak) -> None:
    satu = cetakan("pk-balung")
    isi = {**satu.naskah.isi, "judul": "PERJANJIAN KINERJA LAIN"}
    assert render.pdf(replace(satu.naskah, isi=isi), final=False) != satu.byte


def test_pdf_peringatan_pencetak_menjadi_galat(
    cetakan: Pencetak, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Something that WeasyPrint leaves out must not be left out silently."""
    monkeypatch.setattr(render, "css_konsep", lambda: "p { tidak-dikenal: 1 }")
    with pytest.raises(render.PeringatanPencetak, match="tidak-dikenal"):
        render.pdf(cetakan("pk-balung").naskah, final=False)


def test_pdf_tanpa_pango_menyebut_paketnya(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(render.TidakBisaPdf, match=r"libpango-1\.0-0"):
        render._weasyprint()


def test_satu_proses_mencetak_satu_dokumen_pada_satu_saat(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads of a server wait for each other; whoever prints would get the other's warnings."""
    bebas: list[bool] = []

    class Pencetak:
        def __init__(self, **_: Any) -> None: ...

        def write_pdf(self, **_: Any) -> bytes:
            with ThreadPoolExecutor(1) as lain:
                bebas.append(lain.submit(render._SATU.acquire, blocking=False).result())
            return b"%PDF"

    tiruan = SimpleNamespace(HTML=Pencetak, urls=SimpleNamespace(URLFetcher=object))
    monkeypatch.setattr(render, "_weasyprint", lambda: tiruan)
    monkeypatch.setattr(render, "_pengambil", lambda _: None)
    assert render._tulis("<p>Isi</p>") == (b"%PDF", [])
    assert bebas == [False]
