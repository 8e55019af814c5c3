"""Small builders of final documents that were never printed."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from django.core.files.base import ContentFile

from laporan import jenis
from laporan.bagian import beku
from laporan.jenis import Naskah, TataCetak
from laporan.models import Dokumen, SalinanBertandaTangan, Terbitan
from laporan.terbitan.kode import buat as buat_kode
from tests import factories as f


def buat_terbitan(dokumen: Dokumen, isi: bytes = b"%PDF-1.7 final", **lain: Any) -> Terbitan:
    """The document is Ditetapkan from now on."""
    Dokumen.objects.filter(pk=dokumen.pk).update(status=Dokumen.Status.DITETAPKAN)
    naskah = beku(_naskah(dokumen))
    sidik = sha256(isi + naskah["berkas"].encode() + bytes(dokumen.pk)).hexdigest()
    baku = {"kode": buat_kode(), "sha256": sidik, "ukuran": len(isi), "naskah": naskah}
    umum = {"alamat": "https://contoh.go.id/verifikasi/", "isi": isi, **baku}
    return Terbitan.objects.create(dokumen=dokumen, **{**umum, **lain})


def _naskah(d: Dokumen) -> Naskah:
    tata, templat = TataCetak("F4", (25, 20, 25, 30), "bookman"), jenis.cari(d.jenis).templat
    kepala = (d.jenis, d.jenis, f"Final {d.kecamatan}", d.kecamatan.alamat, d.tahun, d.versi)
    return Naskah(*kepala, f"{d.jenis}_v{d.versi}", templat, tata, (), {})


def buat_salinan(terbitan: Terbitan, **lain: Any) -> SalinanBertandaTangan:
    baku = {"golongan": "pindaian", "nama": "salinan.pdf", "jenis": "pdf", "ukuran": 8}
    isi = {**baku, "sha256": "0" * 64, "oleh": None, **lain}
    isi["oleh"] = isi["oleh"] or f.buat_pengguna()
    berkas = ContentFile(b"%PDF-1.7", name=f"salinan-{f.nomor()}")
    return SalinanBertandaTangan.objects.create(terbitan=terbitan, berkas=berkas, **isi)
