"""Keep and remove files: the record and the file together, or neither."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from secrets import token_hex

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.storage import Storage
from django.db import transaction
from django.db.models import Sum

from iku.bukti import ukuran
from iku.bukti.isi import Berkas
from iku.models import Bukti
from kecamatan import actions
from kecamatan.models import Kecamatan, Pengguna

FOLDER = "bukti"
GAGAL = (
    "Gagal tersimpan: tempat penyimpanan penuh atau tidak dapat ditulis. Tidak ada berkas yang "
    "tersimpan dari kiriman ini, dan berkas lama tetap utuh. Beri tahu admin kabupaten, lalu "
    "coba lagi."
)


@dataclass(frozen=True)
class Kuota:
    """Bytes taken by all files of a kecamatan, of all years."""

    terpakai: int
    batas: int

    @property
    def sisa(self) -> int:
        return max(0, self.batas - self.terpakai)

    @property
    def kalimat(self) -> str:
        terpakai, batas, sisa = (ukuran.tulis(x) for x in (self.terpakai, self.batas, self.sisa))
        return f"Terpakai {terpakai} dari {batas}; sisa {sisa}."


def kuota(kecamatan: Kecamatan) -> Kuota:
    jumlah = Bukti.objects.di(kecamatan).aggregate(jumlah=Sum("ukuran"))["jumlah"]
    return Kuota(jumlah or 0, settings.BUKTI_KUOTA)


def unggah(
    contoh: Bukti, semua: Sequence[Berkas], *, kecamatan: Kecamatan, oleh: Pengguna
) -> list[Bukti]:
    """Keep all files in the place that `contoh` (unsaved) names, or none of them.

    A file that is there already, byte for byte, is not kept twice: that is what a double click
    or a retry sends. Raises ValidationError when they do not fit or cannot be written.
    """
    tempat = Bukti._meta.get_field("berkas").storage
    tertulis: list[str] = []
    try:
        with transaction.atomic():
            # The second of two uploads at once waits here, and counts what the first has kept.
            Kecamatan.objects.select_for_update(no_key=True).get(pk=kecamatan.pk)
            baru = _belum_ada(contoh, semua)
            _periksa_kuota(kecamatan, baru)
            return [_simpan(contoh, satu, tempat, tertulis, oleh) for satu in baru]
    except BaseException as salah:
        buang(tempat, *tertulis)
        if isinstance(salah, OSError):
            raise ValidationError(GAGAL) from salah
        raise


def _belum_ada(contoh: Bukti, semua: Sequence[Berkas]) -> list[Berkas]:
    tempat = Bukti.objects.filter(
        indikator=contoh.indikator_id, tahun=contoh.tahun, triwulan=contoh.triwulan
    )
    ada = set(tempat.values_list("sha256", flat=True))
    baru = {b.sha256: b for b in reversed(semua) if b.sha256 not in ada}
    return list(reversed(baru.values()))


def _periksa_kuota(kecamatan: Kecamatan, baru: Sequence[Berkas]) -> None:
    sisa, perlu = kuota(kecamatan), sum(b.ukuran for b in baru)
    if perlu > sisa.sisa:
        raise ValidationError(
            f"Tempat {kecamatan.sebutan} tidak cukup: berkas ini {ukuran.tulis(perlu)}. "
            f"{sisa.kalimat} Hapus berkas yang tidak diperlukan lagi, atau minta tambahan kepada "
            "admin kabupaten."
        )


def _simpan(
    contoh: Bukti, berkas: Berkas, tempat: Storage, tertulis: list[str], oleh: Pengguna
) -> Bukti:
    """The stored name says nothing: it is random and has no ending."""
    nama = f"{FOLDER}/{token_hex(16)}"
    tertulis.append(nama)
    berkas.isi.seek(0)
    objek = Bukti(
        indikator=contoh.indikator,
        tahun=contoh.tahun,
        triwulan=contoh.triwulan,
        keterangan=contoh.keterangan,
        nama=berkas.nama,
        jenis=berkas.jenis,
        ukuran=berkas.ukuran,
        sha256=berkas.sha256,
        berkas=tempat.save(nama, berkas.isi),
    )
    return actions.buat(objek, oleh=oleh)


def hapus(objek: Bukti, *, oleh: Pengguna) -> None:
    """The record now; the file once that is certain. Its name and hash stay in the history."""
    berkas = objek.berkas
    with transaction.atomic():
        actions.hapus(objek, oleh=oleh)
        transaction.on_commit(partial(buang, berkas.storage, str(berkas.name)), robust=True)


def buang(tempat: Storage, *nama: str) -> None:
    """A file that cannot be removed is left behind: it belongs to no record and is never shown."""
    for satu in nama:
        with suppress(OSError):
            tempat.delete(satu)
