"""People of the invented kecamatan, one operator each."""

from __future__ import annotations

from datetime import date

from kecamatan.models import Keanggotaan, Pengguna
from laporan.contoh.muat import kecamatan, muat_contoh

SANDI = "Sandi-Bench-2026"
MULAI = date(2020, 1, 1)


def siapkan(jumlah: int) -> None:
    """`orang-1` … with the role operator in the kecamatan of the same number."""
    muat_contoh(jumlah)
    for nomor in range(1, jumlah + 1):
        pengguna = Pengguna.objects.create_user(f"orang-{nomor}", password=SANDI)
        Keanggotaan.objects.create(
            pengguna=pengguna, peran="operator", kecamatan=kecamatan(nomor), mulai=MULAI
        )
