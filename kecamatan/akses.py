"""Who may do what: one function, asked by views, templates and tests alike.

A role holds in one kecamatan (operator, sekcam, camat) or one kabupaten (peninjau,
inspektorat, admin), from a date to a date.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kecamatan.models import Kabupaten, Keanggotaan, Kecamatan, Pengguna

P = Keanggotaan.Peran


class Tindakan(Enum):
    LIHAT = "melihat"
    UBAH_PROFIL = "mengubah profil kantor"
    UBAH_RENCANA = "mengubah rencana"
    ISI_ANGKA = "mengisi angka"
    TULIS_TEKS = "menulis teks"
    UNGGAH_BUKTI = "mengunggah bukti dukung"
    LIHAT_RIWAYAT = "melihat riwayat"
    TINJAU = "meninjau dokumen"
    REVIU = "mereviu laporan"
    BUKA_TRIWULAN = "membuka triwulan yang ditutup"
    AJUKAN_TRIWULAN = "mengajukan triwulan"
    DELEGASI = "mencatat delegasi camat"
    NILAI_AKIP = "mencatat nilai AKIP"


KANTOR = frozenset({P.OPERATOR, P.SEKCAM, P.CAMAT, P.ADMIN})
SEMUA = frozenset(P)
IZIN: dict[Tindakan, frozenset[Keanggotaan.Peran]] = {
    Tindakan.LIHAT: SEMUA,
    Tindakan.UBAH_PROFIL: KANTOR,
    Tindakan.UBAH_RENCANA: KANTOR,
    Tindakan.ISI_ANGKA: KANTOR - {P.ADMIN},
    Tindakan.TULIS_TEKS: KANTOR - {P.ADMIN},
    Tindakan.UNGGAH_BUKTI: KANTOR - {P.ADMIN},
    Tindakan.LIHAT_RIWAYAT: SEMUA,
    Tindakan.TINJAU: frozenset({P.PENINJAU, P.INSPEKTORAT}),
    Tindakan.REVIU: frozenset({P.INSPEKTORAT}),
    Tindakan.BUKA_TRIWULAN: frozenset({P.PENINJAU}),
    Tindakan.AJUKAN_TRIWULAN: frozenset({P.SEKCAM, P.CAMAT}),
    Tindakan.DELEGASI: frozenset({P.CAMAT, P.ADMIN}),
    Tindakan.NILAI_AKIP: frozenset({P.PENINJAU, P.INSPEKTORAT}),
}
"""Which roles may do a thing where they hold; figures are the kecamatan's own responsibility."""


@dataclass(frozen=True)
class Putusan:
    """The answer, and the reason when it is no."""

    boleh: bool
    alasan: str = ""

    def __bool__(self) -> bool:
        return self.boleh


def decide(pengguna: Pengguna, tindakan: Tindakan, objek: Kecamatan | Kabupaten) -> Putusan:
    """Whether `pengguna` may do `tindakan` in `objek`, by the roles in force now.

    A page asks several times: the roles come with the person, and no question costs a query.
    """
    peran = peran_di(pengguna, objek)
    if not pengguna.is_active:
        return Putusan(False, "Akun ini tidak aktif.")
    if pengguna.is_superuser or peran & IZIN[tindakan]:
        return Putusan(True)
    if not peran:
        return Putusan(False, f"Anda tidak mempunyai peran di {objek.sebutan}.")
    sebutan = ", ".join(sorted(str(x.label) for x in peran))
    return Putusan(False, f"Peran Anda ({sebutan}) tidak untuk {tindakan.value}.")


def peran_di(pengguna: Pengguna, tempat: Kecamatan | Kabupaten) -> frozenset[Keanggotaan.Peran]:
    """The roles a person holds in a kecamatan, its own or those of its kabupaten."""
    if isinstance(tempat, Kabupaten):
        kecamatan, kabupaten = None, tempat.pk
    else:
        kecamatan, kabupaten = tempat.pk, tempat.kabupaten_id
    return frozenset(
        P(a.peran)
        for a in pengguna.anggota
        if (a.kecamatan_id and a.kecamatan_id == kecamatan) or a.kabupaten_id == kabupaten
    )
