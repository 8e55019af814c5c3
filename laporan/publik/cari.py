"""What a search of the public site finds."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q

from laporan import jenis
from laporan.models import Dokumen
from laporan.publik.baca import DokumenPublik, daftar, terbit
from laporan.terbitan import kode

PALING_BANYAK = 100
"""Hits of a search; who needs others says more words."""
MAKS_KATA = 8
UMUM = frozenset({"kecamatan", "kec", "kec.", "kabupaten", "kab", "kab.", "kota", "tahun", "kode"})
"""Said before a name or a year, and of every document: by themselves they tell nothing apart."""


def kata_cari(teks: str) -> Sequence[str]:
    """The words that tell documents apart."""
    return [k for k in teks.split() if k.casefold() not in UMUM][:MAKS_KATA]


def cari(teks: str) -> list[DokumenPublik]:
    """The document of a code; otherwise those in which every word is found: place, kind, year."""
    semua = terbit()
    if (satu := kode.baca(teks)) and (milik := daftar(semua.filter(terbitan__kode=satu))):
        return milik
    for kata in kata_cari(teks):
        semua = semua.filter(_cocok(kata))
    return daftar(Dokumen.objects.filter(pk__in=semua.values("pk")[:PALING_BANYAK]))


def _cocok(kata: str) -> Q:
    """A place by its name of today, and by that with which the document was approved."""
    j = [k for k, j in jenis.semua().items() if kata.casefold() in f"{j.nama} {k}".casefold()]
    syarat = Q(kecamatan__nama__icontains=kata) | Q(kecamatan__kabupaten__nama__icontains=kata)
    syarat |= Q(jenis__in=j) | Q(terbitan__naskah__kecamatan__icontains=kata)
    if kata.isascii() and kata.isdigit() and len(kata) == 4:
        syarat |= Q(tahun=int(kata))
    if satu := kode.baca(kata):
        syarat |= Q(terbitan__kode=satu)
    return syarat
