"""Making the final PDF of a document, once."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from kecamatan.tanggal import tulis as tulis_tanggal
from laporan import jenis, render
from laporan.alur.langkah import BEKU, Status
from laporan.bagian import beku, sidik
from laporan.batas import MelebihiBatas
from laporan.jenis import Naskah
from laporan.models import Bekuan, Dokumen, Terbitan
from laporan.penetapan import Penetapan, masih_kosong
from laporan.resmi import di_wilayah
from laporan.terbitan import kaki, kode, kotak
from laporan.terbitan.isian import IsianPenetapan

TANPA_ALAMAT = (
    "Alamat situs belum diatur, jadi QR untuk verifikasi tidak dapat dibuat. Minta admin server "
    "mengisi SAKIP_ALAMAT_SITUS, misalnya https://sakip.contohkab.go.id, lalu tetapkan lagi."
)
TANPA_BEKUAN = (
    "Isi yang disetujui tidak ditemukan. Mintalah Bagian Organisasi membuka kembali dokumen ini, "
    "lalu ajukan dan setujui lagi."
)
DIBUKA = (
    "Sementara itu dokumen ini dibuka kembali; keadaannya sekarang {0}. Sesudah diperbaiki, "
    "diajukan dan disetujui lagi, dokumen ini dapat ditetapkan."
)
BERUBAH = "Isi beku dokumen ini tidak cocok lagi dengan sidiknya. Hubungi admin; jangan ditetapkan."
MASIH_KOSONG = (
    "Isi yang disetujui masih memuat “[belum diisi]”: {}. Mintalah Bagian Organisasi membuka "
    "kembali dokumen ini agar dilengkapi."
)
SALAH_CETAK = (MelebihiBatas, render.PeringatanPencetak, render.TidakBisaPdf)


class TidakDapatTerbit(Exception):
    """The final PDF cannot be made; the message says why and what to do."""


@dataclass(frozen=True)
class Cap:
    """What makes this print the one: its code and the address in its QR."""

    kode: str
    alamat: str


def terbitkan(
    dokumen: Dokumen, isian: IsianPenetapan | None, kini: Naskah | None = None
) -> Terbitan:
    """The final PDF of what was approved, not saved yet: this takes seconds, so it is done
    before the transaction that keeps it. Raises TidakDapatTerbit.

    `kini` is the content of a kind that nobody has to approve.
    """
    cap, naskah = buat_cap(), kini or _beku(dokumen)
    kurang = naskah.kekurangan
    penetapan = isian.penetapan(naskah.wilayah) if isian else None
    if penetapan:
        naskah = jenis.tetapkan(naskah, penetapan)
    if masih_kosong(naskah.isi):
        raise TidakDapatTerbit(MASIH_KOSONG.format(_sebut(kurang, naskah.nama_jenis)))
    isi = cetak(naskah, cap)
    return Terbitan(
        dokumen=dokumen,
        kode=cap.kode,
        alamat=cap.alamat,
        sha256=hashlib.sha256(isi).hexdigest(),
        ukuran=len(isi),
        isi=isi,
        naskah=beku(naskah),
        nomor="/".join(x or "…" for x in penetapan.nomor) if penetapan else "",
        tanggal=tulis_tanggal(penetapan.tanggal) if penetapan else "",
        penandatangan=sebutan(penetapan) if penetapan else "",
    )


def _sebut(kurang: Sequence[str], nama: str) -> str:
    """What was missing, but for the number and date that Ditetapkan has brought meanwhile."""
    sendiri = (f"{nama}: nomor", f"{nama}: tanggal dokumen")
    return "; ".join(x for x in kurang if x not in sendiri) or "bagian yang tidak dikenal"


def buat_cap() -> Cap:
    situs: str = settings.ALAMAT_SITUS
    if not situs:
        raise TidakDapatTerbit(TANPA_ALAMAT)
    baru = kode.buat()
    return Cap(baru, situs + reverse("verifikasi_kode", kwargs={"kode": baru}))


def _beku(dokumen: Dokumen) -> Naskah:
    """From the frozen content alone; what changed in the data since is not read."""
    bekuan = Bekuan.objects.filter(dokumen=dokumen).first()
    if bekuan is None:
        raise TidakDapatTerbit(_tanpa_bekuan(dokumen))
    if sidik(bekuan.naskah) != bekuan.sidik:
        raise TidakDapatTerbit(BERUBAH)
    return jenis.dari_beku(bekuan.naskah)


def _tanpa_bekuan(dokumen: Dokumen) -> str:
    """A document that is reopened loses what was frozen of it."""
    kini = Dokumen.objects.filter(pk=dokumen.pk).values_list("status", flat=True).first()
    if kini is None or kini in BEKU:
        return TANPA_BEKUAN
    return DIBUKA.format(Status(kini).label)


def cetak(naskah: Naskah, cap: Cap) -> bytes:
    try:
        css = kaki.css(cap.kode, cap.alamat, naskah.tata_cetak.huruf)
        tempat = jenis.cari(naskah.jenis).kotak_ttd
        isi, ruang = render.pdf_terbitan(naskah, css=css, kotak=tempat)
    except SALAH_CETAK as salah:
        raise TidakDapatTerbit(str(salah)) from None
    return kotak.beri_kotak(isi, ruang)


def sebutan(penetapan: Penetapan) -> str:
    """`BAMBANG, S.Sos – Camat Balung`."""
    pejabat = penetapan.penandatangan
    return f"{pejabat.nama} – {di_wilayah(pejabat.jabatan, penetapan.wilayah)}"
