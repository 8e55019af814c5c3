"""Accounts for trying things out: one per role. They cannot exist in production."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db import transaction

from kecamatan.checks import AWALAN_DEMO
from kecamatan.models import Kabupaten, Keanggotaan, Kecamatan, Pengguna

P = Keanggotaan.Peran
SANDI_DEMO = "demo-sakip-2026"  # shown on the login page of a demo; refused in production
PERAN = (
    (P.OPERATOR, "Operator"),
    (P.SEKCAM, "Sekretaris"),
    (P.CAMAT, "Camat"),
    (P.PENINJAU, "Bagian"),
    (P.INSPEKTORAT, "Inspektorat"),
    (P.ADMIN, "Admin"),
)


class BukanDemo(RuntimeError):
    """Demo accounts were asked for outside a demo."""


@dataclass(frozen=True)
class AkunDemo:
    nama: str
    peran: str
    tempat: str


def akun_demo() -> list[AkunDemo]:
    """The demo accounts there are, for the login page."""
    semua = Keanggotaan.objects.filter(pengguna__username__startswith=AWALAN_DEMO)
    return [
        AkunDemo(k.pengguna.username, str(P(k.peran).label), str(k.kecamatan or k.kabupaten))
        for k in semua.select_related("pengguna", "kecamatan", "kabupaten").order_by("pk")
    ]


@transaction.atomic
def buat_akun_demo(kecamatan: Kecamatan) -> list[AkunDemo]:
    """One account per role for a kecamatan and its kabupaten; again changes nothing."""
    if settings.SAKIP_MODE == "produksi":
        raise BukanDemo("Akun demo tidak dapat dibuat pada mode produksi.")
    for peran, nama in PERAN:
        _satu(peran, nama, kecamatan)
    return akun_demo()


def _satu(peran: Keanggotaan.Peran, nama: str, kecamatan: Kecamatan) -> None:
    pengguna, baru = Pengguna.objects.get_or_create(
        username=f"{AWALAN_DEMO}{peran.value}",
        defaults={"first_name": nama, "last_name": "Demo", "is_staff": peran == P.ADMIN},
    )
    if not baru:
        return
    pengguna.set_password(SANDI_DEMO)
    pengguna.save()
    tempat: Kabupaten | Kecamatan = kecamatan
    if peran in Keanggotaan.DI_KABUPATEN:
        tempat = kecamatan.kabupaten
    Keanggotaan.objects.create(
        pengguna=pengguna,
        peran=peran,
        mulai=date(2020, 1, 1),
        kecamatan=tempat if isinstance(tempat, Kecamatan) else None,
        kabupaten=tempat if isinstance(tempat, Kabupaten) else None,
    )
