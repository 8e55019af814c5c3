"""What the documents of the year lack: each thing once, with the documents that print it."""

from __future__ import annotations

from collections.abc import Iterator

from kecamatan.lingkup import Lingkup
from laporan import tempat
from laporan.bahan import Bahan
from laporan.pemeriksaan.temuan import Temuan, Tingkat
from laporan.selectors.kelengkapan import BarisDokumen, daftar_dokumen


def yang_kurang(bahan: Bahan, lingkup: Lingkup) -> tuple[Temuan, ...]:
    """By the composition that the documents page shows too."""
    dokumen: dict[tempat.Kekurangan, list[str]] = {}
    for b in daftar_dokumen(lingkup, periksa=True, bahan=bahan):
        for satu in _kurang(b, lingkup):
            dokumen.setdefault(satu, []).append(b.jenis.nama)
    return tuple(_temuan(k, tuple(nama)) for k, nama in dokumen.items())


def _kurang(b: BarisDokumen, lingkup: Lingkup) -> Iterator[tempat.Kekurangan]:
    assert b.kelengkapan is not None  # they were asked for
    yield from b.kelengkapan.kekurangan
    if b.kelengkapan.alasan and not _berlaku_terus(b):
        di = tempat.RENCANA
        yield tempat.Kekurangan(b.kelengkapan.alasan, di.alamat(lingkup.jalur), di.halaman)


def _berlaku_terus(b: BarisDokumen) -> bool:
    """A decree counts until the next one, so most years have none of their own; where none is in
    force at all, the report says so."""
    return b.jenis.kode == "sk-iku" and b.sk is None


def _temuan(k: tempat.Kekurangan, dokumen: tuple[str, ...]) -> Temuan:
    return Temuan(
        tingkat=Tingkat.SALAH,
        tempat=k.halaman,
        pesan=k.hal,
        obat=f"Lengkapi di halaman {k.halaman}.",
        alamat=k.alamat,
        dokumen=dokumen,
        nanti=k.nanti,
    )
