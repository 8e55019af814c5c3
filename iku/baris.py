"""What became of one row of an entry page, in words that a person reads beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Keadaan(Enum):
    KOSONG = "kosong"
    TERSIMPAN = "tersimpan"
    GAGAL = "gagal"
    BENTROK = "bentrok"
    TERKUNCI = "terkunci"


HTTP = {Keadaan.GAGAL: 422, Keadaan.BENTROK: 409, Keadaan.TERKUNCI: 409}


@dataclass(frozen=True)
class Status:
    """`kini` is what somebody else saved in the meantime, `oleh` who did."""

    keadaan: Keadaan = Keadaan.KOSONG
    pesan: str = ""
    kini: str = ""
    oleh: str = ""
    revisi_kini: int = 0

    @property
    def kode(self) -> str:
        return self.keadaan.value

    @property
    def http(self) -> int:
        return HTTP.get(self.keadaan, 200)
