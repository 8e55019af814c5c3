"""The foot of every final page: the document's code at the left, its QR at the right."""

from __future__ import annotations

import base64
from io import BytesIO

import segno

from laporan import render

SISI_QR = 15
"""mm; with its quiet zone it fits into the smallest bottom margin (25 mm)."""
TEPI = 2
"""Modules of white around the QR; the paper itself gives the rest of the usual four."""


def css(kode: str, alamat: str, huruf: str) -> str:
    """Page rules beside those of the document: page number and running title stay theirs."""
    situs = alamat.split("://", 1)[-1].rsplit("/", 1)[0]
    teks = f"{_kutip(f'Kode dokumen {kode}')} '\\A' {_kutip(f'Periksa di {situs}')}"
    keluarga = render.HURUF[huruf]
    return (
        f"@page {{ @bottom-left {{ content: {teks}; white-space: pre; font: 7pt/1.35 {keluarga};"
        " text-align: left; vertical-align: middle; }"
        f' @bottom-right {{ content: url("data:image/svg+xml;base64,{qr(alamat)}");'
        " text-align: right; vertical-align: middle; } }"
    )


def qr(alamat: str) -> str:
    """The QR of an address as SVG in base64; `M` survives a smudge on paper."""
    kotak = segno.make_qr(alamat, error="m", boost_error=False)
    keluar, lebar = BytesIO(), kotak.symbol_size(border=TEPI)[0]
    pilihan = {"scale": SISI_QR / lebar, "border": TEPI, "unit": "mm", "xmldecl": False}
    kotak.save(keluar, kind="svg", **pilihan)
    return base64.b64encode(keluar.getvalue()).decode("ascii")


def _kutip(teks: str) -> str:
    """A CSS string; an address may hold neither quote nor backslash, but who knows."""
    return "'" + "".join(x if x.isalnum() or x in " .:/-" else f"\\{ord(x):x} " for x in teks) + "'"
