"""What a step brings with it: further columns of the document, and what is kept beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from kecamatan.lingkup import Lingkup
from kecamatan.models import Pengguna
from laporan import jenis
from laporan.alur.gerbang import penghalang
from laporan.alur.langkah import MEMBATALKAN, MEMPERBARUI, Langkah, Pelaku
from laporan.alur.versi import TidakDapatBatal, batalkan_versi
from laporan.bagian import beku, sidik
from laporan.bahan import DataTidakAda
from laporan.jenis import Naskah
from laporan.models import Bekuan, Dokumen, Terbitan


class LangkahDitolak(Exception):
    """The step may not be taken; each message says why and what to do."""

    def __init__(self, *alasan: str) -> None:
        super().__init__(" ".join(alasan))
        self.alasan = alasan


class BelumLengkap(LangkahDitolak):
    """The gate is shut: the page of the document lists the same conditions, with links."""


@dataclass(frozen=True)
class Permintaan:
    """Who wants to take which step with which document, having seen which revision."""

    dokumen: Dokumen
    langkah: Langkah
    oleh: Pengguna
    pelaku: Pelaku
    hari: date
    catatan: str = ""
    terbitan: Terbitan | None = None
    """The final PDF that Ditetapkan keeps."""


def naskah_kini(dokumen: Dokumen) -> Naskah:
    """What the document says today. Raises LangkahDitolak where it cannot be made."""
    try:
        return jenis.susun(dokumen.jenis, dokumen.kecamatan, dokumen.tahun)
    except DataTidakAda as salah:
        raise LangkahDitolak(str(salah)) from None


def _ajukan(minta: Permintaan) -> dict[str, Any]:
    """The gate: everything that is missing, at once."""
    naskah = naskah_kini(minta.dokumen)
    lingkup = Lingkup(minta.oleh, minta.dokumen.kecamatan, minta.dokumen.tahun)
    if kurang := penghalang(lingkup, minta.dokumen.jenis):
        raise BelumLengkap(*(t.kalimat for t in kurang))
    return {"pengaju": minta.oleh, "sidik_ajuan": sidik(beku(naskah))}


def _tarik(_: Permintaan) -> dict[str, Any]:
    return {"pengaju": None, "sidik_ajuan": ""}


def _setujui(minta: Permintaan) -> dict[str, Any]:
    """Freeze exactly what was submitted."""
    isi = beku(naskah_kini(minta.dokumen))
    if sidik(isi) != minta.dokumen.sidik_ajuan:
        raise LangkahDitolak(
            "Isi dokumen berubah sejak diajukan, misalnya karena nama pejabat atau kop diperbarui; "
            "lihat “Perubahan isian sejak diajukan” di halaman dokumen ini. Kembalikan dengan "
            "catatan agar kecamatan memeriksa dan mengajukannya lagi."
        )
    Bekuan.objects.create(dokumen=minta.dokumen, naskah=isi, sidik=minta.dokumen.sidik_ajuan)
    return {}


def _cairkan(minta: Permintaan) -> dict[str, Any]:
    Bekuan.objects.filter(dokumen=minta.dokumen).delete()
    return _tarik(minta)


def _tetap(minta: Permintaan) -> dict[str, Any]:
    """This version stays as it is."""
    return {"status": minta.dokumen.status}


def batalkan(minta: Permintaan) -> Dokumen:
    """Drop the version that was being prepared; answers the one that is in force again."""
    try:
        return batalkan_versi(minta.dokumen, oleh=minta.oleh)
    except TidakDapatBatal as salah:
        raise LangkahDitolak(str(salah)) from None


SERTA: dict[str, Callable[[Permintaan], dict[str, Any]]] = {
    "ajukan": _ajukan,
    "tarik": _tarik,
    "kembalikan": _cairkan,
    "setujui": _setujui,
    "tolak_reviu": _cairkan,
    "buka_lagi": _cairkan,
    **dict.fromkeys(MEMPERBARUI | MEMBATALKAN, _tetap),
}
