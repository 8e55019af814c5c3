"""How a regulation is cited: one way, wherever it is cited."""

from __future__ import annotations

import re
from collections.abc import Iterable

from iku.bilangan import terbilang
from kecamatan.models import Peraturan

J = Peraturan.Jenis
TINGKAT = {
    J.UU: 1,
    J.PP: 2,
    J.PERPRES: 3,
    J.PERMENDAGRI: 4,
    J.PERMENPAN: 4,
    J.PERMENPANRB: 4,
    J.KEPMENPAN: 4,
    J.PERDA: 5,
    J.PERBUP: 6,
    J.PERWALI: 6,
}
"""Hierarchy of regulations (UU 12/2011, pasal 7 and 8)."""


def urut(peraturan: Iterable[Peraturan]) -> list[Peraturan]:
    """By hierarchy, then year, then number (aturan §8)."""
    return sorted(peraturan, key=lambda p: (TINGKAT[J(p.jenis)], p.tahun, _nomor(p)))


def _nomor(p: Peraturan) -> tuple[int, str]:
    """The first number in it: `PER/9/M.PAN/5/2007` comes before `PER/12/M.PAN/6/2007`."""
    angka = re.search(r"[0-9]+", p.nomor)
    return (int(angka[0]) if angka else 0, p.nomor)


def kutipan(p: Peraturan, tahun: int, *, lembaran: bool = False) -> str:
    """`UU … tentang …, sebagaimana telah dua kali diubah, terakhir dengan UU …`.

    Only amendments up to `tahun` count: a document cites what there was when it was made.
    """
    dasar = f"{p.sebutan} tentang {p.tentang}{_lembaran(p, lembaran)}"
    perubahan = _terakhir(p, tahun)
    if perubahan is None:
        return dasar
    sebutan = perubahan.sebutan
    if lembaran:
        sebutan += f" tentang {perubahan.tentang}{_lembaran(perubahan, lembaran)}"
    return f"{dasar}, {_kata_ubah(perubahan.perubahan_ke or 1)} {sebutan}"


def _lembaran(p: Peraturan, lembaran: bool) -> str:
    return f" ({p.lembaran})" if lembaran and p.lembaran else ""


def _terakhir(p: Peraturan, tahun: int) -> Peraturan | None:
    berlaku = [x for x in p.perubahan.all() if x.tahun <= tahun]
    return max(berlaku, key=lambda x: x.perubahan_ke or 0, default=None)


def _kata_ubah(ke: int) -> str:
    if ke == 1:
        return "sebagaimana telah diubah dengan"
    return f"sebagaimana telah {terbilang(ke)} kali diubah, terakhir dengan"
