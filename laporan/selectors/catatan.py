"""What reviewers wrote about a document: notes, and the answers to the checklist."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from laporan.models import ButirReviu, Catatan, Dokumen, JawabanReviu


def tinjauan(dokumen: Dokumen | None) -> dict[str, Any]:
    """For the page of a document; three queries."""
    if dokumen is None:
        return {}
    catatan, jawaban = list(catatan_dokumen(dokumen)), dokumen.jawaban_reviu.count()
    butir = ButirReviu.objects.count()
    return {
        "catatan": catatan,
        "catatan_terbuka": sum(not c.selesai for c in catatan),
        "jumlah_jawaban": jawaban,
        "jumlah_butir": butir,
        "belum_dijawab": max(butir - jawaban, 0),
    }


def catatan_dokumen(dokumen: Dokumen) -> Any:
    """Open notes first."""
    return dokumen.catatan.select_related("indikator").order_by("selesai", "pk")


@dataclass(frozen=True)
class BarisReviu:
    butir: ButirReviu
    jawaban: JawabanReviu | None


def daftar_uji(dokumen: Dokumen) -> list[tuple[str, list[BarisReviu]]]:
    """The questions by group, each with its answer."""
    ada = {j.butir_id: j for j in JawabanReviu.objects.filter(dokumen=dokumen)}
    semua = [BarisReviu(b, ada.get(b.pk)) for b in ButirReviu.objects.all()]
    kelompok = groupby(semua, key=lambda b: str(b.butir.get_kelompok_display()))
    return [(nama, list(baris)) for nama, baris in kelompok]


def belum_selesai(dokumen: Dokumen) -> int:
    return Catatan.objects.filter(dokumen=dokumen, selesai=False).count()
