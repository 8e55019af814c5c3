"""Making one PDF that was asked for: claim, print, write, tell."""

from __future__ import annotations

import errno
import logging

from django.db.models.functions import Now

from laporan import render
from laporan.batas import MelebihiBatas
from laporan.jenis import Naskah
from laporan.models import Cetakan
from laporan.pencetakan import tulis_utuh

pencatat = logging.getLogger("sakip.cetakan")
K = Cetakan.Keadaan
SALAH_DIKENAL = (MelebihiBatas, render.PeringatanPencetak, render.TidakBisaPdf)
TAK_TERDUGA = "Terjadi kesalahan di server. Coba lagi; bila tetap gagal, beri tahu admin."
PENUH = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
TERTUTUP = {errno.EROFS, errno.EACCES, errno.EPERM}


def kerjakan(kunci: str, naskah: Naskah, *, final: bool) -> None:
    """Whatever goes wrong is told in the row; who died without telling is followed up."""
    if not _ambil(kunci):
        return
    try:
        ukuran = _cetak(kunci, naskah, final=final)
    except SALAH_DIKENAL as salah:
        _gagal(kunci, str(salah))
    except OSError as salah:
        pencatat.warning("%s: %s", kunci, salah)
        _gagal(kunci, pesan_simpan(salah))
    except Exception:
        pencatat.exception("%s %s %s", naskah.jenis, naskah.kecamatan, naskah.tahun)
        _gagal(kunci, TAK_TERDUGA)
    else:
        _catat(kunci, keadaan=K.SELESAI, ukuran=ukuran, pesan="")


def _ambil(kunci: str) -> bool:
    """One statement decides who works, however many ask."""
    semua = Cetakan.objects.filter(pk=kunci).dapat_diambil()
    return semua.update(keadaan=K.DIKERJAKAN, waktu=Now()) == 1


def _cetak(kunci: str, naskah: Naskah, *, final: bool) -> int:
    isi = render.pdf(naskah, final=final)
    jalan = Cetakan(kunci=kunci).jalan
    jalan.parent.mkdir(parents=True, exist_ok=True)
    tulis_utuh(isi, jalan)
    return len(isi)


def _gagal(kunci: str, pesan: str) -> None:
    _catat(kunci, keadaan=K.GAGAL, ukuran=None, pesan=pesan)


def _catat(kunci: str, *, keadaan: K, ukuran: int | None, pesan: str) -> None:
    semua = Cetakan.objects.filter(pk=kunci, keadaan=K.DIKERJAKAN)
    semua.update(keadaan=keadaan, ukuran=ukuran, pesan=pesan, waktu=Now())


def pesan_simpan(salah: OSError, apa: str = "PDF") -> str:
    """For the person who waits: neither a path of the server nor English."""
    sebab = f"Berkas {apa} tidak dapat disimpan di server"
    if salah.errno in PENUH:
        sebab = "Ruang penyimpanan di server penuh"
    if salah.errno in TERTUTUP:
        sebab = "Ruang penyimpanan di server tidak dapat ditulis"
    return f"{sebab}, jadi {apa} tidak tersimpan. Beri tahu admin, lalu coba lagi."
