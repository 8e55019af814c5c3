"""Number, date and signatory as they were filled in when a document is Ditetapkan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kecamatan.models import Pejabat
from kecamatan.tanggal import TanggalSebagian
from laporan.models import Dokumen
from laporan.penetapan import Penetapan
from laporan.selectors.dokumen import nomor_dokumen, pejabat_isi


@dataclass(frozen=True)
class IsianPenetapan:
    """By the columns of `Dokumen`; serial number and day may be left to handwriting."""

    penandatangan: Pejabat
    tanggal_bulan: int
    tanggal_tahun: int
    tanggal_hari: int | None = None
    nomor_klasifikasi: str = ""
    nomor_urut: str = ""
    nomor_unit: str = ""
    nomor_tahun: int | None = None

    @property
    def kolom(self) -> dict[str, Any]:
        return {nama: getattr(self, nama) for nama in self.__dataclass_fields__}

    def penetapan(self, wilayah: str) -> Penetapan:
        pejabat = pejabat_isi(self.penandatangan)
        assert pejabat is not None
        return Penetapan(
            wilayah,
            pejabat,
            TanggalSebagian(self.tanggal_tahun, self.tanggal_bulan, self.tanggal_hari),
            nomor_dokumen(Dokumen(**self.kolom)),
        )
