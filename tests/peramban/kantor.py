"""Two offices beside the examples: one that has nothing yet, one with a record of every kind.

`siapkan` runs inside the server's own database (`manage.py shell`).
"""

from __future__ import annotations

from iku.models import TahunKinerja
from kecamatan.models import Kabupaten, Kecamatan
from laporan.models import Narasi
from tests.akses.dunia import buat_tempat
from tests.factories import buat_dokumen

KOSONG, LENGKAP = "/jember/kosong/2026/", "/jember/lengkap/2020/"
TANPA_SK = "/jember/lengkap/2021/"
"""A year whose decree has a number and a date, and no text yet."""
TEKS_SENDIRI = f"{LENGKAP}teks/bagian/lkj/maksud_tujuan/"
"""The only part with a text of its own, which can be given up."""


def siapkan() -> None:
    jember = Kabupaten.objects.get(slug="jember")
    Kecamatan.objects.create(kabupaten=jember, nama="Kosong", slug="kosong")
    lengkap = buat_tempat(jember, "Lengkap")
    lengkap.slug = "lengkap"
    lengkap.save()
    TahunKinerja.objects.create(kecamatan=lengkap, tahun=2021, renstra=lengkap.renstra.get())
    buat_dokumen(lengkap, jenis="sk-iku", tahun=2021)
    di_sini = {"kecamatan": lengkap, "tahun": 2020, "jenis": "lkj"}
    Narasi.objects.create(**di_sini, bagian="maksud_tujuan", isi="Teks sendiri.")
