"""Reads of the public site. All of them begin at `terbit()`: nothing else is public.

A document is public once it is Ditetapkan and its final PDF exists; figures come from the frozen
content of a Laporan Kinerja, never from what people are still working on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet
from django.urls import NoReverseMatch, reverse

from kecamatan.models import Kabupaten, Kecamatan
from laporan import jenis
from laporan.alur.langkah import Status
from laporan.models import Bekuan, Dokumen
from laporan.selectors.pernyataan import gugur

LKJ = "lkj"


def terbit() -> QuerySet[Dokumen]:
    """Every document that is public, all versions."""
    return Dokumen.objects.filter(status=Status.DITETAPKAN, terbitan__isnull=False)


@dataclass(frozen=True)
class DokumenPublik:
    kabupaten: str
    kecamatan: str
    """Both as the document names them, whatever they are called today."""
    jalur: Mapping[str, object]
    """Of its address: kabupaten, kecamatan, tahun, kode, versi."""
    jenis: str
    tahun: int
    versi: int
    kode: str
    """Printed on each of its pages."""
    berlaku: bool
    """No newer version was Ditetapkan."""
    gugur: str = ""
    """Why a statement no longer counts, although it is the newest."""

    @property
    def verifikasi(self) -> str:
        """The page that says what was approved, and when."""
        try:
            return reverse("verifikasi_kode", kwargs={"kode": self.kode})
        except NoReverseMatch:
            return f"/verifikasi/{self.kode}"


_KOLOM = (
    *("kecamatan__kabupaten__nama", "kecamatan__kabupaten__jenis", "kecamatan__kabupaten__slug"),
    *("pk", "kecamatan__nama", "kecamatan__slug", "jenis", "tahun", "versi", "terbitan__kode"),
    "terbitan__naskah__kecamatan",
)


def daftar(semua: QuerySet[Dokumen]) -> list[DokumenPublik]:
    """The newest year first, kinds in their own order, the newest version first; one query,
    and two more where the Inspektorat has stated something."""
    baris = list(semua.values(*_KOLOM))
    akhir: dict[tuple[Any, ...], int] = {}
    for b in baris:
        akhir[_tempat(b)] = max(akhir.get(_tempat(b), 0), b["versi"])
    pernyataan = [b["pk"] for b in baris if jenis.menyatakan(b["jenis"])]
    tak_berlaku = gugur(pernyataan, umum=True) if pernyataan else {}
    urut = sorted(baris, key=_urutan)
    return [_satu(b, akhir[_tempat(b)], tak_berlaku.get(b["pk"], "")) for b in urut]


def _urutan(b: Mapping[str, Any]) -> tuple[Any, ...]:
    """By the names of today: what was once named otherwise stands beside its own."""
    kode = list(jenis.semua())
    ke = kode.index(b["jenis"]) if b["jenis"] in kode else len(kode)
    return (*_sebutan_kini(b), -b["tahun"], ke, -b["versi"])


def _sebutan_kini(b: Mapping[str, Any]) -> tuple[str, str]:
    sebutan = Kabupaten.Jenis(b["kecamatan__kabupaten__jenis"]).label
    return f"{sebutan} {b['kecamatan__kabupaten__nama']}", f"Kecamatan {b['kecamatan__nama']}"


def _tertulis(tempat: str | None) -> tuple[str, str]:
    """Kabupaten and kecamatan of `Kecamatan Balung, Kabupaten Jember`; "" where not written."""
    kecamatan, koma, kabupaten = (tempat or "").rpartition(", ")
    return (kabupaten, kecamatan) if koma else ("", "")


def _tempat(b: Mapping[str, Any]) -> tuple[Any, ...]:
    kabupaten, kecamatan = b["kecamatan__kabupaten__slug"], b["kecamatan__slug"]
    return (kabupaten, kecamatan, b["jenis"], b["tahun"])


def _satu(b: Mapping[str, Any], akhir: int, gugur: str) -> DokumenPublik:
    kabupaten, kecamatan, kode, tahun = _tempat(b)
    kini, beku = _sebutan_kini(b), _tertulis(b["terbitan__naskah__kecamatan"])
    jalur = {"kabupaten": kabupaten, "kecamatan": kecamatan, "tahun": tahun}
    ada = jenis.semua().get(kode)
    return DokumenPublik(
        kabupaten=beku[0] or kini[0],
        kecamatan=beku[1] or kini[1],
        jalur=jalur | {"kode": kode, "versi": b["versi"]},
        jenis=ada.nama if ada else kode,
        tahun=tahun,
        versi=b["versi"],
        kode=b["terbitan__kode"],
        berlaku=b["versi"] == akhir,
        gugur=gugur,
    )


def kabupaten_terbit() -> QuerySet[Kabupaten]:
    milik = terbit().values("kecamatan__kabupaten")
    return Kabupaten.objects.filter(pk__in=milik).order_by("nama")


def kecamatan_terbit(kabupaten: Kabupaten) -> QuerySet[Kecamatan]:
    milik = terbit().filter(kecamatan__kabupaten=kabupaten).values("kecamatan")
    return Kecamatan.objects.filter(pk__in=milik).order_by("nama")


@dataclass(frozen=True)
class CapaianPublik:
    """One row of the table of a Laporan Kinerja: `cetak` as printed, `nilai` as a plain number."""

    kabupaten: str
    kecamatan: str
    """As it is called today, by which overviews find it."""
    tahun: int
    sasaran: str
    indikator: str
    satuan: str
    target: Mapping[str, str]
    realisasi: Mapping[str, str]
    capaian: Mapping[str, str]
    predikat: str
    tertulis: tuple[str, str] = ("", "")
    """Kabupaten and kecamatan as the report names them."""
    alasan: str = ""
    """Why the capaian has no number; "" where it has one."""

    @property
    def tempat(self) -> tuple[str, str]:
        kabupaten, kecamatan = self.tertulis
        return kabupaten or self.kabupaten, kecamatan or self.kecamatan


def capaian(
    kabupaten: Kabupaten, tahun: int, kecamatan: Kecamatan | None = None
) -> list[CapaianPublik]:
    """Of the newest Laporan Kinerja that is public, of each kecamatan; one query."""
    semua = terbit().filter(kecamatan__kabupaten=kabupaten, jenis=LKJ, tahun=tahun)
    if kecamatan:
        semua = semua.filter(kecamatan=kecamatan)
    isi = Bekuan.objects.filter(dokumen__in=semua).order_by("dokumen__kecamatan__nama")
    baris = isi.values(
        versi=F("dokumen__versi"),
        nama=F("dokumen__kecamatan__nama"),
        milik=F("dokumen__kecamatan"),
        tempat=F("naskah__kecamatan"),
        sasaran=F("naskah__isi__fakta__sasaran"),
    )
    terbaru = {b["milik"]: b for b in sorted(baris, key=lambda b: b["versi"])}
    urut = sorted(terbaru.values(), key=lambda b: b["nama"])
    return [x for b in urut for x in _baris(b, kabupaten.sebutan, tahun)]


def _baris(b: Mapping[str, Any], kabupaten: str, tahun: int) -> Iterator[CapaianPublik]:
    for s in b["sasaran"] or []:
        for i in s.get("indikator", []):
            yield CapaianPublik(
                kabupaten=kabupaten,
                kecamatan=f"Kecamatan {b['nama']}",
                tahun=tahun,
                sasaran=s.get("uraian", ""),
                indikator=i.get("nama", ""),
                satuan=i.get("satuan", ""),
                target=_angka(i.get("target")),
                realisasi=_angka(i.get("realisasi")),
                capaian=_angka(i.get("capaian")),
                predikat=i.get("predikat", ""),
                tertulis=_tertulis(b["tempat"]),
                alasan=i.get("alasan", ""),
            )


def _angka(isi: Any) -> dict[str, str]:
    """As the report printed it, and the same as a number where it is one."""
    beku = isi if isinstance(isi, dict) else {}
    return {"cetak": str(beku.get("cetak") or ""), "nilai": str(beku.get("nilai") or "")}


def tahun_lkj(semua: Iterable[DokumenPublik]) -> Sequence[int]:
    """Years whose figures are public, the newest first."""
    return sorted({d.tahun for d in semua if d.jalur["kode"] == LKJ}, reverse=True)
