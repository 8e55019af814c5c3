"""The file of a pack: a folder per kecamatan, and an index sheet that accounts for all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from django.utils.timezone import localtime

from laporan import jenis
from laporan.bahan import DataTidakAda
from laporan.jenis import nama_aman
from laporan.models import Paket, PaketIsi
from laporan.paket import catatan, indeks, sumber
from laporan.render import TidakBisaPdf

SELESAI = PaketIsi.Keadaan.SELESAI


class TidakAdaIsi(Exception):
    """None of the documents could be made."""


def tulis(paket: Paket) -> int:
    """Write the file, whole or not at all; answers its size. Raises TidakAdaIsi, OSError."""
    semua = list(paket.isi.select_related(*sumber.IKUT))
    tempat = _folder(semua)
    with _berkas_utuh(paket.jalan) as jalan:
        with ZipFile(jalan, "w") as arsip:
            for isi in semua:
                _tambah(arsip, paket, isi, tempat[isi.kecamatan_id])
            if not any(isi.keadaan == SELESAI for isi in semua):
                raise TidakAdaIsi(
                    "Tidak satu pun dokumen dapat dibuat. Alasannya tercantum di daftar."
                )
            _isi(arsip, paket, indeks.NAMA, indeks.tulis(paket, semua), ZIP_DEFLATED)
        return jalan.stat().st_size


def hapus(paket: Paket) -> None:
    paket.jalan.unlink(missing_ok=True)


def _tambah(arsip: ZipFile, paket: Paket, isi: PaketIsi, folder: str) -> None:
    if isi.keadaan != SELESAI:
        return
    pdf = sumber.tersimpan(isi) or _lagi(isi)
    if pdf is None:
        return
    nama = jenis.cari(isi.jenis).berkas(isi.kecamatan.nama, paket.tahun, isi.versi)
    berkas = f"{folder}/{nama_aman(nama)}.pdf"
    _isi(arsip, paket, berkas, pdf, ZIP_STORED)
    catatan.selesai(isi, berkas=berkas)


def _lagi(isi: PaketIsi) -> bytes | None:
    """The stored PDF was tidied away meanwhile: print it again, and note what came out."""
    try:
        bahan = sumber.siapkan(isi)
    except (sumber.BelumBisa, DataTidakAda, TidakBisaPdf) as salah:
        catatan.gagal(isi, str(salah))
        return None
    catatan.selesai(isi, **bahan.catatan)
    return bahan.pdf


def _isi(arsip: ZipFile, paket: Paket, nama: str, byte: bytes, cara: int) -> None:
    """A PDF is packed in itself already."""
    keterangan = ZipInfo(nama, localtime(paket.dibuat).timetuple()[:6])
    keterangan.compress_type = cara
    keterangan.external_attr = 0o644 << 16
    arsip.writestr(keterangan, byte)


def _folder(semua: list[PaketIsi]) -> dict[int, str]:
    """The name of each kecamatan; of two with the same name the second by its address."""
    hasil: dict[int, str] = {}
    for isi in semua:
        if isi.kecamatan_id not in hasil:
            nama = nama_aman(isi.kecamatan.nama)
            dipakai = nama in hasil.values()
            hasil[isi.kecamatan_id] = nama_aman(isi.kecamatan.slug) if dipakai else nama
    return hasil


@contextmanager
def _berkas_utuh(jalan: Path) -> Iterator[Path]:
    """A file that gets its name when it is finished; of a failure nothing stays."""
    jalan.parent.mkdir(parents=True, exist_ok=True)
    sementara = jalan.with_name(f".{jalan.name}.{token_hex(4)}.sementara")
    try:
        yield sementara
        sementara.replace(jalan)
    except BaseException:
        with suppress(OSError):
            sementara.unlink()
        raise
