"""The means of the overviews, and what is to be said about them."""

from __future__ import annotations

from iku.angka import tulis
from iku.selectors import Kebijakan
from kecamatan.models import Kabupaten


def kata_batas(kabupaten: Kabupaten, cara: Kebijakan) -> str:
    """That the means cap a capaian, in the words of the Laporan Kinerja; "" where they do not."""
    if cara.batas is None:
        return ""
    return (
        "Dalam rata-rata, capaian yang melampaui batas tertinggi menurut kebijakan "
        f"{kabupaten.sebutan}, yaitu {tulis(cara.batas)}%, dihitung sebesar batas tersebut."
    )
