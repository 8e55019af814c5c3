"""What reviewers wrote about a document: notes, and the answers to the checklist."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from kecamatan.akses import Putusan, Tindakan
from kecamatan.lingkup import Lingkup
from kecamatan.models import Keanggotaan
from laporan.models import ButirReviu, Catatan, Dokumen, JawabanReviu

BUKAN_MILIK = (
    "Catatan ini ditulis {0}; hanya {0} yang mengubah atau menghapusnya. Tulis catatan sendiri "
    "bila ada yang perlu ditambahkan."
)


def tinjauan(dokumen: Dokumen | None, lingkup: Lingkup) -> dict[str, Any]:
    """For the page of a document; three queries."""
    if dokumen is None:
        return {}
    catatan, jawaban = list(catatan_dokumen(dokumen)), dokumen.jawaban_reviu.count()
    for satu in catatan:
        satu.boleh_ubah = boleh_mengubah(lingkup, satu)
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
    return dokumen.catatan.select_related("indikator", "oleh").order_by("selesai", "pk")


def catatan_inspektorat(dokumen: Dokumen) -> Any:
    """What belongs to the reviu; the notes of Bagian Organisasi are a review of their own."""
    return catatan_dokumen(dokumen).filter(peran=Keanggotaan.Peran.INSPEKTORAT)


def sebagai(lingkup: Lingkup) -> str:
    """The role in which this person writes a note here."""
    return next((p.value for p in Catatan.PERAN if p in lingkup.peran), "")


def boleh_mengubah(lingkup: Lingkup, catatan: Catatan) -> Putusan:
    """Whose review it is: the others leave it alone, and whoever manages all may."""
    putusan = lingkup.putusan(Tindakan.TINJAU)
    bebas = not catatan.peran or lingkup.pengguna.is_superuser
    if not putusan or bebas or catatan.peran in lingkup.peran:
        return putusan
    return Putusan(False, BUKAN_MILIK.format(catatan.get_peran_display()))


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
