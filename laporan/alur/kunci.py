"""What the state of the documents locks, and until when a quarter may be filled in.

Targets, and with them what they mean, follow the PK, and the LKj that reports against them;
realisasi with its evidence, anggaran, SKM and comparisons the LKj; texts, number and date their
own document; the plan of a year all documents of that year. A new version (Perubahan) opens them
again, but a year once used by a document stays.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kecamatan.kunci import Hal
from kecamatan.models import Kecamatan
from kecamatan.tanggal import dari_tanggal, tulis
from laporan import jenis as jenis_dokumen
from laporan.alur.langkah import TERBUKA, Status
from laporan.models import Dokumen, Tenggat, Triwulan

PENGUNCI = {
    Hal.TARGET: ("pk", "lkj"),
    Hal.REALISASI: ("lkj",),
    Hal.ANGGARAN: ("lkj",),
    Hal.SURVEI: ("lkj",),
    Hal.PEMBANDING: ("lkj",),
}
"""Which documents lock what: a PK that is opened again cannot leave the report behind."""
JALAN = {
    Status.DIAJUKAN: "Tarik ajuannya, atau minta Bagian Organisasi mengembalikannya.",
    Status.DISETUJUI: "Minta Bagian Organisasi membukanya kembali.",
    Status.DIREVIU: "Minta Bagian Organisasi membukanya kembali.",
    Status.DITETAPKAN: "Mengubahnya hanya dengan perubahan (versi baru) dokumen itu.",
}
"""How it is opened."""


SETAHUN = {
    Hal.RENCANA: "Renstranya baru dapat diganti bila dokumen itu dibuka kembali, atau dibuatkan "
    "perubahan (versi baru) bila sudah Ditetapkan.",
    Hal.TAHUN: "Karena itu tahunnya tidak dapat dihapus atau diganti. Yang belum Ditetapkan dapat "
    "dibuka kembali dahulu; yang sudah Ditetapkan tersimpan bersama tahunnya.",
}
"""What all documents of a year lock together, and the way out."""


def alasan_status(kode: str, tahun: int, status: Status) -> str:
    """Why a document in this state is locked and how it is opened; empty where it is not."""
    if status in TERBUKA:
        return ""
    label = str(status.label).removeprefix("Sudah ")
    return f"{jenis_dokumen.cari(kode).nama} {tahun} sudah {label}. {JALAN[status]}"


@dataclass(frozen=True)
class KunciDokumen:
    """The locks of one kecamatan; each table is read once, and only when it is asked for."""

    kecamatan: Kecamatan
    hari: date

    @cached_property
    def _versi(self) -> list[tuple[str, int, Status]]:
        """Kind, year and status of every version, the newest last."""
        semua = Dokumen.objects.filter(kecamatan=self.kecamatan).order_by("versi")
        return [(j, t, Status(s)) for j, t, s in semua.values_list("jenis", "tahun", "status")]

    @cached_property
    def _status(self) -> dict[tuple[str, int], Status]:
        """Of the newest version, by kind and year."""
        return {(j, t): s for j, t, s in self._versi}

    @cached_property
    def _triwulan(self) -> dict[tuple[int, int], Triwulan]:
        return {(t.tahun, t.triwulan): t for t in Triwulan.objects.filter(kecamatan=self.kecamatan)}

    @cached_property
    def _tenggat(self) -> dict[tuple[int, str], date]:
        semua = Tenggat.objects.filter(kabupaten=self.kecamatan.kabupaten_id)
        return {(t, hal): hari for t, hal, hari in semua.values_list("tahun", "hal", "tanggal")}

    def alasan(self, hal: Hal, *, tahun: int, triwulan: int = 0, jenis: str = "") -> str:
        if hal in SETAHUN:
            return self._alasan_tahun(hal, tahun)
        semua = (self._alasan_dokumen(j, tahun) for j in ((jenis,) if jenis else PENGUNCI[hal]))
        alasan = " ".join(a for a in semua if a)
        return alasan or (self._alasan_triwulan(tahun, triwulan) if triwulan else "")

    def _alasan_dokumen(self, kode: str, tahun: int) -> str:
        return alasan_status(kode, tahun, self._status.get((kode, tahun), Status.DRAF))

    def _alasan_tahun(self, hal: Hal, tahun: int) -> str:
        """A year stays while any version was handed in; its plan while the newest one is."""
        semua = (
            self._versi if hal is Hal.TAHUN else [(j, t, s) for (j, t), s in self._status.items()]
        )
        ada = {j: s for j, t, s in semua if t == tahun and s not in TERBUKA}
        urut = [(j, ada[j.kode]) for j in jenis_dokumen.kantor().values() if j.kode in ada]
        if not urut:
            return ""
        sebutan = ", ".join(f"{j.nama} ({status.label})" for j, status in urut)
        return f"Tahun kinerja {tahun} dipakai oleh {sebutan}. {SETAHUN[hal]}"

    def _alasan_triwulan(self, tahun: int, triwulan: int) -> str:
        """The quarter's own state goes before the common deadline."""
        satu = self._triwulan.get((tahun, triwulan))
        minta = "Minta Bagian Organisasi membukanya kembali."
        if satu and satu.keadaan == Triwulan.Keadaan.DIAJUKAN:
            return f"{satu} sudah diajukan. {minta}"
        batas = satu.hingga if satu else self._tenggat.get((tahun, f"tw{triwulan}"))
        if batas is None or self.hari <= batas:
            return ""
        nama = Triwulan(tahun=tahun, triwulan=triwulan)
        return f"{nama} ditutup sejak {tulis(dari_tanggal(batas))}. {minta}"
