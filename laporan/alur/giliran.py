"""Whose turn it is with a document, and until when: on its page and in an e-mail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kecamatan.models import Kecamatan
from kecamatan.tanggal import dari_tanggal, tulis
from laporan.alur.langkah import MENUJU_AJUAN, Keadaan, Langkah, Pelaku, berikut
from laporan.models import Tenggat

TENGGAT = {"pk": Tenggat.Hal.PK, "lkj": Tenggat.Hal.LKJ}
"""Kinds of document that are due on a day."""


@dataclass(frozen=True)
class Giliran:
    """Whose turn it is: the step that is awaited, and until when."""

    langkah: Langkah | None
    tenggat: date | None = None

    def __str__(self) -> str:
        if self.langkah is None:
            return ""
        batas = f", paling lambat {tulis(dari_tanggal(self.tenggat))}" if self.tenggat else ""
        return f"Berikutnya: {self.langkah.berwewenang} {self.langkah.kerja}{batas}."

    def milik(self, pelaku: Pelaku) -> bool:
        return self.langkah is not None and bool(self.langkah.oleh & pelaku.sah)


def bertenggat(kode: str, perubahan: bool) -> bool:
    """Whether such a document is due on a day; a change never is."""
    return kode in TENGGAT and not perubahan


def giliran(kecamatan: Kecamatan, tahun: int, kode: str, keadaan: Keadaan) -> Giliran:
    """The deadline is for submitting."""
    langkah = berikut(keadaan)
    menuju = langkah is not None and langkah.kode in MENUJU_AJUAN
    if not (menuju and bertenggat(kode, keadaan.perubahan)):
        return Giliran(langkah)
    semua = Tenggat.objects.filter(kabupaten=kecamatan.kabupaten_id, tahun=tahun)
    hari = semua.filter(hal=TENGGAT[kode]).values_list("tanggal", flat=True).first()
    return Giliran(langkah, hari)
