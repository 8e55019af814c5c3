"""A document on its way: where it stands, what was done, who acts next and by when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from kecamatan.akses import Putusan
from kecamatan.lingkup import Lingkup
from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.alur import aksi
from laporan.alur.giliran import Giliran, giliran
from laporan.alur.langkah import (
    BUKAN_LANGKAH,
    LANGKAH,
    MEMBATALKAN,
    MEMPERBARUI,
    Keadaan,
    Langkah,
    Pelaku,
    Status,
    berlaku,
    putuskan,
)
from laporan.models import Dokumen, Perpindahan
from laporan.selectors.pernyataan import belum_dapat


@dataclass(frozen=True)
class Pilihan:
    """A step that could be taken from here, and whether this person may."""

    langkah: Langkah
    putusan: Putusan

    @property
    def menyatakan(self) -> bool:
        """It waits for the reviu, and for what it states."""
        return self.langkah.kode == "nyatakan"


@dataclass(frozen=True)
class HalamanAlur:
    jenis: jenis.JenisDokumen
    dokumen: Dokumen | None
    """None: nobody has begun it; it is a draft all the same."""
    keadaan: Keadaan
    pilihan: tuple[Pilihan, ...]
    giliran: Giliran
    belum: str
    """Why a statement cannot be made yet; "" where it can, and for all other kinds."""
    jejak: Sequence[Perpindahan]
    versi_lain: Sequence[Dokumen]

    @property
    def revisi(self) -> int:
        return self.dokumen.revisi if self.dokumen else 0

    @property
    def versi(self) -> int:
        return self.dokumen.versi if self.dokumen else 1

    @property
    def diajukan(self) -> datetime | None:
        """Since when it is with the reviewer; None where it is not."""
        if self.keadaan.status != Status.DIAJUKAN:
            return None
        return next((p.pada for p in reversed(self.jejak) if p.langkah == "ajukan"), None)

    @property
    def catatan_kembali(self) -> str:
        """What the last return asked for, as long as it is not submitted again."""
        kembali = [p for p in self.jejak if p.langkah not in ("periksa", *BUKAN_LANGKAH)]
        akhir = kembali[-1] if kembali else None
        return akhir.catatan if akhir and akhir.ke == Status.DIKEMBALIKAN else ""

    def kabar(self, langkah: Langkah) -> str:
        """After a step: what happened, who acts next, and until when."""
        kata = f"{self.jenis.nama} sekarang {self.keadaan.status.label}."
        if langkah.kode in MEMPERBARUI:
            kata = f"Versi {self.versi} {self.jenis.nama} dibuat; versi sebelumnya tetap tersimpan."
        if langkah.kode in MEMBATALKAN:
            kata = f"Perubahan dibatalkan; versi {self.versi} {self.jenis.nama} tetap berlaku."
        return f"{kata} {self.giliran}".strip()

    def boleh(self, kode: str) -> bool:
        return any(p.langkah.kode == kode and p.putusan for p in self.pilihan)


def halaman_alur(lingkup: Lingkup, kode: str) -> HalamanAlur:
    """Raises JenisTidakDikenal."""
    satu = jenis.cari(kode)
    semua = list(versi_dokumen(lingkup.kecamatan, lingkup.tahun, kode))
    dokumen = semua[0] if semua else None
    kini = aksi.keadaan(dokumen) if dokumen else satu.keadaan(Status.DRAF)
    siapa = aksi.pelaku(lingkup.pengguna, lingkup.kecamatan, lingkup.hari)
    belum = belum_dapat(lingkup) if satu.pernyataan and kini.status == Status.DRAF else ""
    return HalamanAlur(
        jenis=satu,
        dokumen=dokumen,
        keadaan=kini,
        pilihan=tuple(p for p in _pilihan(kini, siapa) if not (belum and p.menyatakan)),
        giliran=giliran(lingkup.kecamatan, lingkup.tahun, kode, kini),
        belum=belum,
        jejak=jejak(dokumen),
        versi_lain=semua[1:],
    )


def versi_dokumen(kecamatan: Kecamatan, tahun: int, kode: str) -> Iterable[Dokumen]:
    """Newest first."""
    semua = Dokumen.objects.filter(kecamatan=kecamatan, tahun=tahun, jenis=kode)
    return semua.select_related("kecamatan__kabupaten").order_by("-versi")


def _pilihan(keadaan: Keadaan, siapa: Pelaku) -> Iterable[Pilihan]:
    for satu in LANGKAH.values():
        if keadaan.status in satu.dari and berlaku(satu, keadaan):
            yield Pilihan(satu, putuskan(satu, keadaan, siapa, catatan="-"))


def langkah_terakhir(versi: Iterable[Dokumen]) -> tuple[str, int] | None:
    """The newest step among these versions of a document, and the id of who took it."""
    semua = Perpindahan.objects.filter(dokumen__in=versi).exclude(langkah__in=BUKAN_LANGKAH)
    return semua.order_by("-pk").values_list("langkah", "oleh").first()


def jejak(dokumen: Dokumen | None) -> list[Perpindahan]:
    """What was done with it, oldest first; the looks of reviewers among it."""
    return list(dokumen.perpindahan.select_related("oleh")) if dokumen else []
