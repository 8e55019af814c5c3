"""Two offices beside the examples: one that has nothing yet, one with a record of every kind.

`siapkan` runs inside the server's own database (`manage.py shell`).
"""

from __future__ import annotations

from iku.models import TahunKinerja
from kecamatan.models import Kabupaten, Kecamatan
from laporan import jenis
from laporan.bagian import beku, sidik
from laporan.models import Bekuan, Narasi, Terbitan
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
    _terbitkan(lengkap)
    di_sini = {"kecamatan": lengkap, "tahun": 2020, "jenis": "lkj"}
    Narasi.objects.create(**di_sini, bagian="maksud_tujuan", isi="Teks sendiri.")


def _terbitkan(kecamatan: Kecamatan) -> None:
    """One document that everybody may read."""
    dokumen = buat_dokumen(kecamatan, jenis="renstra", tahun=2020, status="ditetapkan")
    isi = beku(jenis.susun("renstra", kecamatan, 2020))
    Bekuan.objects.create(dokumen=dokumen, naskah=isi, sidik=sidik(isi))
    tetap = {"alamat": "https://contoh.go.id/verifikasi/x", "sha256": "0" * 64, "ukuran": 3}
    Terbitan.objects.create(dokumen=dokumen, kode="UJIPUBLIK0000001", isi=b"pdf", **tetap)
