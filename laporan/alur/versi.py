"""A new version of a document that was Ditetapkan: the old one stays as it was signed.

As long as nobody has handed the new one on, it can be dropped again: unless what it opened was
changed, for that would then stay changed beneath the version that is in force.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.forms.models import model_to_dict

from kecamatan import actions
from kecamatan.models import Pengguna
from laporan.alur.isi_terkunci import yang_berubah
from laporan.alur.langkah import MEMPERBARUI
from laporan.models import Dokumen, KetentuanSk, Perpindahan, SkIku, SkIkuBaris

TETAP = ("jenis", "tahun", "nomor_klasifikasi", "nomor_unit", "tempat")
"""What a new version takes over; number and date are its own."""
IKUT = frozenset({SkIku, KetentuanSk, SkIkuBaris})
"""What is dropped together with it."""
BERUBAH = (
    "Selama perubahan ini terbuka, {} sudah diubah, jadi tidak sama lagi dengan versi {} yang "
    "ditetapkan. Kembalikan seperti semula (lihat Riwayat), atau teruskan perubahan ini sampai "
    "Ditetapkan."
)


class TidakDapatBatal(Exception):
    """The new version must stay; the message says why and what to do."""


def versi_baru(lama: Dokumen, alasan: str, *, oleh: Pengguna) -> Dokumen:
    """A draft after `lama`, with the reason; a decree comes with all its rows."""
    baru = Dokumen(kecamatan=lama.kecamatan, **model_to_dict(lama, TETAP))
    baru.versi, baru.alasan_perubahan = lama.versi + 1, alasan
    baru.pihak_kedua = lama.pihak_kedua
    actions.buat(baru, oleh=oleh)
    if sk := SkIku.objects.filter(dokumen=lama).first():
        _salin_sk(sk, baru, oleh)
    return baru


def batalkan_versi(baru: Dokumen, *, oleh: Pengguna) -> Dokumen:
    """Drop a draft; answers the version before it, in force again. Raises TidakDapatBatal."""
    tempat = {"kecamatan": baru.kecamatan, "tahun": baru.tahun, "jenis": baru.jenis}
    lama = Dokumen.objects.get(**tempat, versi=baru.versi - 1)
    if berubah := yang_berubah(lama.kecamatan, lama.tahun, lama.jenis, _dibuka(lama)):
        raise TidakDapatBatal(BERUBAH.format(", ".join(berubah), lama.versi))
    try:
        actions.hapus(baru, oleh=oleh, ikut=IKUT)
    except actions.MasihDipakai as salah:
        raise TidakDapatBatal(str(salah)) from None
    return lama


def _dibuka(lama: Dokumen) -> datetime:
    """When the change of it was begun."""
    semua = Perpindahan.objects.filter(dokumen=lama, langkah__in=MEMPERBARUI)
    return semua.latest("pk").pada


def _salin_sk(lama: SkIku, dokumen: Dokumen, oleh: Pengguna) -> None:
    """With its clauses and its table, to be amended."""
    sk = _tiruan(lama, oleh, dokumen=dokumen)
    for model in (KetentuanSk, SkIkuBaris):
        for satu in model._default_manager.filter(sk=lama):
            _tiruan(satu, oleh, sk=sk)


def _tiruan(lama: Any, oleh: Pengguna, **ganti: Any) -> Any:
    kolom = {f.attname: getattr(lama, f.attname) for f in lama._meta.concrete_fields}
    for nama in ("id", "revisi", *(f"{n}_id" for n in ganti)):
        kolom.pop(nama)
    return actions.buat(type(lama)(**kolom, **ganti), oleh=oleh)
