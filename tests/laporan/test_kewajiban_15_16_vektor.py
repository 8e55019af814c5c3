"""Texts that attack the printing, and traps that notice when one of them succeeds."""

from __future__ import annotations

import logging
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from laporan import render
from laporan.batas import KATA_PANJANG
from tests.laporan.conftest import Cetakan, butuh_pango, byte_objek

RAHASIA = "KENARI-7f3a91c2"
"""What stands in the trap file, and in every answer of the trap server."""
BERLAKU = {
    "tautan": (
        '<a href = "@BERKAS" >x</a>',
        '<a href = "@SERVER/a" >x</a>',
        '<a rel="attachment" href = "@BERKAS" >x</a>',
        '<link rel="attachment" href = "@BERKAS" >',
        '<link rel="stylesheet" href = "@SERVER/gaya.css" >',
        '<base href = "@SERVER/" >',
        '<meta http-equiv="refresh" content = "0; url=@SERVER/segar" >',
        '<form action = "@SERVER/form" ><button> x </button></form>',
        '<a href = "javascript:alert(1)" >x</a>',
        "<a href = 'data:text/html,<img src = @SERVER/dh >' >x</a>",
        '<a href = "ftp://127.0.0.1/x" >x</a>',
        '<area href = "@SERVER/area" >',
    ),
    "gambar": (
        '<img src = "@BERKAS" >',
        "<img src = @SERVER/img onerror = alert(1) >",
        "<IMG SRC = @SERVER/besar >",
        "<img/src = @SERVER/miring >",
        '<img srcset = "@SERVER/set 2x" >',
        '<img src = "@TANPASKEMA/skema" >',
        '<img src = "@SERVER/pindah" >',
        '<img src = "http://169.254.169.254/latest/" >',
        '<object data = "@BERKAS" type="text/plain" > x </object>',
        '<embed src = "@SERVER/embed" >',
        '<iframe src = "@BERKAS" ></iframe>',
        '<iframe srcdoc = "<img src = @SERVER/sd >" ></iframe>',
        '<video src = "@SERVER/video" poster = "@SERVER/poster" ></video>',
        '<input type="image" src = "@SERVER/input" >',
        '<body background = "@SERVER/badan" >',
        '<table background = "@BERKAS" ><td>x</td></table>',
    ),
    "svg": (
        '<svg> <image href = "@BERKAS" /> </svg>',
        '<svg> <image xlink:href = "@SERVER/xlink" /> </svg>',
        '<svg> <use href = "@SERVER/use#a" /> </svg>',
        '<svg onload = "alert(1)" ><script> alert(1) </script></svg>',
        "<svg><style> @import url( @SERVER/s.css ) ; </style></svg>",
        "<img src = \"data:image/svg+xml,<svg xmlns = 'http://www.w3.org/2000/svg' >"
        "<image href = '@BERKAS' /></svg>\" >",
        ']]> "/> <image href = "@SERVER/keluar" />',
        '<math><mtext> <img src = "@SERVER/math" > </mtext></math>',
    ),
    "gaya": (
        "<style> @import url( @SERVER/impor.css ) ; </style>",
        '<style> @import "@BERKAS" ; </style>',
        "<style> @font-face { font-family: x; src: url( @SERVER/h.woff ) } </style>",
        "<style> *::before { content: url( @BERKAS ) } </style>",
        '<p style = "background: url( @SERVER/latar )" >x</p>',
        "<div style = \"list-style-image: url( '@BERKAS' )\" >x</div>",
        '<p style = "position: fixed; top: 0; font-size: 900px" >x</p>',
        "</style> <img src = @SERVER/tutupgaya >",
        "@import url( @SERVER/teks.css ) ; url( @BERKAS )",
    ),
    "susunan": (
        '<?xml version="1.0"?> <!DOCTYPE x [ <!ENTITY k SYSTEM "@BERKAS"> ]> <x> &k; </x>',
        '<!DOCTYPE x [ <!ENTITY a "aaaa"> <!ENTITY b "&a;&a;&a;"> ]> &b;',
        "<![x[ a ]]> <![CDATA[ <img src = @SERVER/cdata > ]]>",
        '<xi:include href = "@BERKAS" parse="text" />',
        "<!--> <img src = @SERVER/komentar > -->",
        "&lt;img src = @SERVER/ganda &gt; &#60;img src = @SERVER/angka &#62;",
        "&#9999999999999999999999; &#xD800; &#0; &amp;lt;",
        "</td></tr></table> </section></body></html> <img src = @SERVER/akhir >",
        '"> <script src = @SERVER/skrip ></script>',
        "' onmouseover = 'alert(1)' x = '",
        "</title> <img src = @SERVER/judul >",
        "<noscript> <img src = @SERVER/noscript > </noscript>",
        "<template> <img src = @SERVER/template > </template>",
        "<textarea> <img src = @SERVER/textarea > </textarea>",
    ),
    "bahasa lain": (
        "{{ settings.SECRET_KEY }} {% debug %}",
        '{% load static %} {% include "@BERKAS" %}',
        "{0.__class__.__mro__} {tahun} %(x)s %s ${7*7}",
        "\\input{@BERKAS} \\write18{ curl @SERVER/tex } $\\href{@SERVER/t}{x}$",
        '=HYPERLINK( "@SERVER/rumus" )',
        "../../../../etc/passwd @BERKAS @SERVER/polos",
        "\u202eKILABRET\u202c \u2066x\u2069",
        "nol\x00lonceng\x07hapus\x7fbukan\uffff",
    ),
}
"""By kind; one kind goes into every text field at once. With spaces, so that no word is long."""
VEKTOR = tuple(v for semua in BERLAKU.values() for v in semua)


@dataclass
class Perangkap:
    """A file nobody may read and a server nobody may call."""

    berkas: str
    server: str
    permintaan: list[str] = field(default_factory=list)

    def pasang(self, vektor: str) -> str:
        hasil = vektor.replace("@BERKAS", self.berkas).replace("@SERVER", self.server)
        return hasil.replace("@TANPASKEMA", self.server.removeprefix("http:"))

    def serangan(self, jenis: str) -> str:
        return " ".join(self.pasang(v) for v in BERLAKU[jenis])


@contextmanager
def perangkap() -> Iterator[Perangkap]:
    """In a folder with a short name: long words would be refused before they do anything."""
    with TemporaryDirectory(prefix="k", dir="/tmp") as folder:
        berkas = Path(folder) / "k"
        berkas.write_text(RAHASIA, encoding="utf-8")
        with _server(Perangkap(berkas.as_uri(), "")) as hasil:
            yield hasil


@contextmanager
def _server(hasil: Perangkap) -> Iterator[Perangkap]:
    class Pelayan(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            hasil.permintaan.append(self.path)
            pindah = self.path == "/pindah"
            self.send_response(302 if pindah else 200)
            self.send_header("Location" if pindah else "Content-Type", hasil.berkas)
            self.end_headers()
            self.wfile.write(RAHASIA.encode())

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Pelayan) as server:
        hasil.server = f"http://127.0.0.1:{server.server_port}"
        utas = threading.Thread(target=server.serve_forever)
        utas.start()
        try:
            yield hasil
        finally:
            server.shutdown()
            utas.join()


TERLARANG = {
    *("/URI", "/Launch", "/JS", "/JavaScript", "/EmbeddedFile", "/EmbeddedFiles", "/Filespec"),
    *("/GoToR", "/GoToE", "/SubmitForm", "/ImportData", "/RichMedia", "/Movie", "/OpenAction"),
    *("/AA", "/AF", "/FileAttachment"),
}


def yang_terlarang(cetakan: Cetakan) -> set[str]:
    """Names in the file that lead out of it, that run something, or that carry another file."""
    return {nama for objek in cetakan.semua_objek() for nama in _nama(objek) if nama in TERLARANG}


def _nama(objek: Any) -> Iterator[str]:
    """Keys and names of one object, without following its references."""
    if isinstance(objek, dict):
        for kunci in objek:
            yield str(kunci)
            yield from _nama(objek.raw_get(kunci))  # type: ignore[attr-defined]
    elif isinstance(objek, list):
        for satu in list.__iter__(objek):
            yield from _nama(satu)
    elif isinstance(objek, str):
        yield objek


def bocor(cetakan: Cetakan) -> bool:
    jarum = RAHASIA.encode()
    return jarum in cetakan.byte or any(jarum in byte_objek(o) for o in cetakan.semua_objek())


# -- The traps themselves --------------------------------------------------------------------


def test_k15_vektor_paling_sedikit_40_berlainan() -> None:
    assert len(set(VEKTOR)) == len(VEKTOR) >= 40


def test_k15_vektor_tidak_ditolak_sebagai_kata_panjang() -> None:
    with perangkap() as p:
        kata = [k for v in VEKTOR for k in p.pasang(v).split()]
    assert [k for k in kata if len(k) > KATA_PANJANG] == []


def test_k15_perangkap_mencatat_setiap_permintaan() -> None:
    with perangkap() as p, urllib.request.urlopen(f"{p.server}/kendali") as jawaban:
        assert jawaban.read().decode() == RAHASIA
    assert p.permintaan == ["/kendali"]


def semua_vektor(p: Perangkap) -> str:
    """Those that stay on this machine, whoever follows them."""
    dekat = (v for v in VEKTOR if "169.254" not in v and "ftp:" not in v)
    return "".join(f"<div>{p.pasang(v)}</div>" for v in dekat)


def cetak_mentah(html: str, jalan: Path, pengambil: Any = None) -> Cetakan:
    """HTML straight into WeasyPrint: what would happen if every other guard failed."""
    butuh_pango()
    lain = {"url_fetcher": pengambil} if pengambil else {}
    jalan.write_bytes(render._weasyprint().HTML(string=html, **lain).write_pdf())
    return Cetakan("mentah", None, jalan)  # type: ignore[arg-type]


def test_k15_tanpa_penjaga_perangkap_terpicu(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The vectors are real: WeasyPrint's own fetcher follows them."""
    caplog.set_level(logging.CRITICAL, "weasyprint")
    with perangkap() as p:
        cetakan = cetak_mentah(semua_vektor(p), tmp_path / "tanpa.pdf")
    assert len(p.permintaan) >= 3
    assert bocor(cetakan)


def test_k15_pengambil_sendiri_menolak_semuanya(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL, "weasyprint")
    pengambil = render._pengambil(render._weasyprint())
    with perangkap() as p:
        cetakan = cetak_mentah(semua_vektor(p), tmp_path / "dengan.pdf", pengambil)
    assert p.permintaan == []
    assert not bocor(cetakan)


def test_k15_yang_tidak_terambil_menghentikan_cetakan() -> None:
    butuh_pango()
    with perangkap() as p, pytest.raises(render.PeringatanPencetak):
        render.pdf_halaman(f"<img src='{p.berkas}'><img src='{p.server}/x'>", final=True)
    assert p.permintaan == []
