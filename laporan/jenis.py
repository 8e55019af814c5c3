"""What a kind of document is, and which kinds there are.

A kind is one module in `laporan/dokumen/` with a constant `JENIS`, and one template folder.
Modules are found by themselves: a new kind needs no edit elsewhere.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from typing import Any

from kecamatan.models import Kecamatan
from laporan.alur.langkah import Keadaan, Status
from laporan.bagian import beku
from laporan.bahan import Bahan
from laporan.models import TataLetak
from laporan.penetapan import Penetapan, Penulis, terapkan

TANGGAL = ("tanggal_hari", "tanggal_bulan", "tanggal_tahun")
SURAT = (*TANGGAL, "tempat", "penandatangan")
"""What is above and below a signature."""
NOMOR = ("nomor_klasifikasi", "nomor_urut", "nomor_unit", "nomor_tahun")


@dataclass(frozen=True)
class JenisDokumen:
    """The whole contract of a kind of document."""

    kode: str
    """In commands and addresses: `sk-iku`."""
    nama: str
    """As people call it: `SK IKU`."""
    awalan_berkas: str
    """`LKj` gives `LKj_Balung_2020_v1.pdf`."""
    susun: Callable[[Bahan], Any]
    """Content as a frozen dataclass; notes what is missing in the Bahan."""
    urutan: int = 100
    isian: tuple[str, ...] = SURAT
    """Fields of `Dokumen` that this kind prints, for the form."""
    perlu: tuple[str, ...] = ()
    """What it asks for (`laporan.selectors.tinjauan.bahan`), for the overview of all kecamatan:
    there, what is there is counted, not composed."""
    pelengkap: tuple[str, ...] = ()
    """What it prints where there is some; without it the document still is complete."""
    perlu_reviu: bool = False
    """Whether the Inspektorat reviews it before it is Ditetapkan (PermenPANRB 53/2014)."""
    pernyataan: bool = False
    """A statement of the Inspektorat about a document of the office, with steps of its own: the
    office neither writes it nor waits for it."""
    melampirkan: tuple[str, ...] = ()
    """Other kinds that it attaches as they are in force."""
    penetapan: Mapping[str, Penulis] = field(default_factory=dict)
    """Paths into the content where Ditetapkan puts number, date and signatory."""
    kotak_ttd: tuple[str, ...] = ()
    """Ids, on the printed page, of the rooms for a signature; the first is the office's own."""

    def keadaan(self, status: Status, **lain: Any) -> Keadaan:
        """A document of this kind as the steps see it."""
        return Keadaan(status, self.perlu_reviu, pernyataan=self.pernyataan, **lain)

    @property
    def bertanda(self) -> bool:
        """Whether it has a date and a signatory at all; a matrix has none."""
        return "penandatangan" in self.isian

    @property
    def templat(self) -> str:
        return f"laporan/{self.kode.replace('-', '_')}/isi.html"

    def berkas(self, kecamatan: str, tahun: int, versi: int) -> str:
        return f"{self.awalan_berkas}_{kecamatan.replace(' ', '_')}_{tahun}_v{versi}"


@dataclass(frozen=True)
class TataCetak:
    """Paper, margins in mm and typeface: part of the content, so that a frozen one stays."""

    kertas: str
    margin: tuple[int, int, int, int]
    """Top, right, bottom, left."""
    huruf: str


@dataclass(frozen=True)
class Naskah:
    """A document's content, ready to print. `isi` and all else are plain data."""

    jenis: str
    nama_jenis: str
    judul: str
    kecamatan: str
    tahun: int
    versi: int
    berkas: str
    templat: str
    tata_cetak: TataCetak
    kekurangan: tuple[str, ...]
    isi: Any
    wilayah: str = ""
    """Of what its signatory is the head: another signatory's title is made with it."""

    def nama_berkas(self, format: str) -> str:
        """`LKj_Balung_2020_v3.pdf`."""
        return f"{nama_aman(self.berkas)}.{format}"


def nama_aman(nama: str) -> str:
    """Safe on every disk and in every archive."""
    return re.sub(r"[^\w-]+", "_", nama)


class JenisTidakDikenal(LookupError):
    """No kind of document has this code; the message lists those there are."""


@cache
def semua() -> Mapping[str, JenisDokumen]:
    """Every kind by its code, in the order of `urutan`."""
    paket = importlib.import_module("laporan.dokumen")
    modul = [
        importlib.import_module(f"laporan.dokumen.{m.name}")
        for m in pkgutil.iter_modules(paket.__path__)
    ]
    jenis: list[JenisDokumen] = [m.JENIS for m in modul if hasattr(m, "JENIS")]
    return {j.kode: j for j in sorted(jenis, key=lambda j: (j.urutan, j.kode))}


def kantor() -> Mapping[str, JenisDokumen]:
    """The kinds that the office itself makes and submits."""
    return {kode: j for kode, j in semua().items() if not j.pernyataan}


def menyatakan(kode: str) -> bool:
    """Whether this is a kind, and one by which the Inspektorat states something."""
    return kode in semua() and semua()[kode].pernyataan


def cari(kode: str) -> JenisDokumen:
    jenis = semua().get(kode)
    if jenis is None:
        raise JenisTidakDikenal(
            f"Jenis dokumen “{kode}” tidak dikenal. Pilih salah satu: {', '.join(semua())}."
        )
    return jenis


def susun(kode: str, kecamatan: Kecamatan, tahun: int) -> Naskah:
    """The content of one document. Raises DataTidakAda, JenisTidakDikenal."""
    return susun_dari(Bahan(kecamatan, tahun), kode)


def susun_dari(bahan: Bahan, kode: str) -> Naskah:
    """The same from material that is read already: several kinds share what they print.

    Afterwards `bahan.kekurangan` says what this document lacks, and where that is filled in.
    """
    jenis, kecamatan, tahun = cari(kode), bahan.kecamatan, bahan.tahun
    bahan.kekurangan = {}
    isi = beku(jenis.susun(bahan))
    versi = bahan.dokumen(kode).versi
    return Naskah(
        jenis=kode,
        nama_jenis=jenis.nama,
        judul=f"{jenis.nama} {kecamatan.sebutan} Tahun {tahun}",
        kecamatan=f"{kecamatan.sebutan}, {kecamatan.kabupaten.sebutan}",
        tahun=tahun,
        versi=versi,
        berkas=jenis.berkas(kecamatan.nama, tahun, versi),
        templat=jenis.templat,
        tata_cetak=_tata_cetak(bahan.tata_letak),
        kekurangan=tuple(bahan.kekurangan),
        isi=isi,
        wilayah=kecamatan.kabupaten.sebutan if jenis.pernyataan else kecamatan.nama,
    )


def dari_beku(data: Mapping[str, Any]) -> Naskah:
    """The content again from its frozen form (`beku(naskah)`, by way of JSON).

    Stored documents outlive this class: what it no longer knows is left out, and a field that it
    gains needs a default, or else what was stored before cannot be read.
    """
    tata = _dikenal(TataCetak, data["tata_cetak"])
    tata_cetak = TataCetak(**{**tata, "margin": tuple(tata["margin"])})
    lain = {"tata_cetak": tata_cetak, "kekurangan": tuple(data.get("kekurangan") or ())}
    return Naskah(**{**_dikenal(Naskah, data), **lain})


def _dikenal(kelas: type, data: Mapping[str, Any]) -> dict[str, Any]:
    return {f.name: data[f.name] for f in fields(kelas) if f.name in data}


def tetapkan(naskah: Naskah, penetapan: Penetapan) -> Naskah:
    """Frozen content with its number, date and signatory: ready for the final print."""
    isi = terapkan(naskah.isi, cari(naskah.jenis).penetapan, penetapan)
    return replace(naskah, isi=isi, kekurangan=())


def _tata_cetak(t: TataLetak) -> TataCetak:
    margin = (t.margin_atas, t.margin_kanan, t.margin_bawah, t.margin_kiri)
    return TataCetak(t.kertas, margin, t.huruf)
