"""From the database into the same tree that `pemuat` reads."""

from __future__ import annotations

from typing import Any

from django.db.models import Model

from kecamatan.berkas.bentuk import Anak, Bentuk
from kecamatan.berkas.simpul import Polos


def tulis(bentuk: Bentuk, objek: Model) -> Polos:
    """The object and everything below it; empty values are left out."""
    isi: dict[str, Polos] = {}
    for medan in bentuk.medan:
        nilai = medan.tulis(objek)
        if nilai is not None:
            isi[medan.kunci] = nilai
    for anak in bentuk.anak:
        nilai = _tulis_anak(anak, objek)
        if nilai:
            isi[anak.kunci] = nilai
    return isi[bentuk.ringkas] if list(isi) == [bentuk.ringkas] else isi


def _tulis_anak(anak: Anak, induk: Model) -> Polos:
    objek: list[Any] = list(anak.milik(induk).filter(**anak.tetap))
    if anak.tunggal:
        return tulis(anak.bentuk, objek[0]) if objek else {}
    if anak.kunci_peta:
        return {str(getattr(x, anak.kunci_peta)): tulis(anak.bentuk, x) for x in objek}
    return [tulis(anak.bentuk, x) for x in objek]
