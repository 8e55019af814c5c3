"""What Ditetapkan brings: number, date and signatory, put into content that stays frozen.

A kind of document says by paths into its content where these are printed; nothing else of what
was approved is made anew, whatever changed in the data meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import partial
from typing import Any

from kecamatan.tanggal import TanggalSebagian
from laporan import resmi
from laporan.bagian import BELUM, ganti_tanggal
from laporan.selectors.isi import PejabatIsi


@dataclass(frozen=True)
class Penetapan:
    wilayah: str
    """Of what the signatory is the head, as it was frozen: `Balung`."""
    penandatangan: PejabatIsi
    tanggal: TanggalSebagian
    """Without a day: that is written by hand."""
    nomor: tuple[str, ...] = ()
    """Parts between slashes; an empty part is written by hand."""

    @property
    def tanggal_surat(self) -> str:
        return resmi.tulis_surat(self.tanggal)

    @property
    def nomor_satu_baris(self) -> str:
        return "/".join(x or resmi.RUANG_HARI for x in self.nomor)


Penulis = Callable[[Penetapan, Any], Any]
"""What is printed at a path, from the new data and what is there now."""


def terapkan(isi: Any, tempat: Mapping[str, Penulis], penetapan: Penetapan) -> Any:
    """Frozen content with number, date and signatory at their paths."""
    hasil = deepcopy(isi)
    for jalur, tulis in tempat.items():
        _ganti(hasil, jalur.split("."), partial(tulis, penetapan))
    return hasil


def _ganti(isi: Any, jalur: list[str], tulis: Callable[[Any], Any]) -> None:
    """A part that this document does not have (None) stays away."""
    for satu in jalur[:-1]:
        isi = isi[_kunci(isi, satu)]
        if isi is None:
            return
    akhir = _kunci(isi, jalur[-1])
    isi[akhir] = tulis(isi[akhir])


def _kunci(isi: Any, satu: str) -> str | int:
    return int(satu) if isinstance(isi, list) else satu


def masih_kosong(isi: Any) -> bool:
    """Whether “[belum diisi]” is printed anywhere."""
    if isinstance(isi, dict):
        return any(map(masih_kosong, isi.values()))
    if isinstance(isi, list):
        return any(map(masih_kosong, isi))
    return isinstance(isi, str) and BELUM in isi


# -- what several kinds print ----------------------------------------------------------------


def bertanda_tangan(jalur: str) -> dict[str, Penulis]:
    """The signature block at a path, with its place and date where it has them."""
    return {
        f"{jalur}.jabatan": lambda p, _: resmi.jabatan_lengkap(p.penandatangan, p.wilayah),
        f"{jalur}.nama": lambda p, _: p.penandatangan.nama,
        f"{jalur}.pangkat": lambda p, _: p.penandatangan.pangkat,
        f"{jalur}.nip": lambda p, _: p.penandatangan.nip,
        f"{jalur}.tempat_tanggal": lambda p, lama: ganti_tanggal(lama, p.tanggal_surat),
    }
