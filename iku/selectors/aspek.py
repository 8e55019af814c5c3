"""Surveys of a year as the page shows them: with their records, and computed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from iku.models import Aspek, Survei
from iku.selectors.kantor import SurveiIsi, isi_survei
from iku.selectors.rencana import semua_skala
from iku.skm import BarisSkm
from kecamatan.models import Kecamatan

UNSUR = (
    "Kesesuaian persyaratan",
    "Sistem, mekanisme dan prosedur pelayanan",
    "Waktu penyelesaian",
    "Biaya/tarif",
    "Produk spesifikasi jenis pelayanan",
    "Kompetensi pelaksana",
    "Perilaku pelaksana",
    "Penanganan pengaduan, saran dan masukan",
    "Kualitas sarana dan prasarana",
)
"""The nine unsur of PermenPANRB 14/2017, as printed in the SK IKU of Patrang 2025."""


@dataclass(frozen=True)
class SurveiTahun:
    survei: Survei
    aspek: tuple[Aspek, ...]
    isi: SurveiIsi

    @property
    def baris(self) -> Iterator[tuple[Aspek, BarisSkm]]:
        return zip(self.aspek, self.isi.hasil.baris, strict=True)

    @property
    def bersumber(self) -> bool:
        """Whether percentages of a published table are kept."""
        return any(a.persen for a in self.aspek)


def survei_tahun(kecamatan: Kecamatan, tahun: int) -> list[SurveiTahun]:
    """Also surveys without aspects; three queries."""
    aspek = aspek_survei(kecamatan, tahun)
    skala = {id_: s for id_, (s, _) in semua_skala().items()}
    semua = Survei.objects.filter(kecamatan=kecamatan, tahun=tahun).order_by("pk")
    hasil = []
    for nomor, satu in enumerate(semua.select_related("skala", "indikator"), start=1):
        milik = tuple(aspek[satu.pk])
        hasil.append(SurveiTahun(satu, milik, isi_survei(nomor, satu, milik, skala)))
    return hasil


def aspek_survei(kecamatan: Kecamatan, tahun: int) -> dict[int, list[Aspek]]:
    """Aspects in order, by survey."""
    hasil: dict[int, list[Aspek]] = defaultdict(list)
    semua = Aspek.objects.filter(survei__kecamatan=kecamatan, survei__tahun=tahun)
    for a in semua.order_by("urutan", "pk").select_related("survei"):
        hasil[a.survei_id].append(a)
    return hasil


def aspek_terdahulu(kecamatan: Kecamatan, tahun: int) -> Sequence[Aspek]:
    """Aspects of the newest survey before `tahun`; copied on request, never silently."""
    dahulu = Survei.objects.filter(kecamatan=kecamatan, tahun__lt=tahun, aspek__isnull=False)
    akhir = dahulu.order_by("-tahun", "-pk").values("pk")[:1]
    return list(
        Aspek.objects.filter(survei__in=akhir).select_related("survei").order_by("urutan", "pk")
    )
