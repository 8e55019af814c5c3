"""Documents that wait for somebody: of one office, or of all kecamatan of a kabupaten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Max, OuterRef, Q, QuerySet, Subquery, Window

from kecamatan.lingkup import Lingkup, LingkupKabupaten
from kecamatan.models import Keanggotaan
from laporan import jenis
from laporan.alur.giliran import TENGGAT, bertenggat
from laporan.alur.langkah import MENUJU_AJUAN, Langkah, Pelaku, Status, berikut
from laporan.models import Dokumen, Perpindahan, Tenggat


@dataclass(frozen=True)
class Menunggu:
    """One document and the step that it waits for."""

    dokumen: Dokumen
    jenis: jenis.JenisDokumen
    langkah: Langkah
    tenggat: date | None = None
    """When the office was to submit it, if it is such a document."""

    @property
    def keadaan(self) -> str:
        return str(Status(self.dokumen.status).label)

    @property
    def diajukan(self) -> datetime | None:
        """When it was submitted, in the list of a kabupaten."""
        return getattr(self.dokumen, "diajukan", None)

    @property
    def dikembalikan(self) -> bool:
        return self.dokumen.status == Status.DIKEMBALIKAN

    @property
    def paling_lambat(self) -> date | None:
        """Until when this step is to be taken: the deadline is for submitting."""
        return self.tenggat if self.langkah.kode in MENUJU_AJUAN else None

    @property
    def kata(self) -> str:
        """What is to be done, as a link says it."""
        if self.dikembalikan:
            return f"Perbaiki {self.jenis.nama} yang dikembalikan"
        return f"{self.langkah.nama}: {self.jenis.nama}"

    @property
    def sebutan(self) -> str:
        """Which document, in a sentence: `Laporan Kinerja Kecamatan Balung`."""
        return f"{self.jenis.nama} {self.dokumen.kecamatan.sebutan}"

    @property
    def kunci(self) -> str:
        """Which document, as it was seen: `12-3`."""
        return f"{self.dokumen.pk}-{self.dokumen.revisi}"


def menunggu_saya(lingkup: Lingkup, siapa: Pelaku) -> list[Menunggu]:
    """What this person is to do next with the documents of the year; what was returned first."""
    semua = terbaru(Dokumen.objects.filter(kecamatan=lingkup.kecamatan, tahun=lingkup.tahun))
    batas = _tenggat(lingkup.kecamatan.kabupaten_id, lingkup.tahun)
    hasil = [m for m in _menunggu(semua, batas) if _milik(siapa, m.langkah, m.dokumen.status)]
    return sorted(hasil, key=lambda m: (not m.dikembalikan, m.jenis.urutan))


def menunggu_lain(lingkup: Lingkup, siapa: Pelaku) -> dict[int, int]:
    """How many documents of other years were handed on to this person, the newest first.

    Drafts are left out: nobody has handed them on.
    """
    semua = Dokumen.objects.filter(kecamatan=lingkup.kecamatan).exclude(tahun=lingkup.tahun)
    return _per_tahun(terbaru(semua).exclude(status=Status.DRAF), siapa)


def banyak_ajuan(lingkup: LingkupKabupaten) -> dict[int, int]:
    """How many documents `ajuan` lists, in every year, without reading them."""
    semua = Dokumen.objects.filter(kecamatan__kabupaten=lingkup.kabupaten)
    return _per_tahun(terbaru(semua), _peninjau(lingkup))


def _milik(siapa: Pelaku, langkah: Langkah, status: str) -> bool:
    """Whether it waits for this person: whoever works in the office mends what was returned."""
    sekantor = bool(siapa.peran & {*Keanggotaan.DI_KECAMATAN})
    return bool(langkah.oleh & siapa.sah) or (sekantor and status == Status.DIKEMBALIKAN)


def _peninjau(lingkup: LingkupKabupaten) -> Pelaku:
    return Pelaku(lingkup.pengguna.pk, lingkup.peran)


def _per_tahun(semua: QuerySet[Dokumen], siapa: Pelaku) -> dict[int, int]:
    hasil: Counter[int] = Counter()
    for tahun, kode, status in semua.values_list("tahun", "jenis", "status"):
        langkah = _langkah(kode, status)
        if langkah and _milik(siapa, langkah, status):
            hasil[tahun] += 1
    return dict(sorted(hasil.items(), reverse=True))


def _sekabupaten(lingkup: LingkupKabupaten) -> QuerySet[Dokumen]:
    di_sini = {"kecamatan__kabupaten": lingkup.kabupaten, "tahun": lingkup.tahun}
    return terbaru(Dokumen.objects.filter(**di_sini))


def ajuan(lingkup: LingkupKabupaten) -> list[Menunggu]:
    """What waits for a step that this person may take, in all kecamatan, by name."""
    semua = _sekabupaten(lingkup).order_by("kecamatan__nama", "jenis")
    semua = semua.annotate(diajukan=Subquery(_diajukan()))
    hasil = _menunggu(semua, _tenggat(lingkup.kabupaten.pk, lingkup.tahun))
    siapa = _peninjau(lingkup)
    return [m for m in hasil if _milik(siapa, m.langkah, m.dokumen.status)]


def sebutan_dokumen(lingkup: LingkupKabupaten, kunci: Iterable[str]) -> list[str]:
    """What they are called that somebody saw in the list, and that may have moved on since."""
    awal = {k.partition("-")[0] for k in kunci}
    nomor = {int(x) for x in awal if x.isascii() and x.isdigit() and len(x) < 18}
    di_sini = {"kecamatan__kabupaten": lingkup.kabupaten, "tahun": lingkup.tahun}
    semua = Dokumen.objects.filter(**di_sini, pk__in=nomor, jenis__in=jenis.semua())
    urut = semua.select_related("kecamatan__kabupaten").order_by("kecamatan__nama", "jenis")
    return [f"{jenis.cari(d.jenis).nama} {d.kecamatan.sebutan}" for d in urut]


def _diajukan() -> QuerySet[Perpindahan, datetime]:
    """When a document was last submitted."""
    semua = Perpindahan.objects.filter(dokumen=OuterRef("pk"), langkah="ajukan")
    return semua.order_by("-pk").values_list("pada", flat=True)[:1]


def terbaru(semua: QuerySet[Dokumen]) -> QuerySet[Dokumen]:
    """Of every document only its newest version."""
    jendela = Window(Max("versi"), partition_by=[F("kecamatan"), F("tahun"), F("jenis")])
    akhir = semua.annotate(versi_akhir=jendela).filter(Q(versi=F("versi_akhir")))
    return akhir.select_related("kecamatan__kabupaten", "pengaju")


def _tenggat(kabupaten: int, tahun: int) -> dict[str, date]:
    semua = Tenggat.objects.filter(kabupaten=kabupaten, tahun=tahun)
    return dict(semua.values_list("hal", "tanggal"))


def _menunggu(semua: Iterable[Dokumen], batas: dict[str, date]) -> Sequence[Menunggu]:
    hasil = []
    for d in semua:
        if langkah := _langkah(d.jenis, d.status):
            hari = batas.get(TENGGAT[d.jenis]) if bertenggat(d.jenis, d.versi > 1) else None
            hasil.append(Menunggu(d, jenis.cari(d.jenis), langkah, hari))
    return hasil


def _langkah(kode: str, status: str) -> Langkah | None:
    """The step that a document of this kind waits for in this state."""
    satu = jenis.semua().get(kode)
    return berikut(satu.keadaan(Status(status))) if satu else None
