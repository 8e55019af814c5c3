"""What is to be done in a year: tasks with their state, counted in one query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from iku.models import (
    Anggaran,
    Indikator,
    Kegiatan,
    Realisasi,
    Sasaran,
    Survei,
    TahunKinerja,
    Target,
)
from iku.selectors.nilai import milik_renstra
from kecamatan.models import Kecamatan, Kop, Pejabat, TugasFungsi, UnitKerja
from laporan.models import Analisis, Kendala, Tenggat


class Keadaan(Enum):
    BELUM = "Belum diisi"
    SEBAGIAN = "Sebagian"
    SELESAI = "Selesai"


@dataclass(frozen=True)
class Tugas:
    """`terisi` of `semua` are there; `rute` is the URL name of the page where it is done."""

    nama: str
    rute: str
    terisi: int
    semua: int
    satuan: str
    tenggat: date | None = None

    @property
    def keadaan(self) -> Keadaan:
        if not self.terisi:
            return Keadaan.BELUM
        return Keadaan.SELESAI if self.terisi >= self.semua else Keadaan.SEBAGIAN

    @property
    def selesai(self) -> bool:
        return self.keadaan is Keadaan.SELESAI


def tugas_tahun(kecamatan: Kecamatan, tahun: int) -> list[Tugas]:
    """In the order in which the work is done; three queries."""
    kinerja = TahunKinerja.objects.filter(kecamatan=kecamatan, tahun=tahun).first()
    n = _cacah(kecamatan, tahun, kinerja.renstra_id if kinerja else 0)
    tenggat = _tenggat(kecamatan, tahun)
    kantor = sum(bool(n[x]) for x in ("pejabat", "kop", "unit", "tugas"))
    rencana = sum(bool(n[x]) for x in ("tahun", "sasaran", "indikator"))
    H = Tenggat.Hal
    isi: tuple[tuple[str, str, int, int, str, str], ...] = (
        ("Profil kantor", "profil", kantor, 4, "bagian", ""),
        ("Rencana", "rencana", rencana, 3, "bagian", H.RENCANA),
        ("Target", "target", n["target"], n["indikator"], "indikator", H.PK),
        ("Realisasi", "realisasi", n["realisasi"], n["target"], "indikator", H.REALISASI),
        ("Anggaran", "anggaran", n["anggaran"], n["kegiatan"], "kegiatan", H.ANGGARAN),
        ("Survei kepuasan (SKM)", "survei", n["survei"], 1, "survei", ""),
        ("Analisis capaian", "teks", n["analisis"], n["sasaran"], "sasaran", H.LKJ),
        ("Kendala dan langkah", "teks", min(n["kendala"], 1), 1, "daftar", H.LKJ),
    )
    return [Tugas(a, b, c, d, e, tenggat.get(hal)) for a, b, c, d, e, hal in isi]


def _tenggat(kecamatan: Kecamatan, tahun: int) -> Mapping[str, date]:
    semua = Tenggat.objects.filter(kabupaten=kecamatan.kabupaten_id, tahun=tahun)
    return dict(semua.values_list("hal", "tanggal"))


def _cacah(kecamatan: Kecamatan, tahun: int, renstra: int) -> Mapping[str, int]:
    """How many of each thing there are, as subqueries of one query."""
    indikator = Indikator.objects.filter(milik_renstra([renstra]))
    setahun = Q(tahun=tahun, triwulan=0, indikator__in=indikator)
    program = Q(program__renstra=renstra)
    anggaran = Q(kegiatan__program__renstra=renstra)
    anggaran |= Q(sub_kegiatan__kegiatan__program__renstra=renstra)
    terisi = Anggaran.objects.filter(anggaran, tahun=tahun, realisasi__isnull=False)
    milik, di_tahun = {"kecamatan": kecamatan}, {"kecamatan": kecamatan, "tahun": tahun}
    sasaran = Q(sasaran__tujuan__renstra=renstra, tahun=tahun)
    semua: dict[str, QuerySet[Any]] = {
        "pejabat": Pejabat.objects.filter(**milik),
        "kop": Kop.objects.filter(**milik),
        "unit": UnitKerja.objects.filter(**milik),
        "tugas": TugasFungsi.objects.filter(**milik),
        "tahun": TahunKinerja.objects.filter(**di_tahun),
        "indikator": indikator,
        "target": Target.objects.filter(setahun),
        "realisasi": Realisasi.objects.filter(setahun, indikator__in=_bertarget(tahun)),
        "kegiatan": Kegiatan.objects.filter(program),
        "survei": Survei.objects.filter(**di_tahun, aspek__isnull=False),
        "analisis": Analisis.objects.filter(sasaran),
        "kendala": Kendala.objects.filter(**di_tahun),
    }
    kolom = {f"n_{nama}": _banyaknya(isi) for nama, isi in semua.items()}
    kolom["n_sasaran"] = _banyaknya(Sasaran.objects.filter(tujuan__renstra=renstra))
    ke = Coalesce(F("kegiatan"), F("sub_kegiatan__kegiatan"))
    kolom["n_anggaran"] = _banyaknya(terisi.annotate(ke=ke), "ke")
    satu: Any = Kecamatan.objects.filter(pk=kecamatan.pk).values(**kolom).get()
    return {nama.removeprefix("n_"): banyak for nama, banyak in satu.items()}


def _bertarget(tahun: int) -> QuerySet[Any, Any]:
    return Target.objects.filter(tahun=tahun, triwulan=0).values("indikator")


def _banyaknya(semua: QuerySet[Any], kolom: str = "pk") -> Coalesce:
    satu = semua.order_by().annotate(satu=Value(1)).values("satu")
    return Coalesce(Subquery(satu.annotate(n=Count(kolom, distinct=True)).values("n")), 0)
