"""Signature fields of a PDF, and which signature fills which."""

from __future__ import annotations

import re
from typing import Any

from laporan.terbitan.perubahan import ambil
from laporan.terbitan.susunan import Revisi, Susunan

MAKS = 10
HEKSA = re.compile(rb"<[0-9A-Fa-f]*>\Z")
MULAI = re.compile(rb"/Contents\s*\Z")
JENIS = {"/Sig", "/DocTimeStamp"}


class TerlaluBanyak(Exception):
    """More signature fields than a document of ours ever has."""


def batasi(pembaca: Any) -> None:
    """Before any signature is read, each of which costs. Raises TerlaluBanyak."""
    semua = ambil(ambil(pembaca.root, "/AcroForm", {}), "/Fields", [])
    if len(semua) > MAKS or any("/Kids" in semua[n] for n in range(len(semua))):
        raise TerlaluBanyak(f"{len(semua)} medan")


def terisi_sendiri(pembaca: Any, susunan: Susunan, semua: list[Any]) -> bool:
    """Every filled field has a signature of its own, one of `semua`, made when it was filled."""
    daftar = pembaca.root["/AcroForm"]["/Fields"]
    medan = [daftar.raw_get(n) for n in range(len(daftar))]
    if len({getattr(x, "idnum", None) for x in medan} - {None}) != len(medan):
        return False
    if len({str(ambil(x.get_object(), "/T")) for x in medan}) != len(medan):
        return False  # readers take fields of one name for one field
    terisi = {x.idnum: x.get_object().raw_get("/V") for x in medan if "/V" in x.get_object()}
    menurut = {getattr(v, "idnum", None): n for n, v in terisi.items()}
    milik = [(menurut.get(x.sig_field.raw_get("/V").idnum), x) for x in semua]
    sama = len(menurut) == len(terisi) == len(semua) == len({n for n, _ in milik} - {None})
    return sama and all(_pada_waktunya(n, x, susunan) for n, x in milik)


def _pada_waktunya(nomor: Any, satu: Any, susunan: Susunan) -> bool:
    """In the field and not only beside it; and no time stamp in a field that people look at."""
    revisi, jenis = revisi_dari(satu, susunan), satu.sig_object_type
    if revisi is None or jenis not in JENIS:
        return False
    medan, isi = revisi.objek.get(nomor, {}), satu.sig_field.raw_get("/V")
    diisi = "/V" in medan and medan.raw_get("/V") == isi and isi.idnum in revisi.objek
    return diisi and (jenis == "/Sig" or nomor >= susunan.ukuran)


def revisi_dari(satu: Any, susunan: Susunan) -> Revisi | None:
    nomor = satu.signed_revision - susunan.dasar
    return susunan.revisi[nomor] if 0 <= nomor < len(susunan.revisi) else None


def meliputi(satu: Any, susunan: Susunan, isi: bytes) -> bool:
    """All that there was when it was made, but for the place of the signature itself."""
    revisi, rentang = revisi_dari(satu, susunan), [int(x) for x in satu.byte_range]
    if revisi is None or len(rentang) != 4 or rentang[0] != 0 or min(rentang) < 0:
        return False
    _, awal, lanjut, panjang = rentang
    lubang = isi[awal:lanjut]
    return (
        revisi.penanda <= lanjut + panjang <= revisi.akhir
        and HEKSA.match(lubang) is not None
        and bytes.fromhex(lubang[1:-1].decode()) == bytes(satu.pkcs7_content)
        and MULAI.search(isi, max(0, awal - 40), awal) is not None
    )
