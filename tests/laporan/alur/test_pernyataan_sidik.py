"""What the statement prints about itself: of which content it speaks, and who says so."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from types import SimpleNamespace

import pytest
from pypdf import PdfReader

from laporan import jenis, render
from laporan.models import Dokumen
from tests.laporan.alur.jalan import KODE, alamat, isi_pernyataan, klien
from tests.laporan.conftest import butuh_pango

pytestmark = pytest.mark.django_db
SIDIK = ("facade" * 11)[:64]
"""Letters that would be hyphenated like a word."""


def test_pernyataan_mencetak_sidik_isi_utuh_dan_terpisah_dari_tanda_tangan(
    lkj: Dokumen, orang: SimpleNamespace
) -> None:
    """A fingerprint with a hyphen in it is another one; the file has one of its own."""
    butuh_pango()
    isi_pernyataan(lkj, orang)
    naskah = jenis.susun(KODE, lkj.kecamatan, 2020)
    assert naskah.isi["sidik"] == lkj.sidik_ajuan != ""
    naskah = replace(naskah, isi={**naskah.isi, "sidik": SIDIK})
    pembaca = PdfReader(BytesIO(render.pdf(naskah, final=False)))
    (halaman,) = [h.extract_text() for h in pembaca.pages]
    assert "sidik jari isi laporan (SHA-256)" in " ".join(halaman.split())
    assert SIDIK in [b.strip() for b in halaman.splitlines()]


def test_pernyataan_menyebut_kabupaten_satu_kali_juga_bila_diketik(
    lkj: Dokumen, orang: SimpleNamespace
) -> None:
    di = alamat("tinjau_tambah", lkj.kecamatan, jenis="pernyataan") + f"?di={lkj.pk}"
    assert "Nama kabupaten ditambahkan sendiri" in klien(orang.inspektorat).get(di).content.decode()
    assert isi_pernyataan(lkj, orang, jabatan="Inspektur Kabupaten Jember")[0] == 200
    ttd = jenis.susun(KODE, lkj.kecamatan, 2020).isi["tanda_tangan"]
    assert ttd["jabatan"] == "INSPEKTUR KABUPATEN JEMBER"
    reviu = klien(orang.inspektorat).get(alamat("reviu", lkj.kecamatan, kode="lkj"))
    assert reviu.content.decode().count("Inspektur Kabupaten Jember") == 1
    assert "Kabupaten Jember Kabupaten Jember" not in reviu.content.decode()
