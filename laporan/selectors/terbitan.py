"""Frozen and final documents, as pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch, Q, QuerySet

from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.alur.langkah import BEKU, Status
from laporan.contoh.latar import rekaan
from laporan.jenis import Naskah, dari_beku
from laporan.models import Dokumen, Perpindahan, SalinanBertandaTangan, Terbitan
from laporan.selectors.pernyataan import gugur

TERSIMPAN = Q(terbitan__isnull=False) | Q(bekuan__isnull=False)
"""Documents whose content is kept: they can be shown and handed out whatever the plan says now."""
JEJAK = {
    "ajukan": "Diajukan",
    "setujui": "Disetujui",
    "reviu": "Direviu",
    "tetapkan": "Ditetapkan",
    "nyatakan": "Ditetapkan",
}
"""Steps that the public is told about."""


def dokumen_kini(kecamatan: Kecamatan, tahun: int, kode: str) -> Dokumen | None:
    """The newest version with what was frozen of it, but without the bytes of its PDF."""
    semua = Dokumen.objects.filter(kecamatan=kecamatan, tahun=tahun, jenis=kode)
    ikut = semua.select_related("bekuan", "terbitan").defer("terbitan__isi")
    return ikut.order_by("-versi").first()


def terbitan_dari(dokumen: Dokumen | None) -> Terbitan | None:
    return getattr(dokumen, "terbitan", None)


def naskah_beku(dokumen: Dokumen | None) -> Naskah | None:
    """What a document said when it was approved; None while it may still change."""
    if dokumen is None or dokumen.status not in BEKU:
        return None
    beku = terbitan_dari(dokumen) or getattr(dokumen, "bekuan", None)
    return dari_beku(beku.naskah) if beku else None


def semua_terbitan(kecamatan: Kecamatan, tahun: int, kode: str) -> QuerySet[Terbitan]:
    """Every version that was Ditetapkan, the newest first, with its signed copies."""
    salinan = SalinanBertandaTangan.objects.select_related("oleh")
    return (
        Terbitan.objects.filter(
            dokumen__kecamatan=kecamatan, dokumen__tahun=tahun, dokumen__jenis=kode
        )
        .select_related("dokumen")
        .prefetch_related(Prefetch("salinan", salinan))
        .defer("isi", "naskah")
        .order_by("-dokumen__versi")
    )


_G = SalinanBertandaTangan.Golongan
URUTAN = (_G.ELEKTRONIK, _G.PINDAIAN, _G.TAK_PASTI)
"""Of signed copies by what they prove; of one kind the newest first."""


@dataclass(frozen=True)
class Jejak:
    langkah: str
    fungsi: str
    """The office function that took the step; never an account."""
    pada: datetime


@dataclass(frozen=True)
class Keterangan:
    """What the public learns about a final document."""

    terbitan: Terbitan
    judul: str
    tempat: str
    """As the document names it, whatever it is called today."""
    jejak: tuple[Jejak, ...]
    lebih_baru: Terbitan | None
    salinan: tuple[SalinanBertandaTangan, ...]
    """Copies that the office uploaded, the most reliable first: each with what it is worth, as it
    was recorded."""
    publik: bool
    """Anybody may read the document itself."""
    pengunggah: str
    """Whose paper it is, and who so uploads its copies."""
    gugur: str
    """Why it no longer counts, although no newer version of it exists."""
    rekaan: bool
    """Its kabupaten was invented."""


def keterangan(terbitan: Terbitan) -> Keterangan:
    d = terbitan.dokumen
    pernyataan = jenis.menyatakan(d.jenis)
    return Keterangan(
        terbitan=terbitan,
        judul=terbitan.naskah["judul"],
        tempat=terbitan.naskah["kecamatan"],
        jejak=_jejak(d),
        gugur=gugur([d.pk], umum=True).get(d.pk, "") if pernyataan else "",
        pengunggah=pengunggah(terbitan),
        lebih_baru=semua_terbitan(d.kecamatan, d.tahun, d.jenis)
        .filter(dokumen__versi__gt=d.versi)
        .first(),
        salinan=tuple(sorted(terbitan.salinan.all(), key=lambda s: URUTAN.index(s.golongan))),
        publik=d.status == Status.DITETAPKAN,
        rekaan=rekaan(d.kecamatan.kabupaten),
    )


def pengunggah(terbitan: Terbitan) -> str:
    """A statement is the Inspektorat's own paper."""
    return "Inspektorat" if jenis.menyatakan(terbitan.dokumen.jenis) else "kecamatan"


def _jejak(dokumen: Dokumen) -> tuple[Jejak, ...]:
    """The last time of each step: earlier ones were returned."""
    semua = Perpindahan.objects.filter(dokumen=dokumen, langkah__in=JEJAK)
    akhir = {p.langkah: p for p in semua}
    return tuple(
        Jejak(JEJAK[kode], akhir[kode].sebagai, akhir[kode].pada) for kode in JEJAK if kode in akhir
    )


def menurut_kode(kode: str) -> Terbitan | None:
    """Only of a document that still is Ditetapkan."""
    semua = Terbitan.objects.filter(kode=kode, dokumen__status=Status.DITETAPKAN)
    return semua.select_related("dokumen__kecamatan__kabupaten").defer("isi").first()
