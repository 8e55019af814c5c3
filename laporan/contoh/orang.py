"""People of the invented kecamatan, one per role; their names say what they are."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.hashers import make_password

from kecamatan.models import Kabupaten, Keanggotaan, Kecamatan, Pengguna
from laporan.contoh.latar import Latar

P = Keanggotaan.Peran
Orang = dict[Keanggotaan.Peran, Pengguna]


def buat_orang(tempat: Kecamatan | Kabupaten, latar: Latar, nomor: str, sandi: str | None) -> Orang:
    """`contoh-01-camat` and so on; without a password nobody can sign in as them.

    `sandi` is hashed already: hashing a hundred times the same takes half a minute.
    """
    kecamatan = isinstance(tempat, Kecamatan)
    peran = Keanggotaan.DI_KECAMATAN if kecamatan else Keanggotaan.DI_KABUPATEN
    letak = {"kecamatan" if kecamatan else "kabupaten": tempat}
    hasil = {}
    for satu in peran:
        bagian = (latar.slug, nomor, satu.value)
        hasil[satu] = pengguna = Pengguna.objects.create(
            username="-".join(x for x in bagian if x),
            first_name=str(satu.label),
            last_name=f"Contoh {nomor}".strip(),
            password=sandi or make_password(None),
        )
        mulai = date(latar.awal, 1, 1)
        Keanggotaan.objects.create(pengguna=pengguna, peran=satu, mulai=mulai, **letak)
    return hasil


def orang_di(kabupaten: Kabupaten) -> Orang:
    """Those that were made before."""
    semua = Keanggotaan.objects.filter(kabupaten=kabupaten).select_related("pengguna")
    return {P(satu.peran): satu.pengguna for satu in semua.order_by("-pk")}
