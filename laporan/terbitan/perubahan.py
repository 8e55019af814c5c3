"""What was added to a PDF after our own bytes, as far as signing needs it.

pyHanko's own comparison walks every path to every object; in the structure tree of a report of
34 pages that takes minutes. Only objects that were there before and are another now need a look:
new ones are reached through these. What is not known to belong to signing counts as a change.
Every addition is compared with what was there just before it, so that nobody signs what another
addition then takes back.

A signature may be seen only in a field that we prepared. Its appearance is scaled to the field's
rectangle, so it stays there as long as the rectangle, the page and the flags do.
"""

from __future__ import annotations

from typing import Any

from laporan.terbitan.susunan import Susunan, rujukan

KATALOG = {"/AcroForm", "/DSS", "/Extensions", "/Perms", "/Metadata"}
BUKTI = {"/DSS", "/Extensions"}
"""Proof that a certificate was valid, added after signing."""
FORMULIR = {"/Fields", "/SigFlags", "/DR", "/DA"}
MEDAN = {"/V", "/AP", "/M", "/F", "/MK", "/DA", "/DR", "/Lock"}
MEDAN_BARU = MEDAN | {"/FT", "/Ff", "/P", "/Rect", "/SV", "/Subtype", "/T", "/TU", "/Type"}
BENDERA = 0b10_1100_0110
"""Hidden, printed, read only, locked: flags that cannot make it larger than its rectangle."""
HALAMAN = {"/Annots", "/Tabs"}


def hanya_tanda(pembaca: Any, susunan: Susunan) -> bool:
    """Nothing but signatures, and what comes with them, was added to our bytes."""
    for nomor, diganti in _langkah(pembaca, susunan):
        lama, kini = (pembaca.get_historical_resolver(x) for x in (nomor - 1, nomor))
        if not all(_boleh(satu, lama, kini) for satu in diganti):
            return False
    return True


def hanya_bukti(pembaca: Any, revisi: int, susunan: Susunan) -> bool:
    """After this revision nothing but proof of validity was added."""
    akar = pembaca.root_ref.idnum
    for nomor, diganti in _langkah(pembaca, susunan):
        lama, kini = (pembaca.get_historical_resolver(x) for x in (nomor - 1, nomor))
        if nomor > revisi and not (diganti <= {akar} and _beda(lama.root, kini.root) <= BUKTI):
            return False
    return True


def _langkah(pembaca: Any, susunan: Susunan) -> list[tuple[int, set[int]]]:
    """Each addition, with the numbers it gives to something else. What only proof leads to may
    change freely, and what says who saved the file: neither is shown on a page."""
    ada, hasil = set[int](), []
    penting = _terjangkau(susunan, pembaca.root_ref.idnum)
    for nomor, satu in enumerate(susunan.revisi, start=susunan.dasar):
        diganti = {n for n in satu.objek if n < susunan.ukuran or n in ada & penting} - susunan.info
        hasil.append((nomor, diganti))
        ada |= set(satu.objek)
    return hasil


def _terjangkau(susunan: Susunan, akar: int) -> set[int]:
    """New objects that our own lead to in any revision, other than as proof of validity."""
    ke: dict[int, set[int]] = {}
    for satu in susunan.revisi:
        for n, objek in satu.objek.items():
            ke.setdefault(n, set()).update(rujukan(objek, "/DSS" if n == akar else ""))
    antre, hasil = [n for n in ke if n < susunan.ukuran], set[int]()
    while antre:
        baru = ke.get(antre.pop(), set()) - hasil
        hasil |= baru
        antre += baru
    return hasil


def _boleh(nomor: int, lama: Any, baru: Any) -> bool:
    from pyhanko.pdf_utils.generic import Reference

    dahulu, kini = (x.get_object(Reference(nomor, 0, x)) for x in (lama, baru))
    if isinstance(dahulu, list) and isinstance(kini, list):
        return nomor in _daftar(lama) and _bertambah_tanda(dahulu, kini)
    if not (isinstance(dahulu, dict) and isinstance(kini, dict)):
        return False
    if hasattr(dahulu, "data") or hasattr(kini, "data"):  # a stream: what a page draws
        return False
    if nomor == lama.root_ref.idnum:
        return _beda(dahulu, kini) <= KATALOG and _formulir(dahulu, kini)
    return _menurut_jenis(dahulu, kini)


def _daftar(lama: Any) -> set[int]:
    """Lists of fields and annotations that are objects of their own."""
    jumlah = int(lama.root["/Pages"]["/Count"])
    halaman = [lama.find_page_for_modification(n)[0].get_object() for n in range(jumlah)]
    semua = [x.get("/Annots") for x in halaman] + [ambil(lama.root, "/AcroForm", {}).get("/Fields")]
    return {x.idnum for x in semua if hasattr(x, "idnum")}


def _menurut_jenis(dahulu: Any, kini: Any) -> bool:
    beda = _beda(dahulu, kini)
    if ambil(dahulu, "/Type") == "/Page":
        lama, baru = (ambil(x, "/Annots", KOSONG) for x in (dahulu, kini))
        return beda <= HALAMAN and _bertambah_tanda(lama, baru)
    if ambil(dahulu, "/FT") == "/Sig":  # filled once; a picture of a signature counts only with one
        isi = "/V" not in dahulu and "/V" in kini
        return beda <= MEDAN and isi and _setempat(kini)
    if "/Fields" in dahulu:
        lama, baru = (ambil(x, "/Fields", KOSONG) for x in (dahulu, kini))
        return beda <= FORMULIR and _bertambah_tanda(lama, baru)
    return False


def _formulir(dahulu: Any, kini: Any) -> bool:
    """The form below the catalogue itself: our own PDFs always have one."""
    lama, baru = (x.get("/AcroForm") for x in (dahulu, kini))
    if lama is None or baru is None:
        return False
    return lama == baru or _menurut_jenis(lama.get_object(), baru.get_object())


def ambil(isi: Any, kunci: str, bawaan: Any = None) -> Any:
    """What a dictionary holds, also where it holds a reference to it; `get` of pyHanko would
    answer with the reference."""
    try:
        return isi[kunci]
    except KeyError:
        return bawaan


def _beda(dahulu: Any, kini: Any) -> set[str]:
    def nilai(isi: Any, kunci: str) -> Any:
        return isi.raw_get(kunci) if kunci in isi else None

    return {str(k) for k in {*dahulu, *kini} if nilai(dahulu, k) != nilai(kini, k)}


class _Kosong(list[Any]):
    """A list that is not there, as pyHanko's lists are read."""

    def raw_get(self, nomor: int) -> Any:
        return self[nomor]


KOSONG = _Kosong()


def _bertambah_tanda(dahulu: Any, kini: Any) -> bool:
    """All that was there is there in its order; only signatures that are not seen follow."""
    lama, baru = ([x.raw_get(n) for n in range(len(x))] for x in (dahulu, kini))
    tambahan = (kini[n] for n in range(len(lama), len(baru)))
    return baru[: len(lama)] == lama and all(_tanda(x) for x in tambahan)


def _tanda(objek: Any) -> bool:
    """A new field for a signature that takes no room; a visible one could cover what we print."""
    if not isinstance(objek, dict) or not set(objek) <= MEDAN_BARU:
        return False
    sudut = list(ambil(objek, "/Rect", KOSONG))
    return (
        ambil(objek, "/FT") == "/Sig"
        and ambil(objek, "/Type", "/Annot") == "/Annot"
        and len(sudut) == 4
        and sudut[:2] == sudut[2:]
        and _setempat(objek)
    )


def _setempat(medan: Any) -> bool:
    return not int(ambil(medan, "/F", 0)) & ~BENDERA
