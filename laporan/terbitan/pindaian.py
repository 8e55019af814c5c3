"""Whether a PDF is a scan: each page one large picture, and no text that is seen.

Strict on purpose: whatever else a page draws, it is no scan. A layer of text that is not drawn,
as text recognition adds it, is all right.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from laporan.terbitan.perubahan import ambil

LEBAR = 500
"""Pixels: a page of 210 mm at a mere 60 dots per inch."""
SEBAGIAN_BESAR = Fraction(3, 5)
MAKS_HALAMAN = 500
TAK_TAMPAK = 3
"""Text render mode: neither filled nor stroked."""
TULIS = {"Tj", "TJ", "'", '"'}
DIAM = {"BT", "ET", "Tc", "Tw", "Tz", "TL", "Tf", "Ts", "Td", "TD", "Tm", "T*", "W", "W*", "n"}
DIAM |= {"re", "m", "l", "h", "w", "J", "j", "M", "d", "ri", "i", "gs", "BMC", "BDC", "EMC", "MP"}
DIAM |= {"DP", "g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"}
"""Operators that by themselves draw nothing."""
F = Fraction
Matriks = tuple[F, F, F, F, F, F]
SATUAN: Matriks = (F(1), F(0), F(0), F(1), F(0), F(0))


def pindaian(pembaca: Any) -> bool:
    if "/AcroForm" in pembaca.root:
        return False
    semua = list(halaman(pembaca))
    return bool(semua) and len(semua) <= MAKS_HALAMAN and all(_bergambar(x) for x in semua)


def halaman(pembaca: Any) -> Iterator[Any]:
    """The pages that are there, whatever their number is said to be; one too many at most."""
    antre, dilihat = [pembaca.root.raw_get("/Pages")], set[int]()
    jumlah = 0
    while antre and jumlah <= MAKS_HALAMAN:
        rujuk = antre.pop()
        if rujuk.idnum in dilihat:
            raise ValueError("pohon halaman berputar")
        dilihat.add(rujuk.idnum)
        satu = rujuk.get_object()
        if ambil(satu, "/Type") == "/Page":
            jumlah += 1
            yield satu
        else:
            anak = satu["/Kids"]
            antre += [anak.raw_get(n) for n in reversed(range(len(anak)))]


def _bergambar(satu: Any) -> bool:
    if len(ambil(satu, "/Annots", ())):
        return False
    sumber = ambil(_warisan(satu, "/Resources"), "/XObject", {})
    kotak = [F(x) for x in _warisan(satu, "/MediaBox")]
    try:
        semua = list(_gambar(satu, sumber))  # to the end: what is drawn last lies on top
    except _BukanPindaian:
        return False
    return any(_menutupi(m, kotak) for m in semua)


class _BukanPindaian(Exception):
    """The page draws something else."""


def _warisan(satu: Any, kunci: str) -> Any:
    for _ in range(50):
        if kunci in satu:
            return satu[kunci]
        satu = satu["/Parent"]
    raise KeyError(kunci)


def _gambar(satu: Any, sumber: Any) -> Iterator[Matriks]:
    """Where each picture is drawn. Raises _BukanPindaian."""
    keadaan, tumpukan = (SATUAN, 0), list[tuple[Matriks, int]]()
    for langkah in _langkah(satu):
        matriks, ragam = keadaan
        match langkah.op:
            case "q":
                tumpukan.append(keadaan)
            case "Q" if tumpukan:
                keadaan = tumpukan.pop()
            case "cm":
                keadaan = (_kali(langkah.args, matriks), ragam)
            case "Tr":
                keadaan = (matriks, int(langkah.args[0]))
            case "Do" if _besar(sumber, langkah.args[0]):
                yield matriks
            case tulis if tulis in TULIS and ragam == TAK_TAMPAK:
                pass
            case lain if lain not in DIAM:
                raise _BukanPindaian(lain)


def _langkah(satu: Any) -> Iterator[Any]:
    from pyhanko.pdf_utils.content_stream_parser import parse_content_stream

    isi = satu["/Contents"]
    bagian = [isi[n] for n in range(len(isi))] if isinstance(isi, list) else [isi]
    yield from parse_content_stream(bagian)


def _besar(sumber: Any, nama: Any) -> bool:
    """A picture that can be read, and no form, which may draw anything."""
    objek = ambil(sumber, str(nama), {})
    gambar = ambil(objek, "/Subtype") == "/Image"
    if not gambar:
        raise _BukanPindaian(nama)
    return int(ambil(objek, "/Width", 0)) >= LEBAR or bool(ambil(objek, "/ImageMask", False))


def _kali(args: Any, lama: Matriks) -> Matriks:
    a, b, c, d, e, f = (F(x) for x in args)
    p, q, r, s, t, u = lama
    return (
        *(a * p + b * r, a * q + b * s),
        *(c * p + d * r, c * q + d * s),
        *(e * p + f * r + t, e * q + f * s + u),
    )


def _menutupi(matriks: Matriks, kotak: list[F]) -> bool:
    """The part of the page that the picture is on, by the box around it and by its own area."""
    a, b, c, d, e, f = matriks
    kiri, bawah = min(kotak[0], kotak[2]), min(kotak[1], kotak[3])
    lebar, tinggi = abs(kotak[2] - kotak[0]), abs(kotak[3] - kotak[1])
    datar = _irisan(e + min(F(0), a, c, a + c), e + max(F(0), a, c, a + c), kiri, lebar)
    tegak = _irisan(f + min(F(0), b, d, b + d), f + max(F(0), b, d, b + d), bawah, tinggi)
    luas = min(abs(a * d - b * c), datar * tegak)
    return lebar * tinggi > 0 and luas >= SEBAGIAN_BESAR * lebar * tinggi


def _irisan(awal: F, akhir: F, mulai: F, panjang: F) -> F:
    return max(F(0), min(akhir, mulai + panjang) - max(awal, mulai))
