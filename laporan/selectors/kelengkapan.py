"""The documents of a year: what there is of each, and what it lacks."""

from __future__ import annotations

from dataclasses import dataclass

from kecamatan.lingkup import Lingkup
from kecamatan.tanggal import tulis as tulis_tanggal
from laporan import jenis, tempat
from laporan.alur.kunci import alasan_status
from laporan.bahan import Bahan, DataTidakAda
from laporan.models import Dokumen, SkIku
from laporan.selectors.dokumen import dokumen_isi


@dataclass(frozen=True)
class Kelengkapan:
    """What is missing; or, when it cannot be made at all, why."""

    kekurangan: tuple[tempat.Kekurangan, ...] = ()
    alasan: str = ""


@dataclass(frozen=True)
class BarisDokumen:
    jenis: jenis.JenisDokumen
    dokumen: Dokumen | None
    """Its own data (number, date, signatory), where somebody has filled them in."""
    kelengkapan: Kelengkapan | None
    """None: not looked at yet."""

    @property
    def sk(self) -> SkIku | None:
        return getattr(self.dokumen, "sk_iku", None)

    @property
    def tanggal(self) -> str:
        t = self.dokumen.tanggal if self.dokumen else None
        return tulis_tanggal(t) if t else ""

    @property
    def nomor(self) -> str:
        """An empty part is written by hand: `188.45/…/35.09.31.2001/2020`."""
        return "/".join(x or "…" for x in dokumen_isi(self.dokumen, self.jenis.kode).nomor)

    @property
    def status(self) -> str:
        return Dokumen.Status(self.dokumen.status if self.dokumen else Dokumen.Status.DRAF).label

    @property
    def ditetapkan(self) -> bool:
        return bool(self.dokumen and self.dokumen.status == Dokumen.Status.DITETAPKAN)

    @property
    def terkunci(self) -> str:
        """Why its own data may not be changed now."""
        d = self.dokumen
        return alasan_status(d.jenis, d.tahun, Dokumen.Status(d.status)) if d else ""

    @property
    def versi(self) -> int:
        return self.dokumen.versi if self.dokumen else 1


def daftar_dokumen(
    lingkup: Lingkup, *, periksa: bool, bahan: Bahan | None = None
) -> list[BarisDokumen]:
    """Every kind with the newest version of the year.

    `periksa` says what each lacks: all are composed, and what several print is read once.
    """
    bahan = bahan or Bahan(lingkup.kecamatan, lingkup.tahun)
    semua = (d for d in bahan.semua_dokumen if d.tahun == lingkup.tahun)
    ada = {d.jenis: d for d in sorted(semua, key=lambda d: d.versi)}
    return [
        BarisDokumen(j, ada.get(kode), _periksa(bahan, kode, lingkup) if periksa else None)
        for kode, j in jenis.kantor().items()
    ]


def _periksa(bahan: Bahan, kode: str, lingkup: Lingkup) -> Kelengkapan:
    try:
        jenis.susun_dari(bahan, kode)
    except DataTidakAda as salah:
        return Kelengkapan(alasan=str(salah))
    return Kelengkapan(tempat.kekurangan(bahan.kekurangan.items(), lingkup.jalur))
