"""The figures of a year for many kecamatan at once: as few queries for 31 as for one.

Rows are read here in bulk; what they mean and how they are measured is said elsewhere
(`iku.selectors.nilai`, `iku.selectors.pengukuran`), once for all pages.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.db.models import DecimalField, F, FilteredRelation, Q, QuerySet, Value
from django.utils.text import slugify

from iku.models import Indikator, Realisasi, Target
from iku.models.indikator import INDUK, JALUR_INDIKATOR
from iku.nilai import Nilai
from iku.selectors.isi import NilaiTahun
from iku.selectors.nilai import jenis_nilai, satu_isi
from iku.selectors.pengukuran import Pengukuran, ukur
from iku.selectors.rencana import Kebijakan
from iku.selectors.tahun import cara_ukur_di
from kecamatan.models import Kabupaten, Kecamatan

KINERJA = ("tujuan", "sasaran")
"""Levels whose indicators are compared between kecamatan; the others are outputs of work."""


@dataclass(frozen=True)
class KecamatanTahun:
    kecamatan: Kecamatan
    renstra: int | None
    """The plan that counts for the year; None where the year is not set up."""
    lalu: int
    """The year compared with."""


def kecamatan_tahun(kabupaten: Kabupaten, tahun: int) -> list[KecamatanTahun]:
    """Every kecamatan of a kabupaten with what was decided for the year; one query."""
    setahun = FilteredRelation("tahun_kinerja", condition=Q(tahun_kinerja__tahun=tahun))
    semua = Kecamatan.objects.filter(kabupaten=kabupaten).annotate(setahun=setahun)
    isi = semua.annotate(renstra_pk=F("setahun__renstra"), lalu=F("setahun__tahun_pembanding"))
    return [_setahun(k, kabupaten, tahun) for k in isi.order_by("nama", "pk")]


def _setahun(k: Any, kabupaten: Kabupaten, tahun: int) -> KecamatanTahun:
    k.kabupaten = kabupaten  # known already: no query for each
    return KecamatanTahun(k, k.renstra_pk, k.lalu or tahun - 1)


@dataclass(frozen=True)
class Terukur:
    """One indicator of one kecamatan, measured; with what a warning needs besides."""

    kecamatan: int
    tingkat: str
    induk: int
    """The tujuan, sasaran … it measures, by id."""
    kunci: str
    """The same for indicators of the same wording, whatever kecamatan they belong to."""
    ukuran: Pengukuran
    lalu: Nilai | None
    pembilang: Decimal | None
    penyebut: Decimal | None

    @property
    def nama(self) -> str:
        return self.ukuran.indikator.nama

    @property
    def catatan(self) -> str:
        return self.ukuran.realisasi.catatan if self.ukuran.realisasi else ""


@dataclass(frozen=True)
class UkuranKabupaten:
    kebijakan: Kebijakan
    semua: tuple[Terukur, ...]


def ukur_banyak(
    semua: Sequence[KecamatanTahun],
    kabupaten: Kabupaten,
    tahun: int,
    *,
    triwulan: int = 0,
    tingkat: Sequence[str] = KINERJA,
    kunci: str = "",
) -> UkuranKabupaten:
    """All indicators of these kecamatan in the order of their plans; four queries, or raises
    BelumAda. A quarter is measured against the target of its year, as on the page Realisasi."""
    cara, aturan = cara_ukur_di(kabupaten, tahun)
    per_renstra = {k.renstra: k for k in semua if k.renstra is not None}
    baris = [b for b in _indikator(per_renstra, tingkat) if kunci in ("", b.kunci)]
    sebelum = {k.lalu for k in semua}
    angka = _Angka([b.indikator.pk for b in baris], tahun, sebelum, triwulan)
    hasil = []
    for b in baris:
        milik, n = per_renstra[b.renstra], angka.isi[b.indikator.pk]
        ukuran = ukur(satu_isi(b.indikator, aturan, n), tahun, cara.skala)
        lalu = n["realisasi"].get(milik.lalu)
        rasio = angka.rasio.get((b.indikator.pk, tahun), (None, None))
        isi = (milik.kecamatan.pk, b.tingkat, b.induk, b.kunci, ukuran)
        hasil.append(Terukur(*isi, lalu.nilai if lalu else None, *rasio))
    return UkuranKabupaten(cara, tuple(hasil))


@dataclass(frozen=True)
class _Baris:
    indikator: Any
    """A row with the columns of an Indikator."""
    renstra: int
    tingkat: str
    induk: int
    kunci: str


_KOLOM_INDIKATOR = (
    "pk",
    *(f.attname for f in Indikator._meta.concrete_fields if not f.primary_key),
    *("renstra_pk", "letak", "atas"),
)
"""Rows are enough for measuring; a thousand model objects took a tenth of a page."""


def _indikator(renstra: Collection[int | None], tingkat: Sequence[str]) -> list[_Baris]:
    """In the order of the plans; a level is asked by its own index, not all five at once."""
    bagian: list[QuerySet[Any, Any]] = []
    for nomor, (induk, jalur) in enumerate(zip(INDUK, JALUR_INDIKATOR, strict=True)):
        if induk in tingkat:
            satu = jalur.removesuffix("__kecamatan")
            milik = Indikator.objects.filter(**{f"{satu}__in": list(renstra)}).order_by()
            urutan = F(f"{induk}__urutan")
            isi = milik.annotate(renstra_pk=F(satu), letak=Value(nomor), atas=urutan)
            bagian.append(isi.values_list(*_KOLOM_INDIKATOR, named=True))
    gabungan = bagian[0].union(*bagian[1:], all=True)
    kali: Counter[tuple[int, str]] = Counter()
    urut = sorted(gabungan, key=lambda i: (i.letak, i.atas, i.urutan, i.pk))
    return [_baris(i, kali) for i in urut]


def _baris(i: Any, kali: Counter[tuple[int, str]]) -> _Baris:
    """Of two with the same wording in one plan the second has a key of its own."""
    kunci = kunci_indikator(i.nama, INDUK[i.letak])
    kali[i.renstra_pk, kunci] += 1
    ke = kali[i.renstra_pk, kunci]
    tingkat = INDUK[i.letak]
    induk = getattr(i, f"{tingkat}_id")
    return _Baris(i, i.renstra_pk, tingkat, induk, kunci if ke == 1 else f"{kunci}-{ke}")


Isi = dict[str, dict[int, NilaiTahun]]


class _Angka:
    """Targets of the year, and its realisasi beside those before; one query."""

    def __init__(
        self, indikator: list[int], tahun: int, lalu: Collection[int], triwulan: int
    ) -> None:
        self.isi: Mapping[int, Isi] = defaultdict(lambda: {"target": {}, "realisasi": {}})
        self.rasio: dict[tuple[int, int], tuple[Decimal | None, Decimal | None]] = {}
        for b in self._baris(indikator, tahun, lalu, triwulan):
            satu = NilaiTahun(jenis_nilai(b), b["kelompok"], catatan=b["catatan"])
            self.isi[b["indikator_id"]][b["tabel"]][b["tahun"]] = satu
            if b["tabel"] == "realisasi":
                self.rasio[b["indikator_id"], b["tahun"]] = (b["atas"], b["bawah"])

    def _baris(
        self, indikator: list[int], tahun: int, lalu: Collection[int], triwulan: int
    ) -> Iterable[dict[str, Any]]:
        kosong = Value(None, output_field=DecimalField(max_digits=15, decimal_places=2))
        milik = Q(indikator__in=indikator)
        realisasi = _kolom(
            Realisasi.objects.filter(milik, tahun__in={tahun, *lalu}, triwulan=triwulan),
            atas=F("pembilang"),
            bawah=F("penyebut"),
        )
        target = _kolom(
            Target.objects.filter(milik, tahun=tahun, triwulan=0), atas=kosong, bawah=kosong
        )
        return realisasi.union(target, all=True)


_KOLOM = ("indikator_id", "tahun", "jenis", "angka", "huruf", "teks", "alasan")


def _kolom(semua: QuerySet[Any], **lain: Any) -> QuerySet[Any, Any]:
    tabel = Value(semua.model._meta.model_name)
    return semua.order_by().values(*_KOLOM, "kelompok", "catatan", **lain, tabel=tabel)


_SELA = re.compile(r"\s+")


@lru_cache(maxsize=4096)
def kunci_indikator(nama: str, tingkat: str) -> str:
    """A code for an address: the same for indicators of one level and one wording, whatever
    their case and spaces."""
    rapi = _SELA.sub(" ", nama).strip(" .;:").casefold()
    sidik = hashlib.sha256(f"{tingkat} {rapi}".encode()).hexdigest()[:8]
    return f"{slugify(rapi)[:48].strip('-')}-{sidik}"
