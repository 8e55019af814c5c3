"""From content to HTML and PDF: the only module that knows WeasyPrint.

WeasyPrint is imported when it is first needed, so that the application starts, and shows
HTML, on a machine without Pango.
"""

from __future__ import annotations

import base64
import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from laporan.batas import periksa_batas
from laporan.jenis import Naskah, TataCetak

KERTAS = {"F4": (215, 330), "A4": (210, 297)}
"""Width and height in mm."""
HURUF = {
    "bookman": '"Bookman Old Style", "TeX Gyre Bonum", "URW Bookman", "DejaVu Serif", serif',
    "arial": 'Arial, "Liberation Sans", "TeX Gyre Heros", "DejaVu Sans", sans-serif',
}
KONSEP = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 215 330'>"
    "<text x='107' y='175' text-anchor='middle' transform='rotate(-55 107 165)' "
    "font-family='sans-serif' font-weight='bold' font-size='58' fill='#ececec'>KONSEP</text></svg>"
)

TAK_TERCETAK = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]"
)
"""Characters that print nothing, or that turn the order of what is printed around."""
TANPA_GLIF = re.compile(r"\.notdef glyph .*?: \"(.+)\" \((U\+\w+)\)")


_SATU = Lock()
"""One print at a time in a process: WeasyPrint does not promise to be safe for threads, and its
warnings do not say which document they are about."""


class TidakBisaPdf(RuntimeError):
    """Pango is missing; the message says which packages to install."""


class PeringatanPencetak(RuntimeError):
    """WeasyPrint warned; a final document must not hide that."""


@dataclass(frozen=True)
class Gaya:
    url: str
    media: str


def html(naskah: Naskah, *, konsep: bool) -> str:
    """A page that stands alone: print and screen styles are inside it."""
    layar = Gaya(_data_css(_statik("laporan/layar.css")), "screen")
    return _isi(naskah, konsep, [_gaya_cetak(naskah, konsep), layar])


def _gaya_cetak(naskah: Naskah, konsep: bool) -> Gaya:
    css = _statik("laporan/cetak.css") + css_halaman(naskah.tata_cetak)
    return Gaya(_data_css(css + (css_konsep() if konsep else "")), "print")


def _isi(naskah: Naskah, konsep: bool, gaya: list[Gaya]) -> str:
    naskah = replace(
        naskah, **{x: _bersih(getattr(naskah, x)) for x in ("judul", "kecamatan", "isi")}
    )
    periksa_batas(naskah)
    konteks = {"n": naskah, "konsep": konsep, "gaya": gaya}
    # An amount is not torn from its currency at the end of a line.
    return render_to_string("laporan/cetak.html", konteks).replace("Rp. ", "Rp.&nbsp;")


def _bersih(isi: Any) -> Any:
    if isinstance(isi, str):
        return TAK_TERCETAK.sub("", isi)
    if isinstance(isi, dict):
        return {kunci: _bersih(nilai) for kunci, nilai in isi.items()}
    return [_bersih(nilai) for nilai in isi] if isinstance(isi, list) else isi


def css_halaman(t: TataCetak) -> str:
    """Page size, margins and typeface of a kabupaten as CSS."""
    lebar, tinggi = KERTAS[t.kertas]
    atas, kanan, bawah, kiri = t.margin
    margin = f"{atas}mm {kanan}mm {bawah}mm {kiri}mm"
    return (
        f"@page {{ size: {lebar}mm {tinggi}mm; margin: {margin}; }}"
        f"@page mendatar {{ size: {tinggi}mm {lebar}mm; margin: {margin}; }}"
        f"html {{ font-family: {HURUF[t.huruf]}; }}"
        f"@page {{ @bottom-center {{ font-family: {HURUF[t.huruf]}; }}"
        f" @top-right {{ font-family: {HURUF[t.huruf]}; }} }}"
    )


def pdf(naskah: Naskah, *, final: bool) -> bytes:
    """The document as PDF: drafts carry KONSEP, finals are PDF/A-3a with all fonts inside."""
    return pdf_halaman(halaman_cetak(naskah, final=final), final=final)[0]


def halaman_cetak(naskah: Naskah, *, final: bool) -> str:
    """What `pdf` prints: content, templates and print styles in one text."""
    return _isi(naskah, not final, [_gaya_cetak(naskah, konsep=not final)])


def pdf_halaman(halaman: str, *, final: bool) -> tuple[bytes, int]:
    """A page of `halaman_cetak` as PDF, with the number of its sheets."""
    pilihan: dict[str, Any] = {"pdf_variant": "pdf/a-3a"} if final else {}
    hasil, lembar = _tulis(halaman, **pilihan)
    return hasil, len(lembar)


@dataclass(frozen=True)
class Kotak:
    """Room for a signature: the id of its element, the page from 0, left bottom right top."""

    nama: str
    halaman: int
    batas: tuple[int, int, int, int] | None
    """In points from the bottom left of the page; None: not to be seen."""


def pdf_terbitan(naskah: Naskah, *, css: str, kotak: Sequence[str]) -> tuple[bytes, list[Kotak]]:
    """A final PDF with page rules of its own, and where its rooms for a signature are.

    It does not call itself PDF/A: the signature fields that it gets would break that promise.
    """
    gaya = [_gaya_cetak(naskah, konsep=False), Gaya(_data_css(css), "print")]
    hasil, lembar = _tulis(_isi(naskah, False, gaya))
    return hasil, [k for n, satu in enumerate(lembar) for k in _kotak(n, satu, kotak)]


def _kotak(nomor: int, lembar: Any, nama: Sequence[str]) -> Iterator[Kotak]:
    """From CSS pixels, downwards, to points, upwards."""
    for satu, (kiri, atas, kanan, bawah) in lembar.anchors.items():
        if satu in nama:
            tinggi = lembar.height
            batas = (kiri, tinggi - bawah, kanan, tinggi - atas)
            yield Kotak(satu, nomor, tuple(round(x) * 3 // 4 for x in batas))


def _tulis(halaman: str, **pilihan: Any) -> tuple[bytes, list[Any]]:
    """The bytes, and the pages as WeasyPrint laid them out."""
    weasyprint = _weasyprint()
    dokumen = weasyprint.HTML(string=halaman, url_fetcher=_pengambil(weasyprint))
    lembar: list[Any] = []
    with _SATU, _tanpa_peringatan():
        hasil = dokumen.write_pdf(
            presentational_hints=True,
            pdf_tags=True,
            finisher=lambda d, _: lembar.extend(d.pages),
            **pilihan,
        )
    assert isinstance(hasil, bytes)
    return hasil, lembar


def pencetak() -> str:
    """Name and version of what makes the PDF; raises TidakBisaPdf where it cannot."""
    return f"WeasyPrint {_weasyprint().__version__}"


def css_konsep() -> str:
    return (
        f'@page {{ background: url("{_data("image/svg+xml", KONSEP)}") no-repeat center;'
        " background-size: contain; }"
    )


def _weasyprint() -> Any:
    try:
        import weasyprint
    except (ImportError, OSError):
        raise TidakBisaPdf(
            "PDF tidak dapat dibuat: pustaka Pango belum terpasang. Pasang dengan: apt-get install "
            "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0. Sementara itu gunakan HTML."
        ) from None
    return weasyprint


def _pengambil(weasyprint: Any) -> Any:
    """Fetches nothing but `data:`: no text in a document can read a file or call anybody."""

    class HanyaData(weasyprint.urls.URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if not url.startswith("data:"):
                raise ValueError("alamat di luar dokumen tidak dibuka")
            return super().fetch(url, headers)

    return HanyaData(allowed_protocols={"data"})


@contextmanager
def _tanpa_peringatan() -> Iterator[None]:
    """A warning of the renderer is an error: something would be missing on the page."""
    pencatat = logging.getLogger("weasyprint")
    penangkap = _Penangkap()
    pencatat.addHandler(penangkap)
    diteruskan, pencatat.propagate = pencatat.propagate, False
    try:
        yield
    finally:
        pencatat.removeHandler(penangkap)
        pencatat.propagate = diteruskan
    if penangkap.pesan:
        raise PeringatanPencetak(" ".join(dict.fromkeys(map(_jelaskan, penangkap.pesan))))


def _jelaskan(pesan: str) -> str:
    glif = TANPA_GLIF.match(pesan)
    if glif:
        return f"Huruf “{glif[1]}” ({glif[2]}) tidak dapat dicetak; ganti atau hapus dari teksnya."
    return f"Pencetak memberi peringatan: {pesan}."


class _Penangkap(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.pesan: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.pesan.append(record.getMessage())


def _statik(nama: str) -> str:
    jalan = finders.find(nama)
    if not isinstance(jalan, str):
        raise FileNotFoundError(nama)
    with open(jalan, encoding="utf-8") as aliran:
        return aliran.read()


def _data_css(css: str) -> str:
    return _data("text/css", css)


def _data(jenis: str, isi: str) -> str:
    return f"data:{jenis};base64,{base64.b64encode(isi.encode()).decode('ascii')}"
