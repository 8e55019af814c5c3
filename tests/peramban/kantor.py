"""Two offices beside the examples: one that has nothing yet, one with a record of every kind.

`siapkan` runs inside the server's own database (`manage.py shell`).
"""

from __future__ import annotations

from datetime import date

from iku.models import TahunKinerja
from kecamatan.checks import AWALAN_DEMO
from kecamatan.demo import SANDI_DEMO
from kecamatan.models import Kabupaten, Keanggotaan, Kecamatan, Pengguna
from laporan.models import Narasi, Paket, Terbitan
from tests.akses.dunia import beri_tinjauan, buat_tempat
from tests.factories import buat_dokumen

KOSONG, LENGKAP = "/jember/kosong/2026/", "/jember/lengkap/2020/"
TANPA_SK = "/jember/lengkap/2021/"
"""A year whose decree has a number and a date, and no text yet; its other documents wait."""
CAMAT = "camat-lengkap"
"""Of several offices: the demo accounts have their roles elsewhere."""
KODE, PAKET = "2222-2222-2222", 900_001
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
    Terbitan.objects.filter(dokumen__kecamatan=lengkap).update(kode=KODE)
    Paket.objects.create(pk=PAKET, kabupaten=jember, tahun=2020, keadaan="batal")
    _menunggu(lengkap)


def _menunggu(kecamatan: Kecamatan) -> None:
    """Documents of later years that wait for a statement or a number; and who gives the number."""
    beri_tinjauan(buat_dokumen(kecamatan, jenis="lkj", tahun=2021, status="direviu"), "Kedua")
    buat_dokumen(kecamatan, jenis="lkj", tahun=2022, status="direviu")
    buat_dokumen(kecamatan, jenis="rkt", tahun=2021, status="disetujui")
    camat = Pengguna.objects.create_user(f"{AWALAN_DEMO}{CAMAT}", password=SANDI_DEMO)
    peran = {"pengguna": camat, "peran": Keanggotaan.Peran.CAMAT, "mulai": date(2020, 1, 1)}
    for satu in Kecamatan.objects.filter(slug__in=["lengkap", "kosong", "mayang"]):
        Keanggotaan.objects.create(kecamatan=satu, **peran)
