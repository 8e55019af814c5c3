"""The text of a year for screens: which part is standard, own or empty, and the lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from django.db.models import QuerySet

from iku.models import Sasaran, Survei, TahunKinerja
from kecamatan.models import Kecamatan, Peraturan
from laporan.bagian import blok
from laporan.kutipan import urut
from laporan.models import Analisis, Kendala, KetentuanSk, Narasi, Penghargaan, SkIku, SkIkuBaris
from laporan.teks import tulis
from laporan.teks.daftar import Bagian, semua_bagian

HURUF_CUPLIKAN = 110


@dataclass(frozen=True)
class BarisBagian:
    bagian: Bagian
    narasi: Narasi | None
    kosong: bool

    @property
    def keadaan(self) -> str:
        if self.narasi:
            return "Teks sendiri"
        return "Kosong" if self.kosong else "Teks baku"

    @property
    def cuplikan(self) -> str:
        """The first words of an own text."""
        if self.narasi is None:
            return ""
        isi = " ".join(tulis.teks(blok(self.narasi.isi)).split())
        return isi if len(isi) <= HURUF_CUPLIKAN else f"{isi[:HURUF_CUPLIKAN].rstrip()}…"


@dataclass(frozen=True)
class BarisAnalisis:
    nomor: int
    sasaran: Sasaran
    analisis: Analisis | None

    @property
    def keadaan(self) -> str:
        if self.analisis is None:
            return "Belum diisi"
        a = self.analisis
        return "Lengkap" if a.pendorong and a.penghambat and a.rencana_aksi else "Sebagian"


@dataclass(frozen=True)
class KetentuanIsi:
    menimbang: list[KetentuanSk]
    mengingat: list[KetentuanSk]
    diktum: list[KetentuanSk]


@dataclass(frozen=True)
class HalamanTeks:
    bagian: list[tuple[str, list[BarisBagian]]]
    """Place in the document, and its parts."""
    analisis: list[BarisAnalisis]
    kendala: list[Kendala]
    penghargaan: list[Penghargaan]
    sk: SkIku | None
    ketentuan: KetentuanIsi
    baris: list[SkIkuBaris]


def halaman_teks(kecamatan: Kecamatan, tahun: int) -> HalamanTeks:
    """The same number of queries however much there is."""
    saring = {"kecamatan": kecamatan, "tahun": tahun}
    analisis = analisis_tahun(kecamatan, tahun)
    kendala = list(Kendala.objects.filter(**saring))
    sk = sk_tahun(kecamatan, tahun)
    return HalamanTeks(
        bagian=_bagian(kecamatan, tahun, analisis, kendala),
        analisis=analisis,
        kendala=kendala,
        penghargaan=list(Penghargaan.objects.filter(**saring)),
        sk=sk,
        ketentuan=ketentuan(sk),
        baris=list(SkIkuBaris.objects.filter(sk=sk).select_related("indikator")) if sk else [],
    )


def analisis_tahun(kecamatan: Kecamatan, tahun: int) -> list[BarisAnalisis]:
    """Every sasaran of the plan that counts for the year, numbered as in the report."""
    semua = Sasaran.objects.filter(tujuan__renstra__tahun_kinerja__in=_kinerja(kecamatan, tahun))
    sasaran = list(semua.order_by("tujuan__urutan", "tujuan", "urutan", "pk"))
    ada = {a.sasaran_id: a for a in Analisis.objects.filter(sasaran__in=sasaran, tahun=tahun)}
    return [BarisAnalisis(n, s, ada.get(s.pk)) for n, s in enumerate(sasaran, start=1)]


def _kinerja(kecamatan: Kecamatan, tahun: int) -> QuerySet[TahunKinerja]:
    return TahunKinerja.objects.filter(kecamatan=kecamatan, tahun=tahun)


def _bagian(
    kecamatan: Kecamatan, tahun: int, analisis: list[BarisAnalisis], kendala: list[Kendala]
) -> list[tuple[str, list[BarisBagian]]]:
    """Nothing where the year is not set up: there is no report then."""
    if not analisis:
        return []
    sendiri = {
        (n.jenis, n.bagian): n for n in Narasi.objects.filter(kecamatan=kecamatan, tahun=tahun)
    }
    kosong = _kosong(analisis, kendala)
    semua = semua_bagian(len(analisis), jumlah_survei(kecamatan, tahun))
    baris = [
        BarisBagian(b, sendiri.get((b.jenis, b.kunci)), kosong.get(b.kunci, False)) for b in semua
    ]
    return [(letak, list(isi)) for letak, isi in groupby(baris, key=lambda x: x.bagian.letak)]


def _kosong(analisis: list[BarisAnalisis], kendala: list[Kendala]) -> Mapping[str, bool]:
    """Parts whose standard text only repeats what people filled in."""
    hasil = dict.fromkeys(("ikhtisar_kendala", "penutup_kendala"), not kendala)
    return hasil | {f"sasaran_analisis.{a.nomor}": a.analisis is None for a in analisis}


def jumlah_survei(kecamatan: Kecamatan, tahun: int) -> int:
    """Surveys that the report prints: those with aspects."""
    semua = Survei.objects.filter(kecamatan=kecamatan, tahun=tahun, aspek__isnull=False)
    return semua.distinct().count()


def cari_bagian(kecamatan: Kecamatan, tahun: int, jenis: str, kunci: str) -> Bagian | None:
    """Counts only what the key asks for: most parts occur once."""
    sasaran = _jumlah_sasaran(kecamatan, tahun) if kunci.startswith("sasaran_") else 0
    survei = jumlah_survei(kecamatan, tahun) if kunci.startswith("survei") else 0
    semua = semua_bagian(sasaran, survei)
    return next((b for b in semua if (b.jenis, b.kunci) == (jenis, kunci)), None)


def _jumlah_sasaran(kecamatan: Kecamatan, tahun: int) -> int:
    semua = Sasaran.objects.filter(tujuan__renstra__tahun_kinerja__in=_kinerja(kecamatan, tahun))
    return semua.count()


def narasi_bagian(
    kecamatan: Kecamatan, tahun: int, bagian: Bagian
) -> tuple[Narasi | None, Narasi | None]:
    """The part's own text of this year, and the newest one of an earlier year."""
    semua = Narasi.objects.filter(kecamatan=kecamatan, jenis=bagian.jenis, bagian=bagian.kunci)
    ada = list(semua.filter(tahun__lte=tahun).order_by("-tahun")[:2])
    kini = next((n for n in ada if n.tahun == tahun), None)
    return kini, next((n for n in ada if n.tahun < tahun), None)


def sk_tahun(kecamatan: Kecamatan, tahun: int) -> SkIku | None:
    semua = SkIku.objects.filter(dokumen__kecamatan=kecamatan, dokumen__tahun=tahun)
    return semua.select_related("dokumen").order_by("-dokumen__versi").first()


def ketentuan(sk: SkIku | None) -> KetentuanIsi:
    """Mengingat in the order in which it is printed, whatever the order of picking."""
    ikut = ("peraturan__kabupaten", "peraturan__dicabut_oleh__kabupaten")
    semua = list(KetentuanSk.objects.filter(sk=sk).select_related(*ikut)) if sk else []
    mengingat = [k for k in semua if k.peraturan]
    tempat = {p.pk: n for n, p in enumerate(urut(k.peraturan for k in mengingat if k.peraturan))}
    return KetentuanIsi(
        menimbang=[k for k in semua if k.jenis == "menimbang"],
        mengingat=sorted(mengingat, key=lambda k: tempat[k.peraturan_id or 0]),
        diktum=[k for k in semua if k.jenis == "diktum"],
    )


def dicabut_pada(peraturan: Peraturan, tahun: int) -> str:
    """Why a regulation should not be cited in a decree of that year; "" when it may."""
    if peraturan.status != Peraturan.Status.DICABUT:
        return ""
    pencabut = peraturan.dicabut_oleh
    if pencabut is not None and pencabut.tahun > tahun:
        return ""
    return f"Dicabut oleh {pencabut.sebutan}" if pencabut else "Sudah dicabut"
