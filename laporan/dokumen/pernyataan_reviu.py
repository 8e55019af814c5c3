"""Pernyataan Telah Direviu: what the Inspektorat states about a report (PermenPANRB 53/2014).

Its wording is data of the Inspektorat (perlu verifikasi); it can be made once the report has been
reviewed, and it says of which version.
"""

from __future__ import annotations

from dataclasses import dataclass

from kecamatan import nip
from laporan import tempat as di
from laporan.bagian import TandaTangan, tempat_tanggal
from laporan.bahan import Bahan, DataTidakAda
from laporan.jenis import NOMOR, TANGGAL, JenisDokumen
from laporan.models import Dokumen, PernyataanReviu
from laporan.penetapan import bertanda_tangan
from laporan.resmi import jabatan_lengkap, tanggal_surat
from laporan.selectors.isi import PejabatIsi

NAMA = "Pernyataan Telah Direviu"
LAPORAN = "lkj"
SESUDAH = frozenset({Dokumen.Status.DIREVIU, Dokumen.Status.DITETAPKAN})
BELUM = (
    "Laporan Kinerja {0.tahun} {1} belum direviu. Pernyataan dibuat sesudah Inspektorat mencatat "
    "“Catat sudah direviu”."
)
KOSONG = (
    "Pernyataan atas Laporan Kinerja {0.tahun} {1} versi {2} belum diisi. Inspektorat mengisinya "
    "di lembar reviu."
)
ATAS = "Pernyataan ini atas isi Laporan Kinerja versi {0} dengan sidik jari isi laporan (SHA-256):"


@dataclass(frozen=True)
class Pernyataan:
    judul: tuple[str, ...]
    nomor: tuple[str, ...]
    paragraf: tuple[str, ...]
    tanda_tangan: TandaTangan
    atas: str
    """Of which content it speaks."""
    sidik: str
    """SHA-256 of that content, as it was frozen."""


def susun(bahan: Bahan) -> Pernyataan:
    """Raises DataTidakAda before the reviu."""
    isi = isi_pernyataan(bahan)
    dokumen, i = bahan.dokumen(JENIS.kode), bahan.identitas
    tanggal = tanggal_surat(bahan, dokumen, NAMA)
    return Pernyataan(
        judul=(
            "PERNYATAAN TELAH DIREVIU",
            f"LAPORAN KINERJA {i.sebutan.upper()} {i.sebutan_kabupaten.upper()}",
            f"TAHUN ANGGARAN {bahan.tahun}",
        ),
        nomor=dokumen.nomor or (bahan.kurang(f"{NAMA}: nomor", di.penetapan(JENIS.kode)),),
        paragraf=tuple(x for x in isi.isi.splitlines() if x.strip()),
        tanda_tangan=TandaTangan(
            jabatan=jabatan_lengkap(penandatangan(isi), i.sebutan_kabupaten),
            nama=isi.nama,
            pangkat=isi.pangkat,
            nip=nip.cetak(isi.nip),
            tempat_tanggal=tempat_tanggal(isi.tempat, tanggal),
        ),
        atas=ATAS.format(isi.laporan.versi),
        sidik=isi.laporan.sidik_ajuan,
    )


def penandatangan(isi: PernyataanReviu) -> PejabatIsi:
    return PejabatIsi(isi.nama, isi.jabatan, isi.pangkat, nip.cetak(isi.nip))


def isi_pernyataan(bahan: Bahan) -> PernyataanReviu:
    """Of the newest version that was reviewed; raises DataTidakAda."""
    semua = (d for d in bahan.semua_dokumen if _laporan(d, bahan.tahun))
    laporan = next((d for d in semua if d.status in SESUDAH), None)
    sebutan = bahan.identitas.sebutan
    if laporan is None:
        raise DataTidakAda(BELUM.format(bahan, sebutan))
    isi = PernyataanReviu.objects.filter(laporan=laporan).select_related("laporan").first()
    if isi is None:
        raise DataTidakAda(KOSONG.format(bahan, sebutan, laporan.versi))
    return isi


def _laporan(dokumen: Dokumen, tahun: int) -> bool:
    return dokumen.jenis == LAPORAN and dokumen.tahun == tahun


JENIS = JenisDokumen(
    *("pernyataan-reviu", NAMA, "Pernyataan_Reviu", susun),
    urutan=90,
    isian=(*NOMOR, *TANGGAL),
    pernyataan=True,
    kotak_ttd=("ttd-pernyataan",),
    penetapan={"nomor": lambda p, _: list(p.nomor), **bertanda_tangan("tanda_tangan")},
)
