"""Printing on request: from an address and a year to the bytes of a file."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from kecamatan.models import Kecamatan
from laporan import jenis, render
from laporan.bagian import beku
from laporan.bahan import IKUT_KECAMATAN, DataTidakAda
from laporan.batas import MelebihiBatas
from laporan.jenis import JenisTidakDikenal, Naskah, dari_beku
from laporan.selectors.terbitan import semua_terbitan

FORMAT = ("pdf", "html", "json")


class TidakDapatDicetak(ValueError):
    """What was asked for cannot be printed; the message names the place and the remedy."""


@dataclass(frozen=True)
class Permintaan:
    jenis: str
    alamat: str
    """`jember/balung`."""
    tahun: int
    format: str = "pdf"
    final: bool = False


def kecamatan(alamat: str) -> Kecamatan:
    kabupaten, _, slug = alamat.partition("/")
    semua = Kecamatan.objects.select_related(IKUT_KECAMATAN)
    hasil = semua.filter(kabupaten__slug=kabupaten, slug=slug).first()
    if hasil is None:
        ada = ", ".join(k.alamat for k in semua.order_by("kabupaten__slug", "slug")[:10])
        raise TidakDapatDicetak(f"Kecamatan “{alamat}” tidak ada. Yang ada: {ada or 'belum ada'}.")
    return hasil


def naskah(permintaan: Permintaan) -> Naskah:
    """The content of a draft; raises TidakDapatDicetak."""
    try:
        isi = jenis.susun(permintaan.jenis, kecamatan(permintaan.alamat), permintaan.tahun)
    except (DataTidakAda, JenisTidakDikenal) as salah:
        raise TidakDapatDicetak(str(salah)) from None
    return isi


def final(permintaan: Permintaan) -> tuple[str, bytes]:
    """Name and stored bytes of the newest version that was Ditetapkan: nothing is printed anew."""
    if permintaan.format != "pdf":
        raise TidakDapatDicetak("Yang final hanya tersimpan sebagai PDF; pakai --format pdf.")
    try:
        nama = jenis.cari(permintaan.jenis).nama
    except JenisTidakDikenal as salah:
        raise TidakDapatDicetak(str(salah)) from None
    tempat, tahun = kecamatan(permintaan.alamat), permintaan.tahun
    terbitan = semua_terbitan(tempat, tahun, permintaan.jenis).first()
    if terbitan is None:
        raise TidakDapatDicetak(
            f"{nama} {tempat.sebutan} tahun {tahun} belum ditetapkan, jadi belum ada PDF final. "
            "Tanpa --final tercetak sebagai konsep."
        )
    return dari_beku(terbitan.naskah).nama_berkas("pdf"), bytes(terbitan.isi)


def cetak(isi: Naskah, permintaan: Permintaan) -> bytes:
    """A draft's bytes in the format asked for."""
    try:
        if permintaan.format == "json":
            return json.dumps(beku(isi), ensure_ascii=False, indent=1).encode()
        if permintaan.format == "html":
            return render.html(isi, konsep=True).encode()
        return render.pdf(isi, final=False)
    except (MelebihiBatas, render.TidakBisaPdf, render.PeringatanPencetak) as salah:
        raise TidakDapatDicetak(str(salah)) from None


def simpan(isi: bytes, jalan: Path) -> None:
    """Raises TidakDapatDicetak naming the place where it cannot be written."""
    try:
        tulis_utuh(isi, jalan)
    except OSError as salah:
        raise TidakDapatDicetak(f"{jalan} tidak dapat ditulis: {salah.strerror}.") from None


def tulis_utuh(isi: bytes, jalan: Path) -> None:
    """Whole or not at all: a reader never sees half a file, two writers never share one."""
    sementara = jalan.with_name(f".{jalan.name}.{token_hex(4)}.sementara")
    try:
        sementara.write_bytes(isi)
        sementara.replace(jalan)
    except OSError:
        with suppress(OSError):
            sementara.unlink()
        raise
