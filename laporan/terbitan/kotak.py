"""Empty signature fields where the printed page leaves room for a signature."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from pyhanko.pdf_utils.generic import NumberObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from laporan.render import Kotak

SIG_FLAGS = 3
"""Fields exist, and: save only by adding to the end. What signing sets, so that it changes less."""


def beri_kotak(pdf: bytes, semua: Sequence[Kotak]) -> bytes:
    """The file with a field for each box; without any box one that is not seen, so that it can
    be signed electronically all the same."""
    penulis = IncrementalPdfFileWriter(BytesIO(pdf))
    for satu in semua or [Kotak("ttd", 0, None)]:
        append_signature_field(
            penulis,
            SigFieldSpec(
                satu.nama,
                on_page=satu.halaman,
                box=satu.batas,
                readable_field_name="Ruang tanda tangan",
            ),
        )
    penulis.root["/AcroForm"]["/SigFlags"] = NumberObject(SIG_FLAGS)
    keluar = BytesIO()
    penulis.write(keluar)
    return keluar.getvalue()
