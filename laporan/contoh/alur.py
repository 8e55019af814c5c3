"""Taking the invented documents through their steps, as people would."""

from __future__ import annotations

from datetime import date

from kecamatan.models import Keanggotaan, Kecamatan
from laporan import jenis
from laporan.alur import aksi
from laporan.alur.langkah import LANGKAH, Status
from laporan.contoh.orang import Orang
from laporan.models import Dokumen

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
CATATAN = "Catatan contoh: jelaskan capaian yang melampaui target, lalu ajukan lagi."


def tujuan(kode: str, tahap: Status) -> Status:
    """How far a document comes where the Laporan Kinerja has come so far."""
    if kode == "lkj" or tahap == S.DRAF:
        return tahap
    return S.DITETAPKAN if tahap in (S.DIREVIU, S.DITETAPKAN) else S.DISETUJUI


def jalankan(kecamatan: Kecamatan, tahun: int, tahap: Status, orang: Orang) -> list[str]:
    """Every document of the year; answers why one stopped before it came there."""
    semua = [aksi.ambil(kecamatan, tahun, kode, oleh=orang[_P.OPERATOR]) for kode in jenis.semua()]
    alasan = (_satu(d, tujuan(d.jenis, tahap), orang) for d in semua)
    return [x for x in alasan if x]


def _satu(dokumen: Dokumen, sampai: Status, orang: Orang) -> str:
    hari = date(dokumen.tahun + 1, 2, 1)
    for kode in JALAN[sampai]:
        if kode == "reviu" and not jenis.cari(dokumen.jenis).perlu_reviu:
            continue
        oleh = next(orang[p] for p in orang if p in LANGKAH[kode].oleh)
        try:
            dokumen = aksi.jalankan(
                dokumen, kode, oleh=oleh, hari=hari, revisi=dokumen.revisi, catatan=CATATAN
            )
        except aksi.LangkahDitolak as salah:
            return f"{dokumen}, “{LANGKAH[kode].nama}”: {salah}"
    return ""
