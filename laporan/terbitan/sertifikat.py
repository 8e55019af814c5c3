"""Whose certificate a signature was made with, and how far its name can be relied on."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

MAKS_NAMA = 100
KUTIP = str.maketrans(dict.fromkeys("“”„‟«»\"'‘’", "'"))
TAK_TAMPAK = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
DICABUT, KEDALUWARSA, BELUM_BERLAKU, PENERBIT = "dicabut", "kedaluwarsa", "belum", "penerbit"


@dataclass(frozen=True)
class Tandatangan:
    nama: str
    """Of the signer, by the certificate."""
    penerbit: str
    utuh: bool
    """What it covers is unchanged, and it was made with the key of that certificate."""
    dipercaya: bool
    """The certificate comes from an issuer that this installation knows, and was valid."""
    sendiri: bool
    """The certificate vouches for itself."""
    sebab: str = ""
    """Why it is not relied on."""
    sampai: str = ""
    """The last day on which the certificate is valid."""


class Penerbit:
    """The issuers that are trusted, with the proof of validity that a file brings along."""

    def __init__(self, akar: Path | None, pembaca: Any) -> None:
        from pyhanko.keys import load_certs_from_pemder

        self.akar = list(load_certs_from_pemder([str(akar)])) if akar else []
        self.bukti = _bukti(pembaca)

    def konteks(self, saat: datetime | None) -> Any:
        from pyhanko_certvalidator import ValidationContext

        semua: dict[str, Any] = {"trust_roots": self.akar, "allow_fetching": False, "moment": saat}
        if self.bukti is None:
            return ValidationContext(**semua)
        return self.bukti.as_validation_context(semua)

    def sahkan(self, satu: Any, saat: datetime | None = None) -> Any:
        """What came after it is looked at apart: see `perubahan`."""
        from pyhanko.sign.validation import validate_pdf_signature

        konteks = self.konteks(saat)
        return validate_pdf_signature(satu, signer_validation_context=konteks, skip_diff=True)

    def cap_waktu_utuh(self, satu: Any) -> bool:
        from pyhanko.sign.validation import validate_pdf_timestamp

        hasil = validate_pdf_timestamp(satu, validation_context=self.konteks(None), skip_diff=True)
        return bool(hasil.intact and hasil.valid)


def _bukti(pembaca: Any) -> Any:
    from pyhanko.sign.validation.dss import DocumentSecurityStore

    return DocumentSecurityStore.read_dss(pembaca) if "/DSS" in pembaca.root else None


def nilai(satu: Any, meliputi: bool, penerbit: Penerbit) -> Tandatangan:
    hasil, saat = penerbit.sahkan(satu), penerbit.konteks(None).moment
    waktu = getattr(hasil, "timestamp_validity", None)
    if waktu is not None and waktu.trusted:
        saat = waktu.timestamp
        hasil = penerbit.sahkan(satu, saat)
    sertifikat = hasil.signing_cert
    return Tandatangan(
        nama=nama(sertifikat.subject),
        penerbit=nama(sertifikat.issuer),
        utuh=bool(hasil.intact and hasil.valid and meliputi),
        dipercaya=bool(hasil.trusted),
        sendiri=sertifikat.subject == sertifikat.issuer,
        sebab="" if hasil.trusted else _sebab(satu, hasil, saat, penerbit),
        sampai=sertifikat.not_valid_after.date().isoformat(),
    )


def _sebab(satu: Any, hasil: Any, saat: datetime, penerbit: Penerbit) -> str:
    """An issuer that is known at another time is known: then it is the time that is wrong."""
    if hasil.revoked:
        return DICABUT
    masa, detik = hasil.signing_cert, timedelta(seconds=1)
    for lain in (masa.not_valid_after - detik, masa.not_valid_before + detik):
        ulang = penerbit.sahkan(satu, lain)
        if ulang.revoked:
            return DICABUT
        if ulang.trusted:
            return BELUM_BERLAKU if saat < masa.not_valid_before else KEDALUWARSA
    return PENERBIT


def nama(pihak: Any) -> str:
    """Common name, otherwise everything that the certificate says."""
    isi = pihak.native
    hasil = isi.get("common_name") or isi.get("organization_name") or pihak.human_friendly
    return bersih(str(hasil if isinstance(hasil, str) else ", ".join(map(str, hasil))))


def bersih(teks: str) -> str:
    """In one line, with nothing that hides, turns the text around or ends a quotation."""
    isi = (" " if x.isspace() else x for x in teks.translate(KUTIP))
    tampak = "".join(x for x in isi if unicodedata.category(x) not in TAK_TAMPAK)
    hasil = " ".join(tampak.split())
    return hasil if len(hasil) <= MAKS_NAMA else hasil[: MAKS_NAMA - 1].rstrip() + "…"
