"""Files of an invented kabupaten: they lie beside the database, and go with their records."""

from __future__ import annotations

from functools import partial

from django.db import transaction

from iku.bukti.simpan import buang
from iku.models import Bukti
from kecamatan.models import Kabupaten, Kecamatan
from laporan.models import Paket, SalinanBertandaTangan


def buang_berkas(kabupaten: Kabupaten) -> None:
    """Signed copies, evidence and packs: once it is certain that the records are gone."""
    milik = {"terbitan__dokumen__kecamatan__kabupaten": kabupaten}
    semua = [s.berkas for s in SalinanBertandaTangan.objects.filter(**milik)]
    for kecamatan in Kecamatan.objects.filter(kabupaten=kabupaten):
        semua += [b.berkas for b in Bukti.objects.di(kecamatan)]
    for berkas in semua:
        transaction.on_commit(partial(buang, berkas.storage, str(berkas.name)), robust=True)
    for paket in Paket.objects.filter(kabupaten=kabupaten):
        transaction.on_commit(partial(paket.jalan.unlink, missing_ok=True), robust=True)
