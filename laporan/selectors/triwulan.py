"""The four quarters of a year: open, submitted, closed by the deadline, opened again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from kecamatan.kunci import Hal
from kecamatan.lingkup import Lingkup
from laporan.models import Tenggat, Triwulan


@dataclass(frozen=True)
class BarisTriwulan:
    triwulan: Triwulan
    """Stored, or as it would be."""
    tenggat: date | None
    terkunci: str
    """Why nothing can be entered; empty while it is open."""

    @property
    def keadaan(self) -> str:
        if self.triwulan.pk and self.triwulan.keadaan == Triwulan.Keadaan.DIAJUKAN:
            return "Diajukan"
        if self.terkunci:
            return "Ditutup"
        return "Dibuka kembali" if self.triwulan.pk else "Terbuka"


def triwulan_dibuka(lingkup: Lingkup) -> list[Triwulan]:
    """Those that may be filled in again today."""
    semua = Triwulan.objects.filter(kecamatan=lingkup.kecamatan, tahun=lingkup.tahun)
    masih = Q(hingga__isnull=True) | Q(hingga__gte=lingkup.hari)
    return list(semua.filter(masih, keadaan=Triwulan.Keadaan.DIBUKA))


def triwulan_tahun(lingkup: Lingkup) -> list[BarisTriwulan]:
    tempat = {"kecamatan": lingkup.kecamatan, "tahun": lingkup.tahun}
    ada = {t.triwulan: t for t in Triwulan.objects.filter(**tempat)}
    semua = Tenggat.objects.filter(kabupaten=lingkup.kecamatan.kabupaten_id, tahun=lingkup.tahun)
    batas = dict(semua.values_list("hal", "tanggal"))
    return [
        BarisTriwulan(
            ada.get(n) or Triwulan(**tempat, triwulan=n),
            batas.get(f"tw{n}"),
            lingkup.terkunci(Hal.REALISASI, triwulan=n),
        )
        for n in range(1, 5)
    ]
