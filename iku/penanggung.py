"""Who answers for an indicator, as people type it: one per line, units recognised by name."""

from __future__ import annotations

from itertools import zip_longest

from django.db import transaction

from iku.models import Indikator, PenanggungJawab
from kecamatan import actions
from kecamatan.models import Kecamatan, Pengguna, UnitKerja

Satu = tuple[UnitKerja | None, str]
"""A unit, or free text."""


def baca(teks: str, kecamatan: Kecamatan) -> list[Satu]:
    """Each line once, in order; of two units of one name, the one that began last."""
    semua = UnitKerja.objects.filter(kecamatan=kecamatan).order_by("mulai")
    unit = {_kunci(u.nama): u for u in semua}
    baris = dict.fromkeys(" ".join(b.split()) for b in teks.splitlines() if b.strip())
    return [(u, "") if (u := unit.get(_kunci(b))) else (None, b) for b in baris]


def tulis(indikator: Indikator) -> str:
    """One per line, as `baca` understands it again."""
    if not indikator.pk:
        return ""
    return "\n".join(str(p) for p in indikator.penanggung_jawab.select_related("unit"))


@transaction.atomic
def simpan(indikator: Indikator, semua: list[Satu], *, oleh: Pengguna) -> None:
    """Make the rows of the indicator say exactly this; unchanged rows are left alone."""
    lama = list(indikator.penanggung_jawab.select_related("unit"))
    for urutan, (ada, baru) in enumerate(zip_longest(lama, semua), start=1):
        if baru is None:
            actions.hapus(ada, oleh=oleh)
            continue
        isi = {"urutan": urutan, "unit": baru[0], "teks": baru[1]}
        if ada is None:
            actions.buat(PenanggungJawab(indikator=indikator, **isi), oleh=oleh)
        elif any(getattr(ada, nama) != nilai for nama, nilai in isi.items()):
            actions.ubah(ada, revisi=ada.revisi, oleh=oleh, **isi)


def _kunci(nama: str) -> str:
    return " ".join(nama.split()).casefold()
