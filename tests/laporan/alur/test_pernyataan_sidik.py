"""What the statement prints about itself: of which content it speaks, and who says so."""

from __future__ import annotations

from io import BytesIO
from types import SimpleNamespace

import pytest
from pypdf import PdfReader

from laporan import jenis, render
from laporan.models import Dokumen
from tests.laporan.alur.jalan import KODE, isi_pernyataan
from tests.laporan.conftest import butuh_pango

pytestmark = pytest.mark.django_db


def test_pernyataan_mencetak_sidik_isi_utuh_dan_terpisah_dari_tanda_tangan(
    lkj: Dokumen, orang: SimpleNamespace
) -> None:
    """A fingerprint with a hyphen in it is another one; the file has one of its own."""
    butuh_pango()
    isi_pernyataan(lkj, orang)
    naskah = jenis.susun(KODE, lkj.kecamatan, 2020)
    pembaca = PdfReader(BytesIO(render.pdf(naskah, final=False)))
    (halaman,) = [h.extract_text() for h in pembaca.pages]
    assert "sidik jari isi laporan (SHA-256)" in " ".join(halaman.split())
    assert lkj.sidik_ajuan
    assert lkj.sidik_ajuan in [b.strip() for b in halaman.splitlines()]
