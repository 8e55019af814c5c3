"""What came of the typing: the documents as JSON, the data as a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.peramban.mayang.sumber import TAHUN, baca
from tests.server import Kelola

TAK_DIKETIK = {"berkas", "slug", "tercetak", "belanja"}
"""Notes of the reader on the print (belanja holds nothing else), and the address."""


def dokumen(kelola: Kelola, jenis: str, slug: str, folder: Path) -> dict[str, Any]:
    """The content of a document, but for the name of its kecamatan."""
    berkas = folder / f"{slug}-{jenis}.json"
    kelola("cetak", jenis, f"jember/{slug}", TAHUN, "--format", "json", "-o", str(berkas))
    isi: dict[str, Any] = json.loads(berkas.read_text(encoding="utf-8"))
    assert isi.pop("kecamatan").endswith(", Kabupaten Jember")
    return isi


def data(kelola: Kelola, slug: str, folder: Path) -> Any:
    """Everything that is stored of a kecamatan, as an example file says it."""
    berkas = folder / f"{slug}.yaml"
    kelola("ekspor", f"jember/{slug}", "-o", str(berkas))
    return yang_diketik(baca(berkas))


def yang_diketik(simpul: Any) -> Any:
    """A file without what nobody types; a value that had a note beside it stands alone again."""
    if isinstance(simpul, list):
        return [yang_diketik(x) for x in simpul if not _tanpa_isi(x)]
    if not isinstance(simpul, dict):
        return simpul
    isi = {k: yang_diketik(x) for k, x in simpul.items() if k not in TAK_DIKETIK}
    if "mengingat" in isi:  # printed in an order of its own, whatever the order of picking
        isi["mengingat"].sort()
    return next(iter(isi.values())) if len(isi) == 1 else isi


def _tanpa_isi(simpul: Any) -> bool:
    """The matrix of the Renstra prints neither a date nor a signature."""
    return isinstance(simpul, dict) and simpul.get("jenis") == "renstra"
