"""What stands in the way of submitting a document, with the place where each thing is mended.

Everything that is missing, and every doubtful figure without a reason; but not what only its
own Ditetapkan brings: number, date and signatory. And what stands in the way of Ditetapkan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.urls import reverse

from kecamatan.lingkup import Lingkup
from laporan import jenis
from laporan.alur.langkah import TERBUKA, Status
from laporan.models import Bekuan, Dokumen, Terbitan
from laporan.pemeriksaan import Temuan, Tingkat, periksa

LAPORAN = "lkj"
"""The kind that reports the figures: doubts about them are its own."""
PERJANJIAN = "pk"
"""The kind by which they are measured: while it is being changed, targets may still move."""
MENUNGGU = "sudah {}: teruskan sampai Ditetapkan, yang memberinya nomor dan tanggal."
LAMPIRAN_BARU = (
    "{0} ditetapkan sesudah isi dokumen ini disetujui, jadi lampiran yang tercetak di sini mungkin "
    "lain dari yang ditetapkan. Mintalah Bagian Organisasi membuka kembali dokumen ini, lalu "
    "ajukan lagi."
)


def penghalang(lingkup: Lingkup, kode: str) -> tuple[Temuan, ...]:
    nama = jenis.cari(kode).nama
    belum = (
        _menunggu(t, lingkup)
        for t in periksa(lingkup).terbuka
        if t.nanti != kode and (nama in t.dokumen or _angka(t, kode))
    )
    return (*(_perubahan(lingkup) if kode == LAPORAN else ()), *belum)


def _angka(temuan: Temuan, kode: str) -> bool:
    return kode == LAPORAN and temuan.tingkat is Tingkat.PERINGATAN


def _menunggu(temuan: Temuan, lingkup: Lingkup) -> Temuan:
    """What only Ditetapkan brings to another document: once that is locked, it cannot be typed."""
    tempat = {"kecamatan": lingkup.kecamatan, "tahun": lingkup.tahun, "jenis": temuan.nanti}
    akhir = Dokumen.objects.filter(**tempat).order_by("-versi").first() if temuan.nanti else None
    if akhir is None or akhir.status in TERBUKA:
        return temuan
    return replace(
        temuan,
        tempat="Alur",
        obat=f"{jenis.cari(akhir.jenis).nama} {MENUNGGU.format(akhir.get_status_display())}",
        alamat=reverse("alur", kwargs=lingkup.jalur | {"kode": akhir.jenis}),
    )


def _perubahan(lingkup: Lingkup) -> Iterator[Temuan]:
    """A change of the agreement that nobody has finished."""
    tempat = {"kecamatan": lingkup.kecamatan, "tahun": lingkup.tahun, "jenis": PERJANJIAN}
    akhir = Dokumen.objects.filter(**tempat, versi__gt=1).order_by("-versi").first()
    if akhir is None or akhir.status == Status.DITETAPKAN:
        return
    nama = jenis.cari(PERJANJIAN).nama
    yield Temuan(
        tingkat=Tingkat.SALAH,
        tempat="Dokumen",
        pesan=f"penetapan perubahan {nama} (versi {akhir.versi}), yang mengubah targetnya",
        obat="Selesaikan perubahan itu sampai Ditetapkan, atau batalkan.",
        alamat=reverse("alur", kwargs=lingkup.jalur | {"kode": PERJANJIAN}),
    )


def lampiran_lebih_baru(dokumen: Dokumen) -> str:
    """Why what was approved may attach other documents than those in force now; "" where it
    does not: what it attaches was Ditetapkan before."""
    satu, bekuan = jenis.cari(dokumen.jenis), Bekuan.objects.filter(dokumen=dokumen).first()
    if bekuan is None or not satu.melampirkan:
        return ""
    tempat = {"dokumen__kecamatan": dokumen.kecamatan_id, "dokumen__tahun": dokumen.tahun}
    semua = Terbitan.objects.filter(**tempat, dokumen__jenis__in=satu.melampirkan)
    baru = {*semua.filter(pada__gt=bekuan.pada).values_list("dokumen__jenis", flat=True)}
    nama = ", ".join(jenis.cari(kode).nama for kode in satu.melampirkan if kode in baru)
    return LAMPIRAN_BARU.format(nama) if nama else ""
