"""Looking for a regulation by words, as people remember it."""

from __future__ import annotations

import re

from django.db.models import Q, QuerySet

from kecamatan.models import Kecamatan, Peraturan
from laporan.kutipan import urut

TERBANYAK = 40


def cari_peraturan(kecamatan: Kecamatan, kata: str) -> tuple[list[Peraturan], bool]:
    """In the order of printing; every word must occur. And whether there are more."""
    semua = peraturan_kecamatan(kecamatan)
    for satu in kata.split()[:8]:
        semua = semua.filter(_memuat(satu.strip(".,")))
    ada = list(semua.select_related("kabupaten", "dicabut_oleh__kabupaten")[: TERBANYAK + 1])
    return urut(ada[:TERBANYAK]), len(ada) > TERBANYAK


def peraturan_kecamatan(kecamatan: Kecamatan) -> QuerySet[Peraturan]:
    """National ones, and those of its own kabupaten."""
    milik = Q(kabupaten__isnull=True) | Q(kabupaten=kecamatan.kabupaten_id)
    return Peraturan.objects.filter(milik)


def _memuat(kata: str) -> Q:
    """In its subject, kind, number or year."""
    jenis = [j for j in Peraturan.Jenis if kata.lower() in f"{j.value} {j.label}".lower()]
    hasil = Q(tentang__icontains=kata) | Q(nomor__icontains=kata) | Q(jenis__in=jenis)
    return hasil | Q(tahun=int(kata)) if re.fullmatch("[0-9]{4}", kata) else hasil
