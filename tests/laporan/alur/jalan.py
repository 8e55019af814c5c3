"""A document on its way, by the people of Balung and of Jember."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

from django.test import Client
from django.urls import reverse

from kecamatan.models import Kecamatan, Pengguna
from laporan.alur import aksi
from laporan.models import Dokumen, SkIku, Terbitan
from tests.akses.formulir import kotak
from tests.laporan.conftest import layak_diajukan

HARI = date(2021, 2, 1)
KODE = "pernyataan-reviu"
ISI = {
    "isi": "Kami telah mereviu.\nTidak ada perbedaan.",
    "tempat": "Jember",
    "jabatan": "Inspektur",
    "nama": "Drs. Contoh, M.Si.",
    "pangkat": "Pembina Utama Muda",
    "nip": "19650307 199203 1 010",
}


def maju(dokumen: Dokumen, *langkah: tuple[str, Pengguna], catatan: str = "") -> Dokumen:
    for kode, oleh in langkah:
        dokumen = aksi.jalankan(
            dokumen, kode, oleh=oleh, hari=HARI, revisi=dokumen.revisi, catatan=catatan
        )
    return dokumen


def sampai_diajukan(dokumen: Dokumen, orang: SimpleNamespace) -> Dokumen:
    return maju(dokumen, ("periksa", orang.sekcam), ("ajukan", orang.camat))


def sampai_direviu(kecamatan: Kecamatan, orang: SimpleNamespace) -> Dokumen:
    """The Laporan Kinerja of 2020, after what its source leaves open was filled in."""
    layak_diajukan(kecamatan.slug, 2020)
    lkj = sampai_diajukan(aksi.ambil(kecamatan, 2020, "lkj", oleh=orang.operator), orang)
    return maju(lkj, ("setujui", orang.peninjau), ("reviu", orang.inspektorat))


def jadi_final(dokumen: Dokumen) -> Dokumen:
    Dokumen.objects.filter(pk=dokumen.pk).update(status="ditetapkan")
    dokumen.refresh_from_db()
    return dokumen


def terbaru(kode: str) -> Dokumen:
    return Dokumen.objects.filter(jenis=kode, tahun=2020).latest("versi")


def sk_berlaku(balung: Kecamatan) -> SkIku:
    """The decree in force in 2020."""
    semua = SkIku.objects.select_related("dokumen__kecamatan")
    milik = semua.filter(dokumen__kecamatan=balung, dokumen__tahun__lte=2020)
    return milik.latest("dokumen__tahun")


def klien(oleh: Pengguna) -> Client:
    hasil = Client()
    hasil.force_login(oleh)
    return hasil


def alamat(rute: str, kecamatan: Kecamatan, **lain: Any) -> str:
    tempat = {"kabupaten": kecamatan.kabupaten.slug, "kecamatan": kecamatan.slug, "tahun": 2020}
    return reverse(rute, kwargs=tempat | lain)


def di_kabupaten(rute: str, kecamatan: Kecamatan) -> str:
    return reverse(rute, kwargs={"kabupaten": kecamatan.kabupaten.slug, "tahun": 2020})


def lembar(oleh: Client, di: str) -> dict[str, str]:
    """The checklist as a browser sends it when nothing is changed."""
    semua = kotak(oleh.get(di).content.decode())
    isi = {n: v for n, v in semua.items() if n.startswith(("b", "initial-b", "versi"))}
    return isi | {n.removeprefix("initial-"): v for n, v in isi.items() if "initial-" in n}


def halaman(oleh: Client, balung: Kecamatan, kode: str = "pk") -> str:
    jawab = oleh.get(alamat("alur", balung, kode=kode))
    assert jawab.status_code == 200
    return jawab.content.decode()


def langkah(oleh: Client, balung: Kecamatan, kode: str, **isi: str) -> tuple[int, str]:
    """Take a step of the PK by the page; answers the status and the page that is shown then."""
    di = alamat("alur_langkah", balung, kode="pk", langkah=kode)
    kini = Dokumen.objects.get(kecamatan=balung, tahun=2020, jenis="pk")
    jawab = oleh.post(di, {"revisi": str(kini.revisi)} | isi, follow=True)
    return jawab.status_code, jawab.content.decode()


def status(dokumen: Dokumen) -> str:
    return Dokumen.objects.get(pk=dokumen.pk).status


# -- The Inspektorat's statement -----------------------------------------------------------------


def isi_pernyataan(lkj: Dokumen, orang: SimpleNamespace, **lain: str) -> tuple[int, str]:
    di = alamat("tinjau_tambah", lkj.kecamatan, jenis="pernyataan")
    jawab = klien(orang.inspektorat).post(f"{di}?di={lkj.pk}", ISI | lain, follow=True)
    return jawab.status_code, jawab.content.decode()


def nyatakan(balung: Kecamatan, orang: SimpleNamespace) -> Terbitan:
    nomor = {"nomor_klasifikasi": "700", "nomor_urut": "12", "nomor_tahun": "2021"}
    hari = {"tanggal_hari": "15", "tanggal_bulan": "2", "tanggal_tahun": "2021"}
    dokumen = Dokumen.objects.filter(jenis=KODE).latest("versi")
    di = alamat("tetapkan", balung, kode=KODE)
    isi = nomor | hari | {"revisi": str(dokumen.revisi)}
    assert klien(orang.inspektorat).post(di, isi).status_code == 302
    return Terbitan.objects.get(dokumen=dokumen)
