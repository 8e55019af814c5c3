"""Taking the invented documents through their steps, as people would."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.utils.timezone import make_aware

from kecamatan.models import Keanggotaan, Kecamatan
from laporan import jenis
from laporan.alur import aksi
from laporan.alur.langkah import LANGKAH, Status
from laporan.contoh.latar import batas_lkj, batas_pk
from laporan.contoh.orang import Orang
from laporan.contoh.penilaian import jawab_daftar_uji
from laporan.models import Dokumen
from laporan.terbitan.isian import IsianPenetapan

S, _P = Status, Keanggotaan.Peran
SAMPAI_SETUJU = ("periksa", "ajukan", "setujui")
JALAN: dict[Status, tuple[str, ...]] = {
    S.DRAF: (),
    S.DIPERIKSA: ("periksa",),
    S.DIAJUKAN: ("periksa", "ajukan"),
    S.DIKEMBALIKAN: ("periksa", "ajukan", "kembalikan"),
    S.DISETUJUI: SAMPAI_SETUJU,
    S.DIREVIU: (*SAMPAI_SETUJU, "reviu"),
    S.DITETAPKAN: (*SAMPAI_SETUJU, "reviu", "tetapkan"),
}
TELAT = 5
"""Every so many kecamatan one submits after the day on which it was due."""
CATATAN = "Catatan contoh: jelaskan capaian yang melampaui target, lalu ajukan lagi."


def tujuan(kode: str, tahap: Status) -> Status:
    """How far a document comes where the Laporan Kinerja has come so far."""
    if kode == "lkj" or tahap == S.DRAF:
        return tahap
    return S.DITETAPKAN if tahap in (S.DIREVIU, S.DITETAPKAN) else S.DISETUJUI


def jalankan(kecamatan: Kecamatan, tahun: int, tahap: Status, orang: Orang) -> list[str]:
    """Every document of the year; answers why one stopped before it came there."""
    semua = [aksi.ambil(kecamatan, tahun, kode, oleh=orang[_P.OPERATOR]) for kode in jenis.kantor()]
    alasan = [_satu(d, tujuan(d.jenis, tahap), orang) for d in semua]
    for dokumen in semua:
        _tanggali(dokumen, int(kecamatan.slug.rpartition("-")[2]))
    return [x for x in alasan if x]


def _tanggali(dokumen: Dokumen, nomor: int) -> None:
    """Its steps day by day, around the day on which the office owes it."""
    hari = batas_lkj(dokumen.tahun) if dokumen.jenis == "lkj" else batas_pk(dokumen.tahun)
    hari += timedelta(days=7 if nomor % TELAT == 0 else -5 - nomor % 10)
    for ke, satu in enumerate(dokumen.perpindahan.order_by("pk")):
        satu.pada = make_aware(datetime.combine(hari + timedelta(days=ke), time(9)))
        satu.save(update_fields=["pada"])


def _satu(dokumen: Dokumen, sampai: Status, orang: Orang) -> str:
    hari = date(dokumen.tahun + 1, 2, 1)
    for kode in JALAN[sampai]:
        if _dilewati(kode, dokumen):
            continue
        oleh = next(orang[p] for p in orang if p in LANGKAH[kode].oleh)
        if kode == "reviu":
            jawab_daftar_uji(dokumen, oleh)
        try:
            dokumen = aksi.jalankan(
                dokumen,
                kode,
                oleh=oleh,
                hari=hari,
                revisi=dokumen.revisi,
                catatan=CATATAN if LANGKAH[kode].bercatatan else "",
                isian=_isian(dokumen) if kode == "tetapkan" else None,
            )
        except aksi.LangkahDitolak as salah:
            return f"{dokumen}, “{LANGKAH[kode].nama}”: {salah}"
    return ""


def _dilewati(kode: str, dokumen: Dokumen) -> bool:
    """Without the address of the site nothing can be Ditetapkan: its QR would lead nowhere."""
    if kode == "reviu":
        return not jenis.cari(dokumen.jenis).perlu_reviu
    return kode == "tetapkan" and not settings.ALAMAT_SITUS


def _isian(dokumen: Dokumen) -> IsianPenetapan | None:
    """Number, date and signatory as the document has them already."""
    if not jenis.cari(dokumen.jenis).bertanda:
        return None
    kolom = {f.name: getattr(dokumen, f.name) for f in fields(IsianPenetapan)}
    return IsianPenetapan(**kolom)
