"""Who may sign a document by its date: an official of the office, while in office (aturan §8)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from kecamatan.models import Pejabat
from kecamatan.tanggal import TanggalSebagian, dari_tanggal, tulis
from laporan.selectors.dokumen import pejabat_isi

CAMAT = "Camat"
"""The post that signs unless the document says otherwise."""
BELUM = "{0} menjabat sejak {1}, jadi belum menjabat pada {2}."
TIDAK_LAGI = "{0} menjabat sampai {1}, jadi tidak lagi menjabat pada {2}."
SAAT_ITU = "Pilih yang menjabat saat itu ({0}), atau periksa tanggalnya."
TIADA = "Periksa tanggalnya, atau perbaiki masa jabatan di halaman Profil, bagian Pejabat."


def menjabat(satu: Pejabat, tanggal: TanggalSebagian) -> bool:
    """In office on that day; with the day left to handwriting, on any day of the month."""
    return any(satu.berlaku_pada(hari) for hari in _hari(tanggal))


def camat_pada(semua: Iterable[Pejabat], tanggal: TanggalSebagian) -> Pejabat | None:
    """Who signs by default; of a month without a day, who was camat at its end."""
    camat = [p for p in semua if p.jabatan == CAMAT]
    ada = (Pejabat.pilih(camat, hari) for hari in reversed(_hari(tanggal)))
    return next((p for p in ada if p), None)


def tidak_menjabat(satu: Pejabat, tanggal: TanggalSebagian, semua: Iterable[Pejabat]) -> str:
    """Why this official cannot sign a document of that date; "" where that is possible."""
    if menjabat(satu, tanggal):
        return ""
    belum = satu.mulai > _hari(tanggal)[-1]
    batas = satu.mulai if belum or satu.selesai is None else satu.selesai
    kalimat = BELUM if belum else TIDAK_LAGI
    sebab = kalimat.format(sebutan(satu), _tulis(batas), tulis(tanggal))
    pengganti = camat_pada(semua, tanggal)
    return f"{sebab} {SAAT_ITU.format(sebutan(pengganti)) if pengganti else TIADA}"


def sebutan(satu: Pejabat) -> str:
    """`Plt. Camat NAMA`."""
    isi = pejabat_isi(satu)
    assert isi is not None
    return f"{isi.jabatan} {isi.nama}"


def masa(satu: Pejabat) -> str:
    akhir = _tulis(satu.selesai) if satu.selesai else "sekarang"
    return f"{_tulis(satu.mulai)} – {akhir}"


def _hari(tanggal: TanggalSebagian) -> list[date]:
    """The days that the date may be, in order."""
    if tanggal.lengkap:
        return [tanggal.lengkap]
    awal = date(tanggal.tahun, tanggal.bulan, 1)
    return [awal + timedelta(n) for n in range(monthrange(awal.year, awal.month)[1])]


def _tulis(hari: date) -> str:
    return tulis(dari_tanggal(hari))
