"""Kecamatan × document: status, how complete, warnings, version. Six queries for any number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from iku import kewajaran
from iku.models.indikator import INDUK
from iku.selectors import BelumAda
from iku.selectors.banyak import KecamatanTahun, Terukur, kecamatan_tahun, ukur_banyak
from kecamatan.lingkup import LingkupKabupaten
from kecamatan.models import Kecamatan
from laporan import jenis
from laporan.alur.giliran import TENGGAT
from laporan.alur.langkah import MENGEMBALIKAN, Status
from laporan.jenis import JenisDokumen
from laporan.models import Dokumen, Perpindahan
from laporan.selectors.beranda import Tugas, tenggat_tahun
from laporan.selectors.cacah import cacah
from laporan.selectors.tinjauan.bahan import tugas_dokumen, tugas_isian
from laporan.selectors.tinjauan.sel_dokumen import BarisDokumen, SelDokumen

BERANGKA = "realisasi"
"""Kinds made of this task carry the warnings about figures."""
BOLAK_BALIK = frozenset({"ajukan", "tarik", *MENGEMBALIKAN})
"""Steps that hand a document in or back."""


@dataclass(frozen=True)
class JumlahDokumen:
    """What a column adds up to."""

    jenis: JenisDokumen
    status: tuple[tuple[str, int], ...]
    lengkap: int
    peringatan: int
    ada: int
    """Documents of the year."""
    tidak_ada: int
    """Kecamatan whose year does not have it."""


@dataclass(frozen=True)
class Kemajuan:
    """Of all kecamatan: who has handed in a document, and who is late."""

    jenis: JenisDokumen
    tenggat: date | None
    diajukan: int
    semua: int
    lewat: int
    """Of those handed in, how many after it was due."""
    terlambat: tuple[Kecamatan, ...]
    dikembalikan: tuple[Kecamatan, ...]


@dataclass(frozen=True)
class MatriksDokumen:
    baris: tuple[BarisDokumen, ...]
    tenggat: Mapping[str, date]
    catatan: str
    """Why there are no warnings about figures."""

    @cached_property
    def jenis(self) -> tuple[JenisDokumen, ...]:
        return tuple(jenis.kantor().values())

    @property
    def kemajuan(self) -> list[Kemajuan]:
        return [self._kemajuan(j) for j in self.jenis if j.kode in TENGGAT]

    def _kemajuan(self, j: JenisDokumen) -> Kemajuan:
        sel = [(b.kecamatan, b.di(j.kode)) for b in self.baris]
        telat = tuple(k for k, s in sel if s.terlambat)
        kembali = tuple(k for k, s in sel if s.dikembalikan)
        tenggat = self.tenggat.get(TENGGAT[j.kode])
        masuk, lewat = sum(s.diajukan for _, s in sel), sum(bool(s.lewat) for _, s in sel)
        return Kemajuan(j, tenggat, masuk, len(sel), lewat, telat, kembali)


def jumlah(semua: Sequence[BarisDokumen]) -> list[JumlahDokumen]:
    return [_jumlah(j, [b.di(j.kode) for b in semua]) for j in jenis.kantor().values()]


def _jumlah(j: JenisDokumen, sel: Sequence[SelDokumen]) -> JumlahDokumen:
    cacah_status = Counter(s.status for s in sel)
    status = tuple((str(s.label), cacah_status[s]) for s in Status if cacah_status[s])
    lengkap, peringatan = sum(s.lengkap for s in sel), sum(s.peringatan for s in sel)
    tidak_ada = cacah_status[None]
    return JumlahDokumen(j, status, lengkap, peringatan, len(sel) - tidak_ada, tidak_ada)


def matriks_dokumen(lingkup: LingkupKabupaten, hari: date) -> MatriksDokumen:
    semua = kecamatan_tahun(lingkup.kabupaten, lingkup.tahun)
    isi = _Isi(lingkup, semua, hari)
    baris = tuple(isi.baris(k) for k in semua)
    return MatriksDokumen(baris, isi.tenggat, isi.catatan)


class _Isi:
    """What all cells are made of, read once."""

    def __init__(
        self, lingkup: LingkupKabupaten, semua: Sequence[KecamatanTahun], hari: date
    ) -> None:
        self.lingkup, self.hari = lingkup, hari
        self.tenggat = tenggat_tahun(lingkup.kabupaten.pk, lingkup.tahun)
        self.cacah = cacah({k.kecamatan.pk: k.renstra for k in semua}, lingkup.tahun)
        self.dokumen = _dokumen([k.kecamatan.pk for k in semua], lingkup.tahun)
        self.catatan, self.peringatan = "", Counter[int]()
        try:
            ukuran = ukur_banyak(semua, lingkup.kabupaten, lingkup.tahun, tingkat=INDUK)
            self.peringatan = cacah_peringatan(ukuran.semua)
        except BelumAda as salah:
            self.catatan = str(salah)

    def baris(self, k: KecamatanTahun) -> BarisDokumen:
        jalur = self.lingkup.jalur | {"kecamatan": k.kecamatan.slug}
        tugas = tugas_dokumen(self.cacah[k.kecamatan.pk])
        sel = tuple(self._sel(k.kecamatan, j, tugas) for j in jenis.kantor().values())
        return BarisDokumen(k.kecamatan, jalur, k.renstra is not None, sel)

    def _sel(self, k: Kecamatan, j: JenisDokumen, tugas: Sequence[tuple[str, Tugas]]) -> SelDokumen:
        milik = self.dokumen.get(k.pk, {})
        versi = milik.get(j.kode, [])
        tetap = (d.versi for d in versi if d.status == Status.DITETAPKAN)
        sel = SelDokumen(
            jenis=j,
            dokumen=versi[0] if versi else None,
            ditetapkan=max(tetap, default=0),
            tugas=(*(t for kode, t in tugas if kode in j.perlu), *tugas_isian(j.kode, milik)),
            tanpa=tuple(t.nama for kode, t in tugas if kode in j.pelengkap and not t.selesai),
            peringatan=self.peringatan[k.pk] if BERANGKA in j.perlu else 0,
            terlambat=False,
        )
        tenggat = self.tenggat.get(TENGGAT.get(j.kode, ""))
        jatuh_tempo = tenggat is not None and tenggat < self.hari
        belum, kembali = not sel.diajukan, any(d.terakhir in MENGEMBALIKAN for d in versi)
        return replace(
            sel,
            terlambat=jatuh_tempo and belum and not kembali,
            dikembalikan=belum and kembali,
            lewat=None if belum else _lewat(versi, tenggat),
        )


def _lewat(versi: Sequence[Any], tenggat: date | None) -> date | None:
    """A changed version has no day of its own: what counts is when the first was handed in."""
    masuk = versi[-1].masuk if versi else None
    hari = timezone.make_naive(masuk).date() if masuk else None
    return hari if hari and tenggat and hari > tenggat else None


def _dokumen(kecamatan: Sequence[int], tahun: int) -> dict[int, dict[str, list[Any]]]:
    """All versions by kecamatan and kind, the newest first, each with the last step that handed
    it in or back, and when it was first handed in for good."""
    hasil: dict[int, dict[str, list[Any]]] = {}
    akhir = Perpindahan.objects.filter(dokumen=OuterRef("pk"), langkah__in=BOLAK_BALIK)
    dokumen = Dokumen.objects.filter(kecamatan__in=kecamatan, tahun=tahun).order_by("-versi")
    semua = dokumen.annotate(
        terakhir=Subquery(akhir.order_by("-pk").values("langkah")[:1]), masuk=Subquery(_masuk())
    )
    kolom = ("kecamatan", "tahun", "jenis", "versi", "status", "pihak_kedua")
    for d in semua.only(*kolom, "tanggal_tahun", "tanggal_bulan", "tanggal_hari"):
        hasil.setdefault(d.kecamatan_id, {}).setdefault(d.jenis, []).append(d)
    return hasil


def _masuk() -> QuerySet[Perpindahan, datetime]:
    """Sent back and handed in again is not late; withdrawn by the office itself is.

    To withdraw undoes the last handing in only, never one that a reviewer had answered.
    """
    lanjut = Perpindahan.objects.filter(dokumen=OuterRef("dokumen"), pk__gt=OuterRef("pk"))
    sesudah = lanjut.filter(langkah__in=BOLAK_BALIK).order_by("pk").values("langkah")[:1]
    ajukan = Perpindahan.objects.filter(dokumen=OuterRef("pk"), langkah="ajukan")
    berikut = Coalesce(Subquery(sesudah), Value(""))
    tetap = ajukan.annotate(sesudah=berikut).exclude(sesudah="tarik")
    return tetap.order_by("pk").values_list("pada", flat=True)[:1]


def cacah_peringatan(semua: Iterable[Terukur]) -> Counter[int]:
    """How many warnings about realisasi have no reason yet, by kecamatan: those of Periksa."""
    hasil: Counter[int] = Counter()
    for t in semua:
        if t.ukuran.realisasi is not None and not t.catatan:
            hasil[t.kecamatan] += len(peringatan(t))
    return hasil


def peringatan(t: Terukur) -> list[str]:
    """The same sentences as beside the input."""
    kini = t.ukuran.realisasi.nilai if t.ukuran.realisasi else None
    rasio = {"pembilang": t.pembilang, "penyebut": t.penyebut}
    return kewajaran.peringatan(t.ukuran.hasil, kini, t.lalu, **rasio)
