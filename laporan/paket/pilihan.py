"""Which documents go into a pack: by kind, status and name of the kecamatan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet

from iku.models import TahunKinerja
from kecamatan.models import Kabupaten, Kecamatan
from laporan import jenis
from laporan.alur.langkah import Status
from laporan.models import Dokumen, SkIku
from laporan.selectors.terbitan import TERSIMPAN


@dataclass(frozen=True)
class Pilihan:
    """As it stands in the address; empty means all."""

    jenis: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    nama: str = ""

    @property
    def kata(self) -> str:
        """In words: `LKj, PK; status Disetujui; nama memuat “bal”`."""
        semua = jenis.semua()
        macam = ", ".join(semua[j].nama for j in self.jenis) or "semua jenis dokumen"
        status = ", ".join(str(Status(s).label) for s in self.status)
        bagian = (macam, status and f"status {status}", self.nama and f"nama memuat “{self.nama}”")
        return "; ".join(x for x in bagian if x)

    @property
    def parameter(self) -> str:
        """As it stands in the address."""
        isi = {"jenis": self.jenis, "status": self.status, "nama": self.nama}
        return urlencode({k: v for k, v in isi.items() if v}, doseq=True)


@dataclass(frozen=True)
class Calon:
    """A document that can be printed; without a Dokumen nobody has begun it by name."""

    kecamatan: Kecamatan
    jenis: str
    dokumen: Dokumen | None

    @property
    def status(self) -> str:
        return self.dokumen.status if self.dokumen else Status.DRAF.value

    @property
    def versi(self) -> int:
        return self.dokumen.versi if self.dokumen else 1


@dataclass(frozen=True)
class Terpilih:
    calon: tuple[Calon, ...]
    tanpa_data: tuple[str, ...]
    """Kecamatan of which nothing is known in this year."""

    @property
    def kecamatan(self) -> int:
        return len({c.kecamatan.pk for c in self.calon})


def pilih(kabupaten: Kabupaten, tahun: int, pilihan: Pilihan) -> Terpilih:
    """Four queries, however many kecamatan.

    A statement of the Inspektorat only where it is begun: the office owes none.
    """
    semua = Kecamatan.objects.filter(kabupaten=kabupaten, nama__icontains=pilihan.nama)
    tempat = {"kecamatan__kabupaten": kabupaten, "tahun": tahun}
    berdata = set(TahunKinerja.objects.filter(**tempat).values_list("kecamatan", flat=True))
    ber_sk = set(
        SkIku.objects.filter(
            dokumen__kecamatan__kabupaten=kabupaten, dokumen__tahun=tahun
        ).values_list("dokumen__kecamatan", flat=True)
    )
    versi = _versi(_dokumen(tempat))
    calon: list[Calon] = []
    kosong: list[str] = []
    for k in semua.order_by("nama"):
        ada = {
            kode
            for kode, j in jenis.semua().items()
            if (k.pk in (ber_sk if kode == "sk-iku" else berdata))
            and (not j.pernyataan or (k.pk, kode) in versi)
        }
        calon += _milik(k, ada, versi, pilihan)
        simpanan = any(_tersimpan(versi, k, j) for j in jenis.semua())
        kosong += [] if ada or simpanan else [k.nama]
    return Terpilih(tuple(calon), tuple(kosong))


Versi = dict[tuple[int, str], list[Dokumen]]


def _dokumen(tempat: Mapping[str, Any]) -> QuerySet[Dokumen]:
    """The newest version first; whether its content is kept, but not the content."""
    semua = Dokumen.objects.filter(**tempat).annotate(tersimpan=TERSIMPAN)
    return semua.order_by("-versi")


def _tersimpan(versi: Versi, k: Kecamatan, kode: str) -> list[Dokumen]:
    """What stays whatever became of the year's plan."""
    semua: list[Any] = [*versi.get((k.pk, kode), ())]
    return [d for d in semua if d.tersimpan]


def _versi(semua: Iterable[Dokumen]) -> Versi:
    hasil: Versi = {}
    for d in semua:
        hasil.setdefault((d.kecamatan_id, d.jenis), []).append(d)
    return hasil


def _milik(k: Kecamatan, ada: set[str], versi: Versi, pilihan: Pilihan) -> Iterator[Calon]:
    """Of each kind the newest version that has a wanted status; where that is a change which is
    being prepared, also the one that is in force."""
    for kode in pilihan.jenis or jenis.semua():
        semua = _calon(k, kode, versi, bisa_disusun=kode in ada)
        if pilihan.status:
            semua = [c for c in semua if c.status in pilihan.status]
        final = [c for c in semua if c.status == Status.DITETAPKAN]
        yield from dict.fromkeys((*semua[:1], *final[:1]))


def _calon(k: Kecamatan, kode: str, versi: Versi, *, bisa_disusun: bool) -> list[Calon]:
    """All versions; where nothing can be composed any more, those that are kept. A statement of
    the Inspektorat is one only once it was begun."""
    if not bisa_disusun:
        return [Calon(k, kode, d) for d in _tersimpan(versi, k, kode)]
    ada = [Calon(k, kode, d) for d in versi.get((k.pk, kode), ())]
    return ada or ([] if jenis.cari(kode).pernyataan else [Calon(k, kode, None)])
