"""A new version of a document that was Ditetapkan: the old one stays as it was signed.

As long as nobody has handed the new one on, it can be dropped again.
"""

from __future__ import annotations

from typing import Any

from django.forms.models import model_to_dict

from kecamatan import actions
from kecamatan.models import Pengguna
from laporan import jenis
from laporan.bagian import beku
from laporan.jenis import Naskah
from laporan.models import Bekuan, Dokumen, KetentuanSk, SkIku, SkIkuBaris

TETAP = ("jenis", "tahun", "nomor_klasifikasi", "nomor_unit", "tempat")
"""What a new version takes over; number and date are its own."""
IKUT = frozenset({SkIku, KetentuanSk, SkIkuBaris})
"""What is dropped together with it."""
BERUBAH = (
    "Selama perubahan ini terbuka, angka yang dikuncinya sudah diubah, jadi tidak sama lagi dengan "
    "versi {} yang ditetapkan. Kembalikan angka itu seperti semula (lihat Riwayat), atau teruskan "
    "perubahan ini sampai Ditetapkan."
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


def batalkan_versi(baru: Dokumen, kini: Naskah | None, *, oleh: Pengguna) -> Dokumen:
    """Drop a draft; answers the version before it, in force again. Raises TidakDapatBatal.

    `kini` is what the document says today: what it alone locks must be as it was signed.
    """
    tempat = {"kecamatan": baru.kecamatan, "tahun": baru.tahun, "jenis": baru.jenis}
    lama = Dokumen.objects.get(**tempat, versi=baru.versi - 1)
    if kini and _inti(kini.jenis, beku(kini.isi)) != _inti(kini.jenis, _isi_beku(lama)):
        raise TidakDapatBatal(BERUBAH.format(lama.versi))
    try:
        actions.hapus(baru, oleh=oleh, ikut=IKUT)
    except actions.MasihDipakai as salah:
        raise TidakDapatBatal(str(salah)) from None
    return lama


def _isi_beku(dokumen: Dokumen) -> Any:
    bekuan = Bekuan.objects.filter(dokumen=dokumen).first()
    return bekuan.naskah["isi"] if bekuan else {}


def _inti(kode: str, isi: Any) -> list[Any]:
    """What only this kind of document locks, of its content."""
    return [_di(isi, jalur.split(".")) for jalur in jenis.cari(kode).inti]


def _di(isi: Any, jalur: list[str]) -> Any:
    for satu in jalur:
        isi = isi.get(satu, {})
    return isi


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
