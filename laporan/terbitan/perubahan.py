"""What was added to a PDF after one of its revisions, as far as signing needs it.

pyHanko's own comparison walks every path to every object; in the structure tree of a report of
34 pages that takes minutes. Only objects that were there before and are another now need a look:
new ones are reached through these. What is not known to belong to signing counts as a change.

A signature may be seen only in a field that we prepared. Its appearance is scaled to the field's
rectangle, so it stays there as long as the rectangle, the page and the flags do.
"""

from __future__ import annotations

from typing import Any

KATALOG = {"/AcroForm", "/DSS", "/Extensions", "/Perms", "/Metadata"}
BUKTI = {"/DSS", "/Extensions"}
"""Proof that a certificate was valid, added after signing."""
FORMULIR = {"/Fields", "/SigFlags", "/DR", "/DA"}
MEDAN = {"/V", "/AP", "/M", "/F", "/MK", "/DA", "/DR", "/Lock"}
MEDAN_BARU = MEDAN | {"/FT", "/Ff", "/P", "/Rect", "/SV", "/Subtype", "/T", "/TU", "/Type"}
BENDERA = 0b10_1100_0110
"""Hidden, printed, read only, locked: flags that cannot make it larger than its rectangle."""
HALAMAN = {"/Annots", "/Tabs"}


def hanya_tanda(pembaca: Any, asal: Any) -> bool:
    """Nothing but signatures, and what comes with them, was added to `asal`."""
    revisi = asal.xrefs.total_revisions - 1
    if not _melanjutkan(pembaca, asal, revisi):
        return False
    lama = pembaca.get_historical_resolver(revisi)
    dua = (asal, pembaca)
    return bool(lama.root_ref == pembaca.root_ref) and all(
        _boleh(ref, lama, pembaca) for ref in _diganti(pembaca, revisi) if not _info(ref, *dua)
    )


def _melanjutkan(pembaca: Any, asal: Any, revisi: int) -> bool:
    """The file goes on from ours: another PDF could follow our bytes and never refer to them."""
    if pembaca.xrefs.total_revisions <= revisi:
        return False
    awal = (x.xrefs.get_startxref_for_revision(revisi) for x in (pembaca, asal))
    return len(set(awal)) == 1


def hanya_bukti(pembaca: Any, revisi: int) -> bool:
    """Nothing but proof of validity was added, and something was."""
    lama = pembaca.get_historical_resolver(revisi)
    akar, diganti = pembaca.root_ref, _diganti(pembaca, revisi)
    return bool(diganti) and all(
        ref == akar and _beda(lama.get_object(ref), pembaca.get_object(ref)) <= BUKTI
        for ref in diganti
    )


def _diganti(pembaca: Any, revisi: int) -> list[Any]:
    """Objects of the old revision that a later one replaced or removed."""
    xref, semua = pembaca.xrefs, set()
    for nomor in range(revisi + 1, xref.total_revisions):
        semua |= set(xref.explicit_refs_in_revision(nomor)) | set(
            xref.refs_freed_in_revision(nomor)
        )
    return [ref for ref in semua if xref.get_historical_ref(ref, revisi) is not None]


def _boleh(ref: Any, lama: Any, pembaca: Any) -> bool:
    dahulu, kini = lama.get_object(ref), pembaca.get_object(ref)
    if isinstance(dahulu, list) and isinstance(kini, list):
        return _bertambah_tanda(dahulu, kini)
    if not (isinstance(dahulu, dict) and isinstance(kini, dict)):
        return False
    if hasattr(dahulu, "data") or hasattr(kini, "data"):  # a stream: what a page draws
        return False
    if ref == pembaca.root_ref:
        return _beda(dahulu, kini) <= KATALOG and _formulir(dahulu, kini)
    return _menurut_jenis(dahulu, kini)


def _menurut_jenis(dahulu: Any, kini: Any) -> bool:
    beda = _beda(dahulu, kini)
    if dahulu.get("/Type") == "/Page":
        return beda <= HALAMAN and _bertambah_tanda(*(x.get("/Annots", []) for x in (dahulu, kini)))
    if dahulu.get("/FT") == "/Sig":  # ours; a picture of a signature counts only with one
        return beda <= MEDAN and "/V" in kini and _setempat(kini)
    if "/Fields" in dahulu:
        return beda <= FORMULIR and _bertambah_tanda(dahulu["/Fields"], kini.get("/Fields", []))
    return False


def _formulir(dahulu: Any, kini: Any) -> bool:
    """The form below the catalogue itself: our own PDFs always have one."""
    lama, baru = dahulu.get("/AcroForm"), kini.get("/AcroForm")
    return lama is not None and baru is not None and (lama == baru or _menurut_jenis(lama, baru))


def _info(ref: Any, *semua: Any) -> bool:
    """Who saved it last and when, in every one of them: not printed anywhere."""
    akhir = [x.trailer_view for x in semua]
    return all(
        "/Info" in x and getattr(x.raw_get("/Info"), "reference", None) == ref for x in akhir
    )


def _beda(dahulu: Any, kini: Any) -> set[str]:
    def nilai(isi: Any, kunci: str) -> Any:
        return isi.raw_get(kunci) if kunci in isi else None

    return {str(k) for k in {*dahulu, *kini} if nilai(dahulu, k) != nilai(kini, k)}


def _bertambah_tanda(dahulu: Any, kini: Any) -> bool:
    """All that was there is there in its order; only signatures that are not seen follow."""
    lama, baru = ([x.raw_get(n) for n in range(len(x))] for x in (dahulu, kini))
    tambahan = (kini[n] for n in range(len(lama), len(baru)))
    return baru[: len(lama)] == lama and all(_tanda(x) for x in tambahan)


def _tanda(objek: Any) -> bool:
    """A new field for a signature that takes no room; a visible one could cover what we print."""
    if not isinstance(objek, dict) or not set(objek) <= MEDAN_BARU:
        return False
    sudut = list(objek.get("/Rect", ()))
    return (
        objek.get("/FT") == "/Sig"
        and objek.get("/Type", "/Annot") == "/Annot"
        and len(sudut) == 4
        and sudut[:2] == sudut[2:]
        and _setempat(objek)
    )


def _setempat(medan: Any) -> bool:
    return not int(medan.get("/F", 0)) & ~BENDERA
