"""A new version of a document that was Ditetapkan: the old one stays as it was signed."""

from __future__ import annotations

from typing import Any

from django.forms.models import model_to_dict

from kecamatan import actions
from kecamatan.models import Pengguna
from laporan.models import Dokumen, KetentuanSk, SkIku, SkIkuBaris

TETAP = ("jenis", "tahun", "nomor_klasifikasi", "nomor_unit", "tempat")
"""What a new version takes over; number and date are its own."""


def versi_baru(lama: Dokumen, alasan: str, *, oleh: Pengguna) -> Dokumen:
    """A draft after `lama`, with the reason; a decree comes with all its rows."""
    baru = Dokumen(kecamatan=lama.kecamatan, **model_to_dict(lama, TETAP))
    baru.versi, baru.alasan_perubahan = lama.versi + 1, alasan
    baru.pihak_kedua = lama.pihak_kedua
    actions.buat(baru, oleh=oleh)
    if sk := SkIku.objects.filter(dokumen=lama).first():
        _salin_sk(sk, baru, oleh)
    return baru


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
