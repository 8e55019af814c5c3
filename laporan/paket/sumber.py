"""The bytes of one document of a pack: the final ones as they were stored, others as drafts."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from laporan import cetakan, jenis
from laporan.alur.langkah import BEKU, Status
from laporan.bahan import IKUT_KECAMATAN
from laporan.jenis import Naskah
from laporan.models import Bekuan, Dokumen, PaketIsi, Terbitan
from laporan.models import Cetakan as CetakanTersimpan

IKUT = (f"kecamatan__{IKUT_KECAMATAN}", "dokumen", "paket__kabupaten")
"""What to read together with a PaketIsi."""


class BelumBisa(Exception):
    """This document cannot be printed; the message says why."""


@dataclass(frozen=True)
class Bahan:
    """A document as bytes."""

    pdf: bytes
    versi: int
    status: str
    kunci: str = ""

    @property
    def catatan(self) -> dict[str, object]:
        """What the pack keeps of it."""
        return {
            "versi": self.versi,
            "status": self.status,
            "kunci": self.kunci,
            "sha256": hashlib.sha256(self.pdf).hexdigest(),
            "ukuran": len(self.pdf),
        }


def siapkan(isi: PaketIsi) -> Bahan:
    """Print it, unless it was printed before. Raises BelumBisa, DataTidakAda, TidakBisaPdf."""
    final = _terbitan(isi.dokumen)
    if isi.dokumen and final:
        return Bahan(final, isi.dokumen.versi, isi.dokumen.status)
    naskah = _naskah(isi)
    hasil = cetakan.buat(naskah)
    if not hasil.siap:
        raise BelumBisa(hasil.pesan)
    status = isi.dokumen.status if isi.dokumen else Status.DRAF.value
    return Bahan(hasil.jalan.read_bytes(), naskah.versi, status, hasil.kunci)


def tersimpan(isi: PaketIsi) -> bytes | None:
    """The very bytes that were noted, where they are still there."""
    pdf = _cetakan(isi.kunci) if isi.kunci else _terbitan(isi.dokumen)
    return pdf if pdf and hashlib.sha256(pdf).hexdigest() == isi.sha256 else None


def _cetakan(kunci: str) -> bytes | None:
    try:
        return CetakanTersimpan(kunci=kunci).jalan.read_bytes()
    except FileNotFoundError:
        return None


def _terbitan(dokumen: Dokumen | None) -> bytes | None:
    if dokumen is None or dokumen.status != Status.DITETAPKAN:
        return None
    isi = Terbitan.objects.filter(dokumen=dokumen).values_list("isi", flat=True).first()
    return bytes(isi) if isi else None


def _naskah(isi: PaketIsi) -> Naskah:
    """As it was approved, where it was; otherwise what it says today."""
    if isi.dokumen and isi.dokumen.status in BEKU:
        bekuan = Bekuan.objects.filter(dokumen=isi.dokumen).first()
        if bekuan:
            return jenis.dari_beku(bekuan.naskah)
    return jenis.susun(isi.jenis, isi.kecamatan, isi.paket.tahun)
