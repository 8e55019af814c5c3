"""Taking a step: the only writes of a document's state.

Each is one transaction: the state under the condition of its revision, what the step brings with
it, and the record of who took it. Of two people at once the second is told so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from kecamatan import actions
from kecamatan.akses import peran_di
from kecamatan.lingkup import Lingkup
from kecamatan.models import Kecamatan, Pengguna
from laporan import jenis
from laporan.alur import kabar
from laporan.alur.gerbang import lampiran_lebih_baru
from laporan.alur.langkah import (
    BUKA,
    LANGKAH,
    MEMBATALKAN,
    MEMPERBARUI,
    MENETAPKAN,
    Keadaan,
    Pelaku,
    Status,
    putuskan,
)
from laporan.alur.serta import (
    SERTA,
    BelumLengkap,
    LangkahDitolak,
    Permintaan,
    batalkan,
    naskah_kini,
)
from laporan.alur.versi import versi_baru
from laporan.models import Delegasi, Dokumen, Perpindahan, Terbitan
from laporan.terbitan.isian import IsianPenetapan
from laporan.terbitan.terbit import TidakDapatTerbit, terbitkan

__all__ = [
    "BelumLengkap",
    "LangkahDitolak",
    "ambil",
    "jalankan",
    "keadaan",
    "pelaku",
    "tandai_dibuka",
]


def ambil(kecamatan: Kecamatan, tahun: int, kode: str, *, oleh: Pengguna) -> Dokumen:
    """The newest version of a kind in a year; begun where there is none."""
    semua = Dokumen.objects.filter(kecamatan=kecamatan, tahun=tahun, jenis=kode)
    ada = semua.order_by("-versi").first()
    return ada or actions.buat(Dokumen(kecamatan=kecamatan, tahun=tahun, jenis=kode), oleh=oleh)


def keadaan(dokumen: Dokumen) -> Keadaan:
    lain = Dokumen.objects.filter(
        kecamatan=dokumen.kecamatan_id, tahun=dokumen.tahun, jenis=dokumen.jenis
    )
    terbaru = lain.aggregate(versi=Max("versi"))["versi"]
    return jenis.cari(dokumen.jenis).keadaan(
        Status(dokumen.status),
        dibuka=_dibuka(dokumen),
        pengaju=dokumen.pengaju_id,
        terkini=dokumen.versi == terbaru,
        perubahan=dokumen.versi > 1,
    )


def _dibuka(dokumen: Dokumen) -> bool:
    """Whether a reviewer has opened it since it was last submitted."""
    akhir = dokumen.perpindahan.filter(langkah__in=("ajukan", BUKA)).order_by("-pk").first()
    return akhir is not None and akhir.langkah == BUKA


def pelaku(oleh: Pengguna, kecamatan: Kecamatan, hari: date) -> Pelaku:
    semua = list(Delegasi.objects.filter(kecamatan=kecamatan, kepada=oleh))
    delegasi = Delegasi.pilih(semua, hari) is not None
    return Pelaku(oleh.pk, peran_di(oleh, kecamatan), delegasi)


def jalankan(
    dokumen: Dokumen,
    kode: str,
    *,
    oleh: Pengguna,
    hari: date,
    revisi: int,
    catatan: str = "",
    isian: IsianPenetapan | None = None,
) -> Dokumen:
    """Take the step; answers the document as it is then (a new version where it began one).

    Raises LangkahDitolak, and BerubahLebihDulu when somebody moved or changed it meanwhile.
    """
    satu, siapa = LANGKAH[kode], pelaku(oleh, dokumen.kecamatan, hari)
    putusan = putuskan(satu, keadaan(dokumen), siapa, catatan)
    if not putusan:
        raise LangkahDitolak(putusan.alasan)
    terbitan = _terbitkan(dokumen, isian) if kode in MENETAPKAN else None
    minta = Permintaan(dokumen, satu, oleh, siapa, hari, catatan.strip(), terbitan)
    return _jalankan(minta, revisi, isian.kolom if isian else {})


@transaction.atomic
def _jalankan(minta: Permintaan, revisi: int, kolom: Mapping[str, Any]) -> Dokumen:
    """State, what comes with it, and the record of it: all or nothing.

    The document is changed first: of two people at once the second stops there.
    """
    satu, dari = minta.langkah, minta.dokumen.status
    serta = SERTA[satu.kode](minta) if satu.kode in SERTA else {}
    semua = {"status": satu.ke.value, **kolom, **serta}
    hasil = actions.ubah(minta.dokumen, revisi=revisi, oleh=minta.oleh, **semua)
    if minta.terbitan:
        minta.terbitan.save(force_insert=True)
    if satu.kode in MEMBATALKAN:
        hasil = batalkan(minta)
        minta, dari = replace(minta, dokumen=hasil), hasil.status
    _catat(minta, dari)
    kabar.surati(minta.dokumen, satu, minta.catatan, minta.hari)
    if satu.kode in MEMPERBARUI:
        return versi_baru(minta.dokumen, minta.catatan, oleh=minta.oleh)
    return hasil


def _terbitkan(dokumen: Dokumen, isian: IsianPenetapan | None) -> Terbitan:
    """Made before the transaction: nobody else waits for the printer."""
    satu = jenis.cari(dokumen.jenis)
    if isian is None and satu.bertanda:
        raise LangkahDitolak("Isi nomor, tanggal dan penandatangan untuk menetapkan dokumen ini.")
    if alasan := lampiran_lebih_baru(dokumen):
        raise LangkahDitolak(alasan)
    try:
        return terbitkan(dokumen, isian, naskah_kini(dokumen) if satu.pernyataan else None)
    except TidakDapatTerbit as salah:
        raise LangkahDitolak(str(salah)) from None


def _catat(minta: Permintaan, dari: str) -> None:
    Perpindahan.objects.create(
        dokumen=minta.dokumen,
        langkah=minta.langkah.kode,
        dari=dari,
        ke=minta.langkah.ke.value,
        oleh=minta.oleh,
        sebagai=_sebagai(minta),
        catatan=minta.catatan,
        sidik=minta.dokumen.sidik_ajuan,
    )


def _sebagai(minta: Permintaan) -> str:
    """The role that let this person do it."""
    berhak = minta.langkah.oleh & minta.pelaku.peran
    if not berhak:
        return "Sekretaris Camat, dengan delegasi camat"
    return ", ".join(sorted(str(p.label) for p in berhak))


def tandai_dibuka(dokumen: Dokumen | None, lingkup: Lingkup) -> None:
    """A reviewer looks at a submission, on whatever page: it cannot be withdrawn silently."""
    if dokumen is None or dokumen.status != Status.DIAJUKAN:
        return
    peninjau = LANGKAH["setujui"].oleh & lingkup.peran
    if not peninjau or _dibuka(dokumen):
        return
    tetap = {"dari": dokumen.status, "ke": dokumen.status, "sidik": dokumen.sidik_ajuan}
    sebagai = ", ".join(sorted(str(p.label) for p in peninjau))
    Perpindahan.objects.create(
        dokumen=dokumen, langkah=BUKA, oleh=lingkup.pengguna, sebagai=sebagai, **tetap
    )
