"""What a document lacks, from counts alone: the same things that its composition asks for.

Composing every document takes dozens of queries for each kecamatan. Whatever is said here must
not contradict the page Dokumen, so only what a document prints is counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from laporan import jenis
from laporan.models import Dokumen
from laporan.selectors.beranda import Tugas, susun_tugas
from laporan.selectors.cacah import Cacah

TERLAMPIR = {"lkj": ("rkt", "pk", "lkj")}
"""Documents whose own date and signatories are printed in another one too."""


def tugas_dokumen(n: Cacah) -> list[tuple[str, Tugas]]:
    """What is there of each thing, by the code that kinds of document name it with."""
    terukur, ukuran = n["terukur"] + n["berhasil"], n["ukuran"] + n["keluaran"]
    berdana, terserap = n["berdana"] + n["btl"], n["terserap"]
    tercetak = {
        "target": Tugas("Target", "target", n["bertarget"], n["sasaran"], "sasaran"),
        "realisasi": Tugas("Realisasi", "realisasi", terukur, ukuran, "indikator"),
        "pagu": Tugas("Pagu anggaran", "anggaran", min(n["berdana"], 1), 1, "program"),
        "anggaran": Tugas("Anggaran", "anggaran", terserap, berdana, "anggaran"),
        "rincian": Tugas("Rincian IKU", "rencana", int(not n["baris_kosong"]), 1, "tabel"),
        "sk": Tugas("SK IKU", "dokumen", min(n["sk"], 1), 1, "SK"),
    }
    umum = ((t.rute, t) for t in susun_tugas(n, {}) if t.rute not in tercetak)
    return [*umum, *tercetak.items()]


def tugas_isian(kode: str, versi: Mapping[str, Sequence[Dokumen]]) -> list[Tugas]:
    """Its own date and second party, given all versions by kind, the newest first.

    Of a decree that the year does not have, nothing.
    """
    if kode == "sk-iku" and kode not in versi:
        return []
    ada: dict[str, list[bool]] = {}
    for satu in TERLAMPIR.get(kode, (kode,)):
        for nama, isi in _isian(satu, next(iter(versi.get(satu, ())), None)):
            ada.setdefault(nama, []).append(isi)
    return [Tugas(nama, "dokumen", sum(x), len(x), "isian") for nama, x in ada.items()]


def _isian(kode: str, dokumen: Dokumen | None) -> Iterator[tuple[str, bool]]:
    j = jenis.cari(kode)
    if j.bertanda:
        yield "Tanggal dokumen", bool(dokumen and dokumen.tanggal)
    if "pihak_kedua" in j.isian:
        yield "Pihak kedua PK", bool(dokumen and dokumen.pihak_kedua_id)
