"""Number, date and signatory as they were filled in when a document is Ditetapkan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kecamatan.models import Pejabat
from kecamatan.tanggal import TanggalSebagian
from laporan.models import Dokumen
from laporan.penetapan import Penetapan
from laporan.selectors.dokumen import nomor_dokumen, pejabat_isi
from laporan.selectors.isi import PejabatIsi


@dataclass(frozen=True)
class IsianPenetapan:
    """By the columns of `Dokumen`; serial number and day may be left to handwriting."""

    penandatangan: Pejabat | PejabatIsi
    """Of the office, or somebody from elsewhere, whom the document itself names."""
    tanggal_bulan: int
    tanggal_tahun: int
    tanggal_hari: int | None = None
    nomor_klasifikasi: str = ""
    nomor_urut: str = ""
    nomor_unit: str = ""
    nomor_tahun: int | None = None

    @property
    def kolom(self) -> dict[str, Any]:
        semua = {nama: getattr(self, nama) for nama in self.__dataclass_fields__}
        if not isinstance(self.penandatangan, Pejabat):
            del semua["penandatangan"]
        return semua

    def penetapan(self, wilayah: str) -> Penetapan:
        """`wilayah` follows the signatory's post in print: `CAMAT BALUNG`."""
        return Penetapan(
            wilayah,
            self._pejabat(),
            TanggalSebagian(self.tanggal_tahun, self.tanggal_bulan, self.tanggal_hari),
            nomor_dokumen(Dokumen(**self.kolom)),
        )

    def _pejabat(self) -> PejabatIsi:
        if not isinstance(self.penandatangan, Pejabat):
            return self.penandatangan
        pejabat = pejabat_isi(self.penandatangan)
        assert pejabat is not None
        return pejabat
