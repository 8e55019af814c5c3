"""Who may do what: one function, asked by views, templates and tests alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kecamatan.models import Kecamatan, Pengguna


class Tindakan(Enum):
    LIHAT = "lihat"


@dataclass(frozen=True)
class Putusan:
    """The answer, and the reason when it is no."""

    boleh: bool
    alasan: str = ""

    def __bool__(self) -> bool:
        return self.boleh


def decide(pengguna: Pengguna, tindakan: Tindakan, objek: Kecamatan) -> Putusan:
    """Whether `pengguna` may do `tindakan` to `objek`, by the roles in force now."""
    if not pengguna.is_active:
        return Putusan(False, "Akun ini tidak aktif.")
    if pengguna.is_superuser:
        return Putusan(True)
    for anggota in pengguna.keanggotaan_berlaku():
        if anggota.kecamatan_id == objek.pk or anggota.kabupaten_id == objek.kabupaten_id:
            return Putusan(True)
    return Putusan(False, f"Anda tidak mempunyai peran di {objek.sebutan}.")
